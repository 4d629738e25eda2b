/** What is in somebody's hands, and how it is held. */
import type { Framing } from '../camera.ts';
import { colourBefore } from '../thing/tinge.ts';
import type { Acting } from './acting.ts';
import { carriedIn, isPole, saysHeld } from './carried.ts';
import { findAll } from './lexicon.ts';
import type { FigureOrder } from './order.ts';
import { HELD_WORDS } from './prop.ts';

const HOLDING: Readonly<Record<string, string>> = {
	lantern: 'lift',
	cup: 'sip',
	flower: 'sip',
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

/** How a thing is held by one who walks, sits or stands: the pose whose hands do it. */
export function gripOf(held: string, size: Framing): string | undefined {
	const read = READS[held];
	// In close frames what is read comes up to where it is seen.
	if (read) return size === 'MCU' || size === 'CU' || size === 'ECU' ? `${read}high` : read;
	return HOLDING[held] ?? (isPole(held) ? 'upright' : undefined);
}

/** How a thing is held by one who does nothing else. */
export function holding(held: string, pose: string, size: Framing): string {
	if (pose !== 'stand' && pose !== 'hold') return pose;
	return gripOf(held, size) ?? 'hold';
}

interface ReadingFacts {
	readonly held: string | undefined;
	readonly action: string;
	readonly size: Framing;
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
}: ReadingFacts): Pick<FigureOrder, 'isReading' | 'isOwnView'> {
	if (!(held in READS)) return {};
	if (size === 'insert' || (size === 'POV' && count === 1 && LOOKS.test(action.toLowerCase())))
		return { isOwnView: true };
	return SHOWS.test(action.toLowerCase()) ? {} : { isReading: true };
}

/** What is given or shown to others is not read at the time. */
const SHOWS = /\b(?:shows?|showing|hands? over|gives?|offers?|holds? (?:out|up)|waves)\b/;

interface HeldFacts {
	readonly action: string;
	readonly act: Acting;
	readonly count: number;
	readonly index: number;
	readonly size: Framing;
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
	if (!found) {
		if (act.pose !== 'hold' && !(count === 1 && index === 0 && isCalm)) return undefined;
		const thing = carriedIn(text);
		if (!thing) return undefined;
		const heldWord = thing.isToy && !thing.word.startsWith('toy') ? `toy ${thing.word}` : thing.word;
		return { held: thing.name, heldWord, ...coloured(thing.colour) };
	}
	if (act.pose !== 'hold' && BESIDE.test(text)) return undefined;
	if (isBare && !saysHeld(text)) return undefined;
	const grasp = { held: found.value, ...coloured(colourBefore(text, found.word)) };
	if (act.pose === 'sword') return { held: 'sword' };
	if (act.pose === 'point' && grasp.held === 'gun') return grasp;
	if (act.pose === 'hold' || act.pose === 'reach' || act.pose === 'raise') return grasp;
	if (size === 'insert' && index === 0) return grasp;
	return count === 1 && index === 0 && (act.pose === 'stand' || act.pose === 'walk') ? grasp : undefined;
}

/** What stands near somebody is not in the hands. */
const BESIDE = /\b(?:next to|near|beside|(?:left|right|top|bottom|side) of)\b/;

function coloured(heldColour: string | undefined): Pick<FigureOrder, 'heldColour'> {
	return heldColour ? { heldColour } : {};
}
