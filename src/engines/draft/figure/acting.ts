/** Reads who does and feels what from the action and the dialogue. */
import { posesIn } from './deeds.ts';
import { everyFound } from './lexicon.ts';

/** What one figure does and feels. */
export interface Acting {
	readonly pose: string;
	readonly feeling: string;
	readonly turn?: string;
	readonly talks: boolean;
	readonly depicts: readonly string[];
}

export interface Actor {
	readonly character: string;
	readonly name: string;
	readonly gender?: string;
	readonly looks?: string;
	readonly says?: readonly { readonly kind: string; readonly text: string }[];
}

/** Reads the acting of everybody from the action, the mood and each one's own lines. */
export function readActing(action: string, mood: string, cast: readonly Actor[]): Acting[] {
	const names = cast.flatMap((each) =>
		[each.name, each.character.replace(/[-_]/g, ' '), each.looks ?? ''].map((told) => told.toLowerCase()),
	);
	const clauses = splitClauses(action.toLowerCase().normalize('NFC'), cast);
	return cast.map((actor, index) => {
		const own = clauses.filter((clause) => clause.of.length === 0 || clause.of.includes(index));
		const text = own.map((clause) => clause.text).join(' · ');
		const found = posesIn(text, names);
		const ranked = found.map((item) => item.value).sort((a, b) => rank(b) - rank(a));
		const speech = (actor.says ?? []).filter((line) => line.kind !== 'thought' && line.kind !== 'off');
		const talks = speech.length > 0;
		const posed = ranked[0] ?? (talks ? 'talk' : 'stand');
		const felt = everyFound(text, (words) => words.feelings).find(({ value }) => value !== 'none');
		const feeling = felt?.value ?? feltIn(posed, feelingOfSpeech(actor, mood));
		const turn = everyFound(text, (words) => words.turns)[0]?.value;
		const depicts = [...(ranked[0] ? [ranked[0]] : []), ...(felt ? [felt.word] : [])];
		return { pose: posed, feeling, talks, depicts, ...(turn ? { turn } : {}) };
	});
}

/** Feelings that go with what the body does, where nothing else is told. */
const FELT: Readonly<Record<string, string>> = {
	fall: 'surprised',
	fight: 'determined',
	sword: 'determined',
	embrace: 'smile',
	cheer: 'joy',
	dance: 'smile',
	wave: 'smile',
	gasp: 'surprised',
	think: 'calm',
};

function feltIn(pose: string, told: string): string {
	return told === 'calm' || told === 'talk' ? (FELT[pose] ?? told) : told;
}

const RANKS: Readonly<Record<string, number>> = {
	stand: -2,
	talk: -1,
	sit: 2,
	lie: 3,
	fall: 3,
	kneel: 3.5,
	sword: 1,
	walk: -0.5,
};

function rank(name: string): number {
	return RANKS[name] ?? 0;
}

interface Clause {
	readonly text: string;
	/** Indexes in the cast; empty when it speaks of nobody or of all. */
	readonly of: readonly number[];
}

const MUTUAL = /\b(duel|fight|hug|embrac|kiss|wrestl|spar|ôm|đánh)/;

const OTHERS = /\b(the others?|everyone else|everybody else|the rest|những người khác)\b/;

const ALL = /\b(they|both|all|everyone|everybody|together|họ|cả hai)\b/;

