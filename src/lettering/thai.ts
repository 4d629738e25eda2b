/**
 * Where Thai may be broken: between two words of a list of this project's own. What the list does not know, a name or
 * a rare word, stays whole, so a line breaks alike under every Node and never inside a syllable.
 */
import { thaiWords } from './thai-words.ts';

/** How bad a break is between two words, behind one that leads on, beside unknown letters, before one that leans. */
const penalties = { word: 0.08, leading: 0.3, unknown: 0.4, leaning: 1.2 };

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Words that end a sentence or a number: they lean on what stands before them. */
const leaning = words(
	'นะ นะคะ นะครับ ครับ ค่ะ คะ จ้ะ จ๊ะ จ้า สิ ซิ ล่ะ น่ะ เลย ด้วย หรอก ไหม มั้ย เถอะ แหละ เหรอ หรือเปล่า หรือยัง ใช่ไหม แล้ว กัน เอง บ้าง หน่อย นี้ นั้น โน้น',
);
/** Words that lead on to the next: denials, tenses, prepositions. */
const leading = words(
	'ไม่ จะ ที่ ว่า ของ ใน กับ และ แต่ อย่า ก็ การ ความ กำลัง คง อาจ ต้อง เคย เพื่อ จาก ถึง ให้ ถ้า เพราะ เป็น คือ',
);
/** What is counted, and the next figure, stay with their number. */
const numbers = words('หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ร้อย พัน หมื่น แสน ล้าน');

const run = /\p{Script=Thai}+/gu;
/** Vowels and marks that hang on the letter before them. */
const hanging = /[\u0e30-\u0e3a\u0e45-\u0e4e\u0e2f]/u;
/** Vowels that are written before their letter. */
const openingVowel = /[\u0e40-\u0e44]/u;
/** Final letters that are struck out belong to the syllable before them. */
const silent = /^.[\u0e34-\u0e3a]?\u0e4c/u;

/** Offsets between words, each with how bad it is to break there. */
export function thaiBreaks(text: string): Map<number, number> {
	const breaks = new Map<number, number>();
	for (const found of text.matchAll(run)) {
		for (const [at, penalty] of wordEnds(found[0])) breaks.set(found.index + at, penalty);
	}
	return breaks;
}

/** A way to read the run up to some offset. */
interface Way {
	readonly cost: number;
	readonly from: number;
	readonly isKnown: boolean;
}

const longest = Math.max(...Array.from(thaiWords, (word) => word.length));

function wordEnds(text: string): Map<number, number> {
	const best: (Way | undefined)[] = [{ cost: 0, from: 0, isKnown: true }];
	for (let to = 1; to <= text.length; to++)
		best.push(mayPart(text, to) ? bestWay(text, to, best) : undefined);
	const ends = new Map<number, number>();
	let next: Word | undefined;
	for (let to = text.length; to > 0; to = next.from) {
		const way: Word = { ...best[to]!, to };
		const penalty = next && partingOf(text, way, next);
		if (penalty !== undefined) ends.set(to, penalty);
		next = way;
	}
	return ends;
}

/** One word of the cheapest reading. */
interface Word extends Way {
	readonly to: number;
}

/** What stands behind unknown letters may be the rest of a name, and so may a short word before them. */
function partingOf(text: string, before: Word, after: Word): number | undefined {
	if (!before.isKnown) return undefined;
	if (!after.isKnown) return before.to - before.from > 2 ? penalties.unknown : undefined;
	const [last, word] = [text.slice(before.from, before.to), text.slice(after.from, after.to)];
	if (leaning.has(word) || numbers.has(last)) return penalties.leaning;
	return leading.has(last) ? penalties.leading : penalties.word;
}

/** Known words cost little, long ones the least; letters of no word cost much. */
function bestWay(text: string, to: number, best: readonly (Way | undefined)[]): Way | undefined {
	let way: Way | undefined;
	let isNearest = true;
	for (let from = to - 1; from >= 0 && (isNearest || to - from <= longest); from--) {
		const before = best[from];
		if (before === undefined) continue;
		const isKnown = thaiWords.has(text.slice(from, to));
		if (!isKnown && !isNearest) continue;
		isNearest = false;
		const length = to - from;
		const cost = before.cost + (isKnown ? 1 - length / 50 : 2 + length);
		if (way === undefined || cost < way.cost) way = { cost, from, isKnown };
	}
	return way;
}

/** Whether a line may be parted here without tearing a syllable's letters. */
function mayPart(text: string, at: number): boolean {
	if (at >= text.length) return true;
	if (hanging.test(text[at]!) || silent.test(text.slice(at))) return false;
	return !openingVowel.test(text[at - 1]!);
}
