/** Where scripts without spaces may be broken without tearing a phrase or a word, each by rules of its own. */
import { chineseBreaks } from './chinese.ts';
import { japaneseBreaks } from './japanese.ts';
import { syllableBreaks } from './syllables.ts';
import { thaiBreaks } from './thai.ts';

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const han = /\p{Script=Han}/u;
const thai = /\p{Script=Thai}/u;

/** Offsets at which a phrase or word begins, each with how bad it is to end a line before it: 0 is good, 1 very bad. */
export function phraseStarts(text: string, language: string): ReadonlyMap<number, number> {
	const starts = new Map(syllableBreaks(text));
	const add = (found: ReadonlyMap<number, number>) => {
		for (const [at, penalty] of found) starts.set(at, penalty);
	};
	if (language !== 'zh' && (language === 'ja' || kana.test(text))) add(japaneseBreaks(text));
	else if (han.test(text)) add(chineseBreaks(text));
	if (thai.test(text)) add(thaiBreaks(text));
	return starts;
}
