/** The built-in artist: draws a shot from the story's own words, free and offline, the same every time. */
import type { Point, Rect, Size } from '../../base/geometry.ts';
import { hashText } from '../../base/random.ts';
import type { Subject } from '../../base/subject.ts';
import type { Request, Sketch } from '../../plan/request.ts';
import type { DrawContext, Drawing } from '../engine.ts';
import { type Camera, frameShot, type Shot, shifted } from './camera.ts';
import { type Canvas, createCanvas, type Mood } from './canvas.ts';
import { BYSTANDER } from './figure/bystanders.ts';
import { expose, mix } from './figure/colour.ts';
import { crowdIn, crowdOf } from './figure/crowd.ts';
import { drawFigure } from './figure/figure.ts';
import { everyFound } from './figure/lexicon.ts';
import { withinFrame } from './figure/near.ts';
import { boxOf, type Seen } from './figure/order.ts';
import { HELD_WORDS } from './figure/prop.ts';
import { type Player, type Staging, stageCast, withoutNames } from './figure/staging.ts';
import { finish } from './finish.ts';
import { mannerOf } from './manner.ts';
import { SEAT_THINGS } from './place/kinds.ts';
import { pickMood } from './place/mood.ts';
import { drawPlace, drawWeather, type Scene } from './place/place.ts';
import { whereabouts } from './place/whereabouts.ts';
import { seenIn } from './seen.ts';

/** One frame, as the draft engine hands it over. */
export async function drawDraft(request: Request, context: DrawContext): Promise<Drawing> {
	context.signal.throwIfAborted();
	const size = frameSize(request.slotPx);
	const sketched = sketchFrame(request, size);
	context.signal.throwIfAborted();
	const bytes = await finish(sketched.canvas, {
		mood: sketched.mood,
		manner: mannerOf(request.sketch.style),
		rimPx: sketched.rimPx,
		signal: context.signal,
	});
	return {
		bytes,
		format: 'jpg',
		widthPx: size.width,
		heightPx: size.height,
		priceUsd: 0,
		depicts: sketched.depicts,
		subjects: sketched.subjects,
	};
}

const MOST_PX = 1024 * 1024;
const LEAST_SIDE = 256;

/** The slot's shape (at most 1:3 or 3:1) with its own area, at most a megapixel, at least 256 px on the short side. */
export function frameSize(slot: Size): Size {
	const wide = Math.max(1 / 3, Math.min(3, Math.max(1, slot.width) / Math.max(1, slot.height)));
	const area = Math.min(MOST_PX, Math.max(1, slot.width * slot.height));
	const ideal = Math.sqrt(area / wide);
	const height = Math.max(ideal, LEAST_SIDE, LEAST_SIDE / wide);
	return { width: Math.round(height * wide), height: Math.round(height) };
}

interface Sketched {
	readonly canvas: Canvas;
	readonly mood: Mood;
	readonly rimPx: number;
	readonly depicts: readonly string[];
	readonly subjects: readonly Subject[];
}

/** Everything but pixels: both plates, and where everybody is. */
export function sketchFrame(request: Request, size: Size): Sketched {
	const sketch = { ...request.sketch, action: seenIn(request.sketch.action) };
	const words = [sketch.place, withoutNames(sketch), sketch.mood, sketch.time]
		.filter((part) => part !== undefined)
		.join(', ')
		.toLowerCase()
		.normalize('NFC');
	const staging = stageCast(sketch, size.width / size.height);
	const scenery = withoutActing(words, staging);
	// What hands hold tells a bare prompt's light no more than its place: a cup of coffee is no bar.
	const mood = pickMood(sketch.place ? whereabouts(words) : scenery);
	const canvas = createCanvas(size.width, size.height);
	const shot = shotOf(staging, mood, size);
	const scene: Scene = {
		words: scenery,
		seed: hashText(`${sketch.placeId ?? sketch.place ?? ''} ${request.key}`),
		size: staging.size,
		mood,
		stands: staging.players
			.filter((player) => !player.isNear)
			.map(({ stand }) => ({ x: stand.x, z: stand.z, crown: stand.crown })),
		...(sketch.place ? { place: sketch.place.toLowerCase() } : {}),
		...(sketch.placeId ? { placeId: sketch.placeId } : {}),
		perches: staging.perches,
		seats: new Set(
			staging.players.flatMap(({ order: { seat, onBed } }) => [
				...(SEAT_THINGS[seat ?? ''] ?? []),
				...(onBed ? (['bed'] as const) : []),
			]),
		),
	};
	// What somebody rides is drawn with the place, and must stay under the rider.
	const place = drawPlace(canvas, staging.perches.length > 0 ? shot.cast : shot.place, scene);
	const crowd = drawCrowd(canvas, shot.cast, mood, sketch);
	const players = staging.players.map((player) => withinFrame(player, shot.cast));
	const seen = drawPlayers(canvas, shot.cast, mood, players);
	const clear = seen.flatMap(({ seen: one }) => [one.head, ...(one.hands ?? [])]);
	const weather = drawWeather(canvas, scene, clear);
	const heads = seen.map((one) => one.seen.head.h);
	return {
		canvas,
		mood,
		rimPx: Math.max(1, Math.min(7 * canvas.u * 1.4, Math.max(1.6, ...heads) * 0.028)),
		depicts: depictsOf(staging, [...crowd, ...place.depicts, ...weather.depicts]),
		subjects: subjectsOf(seen, size),
	};
}

