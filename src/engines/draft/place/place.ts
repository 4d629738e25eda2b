/** The place of a shot: drawn behind the figures, then weather and foreground before them. */
import type { Rect } from '../../../base/geometry.ts';
import { seeded } from '../../../base/random.ts';
import type { ShotSize } from '../../../story/story.ts';
import { type Camera, createCamera } from '../camera.ts';
import type { Canvas } from '../canvas.ts';
import { findThings } from '../thing/find.ts';
import { thingOf } from '../thing/thing.ts';
import { isNature, type ThingName } from '../thing/things.ts';
import type { PlaceName } from '../words/place-names.ts';
import { findPlace, isIndoors, type PlaceFound } from './find.ts';
import { drawFront } from './foreground.ts';
import { drawPlain } from './indoors.ts';
import { AT_HOME } from './kinds.ts';
import { lightSigns } from './mood.ts';
import { PAINTERS } from './places.ts';
import { drawProps } from './props.ts';
import type { Scene } from './scene.ts';
import { Stage } from './stage.ts';
import { drawFall } from './weather.ts';
import { whereabouts } from './whereabouts.ts';

export type { Scene } from './scene.ts';

/** What of a scene was understood and drawn, in the writer's words where possible. */
export interface PlaceDrawn {
	readonly depicts: readonly string[];
}

const CLOSE = new Set<ShotSize>(['ECU', 'CU', 'MCU', 'over-the-shoulder', 'POV', 'insert']);

const WIDE = new Set<ShotSize>(['LS', 'ELS', 'establishing']);

/** Draws everything that is behind the figures. The same place looks the same in every shot. */
export function drawPlace(canvas: Canvas, camera: Camera, scene: Scene): PlaceDrawn {
	const found = placeOf(scene);
	const isClose = CLOSE.has(scene.size);
	const stage = new Stage({
		canvas,
		camera:
			(scene.stands?.length ?? 0) === 0
				? raised(camera, found !== undefined && isIndoors(found.name))
				: camera,
		mood: scene.mood,
		seed: scene.placeId ?? scene.place ?? found?.word ?? 'nowhere',
		isClose,
		isEmpty: (scene.stands?.length ?? 0) === 0,
		signs: lightSigns(scene.words),
		words: `${scene.place ?? ''} ${scene.words}`,
	});
	if (found) PAINTERS[found.name](stage);
	else drawPlain(stage);
	if (isClose) canvas.fill(stage.frame, scene.mood.haze, { opacity: 0.18, erasesInk: false });
	stage.turn(0);
	const props = drawProps(stage, scene, found);
	const words = [...(found ? [found.word] : []), ...stage.depicts, ...props];
	return { depicts: [...new Set(words)] };
}

/**
 * What is before the figures: twigs at a wide frame's edge, but not before these heads and hands, and rain, snow, fog or
 * blown leaves.
 */
export function drawWeather(canvas: Canvas, scene: Scene, clear: readonly Rect[] = []): PlaceDrawn {
	const place = placeOf(scene)?.name;
	if (WIDE.has(scene.size)) {
		const random = seeded(`${scene.placeId ?? scene.place ?? ''} front`);
		drawFront(canvas, { place, mood: scene.mood, random, clear });
	}
	return { depicts: drawFall(canvas, { scene, place, random: seeded(`${scene.seed} weather`) }) };
}

/** Without anybody to look at: an eye at a child's ankle is raised to a grown-up's, and an empty room seen closer. */
function raised(camera: Camera, isRoom: boolean): Camera {
	const { eye, yaw, pitch, roll, width, height } = camera;
	const isLow = eye.y <= 0.9;
	if (isRoom && pitch > 0) return fromCorner(camera);
	if (pitch !== 0 || (!isLow && !isRoom)) return camera;
	// A room is looked into from its doorway: near enough that floor and rear wall fill the frame, not the ceiling.
	const isFar = isRoom && eye.z < -7;
	const focal = camera.focal * (isFar ? 0.62 : 1);
	const centre = { x: width / 2, y: height * (isRoom ? 0.43 : 0.46) };
	return createCamera({
		eye: { x: eye.x, y: isLow ? 1.5 : eye.y, z: isFar ? -5.2 : eye.z },
		yaw,
		pitch,
		roll,
		focal,
		centre,
		width,
		height,
	});
}

