/** How a language's words for people are found in a text. */
import { FIGURE_EN } from '../words/figure.ts';
import { FIGURE_VI } from '../words/figure-vi.ts';
import type { FigureWords, Table } from '../words/figure-words.ts';

/** What English verbs of one more word end with; "arms crossed" and "hands clasped" are none. */
const VERB_ENDS = /(?:[a-z]{2}[^aou]s)$/;
/** Nouns and qualities as often as verbs: "the stretch of road", "a hurt look" are nobody's deed. */
const NO_STEMS = new Set('pet stretch fix touch wash hop clap yawn nap jog pat race'.split(' '));
const NO_VERBS = new Set('arms hands tears eyes swords joins knees shoulders'.split(' '));

/** All languages, English first. */
export const LANGUAGES: readonly FigureWords[] = [
	{
		...FIGURE_EN,
		poses: inflected(FIGURE_EN.poses),
		turns: inflected(FIGURE_EN.turns),
		feelings: inflected(FIGURE_EN.feelings),
	},
	FIGURE_VI,
];

/** English verbs stand in the tables as "cooks" or "raises a fist": "cooking", "cook", "raising a fist" are added. */
function inflected(table: Table): Table {
	const forms: Record<string, string> = {};
	for (const [phrase, value] of Object.entries(table)) {
		const [, word = '', rest = ''] = /^([a-z]+[^s]s)((?: .+)?)$/.exec(phrase) ?? [];
		if (word === '' || (rest !== '' && !VERB_ENDS.test(word)) || NO_VERBS.has(word)) continue;
		const stem = /(?:ch|sh|ss|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
		forms[`${stem.replace(/([^e])e$/, '$1')}ing${rest}`] = value;
		if (/[^aeiou][aeiou][bdgmnprt]$/.test(stem)) forms[`${stem}${stem.at(-1)}ing${rest}`] = value;
		if (!NO_STEMS.has(stem)) forms[`${stem}${rest}`] = value;
	}
	return { ...forms, ...table };
}

export interface Found<T> {
	readonly word: string;
	readonly value: T;
	readonly at: number;
	readonly end: number;
}

interface Matcher {
	readonly pattern: RegExp;
	/** From a plural in the text to its entry. */
	readonly plurals: ReadonlyMap<string, string>;
}

const matchers = new WeakMap<object, Matcher>();

/** Every entry of the table that the lower-case text holds, in order; of overlapping ones the longest. */
export function findAll<T>(text: string, table: Table<T>): Found<T>[] {
	const { pattern, plurals } = matcher(table);
	return [...text.matchAll(pattern)].map((match) => {
		const word = plurals.get(match[1]!) ?? match[1]!;
		return { word, value: table[word]!, at: match.index, end: match.index + match[0].length };
	});
}

/** The first entry of the table in the text. */
export function find<T>(text: string, table: Table<T>): Found<T> | undefined {
	return findAll(text, table)[0];
}

/** The first that any language finds. */
export function findAny<T>(text: string, pick: (words: FigureWords) => Table<T>): Found<T> | undefined {
	return everyFound(text, pick)[0];
}

/** What all languages find, in order of the text. */
export function everyFound<T>(text: string, pick: (words: FigureWords) => Table<T>): Found<T>[] {
	return LANGUAGES.flatMap((words) => findAll(text, pick(words))).sort(
		(a, b) => a.at - b.at || b.end - a.end,
	);
}

function matcher(table: object): Matcher {
	let found = matchers.get(table);
	if (!found) {
		const plurals = new Map(
			Object.keys(table).flatMap((word) => {
				const plural = /^[a-z' -]+$/.test(word) ? irregular(word) : undefined;
				return plural && !(plural in table) ? [[plural, word] as const] : [];
			}),
		);
		const words = [...Object.keys(table), ...plurals.keys()].sort((a, b) => b.length - a.length);
		const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
		const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(${escaped.join('|')})(?:s|es)?(?![\\p{L}\\p{M}])`, 'gu');
		found = { pattern, plurals };
		matchers.set(table, found);
	}
	found.pattern.lastIndex = 0;
	return found;
}

/** "Ladies", "fishermen", "wolves". */
function irregular(word: string): string | undefined {
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	if (/[a-z]man$/.test(word)) return `${word.slice(0, -3)}men`;
	return /[^f]f$/.test(word) ? `${word.slice(0, -1)}ves` : undefined;
}
