/** What a pose is made of. */
import type { FigureOrder } from './order.ts';

/** Out from the body, up, forward: in arm lengths from the shoulder, or leg lengths from the hip. */
export type Reach = readonly [number, number, number];

export type HandShape = 'relaxed' | 'fist' | 'open' | 'point' | 'hold' | 'tuck' | 'flat' | 'edge' | 'none';

/** The ways of the fingers and of the thumb's side: out from the body, up, forward. */
export interface PoseAim {
	readonly along: Reach;
	readonly thumb: Reach;
}

export interface Pose {
	/** The figure's own right hand (left on the screen when it faces us), then its left. */
	readonly hands: readonly [Reach, Reach];
	readonly shapes: readonly [HandShape, HandShape];
	readonly feet: readonly [Reach, Reach];
	/** Degrees: + leans forward. */
	readonly lean: number;
	/** Degrees the head bows. */
	readonly nod: number;
	/** Hip height in leg lengths where it is not standing. */
	readonly hip?: number;
	readonly seat?: boolean;
	readonly lying?: boolean;
	/** Metres off the floor. */
	readonly air?: number;
	/** Where elbows go, as a way out, up and forward; told where the usual one would be wrong. */
	readonly elbows?: Reach;
	/**
	 * Wrists at the head: out to the own side, up and ahead of its middle, in head heights and as the face is turned; so
	 * then are the aims.
	 */
	readonly atHead?: readonly (Reach | undefined)[];
	/** Hands that are where the world tells: right, left. */
	readonly touches?: FigureOrder['touches'];
	/** One side is higher than the other: the lower one is nearer to us. */
	readonly isAlternate?: boolean;
	/** Both hands are behind the back. */
	readonly isBehind?: boolean;
	/** Both hands are in pockets. */
	readonly inPockets?: boolean;
	/** Forearms that cross before the chest. */
	readonly folded?: boolean;
	/** How far apart the wrists are, in heights, where both hands hold one thing. */
	readonly apart?: number;
	/** Where hands point that do not go on as the forearm does: fingers and thumb, as reaches; x outwards. */
	readonly aims?: readonly (PoseAim | undefined)[];
}

/** A pose that stands, but for what is told. */
export const pose = (more: Partial<Pose>): Pose => ({
	hands: [
		[0.15, -0.95, 0.1],
		[0.13, -0.95, 0.06],
	],
	shapes: ['relaxed', 'relaxed'],
	feet: [
		[0.03, 0, 0],
		[0.12, 0, 0.07],
	],
	lean: 0,
	nod: 0,
	...more,
});

/** An arm that hangs. */
export const DOWN: Reach = [0.15, -0.95, 0.08];

/** Both hands hold one thing up to be looked at. */
export function reading({ apart, up, ahead }: { apart: number; up: number; ahead: number }): Pose {
	return pose({
		hands: [
			[0, up, ahead],
			[0, up, ahead],
		],
		shapes: ['none', 'none'],
		apart,
		nod: 14,
	});
}