/** An empty room from high up: from under its ceiling, looking down at its middle, not at bare floor. */
function fromCorner({ eye, yaw, roll, focal, width, height }: Camera): Camera {
	const centre = { x: width / 2, y: height * 0.46 };
	const high = { x: eye.x, y: 2.35, z: -4.4 };
	return createCamera({ eye: high, yaw, pitch: 0.24, roll, focal: focal * 0.7, centre, width, height });
}

/** What one is in, and sees from outside in an establishing shot. */
const VESSELS = /^(?:an? |the )?[\p{L} -]{0,16}\b(?:train|bus|tram|spaceship|starship|spacecraft)$/u;

/** A wide shot without anybody whose action names the vehicle is of it. */
function isOf({ size, place, words }: Scene): boolean {
	return (size === 'LS' || size === 'ELS') && place !== undefined && VEHICLE.test(words.replace(place, ' '));
}

function placeOf(scene: Scene): PlaceFound | undefined {
	const isSeenFromAfar = (scene.stands?.length ?? 0) === 0 && (scene.size === 'establishing' || isOf(scene));
	const told =
		scene.place && isSeenFromAfar && VESSELS.test(scene.place) ? outside(scene.place) : scene.place;
	const named = told ? findPlace(told) : undefined;
	if (named) return named;
	const isEmpty = (scene.stands?.length ?? 0) === 0;
	// A place that nobody understands is still no other one: things stand about in it wherever they are said to.
	const words = scene.place === undefined ? scene.words : whereabouts(scene.words);
	if (!isEmpty)
		return grounded(scene, findPlace(isAboard(words) || STATION.test(words) ? words : outside(words)));
	const found = landed(words, findPlace(outside(words)) ?? homeOf(words));
	return found?.name === 'sea' && isOnLand(scene) ? { ...found, name: 'beach' } : found;
}

/** Whether the words put somebody into a vehicle: one walks by a bus, and to a train, under the open sky. */
function isAboard(words: string): boolean {
	if (/\b(?:next to|near|(?:left|right|top|bottom|side) of)\b/.test(words)) return false;
	return ABOARD.test(words) || !VEHICLE.test(words);
}

/** One waits there, beside the train. */
const STATION = /\b(?:train|railway|bus|tram|subway|metro) (?:station|platform|stop|depot)\b/;

const VEHICLE =
	/\b(?:trains?|buse?s?|trams?|ships?|spaceships?|carriages?)\b(?! (?:station|platform|depot))|xe buýt|xe khách|tàu hỏa|xe lửa|tàu lửa|toa tàu|tàu điện|phi thuyền/u;

const ABOARD = new RegExp(
	`\\b(?:in|inside|within|on|aboard|onto|into|rid(?:es?|ing)|through|takes|catches|off)\\s+(?:(?:an?|the|his|her|their|its|this|that)\\s+)?(?:(?!(?:by|near|of|beside|at|past|with|to|behind|and)\\b)[\\p{L}-]+\\s+){0,3}?(?:${VEHICLE.source})|(?:trong|trên|lên)\\s+(?:[\\p{L}\\p{M}]+\\s+){0,2}?(?:${VEHICLE.source})`,
	'u',
);

/** Seen under the open sky only. */
const OPEN_SKY =
	/\b(?:sunset|sunrise|rainbow|full moon|stargazing|constellations?|comet|fireworks|moonlight|picnic)\b/;

/** A turtle beside an airplane is not up in the clouds, unless the words speak of the sky. */
function landed(words: string, found: PlaceFound | undefined): PlaceFound | undefined {
	if (found?.name !== 'sky' || /\b(?:sky|skies|clouds?|air|flew|fly|flies|flying)\b|trời/.test(words))
		return found;
	const stands = findThings(words).some(({ name }) => thingOf(name).where === 'ground');
	return stands ? { name: 'field', word: 'field' } : found;
}

