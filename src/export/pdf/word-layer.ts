/** The lettered words as invisible text at their places, so that a reader can search, select and copy them. */
import type { TextRun } from '../../lettering/balloon.ts';
import { blankTrueType } from './blank-font.ts';
import type { Paper, Reference } from './paper.ts';
import { type Standing, visualOrder } from './visual-order.ts';

/** Not to be painted: PDF's text rendering mode for words that lie under a picture of them. */
const INVISIBLE = '3 Tr';
const EM = 1000;

export interface WordLayer {
	/** Operators that put a line of words where they are lettered; in page pixels, y downwards. */
	operators(run: TextRun): string;
	/** Makes the fonts known to the page that is being written. */
	usedOn(paper: Paper): void;
	/** Writes the font with the characters that were used. */
	close(): void;
}

/** One font for the whole book; each character gets its number when it first occurs. */
export function openWordLayer(paper: Paper): WordLayer {
	const numbers = new Map<string, number>();
	const numberOf = (char: string) => {
		const known = numbers.get(char) ?? numbers.size + 1;
		numbers.set(char, known);
		return known;
	};
	const fonts = { across: paper.reference({}), down: paper.reference({}) };
	return {
		operators: (run) => (run.vertical ? down(run, numberOf) : across(run, numberOf)),
		usedOn: (page) => page.useFonts({ Wa: fonts.across, Wd: fonts.down }),
		close: () => writeFonts(paper, fonts, numbers),
	};
}

type NumberOf = (char: string) => number;

/** The line is stretched to its lettered width, so that selections fit the letters. */
function across({ text, x, y, widthPx, sizePx, rtl }: TextRun, numberOf: NumberOf): string {
	const chars = visualOrder(asWritten(text), rtl);
	const natural = (chars.reduce((sum, { char }) => sum + widthOf(char), 0) / EM) * sizePx;
	if (natural === 0) return '';
	const stretch = widthPx / natural;
	const shown = piecesOf(chars).map(({ start, chars: some }) => {
		const left = fine(x + (start / EM) * sizePx * stretch);
		return `1 0 0 -1 ${left} ${y} Tm <${hex(some, numberOf)}> Tj`;
	});
	return `BT ${INVISIBLE} /Wa ${sizePx} Tf ${fine(100 * stretch)} Tz ${shown.join(' ')} ET\n`;
}

interface Piece {
	/** From the line's left end, in thousandths of an em. */
	readonly start: number;
	readonly chars: readonly string[];
}

/** What can be shown in one go: a whole line; of a line that runs right to left each word, in the order of reading. */
function piecesOf(standing: readonly Standing[]): readonly Piece[] {
	const isInOrder = standing.every(({ at }, index) => index === 0 || at > standing[index - 1]!.at);
	const pieces: { start: number; at: number; chars: string[] }[] = [];
	let pen = 0;
	for (const [index, { char, at }] of standing.entries()) {
		const isNew = index === 0 || (!isInOrder && standing[index - 1]!.char === ' ');
		if (isNew) pieces.push({ start: pen, at, chars: [] });
		const piece = pieces.at(-1)!;
		piece.chars.push(char);
		piece.at = Math.min(piece.at, at);
		pen += widthOf(char);
	}
	// A space after the last word keeps it apart from the next line's first, for those who copy.
	return pieces
		.sort((one, other) => one.at - other.at)
		.map(({ start, chars }) => ({ start, chars: isInOrder ? [...chars, ' '] : chars }));
}

/** A column begins at its top; `x` is its middle. */
function down({ text, x, y, widthPx, sizePx }: TextRun, numberOf: NumberOf): string {
	const chars = [...asWritten(text)];
	if (chars.length === 0) return '';
	const size = widthPx > 0 ? fine(widthPx / chars.length) : sizePx;
	return `BT ${INVISIBLE} /Wd ${size} Tf 100 Tz 1 0 0 -1 ${x} ${y} Tm <${hex(chars, numberOf)}> Tj ET\n`;
}

/** Lettering draws a long dash as two short ones, which readers would take for a hyphen at a line's end. */
function asWritten(text: string): string {
	return text.replaceAll('--', '—');
}

function hex(chars: readonly string[], numberOf: NumberOf): string {
	return chars.map((char) => numberOf(char).toString(16).padStart(4, '0')).join('');
}

/** About how wide letters are, in thousandths of an em; lines are stretched to measure as wholes. */
function widthOf(char: string): number {
	if (/\p{M}/u.test(char)) return 0;
	if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u.test(char))
		return EM;
	if (/[ .,:;'’!|ijlIíìỉĩị]/u.test(char)) return 280;
	if (/[mwMW—…]/u.test(char)) return 820;
	return /[\p{Lu}\d]/u.test(char) ? 600 : 500;
}

function writeFonts(
	paper: Paper,
	fonts: { readonly across: Reference; readonly down: Reference },
	numbers: ReadonlyMap<string, number>,
): void {
	// A font must have a character, also where nobody speaks.
	const used = numbers.size > 0 ? numbers : new Map([[' ', 1]]);
	const meaning = paper.stream({}, toUnicode(used));
	const glyphs = Buffer.alloc((used.size + 1) * 2);
	for (let number = 1; number <= used.size; number++) glyphs.writeUInt16BE(1, number * 2);
	const name = 'EKONTE+Words';
	const file = blankTrueType();
	const descriptor = paper.object({
		Type: 'FontDescriptor',
		FontName: name,
		Flags: 4,
		FontBBox: [0, -120, EM, 880],
		ItalicAngle: 0,
		Ascent: 880,
		Descent: -120,
		CapHeight: 700,
		StemV: 80,
		FontFile2: paper.stream({ Length1: file.length }, file),
	});
	const descendant = paper.object({
		Type: 'Font',
		Subtype: 'CIDFontType2',
		BaseFont: name,
		CIDSystemInfo: { Registry: paper.text('Adobe'), Ordering: paper.text('Identity'), Supplement: 0 },
		FontDescriptor: descriptor,
		DW: 500,
		DW2: [880, -EM],
		W: [1, [...used.keys()].map(widthOf)],
		CIDToGIDMap: paper.stream({}, glyphs),
	});
	for (const [font, encoding] of [
		[fonts.across, 'Identity-H'],
		[fonts.down, 'Identity-V'],
	] as const) {
		const common = { Type: 'Font', Subtype: 'Type0', BaseFont: name, ToUnicode: meaning };
		paper.finish(font, { ...common, Encoding: encoding, DescendantFonts: [descendant] });
	}
}

/** The table that says which character each number stands for. */
function toUnicode(numbers: ReadonlyMap<string, number>): Uint8Array {
	const rows = [...numbers].map(
		([char, number]) => `<${number.toString(16).padStart(4, '0')}> <${utf16(char)}>`,
	);
	const blocks: string[] = [];
	for (let at = 0; at < rows.length; at += 100) {
		const some = rows.slice(at, at + 100);
		blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
	}
	return Buffer.from(
		`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`,
		'latin1',
	);
}

function utf16(char: string): string {
	return Array.from({ length: char.length }, (_, at) =>
		char.charCodeAt(at).toString(16).padStart(4, '0'),
	).join('');
}

function fine(value: number): number {
	return Math.round(value * 1000) / 1000;
}
