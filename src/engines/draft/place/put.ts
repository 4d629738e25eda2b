/** Puts a thing into the frame: on the ground, in the water, in the sky. */
import { afloat, aground } from '../thing/afloat.ts';
import type { Part, Thing } from '../thing/outline.ts';
import { drawContact, drawThing, halfBase, halfWidth } from '../thing/thing.ts';
import type { ThingName } from '../thing/things.ts';
import type { Stage } from './stage.ts';

/** Where something that floats is: out on the water, not on the pier or the deck. */
export function mooredAt(
	stage: Stage,
	thing: Thing,
	side: 1 | -1,
): { x: number; y: number; z: number } | undefined {
	if (thing.where !== 'water' || thing.high < 0.6 || !hasWater(stage)) return undefined;
	const half = halfWidth(thing) * thing.high;
	const isClear = !stage.depicts.has('pier') && stage.isEmpty;
	return isClear ? undefined : { x: side * (1.7 + half * 0.85), y: 0, z: 7 + half * 1.6 };
}

/** Nobody is there to be smaller than: a thing alone is seen from near enough to fill a third of the frame. */
export function standLarge(
	stage: Stage,
	thing: Thing,
	{ index, isTrue }: { index: number; isTrue: boolean },
): void {
	const moored = mooredAt(stage, thing, index % 2 ? -1 : 1);
	if (moored) {
		standAt(stage, thing, moored, index % 2 ? -1 : 1);
		return;
	}
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

export function standAt(
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

/** Metres to what is far out at sea or on the horizon, and the least of the frame's height that it still takes. */
const FAR_M = 70;
const FAR_LEAST = 0.05;

/** Some of a thing in the distance, where the frame has room beside the cast. */
export function standFar(stage: Stage, thing: Thing, { count, side }: { count: number; side: 1 | -1 }): void {
	const { eye, focal } = stage.camera;
	for (let n = 0; n < Math.min(3, count); n++) {
		const across = side * (0.16 + 0.12 * n) * stage.width;
		const z = FAR_M + 9 * ((n * 2) % 3);
		const foot = stage.camera.project(eye.x + (across * (z - eye.z)) / focal, 0, z);
		const high = Math.max(foot.scale * thing.high, FAR_LEAST * stage.height);
		put(stage, thing, { foot, high, facing: side, isAbove: true });
	}
}

interface Standing {
	readonly foot: { readonly x: number; readonly y: number; readonly depth: number };
	/** Pixels. */
	readonly high: number;
	readonly facing: 1 | -1;
	/** On a table, say: no shadow on the ground. */
	readonly isAbove?: boolean;
}

export function put(stage: Stage, whole: Thing, { foot, high, facing, isAbove = false }: Standing): void {
	const isOnWater = whole.where === 'water' && !isAbove && hasWater(stage);
	const thing = isOnWater ? afloat(whole) : isAbove ? whole : aground(whole);
	if (!isAbove && !isOnWater && thing.where !== 'land')
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
	if (isOnWater) drawWaterline(stage, foot, high * halfBase(thing));
	if (stage.isNight && thing.parts.some(isLight)) drawGlow(stage, thing, { foot, high, facing });
}

/** Whether what swims is in water here: a beach is land, however near the sea. */
function hasWater({ depicts, isEmpty }: Stage): boolean {
	if (depicts.has('sand') || (depicts.has('river') && !isEmpty)) return false;
	return ['sea', 'water', 'river', 'waterfall'].some((word) => depicts.has(word));
}

function isLight({ glows, isGlint }: Part): boolean {
	return glows && !isGlint;
}

/** A fire or a lantern lights its surroundings by night, a lamp of a car what is before it. */
function drawGlow(stage: Stage, thing: Thing, { foot, high, facing }: Standing): void {
	const most = 0.25 * Math.min(stage.width, stage.height);
	const lit = thing.parts.filter(isLight).flatMap(({ outline }) => outline);
	const across = lit.reduce((sum, { x }) => sum + x / lit.length, 0) * facing;
	const up = lit.reduce((sum, { y }) => sum + y / lit.length, 0);
	const centre = { x: foot.x + across * high, y: foot.y - up * high };
	stage.shine(centre, Math.min(most * 1.4, high * 3), '#ff9a4a', 0.7, { bloom: 0.12 });
	if (thing.where === 'ground')
		stage.shine({ x: centre.x, y: foot.y }, Math.min(most * 2, high * 5), '#ff9a4a', 0.6, {
			squash: 0.35,
			bloom: 0.03,
		});
}

/** Foam where something lies in the water. */
function drawWaterline(stage: Stage, foot: { x: number; y: number }, half: number): void {
	const high = Math.max(2, Math.min(half * 0.1, 9 * stage.u + half * 0.03));
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
export const GLOWING = new Set<ThingName>([
	'moon',
	'full-moon',
	'crescent-moon',
	'sun',
	'comet',
	'fireworks',
]);

export function drawAloft(stage: Stage, thing: Thing, name: ThingName, index: number): void {
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
