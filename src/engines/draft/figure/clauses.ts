/** Whose clause each piece of an action is: who does it, not to whom it is done. */
import { everyFound } from './lexicon.ts';

/** One of the cast, as clauses need to know them. */
export interface Actor {
	readonly character: string;
	readonly name: string;
	readonly gender?: string;
	readonly looks?: string;
	readonly says?: readonly { readonly kind: string; readonly text: string }[];
}

export interface Clause {
	readonly text: string;
	/** Indexes in the cast; empty when it speaks of nobody or of all. */
	readonly of: readonly number[];
}

const EDGE = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';
const word = (pattern: string) => new RegExp(`${EDGE}(?:${pattern})${END}`, 'u');

const MUTUAL = word(
	'duels?|duel(?:l?ing|s)|fight(?:s|ing)?|hug(?:s|ging)?|embrac(?:e|es|ing)|kiss(?:es|ing)?|wrestl(?:e|es|ing)|spar(?:s|ring)?|shak(?:e|es|ing) hands|danc(?:e|es|ing) with|ôm|đánh|hôn|bắt tay',
);

const OTHERS = word('the others?|everyone else|everybody else|the rest|những người khác');

const ALL = word(
	'they|both|all|everyone|everybody|together|the two|the three|each other|họ|cả hai|hai người|cả ba|mọi người|cả nhà|tất cả',
);

const EXCEPT = word('except(?: for)?|but not|all but|save|trừ|ngoại trừ');

/** "Two of the guys point": as many of those who were spoken of. */
const SOME_OF = /(?<!\p{L})(one|two|three|some) of (?:the|them)(?!\p{L})/u;

const SENTENCES =
	/[.;!?—–]|,\s*(?:and|while|but|as|then|when)\s|\s(?:while|as|when|but|whereas)\s|,?\s(?:còn|nhưng|trong khi|rồi|thì)\s/u;

const PARTS = new RegExp(`(,|${EDGE}(?:and|who|và)${END})`, 'u');

/** Before these a name is to whom, with whom, where: not who does it. */
const PREPOSITION = word(
	'to|at|with|from|after|beside|by|behind|for|of|on|onto|over|past|near|into|in|towards?|around|about|against|like|between|under|above|next|before|without|cho|với|bên|cạnh|sau|trước|vào|về|của|theo|lên|tới|đến|nhìn|thấy',
);

/** What may stand before the name of one who does something. */
const BEFORE_NAME =
	/^(?:the|an?|then|suddenly|now|finally|once|again|meanwhile|later|here|there|next|old|young|little|poor|only|even|just|still|also|so|yet|soon|\p{L}+ly|khi|thì|lúc|đó|bỗng|chợt|con|chú|cô|anh|chị|ông|bà|bé)$/u;

/** Sentences cut before each name, so that "A points at B, who cries" gives the pointing to A and the tears to B. */
export function splitClauses(action: string, cast: readonly Actor[]): Clause[] {
	const clauses: Clause[] = [];
	for (const sentence of relative(action, cast).split(SENTENCES)) {
		const first = clauses.length;
		let subjects: readonly number[] = clauses.at(-1)?.of ?? [];
		let waiting: number[] = [];
		for (const part of sentence.split(PARTS)) {
			if (part === 'who') subjects = clauses.at(-1) ? lastNamed(clauses.at(-1)!.text, cast) : subjects;
			if (/^(,|and|who|và|)$/.test(part.trim())) continue;
			const places = placesOf(part, cast);
			const last = clauses.at(-1);
			if (last && EXCEPT.test(part) && !ALL.test(part)) {
				// "They all drink, except Ken": the clause before it is not his.
				const left = last.of.length > 0 ? last.of : cast.map((_, index) => index);
				const of = left.filter((index) => !places.some((place) => place.index === index));
				clauses[clauses.length - 1] = { ...last, of };
				continue;
			}
			if (places.length > 0 && withoutActors(part, cast).trim() === '') {
				waiting = [...waiting, ...places.map(({ index }) => index)];
				continue;
			}
			const facts = { part, places, cast, subjects, waiting, isFirst: clauses.length === first };
			subjects = subjectsOf(facts);
			waiting = [];
			const own = MUTUAL.test(part) ? undefined : ownDeed(part, places);
			clauses.push({ text: own ? part.slice(0, own.from) : part, of: subjects });
			if (own) clauses.push({ text: part.slice(own.from), of: [own.index] });
		}
		for (const [index, clause] of fronted(clauses.slice(first), cast).entries())
			clauses[first + index] = clause;
		if (waiting.length > 0 && clauses.length > first) {
			// "Ken hugs Mia and Tam": the last names end the clause before them.
			const end = clauses.at(-1)!;
			if (MUTUAL.test(end.text)) clauses[clauses.length - 1] = { ...end, of: [...end.of, ...waiting] };
		}
	}
	return clauses;
}

