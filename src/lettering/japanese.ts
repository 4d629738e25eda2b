/**
 * Where Japanese may be broken: before the phrases (bunsetsu) that begin where the script changes back from hiragana,
 * and, within hiragana, before words that stand by themselves. The rules and words are this project's own, so a line
 * breaks alike under every Node.
 */
import { clauseNouns, endings, opening, particles, pointing, standing } from './japanese-words.ts';

/** How good a place is: where a phrase begins, and where one only may be parted. */
export const phraseBreak = { good: 0.04, weak: 0.3 };

/** A row of characters that are written in one manner. */
interface Run {
	readonly kind: 'kana' | 'han' | 'katakana' | 'western' | 'mark';
	readonly text: string;
	readonly at: number;
}

const runs = new RegExp(
	[
		'(?<kana>[\\p{Script=Hiragana}ゝゞ][\\p{Script=Hiragana}ーゝゞ]*)',
		'(?<han>[\\p{Script=Han}々〆ヶ〇]+)',
		'(?<katakana>[\\p{Script=Katakana}][\\p{Script=Katakana}ー・]*)',
		'(?<western>(?:(?![\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}])[\\p{L}\\p{M}\\p{N}])+)',
		'(?<mark>[^\\p{L}\\p{M}\\p{N}]+)',
	].join('|'),
	'gu',
);

/** Offsets where a phrase begins, each with how bad it is to break there. */
export function japaneseBreaks(text: string): Map<number, number> {
	const breaks = new Map<number, number>();
	let before: Run | undefined;
	let last: Reading | undefined;
	for (const run of runsOf(text)) {
		const penalty = before && parting(before, run, last);
		if (penalty !== undefined) breaks.set(run.at, penalty);
		if (run.kind === 'han') splitTime(run, breaks);
		last = run.kind === 'kana' ? read(run.text, before?.kind) : undefined;
		for (const [offset, weight] of last?.breaks ?? []) breaks.set(run.at + offset, weight);
		before = run;
	}
	return breaks;
}

function runsOf(text: string): Run[] {
	return Array.from(text.matchAll(runs), (match) => {
		const [kind] = Object.entries(match.groups!).find(([, found]) => found !== undefined)!;
		return { kind: kind as Run['kind'], text: match[0], at: match.index };
	});
}

const openingMark = /[\p{Ps}\p{Pi}「『（【《〈“‘]$/u;
const startsOpen = /^\s*[\p{Ps}\p{Pi}「『（【《〈“‘]/u;
/** A quotation's end and a long pause: particles behind them lean on. */
const leaningMark = /[」』）”…‥ー〜～・]$/u;

/** How bad it is to part two runs; undefined: they stay together. */
function parting(before: Run, run: Run, last: Reading | undefined): number | undefined {
	if (run.kind === 'mark') return startsOpen.test(run.text) ? phraseBreak.good : undefined;
	if (before.kind === 'mark') {
		if (openingMark.test(before.text)) return undefined;
		return leaningMark.test(before.text) && run.kind === 'kana' && leans(run.text)
			? undefined
			: phraseBreak.good;
	}
	if (before.kind === 'kana') {
		const isStem = before.text === 'い' && stemNoun.test(run.text);
		return isStem || leaningNoun.test(run.text) ? undefined : last?.end;
	}
	if (before.kind === 'han' && run.kind !== 'kana')
		return timeWord.test(before.text) ? phraseBreak.good : undefined;
	return undefined;
}

const timeWord =
	/^(?:今日|明日|昨日|今夜|昨夜|今朝|毎朝|毎日|毎晩|来週|先週|今年|去年|来年|来月|先月|最近|結局|全部|一度|二度)$/u;
const timeAhead =
	/^(?:今日|明日|昨日|今夜|昨夜|今朝|毎朝|毎日|毎晩|来週|先週|今年|去年|来年|来月|先月|最近|結局|絶対|全部)(?![中間頃者方夜朝晩分以後前度式版的号])/u;

/** `毎朝|五時に`: a word of time and the noun behind it are two. */
function splitTime({ text, at }: Run, breaks: Map<number, number>): void {
	const ahead = timeAhead.exec(text)?.[0].length ?? text.length;
	if (ahead < text.length) breaks.set(at + ahead, phraseBreak.good);
}

/** A hiragana run read as a row of words. */
interface Reading {
	readonly breaks: readonly (readonly [offset: number, penalty: number])[];
	/** How bad a break is behind the run, before kanji or katakana; undefined: none. */
	readonly end: number | undefined;
}

type Kind =
	| 'standing'
	| 'opening'
	| 'noun'
	| 'pointing'
	| 'particle'
	| 'ending'
	| 'honour'
	| 'okurigana'
	| 'unknown';

const lists: readonly (readonly [Kind, readonly string[]])[] = [
	['standing', standing],
	['opening', opening],
	['noun', clauseNouns],
	['pointing', pointing],
	['particle', particles],
	['ending', endings],
	['honour', ['お', 'ご']],
];
const kinds = new Map<string, Kind[]>();
for (const [kind, list] of lists) {
	for (const word of list) kinds.set(word, [...(kinds.get(word) ?? []), kind]);
}
const longest = Math.max(...[...kinds.keys()].map((word) => word.length));

