/** Which of a shot's words the draft artist understands, and as what: for `compose --explain` and the bench. */
import type { Sketch } from '../../plan/request.ts';
import { everyFound, type FigureWords } from './figure/lexicon.ts';
import { findPlaceWords } from './place/find.ts';
import { wordsOf } from './place/match.ts';
import { lightWords } from './place/mood.ts';
import { findThingWords } from './thing/find.ts';
import { QUIET } from './words/quiet.ts';

/** What a word can be understood as. */
export type Sense =
	| 'place'
	| 'light'
	| 'thing'
	| 'person'
	| 'creature'
	| 'garment'
	| 'hair'
	| 'look'
	| 'pose'
	| 'feeling'
	| 'colour'
	| 'camera'
	| 'name';

export interface Understood {
	/** As it stands in the text, lower case. */
	readonly word: string;
	readonly as: Sense;
	/** The artist's own name for it. */
	readonly means: string;
}

export interface Explanation {
	readonly understood: readonly Understood[];
	/** Words with a meaning that nothing was made of, each once, in order. */
	readonly unknown: readonly string[];
}

/** Explains a shot: its action, place, time and mood, and what is said of its cast. */
export function explainSketch(sketch: Sketch): Explanation {
	const cast = [...sketch.cast, ...sketch.mentioned].flatMap(({ gender, age, hair, outfit, looks }) => [
		gender,
		age === undefined ? undefined : String(age),
		hair,
		outfit,
		looks,
	]);
	const parts = [sketch.place, sketch.action, sketch.time, sketch.mood, ...cast];
	const text = parts.filter((part) => part !== undefined).join('. ');
	const names = [...sketch.cast, ...sketch.mentioned].flatMap(({ name }) => wordsOf(name));
	return explainText(text, names);
}

type Tables = readonly (readonly [Sense, (words: FigureWords) => Readonly<Record<string, unknown>>])[];

const FIGURE_TABLES: Tables = [
	['person', (words) => words.people],
	['person', (words) => words.genders],
	['person', (words) => words.ages],
	['person', (words) => words.occupations],
	['creature', (words) => words.creatures],
	['garment', (words) => words.garments],
	['hair', (words) => words.hairLengths],
	['hair', (words) => words.hairCuts],
	['hair', (words) => words.fringes],
	['hair', (words) => words.hairColours],
	['look', (words) => words.marks],
	['look', (words) => words.builds],
	['look', (words) => words.statures],
	['look', (words) => words.skins],
	['pose', (words) => words.poses],
	['pose', (words) => words.turns],
	['feeling', (words) => words.feelings],
	['colour', (words) => words.colours],
	['colour', (words) => words.shades],
];

/** The same for any text; `names` are words that are somebody's. */
export function explainText(text: string, names: readonly string[] = []): Explanation {
	const lower = text.toLowerCase().normalize('NFC');
	const known = new Map<string, Understood>();
	const add = (word: string, as: Sense, means: string) => {
		const key = word.toLowerCase();
		if (!known.has(key)) known.set(key, { word: key, as, means });
	};
	for (const name of names) add(name, 'name', name);
	for (const { phrase, name } of findPlaceWords(lower)) add(phrase, 'place', name);
	for (const { phrase, name } of lightWords(lower)) add(phrase, 'light', name);
	for (const { word, name } of findThingWords(lower)) add(word, 'thing', name);
	for (const [as, pick] of FIGURE_TABLES)
		for (const found of everyFound(lower, pick)) add(found.word, as, String(found.value));
	for (const [word, means] of CAMERA) if (new RegExp(`\\b${word}\\b`).test(lower)) add(word, 'camera', means);
	const covered = new Set([...known.keys()].flatMap((phrase) => wordsOf(phrase).flatMap(forms)));
	const unknown = wordsOf(lower).filter(
		(word) => isTelling(word) && !forms(word).some((form) => covered.has(form)),
	);
	return { understood: [...known.values()], unknown: [...new Set(unknown)] };
}

const CAMERA: readonly (readonly [string, string])[] = [
	['close-up', 'CU'],
	['wide shot', 'LS'],
	['bird’s-eye', "bird's-eye"],
	['low angle', 'low'],
];

/** A word and what it may be the plural, the past or the progressive of. */
function forms(word: string): string[] {
	const bare = word.replace(/['’]s$/, '');
	const stems = [bare, bare.replace(/s$/, ''), bare.replace(/es$/, ''), bare.replace(/ies$/, 'y')];
	if (/ing$/.test(bare)) stems.push(bare.slice(0, -3), `${bare.slice(0, -3)}e`, `${bare.slice(0, -3)}s`);
	if (/ed$/.test(bare)) stems.push(bare.slice(0, -2), bare.slice(0, -1));
	return stems;
}

function isTelling(word: string): boolean {
	return word.length > 2 && !/^\d+$/.test(word) && !QUIET.has(word);
}
