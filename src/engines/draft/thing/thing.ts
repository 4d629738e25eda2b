/** Things that the action names: drawn beside the cast, in the sky, or large where they are the subject. */
import type { Point } from '../../../base/geometry.ts';
import type { Camera } from '../camera.ts';
import { type Canvas, disc } from '../canvas.ts';
import { buildLexicon, findWords } from '../place/match.ts';
import { brighten, mix } from '../place/tint.ts';
import { NOT_THINGS, THING_WORDS } from '../words/place-things.ts';
import { readPart, type Thing } from './outline.ts';
import { THINGS, type ThingName } from './things.ts';
import { colourBefore, recolour } from './tinge.ts';

const LEXICON = buildLexicon<ThingName | 'none'>(THING_WORDS, { none: NOT_THINGS });

export interface ThingFound {
	readonly name: ThingName;
	readonly word: string;
	/** Where the words give it one: `#rrggbb`. */
	readonly colour?: string;
}

/** The things that the words name, each once, in order. */
export function findThings(words: string): ThingFound[] {
	const found = new Map<ThingName, string>();
	for (const { name, phrase } of findWords(words, LEXICON))
		if (name !== 'none' && !found.has(name)) found.set(name, phrase);
	return [...found].map(([name, word]) => {
		const colour = colourBefore(words, word);
		return colour ? { name, word, colour } : { name, word };
	});
}

