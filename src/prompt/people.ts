/** People in the words of a prompt: bracketed attributes, counts, and how one is told from another. */
import type { CastMember, Character } from '../story/story.ts';
import { fold } from './fold.ts';

/** `Gender: Male, Age: 30, Hair: …, Outfit: …, Looks: …`; what is not given is left out. */
export function attributes({ character, outfit }: CastMember): string {
	const { gender, age, hair, looks } = character;
	const rows: [string, string | number | undefined][] = [
		['Gender', gender],
		['Age', age],
		['Hair', hair],
		['Outfit', outfit],
		['Looks', looks],
	];
	const given = rows.filter(([, words]) => words !== undefined && fold(String(words)) !== '');
	return given.map(([name, words]) => `${name}: ${fold(String(words))}`).join(', ');
}

/** `1 person`, `3 people`; characters where somebody has no gender, for animals and robots are no people. */
export function countCast(cast: readonly CastMember[]): string {
	const isPeople = cast.every(({ character }) => character.gender !== undefined);
	const one = isPeople ? 'person' : 'character';
	const many = isPeople ? 'people' : 'characters';
	return `${cast.length} ${cast.length === 1 ? one : many}`;
}

/** Somebody outside the cast: `Female, 27 years old, long black hair, pink tulle dress.` */
export function describe({ character, outfit }: CastMember): string {
	const { gender, age, hair, looks } = character;
	const years = age === undefined ? undefined : /^\d+$/.test(String(age)) ? `${age} years old` : String(age);
	const given = [gender, years, hair, outfit, looks].flatMap((words) =>
		words === undefined ? [] : fold(words) || [],
	);
	return given.length === 0 ? character.name : given.join(', ');
}

/** The shortest phrase that tells a member of the cast from the others: `the man`, `the woman with short black hair`. */
export function tellApart(member: CastMember, cast: readonly CastMember[]): string {
	const others = cast.filter((other) => other !== member);
	const noun = nounOf(member.character);
	const rivals = others.filter((other) => nounOf(other.character) === noun);
	if (rivals.length === 0) return `the ${noun}`;
	const { hair } = member.character;
	if (hair && rivals.every((other) => fold(other.character.hair ?? '') !== fold(hair)))
		return `the ${noun} with ${lower(hair)}`;
	const { outfit } = member;
	if (outfit && rivals.every((other) => other.outfit !== outfit)) return `the ${noun} in ${lower(outfit)}`;
	return `the ${ordinal(cast.indexOf(member))} ${noun}`;
}

function nounOf({ gender, age, looks, name }: Character): string {
	const years = typeof age === 'number' ? age : Number.parseInt(String(age ?? ''), 10);
	const isChild = years < 13;
	if (/^(male|man|boy|nam)$/i.test(gender ?? '')) return isChild ? 'boy' : 'man';
	if (/^(female|woman|girl|nữ)$/i.test(gender ?? '')) return isChild ? 'girl' : 'woman';
	if (gender) return 'person';
	return looks ? lower(looks).replace(/^(an?|the) /, '') : name;
}

function ordinal(index: number): string {
	return ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][index] ?? `${index + 1}th`;
}

function lower(words: string): string {
	const folded = fold(words).replace(/\.$/, '');
	return folded.charAt(0).toLowerCase() + folded.slice(1);
}
