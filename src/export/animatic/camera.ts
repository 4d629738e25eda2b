/** Camera moves as gentle crops of a still: where the window stands at each moment. Pure. */
import type { Point } from '../../base/geometry.ts';
import type { Angle, Move } from '../../story/story.ts';

/** The part of the picture that is seen, in fractions of it: upper left corner and side. */
export interface Window {
	readonly x: number;
	readonly y: number;
	readonly side: number;
}

export interface Shooting {
	readonly move?: Move | undefined;
	readonly angle?: Angle | undefined;
	/** What a zoom goes to, in fractions of the picture. @default its middle */
	readonly focus?: Point | undefined;
	readonly isRightToLeft: boolean;
}

/** The smallest window of any move: sources are kept so much larger that a close window is still sharp. */
export const closest = 0.82;
/** Pans and tilts go over a tenth or so of the picture: enough to be seen, too little to lose the subject. */
const panSide = 0.88;
const handSide = 0.95;
const whole: Window = { x: 0, y: 0, side: 1 };

/** Whether the shot's picture stands still. */
export function isHeld({ move }: Shooting): boolean {
	return move === undefined || move === 'static';
}

/** The window at `share` (0 to 1) of a shot that lasts `seconds`. */
export function windowAt(share: number, shooting: Shooting, seconds: number): Window {
	const eased = ease(share);
	const forth = shooting.isRightToLeft ? 1 - eased : eased;
	switch (shooting.move) {
		case 'zoom':
			return towards(shooting.focus, 1 + (closest - 1) * eased);
		case 'dolly':
			return towards(shooting.focus, 1 + (panSide - 1) * eased);
		case 'pan':
		case 'truck':
			return within(panSide, forth, 0.5);
		case 'tilt':
			return within(panSide, 0.5, looksUp(shooting.angle) ? 1 - eased : eased);
		case 'crane':
			return within(panSide, 0.5, 1 - eased);
		case 'handheld':
			return within(handSide, sway(share * seconds, 0.43, 0.19), sway(share * seconds, 0.31, 0.57));
		default:
			return whole;
	}
}

/** Slow away, slow to stop. */
function ease(share: number): number {
	return share * share * (3 - 2 * share);
}

function looksUp(angle: Angle | undefined): boolean {
	return angle === 'low' || angle === "worm's-eye";
}

/** A window of this side at a share of the way it can go, across and down. */
function within(side: number, across: number, down: number): Window {
	return { x: (1 - side) * across, y: (1 - side) * down, side };
}

/** Nearer, with the focus as far into the middle as the picture's edge allows. */
function towards({ x, y }: Point = { x: 0.5, y: 0.5 }, side: number): Window {
	const place = (at: number) => Math.min(Math.max(at - side / 2, 0), 1 - side);
	return { x: place(x), y: place(y), side };
}

/** A hand's unrest, 0 to 1: two slow waves whose periods (in hertz) do not meet. */
function sway(seconds: number, first: number, second: number): number {
	const wave = (hertz: number) => Math.sin(2 * Math.PI * hertz * seconds);
	return 0.5 + 0.3 * wave(first) + 0.2 * wave(second);
}
