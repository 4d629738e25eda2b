/** What somebody rides or stands on: a horse, a bicycle, a table. */
import { findThings, type ThingFound } from '../thing/find.ts';
import { halfWidth, thingOf, topOf } from '../thing/thing.ts';
import type { ThingName } from '../thing/things.ts';
import { everyFound } from './lexicon.ts';

/** A thing under somebody. */
export interface Perch {
	readonly name: ThingName;
	readonly word: string;
	readonly colour?: string;
	/** Metres that it is drawn high: what is stood upon is never too small to stand on. */
	readonly high: number;
	/** Metres to where the rider sits or stands. */
	readonly top: number;
	readonly isRidden: boolean;
	/** Metres to its ends, from its middle. */
	readonly reach: number;
	/** One for each of them: "on horses". */
	readonly isMany: boolean;
}

const MOUNTS: ReadonlySet<ThingName> = new Set<ThingName>([
	...([
		'horse',
		'donkey',
		'camel',
		'two-hump-camel',
		'elephant',
		'ox',
		'water-buffalo',
		'dragon',
		'zebra',
	] as const),
	...([
		'bicycle',
		'motorcycle',
		'motor-scooter',
		'llama',
		'ostrich',
		'cow',
		'deer',
		'carousel-horse',
	] as const),
]);

/** Riding, in English and Vietnamese. */
export const RIDES =
	/\b(?:rides?|riding|rode|astride|mounts|mounted on|on horseback|ridden|on (?:(?:their|his|her|a|two) )?(?:horses?|bicycles?|bikes?|motorcycles?|motorbikes?|scooters?|camels?|donkeys?)|gallop\w*|bike ride|pedals|pedalling)\b|cưỡi|đạp xe/;

/** "Sitting on his motorcycle" is riding that stands still. */
const SITS_ON = /\b(?:sits?|sitting|sat|seated|perched) (?:astride |up )?(?:up)?on\b|ngồi trên(?: lưng)?/;

/** What may stand between the riding and the mount: no train in between. */
const ON_IT =
	/^\s*(?:(?:on|upon|along on)\s+)?(?:(?:an?|the|his|her|their|my|its|con|chiếc)\s+)?(?:[\p{L}-]+\s+){0,2}$/u;

/** One sits down on these. */
const SEATS: ReadonlySet<ThingName> = new Set<ThingName>([
	'sofa',
	'armchair',
	'bench',
	'chair',
	'stool',
	'bed',
	'swing',
]);

/** Where a saddle is, in the mount's heights, where it is not its middle's top. */
const SADDLES: Readonly<Partial<Record<ThingName, number>>> = { bicycle: 0.9, 'motor-scooter': 0.66 };

/** Least height of what is stood upon, metres, and the most that anybody climbs. */
const LEAST = 0.3;
const MOST = 2;

/** What the first of the cast is on, by the words; `isBare` where the words are all there is. */
export function perchOf(action: string, isBare: boolean): Perch | undefined {
	const text = action.toLowerCase().normalize('NFC');
	const rides = RIDES.exec(text);
	if (rides) {
		const mount = mountAfter(text, rides);
		if (mount) return { ...perch(mount, true), isMany: mount.count > 1 };
	}
	const seated = SITS_ON.exec(text);
	const under = seated ? mountAfter(text.slice(seated.index), { ...seated, index: 0 }) : undefined;
	if (under) return { ...perch(under, true), isMany: false };
	const found = isBare ? underIn(text) : undefined;
	return found && { ...perch(found, false), isMany: false };
}

/** There is but one thing that it is done on. */
const PEDALS = /^(?:bike ride|pedals|pedalling|đạp xe)$/;

function mountAfter(text: string, rides: RegExpExecArray): ThingFound | undefined {
	if (rides[0] === 'on horseback') return findThings('a horse')[0];
	if (PEDALS.test(rides[0])) return findThings('a bicycle')[0];
	return findThings(text).find(({ name, word }) => {
		const at = text.indexOf(word, rides.index);
		if (!MOUNTS.has(name) || at < 0) return false;
		return at <= rides.index || ON_IT.test(text.slice(rides.index + rides[0].length, at));
	});
}

/** "A woman on top of a desk", "a wallet on the bottom of a girl". */
function underIn(text: string): ThingFound | undefined {
	const people = everyFound(text, (words) => words.people);
	if (people.length !== 1) return undefined;
	const { at, end } = people[0]!;
	return findThings(text).find(({ name, word }) => {
		const thing = thingOf(name);
		if (thing.where === 'land' || thing.high > 4 || SEATS.has(name)) return false;
		const spot = text.indexOf(word);
		if (spot > end) return /\bon (?:the )?top of (?:an? |the )?[\p{L} ]*$/u.test(text.slice(end, spot));
		return /^ (?:on|at) the bottom of /.test(text.slice(spot + word.length, at));
	});
}

function perch({ name, word, colour }: ThingFound, isRidden: boolean): Omit<Perch, 'isMany'> {
	const thing = thingOf(name);
	const high = isRidden ? Math.min(MOST * 1.3, thing.high) : Math.max(LEAST, Math.min(MOST, thing.high));
	const reach = halfWidth(thing) * high;
	return {
		name,
		word,
		high,
		reach,
		top: (SADDLES[name] ?? topOf(thing) * 0.97) * high,
		isRidden,
		...(colour ? { colour } : {}),
	};
}