/** What a deed brings itself: the place sets no second one beside it. */
const OF_DEEDS: Readonly<Record<string, RegExp>> = {
	camera: /\bcameras?\b/g,
	sing: /\bmicrophones?\b/g,
	write: /\b(?:desk|table|pen|pencil|notebook)\b/g,
	type: /\b(?:desk|table|laptop|computer|keyboard)\b/g,
	piano: /\bpianos?\b/g,
	eat: /\b(?:chopsticks?|spoon|fork|bowl)\b/g,
	cook: /\b(?:pan|pot|spoon)\b/g,
	flute: /\bflutes?\b/g,
	drawbow: /\b(?:bow|arrow)s?\b/g,
	toast: /\bglass(?:es)?\b/g,
	sweep: /\b(?:brooms?|mops?|rakes?)\b/g,
	dig: /\b(?:shovels?|spades?)\b/g,
	paint: /\b(?:brush(?:es)?|paintbrush|palette|paints?|painting)\b/g,
	smoke: /\bcigarettes?\b/g,
	pipe: /\bpipes?\b/g,
};

/** What is left for the place to draw: not what hands hold or bodies wear, nor a wave of the hand. */
function withoutActing(words: string, staging: Staging): string {
	const held = new Set(staging.players.map(({ order }) => order.held));
	let rest = words;
	for (const [word, thing] of Object.entries(HELD_WORDS))
		if (held.has(thing)) rest = rest.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'), '');
	// "The horse" is the one of the cast, not one more.
	for (const { order } of staging.players)
		for (const { word, value } of everyFound(rest, (table) => table.creatures))
			if (value === order.look.creature)
				rest = rest.replace(new RegExp(`\\b(?:the|his|her|their)\\s+${word}\\b`, 'u'), ' ');
	// What somebody wears lies on no table.
	for (const { order } of staging.players)
		for (const word of order.look.worn) rest = rest.replace(new RegExp(`\\b${word}s?\\b`, 'u'), 'garment');
	for (const { order } of staging.players)
		if (order.heldWord) rest = rest.replace(new RegExp(`\\b${order.heldWord}\\b`, 'u'), ' ');
	for (const { order } of staging.players)
		rest = rest.replace(OF_DEEDS[order.grip ?? order.pose] ?? /$^/, ' ');
	const waves = staging.players.some(({ order }) => order.pose === 'wave');
	return waves ? rest.replace(/\bwav(es?|ing)\b/g, '') : rest;
}

/** How much a frame is widened, in turn, until the animals in it have their heads whole. */
const LOOSENED = [1, 1.2, 1.45, 1.75, 2.1];

/** The cameras; animals are not as easily measured as people, so they are tried. */
function shotOf(staging: Staging, mood: Mood, size: Size): Shot {
	const isAnimal = staging.players.some(({ order }) => order.look.creature !== undefined);
	const isMeantToCut = staging.size === 'ECU' || staging.size === 'insert';
	let shot = shotAt(staging, size, 1);
	for (const loosened of isAnimal && !isMeantToCut ? LOOSENED : []) {
		shot = shotAt(staging, size, loosened);
		const heads = boxOf(headsIn(shot, staging, mood, size));
		const by = { x: inward(heads.x, heads.w, size.width), y: inward(heads.y, heads.h, size.height) };
		if (by.x === undefined || by.y === undefined) continue;
		return by.x === 0 && by.y === 0 ? shot : shifted(shot, { x: by.x, y: by.y });
	}
	return shot;
}