/** Who points at the sky stands under it. */
const UNDER_SKY =
	/\b(?:at|towards?|under|beneath|against) (?:the|a|an) (?:[\p{L}-]+ )?(?:sky|skies|clouds?)\b/u;

/** People whom a bare prompt sets beside a balloon are not in the clouds with it, and a bus does not stop indoors. */
function grounded(scene: Scene, found: PlaceFound | undefined): PlaceFound | undefined {
	if (scene.place !== undefined) return found;
	const things = findThings(scene.words);
	const isUnder = UNDER_SKY.test(scene.words) || things.some(({ name }) => thingOf(name).where === 'sky');
	if (found?.name === 'sky' && isUnder) return { name: 'field', word: 'field' };
	if (found) return found;
	if (things.some(({ name }) => VEHICLES.has(name))) return { name: 'street', word: 'street' };
	return OPEN_SKY.test(scene.words) ? { name: 'field', word: 'field' } : undefined;
}

/** Where the first thing named is at home, when no place is told and nobody is there. */
function homeOf(words: string): PlaceFound | undefined {
	const things = findThings(words);
	const first = things[0];
	if (
		things.length > 1 &&
		things.some(({ name }) => AT_HOME.has(name)) &&
		things.every(({ name }) => fitsRoom(name))
	)
		return { name: 'study', word: 'study' };
	const name = first ? thingHome(first.name) : lightSigns(words).size > 0 ? 'field' : undefined;
	return name && { name, word: name };
}

/** Whether a room would have it: no boats, no cows. */
function fitsRoom(name: ThingName): boolean {
	const { where, high } = thingOf(name);
	return where !== 'land' && (AT_HOME.has(name) || high <= 0.7);
}

const VEHICLES: ReadonlySet<ThingName> = new Set<ThingName>([
	...([
		'bus',
		'car',
		'taxi',
		'minibus',
		'motorcycle',
		'motor-scooter',
		'delivery-truck',
		'pickup-truck',
	] as const),
	...([
		'racing-car',
		'police-car',
		'fire-engine',
		'sport-utility-vehicle',
		'automobile',
		'ambulance',
	] as const),
]);

/** A bench by the ocean stands on its shore. */
function isOnLand(scene: Scene): boolean {
	const first = findThings(scene.words)[0];
	return scene.place === undefined && first !== undefined && thingOf(first.name).where === 'ground';
}

function thingHome(name: ThingName): PlaceName | undefined {
	const { where, high } = thingOf(name);
	if (where === 'water') return 'sea';
	if (where === 'sky') return name === 'moon' || name === 'full-moon' ? 'field' : 'sky';
	if (where === 'land' || (where === 'ground' && isNature(name))) return 'field';
	if (where !== 'ground') return undefined;
	if (AT_HOME.has(name)) return high > 0.5 ? 'study' : undefined;
	return high > 0.8 ? 'street' : undefined;
}

/** With nobody in it a train is seen from outside: as a thing, in the place it runs through. */
function outside(words: string): string {
	const seen = words
		.replace(
			/\b(school |steam |pirate |cruise |alien )?(trains?|buses|bus|trams?|ships?|spaceships?|carriages?)\b/g,
			' , ',
		)
		.replace(/xe buýt|xe khách|tàu hỏa|xe lửa|tàu lửa|toa tàu|tàu điện|phi thuyền/gu, ' , ');
	if (findPlace(seen)) return seen;
	if (/\b(spaceships?|spacecraft|starships?|space shuttle)\b/.test(words)) return 'outer space';
	if (/\b(bus|buses|trams?)\b/.test(words)) return 'street';
	if (/\bships?\b/.test(words)) return 'sea';
	return /\b(trains?|carriages?)\b/.test(words) ? 'field' : words;
}