/** "Mia watches Ken run", "finds Tam asleep": the verb right after a second name is that one's. */
function ownDeed(part: string, places: readonly Placed[]): { from: number; index: number } | undefined {
	// Several of one name do it together.
	for (const { index, end } of places.filter(({ at }) => at !== places[0]!.at)) {
		const rest = /^\s+(?:(?:\p{L}+ly|still|just|all)\s+)?/u.exec(part.slice(end));
		if (!rest) continue;
		const from = end + rest[0].length;
		const tells = (pick: 'poses' | 'feelings') =>
			everyFound(part.slice(from), (words) => words[pick]).some(({ at }) => at === 0);
		if (tells('poses') || tells('feelings')) return { from: end, index };
	}
	return undefined;
}

/** "Startled, Mia drops the cup": what stands before the first name of a sentence is said of it. */
function fronted(clauses: readonly Clause[], cast: readonly Actor[]): Clause[] {
	const doer = clauses.findIndex(({ text, of }) => of.length > 0 && placesOf(text, cast).length > 0);
	return clauses.map((clause, index) => {
		const isBare = index < doer && placesOf(clause.text, cast).length === 0;
		return isBare && !ALL.test(clause.text) && !OTHERS.test(clause.text)
			? { ...clause, of: clauses[doer]!.of }
			: clause;
	});
}

interface PartFacts {
	readonly part: string;
	readonly places: readonly Placed[];
	readonly cast: readonly Actor[];
	/** Who did what was told before. */
	readonly subjects: readonly number[];
	/** Names that stood by themselves: "Ken and". */
	readonly waiting: readonly number[];
	readonly isFirst: boolean;
}

function subjectsOf({ part, places, cast, subjects, waiting, isFirst }: PartFacts): readonly number[] {
	const everybody = cast.map((_, index) => index);
	const named = places.map(({ index }) => index);
	if (EXCEPT.test(part) && (ALL.test(part) || subjects.length === 0))
		return everybody.filter((index) => !named.includes(index));
	const some = SOME_OF.exec(part);
	if (some) return (subjects.length > 0 ? subjects : everybody).slice(0, SOME[some[1]!]);
	const at = places[0]?.at ?? -1;
	const doers = isDoer(part, places, isFirst) ? named.filter((_, index) => places[index]!.at === at) : [];
	if (MUTUAL.test(part)) {
		const own = waiting.length > 0 || doers.length > 0 ? [...waiting, ...doers] : subjects;
		return [...new Set([...own, ...partners(part, places)])];
	}
	if (waiting.length > 0 || doers.length > 0) return [...waiting, ...doers];
	if (OTHERS.test(part)) return everybody.filter((index) => !subjects.includes(index));
	return ALL.test(part) ? [] : subjects;
}

/** With whom: "shakes hands amid a crowd" is nobody of the crowd. */
function partners(part: string, places: readonly Placed[]): number[] {
	const verb = MUTUAL.exec(part)!;
	const from = verb.index + verb[0].length;
	return places.filter(({ at }) => at < from || !AMID.test(part.slice(from, at))).map(({ index }) => index);
}

const AMID = word(
	'amid|amidst|among|amongst|by|near|beside|behind|before|in|at|around|past|in front of|giữa|bên|gần|trước|sau',
);

const SOME: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, some: 2 };

