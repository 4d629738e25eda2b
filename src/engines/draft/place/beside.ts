/** Things with people: on the side that the words say, on the ground, on a table, or on a head. */
import { everyFound } from '../figure/lexicon.ts';
import { isNumbered, type ThingFound } from '../thing/find.ts';
import type { Thing } from '../thing/outline.ts';
import { type Relation, relationIn } from '../thing/relation.ts';
import { besideCast, halfWidth, type Stall, thingOf } from '../thing/thing.ts';
import { HANDHELD, LAID } from './kinds.ts';
import { wordsOf } from './match.ts';
import { drawAloft, mooredAt, put, standAt, standFar } from './put.ts';
import type { Scene } from './scene.ts';
import { at, type Stage } from './stage.ts';

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

/** Metres: of what is no higher a story's own place holds several. */
const MOST_OF_FLOCK_M = 0.9;

/** Metres: what is higher stands beside. */
const MOST_ON_HEAD = 0.35;

/** Draws the things that were found in those words. */
export function drawBeside(
	stage: Stage,
	scene: Scene,
	things: readonly ThingFound[],
	words: string,
): string[] {
	const drawn: string[] = [];
	let side: 1 | -1 = stage.random() < 0.5 ? 1 : -1;
	for (const found of things.slice(0, 5)) {
		const { name, word, colour, count } = found;
		const spot = scene.place === undefined ? spotOf(scene.words, found) : { isTold: false };
		if (HANDHELD.has(name) && !spot.isTold) continue;
		const thing = thingOf(name, colour);
		if (isFarOff(scene.words, found)) {
			standFar(stage, thing, { count, side });
			drawn.push(word);
			continue;
		}
		if (name === 'door' && stage.rear !== undefined) {
			hangDoor(stage, scene, thing, side);
			drawn.push(word);
			continue;
		}
		if (!spot.isTold && (thing.where === 'wall' || thing.where === 'held')) continue;
		if (thing.where === 'sky' && !spot.isTold) {
			// Three heads leave no sky between them.
			if ((scene.stands?.length ?? 0) > 2 && scene.place === undefined) continue;
			drawAloft(stage, thing, name, drawn.length);
			drawn.push(word);
			continue;
		}
		// More than a row has room for: two stand for all of them.
		const isFlock = isNumbered(words, found) && thing.where === 'ground' && thing.high <= MOST_OF_FLOCK_M;
		const many = scene.place === undefined ? (count > 3 ? 2 : count) : isFlock ? Math.min(4, count) : 1;
		let isDrawn = false;
		const alike: Stall[] = [];
		for (let n = 0; n < many; n++) {
			const where = {
				side: spot.side ?? side,
				isFixed: spot.side !== undefined,
				isOnHead: spot.isOnHead === true,
			};
			const stood = standBeside(stage, scene, thing, { ...where, alike });
			if (stood) alike.push(stood);
			isDrawn = stood !== undefined || isDrawn;
			side = -side as 1 | -1;
		}
		if (isDrawn) drawn.push(word);
	}
	return drawn;
}

/** A door is in the wall behind: beside somebody, or about who stands in it. */
function hangDoor(stage: Stage, { stands = [], words }: Scene, thing: Thing, side: 1 | -1): void {
	const z = (stage.rear ?? 4) - 0.05;
	const first = stands[0] ?? { x: 0, z: 0 };
	const isIn = /\b(?:doorway|threshold)\b|ngưỡng cửa/.test(words);
	const { x: before, scale } = stage.camera.project(first.x, 0, first.z);
	const foot = stage.pixel(at(0, 0, z));
	// As far from who stands before it as the frame has room for.
	const aside = isIn ? 0 : side * (0.42 * scale + 0.4 * foot.scale);
	const fits = before + aside > stage.width * 0.08 && before + aside < stage.width * 0.92;
	put(stage, thing, {
		foot: { x: fits ? before + aside : before - aside, y: foot.y, depth: foot.depth },
		high: foot.scale * thing.high,
		facing: 1,
	});
}

/** What stands after a thing that is small in the distance: "three boats far out at sea". */
const FAR_OFF =
	'(?:(?:is|are|sails?|sailing|rises?|rising|stands?|standing|passing|passes)\\s+)?(?:far (?:out|away|off|below|behind)|in the (?:far )?distance|on the (?:far )?horizon|at the horizon|out at sea|miles away|ở xa|xa xa|phía xa|ngoài khơi|đằng xa)';

function isFarOff(words: string, { word }: ThingFound): boolean {
	const escaped = word.replace(/[^\p{L}\p{N}\p{M} ]/gu, '.');
	return new RegExp(`${escaped}(?:s|es)?,?\\s+${FAR_OFF}(?![\\p{L}])`, 'u').test(words);
}

/** Metres. */
const FAR_BEHIND_M = 3;

interface Beside {
	readonly side: 1 | -1;
	/** The words say which side: the other would be wrong. */
	readonly isFixed: boolean;
	readonly isOnHead: boolean;
	/** Those of its kind that stand there already. */
	readonly alike: readonly Stall[];
}

/** Puts a thing next to the cast; says where it stands, if there was room. */
function standBeside(
	stage: Stage,
	scene: Scene,
	thing: Thing,
	{ side, isFixed, isOnHead, alike }: Beside,
): Stall | undefined {
	const stands = scene.stands ?? [];
	const crown = Math.max(...stands.map(({ crown = 0 }) => crown));
	if (isOnHead && thing.high <= MOST_ON_HEAD && crown > 0) {
		const first = stands[0]!;
		standAt(stage, thing, { x: first.x, y: crown - ON_HEAD_M - 0.03, z: first.z - 0.02 }, 1, 0.05);
		return first;
	}
	const taken = [...stands, ...alike];
	const spot =
		(alike.length === 0 ? mooredAt(stage, thing, side) : undefined) ??
		besideCast(stage.camera, thing, taken, side) ??
		(isFixed ? undefined : besideCast(stage.camera, thing, taken, -side as 1 | -1));
	// One more of its kind far behind the others would float.
	if (!spot || (alike.length > 1 && spot.z > FAR_BEHIND_M)) return undefined;
	const isLaid = LAID.has(thing.where);
	if (isLaid) standAt(stage, thingOf('table'), { ...spot, y: 0, z: spot.z + 0.1 });
	standAt(stage, thing, spot, spot.x < 0 ? -1 : 1, isLaid ? 0.08 : 0);
	return { x: spot.x + Math.sign(spot.x) * halfWidth(thing) * thing.high * 0.6, z: spot.z };
}
