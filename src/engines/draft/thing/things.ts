/** All things there are, by name: drawn by hand, or from an outline of the collection. */
import { parseColour } from '../place/tint.ts';
import { FARE } from '../words/pictures-fare.ts';
import { MADE } from '../words/pictures-made.ts';
import { NATURE } from '../words/pictures-nature.ts';
import { beastThing } from './beasts.ts';
import { BUILDINGS } from './buildings.ts';
import { CRAFT } from './craft.ts';
import { DRAWN } from './drawn.ts';
import { type Drawn, readPart, type Thing, type Whereabouts } from './outline.ts';
import { FARE_OUTLINES } from './outlines-fare.ts';
import { MADE_OUTLINES } from './outlines-made.ts';
import { NATURE_OUTLINES } from './outlines-nature.ts';
import { readPicture } from './picture.ts';
import { REDRAWN } from './redrawn.ts';
import { SEA_LIFE } from './sea-life.ts';
import { type Solids, solidParts } from './solid.ts';
import { VEHICLES } from './vehicles.ts';

export const PICTURES = { ...NATURE, ...FARE, ...MADE } as const;

export type PictureName = keyof typeof PICTURES;
export type DrawnName = keyof typeof DRAWN;
export type ThingName = PictureName | DrawnName;

const OUTLINES = { ...NATURE_OUTLINES, ...FARE_OUTLINES, ...MADE_OUTLINES };

/** What is drawn in lines of text. */
const BY_HAND = { ...DRAWN, ...REDRAWN };

/** What is made of solids. */
const SOLIDS = { ...VEHICLES, ...CRAFT, ...SEA_LIFE, ...BUILDINGS };

/** What burns or shines: its yellow parts glow. */
const ALIGHT: ReadonlySet<string> = new Set([
	'candle',
	'diya-lamp',
	'light-bulb',
	'red-paper-lantern',
	'jack-o-lantern',
]);

function isFlame(colour: string): boolean {
	const [r, g, b] = parseColour(colour);
	return r > 170 && g > 100 && b < g - 40;
}

/** Whether it lives: such things are found outdoors, not on tables. */
export function isNature(name: ThingName): boolean {
	return name in NATURE;
}

/** Whether a word is a thing's name. */
export function isThing(name: string): name is ThingName {
	return name in DRAWN || name in PICTURES;
}

/** Whether it is eaten. */
export function isFare(name: ThingName): boolean {
	return name in FARE;
}

/** What an entry of the tables says. */
export function readEntry(entry: string): { where: string; high: number; words: string[] } {
	const [facts = '', list = ''] = entry.split(' | ');
	const [where = 'table', high = '.2'] = facts.split(' ');
	return { where, high: Number(high), words: list.split(', ') };
}

/** Whether its outline of the collection is what is drawn: the others have drawings of their own. */
export function isFromCollection(name: PictureName): boolean {
	return !(name in SOLIDS) && !(name in BY_HAND) && beastThing(name, 1, 'ground') === undefined;
}

const read = new Map<ThingName, Thing>();

/** A thing by its name, read once. */
export function thingNamed(name: ThingName): Thing {
	const known = read.get(name);
	if (known) return known;
	const thing =
		name in SOLIDS
			? ofSolids(SOLIDS[name as keyof typeof SOLIDS])
			: name in BY_HAND
				? byHand(BY_HAND[name as keyof typeof BY_HAND])
				: fromCollection(name as PictureName);
	read.set(name, thing);
	return thing;
}

function ofSolids(solids: Solids): Thing {
	const { high, where, draft } = solids;
	const parts = solidParts(solids);
	return { high, where, parts, isPicture: false, ...(draft ? { draft: draft / high } : {}) };
}

function byHand({ high, where, parts }: Drawn): Thing {
	return { high, where, parts: parts.map(readPart), isPicture: false };
}

function fromCollection(name: PictureName): Thing {
	const { where, high } = readEntry(PICTURES[name]);
	const beast = beastThing(name, high, where as Whereabouts);
	if (beast) return beast;
	const parts = readPicture(OUTLINES[name] ?? '').map((part) =>
		ALIGHT.has(name) && isFlame(part.colour) ? { ...part, glows: true } : part,
	);
	return { high, where: where as Whereabouts, parts, isPicture: true };
}
