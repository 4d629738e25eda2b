/** Where a very long speech becomes two balloons: at a sentence's end, else a clause's, never inside a quotation. */
import type { Token } from './tokens.ts';

const longSpeechWords = 24;
/** Letters; two balloons do not mend a speech that is longer. */
const hopelessLetters = 420;
/** Of the words, how many the shorter half has at least. */
const leastShare = 0.2;

/** How many tokens the first half has; nothing where a speech is short, or has no good place. */
export function splitPoint(tokens: readonly Token[]): number | undefined {
	const words = tokens.map(({ atoms }) => atoms.map(({ plain }) => plain).join(''));
	const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
	if (words.length < longSpeechWords || letters > hopelessLetters) return undefined;
	const quoted = insideQuotes(words);
	const places = words.flatMap((_, index) => {
		const share = (index + 1) / words.length;
		return share < leastShare || share > 1 - leastShare || quoted[index] ? [] : [index + 1];
	});
	const nearest = (ends: readonly number[]) =>
		ends.toSorted((one, other) => far(one, words.length) - far(other, words.length))[0];
	return (
		nearest(places.filter((end) => endsSentence(words, end))) ??
		nearest(places.filter((end) => endsClause(words, end)))
	);
}

/** How far from the middle. */
function far(end: number, count: number): number {
	return Math.abs(end / count - 0.5);
}

const sentenceEnd = /[.!?…。！？।؟]["'”’»」』]?$/u;
/** They lead on to a name or number. */
const abbreviation = /^(?:mr|mrs|ms|dr|st|prof|(?:\p{L}\.)+\p{L})\.$/iu;

/** What goes on in small letters is the same sentence still: `"Who?" she said`, `well... maybe`, `「誰？」と`. */
function endsSentence(words: readonly string[], end: number): boolean {
	const before = words[end - 1]!;
	const after = words[end]!;
	if (!sentenceEnd.test(before) || abbreviation.test(before)) return false;
	if (/[」』]$/u.test(before) && /^\p{Script=Hiragana}/u.test(after)) return false;
	return !/^["'“‘«¿¡(]*\p{Ll}/u.test(after);
}

/** A comma between the members of a list ends no clause: `knowingly, wilfully and with a spoon`. */
function endsClause(words: readonly string[], end: number): boolean {
	const before = words[end - 1]!;
	if (/(?:[;:—；：]|--)["”’»]?$/u.test(before)) return true;
	if (!/[,،、，]["”’»」』]?$/u.test(before)) return false;
	const isList = /[,،、，]$/u.test(words[end]!) || /^(?:and|or|nor)$/iu.test(words[end + 1] ?? '');
	return !isList;
}

const opening = /[“«「『„]/u;
const closing = /[”»」』]/u;

/** For each word, whether a quotation is open behind it; one that is never closed stays open to the end. */
function insideQuotes(words: readonly string[]): boolean[] {
	let depth = 0;
	let isStraight = false;
	return words.map((word) => {
		for (const mark of word) {
			if (mark === '"') isStraight = !isStraight;
			else if (opening.test(mark)) depth++;
			else if (closing.test(mark)) depth = Math.max(0, depth - 1);
		}
		return isStraight || depth > 0;
	});
}
