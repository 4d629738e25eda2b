/** Straight lines on a page: the edges of panels between slanted gutters. */
import type { Point, Rect } from '../base/geometry.ts';

/** Through a point; `slope` is how far it falls for each step across. */
export interface FlatLine extends Point {
	readonly slope: number;
}

/** Through a point; `slope` is how far it goes across for each step down. */
export interface UprightLine extends Point {
	readonly slope: number;
}

/** A flat line moved down, or an upright one moved across, by `by` at right angles to itself. */
export function lowered(line: FlatLine, by: number): FlatLine {
	return { ...line, y: line.y + by * lengthOfStep(line.slope) };
}

/** An upright line moved across by `by` at right angles to itself. */
export function movedAcross(line: UprightLine, by: number): UprightLine {
	return { ...line, x: line.x + by * lengthOfStep(line.slope) };
}

function lengthOfStep(slope: number): number {
	return Math.sqrt(1 + slope * slope);
}

/** Where the two cross; they always do while neither slope reaches 1. */
export function crossing(flat: FlatLine, upright: UprightLine): Point {
	// y = flat.y + a (x − flat.x) and x = upright.x + b (y − upright.y)
	const { slope: a } = flat;
	const { slope: b } = upright;
	const x = (upright.x + b * (flat.y - a * flat.x - upright.y)) / (1 - a * b);
	return { x, y: flat.y + a * (x - flat.x) };
}

/** The smallest rectangle of whole pixels around some points. */
export function boundsOf(points: readonly Point[]): Rect {
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const x = Math.floor(Math.min(...xs));
	const y = Math.floor(Math.min(...ys));
	return { x, y, w: Math.ceil(Math.max(...xs)) - x, h: Math.ceil(Math.max(...ys)) - y };
}
