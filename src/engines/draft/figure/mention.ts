/** Nouns for people in a sentence: how far each one's own phrase goes, how many it means, whether it is somebody new. */
import { NUMBERS, ONLY_WHICH, VERBS_TOO } from '../words/people-en.ts';
import { everyFound, type Found } from './lexicon.ts';

/** Somebody, or several alike, whom a text names. */
export interface Mention {
	readonly noun: string;
	/** What the tables make of the noun, and of one before it: "woman chef". */
	readonly value: string;
	/** Where the phrase starts ("an old …"), where its noun stands. */
	readonly from: number;
	readonly at: number;
	readonly end: number;
	readonly count: number;
	readonly isCounted: boolean;
}

/** What ends a phrase backwards from its noun: prepositions, verbs of being, conjunctions. */
const ENDS = new Set(
	(
		'in on at with of near by beside under over behind from into before against above below among past to for off as ' +
		'and or but while where who whom which that is are was were be being been has have had than like up down out ' +
		'around across along through towards toward inside outside holding wearing watching và với của cùng trong trên'
	).split(' '),
);

const DETERMINED = new Set('a an the his her their its my our your this that these those no một'.split(' '));

/** Words of a count: "a group of", "two of the". */
const COUNTING = new RegExp(
	`\\b(${Object.keys(NUMBERS)
		.sort((a, b) => b.length - a.length)
		.join('|')})\\s+(?:of\\s+)?((?:[\\p{L}-]+\\s+){0,3})$`,
	'u',
);

/** Some of those whom the text has already named: nobody new. */
const SOME_OF =
	/\b(?:one|two|three|four|some|most|many|few|both|all|each|none|rest|others) of (?:the|these|those|them)\s+$/;

/** "For two people": it is made for them, and they are not there. */
const MEANT_FOR = /\bfor (?:\d+|two|three|four|five|six|ten|many|several|most|some|young|old)\s+$/;

const PICTURED =
	/\b(?:(?:image|picture|painting|portrait|photo|photograph|drawing|sketch|poster|ad|advertisement|mural|statue|sculpture|figurine|bust|doll|story|tale|film|movie|book) (?:of|about)|depicting|depicts)\s+(?:[\p{L}-]+\s+){0,3}$/u;

/** People who are only there in a picture, unless the whole text is that picture's. */
function isPictured(before: string): boolean {
	const found = PICTURED.exec(before);
	if (!found) return false;
	// Who takes a picture of a baby has it there.
	if (
		/\b(?:takes?|taking|took|snaps?|snapping|shoots?)\s+(?:an?|the|some|his|her|their)\s+(?:[\p{L}-]+\s+)?$/u.test(
			before.slice(0, found.index),
		)
	)
		return false;
	if (/^(?:statue|sculpture|figurine|bust|doll|story|tale)/.test(found[0])) return true;
	return everyFound(before.slice(0, found.index), (table) => table.people).length > 0 || found.index > 24;
}

/** Everybody whom the text in lower case names, each once, in its order. */
export function mentionsIn(words: string): Mention[] {
	const mentions: Mention[] = [];
	for (const found of nounsIn(words)) {
		const before = words.slice(0, found.at);
		if (
			NOT_THERE.test(words.slice(found.end)) ||
			isPictured(before) ||
			SOME_OF.test(before) ||
			MEANT_FOR.test(before)
		)
			continue;
		const from = phraseStart(words, found.at, mentions.at(-1)?.end ?? 0);
		const article = /^[\p{L}\d]*/u.exec(words.slice(from))![0];
		if (VERBS_TOO.has(found.word) && !isNounThere(words, { from, article, at: found.at })) continue;
		if (isSame(words, { article, found, mentions })) continue;
		const counted = COUNTING.exec(ownPart(before.slice(mentions.at(-1)?.end ?? 0)));
		const until = counted ? found.at - counted[0].length : found.at;
		mentions.push({
			noun: found.word,
			value: found.value,
			from: Math.min(from, until),
			at: found.at,
			end: found.end,
			count: counted ? NUMBERS[counted[1]!]! : usualCount(words, found),
			isCounted: counted !== null,
		});
	}
	return mentions;
}

