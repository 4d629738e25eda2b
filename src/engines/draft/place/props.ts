/** The things that an action names, put where they belong in the place. */

import type { Thing } from '../thing/outline.ts';
import {
	besideCast,
	drawContact,
	drawSubject,
	drawThing,
	findThings,
	halfBase,
	halfWidth,
	type ThingFound,
	thingOf,
} from '../thing/thing.ts';
import type { ThingName } from '../thing/things.ts';
import { findPlace, isIndoors } from './find.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

/** What a figure holds in its hands is drawn with the figure. */
const HANDHELD = new Set<ThingName>([
	'sword',
	'knife',
	'book',
	'letter',
	'cup',
	'lantern',
	'phone',
	'flowers',
	'umbrella',
	'map',
]);
/** Outdoors these would be wrong: a lamp in a lane is no desk lamp. */
const AT_HOME = new Set<ThingName>(['lamp']);
const CLOSE = new Set(['ECU', 'CU', 'MCU', 'MS', 'insert', 'POV']);

/** Draws what the words name and the place does not already show; gives the words of what was drawn. */
export function drawProps(stage: Stage, scene: Scene, hasPlace: boolean): string[] {
	const own = scene.place ? scene.words.replace(scene.place, ' ') : scene.words;
	const found = findPlace(scene.words);
	const isOutdoors = found !== undefined && !isIndoors(found.name) && scene.size !== 'insert';
	const things = findThings(own).filter(
		({ word, name }) =>
			!stage.depicts.has(word) && !stage.depicts.has(name) && !(isOutdoors && AT_HOME.has(name)),
	);
	if (things.length === 0) return [];
	const stands = scene.stands ?? [];
	if (scene.size === 'insert' || stands.length === 0) return drawAlone(stage, scene, things, hasPlace);
	return drawBeside(stage, scene, things);
}

function drawAlone(stage: Stage, scene: Scene, things: readonly ThingFound[], hasPlace: boolean): string[] {
	const first = things[0]!;
	const thing = thingOf(first.name, first.colour);
	const isSmall = thing.high < 0.7 || thing.where === 'table' || thing.where === 'held';
	if (
		scene.size === 'insert' ||
		(isSmall && (things.length === 1 || thing.where !== 'ground') && (CLOSE.has(scene.size) || !hasPlace))
	) {
		if (scene.size === 'insert')
			stage.canvas.fill(stage.frame, scene.mood.haze, { opacity: 0.22, erasesInk: false });
		drawSubject(stage.canvas, thing, {
			surface: stage.isNight ? '#a9876a' : '#b99470',
			light: scene.mood.towards,
		});
		return [first.word];
	}
	const drawn: string[] = [];
	for (const [index, { name, word, colour }] of things.slice(0, 3).entries()) {
		const thing = thingOf(name, colour);
		if (thing.where === 'sky') drawAloft(stage, thing, name, index);
		else if (thing.high >= 0.35) standAt(stage, thing, roomFor(stage, thing, index));
		else continue;
		drawn.push(word);
	}
	return drawn;
}

/** Far enough off to be seen whole. */
function roomFor(stage: Stage, thing: Thing, index: number): { x: number; y: number; z: number } {
	const { camera } = stage;
	const byWidth = (halfWidth(thing) * thing.high * 2 * camera.focal) / (camera.width * 0.74);
	const byHeight = (thing.high * camera.focal) / (camera.height * 0.62);
	const byFloor = (camera.eye.y * camera.focal) / (camera.height * 0.38);
	const z = camera.eye.z + Math.max(byFloor, byWidth, byHeight) + index * 0.5;
	const reach = ((z - camera.eye.z) * camera.width) / camera.focal;
	return { x: index === 0 ? reach * 0.02 : reach * (index === 1 ? -0.3 : 0.32), y: 0, z };
}

function drawBeside(stage: Stage, scene: Scene, things: readonly ThingFound[]): string[] {
	const drawn: string[] = [];
	let side: 1 | -1 = stage.random() < 0.5 ? 1 : -1;
	for (const { name, word, colour } of things.slice(0, 4)) {
		if (HANDHELD.has(name)) continue;
		const thing = thingOf(name, colour);
		if (thing.where === 'sky') {
			drawAloft(stage, thing, name, drawn.length);
			drawn.push(word);
			continue;
		}
		const spot =
			besideCast(stage.camera, thing, scene.stands ?? [], side) ??
			besideCast(stage.camera, thing, scene.stands ?? [], -side as 1 | -1);
		if (!spot) continue;
		if (thing.where === 'table') standAt(stage, thingOf('table'), { ...spot, y: 0, z: spot.z + 0.1 });
		standAt(stage, thing, spot, spot.x < 0 ? -1 : 1);
		drawn.push(word);
		side = -side as 1 | -1;
	}
	return drawn;
}

function standAt(
	stage: Stage,
	thing: Thing,
	spot: { x: number; y: number; z: number },
	facing: 1 | -1 = 1,
): void {
	const foot = stage.camera.project(spot.x, spot.y, spot.z);
	const high = foot.scale * thing.high;
	if (spot.y === 0) drawContact(stage.canvas, foot, high * halfBase(thing) * 1.05);
	drawThing(stage.canvas, thing, {
		foot,
		high,
		pen: Math.max(0.9, 1.7 * stage.u),
		facing,
		...(high > 130 * stage.u ? { light: stage.mood.towards } : {}),
	});
}

function drawAloft(stage: Stage, thing: Thing, name: ThingName, index: number): void {
	const size =
		name === 'balloon' || name === 'kite' ? 150 : name === 'moon' ? 96 : name === 'airballoon' ? 180 : 70;
	const high = size * stage.u * (stage.isEmpty && name !== 'moon' ? 2.2 : 1);
	const x = stage.width * ((index % 2 === 0) === stage.mood.towards.x < 0 ? 0.82 : 0.17);
	const foot = { x, y: Math.max(stage.height * 0.16, high * 1.2) };
	if (name === 'moon')
		stage.shine({ x: foot.x, y: foot.y - high / 2 }, high * 2.6, '#cfdcff', 0.5, { bloom: 0.3 });
	drawThing(stage.canvas, thing, { foot, high, pen: Math.max(0.9, 1.4 * stage.u) });
}