export function thingOf(name: ThingName, colour?: string): Thing {
	const thing: Thing = THINGS[name];
	if (!colour) return thing;
	const change = recolour(thing, colour);
	const parts = thing.parts.map((text) => text.replace(/#[0-9a-f]{6}/, change));
	return { ...thing, parts };
}

export interface Pose {
	/** Frame point of the thing's foot. */
	readonly foot: Point;
	/** Pixels that its height takes. */
	readonly high: number;
	/** Line width in pixels. */
	readonly pen: number;
	/** -1 mirrors it. */
	readonly facing?: 1 | -1;
	/** Where the light comes from, where the thing is large enough to be shaded. */
	readonly light?: Point;
	/** What distance does to a colour. */
	readonly change?: (colour: string) => string;
}

/** Draws a thing in the frame. */
export function drawThing(canvas: Canvas, thing: Thing, pose: Pose): void {
	const { foot, high, pen, facing = 1, change = (colour) => colour } = pose;
	const place = ({ x, y }: Point): Point => ({ x: foot.x + x * high * facing, y: foot.y - y * high });
	for (const text of thing.parts) {
		const part = readPart(text);
		const outline = part.outline.map(place);
		if (part.kind === 'line') {
			canvas.ink(
				outline,
				pen * 1.25,
				part.colour === '#000000' ? { taper: 'none' } : { taper: 'none', colour: part.colour },
			);
			continue;
		}
		canvas.fill(outline, change(part.colour), part.glows ? { tone: 'glow' } : {});
		if (pose.light && !part.glows) drawShade(canvas, outline, pose.light);
		canvas.ink([...outline, outline[0]!, outline[1]!], pen, { taper: 'none' });
	}
}

/** The shape minus itself moved towards the light. */
function drawShade(canvas: Canvas, outline: readonly Point[], light: Point): void {
	const xs = outline.map((p) => p.x);
	const ys = outline.map((p) => p.y);
	const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
	if (Math.min(wide, high) < 36 * canvas.u) return;
	const by = Math.min(wide, high) * 0.13;
	const moved = outline.map(({ x, y }) => ({ x: x + light.x * by, y: y + light.y * by * 0.8 }));
	canvas.fill([outline, moved], '#2f2448', { opacity: 0.2, erasesInk: false, tone: 'shadow', clip: outline });
}

/** A soft dark oval where a thing stands. */
export function drawContact(canvas: Canvas, foot: Point, half: number): void {
	canvas.fill(disc(foot, half, 24, 0.22), '#231d33', { opacity: 0.28, erasesInk: false, tone: 'shadow' });
}

/** Half of the width on which a thing rests, in its heights. */
export function halfBase(thing: Thing): number {
	let half = 0.05;
	for (const text of thing.parts)
		for (const { x, y } of readPart(text).outline) if (y < 0.16) half = Math.max(half, Math.abs(x));
	return half;
}

/** Half of a thing's width, in its heights. */
export function halfWidth(thing: Thing): number {
	let half = 0.1;
	for (const text of thing.parts)
		for (const { x } of readPart(text).outline) half = Math.max(half, Math.abs(x));
	return half;
}

export interface Stall {
	readonly x: number;
	readonly z: number;
}

/** Where a thing beside the cast goes, or nothing where it would not be seen. */
export function besideCast(
	camera: Camera,
	thing: Thing,
	stands: readonly Stall[],
	side: 1 | -1,
): { x: number; y: number; z: number } | undefined {
	const edge = side > 0 ? Math.max(...stands.map((s) => s.x)) : Math.min(...stands.map((s) => s.x));
	const half = halfWidth(thing) * thing.high;
	const y = thing.where === 'table' ? 0.76 : 0;
	for (const z of [0.4, 1, 1.8, 2.8, 4]) {
		const x = edge + side * (0.34 + Math.min(half, 1.1) * (z > 1 ? 0.75 : 1));
		const low = camera.project(x, y, z);
		const top = camera.project(x, y + thing.high, z);
		const inside = low.x > camera.width * 0.09 && low.x < camera.width * 0.91;
		if (inside && top.y < camera.height * 0.9 && low.y > camera.height * 0.1) return { x, y, z };
	}
	return undefined;
}

export interface Surface {
	/** Colour of the table top that small things lie on. */
	readonly surface: string;
	readonly light: Point;
}

/** The thing as the subject of the shot: large, on a surface of its own. */
export function drawSubject(canvas: Canvas, thing: Thing, { surface, light }: Surface): void {
	const { width, height, u } = canvas;
	const half = halfWidth(thing);
	const high = Math.min(height * (half < 0.3 ? 0.64 : 0.5), (width * 0.36) / half);
	const isAloft = thing.where === 'sky';
	const foot = {
		x: width / 2,
		y: isAloft ? height * 0.3 + high * 0.6 : Math.min(height * 0.8, height * 0.56 + high * 0.5),
	};
	const isOnTable = thing.where === 'table' || thing.where === 'held';
	if (isOnTable) {
		const top = [
			{ x: -4, y: height * 0.62 },
			{ x: width + 4, y: height * 0.6 },
			{ x: width + 4, y: height + 4 },
			{ x: -4, y: height + 4 },
		];
		const stops = [
			{ at: 0, colour: brighten(surface, 1.06) },
			{ at: 1, colour: brighten(surface, 0.82) },
		];
		canvas.gradient(top, stops, { from: { x: 0, y: height * 0.6 }, to: { x: 0, y: height } });
		canvas.ink(
			[
				{ x: -4, y: height * 0.62 },
				{ x: width / 2, y: height * 0.611 },
				{ x: width + 4, y: height * 0.6 },
			],
			2 * u,
		);
	}
	if (!isAloft) drawContact(canvas, { x: foot.x + 0.06 * high, y: foot.y }, halfBase(thing) * high * 1.12);
	drawThing(canvas, thing, { foot, high, pen: 2.6 * u, light });
	if (isOnTable) drawSheen(canvas, foot, high * half);
}

function drawSheen(canvas: Canvas, foot: Point, half: number): void {
	const colour = mix('#ffffff', '#fff0d0', 0.5);
	canvas.fill(disc({ x: foot.x - half * 1.5, y: foot.y + half * 0.3 }, half * 0.5, 20, 0.16), colour, {
		opacity: 0.1,
		erasesInk: false,
	});
}