/** Pixels that a stretch is moved so that it is inside of the frame's; nothing where it is too long. */
function inward(from: number, long: number, side: number): number | undefined {
	const margin = Math.max(1, side * 0.012);
	if (long > side - 2 * margin) return undefined;
	return Math.max(0, margin - from) - Math.max(0, from + long - side + margin);
}

/** The corners of all heads but the near one's. */
function headsIn({ cast }: Shot, { players }: Staging, mood: Mood, { width, height }: Size): Point[] {
	const scratch = createCanvas(width, height);
	return players
		.filter(({ isNear }) => !isNear)
		.flatMap((player) => {
			const { x, y, w, h } = drawPlayer(scratch, cast, mood, player).head;
			return [
				{ x, y },
				{ x: x + w, y: y + h },
			];
		});
}

function shotAt(staging: Staging, size: Size, loosened: number): Shot {
	return frameShot({
		loosened,
		size: staging.size,
		angle: staging.angle,
		stands: staging.players.filter((player) => !player.isNear).map((player) => player.stand),
		width: size.width,
		height: size.height,
		looking: staging.looking,
	});
}

/** Whoever stands about behind the cast, paled by the air between; gives the word for them. */
function drawCrowd(canvas: Canvas, camera: Camera, mood: Mood, sketch: Sketch): string[] {
	const tint = (colour: string) => mix(colour, mood.haze, 0.24);
	for (const order of crowdOf(sketch)) drawFigure(canvas, camera, mood, { ...order, tint });
	const word = crowdIn(sketch)?.word;
	return word ? [word] : [];
}

/** Everybody, far to near; who rides holds the reins of what was drawn before. */
function drawPlayers(
	canvas: Canvas,
	camera: Camera,
	mood: Mood,
	players: readonly Player[],
): { player: Player; seen: Seen }[] {
	let bit: Point | undefined;
	return players.map((player) => {
		const seen = drawPlayer(canvas, camera, mood, player, bit);
		bit = seen.bit ?? bit;
		return { player, seen };
	});
}

function drawPlayer(canvas: Canvas, camera: Camera, mood: Mood, player: Player, tied?: Point): Seen {
	const { isNear, order, steed } = player;
	const bit = steed ? drawFigure(canvas, camera, mood, steed).bit : tied;
	const reins = order.isAstride && bit ? { bit } : {};
	const tint = isNear ? { tint: (colour: string) => expose(colour, 0.55) } : {};
	return drawFigure(canvas, camera, mood, { ...order, ...reins, ...tint });
}

function depictsOf(staging: Staging, surroundings: readonly string[]): string[] {
	const people = staging.players.flatMap(({ order, acting, steed }) => [
		isStoryOwn({ order }) ? order.look.id : order.look.id.slice(1, -1),
		...(order.look.creature ? [order.look.creature] : order.look.depicts),
		...acting.depicts,
		...(order.held ? [order.heldWord ?? order.held] : []),
		...(steed?.look.creature ? [steed.look.creature] : []),
	]);
	return [...new Set([...people, ...surroundings])];
}

function subjectsOf(seen: readonly { player: Player; seen: Seen }[], size: Size): Subject[] {
	return seen
		.map(({ player, seen: one }) => ({
			...(isStoryOwn(player) ? { character: player.order.look.id } : {}),
			head: share(one.head, size),
			mouth: { x: clamp(one.mouth.x / size.width), y: clamp(one.mouth.y / size.height) },
			body: share(one.body, size),
			...handsOf(one, size),
			z: player.order.place.z,
		}))
		.filter((subject) => subject.head.w > 0.004 && subject.head.h > 0.004)
		.sort((a, b) => a.head.x - b.head.x)
		.map(({ z: _, ...subject }) => subject);
}

/** Outstretched hands, as far as the frame shows them. */
function handsOf({ hands = [] }: Seen, size: Size): Pick<Subject, 'hands'> {
	const seen = hands.map((hand) => share(hand, size)).filter(({ w, h }) => w > 0 && h > 0);
	return seen.length > 0 ? { hands: seen } : {};
}

function isStoryOwn(player: Pick<Player, 'order'>): boolean {
	return !player.order.look.id.startsWith(BYSTANDER);
}

function share(rect: Rect, size: Size): Rect {
	const from: Point = { x: clamp(rect.x / size.width), y: clamp(rect.y / size.height) };
	const to: Point = { x: clamp((rect.x + rect.w) / size.width), y: clamp((rect.y + rect.h) / size.height) };
	return { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y };
}

function clamp(value: number): number {
	return Math.max(0, Math.min(1, value));
}