/** A way to read the run up to some offset. */
interface Way {
	readonly cost: number;
	readonly kind: Kind | 'start';
	readonly from: number;
	readonly previous: Way | undefined;
}

/** The cheapest row of words, known ones before unknown letters. */
function read(text: string, before: Run['kind'] | undefined): Reading {
	const ways: Way[][] = Array.from({ length: text.length + 1 }, () => []);
	ways[0]!.push({ cost: 0, kind: 'start', from: 0, previous: undefined });
	for (let from = 0; from < text.length; from++) {
		for (const way of ways[from]!) {
			for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
				const word = text.slice(from, to);
				for (const kind of kindsAt(word, { from, before, rest: text.length - to })) {
					const step = price(kind, word, { way, before });
					if (step !== undefined) keep(ways[to]!, { cost: way.cost + step, kind, from, previous: way });
				}
			}
		}
	}
	const best = ways[text.length]!.reduce((one, other) => (other.cost < one.cost ? other : one));
	return judged(text, best, before);
}

/** For each kind only the cheapest way is remembered. */
function keep(ways: Way[], way: Way): void {
	const at = ways.findIndex(({ kind }) => kind === way.kind);
	if (at < 0) ways.push(way);
	else if (way.cost < ways[at]!.cost) ways[at] = way;
}

/** Kana that may spell the end of a word begun in kanji. */
const okurigana = /^(?:[^をはへのおあ]{1,3})$/u;

function kindsAt(
	word: string,
	at: { from: number; before: Run['kind'] | undefined; rest: number },
): readonly Kind[] {
	const known = kinds.get(word) ?? [];
	if (at.from === 0 && at.before === 'han' && okurigana.test(word)) return [...known, 'okurigana'];
	return word.length === 1 ? [...known, 'unknown'] : known;
}

/** What it costs to read a word here; undefined: it cannot stand here. */
function price(
	kind: Kind,
	word: string,
	{ way, before }: { way: Way; before: Run['kind'] | undefined },
): number | undefined {
	const atStart = way.kind === 'start';
	const joined = atStart && before !== undefined && before !== 'mark';
	const afterParticle = way.kind === 'particle' || way.kind === 'pointing' || (atStart && !joined);
	switch (kind) {
		case 'standing':
			if (joined) return word.length > 1 ? 1.6 : undefined;
			return way.kind === 'unknown' || way.kind === 'honour' ? 2.2 : 0.8;
		case 'opening':
			return afterParticle ? 0.9 : way.kind === 'standing' ? 1 : undefined;
		case 'noun':
			return atStart ? undefined : way.kind === 'okurigana' || way.kind === 'ending' ? 0.9 : undefined;
		case 'pointing':
			return joined ? 2 : 0.9;
		case 'honour':
			return afterParticle ? 1.1 : undefined;
		case 'okurigana':
			return 0.6 + 0.5 * word.length;
		case 'unknown':
			return 2;
		case 'particle':
			return atStart && !joined ? 2.4 : 0.95;
		case 'ending':
			return atStart && !joined ? 2.4 : 1;
	}
}

const opens: ReadonlySet<Way['kind']> = new Set<Way['kind']>(['standing', 'opening', 'pointing', 'honour']);

/** The form that helping verbs follow: 待って|いた. */
const verbEnd = /(?:[てっ]|んで)$/u;

function judged(text: string, best: Way, before: Run['kind'] | undefined): Reading {
	const breaks: [number, number][] = [];
	for (let way: Way | undefined = best; way?.previous !== undefined; way = way.previous) {
		if (way.from === 0 && (before === undefined || before === 'mark')) continue;
		const follows = way.previous.kind;
		if (follows === 'honour') continue;
		const helps = way.kind === 'opening' && verbEnd.test(text.slice(0, way.from));
		const isWeak = helps || follows === 'pointing' || way.kind === 'noun';
		if (opens.has(way.kind) || way.kind === 'noun')
			breaks.push([way.from, isWeak ? phraseBreak.weak : phraseBreak.good]);
	}
	return { breaks, end: endOf(text, best, before) };
}

/** Ends of verb stems and of nouns made of them, before another word: 待ち|続ける stays whole. */
const stemEnd = /^(?:[きちみりぎびえけせべめれげし]|わり|まれ|つけ|がり|たり前)$/u;
/** Nouns that lean on a pronoun: これ以上. */
const leaningNoun = /^(?:以[上外来下前後]|達|様$|自身)/u;
/** `い` ends a stem before these, an adjective before others: 思い出, 赤い|花. */
const stemNoun = /^[声出物合込手者方続始切返直上付回過違訳]/u;

function endOf(text: string, best: Way, before: Run['kind'] | undefined): number | undefined {
	if (best.kind === 'honour') return undefined;
	if (best.kind === 'pointing') return phraseBreak.weak;
	if (before === 'han' && stemEnd.test(text)) return undefined;
	return phraseBreak.good;
}

/** Whether hiragana begins with a particle or an ending. */
function leans(text: string): boolean {
	const first = read(text, 'katakana');
	return !first.breaks.some(([offset]) => offset === 0);
}
