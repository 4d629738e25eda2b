/** The things that an action names, put where they belong in the place. */

import { findThings, type ThingFound } from '../thing/find.ts';
import type { Thing } from '../thing/outline.ts';
import {
	besideCast,
	drawContact,
	drawSubjects,
	drawThing,
	drawTop,
	halfBase,
	halfWidth,
	thingOf,
} from '../thing/thing.ts';
import { isNature, type ThingName } from '../thing/things.ts';
import { arrange } from './arrange.ts';
import { ON_HEAD_M, spotOf } from './beside.ts';
import { isIndoors, type PlaceFound } from './find.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

/** What a figure holds in its hands is drawn with the figure. */
const HANDHELD = new Set<ThingName>([
	...([
		'sword',
		'kitchen-knife',
		'open-book',
		'envelope',
		'hot-beverage',
		'lantern',
		'mobile-phone',
	] as const),
	...([
		'bouquet',
		'umbrella',
		'world-map',
		'rose',
		'dagger',
		'red-paper-lantern',
		'top-hat',
		'backpack',
	] as const),
	...(['handbag', 'running-shoe', 'crown', 'shield', 'scarf', 'gloves', 'womans-hat', 'billed-cap'] as const),
	...([
		'studio-microphone',
		'microphone',
		'headphone',
		'hiking-boot',
		'socks',
		't-shirt',
		'high-heeled-shoe',
	] as const),
]);
/** Outdoors these would be wrong: a lamp in a lane is no desk lamp. */
export const AT_HOME: ReadonlySet<ThingName> = new Set<ThingName>([
	'lamp',
	'chair',
	'couch-and-lamp',
	...([
		'sofa',
		'armchair',
		'nightstand',
		'dresser',
		'wardrobe',
		'bookshelf',
		'shelf',
		'counter',
		'stool',
	] as const),
	...([
		'rug',
		'stripedrug',
		'pillow',
		'blanket',
		'coatrack',
		'refrigerator',
		'washer',
		'curtain',
		'hanger',
	] as const),
	'table',
	'bed',
	'file-cabinet',
	'toilet',
	'bathtub',
	'window',
	'door',
	'television',
	'harp',
	'piano',
	'christmas-tree',
	'drum',
	'long-drum',
	'ladder',
	'manual-wheelchair',
]);
/** What a place that is named has of its own, where the words only mention it. */
const GROWN: ReadonlySet<ThingName> = new Set<ThingName>([
	'deciduous-tree',
	'evergreen-tree',
	'rock',
	'wood',
	'blossom',
	'leaf-fluttering-in-wind',
]);
/** Places that are buildings already: one more in their midst would be a mistake. */
const BUILT: ReadonlySet<string> = new Set([
	'village',
	'city',
	'street',
	'castle',
	'temple',
	'alley',
	'market',
	'rooftop',
]);
/** Parts of houses: outdoors they would stand about by themselves. */
const FITTINGS: ReadonlySet<ThingName> = new Set<ThingName>(['lamp', 'door', 'window', 'mirror']);
/** Of no size to be seen in a wide shot. */
const HELD_OR_LAID: ReadonlySet<Thing['where']> = new Set(['held', 'table', 'wall']);
/** What lies on a table when nothing else is there. */
const LAID: ReadonlySet<Thing['where']> = new Set(['held', 'table']);
/** Too big for a room. */
const OUTDOORS = new Set<Thing['where']>(['land', 'water']);
const CLOSE = new Set(['ECU', 'CU', 'MCU', 'MS', 'insert', 'POV']);

