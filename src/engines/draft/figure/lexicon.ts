/** How a language's words for people are found in a text. */
import { FIGURE_EN } from '../words/figure.ts';
import { FIGURE_VI } from '../words/figure-vi.ts';
import type { FigureWords, Table } from '../words/figure-words.ts';

/** All languages, English first. */
export const LANGUAGES: readonly FigureWords[] = [
	{ ...FIGURE_EN, poses: inflected(FIGURE_EN.poses), feelings: inflected(FIGURE_EN.feelings) },
	FIGURE_VI,
];

/** English verbs stand in the tables as "cooks": "cooking" and "cook" are added. */
function inflected(table: Table): Table {
	const forms: Record<string, string> = {};
	for (const [word, value] of Object.entries(table)) {
		if (!/^[a-z]+[^s]s$/.test(word)) continue;
		const stem = word.endsWith('ches') || word.endsWith('shes') ? word.slice(0, -2) : word.slice(0, -1);
		forms[`${stem.replace(/([^e])e$/, '$1')}ing`] = value;
		if (/[^aeiou][aeiou][bdgmnprt]$/.test(stem)) forms[`${stem}${stem.at(-1)}ing`] = value;
		forms[stem] = value;
	}
	return { ...forms, ...table };
}

export interface Found<T> {
	readonly word: string;
	readonly value: T;
	readonly at: number;
	readonly end: number;
}

const matchers = new WeakMap<object, RegExp>();

/** Every entry of the table that the lower-case text holds, in order; of overlapping ones the longest. */
export function findAll<T>(text: string, table: Table<T>): Found<T>[] {
	return [...text.matchAll(matcher(table))].map((match) => {
		const word = match[1]!;
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

/** "Snow falls", "the road runs": what these do is nobody's pose. */
const NATURE =
	/(?<![\p{L}\p{M}])(?:snow|rain|hail|sleet|ash|dust|sand|lea(?:f|ves)|petals?|blossoms?|night|darkness|dusk|evening|silence|light|moonlight|sunlight|shadows?|tears?|sweat|blood|water|river|stream|road|path|street|curtains?|fog|mist|smoke|wind|stars?|tuyết|mưa|lá|hoa|đêm|nước)(?:\s+(?:is|are|was|were|softly|slowly|gently|heavily|silently|still|begins to|starts to|đang))*\s+$/u;

/** "Running his hand over a rock" is nobody's run. */
const LIMBS =
	/^\s+(?:his|her|their|its|a|the)\s+(?:hands?|fingers?|eyes|business|shop|errands?|all|pep talk|talk|speech)\b|^\s+(?:it|up|in)\b/;

/** The poses that people in the text take, in its order. */
export function posesIn(text: string): Found<string>[] {
	return everyFound(text, (words) => words.poses).filter(
		({ at, end }) => !NATURE.test(text.slice(0, at)) && !LIMBS.test(text.slice(end)),
	);
}

function matcher(table: object): RegExp {
	let found = matchers.get(table);
	if (!found) {
		const words = Object.keys(table).sort((a, b) => b.length - a.length);
		const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
		found = new RegExp(`(?<![\\p{L}\\p{M}])(${escaped.join('|')})(?:s|es)?(?![\\p{L}\\p{M}])`, 'gu');
		matchers.set(table, found);
	}
	found.lastIndex = 0;
	return found;
}
