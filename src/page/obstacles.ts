/** Where a panel has no room for words: under its insets, and in the fold between two facing pages. */
import { centre, type Rect } from '../base/geometry.ts';
import type { PageLayout, Slot } from '../layout/page-layout.ts';
import { matOf } from './paint.ts';

/** Words this near to the fold of a bound book are hard to read. */
const FOLD_MM = 5;
const MM_PER_INCH = 25.4;

export function obstaclesOn(page: PageLayout, { shot }: Slot): readonly Rect[] {
	const insets = page.slots.filter(({ host }) => host === shot);
	const mats = insets.map((slot) => matOf(slot, page.format.gutterPx.across));
	return [...mats, ...foldsOf(page)];
}

/** The strip in which the two pages of a spread meet; none on a single page. */
export function foldsOf({ format, heightPx, folios = [] }: PageLayout): readonly Rect[] {
	if (folios.length < 2) return [];
	const half = (FOLD_MM * format.dpi) / MM_PER_INCH;
	return [{ x: centre(format.trim).x - half, y: 0, w: 2 * half, h: heightPx }];
}
