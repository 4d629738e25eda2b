/** Telling several people apart: `the man`, `the woman with short black hair`. */
import type { CastMember } from '../story/story.ts';
import { fold } from './fold.ts';
import { type Traits, traitsOf } from './people.ts';

/** For each of the cast, by id, the shortest phrase that fits nobody else in it. */
export function tellingPhrases(cast: readonly CastMember[]): ReadonlyMap<string, string> {
	const ways = cast.map(phrasesFor);
	const phrases = cast.map(({ character }, index) => {
		const others = ways.filter((_, other) => other !== index);
		const telling = ways[index]?.find((phrase) => !others.some((taken) => taken.includes(phrase)));
		return [character.id, telling ?? byRank(cast, index)] as const;
	});
	return new Map(phrases);
}

/** `man`, `girl`, `robot`: what somebody is called where nobody else is like that. */
export function nounFor(member: CastMember): string {
	const traits = traitsOf(member.character, member.outfit);
	if (traits.gender === undefined) return creature(traits) ?? fold(member.character.name);
	const [adult, child] = nouns(traits.gender);
	const years = Number(traits.age);
	return years < 18 || /\b(?:child|kid|toddler|teen|boy|girl)/i.test(traits.age ?? '') ? child : adult;
}

/** From short to long; each is true of the member, and may be true of others. */
function phrasesFor(member: CastMember): string[] {
	const { character, outfit } = member;
	const traits = traitsOf(character, outfit);
	const noun = nounFor(member);
	if (traits.gender === undefined && creature(traits) === undefined) return [noun];
	const hair = traits.hair && hairWords(clause(traits.hair));
	const worn = traits.outfit && `in ${clause(traits.outfit)}`;
	const phrases = [`the ${noun}`];
	if (hair) phrases.push(hair === 'bald' ? `the bald ${noun}` : `the ${noun} ${hair}`);
	if (worn) phrases.push(`the ${noun} ${worn}`);
	if (traits.age) phrases.push(aged(noun, traits.age));
	if (traits.gender && traits.looks) phrases.push(`the ${noun} with ${clause(traits.looks)}`);
	if (hair && worn && hair !== 'bald') phrases.push(`the ${noun} ${hair} ${worn}`);
	return phrases;
}

function nouns(gender: string): readonly [adult: string, child: string] {
	if (/^(?:m|male|man|boy|nam)$/i.test(gender)) return ['man', 'boy'];
	if (/^(?:f|female|woman|girl|nữ)$/i.test(gender)) return ['woman', 'girl'];
	return ['person', 'child'];
}

/** `A small grey cat with one ear` is called a small grey cat. */
export function creature({ looks }: Traits): string | undefined {
	const match = /^(?:an?|the)\s+(.+)$/i.exec(looks ?? '');
	const words = clause(match?.[1] ?? '').replace(/\s+(?:with|in|who|that|wearing)\s.*$/i, '');
	return words === '' ? undefined : words;
}

const hairNouns =
	/\b(?:hair|hairs|braids?|buns?|bob|ponytails?|pigtails|tails?|twintails|curls|locks|dreadlocks|afro|mohawk|fringe|plaits?|haircut)\b/i;

/** `with short black hair`; a bare English adjective gets its noun, other languages stand as written. */
export function hairWords(words: string): string {
	if (/^bald$/i.test(words)) return 'bald';
	const isAdjective = /^[a-z -]+$/i.test(words) && !hairNouns.test(words);
	return `with ${words}${isAdjective ? ' hair' : ''}`;
}

function aged(noun: string, age: string): string {
	return /^\d+$/.test(age) ? `the ${age}-year-old ${noun}` : `the ${noun} of ${clause(age)}`;
}

/** The words up to the first comma, semicolon or full stop, beginning small unless they are a name or an acronym. */
function clause(words: string): string {
	const first = words.split(/[,;.](?:\s|$)/u, 1)[0]?.trim() ?? '';
	return /^\p{Lu}(?:\p{Ll}|\s|$)/u.test(first) ? first.charAt(0).toLowerCase() + first.slice(1) : first;
}

const ranks = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** Twins are told apart by their place in the cast: `the second woman`. */
function byRank(cast: readonly CastMember[], index: number): string {
	const noun = cast.map(nounFor);
	const rank = noun.slice(0, index).filter((other) => other === noun[index]).length;
	return `the ${ranks[rank] ?? `${rank + 1}th`} ${noun[index]}`;
}
