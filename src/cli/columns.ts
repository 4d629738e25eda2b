/** How many columns text takes on a terminal, so that carets stand under what they mean. */

const TAB_STOP = 4;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const EMOJI = /^\p{Emoji_Presentation}|^\p{Emoji}\uFE0F/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** First and last code points of what East Asian Width calls wide or full width, emoji aside. */
const WIDE: readonly (readonly [number, number])[] = [
	[0x1100, 0x115f],
	[0x2e80, 0x303e],
	[0x3041, 0xa4cf],
	[0xa960, 0xa97c],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe10, 0xfe19],
	[0xfe30, 0xfe6f],
	[0xff01, 0xff60],
	[0xffe0, 0xffe6],
	[0x16fe0, 0x18cff],
	[0x1b000, 0x1b2ff],
	[0x20000, 0x3fffd],
];

interface Grapheme {
	readonly segment: string;
	readonly index: number;
}

/** The segmenter is slow; plain ASCII needs none. */
function graphemes(text: string): Iterable<Grapheme> {
	const isPlain = /^[\t\x20-\x7e]*$/.test(text);
	return isPlain ? Array.from(text, (segment, index) => ({ segment, index })) : GRAPHEMES.segment(text);
}

/** The columns that one grapheme takes. */
function graphemeWidth(grapheme: string): number {
	const point = grapheme.codePointAt(0) ?? 0;
	if (point < 0x300) return 1;
	if (INVISIBLE.test(grapheme)) return 0;
	if (EMOJI.test(grapheme)) return 2;
	return WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1;
}

/** The columns that a line of printable text takes. */
export function columns(text: string): number {
	let width = 0;
	for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
	return width;
}

/** The text cut to so many columns, with an ellipsis where something is missing. */
export function clip(text: string, width: number): string {
	if (columns(text) <= width) return text;
	let kept = '';
	let used = 0;
	for (const { segment } of graphemes(text)) {
		used += graphemeWidth(segment);
		if (used > width - 1) break;
		kept += segment;
	}
	return width < 1 ? '' : `${kept}…`;
}

/** One grapheme of a source line as shown, and where it stands in the source and on the screen. */
export interface Cell {
	readonly text: string;
	/** Where it starts in the source line, and how much of it it is, in UTF-16 units. */
	readonly index: number;
	readonly length: number;
	/** 0-based column on the screen. */
	readonly column: number;
	readonly width: number;
}

/** Lays a source line on the screen: tabs become spaces, and nothing in it can steer the terminal. */
export function layCells(line: string): readonly Cell[] {
	const cells: Cell[] = [];
	let column = 0;
	for (const { segment, index } of graphemes(line)) {
		const isTab = segment === '\t';
		const text = isTab ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : harmless(segment);
		const width = columns(text);
		cells.push({ text, index, length: segment.length, column, width });
		column += width;
	}
	return cells;
}

/** Text without control and direction characters, which a stranger's story could turn on the terminal. */
export function harmless(text: string): string {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, '\ufffd');
}
