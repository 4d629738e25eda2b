/** Characters in words: attributes in brackets, the count, and descriptions inside a sentence. */
import type { CastMember, Character } from '../story/story.ts';
import { fold } from './fold.ts';

/** What is said of somebody; every text folded, empty ones left out. */
export interface Traits {
	readonly gender?: string;
	readonly age?: string;
	readonly hair?: string;
	readonly outfit?: string;
	readonly looks?: string;
}

/** The character in the given outfit, else in the usual one. */
export function traitsOf(character: Character, outfit: string | undefined = character.outfit): Traits {
	const { gender, age, hair, looks } = character;
	const given = { gender, age: age === undefined ? undefined : String(age), hair, outfit, looks };
	const folded = Object.entries(given).map(([name, words]) => [name, fold(words ?? '')] as const);
	return Object.fromEntries(folded.filter(([, words]) => words !== ''));
}

const labels = [
	['Gender', 'gender'],
	['Age', 'age'],
	['Hair', 'hair'],
	['Outfit', 'outfit'],
	['Looks', 'looks'],
] as const;

/** `Gender: Male, Age: 30, …`; the bare name where nothing is said of somebody. */
export function attributes({ character, outfit }: CastMember): string {
	const traits = traitsOf(character, outfit);
	const parts = labels.flatMap(([label, name]) => (traits[name] ? [`${label}: ${traits[name]}`] : []));
	return parts.length > 0 ? parts.join(', ') : fold(character.name);
}

/** `1 person`, `2 people`; `characters` where somebody has no gender: an animal, a robot. */
export function countWords(cast: readonly CastMember[]): string {
	const arePeople = cast.every(({ character }) => fold(character.gender ?? '') !== '');
	const [one, many] = arePeople ? ['person', 'people'] : ['character', 'characters'];
	return `${cast.length} ${cast.length === 1 ? one : many}`;
}

/** `Female, 27 years old, long black hair, pink tulle dress.`: somebody in the midst of an action. */
export function description(character: Character, outfit?: string): string {
	const { gender, age, hair, outfit: worn, looks } = traitsOf(character, outfit);
	const parts = [gender, age && ageWords(age), hair, worn, looks].filter((words) => words !== undefined);
	return parts.length > 0 ? parts.join(', ') : fold(character.name);
}

/** `27 years old`; an age that is not a number stands as written. */
export function ageWords(age: string): string {
	if (!/^\d+(?:\.\d+)?$/.test(age)) return age;
	return `${age} ${age === '1' ? 'year' : 'years'} old`;
}
