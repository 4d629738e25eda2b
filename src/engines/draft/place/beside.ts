/** Things with people: on the side that the words say, on the ground, on a table, or on a head. */
import { everyFound } from '../figure/lexicon.ts';
import type { ThingFound } from '../thing/find.ts';
import { type Relation, relationIn } from '../thing/relation.ts';
import { wordsOf } from './match.ts';

/** Where the words put a thing towards somebody. */
export interface Spot {
	/** -1 to the left of the cast, 1 to the right, where the words say so. */
	readonly side?: 1 | -1;
	/** On top of somebody. */
	readonly isOnHead?: boolean;
	/** The words set the thing beside somebody: it is in nobody's hands. */
	readonly isTold: boolean;
}

/** Whether words put something on a head; the camera leaves ON_HEAD_M above it then. */
export function isOnTop(text: string): boolean {
	return /\b(?:on (?:the )?top of|atop)\b/.test(text);
}

/** Metres. */
export const ON_HEAD_M = 0.3;

interface Somebody {
	readonly at: number;
	readonly length: number;
}

/** What the words say of a thing and the people named next to it. */
export function spotOf(words: string, thing: ThingFound): Spot {
	const all = wordsOf(words);
	const people = peopleIn(words);
	const after = people.find(({ at }) => at >= thing.at + thing.length);
	if (after) {
		const how = relationIn(all.slice(thing.at + thing.length, after.at));
		return spot(how, 1, all.slice(thing.at + thing.length, after.at));
	}
	const before = people.filter(({ at, length }) => at + length <= thing.at).at(-1);
	if (!before) return { isTold: false };
	const between = all.slice(before.at + before.length, thing.at);
	return spot(relationIn(between), -1, between);
}

/** `turn` is -1 where it is the person who stands so towards the thing. */
function spot(how: Relation, turn: 1 | -1, between: readonly string[]): Spot {
	const isTold = between.length < 9 && /\b(of|next|near|beside|by)\b/.test(between.join(' '));
	if (!isTold) return { isTold };
	if (how === 'left') return { side: -turn as 1 | -1, isTold };
	if (how === 'right') return { side: turn, isTold };
	return { isTold, ...(turn === 1 && isOnTop(between.join(' ')) ? { isOnHead: true } : {}) };
}

function peopleIn(words: string): Somebody[] {
	return everyFound(words, (table) => table.people).map(({ word, at }) => ({
		at: wordsOf(words.slice(0, at)).length,
		length: wordsOf(word).length,
	}));
}
