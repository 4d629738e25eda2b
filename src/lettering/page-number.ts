/** The number at a page's foot, in the face of the dialogue. */
import { bottom, centre } from '../base/geometry.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { FontBook, Outline } from './fonts.ts';
import { round } from './path.ts';
import { dialogueSize } from './size.ts';

/** SVG in page pixels, between the live area and the trim; nothing where there is no room, or the page is no sheet. */
export function pageNumberSvg({ number, format, heightPx }: PageLayout, fonts: FontBook): string {
	const face = fonts.stacks.dialogue[0];
	const sizePx = dialogueSize(format) * 0.9;
	const room = Math.min(bottom(format.trim), heightPx) - bottom(format.live);
	if (!face || format.kind !== 'page' || room < sizePx * 1.2) return '';
	const run = face.shape(String(number), 'ltr', 'en');
	const left = centre(format.live).x - (run.advance * sizePx) / 2;
	const baseline = bottom(format.live) + room / 2 + (face.capHeight * sizePx) / 2;
	const paths = run.glyphs.map(({ glyph, x, y }) =>
		outlinePath(face.outline(glyph), { x: left + x * sizePx, y: baseline + y * sizePx }, sizePx),
	);
	return `<path fill="#222" d="${paths.join('')}"/>`;
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
