/** How long a text is in words of about English length, whatever its script. */

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Vietnamese puts a space after every syllable: four of them take the room of three English words. */
const SYLLABLES: Readonly<Record<string, number>> = { vi: 0.75 };
const IDEOGRAPHS_PER_WORD = 2;
const LETTERS_PER_UNSPACED_WORD = 5;

/** Words, rounded half up. `language` is BCP 47. */
export function countWords(text: string, language: string): number {
	const dense = text.match(ideographs)?.length ?? 0;
	const joined = text.match(unspaced)?.length ?? 0;
	const rest = text.replace(ideographs, ' ').replace(unspaced, ' ');
	const spaced = rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	const share = SYLLABLES[language.split('-')[0] ?? ''] ?? 1;
	return Math.floor(spaced * share + dense / IDEOGRAPHS_PER_WORD + joined / LETTERS_PER_UNSPACED_WORD + 0.5);
}