/** Draws what the words name and the place does not already show; gives the words of what was drawn. */
export function drawProps(stage: Stage, scene: Scene, found: PlaceFound | undefined): string[] {
	// An establishing shot of a train is of the train.
	const isOutside = found !== undefined && scene.size === 'establishing' && scene.place !== found.word;
	const own = scene.place && !isOutside ? scene.words.replace(scene.place, ' ') : scene.words;
	const isInside = found !== undefined && isIndoors(found.name);
	const isOutdoors = found !== undefined && !isInside && scene.size !== 'insert';
	// A story that names its place has it drawn at its true size; a bare prompt is about the thing that it names.
	const isTold = scene.place !== undefined;
	const stands = scene.stands ?? [];
	const named = findThings(own);
	const isShown =
		!isTold &&
		stands.length === 0 &&
		(named.length > 1 || named.some(({ colour, count }) => colour !== undefined || count > 1));
	const things = named.filter(({ word, name }) => {
		if (scene.perches?.some((perch) => perch.name === name)) return false;
		if (found && BUILT.has(found.name) && thingOf(name).where === 'land') return false;
		if (isOutdoors && isTold && (AT_HOME.has(name) || GROWN.has(name))) return false;
		const isFitted = found !== undefined && scene.words.includes(found.word) && isIndoors(found.name);
		if (isFitted && (stage.depicts.has(name) || stage.depicts.has(word))) return false;
		if (isShown) return word !== found?.word && !isSkyAlready(stage, name);
		if (!found && stands.length > 0 && thingOf(name).where === 'land') return false;
		if (stage.depicts.has(`${word}s`)) return false;
		if (
			word === found?.word ||
			stage.depicts.has(word) ||
			stage.depicts.has(name) ||
			isSkyAlready(stage, name)
		)
			return false;
		if (isInside && OUTDOORS.has(thingOf(name).where) && scene.size !== 'insert') return false;
		return !(isOutdoors && FITTINGS.has(name));
	});
	const under = [...new Set((scene.perches ?? []).map((perch) => drawPerch(stage, scene, perch)))];
	if (things.length === 0) return under;
	if (scene.size === 'insert' || stands.length === 0)
		return drawAlone(stage, scene, things, found !== undefined);
	return [...drawBeside(stage, scene, things), ...under];
}

/** A mount, or what somebody stands on. */
function drawPerch(
	stage: Stage,
	{ stands = [] }: Scene,
	perch: NonNullable<Scene['perches']>[number],
): string {
	const thing = thingOf(perch.name, perch.colour);
	const z = stands[0]?.z ?? 0;
	const foot = stage.camera.project(perch.x, 0, z);
	const facing = perch.isRight && (perch.isRidden || isNature(perch.name)) ? -1 : 1;
	put(stage, thing, { foot, high: foot.scale * perch.high, facing });
	return perch.word;
}

/** The place's own sky has it. */
function isSkyAlready({ depicts }: Stage, name: ThingName): boolean {
	if (name === 'moon' || name === 'full-moon' || name === 'crescent-moon') return depicts.has('moon');
	if (name === 'sun') return depicts.has('sun');
	return (name === 'ringed-planet' || name === 'globe-showing-europe-africa') && depicts.has('planet');
}

function drawAlone(stage: Stage, scene: Scene, things: readonly ThingFound[], hasPlace: boolean): string[] {
	const first = things[0]!;
	if (isStillLife(scene, things)) return drawStillLife(stage, scene, things, hasPlace);
	const thing = thingOf(first.name, first.colour);
	const isSmall =
		thing.high < 0.32 || thing.where === 'table' || thing.where === 'held' || thing.where === 'wall';
	const isLone = things.length === 1 || things.every((each) => thingOf(each.name).high < 0.7);
	const isWide = scene.place !== undefined && !CLOSE.has(scene.size);
	if (scene.size === 'insert' || (!isWide && isSmall && (isLone || CLOSE.has(scene.size) || !hasPlace)))
		return drawClose(stage, scene, things);
	const drawn: string[] = [];
	let index = 0;
	// What is higher stands behind: a wall must not hide who stands before it.
	const behind = [...things.slice(0, 4)].sort(
		(a, b) => Number(b.name === 'wall') - Number(a.name === 'wall'),
	);
	for (const { name, word, colour, count } of behind) {
		const each = thingOf(name, colour);
		if (each.where === 'sky') {
			const many = GLOWING.has(name) ? 1 : Math.min(3, count);
			for (let n = 0; n < many; n++) drawAloft(stage, each, name, index + n);
			index += many - 1;
		} else if (each.high >= (isWide ? 0.35 : 0.15) && !(isWide && HELD_OR_LAID.has(each.where))) {
			const many = each.where === 'land' ? 1 : Math.min(count, 5 - Math.min(index, 3));
			const from = index;
			for (let n = many - 1; n >= 0; n--) standLarge(stage, each, { index: from + n, isTrue: isWide });
			index += many - 1;
		} else continue;
		index++;
		drawn.push(word);
	}
	return drawn;
}