/** The nouns; of two that stand side by side ("woman chef", "tennis player") the last, which both describe. */
function nounsIn(words: string): Found<string>[] {
	const all = everyFound(words, (table) => table.people).filter(
		({ end }) =>
			!ONLY_WHICH.test(words.slice(end)) &&
			words[end] !== "'" &&
			words[end] !== '’' &&
			!/^[ -]?hair/.test(words.slice(end)),
	);
	return all.flatMap((found, index) => {
		const next = all[index + 1];
		if (next && next.at === found.end + 1 && words[found.end] === ' ' && found.word !== 'couple') return [];
		const previous = all[index - 1];
		const isPair = previous && found.at === previous.end + 1 && words[previous.end] === ' ';
		if (found.word === 'couple' && /^ of\b/.test(words.slice(found.end))) return [];
		return [isPair ? { ...found, value: `${previous.value}, ${found.value}` } : found];
	});
}

/** What may count a noun: the words since the last preposition but "of". */
function ownPart(before: string): string {
	return before
		.split(/[.,;:!?()]|\b(?:and|or|in|on|at|with|by|near|to|for|from|while|as|between|và)\b/)
		.at(-1)!;
}

/** From its article, or from where nothing but qualities stand before it. */
function phraseStart(words: string, at: number, least: number): number {
	let from = at;
	for (const { index, 0: token } of [
		...words.slice(least, at).matchAll(/[\p{L}\d'’-]+|[.,;:!?()]/gu),
	].reverse()) {
		if (/^[.,;:!?()]$/.test(token) || ENDS.has(token) || at - (least + index) > 44) break;
		from = least + index;
		if (DETERMINED.has(token)) break;
	}
	return from;
}

interface Where {
	readonly from: number;
	readonly article: string;
	readonly at: number;
}

/** "Meat to cook" is no cook: such a noun has an article, a number or a quality before it. */
function isNounThere(words: string, { from, article, at }: Where): boolean {
	if (DETERMINED.has(article) || article in NUMBERS) return true;
	return from < at && !/\b(?:to|will|can|must|they|we|you|i|let|lets)\s*$/.test(words.slice(0, at)) && at > 0;
}

interface Again {
	readonly article: string;
	readonly found: Found<string>;
	readonly mentions: readonly Mention[];
}

/** "People painted on a wall", "somebody has drawn faces": they are not there themselves. */
const NOT_THERE =
	/^ (?:(?:is|are|was|were|being) )?(?:painted|drawn|depicted|pictured|carved|printed|embroidered|engraved)\b|^ (?:has|had|have) (?:just )?(?:drawn|painted|left|put|made|written|built|carved|parked)\b/;

/** Nouns that may mean anybody of their kind who was named before. */
const GENERAL: Readonly<Record<string, RegExp>> = {
	woman: /woman|lady|girl|mother|wife|person|people|adult|bride|princess|queen/,
	man: /man|guy|boy|father|husband|person|people|adult|groom|king|prince|knight/,
	lady: /woman|lady|mother|person|people/,
	guy: /man|guy|boy|person|people/,
	girl: /girl|child|kid|daughter|teenager|person|people/,
	boy: /boy|child|kid|son|teenager|person|people/,
	child: /child|kid|boy|girl|baby|toddler|son|daughter/,
	kid: /child|kid|boy|girl|son|daughter/,
	person: /./,
	people: /./,
	couple: /./,
	men: /man|men|guy|people/,
	women: /woman|women|lady|people/,
	children: /child|kid|boy|girl/,
};

/** Whether the noun means somebody whom the text has named already. */
function isSame(words: string, { article, found, mentions }: Again): boolean {
	const same = mentions.some(({ noun }) => noun === found.word);
	const isNew =
		/^(?:an?|another|one|other|second|two|three|four|five|six|seven|eight|several|some|\d+)$/.test(article);
	if (isNew || /\b(?:another|other|second)\s+(?:[\p{L}-]+\s+)?$/u.test(words.slice(0, found.at)))
		return false;
	// "The girl in yellow laughs at the girl in blue": each has a mark of her own.
	if (/^ (?:in|wearing|with|dressed)\b/.test(words.slice(found.end)) && mentions.length < 4) return false;
	if (same) return true;
	const kind = GENERAL[found.word];
	return (
		/^(?:the|this|that|these|those)$/.test(article) &&
		kind !== undefined &&
		mentions.some(({ noun }) => kind.test(noun))
	);
}

const MANY = new Set(['people', 'crowd', 'family', 'friends']);

function usualCount(words: string, { word, at, end }: Found<string>): number {
	if (MANY.has(word)) return 3;
	const plural = /s$/.test(words.slice(at, end)) && !/s$/.test(word);
	return plural || /m[e]n$|^(?:children|women)$/.test(words.slice(at, end)) ? 2 : 1;
}
