/** What is in somebody's hands, and how it is held. */
import type { ShotSize } from '../../../story/story.ts';
import { colourBefore } from '../thing/tinge.ts';
import type { Acting } from './acting.ts';
import { carriedIn, isCarriedBySides, isHandled, isPole, isStemmed, saysHeld } from './carried.ts';
import { findAll } from './lexicon.ts';
import type { FigureOrder } from './order.ts';
import { isOfHands } from './pose.ts';
import { HELD_WORDS } from './prop.ts';

const HOLDING: Readonly<Record<string, string>> = {
	lantern: 'lift',
	baby: 'cradle',
	torch: 'torch',
	rifle: 'rifle',
	cup: 'sip',
	flower: 'bunch',
	staff: 'upright',
	spear: 'upright',
	umbrella: 'upright',
	knife: 'upright',
	sword: 'sword',
};

/** The pose that reads a kind of sheet. */
const READS: Readonly<Record<string, string>> = {
	letter: 'read',
	book: 'read',
	tablet: 'read',
	newspaper: 'readwide',
	map: 'readwide',
	photo: 'readsmall',
	card: 'readone',
	phone: 'readone',
};

/** Sizes that show little below the head. */
const CLOSE: ReadonlySet<ShotSize> = new Set<ShotSize>(['MCU', 'CU', 'ECU']);
/** Ways of holding that come up to it. */
const HIGH: ReadonlySet<string> = new Set(['sip', 'bunch', 'lift', 'cradle']);
const WIDE: ReadonlySet<ShotSize> = new Set<ShotSize>(['MLS', 'FS', 'LS', 'ELS', 'establishing']);

/** How a thing is held by one who walks, sits or stands: the pose whose hands do it. */
export function gripOf(held: string, size: ShotSize): string | undefined {
	const read = READS[held];
	// In close frames what is read comes up to where it is seen.
	if (read) return CLOSE.has(size) ? `${read}high` : read;
	if (held === 'rope' || held === 'ladder') return undefined;
	if (isHandled(held) && WIDE.has(size)) return 'dangle';
	const own = HOLDING[held];
	if (own) return CLOSE.has(size) && HIGH.has(own) ? `${own}high` : own;
	if (isPole(held)) return 'upright';
	if (isStemmed(held)) return CLOSE.has(size) ? 'siphigh' : 'sip';
	return isCarriedBySides(held) ? (CLOSE.has(size) ? 'carryhigh' : 'carry') : undefined;
}

interface HandsFacts {
	readonly grasp: Grasp | undefined;
	readonly poseName: string;
	readonly act: Acting;
	readonly size: ShotSize;
}

/** The pose, and the one whose hands replace its own: by what is held, else by what is done. */
export function handled({ grasp, poseName, act, size }: HandsFacts): {
	readonly pose: string;
	readonly grip?: string;
} {
	const held = grasp?.held;
	// An insert shows the hands: whatever they lift to the head stays before the chest.
	if (poseName === 'stand' || poseName === 'hold' || (size === 'insert' && held && isOfHands(poseName))) {
		if (held === undefined) return { pose: poseName };
		return { pose: gripOf(held, size) ?? 'hold' };
	}
	if (isOfHands(poseName)) {
		const deed = deedWith(poseName, grasp);
		if (poseName !== 'point' || held !== 'rifle') return { pose: deed };
		return { pose: 'rifle' };
	}
	const deed = act.hands && deedWith(act.hands, grasp);
	if (RIDING.has(poseName) || deed === 'give') return { pose: poseName };
	if (held === undefined)
		return deed && deed !== 'hold' ? { pose: poseName, grip: deed } : { pose: poseName };
	if (poseName === 'sword') return { pose: poseName };
	const grip = deed && deed !== 'hold' && deed !== 'reach' ? deed : (gripOf(held, size) ?? 'hold');
	return { pose: poseName, grip };
}

const RIDING: ReadonlySet<string> = new Set(['astride', 'ride']);

/** What is bitten comes to the mouth in one hand; what is in a bowl, with a spoon. */
function deedWith(deed: string, grasp: Grasp | undefined): string {
	if (deed !== 'eat' || grasp === undefined || !grasp.held) return deed;
	return BOWLED.test(`${grasp.heldWord} ${grasp.held}`) ? 'eat' : 'drink';
}

const BOWLED =
	/noodle|rice|soup|ramen|stew|broth|porridge|cereal|curry|salad|bowl|pasta|spaghetti|phở|cơm|cháo|mì/;

