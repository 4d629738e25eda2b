/** Balloons as one SVG, laid over a page: all text is outlines, so no font is needed to show it. */
import type { Size } from '../base/geometry.ts';
import type { Balloon } from './balloon.ts';
import { round } from './path.ts';

/** What of the lettering is shown: everything, or the shapes and the letters apart. */
export type OverlayPart = 'all' | 'balloons' | 'letters';

export interface OverlaySettings {
	/** The page's number as SVG; it belongs to the letters. */
	readonly number?: string;
	/** @default all */
	readonly part?: OverlayPart;
}

/** The lettering of a whole page. */
export function overlaySvg(
	page: Size,
	balloons: readonly Balloon[],
	{ number = '', part = 'all' }: OverlaySettings = {},
): string {
	const more = part === 'balloons' ? '' : number;
	const [w, h] = [round(page.width), round(page.height)];
	const shapes = part !== 'letters';
	const letters = part !== 'balloons';
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"` +
		` viewBox="0 0 ${w} ${h}">` +
		`${painted(balloons)
			.map((balloon) => (shapes ? balloon.outline : '') + (letters ? balloon.letters : ''))
			.join('')}${more}</svg>`
	);
}

/** Sound effects first: where they come close to a balloon, the balloon is on top. */
function painted(balloons: readonly Balloon[]): Balloon[] {
	return [...balloons].sort(
		(one, other) => Number(one.kind !== 'sfx') - Number(other.kind !== 'sfx') || one.order - other.order,
	);
}
