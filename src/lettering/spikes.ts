/** Balloons with points: the shout's burst, and the radio's teeth with its bolt of lightning. */
import type { Point } from '../base/geometry.ts';
import { seeded } from '../base/random.ts';
import { evenAngles, perimeter, swell } from './around.ts';
import { along, between, direction, distance, line, move, quadratic } from './path.ts';
import { type Curve, curvePoint, type Tail } from './tail.ts';

/** What spikes are drawn around. */
export interface Spiked {
	readonly curve: Curve;
	readonly tail?: Tail;
	readonly sizePx: number;
	readonly seed: string;
}

/** Spikes of uneven length; the longest is the tail. */
export function burst(edge: Spiked): string {
	const { curve, sizePx, tail } = edge;
	const next = seeded(edge.seed);
	const count = Math.max(11, Math.round(perimeter(curve) / (sizePx * 1.7)));
	const start = tail === undefined ? next() : tail.angle;
	const angles = evenAngles(curve, count, start);
	const outer = { ...curve, a: curve.a + sizePx * 0.82, b: curve.b + sizePx * 0.82 };
	const valley = (angle: number) => swell(curve, angle, 1.02);
	const step = (Math.PI * 2) / count;
	let path = '';
	for (const [index, angle] of angles.entries()) {
		const after = angles[index + 1] ?? angles[0]! + Math.PI * 2;
		const dip = valley((angle + after) / 2 + (next() - 0.5) * step * 0.2);
		const share = 0.35 + 0.65 * next();
		const isTail = index === 0 && tail !== undefined;
		const peak = isTail ? tail.tip : between(curvePoint(curve, angle), curvePoint(outer, angle), share);
		if (index === 0) {
			const first = valley((angles.at(-1)! - Math.PI * 2 + angle) / 2);
			path = move(first);
		}
		const last = index === angles.length - 1;
		const bend = (from: Point) => between(between(from, peak, 0.5), curve.centre, 0.03);
		path += isTail ? line(peak) : quadratic(bend(curvePoint(curve, angle)), peak);
		if (!last) path += isTail ? line(dip) : quadratic(bend(dip), dip);
	}
	return `${path}Z`;
}

/** A rounded box with even teeth, and a bolt of lightning for a tail. */
export function jagged(edge: Spiked): string {
	const { sizePx, tail } = edge;
	const curve = { ...edge.curve, power: 3.2 };
	const count = 2 * Math.max(12, Math.round(perimeter(curve) / (sizePx * 1.15)));
	const outer = { ...curve, a: curve.a + sizePx * 0.28, b: curve.b + sizePx * 0.28 };
	const angles = evenAngles(curve, count, tail?.angle ?? 0);
	const points = angles.map((angle, index) => curvePoint(index % 2 === 0 ? outer : curve, angle));
	// Without the teeth around its base the bolt has room to leave.
	const kept = tail === undefined ? points : points.slice(1);
	const bolts = tail === undefined ? [] : bolt(kept, tail, sizePx);
	return `${move(kept[0]!)}${[...kept.slice(1), ...bolts].map(line).join('')}Z`;
}

function bolt(kept: readonly Point[], tail: Tail, sizePx: number): Point[] {
	const way = direction(tail.base, tail.tip);
	const length = distance(tail.base, tail.tip);
	const across = direction(kept[0]!, kept.at(-1)!);
	const unit = Math.min(sizePx * 1.1, length * 0.6);
	const on = (share: number, off: number) => along(along(tail.base, way, length * share), across, off * unit);
	return [
		on(0, 0.34),
		on(0.42, 0.14),
		on(0.36, 0.5),
		tail.tip,
		on(0.56, -0.06),
		on(0.62, -0.4),
		on(0, -0.34),
	];
}
