/** The number at a page's foot, in the face of the dialogue. */
import { bottom, overlaps } from '../base/geometry.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { FontBook, Outline } from './fonts.ts';
import { round } from './path.ts';
import { dialogueSize } from './size.ts';

/** SVG in page pixels, between the live area and the trim; nothing where there is no room, or the page is no sheet. */
export function pageNumberSvg(page: PageLayout, fonts: FontBook): string {
	const { format, heightPx } = page;
	const face = fonts.stacks.dialogue[0];
	const sizePx = dialogueSize(format) * 0.9;
	const room = Math.min(bottom(format.trim), heightPx) - bottom(format.live);
	if (!face || format.kind !== 'page' || room < sizePx * 1.2) return '';
	const baseline = bottom(format.live) + room / 2 + (face.capHeight * sizePx) / 2;
	const paths = numbersOf(page).flatMap(({ text, x: middle }) => {
		const run = face.shape(text, 'ltr', 'en');
		const left = middle - (run.advance * sizePx) / 2;
		const rect = { x: left, y: baseline - sizePx, w: run.advance * sizePx, h: sizePx };
		// A panel that bleeds over the foot has no number upon it.
		if (page.slots.some((slot) => overlaps(slot.rect, rect))) return [];
		return run.glyphs.map(({ glyph, x, y }) =>
			outlinePath(face.outline(glyph), { x: left + x * sizePx, y: baseline + y * sizePx }, sizePx),
		);
	});
	return paths.length === 0 ? '' : `<path fill="#222" d="${paths.join('')}"/>`;
}

/** One in the middle, or one under each page of a spread in reading order. */
function numbersOf({
	number,
	folios = [number],
	format,
}: PageLayout): readonly { text: string; x: number }[] {
	const { x, w } = format.live;
	const inOrder = format.reading === 'rtl' ? [...folios].reverse() : folios;
	return inOrder.map((folio, index) => ({
		text: String(folio),
		x: x + (w * (2 * index + 1)) / (2 * folios.length),
	}));
}

function outlinePath(outline: Outline, at: { x: number; y: number }, sizePx: number): string {
	let isX = true;
	const parts = outline.map((part) => {
		if (typeof part === 'string') {
			isX = true;
			return part;
		}
		const value = round((isX ? at.x : at.y) + part * sizePx);
		isX = !isX;
		return `${value} `;
	});
	return parts.join('');
}
