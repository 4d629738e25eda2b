/** Where the people of an action are, and what of it stays outdoors. */
import { everyFound } from '../figure/lexicon.ts';
import { findThings, type ThingFound } from '../thing/find.ts';
import { wordsOf } from './match.ts';

const CLAUSES = /([.,;:!?]|\s(?:and|while|as|và|còn|trong khi)\s)/u;
const WHERE =
	/(?<![\p{L}\p{M}])(?:in|on|at|inside|outside|near|under|over|behind|beside|by|across|against|from|parked|trên|trong|ở|ngoài|dưới|bên|đậu|đỗ)(?![\p{L}\p{M}])/u;

/** The lower-case words without what says where a thing or an animal is: "an owl on the roof" sets nobody there. */
export function whereabouts(words: string): string {
	return words
		.split(CLAUSES)
		.map((clause) => (saysWhereThingIs(clause) ? ' ' : clause))
		.join('');
}

function saysWhereThingIs(clause: string): boolean {
	const where = WHERE.exec(clause);
	if (!where) return false;
	const whose = clause.slice(0, where.index);
	return !isOfSomebody(whose) && (findThings(whose).length > 0 || hasCreature(whose));
}

/** A dash stands for one of the cast. */
function isOfSomebody(words: string): boolean {
	return (
		/—|(?<!\p{L})(?:he|she|they|we|i|you|who|họ|cô|anh|ông|bà)(?!\p{L})/u.test(words) ||
		everyFound(words, (table) => table.people).length > 0
	);
}

function hasCreature(words: string): boolean {
	return everyFound(words, (table) => table.creatures).length > 0;
}

const OUT_OF_DOORS = /^(?:outside|outdoors|ngoài)$/;
const BEYOND_PANE = /^(?:window|door|cửa|door|pane)/;

/** Whether the words leave a thing before the door: "a bicycle outside", "outside the window a tree". */
export function isLeftOutside(words: string, { at, length }: ThingFound): boolean {
	const all = wordsOf(words);
	const after = all.slice(at + length, at + length + 3);
	const to = after.findIndex((word) => OUT_OF_DOORS.test(word));
	if (
		to === 0 ||
		(to > 0 && /^(?:stands?|waits?|parked|is|standing|left|leaning|đậu|đỗ|ở|đứng)$/.test(after[to - 1]!))
	)
		return true;
	const before = all.slice(Math.max(0, at - 6), at);
	const out = before.findLastIndex((word) => OUT_OF_DOORS.test(word));
	return out >= 0 && before.slice(out).some((word) => BEYOND_PANE.test(word));
}
