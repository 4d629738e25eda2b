/** Points around a balloon's curve. */
import type { Point } from '../base/geometry.ts';
import { between, distance } from './path.ts';
import { type Curve, curvePoint } from './tail.ts';

/** The point at an angle, moved out from the centre by a factor. */
export function swell(curve: Curve, angle: number, factor: number): Point {
	return between(curve.centre, curvePoint(curve, angle), factor);
}

/** Angles at equal steps of length along the curve. */
export function evenAngles(curve: Curve, count: number, from: number): number[] {
	const fine = 360;
	const lengths = [0];
	let last = curvePoint(curve, from);
	for (let step = 1; step <= fine; step++) {
		const next = curvePoint(curve, from + (step / fine) * Math.PI * 2);
		lengths.push(lengths.at(-1)! + distance(last, next));
		last = next;
	}
	const angles: number[] = [];
	let step = 0;
	for (let index = 0; index < count; index++) {
		const wanted = (lengths.at(-1)! * index) / count;
		while (lengths[step + 1]! < wanted) step++;
		const share = (wanted - lengths[step]!) / Math.max(1e-9, lengths[step + 1]! - lengths[step]!);
		angles.push(from + ((step + share) / fine) * Math.PI * 2);
	}
	return angles;
}

/** About how long the curve is. */
export function perimeter(curve: Curve): number {
	return 3.3 * (curve.a + curve.b);
}
