/** What stands before everybody at the edge of a wide frame: a trunk and leaves, a post, a curtain's edge. */
import { overlaps, type Point, type Rect } from '../../../base/geometry.ts';
import type { Canvas, Mood } from '../canvas.ts';
import type { PlaceName } from '../words/place-names.ts';
import { FRONTS, type Front as FrontForm, frontOutline } from './fronts.ts';
import { mix } from './tint.ts';

const LEAFY = new Set<PlaceName>(['forest', 'garden', 'river', 'temple', 'village']);

export interface Front {
	readonly place: PlaceName | undefined;
	readonly mood: Mood;
	readonly random: () => number;
	/** Heads and hands, which nothing may stand before. */
	readonly clear: readonly Rect[];
}

/** A dark frame of trunk and twigs for wide shots among trees; nothing elsewhere. */
export function drawFront(canvas: Canvas, { place, mood, random, clear }: Front): void {
	if (!place) return;
	const corner = random() < 0.5 ? 1 : -1;
	const isFree = (outlines: readonly (readonly Point[])[]) =>
		outlines.every((outline) => isClear(outline, clear));
	for (const front of FRONTS[place] ?? []) {
		const free = [corner, -corner].map((side) => inCorner(canvas, front, side)).find(isFree);
		if (free) drawCorner(canvas, free, mix(front.colour, mood.shadow, 0.3));
	}
	if (!LEAFY.has(place)) return;
	const dark = mix('#4a4a44', mood.shadow, 0.45);
	const side = random() < 0.5 ? 1 : -1;
	if (place === 'forest' && isFree([trunkIn(canvas, side)])) drawTrunk(canvas, side, dark);
	drawTwig(canvas, { side, reach: 0.34, dark, random, clear });
	drawTwig(canvas, { side: -side, reach: 0.2, dark, random, clear });
}

/** Whether a shape stands before none of these, nor close to them. */
function isClear(outline: readonly Point[], clear: readonly Rect[]): boolean {
	const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	const box = { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
	return clear.every((rect) => {
		const by = 0.12 * Math.max(rect.w, rect.h);
		return !overlaps(box, { x: rect.x - by, y: rect.y - by, w: rect.w + 2 * by, h: rect.h + 2 * by });
	});
}

/** Shapes that rise from a lower corner, or hang in an upper one. */
function inCorner({ width, height }: Canvas, front: FrontForm, side: number): Point[][] {
	const size = Math.min(height, width * 0.9);
	return front.outlines.map((text) =>
		frontOutline(text).map(({ x, y }) => ({
			x: side > 0 ? x * size : width - x * size,
			y: front.from === 'top' ? y * size : height - y * size,
		})),
	);
}

function drawCorner(canvas: Canvas, outlines: readonly (readonly Point[])[], dark: string): void {
	for (const outline of outlines) {
		canvas.fill(outline, dark);
		canvas.ink([...outline, outline[0]!], 2.2 * canvas.u, { taper: 'none' });
	}
}

/** The stretch of the frame that the trunk stands in. */
function trunkIn({ width, height }: Canvas, side: number): Point[] {
	const edge = side > 0 ? width * 0.1 : width * 0.9;
	return [
		{ x: side > 0 ? 0 : width, y: 0 },
		{ x: edge, y: height },
	];
}

function drawTrunk(canvas: Canvas, side: number, dark: string): void {
	const { width, height, u } = canvas;
	const x = (share: number) => (side > 0 ? width * share : width * (1 - share));
	const edge = [0.035, 0.05, 0.048, 0.052, 0.06, 0.1].map((share, index) => ({
		x: x(share),
		y: (height * index) / 5 + 4,
	}));
	const outer = side > 0 ? -9 : width + 9;
	canvas.fill([{ x: outer, y: -9 }, { x: x(0.035), y: -9 }, ...edge, { x: outer, y: height + 9 }], dark);
	canvas.ink([{ x: x(0.035), y: -9 }, ...edge], 2.4 * u, { taper: 'none' });
	for (const [from, to] of [
		[0.2, 0.5],
		[0.55, 0.95],
	] as const)
		canvas.ink(
			[
				{ x: x(0.02), y: height * from },
				{ x: x(0.026), y: height * to },
			],
			1.6 * u,
		);
}

interface Twig {
	readonly side: number;
	readonly reach: number;
	readonly dark: string;
	readonly random: () => number;
	readonly clear: readonly Rect[];
}

function drawTwig(canvas: Canvas, { side, reach, dark, random, clear }: Twig): void {
	const { width, height, u } = canvas;
	const leaves: Point[][] = [];
	const start = side > 0 ? 0 : width;
	const along = (t: number): Point => ({
		x: start + side * width * reach * t,
		y: height * (0.03 + 0.05 * t * t),
	});
	const stem = Array.from({ length: 9 }, (_, i) => along(i / 8));
	for (let n = 0; n < 64 * reach; n++) {
		const spot = along(0.1 + 0.9 * random());
		const turn = (random() - 0.5) * 2.6 + (random() < 0.5 ? 1.4 : -1.4);
		leaves.push(leaf(spot, (34 + random() * 26) * u, turn));
	}
	if (!isClear(stem, clear)) return;
	const free = leaves.filter((each) => isClear(each, clear));
	canvas.ink(stem, 4 * u, { taper: 'end' });
	for (const each of free) canvas.fill(each, dark);
	canvas.blot(free, 0.25);
}

function leaf(root: Point, long: number, turn: number): Point[] {
	const [cos, sin] = [Math.cos(turn) * long, Math.sin(turn) * long];
	return [
		[0, 0],
		[0.3, -0.24],
		[0.65, -0.24],
		[1, 0],
		[0.65, 0.2],
		[0.3, 0.2],
	].map(([x, y]) => ({
		x: root.x + x! * cos - y! * sin,
		y: root.y + x! * sin + y! * cos,
	}));
}