/** Metres: what is higher stands beside. */
const MOST_ON_HEAD = 0.35;

/** Most kinds of things in one picture. */
const MOST_KINDS = 5;

/** Several things of a bare prompt, or several of a kind. */
function isStillLife(scene: Scene, things: readonly ThingFound[]): boolean {
	if (scene.place !== undefined || scene.size === 'insert') return false;
	const near = things.filter(({ name }) => isNear(name));
	return near.length > 1 || (near.length === 1 && near[0]!.count > 1);
}

function isNear(name: ThingName): boolean {
	return thingOf(name).where !== 'land' && !GLOWING.has(name) && name !== 'rainbow';
}

/** Far things behind, the others in a row before them, on the ground or on a table. */
function drawStillLife(
	stage: Stage,
	scene: Scene,
	things: readonly ThingFound[],
	hasPlace: boolean,
): string[] {
	const far = things.filter(({ name }) => !isNear(name)).slice(0, 2);
	const near = things.filter(({ name }) => isNear(name)).slice(0, MOST_KINDS);
	for (const [index, { name, colour }] of far.entries()) {
		const thing = thingOf(name, colour);
		if (thing.where === 'sky') drawAloft(stage, thing, name, index + 1);
		else standLarge(stage, thing, { index: index + 1, isTrue: false });
	}
	const isLaid = !hasPlace && near.every(({ name }) => LAID.has(thingOf(name).where));
	if (isLaid) drawTop(stage.canvas, stage.isNight ? '#a9876a' : '#b99470');
	for (const { thing, foot, high, facing, isAbove } of arrange(scene.words, near, stage.width, stage.height))
		put(stage, thing, { foot: { ...foot, depth: 6 }, high, facing, isAbove });
	return [...far, ...near].map(({ word }) => word);
}

/** Small things fill the frame, on a table of their own. */
function drawClose(stage: Stage, scene: Scene, things: readonly ThingFound[]): string[] {
	if (scene.size === 'insert')
		stage.canvas.fill(stage.frame, scene.mood.haze, { opacity: 0.22, erasesInk: false });
	const where = thingOf(things[0]!.name).where;
	const alike = things.filter(({ name }) => {
		const thing = thingOf(name);
		return thing.high < 0.7 && (thing.where === where || (thing.where !== 'sky' && thing.where !== 'wall'));
	});
	const chosen = alike.includes(things[0]!) ? alike.slice(0, 3) : [things[0]!];
	const list = chosen.flatMap(({ name, colour, count }) => {
		const times = chosen.length === 1 ? Math.min(3, count) : 1;
		return Array.from({ length: times }, () => thingOf(name, colour));
	});
	const surface = stage.isNight ? '#a9876a' : '#b99470';
	drawSubjects(stage.canvas, list, { surface, light: scene.mood.towards });
	return chosen.map(({ word }) => word);
}

/** Nobody is there to be smaller than: a thing alone is seen from near enough to fill a third of the frame. */
function standLarge(stage: Stage, thing: Thing, { index, isTrue }: { index: number; isTrue: boolean }): void {
	const spot = roomFor(stage, thing, index);
	const foot = stage.camera.project(spot.x, spot.y, spot.z);
	const most = (stage.width * 0.62) / (2 * halfWidth(thing));
	const least = Math.min(most, stage.height * (index === 0 ? 0.36 : 0.26));
	const high = foot.scale * thing.high;
	if (high >= least || thing.where === 'land' || isTrue) {
		standAt(stage, thing, spot, index % 2 ? -1 : 1);
		return;
	}
	const near = Math.min(least / high, 6);
	const low = { x: foot.x, y: Math.max(foot.y, stage.height * (index === 0 ? 0.82 : 0.74)) };
	put(stage, thing, {
		foot: { ...low, depth: foot.depth / near },
		high: high * near,
		facing: index % 2 ? -1 : 1,
	});
}

