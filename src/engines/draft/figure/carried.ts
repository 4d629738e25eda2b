/** Things of the collection in somebody's hands: a guitar, a basket, a balloon on its string. */
import { findThings, type ThingFound } from '../thing/find.ts';
import type { Thing } from '../thing/outline.ts';
import { drawThing, halfWidth, thingOf } from '../thing/thing.ts';
import { isThing, type ThingName } from '../thing/things.ts';
import { grip, handLook, middleOfHands } from './grip.ts';
import { drawHand, type HandLook } from './hand.ts';
import type { Pen } from './pen.ts';
import type { Body } from './skeleton.ts';

/** On a string above the hand. */
const TETHERED: ReadonlySet<ThingName> = new Set<ThingName>(['balloon', 'kite']);

/** Long things, upright at one's side. */
const POLES: ReadonlySet<ThingName> = new Set<ThingName>([
	...(['fishing-pole', 'axe', 'cricket-game', 'broom', 'paddle', 'ice-hockey', 'triangular-flag'] as const),
	...(['placard', 'crutch', 'ladder'] as const),
]);

/** What one hand holds by its lower end. */
const STEMMED: ReadonlySet<ThingName> = new Set<ThingName>([
	...(['wine-glass', 'soft-ice-cream', 'lollipop', 'microphone', 'rose', 'megaphone', 'bell'] as const),
]);

/** Whether one hand holds it by its lower end. */
export function isStemmed(name: string): boolean {
	return STEMMED.has(name as ThingName);
}

/** Whether it goes up above a head. */
export function isTethered(name: string): boolean {
	return TETHERED.has(name as ThingName);
}

/** What is carried. */
export interface Carried {
	readonly name: ThingName;
	readonly colour?: string | undefined;
	readonly isToy?: boolean | undefined;
}

/** Whether it is held upright at one's side. */
export function isPole(name: string): boolean {
	return POLES.has(name as ThingName);
}

/** Draws it in both hands before the chest, or upright from one; the hands close over it. */
export function drawCarried(pen: Pen, body: Body, { name, colour, isToy }: Carried): void {
	const thing = thingOf(name, colour);
	const middle = body.at(middleOfHands(body));
	const long = heightHeld(thing, isToy);
	const high = long * middle.scale * (body.height / 1.7);
	const width = pen.canvas.u * 1.7;
	if (TETHERED.has(name)) {
		const hand = body.at(grip(body));
		const foot = { x: hand.x, y: Math.min(hand.y, body.at(body.headCentre).y) - 0.12 * hand.scale };
		pen.line([hand, foot], 0.6);
		drawThing(pen.canvas, thing, { foot, high: 0.36 * hand.scale, pen: width });
		return;
	}
	if (name === 'gun') {
		drawGun(pen, body, thing);
		return;
	}
	const isGiven = body.pose.touches?.[0] !== undefined;
	if (isGiven || (isHandled(name) && body.arms[0][2].y < body.hip.y + 0.1 * body.height)) {
		const hand = body.at(grip(body));
		const below = isHandled(name) ? 0.93 : 0.4;
		drawThing(pen.canvas, thing, { foot: { x: hand.x, y: hand.y + high * below }, high, pen: width });
		drawHand(pen, body, body.arms[0], handLook(body, 0));
		return;
	}
	const isPole = POLES.has(name);
	const isOneHand = isPole || STEMMED.has(name);
	const at = isOneHand ? body.at(grip(body)) : middle;
	const aside = isPole ? Math.sign(at.x - body.at(body.hip).x || 1) * halfWidth(thing) * high * 0.7 : 0;
	const isBySides = body.pose.apart !== undefined;
	const low = isPole ? 0.5 : isOneHand ? 0.14 : isBySides ? 0 : 0.52;
	const foot = { x: at.x + aside, y: at.y + high * low + (isBySides ? 0.06 * at.scale : 0) };
	drawThing(pen.canvas, thing, { foot, high, pen: width });
	for (const index of isOneHand ? ([0] as const) : ([0, 1] as const))
		drawHand(pen, body, body.arms[index], isBySides ? sideLook(body, index) : handLook(body, index));
}

/** Under the edge of what both hands carry, fingers towards its middle. */
function sideLook(body: Body, index: 0 | 1): HandLook {
	const side = index === 0 ? -1 : 1;
	const aim = { along: { x: -side * 0.85, y: 0.1, z: 0.5 }, thumb: { x: side * 0.1, y: 0.97, z: 0.2 } };
	return { ...handLook(body, index, 'edge'), aim };
}

/** Metres that it is drawn high in somebody's hands. */
function heightHeld(thing: Thing, isToy = false): number {
	const most = isToy ? 0.34 : 1.4;
	return Math.min(most / Math.max(1, 1.2 * halfWidth(thing)), Math.max(0.2, thing.high));
}

