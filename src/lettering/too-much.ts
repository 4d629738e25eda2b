/** What is said of too many words: how many to cut, from where on, and which were not shown. */
import { counting } from '../base/counting.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Line } from '../story/story.ts';
import { excerpt } from './glyphs.ts';
import { type Hand, levelWish, type Part, type Shaping } from './items.ts';
import { denseBody } from './shapes.ts';
import type { Spot } from './spots.ts';
import { graphemes } from './words.ts';

/** Characters of a text without room that a message quotes: three lines of a terminal. */
const mostQuoted = 240;
/** Length of all lines of a speech, in ems: about sixty English words, and more than anybody reads in one balloon. */
const longSpeechEms = 160;

/** In full, or else how it begins and how many words or characters more there are: they stand in the story. */
function quoted(lost: string): string {
	const { pieces, glue, noun } = piecesOf(lost);
	if (pieces.join(glue).length <= mostQuoted) return `"${pieces.join(glue)}"`;
	let length = 0;
	const end = pieces.findIndex((piece) => {
		length += piece.length + glue.length;
		return length > mostQuoted;
	});
	return `"${pieces.slice(0, end).join(glue)}${glue}…" and ${counting(pieces.length - end, `more ${noun}`)}`;
}

interface Pieces {
	readonly pieces: readonly string[];
	readonly glue: '' | ' ';
	readonly noun: 'word' | 'character';
}

/** What a text is counted in: words, or characters where the script sets no spaces between words. */
function piecesOf(text: string, isOneWord = false): Pieces {
	const words = text.trim().split(/\s+/u);
	const isSpaced = words.length > 1 && text.length / words.length < longestWord;
	return isSpaced || isOneWord
		? { pieces: words, glue: ' ', noun: 'word' }
		: { pieces: graphemes(text.trim()), glue: '', noun: 'character' };
}

/** Letters: where "words" are longer on the average, spaces part something else. */
const longestWord = 24;

/** What has no room at all. */
export function textCut(part: Part, lost: string): Diagnostic {
	return warning(part, {
		code: 'text-cut',
		message: `there is no room for ${quoted(lost)}`,
		hint: 'make the panel larger, or move these words to another shot',
	});
}

/** The end of the panel's longest text: about as many words as there are too many. */
export function tooMuchText(
	parts: readonly Part[],
	shaping: Shaping,
	{ isBoxed }: { readonly isBoxed: boolean },
): Diagnostic {
	const { area } = shaping.scene;
	const used = parts.reduce((sum, part) => {
		const body = denseBody(levelWish(part, shaping));
		return sum + body.outer.width * body.outer.height;
	}, 0);
	// Round balloons with room around them use about half of the panel that boxes could fill.
	const excess = Math.max(0.1, 1 - (area.w * area.h * 0.45) / Math.max(1, used));
	const longest = parts.reduce((one, other) => (other.tokens.length > one.tokens.length ? other : one));
	const tokens = parts.reduce((sum, part) => sum + part.tokens.length, 0);
	return warning(longest, {
		code: 'too-much-text',
		message: `${said(longest.line, shaping.hand)} is more text than its panel holds${isBoxed ? ', and stands in a box without a tail' : ''}`,
		hint: `${cutting(longest, { share: excess, tokens })}give the shot a larger panel`,
	});
}

/** Speeches that were set in a balloon, but are too long for anybody to read in one. */
export function longSpeeches(spots: readonly Spot[], parts: readonly Part[], shaping: Shaping): Diagnostic[] {
	return parts.flatMap((part) => {
		const bodies = spots.filter(({ item }) => item.line === part.line).map(({ body }) => body);
		const lines = bodies.flatMap((body) => body.lines);
		const ems = lines.reduce((sum, line) => sum + line.set.advance, 0);
		if (ems <= longSpeechEms) return [];
		const share = 1 - longSpeechEms / ems;
		return warning(part, {
			code: 'long-speech',
			message: `${said(part.line, shaping.hand)} is ${lines.length} lines to read in one breath`,
			hint: `${cutting(part, { share, tokens: part.tokens.length })}say it in several shots`,
		});
	});
}

/** "cut about so many words, from … on, or ", where there are any to cut. */
function cutting({ line, tokens: own }: Part, { share, tokens }: { share: number; tokens: number }): string {
	const { pieces, glue, noun } = piecesOf(line.text, own.length < 4);
	const all = noun === 'word' ? tokens : pieces.length;
	const count = Math.min(pieces.length - 1, Math.max(1, Math.ceil(all * share)));
	if (count < 1) return '';
	return `cut about ${counting(count, noun)}, from "${excerpt(pieces.slice(-count).join(glue))}" on, or `;
}

function warning({ line }: Part, facts: Pick<Diagnostic, 'code' | 'message' | 'hint'>): Diagnostic {
	return { severity: 'warning', ...facts, span: line.span };
}

/** A speech in messages: who says it, and how it begins. */
export function said({ speaker, text }: Line, { names }: Pick<Hand, 'names'>): string {
	const whose = speaker === undefined ? '' : `${names.get(speaker) ?? speaker}'s `;
	return `${whose}"${excerpt(text)}"`;
}
