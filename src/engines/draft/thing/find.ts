/** Which things the words name, how many, and in what colour. */
import { everyFound } from '../figure/lexicon.ts';
import { findPlaceWords } from '../place/find.ts';
import { buildLexicon, type Found, findWords, partsOf, wordsOf } from '../place/match.ts';
import { COLOURISH, COUNT_WORDS, DENIALS, DETERMINERS, HEADS, NEEDS_ARTICLE } from '../words/nouns.ts';
import { ONLY_WHICH, VERBS_TOO } from '../words/people-en.ts';
import { DRAWN_WORDS } from '../words/things-en.ts';
import { NOT_THINGS } from '../words/things-none.ts';
import { THING_WORDS_VI } from '../words/things-vi.ts';
import { PICTURES, type PictureName, readEntry, type ThingName } from './things.ts';
import { colourBefore, isColour } from './tinge.ts';

const PICTURE_WORDS = Object.fromEntries(
	(Object.keys(PICTURES) as PictureName[]).map((name) => [name, readEntry(PICTURES[name]).words]),
) as Partial<Record<ThingName | 'none', readonly string[]>>;
const LEXICON = buildLexicon<ThingName | 'none'>(
	DRAWN_WORDS,
	{ none: NOT_THINGS },
	THING_WORDS_VI,
	PICTURE_WORDS,
);

export interface ThingFound {
	readonly name: ThingName;
	readonly word: string;
	/** Index of its first word in the text, and how many words name it. */
	readonly at: number;
	readonly length: number;
	/** A toy train, no train. */
	readonly isToy?: boolean;
	/** One to eight. */
	readonly count: number;
	/** Where the words give it one: `#rrggbb`. */
	readonly colour?: string;
}

/** The things that the words name, each once in a colour, in order. */
export function findThings(words: string): ThingFound[] {
	const all = wordsOf(words);
	const parts = partsOf(words);
	const found = new Map<string, ThingFound>();
	const named = findWords(words, LEXICON);
	const isModifier = modifiers(words, named);
	for (const each of named) {
		const { phrase, at, length } = each;
		const name = inCompany(each.name, phrase, words);
		if (name === 'none') continue;
		if (isDenied(all, at) || isModifier(each)) continue;
		// "A woman paints", "two men watch": after somebody it is what they do.
		if (isDeedOfCreature(all, each) || isOwnBody(all, each)) continue;
		if (length === 1 && isSomebody(all[at - 1] ?? '') && !ONLY_WHICH.test(` ${all[at]!}`)) continue;
		if (NEEDS_ARTICLE.has(phrase) && !isNoun(all, parts, at)) continue;
		if (isWorn(all, each)) continue;
		if (phrase === 'orange' && !isFruit(all, at)) continue;
		const colour =
			colourBefore(all.slice(Math.max(0, at - 3), at + length + 3).join(' '), phrase) ?? BORN[phrase];
		// "A black goat and a white goat" are two; what is named again is the same.
		const key = found.has(name) && colour && colour !== found.get(name)!.colour ? `${name} ${colour}` : name;
		const before = found.get(key);
		if (before) {
			// "Three hens and a rooster" are four of one picture.
			if (
				before.word !== phrase &&
				before.count > 1 &&
				/^(?:and|và) (?:an?|one|another|một)$/.test(`${all[at - 2]} ${all[at - 1]}`)
			)
				found.set(key, { ...before, count: Math.min(8, before.count + 1) });
			continue;
		}
		const count = countOf(all, parts, at, at + length - 1);
		const isToy = TOYS.test(all[at - 1] ?? '') || TOYS.test(all[at] ?? '');
		found.set(key, {
			name,
			word: phrase,
			at,
			length,
			count,
			...(colour ? { colour } : {}),
			...(isToy ? { isToy } : {}),
		});
	}
	return [...found.values()];
}

