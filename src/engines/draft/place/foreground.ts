/** What stands before everybody at the edge of a wide frame: a trunk and leaves, a post, a curtain's edge. */
import type { Point } from '../../../base/geometry.ts';
import type { Canvas, Mood } from '../canvas.ts';
import type { PlaceName } from '../words/place-names.ts';
import { FRONTS, type Front as FrontForm, frontOutline } from './fronts.ts';
import { mix } from './tint.ts';

const LEAFY = new Set<PlaceName>(['forest', 'garden', 'river', 'temple', 'village']);

export interface Front {
	readonly place: PlaceName | undefined;
	readonly mood: Mood;
	readonly random: () => number;
}

/** A dark frame of trunk and twigs for wide shots among trees; nothing elsewhere. */
export function drawFront(canvas: Canvas, { place, mood, random }: Front): void {
	if (!place) return;
	const corner = random() < 0.5 ? 1 : -1;
	for (const front of FRONTS[place] ?? [])
		drawCorner(canvas, front, corner, mix(front.colour, mood.shadow, 0.3));
	if (!LEAFY.has(place)) return;
	const dark = mix('#4a4a44', mood.shadow, 0.45);
	const side = random() < 0.5 ? 1 : -1;
	if (place === 'forest') drawTrunk(canvas, side, dark);
	drawTwig(canvas, { side, reach: 0.34, dark, random });
	drawTwig(canvas, { side: -side, reach: 0.2, dark, random });
}

/** Shapes that rise from a lower corner, or hang in an upper one. */
function drawCorner(canvas: Canvas, front: FrontForm, side: number, dark: string): void {
	const { width, height, u } = canvas;
	const size = Math.min(height, width * 0.9);
	for (const text of front.outlines) {
		const outline = frontOutline(text).map(({ x, y }) => ({
			x: side > 0 ? x * size : width - x * size,
			y: front.from === 'top' ? y * size : height - y * size,
		}));
		canvas.fill(outline, dark);
		canvas.ink([...outline, outline[0]!], 2.2 * u, { taper: 'none' });
	}
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
}

function drawTwig(canvas: Canvas, { side, reach, dark, random }: Twig): void {
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
	canvas.ink(stem, 4 * u, { taper: 'end' });
	for (const each of leaves) canvas.fill(each, dark);
	canvas.blot(leaves, 0.25);
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
