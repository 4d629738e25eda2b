/** The heading of a sheet: the title, and what an artist looks for at a glance, each with its name above it. */
import type { Rect } from '../../base/geometry.ts';
import { graphemes } from '../../lettering/words.ts';
import { setBlock } from './block.ts';
import type { Press } from './press.ts';

export interface Field {
	readonly label: string;
	readonly value: string;
}

const labelPt = 5.5;
const valuePt = 9.5;
const titlePt = 15;
const smallestTitlePt = 8;
const grey = '#6a6a6a';

/** Draws the heading into the upper part of its box, over a rule: the title at the left, fields at the right. */
export function drawHeading(
	{
		title,
		subtitle,
		fields,
	}: { readonly title: string; readonly subtitle: string; readonly fields: readonly Field[] },
	box: Rect,
	press: Press,
): void {
	const ruleY = box.y + 30;
	const given = fields.filter(({ value }) => value !== '');
	const widths = given.map(({ label, value }) =>
		Math.max(
			press.width(label, { sizePt: labelPt }),
			press.width(value, { weight: 'bold', sizePt: valuePt }),
		),
	);
	const gap = 16;
	let x = box.x + box.w - widths.reduce((sum, width) => sum + width, 0) - gap * (given.length - 1);
	const roomPt = x - box.x - gap;
	for (const [index, { label, value }] of given.entries()) {
		press.write(label, { x, y: box.y + 8 }, { sizePt: labelPt, colour: grey });
		press.write(value, { x, y: box.y + 21 }, { weight: 'bold', sizePt: valuePt });
		x += widths[index]! + gap;
	}
	const longest = press.width(title, { weight: 'bold', sizePt: titlePt });
	const sizePt = longest > roomPt ? Math.max(smallestTitlePt, (titlePt * roomPt) / longest) : titlePt;
	for (const [index, line] of wrapTitle(title, sizePt, { roomPt, press }).entries()) {
		press.write(line, { x: box.x, y: box.y + 13 + index * sizePt * 1.15 }, { weight: 'bold', sizePt });
	}
	const isOneRow = sizePt > smallestTitlePt;
	if (isOneRow) writeSubtitle(subtitle, { x: box.x, y: box.y + 25, roomPt }, press);
	press.line([box.x, ruleY], [box.x + box.w, ruleY], { widthPt: 1 });
}

/** Smaller where it is long, and shortened at its end where it is longer still. */
function writeSubtitle(
	text: string,
	{ x, y, roomPt }: { readonly x: number; readonly y: number; readonly roomPt: number },
	press: Press,
): void {
	const sizePt = Math.max(6, Math.min(8, (8 * roomPt) / Math.max(1, press.width(text, { sizePt: 8 }))));
	const chars = graphemes(text);
	let shown = text;
	while (press.width(shown, { sizePt }) > roomPt && chars.length > 0) {
		chars.pop();
		shown = `${chars.join('').trimEnd()}…`;
	}
	press.write(shown, { x, y }, { sizePt, colour: grey });
}

/** A very long title in two rows, and marked where even that is too little: the document's own title is whole. */
function wrapTitle(
	title: string,
	sizePt: number,
	{ roomPt, press }: { readonly roomPt: number; readonly press: Press },
): string[] {
	const column = { widthPt: roomPt, language: 'en' };
	const { lines } = setBlock([{ pieces: [{ text: title, weight: 'bold' }] }], sizePt, { press, column });
	const rows = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
	return rows.length <= 2 ? rows : [rows[0]!, `${rows[1]}…`];
}
