/** Balloons with points: the shout's burst, and the radio's teeth with its bolt of lightning. */
import type { Point } from '../base/geometry.ts';
import { seeded } from '../base/random.ts';
import { evenAngles, perimeter } from './around.ts';
import { along, between, direction, distance, line, move, quadratic } from './path.ts';
import { type Curve, curvePoint, type Tail } from './tail.ts';

/** What spikes are drawn around. */
export interface Spiked {
	readonly curve: Curve;
	readonly tail?: Tail;
	readonly sizePx: number;
	readonly seed: string;
}

/** Ems that the longest spike, and a tooth, stand out from the curve. */
export const spikeReach = 0.8;
export const toothReach = 0.3;

/** Spikes in turn long and short, none like the next; the tail is the longest of them. */
export function burst(edge: Spiked): string {
	const { curve, sizePx, tail } = edge;
	const next = seeded(edge.seed);
	// An even number, so that long and short take turns all the way round.
	const count = 2 * Math.max(6, Math.round(perimeter(curve) / (sizePx * 2.7)));
	const angles = evenAngles(curve, count, tail === undefined ? next() : tail.angle);
	const step = (Math.PI * 2) / count;
	const dips = angles.map((angle, index) => {
		const after = angles[index + 1] ?? angles[0]! + Math.PI * 2;
		return curvePoint(curve, (angle + after) / 2 + (next() - 0.5) * step * 0.3);
	});
	const peaks = angles.map((angle, index) => {
		const long = index % 2 === 0 ? 0.72 + 0.28 * next() : 0.34 + 0.24 * next();
		return peak(curve, angle + (next() - 0.5) * step * 0.3, long * spikeReach * sizePx);
	});
	let path = move(dips.at(-1)!);
	for (const [index, dip] of dips.entries()) {
		const before = dips.at(index - 1)!;
		if (index === 0 && tail !== undefined) path += blade(before, tail, dip);
		else path += spike(before, peaks[index]!, dip);
	}
	return `${path}Z`;
}

/** A point straight out from the curve. */
function peak(curve: Curve, angle: number, length: number): Point {
	const foot = curvePoint(curve, angle);
	const [before, after] = [curvePoint(curve, angle - 0.03), curvePoint(curve, angle + 0.03)];
	const way = direction(before, after);
	return along(foot, { x: way.y, y: -way.x }, length);
}

/** Two sides that hollow a little, like a pen's quick strokes. */
function spike(from: Point, top: Point, to: Point): string {
	const foot = between(from, to, 0.5);
	const hollow = (end: Point) => between(between(end, top, 0.5), foot, 0.12);
	return quadratic(hollow(from), top) + quadratic(hollow(to), to);
}

/** The tail of a shout: straight sides, broad at the balloon. */
function blade(from: Point, { tip, base }: Tail, to: Point): string {
	const lean = (end: Point) => between(between(end, tip, 0.45), base, 0.2);
	return quadratic(lean(from), tip) + quadratic(lean(to), to);
}

/** A rounded box with sharp even teeth, and a bolt of lightning for a tail. */
export function jagged(edge: Spiked): string {
	const { curve, sizePx, tail } = edge;
	const count = 2 * Math.max(12, Math.round(perimeter(curve) / (sizePx * 0.92)));
	const reach = sizePx * toothReach;
	const outer = { ...curve, a: curve.a + reach, b: curve.b + reach };
	const angles = evenAngles(curve, count, tail?.angle ?? 0);
	const points = angles.map((angle, index) => curvePoint(index % 2 === 0 ? outer : curve, angle));
	// Without the teeth around its base the bolt has room to leave.
	const kept = tail === undefined ? points : points.slice(2, -1);
	const bolts = tail === undefined ? [] : bolt(kept, tail, sizePx);
	return `${move(kept[0]!)}${[...kept.slice(1), ...bolts].map(line).join('')}Z`;
}

/** Down, back, and down again: three strokes, each thinner than the last. */
function bolt(kept: readonly Point[], tail: Tail, sizePx: number): Point[] {
	const way = direction(tail.base, tail.tip);
	const length = distance(tail.base, tail.tip);
	const across = direction(kept[0]!, kept.at(-1)!);
	const unit = Math.min(sizePx * 1.25, length * 0.6);
	const on = (share: number, off: number) => along(along(tail.base, way, length * share), across, off * unit);
	return [
		on(0.02, 0.45),
		on(0.48, -0.02),
		on(0.42, 0.42),
		tail.tip,
		on(0.6, -0.08),
		on(0.64, -0.5),
		on(0.02, -0.3),
	];
}
