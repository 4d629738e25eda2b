/** Which of a shot's words the draft artist understands, and as what: for `compose --explain` and the bench. */
import type { Sketch } from '../../plan/request.ts';
import { crowdIn } from './figure/crowd.ts';
import { posesIn } from './figure/deeds.ts';
import { everyFound, LANGUAGES } from './figure/lexicon.ts';
import { findPlaceWords, patternIn } from './place/find.ts';
import { wordsOf } from './place/match.ts';
import { lightWords } from './place/mood.ts';
import { seenIn } from './seen.ts';
import { findThingWords } from './thing/find.ts';
import type { FigureWords } from './words/figure-words.ts';
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

/** Explains a shot: its place, action, time and mood, then what is said of its cast, which is only dressed by it. */
export function explainSketch(sketch: Sketch): Explanation {
	const people = [...sketch.cast, ...sketch.mentioned];
	const scene = told([sketch.place, seenIn(sketch.action), sketch.time, sketch.mood]);
	const said = told([sketch.place, sketch.action, sketch.time, sketch.mood]);
	const looks = people.flatMap(({ gender, age, hair, outfit, looks }) => [gender, age, hair, outfit, looks]);
	const names = people.flatMap(({ name }) => wordsOf(name));
	const beings = told(people.map((each) => each.looks));
	return explain({ scene, said, people: told(looks), beings, names, crowd: crowdIn(sketch)?.word });
}

function told(parts: readonly (string | number | undefined)[]): string {
	const text = parts.filter((part) => part !== undefined).join('. ');
	return text.toLowerCase().normalize('NFC');
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
	['look', (words) => words.marks],
	['look', (words) => words.builds],
	['look', (words) => words.statures],
	['pose', (words) => words.turns],
	['feeling', (words) => words.feelings],
	['colour', (words) => words.colours],
	['colour', (words) => words.shades],
	['look', (words) => words.skins],
];

/** The same for any text that is a scene. */
export function explainText(text: string): Explanation {
	return explain({ scene: told([seenIn(text)]), said: told([text]), people: '', names: [] });
}

interface Texts {
	/** What is to be seen of the scene, and all that is said of it. */
	readonly scene: string;
	readonly said: string;
	readonly people: string;
	/** What of it may say that somebody is an animal: neither hair nor clothes. @default '' */
	readonly beings?: string;
	/** Words that are somebody's. */
	readonly names: readonly string[];
	/** The word for those behind the cast. */
	readonly crowd?: string | undefined;
}

function explain({ scene, said, people, beings = '', names, crowd }: Texts): Explanation {
	const known = new Map<string, Understood>();
	const add = (word: string, as: Sense, means: string) => {
		if (!known.has(word)) known.set(word, { word, as, means });
	};
	for (const name of names) add(name, 'name', name);
	const together = patternIn(scene);
	if (together) add(together.word, 'place', together.name);
	if (crowd) add(crowd, 'person', 'crowd');
	for (const { phrase, name } of findPlaceWords(scene)) add(phrase, 'place', name);
	for (const { phrase, name } of lightWords(scene)) add(phrase, 'light', name);
	for (const { word, name } of findThingWords(scene)) add(word, 'thing', name);
	const all = `${scene}. ${people}`;
	for (const found of posesIn(all, names)) add(found.word, 'pose', found.value);
	for (const [as, pick] of FIGURE_TABLES)
		for (const found of everyFound(as === 'creature' ? `${scene}. ${beings}` : all, pick))
			add(found.word, as, String(found.value));
	for (const [as, pick] of NOUNS)
		for (const word of LANGUAGES.flatMap(pick)) if (wordsOf(all).includes(word)) add(word, as, word);
	for (const [word, means] of CAMERA) if (scene.includes(word)) add(word, 'camera', means);
	return { understood: [...known.values()], unknown: unknownIn(`${said}. ${people}`, [...known.keys()]) };
}

const NOUNS: readonly (readonly [Sense, (words: FigureWords) => readonly string[]])[] = [
	['hair', (words) => words.hairNouns],
	['look', (words) => [...words.eyeNouns, ...words.skinNouns]],
];

function unknownIn(text: string, phrases: readonly string[]): string[] {
	const covered = new Set(phrases.flatMap((phrase) => wordsOf(phrase).flatMap(forms)));
	const unknown = wordsOf(text).filter(
		(word) => isTelling(word) && !forms(word).some((form) => covered.has(form)),
	);
	return [...new Set(unknown)];
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