/** Metres that it is wide there, where both hands carry it by its sides. */
export function carriedWidth(name: string, isToy: boolean): number | undefined {
	if (!isThing(name) || !isCarriedBySides(name)) return undefined;
	const thing = thingOf(name);
	return 2 * halfWidth(thing) * heightHeld(thing, isToy);
}

/** Whether it is too bulky for one hand, and has no handle. */
export function isCarriedBySides(name: string): boolean {
	const thing = name as ThingName;
	return (
		!TETHERED.has(thing) && !POLES.has(thing) && !STEMMED.has(thing) && !HANDLED.has(thing) && name !== 'gun'
	);
}

/** Whether it has a handle that one hand carries it by. */
export function isHandled(name: string): boolean {
	return HANDLED.has(name as ThingName) && name !== 'guitar' && name !== 'violin';
}

/** Held by a handle or a neck. */
const HANDLED: ReadonlySet<ThingName> = new Set<ThingName>([
	...(['handbag', 'shopping-bags', 'luggage', 'briefcase', 'basket', 'bucket', 'guitar', 'violin'] as const),
]);

/** Along the arm, its butt in the fist. */
function drawGun(pen: Pen, body: Body, thing: Thing): void {
	const arm = body.arms[0];
	const hand = body.at(grip(body));
	const facing = hand.x < body.at(arm[0]).x ? 1 : -1;
	const high = thing.high * hand.scale;
	const foot = { x: hand.x - 0.6 * high * facing, y: hand.y + 0.4 * high };
	drawThing(pen.canvas, thing, { foot, high, pen: pen.canvas.u * 1.7, facing });
	drawHand(pen, body, arm, { ...handLook(body, 0), shape: 'fist' });
}

/** What the hands do to a thing that they hold. */
const HOLDS =
	/\b(holds?|holding|carr(?:y|ies|ying)|clutch(?:es|ing)|grips?|gripping|lifts?|lifting|eats?|hands(?= (?:—|him|her|them|over))|gives?|passes|offers?|brings?|presents?|eating|drinks?|drinking|brings? back|serves?|serving|takes? a bite|with a|throws?|throwing|catch(?:es|ing)?)\b|cầm|ôm|mang|ăn|uống/;
const PUSHES = /\b(?:push(?:es|ing)|pulls?|pulling)\b|đẩy/;
const PLAYS = /\b(plays?|playing|strums?|strumming|practic(?:es|ing)|performs?|performing)\b|chơi/;

/** The thing that somebody's hands hold, by the words: after a verb of holding, or an instrument that is played. */
export function carriedIn(text: string): ThingFound | undefined {
	const held = HOLDS.exec(text);
	const things = findThings(text);
	const after = (from: number, word: string) => {
		const at = text.indexOf(word, from);
		return at >= 0 && at - from < 40;
	};
	if (held) {
		const isGripped = !held[0].startsWith('with');
		const found = things.find(
			({ name, word }) => fitsHands(name) && (isGripped || !WORN.has(name)) && after(held.index, word),
		);
		if (found) return found;
	}
	const pushed = PUSHES.exec(text);
	if (pushed)
		return things.find(({ name, word }) => thingOf(name).where === 'ground' && after(pushed.index, word));
	const played = PLAYS.exec(text);
	if (!played) return undefined;
	return things.find((each) => isPlayed(each) && after(played.index, each.word));
}

/** On somebody rather than in the hands, unless they are said to hold it. */
const WORN: ReadonlySet<ThingName> = new Set<ThingName>([
	...([
		'backpack',
		'scarf',
		'gloves',
		'top-hat',
		'womans-hat',
		'billed-cap',
		't-shirt',
		'jeans',
		'dress',
		'coat',
	] as const),
	...([
		'running-shoe',
		'hiking-boot',
		'socks',
		'sunglasses',
		'glasses',
		'goggles',
		'watch',
		'handbag',
	] as const),
]);

/** Whether the words say that somebody has something in the hands. */
export function saysHeld(text: string): boolean {
	return HOLDS.test(text) || /\b(read|reads|reading|writ\w+|sips?|sipping|phone)\b|đọc|viết/.test(text);
}

function fitsHands(name: ThingName): boolean {
	const { high, where } = thingOf(name);
	if (TETHERED.has(name)) return true;
	if (where === 'held' || where === 'table') return high <= 1.4 && high >= 0.05;
	return (where === 'ground' && high <= 0.45) || POLES.has(name);
}

function isPlayed({ name, isToy }: ThingFound): boolean {
	const { high, where } = thingOf(name);
	return isToy === true || where === 'held' || (where === 'ground' && high <= 0.25);
}