/** Far enough off to be seen whole. */
function roomFor(stage: Stage, thing: Thing, index: number): { x: number; y: number; z: number } {
	const { camera } = stage;
	const fill = thing.where === 'land' ? 0.5 : index > 0 ? 0.4 : 0.66;
	const byWidth = (halfWidth(thing) * thing.high * 2 * camera.focal) / (camera.width * fill);
	const byHeight = (thing.high * camera.focal) / (camera.height * (fill - 0.06));
	const byFloor = (camera.eye.y * camera.focal) / (camera.height * 0.36);
	const z = camera.eye.z + Math.max(byFloor, byWidth, byHeight) + index * 0.5;
	const reach = ((z - camera.eye.z) * camera.width) / camera.focal;
	const spread = [0.02, -0.28, 0.3, -0.4, 0.42][index % 5]!;
	return { x: reach * spread, y: 0, z };
}

function drawBeside(stage: Stage, scene: Scene, things: readonly ThingFound[]): string[] {
	const drawn: string[] = [];
	let side: 1 | -1 = stage.random() < 0.5 ? 1 : -1;
	for (const found of things.slice(0, 5)) {
		const { name, word, colour, count } = found;
		const spot = scene.place === undefined ? spotOf(scene.words, found) : { isTold: false };
		if (HANDHELD.has(name) && !spot.isTold) continue;
		const thing = thingOf(name, colour);
		if (!spot.isTold && (thing.where === 'wall' || thing.where === 'held')) continue;
		if (thing.where === 'sky' && !spot.isTold) {
			drawAloft(stage, thing, name, drawn.length);
			drawn.push(word);
			continue;
		}
		const many = scene.place === undefined ? Math.min(3, count) : 1;
		let isDrawn = false;
		for (let n = 0; n < many; n++) {
			const where = {
				side: spot.side ?? side,
				isFixed: spot.side !== undefined,
				isOnHead: spot.isOnHead === true,
			};
			isDrawn = standBeside(stage, scene, thing, where) || isDrawn;
			side = -side as 1 | -1;
		}
		if (isDrawn) drawn.push(word);
	}
	return drawn;
}

interface Beside {
	readonly side: 1 | -1;
	/** The words say which side: the other would be wrong. */
	readonly isFixed: boolean;
	readonly isOnHead: boolean;
}

/** Puts a thing next to the cast; says whether there was room. */
function standBeside(stage: Stage, scene: Scene, thing: Thing, { side, isFixed, isOnHead }: Beside): boolean {
	const stands = scene.stands ?? [];
	const crown = Math.max(...stands.map(({ crown = 0 }) => crown));
	if (isOnHead && thing.high <= MOST_ON_HEAD && crown > 0) {
		const first = stands[0]!;
		standAt(stage, thing, { x: first.x, y: crown - ON_HEAD_M - 0.03, z: first.z - 0.02 }, 1, 0.05);
		return true;
	}
	const spot =
		besideCast(stage.camera, thing, stands, side) ??
		(isFixed ? undefined : besideCast(stage.camera, thing, stands, -side as 1 | -1));
	if (!spot) return false;
	const isLaid = LAID.has(thing.where);
	if (isLaid) standAt(stage, thingOf('table'), { ...spot, y: 0, z: spot.z + 0.1 });
	standAt(stage, thing, spot, spot.x < 0 ? -1 : 1, isLaid ? 0.08 : 0);
	return true;
}

function standAt(
	stage: Stage,
	thing: Thing,
	spot: { x: number; y: number; z: number },
	facing: 1 | -1 = 1,
	least = 0,
): void {
	const foot = stage.camera.project(spot.x, spot.y, spot.z);
	const high = Math.max(foot.scale * thing.high, least * stage.height);
	put(stage, thing, { foot, high, facing, isAbove: spot.y > 0 });
}