interface ReadingFacts {
	readonly held: string | undefined;
	readonly action: string;
	readonly size: ShotSize;
	readonly count: number;
}

/** Somebody looks at it with the own eyes, and a point of view is theirs. */
const LOOKS =
	/\b(?:read(?:s|ing)?|look(?:s|ing)? (?:down )?at|stud(?:y|ies|ying)|examin\w+|star(?:es|ing) at)\b|đọc/;

/** Who holds a sheet looks down at it; an insert of it, or the reader's point of view, shows it as the reader sees it. */
export function readingOf({
	held = '',
	action,
	size,
	count,
}: ReadingFacts): Pick<FigureOrder, 'isReading' | 'isOwnView' | 'isPointing'> {
	if (!(held in READS)) return {};
	if (size === 'insert' && pointsAtSheet(action)) return { isOwnView: true, isPointing: true };
	if (size === 'insert' || (size === 'POV' && count === 1 && LOOKS.test(action.toLowerCase())))
		return { isOwnView: true };
	return SHOWS.test(action.toLowerCase()) ? {} : { isReading: true };
}

/** A finger on a map or a letter. */
export function pointsAtSheet(action: string): boolean {
	const text = action.toLowerCase();
	return (
		/\b(?:points?|pointing|taps?|tapping|traces?|tracing|fingers?|circles)\b/.test(text) &&
		findAll(text, HELD_WORDS).some(({ value }) => value in READS)
	);
}

/** What is given or shown to others is not read at the time. */
const SHOWS = /\b(?:shows?|showing|hands? over|gives?|offers?|holds? (?:out|up)|waves)\b/;

interface HeldFacts {
	readonly action: string;
	readonly act: Acting;
	readonly count: number;
	readonly index: number;
	readonly size: ShotSize;
	/** A prompt without a cast. */
	readonly isBare: boolean;
}

/** What is in somebody's hands, in what colour. */
type Grasp = Pick<FigureOrder, 'held' | 'heldColour' | 'heldWord'>;

export function heldBy({ action, act, count, index, size, isBare }: HeldFacts): Grasp | undefined {
	const text = action.toLowerCase().normalize('NFC');
	const words = findAll(text, HELD_WORDS);
	const found = words.find(({ word }) => !/^read/.test(word)) ?? words[0];
	const isCalm = act.pose === 'stand' || act.pose === 'walk' || act.pose === 'talk';
	const deed = act.hands ?? act.pose;
	if (!found) {
		if (!USES.has(deed) && !(count === 1 && index === 0 && isCalm)) return undefined;
		const thing = carriedIn(text);
		if (!thing) return undefined;
		const heldWord = thing.isToy && !thing.word.startsWith('toy') ? `toy ${thing.word}` : thing.word;
		return { held: thing.name, heldWord, ...coloured(thing.colour) };
	}
	if (!USES.has(deed) && BESIDE.test(text)) return undefined;
	const isPointedAt = size === 'insert' && found.value in READS && pointsAtSheet(text);
	if (isBare && !saysHeld(text) && !isPointedAt) return undefined;
	const grasp = { held: found.value, ...coloured(colourBefore(text, found.word)) };
	if (act.pose === 'sword') return { held: 'sword' };
	if (act.pose === 'point' && (grasp.held === 'gun' || grasp.held === 'rifle')) return grasp;
	if (USES.has(deed) || deed === 'reach' || deed === 'raise') return grasp;
	if (size === 'insert' && index === 0) return grasp;
	return count === 1 && index === 0 && (act.pose === 'stand' || act.pose === 'walk') ? grasp : undefined;
}

/** Deeds that have something in the hands. */
const USES: ReadonlySet<string> = new Set([
	...['hold', 'call', 'drink', 'eat', 'cook', 'write', 'cradle', 'carry', 'throw', 'catch', 'climb', 'hang'],
	...[
		'camera',
		'smoke',
		'sing',
		'toast',
		'flute',
		'sweep',
		'dig',
		'paint',
		'push',
		'rifle',
		'torch',
		'guitar',
		'violin',
		'give',
	],
]);

/** What stands near somebody is not in the hands. */
const BESIDE = /\b(?:next to|near|beside|(?:left|right|top|bottom|side) of)\b/;

function coloured(heldColour: string | undefined): Pick<FigureOrder, 'heldColour'> {
	return heldColour ? { heldColour } : {};
}
