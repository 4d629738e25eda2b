/** Animals as cast that have no drawing of their own: the collection's picture, with a head that words can point to. */
import { findThings } from '../thing/find.ts';
import type { Part } from '../thing/outline.ts';
import { drawThing, halfWidth, thingOf } from '../thing/thing.ts';
import type { ThingName } from '../thing/things.ts';
import { isThing } from '../thing/things.ts';
import type { Drawer } from './drawer.ts';
import { everyFound } from './lexicon.ts';
import { boxOf, type Seen } from './order.ts';

const ANIMALS: ReadonlySet<string> = new Set<ThingName>([
	...([
		'elephant',
		'giraffe',
		'camel',
		'two-hump-camel',
		'llama',
		'monkey',
		'gorilla',
		'orangutan',
		'panda',
	] as const),
	...([
		'koala',
		'kangaroo',
		'hippopotamus',
		'rhinoceros',
		'leopard',
		'bison',
		'water-buffalo',
		'mammoth',
	] as const),
	...([
		'duck',
		'swan',
		'goose',
		'rooster',
		'baby-chick',
		'turkey',
		'penguin',
		'parrot',
		'peacock',
		'flamingo',
	] as const),
	...([
		'eagle',
		'dove',
		'ostrich',
		'dodo',
		'bat',
		'frog',
		'turtle',
		'snake',
		'crocodile',
		'lizard',
		'snail',
	] as const),
	...([
		'chipmunk',
		'hedgehog',
		'raccoon',
		'beaver',
		'badger',
		'skunk',
		'sloth',
		'otter',
		'seal',
		'hamster',
	] as const),
	...([
		'dolphin',
		'spouting-whale',
		'shark',
		'fish',
		'tropical-fish',
		'octopus',
		'crab',
		'lobster',
		'jellyfish',
	] as const),
	...(['spider', 'honeybee', 'butterfly', 'beetle', 'lady-beetle', 'ant', 'scorpion', 'worm'] as const),
	...(['t-rex', 'pig', 'sauropod', 'polar-bear', 'phoenix-bird', 'ram'] as const),
]);

/** Whether it is drawn from a picture: an animal, or a thing that has a part. */
export function isPictured(creature: string): creature is ThingName {
	return isThing(creature);
}

/** The thing that somebody is, where the looks name one and nothing else: "a green jug", "a talking tree". */
export function thingIn(looks: string): { name: ThingName; colour?: string } | undefined {
	const first = looks.split(/[,;.]| with | in | of /)[0]!.trim();
	const found = findThings(first).at(-1);
	if (!found || !/^(?:an?|the|my|his|her|one|chiếc|cái|con)\s/.test(first)) return undefined;
	const rest = first.slice(first.lastIndexOf(found.word) + found.word.length).trim();
	// A scarf and a coat are worn, and a word after it tells of something else.
	if (rest !== '' && !/^(?:màu\s)?[\p{L}]+$/u.test(rest)) return undefined;
	if (everyFound(first, (words) => words.garments).length > 0 || WORN.has(found.name)) return undefined;
	return { name: found.name, ...(found.colour ? { colour: found.colour } : {}) };
}

const WORN: ReadonlySet<string> = new Set([
	...['glasses', 'sunglasses', 'crown', 'scarf', 'gloves', 'top-hat', 'womans-hat', 'billed-cap', 'ring'],
	...['handbag', 'backpack', 'necktie', 'socks', 't-shirt', 'jeans', 'dress', 'kimono', 'coat'],
]);

/** The animal that somebody's looks name. */
export function animalIn(looks: string): ThingName | undefined {
	return findThings(looks).find(({ name }) => ANIMALS.has(name))?.name;
}

/** Metres to its top; the small are drawn larger than life, or nobody would see whom it is. */
export function picturedHeight(creature: ThingName): number {
	return Math.max(0.24, thingOf(creature).high);
}

/** Half of its width, in its heights. */
export function picturedHalf(creature: ThingName): number {
	return halfWidth(thingOf(creature));
}

/** Where the head is, in heights, where the picture looks to the left: forward and up, from and to. */
export function headBox(creature: ThingName): {
	from: readonly [number, number];
	to: readonly [number, number];
} {
	const { parts } = thingOf(creature);
	const half = halfWidth(thingOf(creature));
	// The upper half of a thing is where its words come from.
	if (!ANIMALS.has(creature)) return { from: [-half, 0.5], to: [half, 1] };
	const isFacing = FRONTAL.has(creature);
	const edge = isFacing ? half : half * 0.9;
	const points = parts
		.flatMap((part: Part) => part.outline)
		.filter(({ x, y }) => (isFacing || x < -half * 0.1) && y > 0.45);
	if (points.length === 0) return { from: [0, 0.5], to: [edge, 1] };
	const xs = points.map(({ x }) => -x);
	const ys = points.map(({ y }) => y);
	return { from: [Math.min(...xs), Math.min(...ys)], to: [Math.max(...xs), Math.max(...ys)] };
}

/** Those that look at the viewer. */
const FRONTAL: ReadonlySet<string> = new Set<ThingName>([
	...([
		'panda',
		'koala',
		'frog',
		'raccoon',
		'hamster',
		'polar-bear',
		'penguin',
		'octopus',
		'crab',
		'spider',
	] as const),
	...(['butterfly', 'beetle', 'lady-beetle', 'jellyfish'] as const),
]);

/** Draws it standing where the figure would. */
export function pictured({ pen, put, size, species }: Drawer, creature: ThingName): Seen {
	const foot = put(0, 0);
	const facing = put(1, 0).x > foot.x ? -1 : 1;
	const { coat } = species;
	const { mood, canvas } = pen;
	drawThing(canvas, thingOf(creature, coat), {
		foot,
		high: size,
		pen: Math.max(1, pen.weight * 0.8),
		facing,
		light: mood.towards,
	});
	const { from, to } = headBox(creature);
	const half = picturedHalf(creature);
	const mouth = put((from[0] + to[0]) / 2 + (to[0] - from[0]) * 0.3, from[1] + (to[1] - from[1]) * 0.35);
	return {
		head: boxOf([put(...from), put(...to)]),
		mouth,
		body: boxOf([put(-half, 0), put(half, 1)]),
	};
}
