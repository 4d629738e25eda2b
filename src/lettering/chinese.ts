/**
 * Where Chinese may be broken. Print breaks it between any two characters; a letterer keeps words, numbers with their
 * measures and the small words at a phrase's edge together. The words are this project's own, so a line breaks alike
 * under every Node.
 */
import { chineseWords } from './chinese-words.ts';

/** How good a place is: beside a word, behind one that leads on, in what may be a word, and before what leans. */
const penalties = { word: 0.04, leading: 0.18, unknown: 0.35, leaning: 1.2 };

const run = /[\p{Script=Han}〇]+/gu;
/** They lean on what stands before them. */
const enclitic =
	/^[的了着著过過吗嗎呢吧啊呀嘛啦哦喔咯罢哟们們地得里裡裏上下中内內外边邊面头頭儿兒子后後前之时時者]/u;
/** They lean on what follows: denials, degrees, and what counts or points. */
const proclitic =
	/[不没沒未别別很太最更挺第这這那每某各一二三四五六七八九十百千万萬两兩几幾半〇老小阿几好]$/u;
const number = /[一二三四五六七八九十百千万萬亿億两兩几幾半〇零]/u;
const measure =
	/^[个個只隻天年月日号號点點分秒岁歲次回下位名条條张張把件本口杯碗块塊元句声聲步米里页頁层層间間座艘辆輛匹头頭双雙对對种種些遍趟场場封首朵颗顆棵根片滴阵陣夜晚世纪紀]/u;
/** Words of one character that open a phrase. */
const opener =
	/^[我你您他她它咱谁誰在把被让讓给給对對向从從跟和与與就都也还還才又再却卻便只想要会會能该該可是有因但而或若虽雖等去来來说說看听聽找叫使用为為]/u;

/** Offsets between characters, each with how bad it is to break there. */
export function chineseBreaks(text: string): Map<number, number> {
	const breaks = new Map<number, number>();
	for (const found of text.matchAll(run)) {
		let at = found.index;
		if (at > 0) breaks.set(at, penalties.word);
		const pieces = cut(found[0]);
		for (const [index, piece] of pieces.entries()) {
			if (index > 0) breaks.set(at, between(pieces[index - 1]!, piece));
			at += piece.length;
		}
	}
	return breaks;
}

const longest = Math.max(...Array.from(chineseWords, (word) => word.length));

/** The fewest pieces, known words before single characters; numbers stay whole. */
function cut(text: string): string[] {
	const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
	for (let to = 1; to <= text.length; to++) {
		let way = { cost: best[to - 1]!.cost + 1, from: to - 1 };
		for (let from = Math.max(0, to - longest); from < to - 1; from++) {
			const word = text.slice(from, to);
			const isKnown = chineseWords.has(word) || isNumber(word);
			const cost = best[from]!.cost + 1 - word.length / (isNumber(word) ? 50 : 100);
			if (isKnown && cost < way.cost) way = { cost, from };
		}
		best.push(way);
	}
	const pieces: string[] = [];
	for (let to = text.length; to > 0; to = best[to]!.from) pieces.unshift(text.slice(best[to]!.from, to));
	return pieces;
}

function isNumber(word: string): boolean {
	return Array.from(word).every((char) => number.test(char));
}

/** A number and its measure lead on to what is counted: 一个|小时. */
const counted = /^[一二三四五六七八九十两兩几幾这這那每某]+[个個只隻条條张張把件本位名種种]$/u;
/** Prepositions and adverbs lead on too. */
const leading = /^[在把被让讓给給对對向从從跟和与與就都也还還才又再却卻便只想要会會能该該我你他她]$/u;

function between(before: string, after: string): number {
	if (isNumber(before) && measure.test(after)) return 3;
	if (after.length === 1 && enclitic.test(after)) return penalties.leaning;
	if (before.length === 1 && proclitic.test(before)) return penalties.leaning;
	if (counted.test(before) || leading.test(before)) return penalties.leading;
	if (before.length > 1 && after.length > 1) return penalties.word;
	if (opener.test(after) || /^[的了着著是]$/u.test(before)) return penalties.word;
	return before.length > 1 || after.length > 1 ? penalties.leading : penalties.unknown;
}
