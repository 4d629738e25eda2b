/** The things that an action names, put where they belong in the place. */
import { findThings, type ThingFound } from '../thing/find.ts';
import { drawSubjects, drawTop, thingOf } from '../thing/thing.ts';
import { isNature, type ThingName } from '../thing/things.ts';
import { arrange } from './arrange.ts';
import { drawBeside } from './beside.ts';
import { isIndoors, type PlaceFound } from './find.ts';
import { AT_HOME, BUILT, CLOSE, FITTINGS, GROWN, HELD_OR_LAID, LAID, OUTDOORS } from './kinds.ts';
import { drawAloft, GLOWING, put, standLarge } from './put.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';
import { isLeftOutside } from './whereabouts.ts';

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
	const things = named.filter((thing) => {
		const { word, name } = thing;
		if (isInside && isLeftOutside(own, thing)) return false;
		if (scene.perches?.some((perch) => perch.name === name) || scene.seats?.has(name)) return false;
		// Among the stars a ship is none of the sea.
		if (found?.name === 'space' && thingOf(name).where === 'water') return false;
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
	const ridden = (scene.perches ?? []).filter((perch) => !perch.isSteed);
	const under = [...new Set(ridden.map((perch) => drawPerch(stage, scene, perch)))];
	if (things.length === 0) return under;
	if (scene.size === 'insert' || stands.length === 0)
		return drawAlone(stage, scene, things, found !== undefined);
	return [...drawBeside(stage, scene, things, own), ...under];
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
	if (name === 'sun' || name === 'rainbow') return depicts.has(name);
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
