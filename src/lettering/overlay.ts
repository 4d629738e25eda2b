/** Balloons as one SVG, laid over a page or a panel: all text is outlines, so no font is needed to show it. */
import type { Rect, Size } from '../base/geometry.ts';
import type { Balloon } from './balloon.ts';
import { round } from './path.ts';

/** The lettering of a whole page, with whatever else is laid over it (its number). */
export function overlaySvg(page: Size, balloons: readonly Balloon[], more = ''): string {
	return svg({ x: 0, y: 0, w: page.width, h: page.height }, balloons, more);
}

/** The lettering of one panel, cut to its rectangle. */
export function panelOverlaySvg(rect: Rect, balloons: readonly Balloon[]): string {
	return svg(rect, balloons);
}

function svg({ x, y, w, h }: Rect, balloons: readonly Balloon[], more = ''): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${round(w)}" height="${round(h)}"` +
		` viewBox="${round(x)} ${round(y)} ${round(w)} ${round(h)}">` +
		`${painted(balloons)
			.map((balloon) => balloon.svg)
			.join('')}${more}</svg>`
	);
}

/** Sound effects first: where they come close to a balloon, the balloon is on top. */
function painted(balloons: readonly Balloon[]): Balloon[] {
	return [...balloons].sort(
		(one, other) => Number(one.kind !== 'sfx') - Number(other.kind !== 'sfx') || one.order - other.order,
	);
}
