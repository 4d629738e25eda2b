/** Points, sizes and rectangles, in whatever unit the field's name says (page pixels unless said otherwise). */

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** x, y of the upper left corner; w to the right, h downwards. */
export interface Rect {
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

/** The one rounding rule of the house: half up, also for negative numbers. */
export function roundHalfUp(value: number): number {
	return Math.floor(value + 0.5);
}

export function right(rect: Rect): number {
	return rect.x + rect.w;
}

export function bottom(rect: Rect): number {
	return rect.y + rect.h;
}

export function centre(rect: Rect): Point {
	return { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
}

/** Moves every edge inwards by `by` (outwards when negative); never below zero size. */
export function inset(rect: Rect, by: number): Rect {
	return { x: rect.x + by, y: rect.y + by, w: Math.max(0, rect.w - 2 * by), h: Math.max(0, rect.h - 2 * by) };
}

export function overlaps(a: Rect, b: Rect): boolean {
	return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

/** Whether `inner` lies in `outer`, edges included, with `slack` allowed for rounding. */
export function contains(outer: Rect, inner: Rect, slack = 0): boolean {
	return (
		inner.x >= outer.x - slack &&
		inner.y >= outer.y - slack &&
		right(inner) <= right(outer) + slack &&
		bottom(inner) <= bottom(outer) + slack
	);
}