/** Sentences cut before each name, so that "A points at B, who cries" gives the pointing to A and the tears to B. */
function splitClauses(action: string, cast: readonly Actor[]): Clause[] {
	const clauses: Clause[] = [];
	for (const sentence of action.split(/[.;!?]|,\s*(?:and|while|but|as|then)\s|\swhile\s|\sas\s/)) {
		let subjects: number[] = clauses.at(-1)?.of.slice() ?? [];
		let waiting: number[] = [];
		for (const part of sentence.split(/(,|\band\b|\bwho\b|\bvà\b)/)) {
			if (part === 'who') subjects = clauses.at(-1) ? lastNamed(clauses.at(-1)!.text, cast) : subjects;
			if (/^(,|and|who|và|)$/.test(part.trim())) continue;
			const named = placesOf(part, cast).map((place) => place.index);
			if (named.length > 0 && withoutActors(part, cast).trim() === '') {
				waiting = [...waiting, ...named];
				continue;
			}
			const places = placesOf(part, cast);
			const first = MUTUAL.test(part)
				? named
				: named.filter((_, index) => places[index]!.at === places[0]!.at);
			if (waiting.length > 0 || first.length > 0) subjects = [...waiting, ...first];
			else if (OTHERS.test(part))
				subjects = cast.map((_, index) => index).filter((index) => !subjects.includes(index));
			else if (ALL.test(part)) subjects = [];
			waiting = [];
			clauses.push({ text: part, of: subjects });
		}
	}
	return clauses;
}

function lastNamed(text: string, cast: readonly Actor[]): number[] {
	return placesOf(text, cast)
		.slice(-1)
		.map((place) => place.index);
}

function withoutActors(text: string, cast: readonly Actor[]): string {
	let rest = text;
	for (const { name, character } of cast) {
		rest = rest
			.replaceAll(name.toLowerCase().replace(/^the /, ''), '')
			.replaceAll(character.toLowerCase(), '');
	}
	return rest.replace(/\b(the|a|an)\b/g, '');
}

function placesOf(text: string, cast: readonly Actor[]): { index: number; at: number }[] {
	return cast
		.map((actor, index) => ({ index, at: earliest(placeOf(text, actor), pronounOf(text, actor, cast)) }))
		.filter((place) => place.at >= 0)
		.sort((a, b) => a.at - b.at);
}

function earliest(a: number, b: number): number {
	return a < 0 ? b : b < 0 ? a : Math.min(a, b);
}

const FEMALE = /\b(female|woman|girl|lady|nữ|gái)\b/i;
const MALE = /\b(male|man|boy|gentleman|nam|trai)\b/i;

/** Where "she" or "he" can only mean this one of the cast. */
function pronounOf(text: string, actor: Actor, cast: readonly Actor[]): number {
	for (const [gender, pronoun] of [
		[FEMALE, /\bshe\b/],
		[MALE, /\bhe\b/],
	] as const) {
		const those = cast.filter((other) => gender.test(other.gender ?? ''));
		if (those.length === 1 && those[0] === actor) return text.search(pronoun);
	}
	return -1;
}

function placeOf(text: string, actor: Actor): number {
	const noun = /^\?(.+?)\d*$/.exec(actor.character)?.[1] ?? '';
	const names = [actor.name, actor.character, actor.character.replace(/[-_]/g, ' '), noun].map((name) =>
		name.toLowerCase().replace(/^the /, ''),
	);
	const found = names.map((name) => (name === '' ? -1 : text.indexOf(name))).filter((at) => at >= 0);
	return found.length > 0 ? Math.min(...found) : -1;
}

function feelingOfSpeech(actor: Actor, mood: string): string {
	const line = actor.says?.[0];
	const told = everyFound(mood.toLowerCase(), (words) => words.feelings)[0]?.value;
	if (!line) return told ?? 'calm';
	if (line.kind === 'shout') return /\?/.test(line.text) ? 'surprised' : 'shout';
	if (line.kind === 'weak') return 'nervous';
	const inside = everyFound(line.text.toLowerCase(), (words) => words.feelings)[0]?.value;
	if (inside) return inside;
	if (/!{1,}\s*\?|\?!/.test(line.text)) return 'surprised';
	if (/\.\.\.|…/.test(line.text)) return told ?? 'nervous';
	if (/\b(no|never|stop|get out)\b[^?]*!/i.test(line.text)) return 'shout';
	if (line.kind === 'thought') return told ?? 'calm';
	if (/!/.test(line.text)) return told ?? 'joy';
	return told ?? 'talk';
}
