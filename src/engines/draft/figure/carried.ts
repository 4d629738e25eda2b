/** Things of the collection in somebody's hands: a guitar, a basket, a balloon on its string. */
import { findThings, type ThingFound } from '../thing/find.ts';
import type { Thing } from '../thing/outline.ts';
import { drawThing, halfWidth, thingOf } from '../thing/thing.ts';
import type { ThingName } from '../thing/things.ts';
import { grip, handLook, middleOfHands } from './grip.ts';
import { drawHand } from './hand.ts';
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
	const most = isToy ? 0.34 : 1.4;
	const long = Math.min(most / Math.max(1, 1.2 * halfWidth(thing)), Math.max(0.2, thing.high));
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
	const isPole = POLES.has(name);
	const isOneHand = isPole || STEMMED.has(name);
	const at = isOneHand ? body.at(grip(body)) : middle;
	const aside = isPole ? Math.sign(at.x - body.at(body.hip).x || 1) * halfWidth(thing) * high * 0.7 : 0;
	const foot = { x: at.x + aside, y: at.y + high * (isPole ? 0.5 : isOneHand ? 0.14 : 0.52) };
	drawThing(pen.canvas, thing, { foot, high, pen: width });
	for (const index of isOneHand ? ([0] as const) : ([0, 1] as const))
		drawHand(pen, body, body.arms[index], handLook(body, index));
}

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
	/\b(holds?|holding|carr(?:y|ies|ying)|clutch(?:es|ing)|grips?|gripping|lifts?|lifting|eats?|eating|drinks?|drinking|brings? back|serves?|serving|takes? a bite|with a|throws?|throwing|catch(?:es|ing)?)\b|cầm|ôm|mang|ăn|uống/;
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
