/** Captions in time: each line of the film in pieces that two rows can hold, back to back, in whole frames. */
import { type Token, tokenize } from '../../lettering/tokens.ts';
import { graphemes } from '../../lettering/words.ts';
import type { LineKind } from '../../story/story.ts';
import type { Board, BoardLine } from './board.ts';
import { lineS, shareFrames } from './timing.ts';

export interface Cue {
	/** From the film's beginning. */
	readonly startFrame: number;
	readonly frames: number;
	readonly kind: LineKind;
	readonly speaker: string | null;
	/** Longer lines are cut into several cues. */
	readonly isFirst: boolean;
	/** One or two rows. */
	readonly rows: readonly string[];
}

/** Usual widths: 42 Latin characters a row, or 18 full-width ones. */
const rowWidth = 42;
const wideCharacter = rowWidth / 18;
const rowsInCue = 2;

/** All cues of the film, in order; a line that has no frame of its own joins the one before it. */
export function cuesOf(boards: readonly Board[]): readonly Cue[] {
	return boards.flatMap(({ lines, story }) =>
		lines.flatMap((line) => (line.frames === 0 ? [] : lineCues(line, story.language))),
	);
}

function lineCues({ kind, speaker, text, startFrame, frames }: BoardLine, language: string): Cue[] {
	const rows = fillRows(text, language, speaker === null ? '' : `${speaker}: `);
	const texts: string[][] = [];
	for (let from = 0; from < rows.length; from += rowsInCue) texts.push(rows.slice(from, from + rowsInCue));
	const kept = texts.length > frames ? [rows] : texts;
	const weights = kept.map((some) => lineS({ kind, text: some.join(' ') }, language));
	let at = startFrame;
	return shareFrames(frames, weights).flatMap((part, index) => {
		const cue = { startFrame: at, frames: part, kind, speaker, isFirst: index === 0, rows: kept[index]! };
		at += part;
		return part === 0 ? [] : [cue];
	});
}

/** Rows that are no wider than they may be, broken where the language lets a line end; `lead` stands before the first. */
export function fillRows(text: string, language: string, lead = ''): string[] {
	const words = wordsOf(text, language);
	const total = words.reduce((sum, { width, space }) => sum + width + space, lead.length);
	// Two rows of like length read better than a full one with a word below it.
	const firstLimit = total > rowWidth && total <= rowWidth * 1.9 ? Math.max(total / 2 + 5, 16) : rowWidth;
	const rows: string[] = [];
	let from = 0;
	while (from < words.length) {
		const end = rowEnd(words, from, from === 0 ? firstLimit - lead.length : rowWidth);
		rows.push(rowText(words.slice(from, end)));
		from = end;
	}
	return rows;
}

interface Word {
	readonly text: string;
	readonly width: number;
	/** 1 where a space follows. */
	readonly space: number;
}

function wordsOf(text: string, language: string): Word[] {
	const atoms = graphemes(text).map((plain) => ({ plain, shown: plain, strong: false, barred: false }));
	return tokenize(atoms, language).map((token) => ({
		text: token.atoms.map(({ plain }) => plain).join(''),
		width: widthOf(token),
		space: token.space ? 1 : 0,
	}));
}

/** As many words as fit, at least one; rather a shorter row that ends where a reader draws breath. */
function rowEnd(words: readonly Word[], from: number, limit: number): number {
	let width = 0;
	let breath = 0;
	for (let index = from; index < words.length; index++) {
		const word = words[index]!;
		if (index > from && width + word.width > limit) return breath > 0 ? breath : index;
		width += word.width + word.space;
		if (width > limit * 0.55 && /[,.;:!?…、。！？]["'”’」』)]*$/u.test(word.text)) breath = index + 1;
	}
	return words.length;
}

function rowText(words: readonly Word[]): string {
	return words
		.map(({ text, space }) => text + (space === 1 ? ' ' : ''))
		.join('')
		.trimEnd();
}

function widthOf({ atoms }: Token): number {
	const isWide =
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
	return atoms.reduce((sum, { plain }) => sum + (isWide.test(plain) ? wideCharacter : 1), 0);
}