/** Whether the first name of a part is who does it: nothing but "then, the old" stands before it. */
function isDoer(part: string, places: readonly Placed[], isFirst: boolean): boolean {
	const first = places[0];
	if (!first) return false;
	if (first.isNominative) return true;
	const lead = part.slice(0, first.at);
	if (lead.trim() === '') return true;
	if (PREPOSITION.test(lead)) return false;
	const tells = (pick: 'poses' | 'feelings') => everyFound(lead, (words) => words[pick]).length > 0;
	const words = lead.trim().split(/\s+/);
	if (words.every((each) => BEFORE_NAME.test(each))) return true;
	return isFirst && !tells('poses') && !tells('feelings');
}

/** "Bên Minh đang nằm" is "beside Minh, who lies": the verb after a name that is no doer belongs to it. */
function relative(action: string, cast: readonly Actor[]): string {
	let text = action;
	for (const { name } of cast) {
		const told = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		if (told !== '')
			text = text.replace(
				new RegExp(
					`((?:bên|cạnh|bên cạnh|với|cho|vào|sau|trước|nhìn|ôm|thấy|gặp)\\s+${told})\\s+(?=đang\\s)`,
					'gu',
				),
				'$1, who ',
			);
	}
	return text;
}

function lastNamed(text: string, cast: readonly Actor[]): number[] {
	return placesOf(text, cast)
		.slice(-1)
		.map(({ index }) => index);
}

function withoutActors(text: string, cast: readonly Actor[]): string {
	let rest = text;
	for (const actor of cast)
		for (const name of namesOf(actor)) if (name !== '') rest = rest.replaceAll(name, '');
	return rest.replace(/\b(the|a|an)\b/g, '');
}

interface Placed {
	readonly index: number;
	readonly at: number;
	readonly end: number;
	/** "She", "he": never to whom. */
	readonly isNominative: boolean;
}

function placesOf(text: string, cast: readonly Actor[]): Placed[] {
	return cast
		.map((actor, index) => {
			const named = placeOf(text, actor);
			const pronoun = pronounOf(text, actor, cast);
			const isNominative = pronoun >= 0 && (named.at < 0 || pronoun < named.at);
			const at = isNominative ? pronoun : named.at;
			return { index, at, end: isNominative ? pronoun + 2 : named.end, isNominative };
		})
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at);
}

const FEMALE = word('female|woman|girl|lady|nữ|gái|bà');
const MALE = word('male|man|boy|gentleman|nam|trai|ông');

const SHE = /(?<!\p{L})she(?!\p{L})|^\s*(?:cô|chị|nàng|bà)(?: ấy)?\s/u;
const HE = /(?<!\p{L})he(?!\p{L})|^\s*(?:anh|chàng|cậu|ông)(?: ấy| ta)?\s/u;

/** Where "she" or "he" can only mean this one of the cast. */
function pronounOf(text: string, actor: Actor, cast: readonly Actor[]): number {
	for (const [gender, pronoun] of [
		[FEMALE, SHE],
		[MALE, HE],
	] as const) {
		const those = cast.filter((other) => gender.test((other.gender ?? '').toLowerCase()));
		if (those.length === 1 && those[0] === actor) return text.search(pronoun);
	}
	return -1;
}

/** The names of one of the cast in lower case; of a bystander his noun too: "the man" is the old man. */
function namesOf({ name, character }: Actor): string[] {
	const noun = /^\?(.+?)\d*$/.exec(character)?.[1] ?? '';
	return [name, character, character.replace(/[-_]/g, ' '), noun].map((each) =>
		each.toLowerCase().replace(/^the /, ''),
	);
}

function placeOf(text: string, actor: Actor): { at: number; end: number } {
	const found = namesOf(actor)
		.map((name) => ({ at: name === '' ? -1 : wordAt(text, name), name }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
	return found ? { at: found.at, end: found.at + found.name.length } : { at: -1, end: -1 };
}

/** Where a name stands as a word of its own: Al is not in "also"; "dogs" are the dog's. */
function wordAt(text: string, name: string): number {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const isWhole =
			!/[\p{L}\p{M}]$/u.test(text.slice(0, at)) &&
			!/^(?!s(?!\p{L}))[\p{L}\p{M}]/u.test(text.slice(at + name.length));
		if (isWhole) return at;
	}
	return -1;
}
