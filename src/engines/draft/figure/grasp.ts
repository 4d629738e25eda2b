/** What is in somebody's hands, and how it is held. */
import type { Framing } from '../camera.ts';
import { colourBefore } from '../thing/tinge.ts';
import type { Acting } from './acting.ts';
import { carriedIn, isPole, saysHeld } from './carried.ts';
import { findAll } from './lexicon.ts';
import type { FigureOrder } from './order.ts';
import { HELD_WORDS } from './prop.ts';

export const HOLDING: Readonly<Record<string, string>> = {
	lantern: 'lift',
	phone: 'lift',
	cup: 'sip',
	flower: 'sip',
	staff: 'upright',
	spear: 'upright',
	umbrella: 'upright',
	knife: 'upright',
	sword: 'sword',
};

/** How a thing is held: what is read needs both hands, and in close frames comes up to where it is seen. */
export function holding(held: string, pose: string, size: Framing): string {
	if (pose !== 'stand' && pose !== 'hold') return pose;
	const own = HOLDING[held] ?? (isPole(held) ? 'upright' : undefined);
	if (own) return own;
	if (held !== 'book' && held !== 'letter') return 'hold';
	return size === 'MCU' || size === 'CU' ? 'readhigh' : 'read';
}

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
