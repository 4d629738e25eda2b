/** Blocks of text on a sheet: paragraphs broken into lines that a column can hold, and cut where a box is full. */
import { runsRightToLeft } from '../../lettering/bidi.ts';
import { cutLongTokens, type Token, tokenize } from '../../lettering/tokens.ts';
import { type Atom, graphemes } from '../../lettering/words.ts';
import type { Press } from './press.ts';
import type { Weight } from './type.ts';

export interface Piece {
	readonly text: string;
	readonly weight: Weight;
	/** @default black */
	readonly colour?: string;
}

/** Words that flow together; `gapBefore` in lines' heights, where something stands above. */
export interface Paragraph {
	readonly pieces: readonly Piece[];
	readonly gapBefore?: number;
}

export interface SetLine {
	readonly pieces: readonly Piece[];
	/** In lines' heights: 1, and the gap above. */
	readonly height: number;
	/** Where a line that runs right to left begins, from the column's left; absent: it runs left to right. */
	readonly rightPt?: number;
}

/** The lines of a block at one size. */
export interface Block {
	readonly sizePt: number;
	readonly lines: readonly SetLine[];
}

/** Baseline to baseline, in ems: room for Vietnamese marks. */
export const leading = 1.28;

export interface Column {
	readonly widthPt: number;
	readonly language: string;
}

/** Breaks paragraphs into lines at one size. */
export function setBlock(
	paragraphs: readonly Paragraph[],
	sizePt: number,
	{ press, column }: { readonly press: Press; readonly column: Column },
): Block {
	const lines = paragraphs.flatMap(({ pieces, gapBefore = 0 }, index) => {
		const broken = breakParagraph(pieces, sizePt, { press, column });
		const isRtl = runsRightToLeft(pieces.map(({ text }) => text).join(''), column.language);
		const side = isRtl ? { rightPt: column.widthPt } : {};
		const gap = index > 0 ? gapBefore : 0;
		return broken.map((line, at) => ({ pieces: line, height: at === 0 ? 1 + gap : 1, ...side }));
	});
	return { sizePt, lines };
}

/** Points from the top of the first line to the bottom of the last. */
export function blockHeight({ lines, sizePt }: Block): number {
	return lines.reduce((sum, { height }) => sum + height, 0) * sizePt * leading;
}

/** The largest of the sizes at which the block fits; the smallest where none does. */
export function fitBlock(
	paragraphs: readonly Paragraph[],
	sizesPt: readonly number[],
	room: { readonly press: Press; readonly column: Column; readonly heightPt: number },
): { readonly block: Block; readonly fits: boolean } {
	let block: Block = { sizePt: sizesPt[0]!, lines: [] };
	for (const sizePt of sizesPt) {
		block = setBlock(paragraphs, sizePt, room);
		if (blockHeight(block) <= room.heightPt) return { block, fits: true };
	}
	return { block, fits: false };
}

/** What fits a height, at least one line, and the rest. */
export function cutBlock(block: Block, heightPt: number): readonly [fits: Block, rest: Block] {
	const { lines, sizePt } = block;
	let used = 0;
	let count = 0;
	for (const { height } of lines) {
		used += height * sizePt * leading;
		if (used > heightPt && count > 0) break;
		count += 1;
	}
	const [first, ...others] = lines.slice(count);
	const rest = first ? [{ ...first, height: 1 }, ...others] : [];
	return [
		{ sizePt, lines: lines.slice(0, count) },
		{ sizePt, lines: rest },
	];
}

/** Writes the block from the upper left corner of its column. */
export function writeBlock(
	{ lines, sizePt }: Block,
	at: { readonly x: number; readonly y: number },
	press: Press,
): void {
	let y = at.y;
	for (const { pieces, height, rightPt } of lines) {
		y += height * sizePt * leading;
		const seen = rightPt === undefined ? pieces : [...pieces].reverse();
		const widths = seen.map(({ text, weight }) => press.width(text, { weight, sizePt }));
		let x = rightPt === undefined ? at.x : at.x + rightPt - widths.reduce((sum, width) => sum + width, 0);
		for (const { text, weight, colour } of seen) {
			press.write(text, { x, y: y - sizePt * 0.36 }, { weight, sizePt, ...(colour && { colour }) });
			x += press.width(text, { weight, sizePt });
		}
	}
}

type Styled = Omit<Piece, 'text'>;

function breakParagraph(
	pieces: readonly Piece[],
	sizePt: number,
	{ press, column }: { readonly press: Press; readonly column: Column },
): Piece[][] {
	const styles = new Map<Atom, Styled>();
	for (const { text, ...style } of pieces) {
		for (const plain of graphemes(text)) {
			styles.set({ plain, shown: plain, strong: false, barred: false }, style);
		}
	}
	const lineOf = (atoms: readonly Atom[]) => joinAtoms(atoms, styles);
	const widthOf = (atoms: readonly Atom[]) =>
		lineOf(atoms).reduce((sum, { text, weight }) => sum + press.width(text, { weight, sizePt }), 0);
	const fits = (atoms: readonly Atom[]) => widthOf(atoms) <= column.widthPt;
	const tokens = cutLongTokens(tokenize([...styles.keys()], column.language), fits);
	return fillLines(tokens, widthOf, column.widthPt).map(lineOf);
}

const space: Atom = { plain: ' ', shown: ' ', strong: false, barred: false };

/** As many tokens a line as there is room for. */
function fillLines(
	tokens: readonly Token[],
	widthOf: (atoms: readonly Atom[]) => number,
	limit: number,
): Atom[][] {
	const lines: Atom[][] = [];
	let line: Atom[] = [];
	let width = 0;
	let needsSpace = false;
	for (const { atoms, space: spaced } of tokens) {
		const own = widthOf(atoms);
		const gap = needsSpace ? widthOf([space]) : 0;
		if (line.length > 0 && width + gap + own > limit) {
			lines.push(line);
			line = [];
			width = 0;
		}
		if (line.length > 0 && needsSpace) line.push(space);
		width += (line.length > 0 ? gap : 0) + own;
		line.push(...atoms);
		needsSpace = spaced;
	}
	return line.length > 0 ? [...lines, line] : lines;
}

function joinAtoms(atoms: readonly Atom[], styles: ReadonlyMap<Atom, Styled>): Piece[] {
	const pieces: { text: string; weight: Weight; colour?: string }[] = [];
	for (const atom of atoms) {
		const last = pieces.at(-1);
		const style = styles.get(atom) ?? last ?? { weight: 'plain' as const };
		if (last && last.weight === style.weight && last.colour === style.colour) last.text += atom.plain;
		else
			pieces.push({ text: atom.plain, weight: style.weight, ...(style.colour && { colour: style.colour }) });
	}
	return pieces;
}
