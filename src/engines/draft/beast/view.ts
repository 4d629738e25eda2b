/** From an animal's own axes to the picture: turned, seen from the height of a grown-up's eyes. */
import type { Point } from '../../../base/geometry.ts';
import type { Oval } from './contour.ts';
import type { Spot } from './form.ts';

/** Axes turned about an upright line. */
export interface Turned {
	readonly sin: number;
	readonly cos: number;
	readonly slope: number;
}

export function turned(yaw: number, slope: number): Turned {
	return { sin: Math.sin(yaw), cos: Math.cos(yaw), slope };
}

/** Where a point is seen. */
export function seen(view: Turned, [f, y, s]: Spot): Point {
	return { x: f * view.sin + s * view.cos, y: y - nearness(view, [f, y, s]) * view.slope };
}

/** How much nearer to us than its middle. */
export function nearness({ sin, cos }: Turned, [f, , s]: Spot): number {
	return f * cos - s * sin;
}

/** A mass as it is seen: half length, height and width. */
export function ovalOf(view: Turned, at: Spot, [rf, ry, rz]: readonly [number, number, number]): Oval {
	const { x, y } = seen(view, at);
	return { x, y, rx: Math.sqrt((rf * view.sin) ** 2 + (rz * view.cos) ** 2), ry };
}

/** A solid mass. */
export interface Solid {
	readonly at: Spot;
	readonly half: readonly [number, number, number];
}

/** A row of solids filled up so that nothing shows between two of them. */
export function filled(row: readonly Solid[]): Solid[] {
	const full: Solid[] = [];
	row.forEach((here, index) => {
		full.push(here);
		const next = row[index + 1];
		if (!next) return;
		const far = Math.sqrt(here.at.reduce((sum, value, axis) => sum + (value - next.at[axis]!) ** 2, 0));
		const small = Math.min(here.half[1], next.half[1], here.half[2], next.half[2]);
		const count = Math.min(18, Math.ceil(far / Math.max(0.004, small * 0.5)));
		for (let step = 1; step < count; step++) full.push(between(here, next, step / count));
	});
	return full;
}

function between(a: Solid, b: Solid, t: number): Solid {
	const mixed = (p: number, q: number) => p + (q - p) * t;
	return {
		at: [mixed(a.at[0], b.at[0]), mixed(a.at[1], b.at[1]), mixed(a.at[2], b.at[2])],
		half: [mixed(a.half[0], b.half[0]), mixed(a.half[1], b.half[1]), mixed(a.half[2], b.half[2])],
	};
}

/** A row of solids as ovals of the picture. */
export function rowOf(view: Turned, row: readonly Solid[]): Oval[] {
	return filled(row).map(({ at, half }) => ovalOf(view, at, half));
}