interface Standing {
	readonly foot: { readonly x: number; readonly y: number; readonly depth: number };
	/** Pixels. */
	readonly high: number;
	readonly facing: 1 | -1;
	/** On a table, say: no shadow on the ground. */
	readonly isAbove?: boolean;
}

function put(stage: Stage, thing: Thing, { foot, high, facing, isAbove = false }: Standing): void {
	if (!isAbove && thing.where !== 'water' && thing.where !== 'land')
		drawContact(stage.canvas, foot, high * halfBase(thing) * 1.05);
	const tint =
		thing.where === 'land' ? { change: (colour: string) => stage.far(colour, foot.depth * 0.6) } : {};
	drawThing(stage.canvas, thing, {
		foot,
		high,
		pen: Math.max(0.9, 1.7 * stage.u),
		facing,
		...tint,
		...(high > 130 * stage.u ? { light: stage.mood.towards } : {}),
	});
	if (thing.where === 'water' && !isAbove && !stage.depicts.has('meadow'))
		drawWaterline(stage, foot, high * halfBase(thing));
	if (stage.isNight && thing.parts.some(({ glows }) => glows)) drawGlow(stage, thing, { foot, high, facing });
}

/** A fire or a lantern lights its surroundings by night. */
function drawGlow(stage: Stage, thing: Thing, { foot, high }: Standing): void {
	const most = 0.25 * Math.min(stage.width, stage.height);
	const centre = { x: foot.x, y: foot.y - high * 0.4 };
	stage.shine(centre, Math.min(most * 1.4, high * 3), '#ff9a4a', 0.7, { bloom: 0.12 });
	if (thing.where === 'ground')
		stage.shine({ x: foot.x, y: foot.y }, Math.min(most * 2, high * 5), '#ff9a4a', 0.6, {
			squash: 0.35,
			bloom: 0.03,
		});
}

/** Foam where something lies in the water. */
function drawWaterline(stage: Stage, foot: { x: number; y: number }, half: number): void {
	const high = Math.max(2, half * 0.1);
	const foam = Array.from({ length: 22 }, (_, index) => {
		const turn = (index / 22) * Math.PI * 2;
		const wave = 1 + 0.12 * Math.sin(index * 2.7);
		return { x: foot.x + Math.cos(turn) * half * 1.16 * wave, y: foot.y + Math.sin(turn) * high * wave };
	});
	stage.canvas.fill(foam, '#d8ecf2', { opacity: 0.75 });
}

const ALOFT: Readonly<Partial<Record<ThingName, number>>> = {
	balloon: 150,
	kite: 150,
	moon: 96,
	'full-moon': 110,
	'crescent-moon': 100,
	sun: 120,
	airballoon: 190,
	rainbow: 300,
	comet: 120,
	fireworks: 260,
};
const GLOWING = new Set<ThingName>(['moon', 'full-moon', 'crescent-moon', 'sun', 'comet', 'fireworks']);

function drawAloft(stage: Stage, thing: Thing, name: ThingName, index: number): void {
	const size = ALOFT[name] ?? 84;
	const isLone = stage.isEmpty && !GLOWING.has(name);
	const high = Math.min(stage.height * 0.42, size * stage.u * (isLone ? 3 : 1));
	const isLeft = (index % 2 === 0) === stage.mood.towards.x < 0;
	const x = stage.width * (isLone && index === 0 ? 0.5 : isLeft ? 0.8 : 0.2);
	const foot = { x, y: Math.max(stage.height * (isLone ? 0.5 : 0.2), high * 1.15) };
	if (GLOWING.has(name))
		stage.shine({ x: foot.x, y: foot.y - high / 2 }, high * 2.4, '#ffe9c0', 0.5, { bloom: 0.3 });
	drawThing(stage.canvas, thing, { foot, high, pen: Math.max(0.9, 1.6 * stage.u) });
}