/** What a word means beside others: a clock on a wall, the ball of a tennis player. */
function inCompany(name: ThingName | 'none', phrase: string, words: string): ThingName | 'none' {
	if (name === 'alarm-clock' && /\bon (?:the|a) wall\b/.test(words)) return 'clock';
	if (name !== 'soccer-ball' || !/^balls?$/.test(phrase)) return name;
	return BALLS.find(([game]) => game.test(words))?.[1] ?? name;
}

const BALLS: readonly (readonly [RegExp, ThingName])[] = [
	[/\b(?:tennis|racket|racquet)\b/, 'tennis'],
	[/\bbasketball\b|bóng rổ/, 'basketball'],
	[/\b(?:baseball|softball|pitcher|batter)\b/, 'baseball'],
	[/\bvolleyball\b|bóng chuyền/, 'volleyball'],
];

/** Whether a noun only tells which: in "a stone bridge", "a lamp post" there is no stone and no lamp. */
function modifiers(
	words: string,
	named: readonly Found<ThingName | 'none'>[],
): (found: Found<string>) => boolean {
	const all = wordsOf(words);
	const parts = partsOf(words);
	const places = findPlaceWords(words);
	const starts = new Set([...named.filter(({ name }) => name !== 'none'), ...places].map(({ at }) => at));
	return ({ phrase, at, length, part }) => {
		const next = at + length;
		if (places.some((place) => place.length > length && place.at <= at && place.at + place.length >= next))
			return true;
		if (parts[next] !== part || !/^[a-z' -]+$/.test(phrase)) return false;
		// "Takes the dog home" is no dog's home.
		if (all[next] === 'home') return false;
		if (isColour(all[next] ?? '') && isColoured(all, next, starts)) return true;
		return starts.has(next) || HEADS.has(all[next]!) || (COLOURISH.has(phrase) && !VERBS.has(all[next]!));
	};
}

/** "A double decker red and white bus": colours lead on to what it is. */
function isColoured(words: readonly string[], from: number, starts: ReadonlySet<number>): boolean {
	let at = from;
	while (isColour(words[at] ?? '') || (words[at] === 'and' && isColour(words[at + 1] ?? ''))) at++;
	return starts.has(at);
}

/** After these a noun is the subject, no quality of what follows. */
const VERBS: ReadonlySet<string> = new Set([
	'is',
	'are',
	'was',
	'were',
	'has',
	'had',
	'lies',
	'sits',
	'falls',
	'rolls',
]);

/** The same for the explanation: every mention. */
export function findThingWords(words: string): { readonly word: string; readonly name: ThingName }[] {
	return findThings(words).map(({ word, name }) => ({ word, name }));
}

/** Whether a word that may be a verb stands as a noun: after an article, a number or one word more. */
function isNoun(words: readonly string[], parts: readonly number[], at: number): boolean {
	if (at === 0) return words.length === 1;
	// "Roars at the storm; flies away": an article is its own clause's.
	const [before = '', earlier = '', first = ''] = [1, 2, 3].map((back) =>
		parts[at - back] === parts[at] ? words[at - back] : undefined,
	);
	if (DETERMINERS.has(before) || DETERMINERS.has(earlier)) return true;
	// "The sleek black pen": a colour stands before nouns only.
	return isColour(before) && DETERMINERS.has(first);
}

/** "The crow flies", "dogs watch": after an animal it is what that does. */
function isDeedOfCreature(words: readonly string[], { phrase, at }: Found<string>): boolean {
	const [before = '', word = ''] = [words[at - 1], words[at]];
	if (!NEEDS_ARTICLE.has(phrase) || !isCreature(before)) return false;
	return phrase === 'watch' || word.endsWith('s') !== before.endsWith('s');
}

/** "Hugs it to her chest": a part of somebody's body, where "her treasure chest" is none. */
function isOwnBody(words: readonly string[], { phrase, at }: Found<string>): boolean {
	return (
		/^(?:chest|trunk|nail|calf|palm|crown)$/.test(phrase) &&
		WHOSE.test(words[at - 1] ?? '') &&
		!OPENED.test(words[at - 2] ?? '')
	);
}

const WHOSE = /^(?:his|her|their|its|my|your|our)$|['’]s$/;
/** What is done to a box, and to what is worn. */
const OPENED =
	/^(?:open|clos|lock|unlock|fill|pack|drag|wear|hammer|lost|los|steal|place)(?:e|s|es|ed|ing)?$/;

/** "A panda wearing a red hat and a blue shirt": clothes on somebody are no things of their own. */
function isWorn(words: readonly string[], { phrase, at }: Found<string>): boolean {
	const before = words.slice(Math.max(0, at - 14), at).join(' ');
	if (IN_IT.test(phrase) && isWornIn(before)) return true;
	return (
		/\b(?:wearing|wears|dressed in)\b(?!.*\b(?:holding|with|near|beside|while|is|are)\b)/.test(before) &&
		everyFound(phrase, (table) => table.garments).length > 0
	);
}

/** "A dog in a tiny space helmet": these one wears, and is not inside of. */
const IN_IT =
	/^(?:helmet|space helmet|scarf|coat|jacket|sweater|space suit|spacesuit|suit|cape|vest|costume|tie|tutu|apron)$/;

function isWornIn(before: string): boolean {
	const who = /([\p{L}'’-]+) in (?:an?|its|his|her|their)(?: [\p{L}-]+){0,3}$/u.exec(before)?.[1];
	return who !== undefined && (isCreature(who) || isSomebody(who));
}

function isCreature(word: string): boolean {
	return everyFound(word, (table) => table.creatures).length > 0;
}

function isSomebody(word: string): boolean {
	if (VERBS_TOO.has(word)) return false;
	return (
		everyFound(word, (table) => table.people).length > 0 ||
		/^(?:he|she|they|who|it|i|we|you|else|garment)$/.test(word)
	);
}

/** "A red orange", "two oranges": next to an article, a number or a colour, and no colour itself. */
function isFruit(words: readonly string[], at: number): boolean {
	const before = words[at - 1] ?? '';
	return before in COUNT_WORDS || /^(an?|one|each)$/.test(before) || isColour(before);
}

/** "without any boats", "no cows": what is not there is not drawn. */
function isDenied(words: readonly string[], at: number): boolean {
	return [1, 2, 3].some(
		(back) => DENIALS.has(words[at - back] ?? '') && !(back > 1 && words[at - 1] === 'and'),
	);
}

/** Kinds that are told by their colour, where a picture shows another of the family. */
const BORN: Readonly<Record<string, string>> = {
	canary: '#e2bd42',
	bluebird: '#3f6fb5',
	'blue jay': '#3f6fb5',
	sparrow: '#8a6a4e',
	robin: '#a8603e',
	finch: '#b8963e',
	songbird: '#8a6a4e',
	'black bear': '#3a3840',
	goldfish: '#e08a3a',
	clownfish: '#e08a3a',
};

const TOYS = /^(toy|toys|model|miniature|plastic|lego|stuffed|plush)$/;

/** Whether a number in the words counts what was found in them. */
export function isNumbered(text: string, { at }: ThingFound): boolean {
	const [words, parts] = [wordsOf(text), partsOf(text)];
	return [1, 2].some((back) => parts[at - back] === parts[at] && (words[at - back] ?? '') in COUNT_WORDS);
}

const SINGLE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'this', 'that', 'each', 'every', 'another']);

function countOf(words: readonly string[], parts: readonly number[], at: number, last: number): number {
	for (const back of [1, 2, 3]) {
		// "A herd of brown cows".
		if (words[at - back] === 'of' && COUNT_WORDS[words[at - back - 1] ?? ''])
			return COUNT_WORDS[words[at - back - 1]!]!;
		// "Across the desert on horses": the article is the desert's.
		if (parts[at - back] !== parts[at]) break;
		const count = COUNT_WORDS[words[at - back] ?? ''];
		if (count) return count;
		if (SINGLE.has(words[at - back] ?? '')) return 1;
	}
	// "Her dog's head": one dog.
	if (/['’]s$/.test(words[last] ?? '')) return 1;
	return /[^s]s$/.test(words[last] ?? '') && !/(ss|us|is|canvas)$/.test(words[last] ?? '') ? 2 : 1;
}
