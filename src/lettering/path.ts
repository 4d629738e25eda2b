/** SVG path data from points: numbers are rounded to hundredths, so that the same shape is the same text. */
import type { Point } from '../base/geometry.ts';

/** A number as SVG text. */
export function round(value: number): string {
	return String(Math.round(value * 100) / 100);
}

export function at(point: Point): string {
	return `${round(point.x)} ${round(point.y)}`;
}

export function move(point: Point): string {
	return `M${at(point)}`;
}

export function line(point: Point): string {
	return `L${at(point)}`;
}

export function cubic(first: Point, second: Point, end: Point): string {
	return `C${at(first)} ${at(second)} ${at(end)}`;
}

export function quadratic(control: Point, end: Point): string {
	return `Q${at(control)} ${at(end)}`;
}

/** A smooth curve through the points (Catmull-Rom); the pen already stands on the first one. */
export function smooth(points: readonly Point[]): string {
	let path = '';
	for (let index = 0; index + 1 < points.length; index++) {
		const before = points[Math.max(0, index - 1)]!;
		const from = points[index]!;
		const to = points[index + 1]!;
		const after = points[Math.min(points.length - 1, index + 2)]!;
		path += cubic(
			{ x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 },
			{ x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 },
			to,
		);
	}
	return path;
}

export function between(from: Point, to: Point, share: number): Point {
	return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export function distance(from: Point, to: Point): number {
	return Math.hypot(to.x - from.x, to.y - from.y);
}

/** The direction from one point to another, of length 1 (downwards where they coincide). */
export function direction(from: Point, to: Point): Point {
	const length = distance(from, to);
	return length < 1e-9 ? { x: 0, y: 1 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

export function along(from: Point, way: Point, length: number): Point {
	return { x: from.x + way.x * length, y: from.y + way.y * length };
}
