/** A thing in the frame: drawn, measured, put on a table of its own. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { isInside } from '../beast/contour.ts';
import type { Camera } from '../camera.ts';
import { type Canvas, disc } from '../canvas.ts';
import { crescents } from '../figure/pen.ts';
import { brighten, luminance, mix, parseColour } from '../place/tint.ts';
import type { Part, Thing } from './outline.ts';
import { isFare, isNature, type ThingName, thingNamed } from './things.ts';
import { recolour } from './tinge.ts';

/** The thing of that name, in the colour that the words give it. */
export function thingOf(name: ThingName, colour?: string): Thing {
	const thing = thingNamed(name);
	if (!colour) return thing;
	const isMade = !isNature(name) && !isFare(name);
	const change = recolour(thing, colour, { isMade, hasPanes: isMade && hasPanes(thing) });
	const painted = (part: Part) => (part.kind === 'line' ? part : { ...part, colour: change(part.colour) });
	return { ...thing, parts: thing.parts.map(painted) };
}

/** Vehicles, mirrors and houses have; what stands on tables is of one glaze. */
function hasPanes({ where, high }: Thing): boolean {
	return where === 'land' || where === 'wall' || high > 0.8;
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
	const { foot, high, facing = 1 } = pose;
	const place = ({ x, y }: Point): Point => ({
		x: foot.x + (x + wobble(y, x)) * high * facing,
		y: foot.y - (y + wobble(x, y)) * high,
	});
	if (thing.isPicture) drawPicture(canvas, thing, pose, place);
	else drawByHand(canvas, thing, pose, place);
}

/** A hand is no ruler: some thousandths of the height, the same for the same point. */
function wobble(along: number, across: number): number {
	return 0.0035 * Math.sin(along * 21 + across * 4.7) + 0.002 * Math.sin(along * 47 + 1.3);
}

type Place = (point: Point) => Point;

function drawByHand(canvas: Canvas, thing: Thing, pose: Pose, place: Place): void {
	const { pen, change = (colour) => colour } = pose;
	for (const part of thing.parts) {
		const outline = part.outline.map(place);
		if (part.kind === 'line') {
			const ink = part.colour === '#000000' ? {} : { colour: part.colour };
			const taper = part.isTapered ? 'both' : 'none';
			canvas.ink(outline, pen * 1.25 * (part.weight ?? 1), { taper, ...ink });
			continue;
		}
		canvas.fill(outline, change(part.colour), {
			...(part.glows ? { tone: 'glow' } : {}),
			...(part.isThin ? { erasesInk: false } : {}),
			...(part.clip ? { clip: part.clip.map(place) } : {}),
		});
		if (pose.light && !part.glows) {
			if (part.shade === undefined) drawShade(canvas, outline, pose.light);
			else drawCrescents(canvas, outline, pose.light, part.shade * pose.high);
		}
		if (!part.isUnlined)
			canvas.ink([...outline, outline[0]!, outline[1]!], pen * (part.weight ?? 1), { taper: 'none' });
	}
}

/**
 * Flat shapes become a drawing: a line all round, half of which the fills take away again, then a finer one where
 * one colour meets a very different one; shades of one colour meet without.
 */
function drawPicture(canvas: Canvas, thing: Thing, pose: Pose, place: Place): void {
	const { pen, high, change = (colour) => colour } = pose;
	const shapes = thing.parts.map((part) => ({ part, outline: part.outline.map(place) }));
	for (const { part, outline } of shapes)
		if (part.kind === 'fill' && sizeOf(part) > 0.05)
			canvas.ink(outline, pen * 2.5, { closed: true, life: 0.2 });
	shapes.forEach(({ part, outline }, index) => {
		if (part.kind === 'line') return;
		const holes = (part.holes ?? []).map((hole) => hole.map(place));
		canvas.fill([outline, ...holes], change(part.colour), part.glows ? { tone: 'glow' } : {});
		if (index === 0 || sizeOf(part) * high < pen * 7) return;
		if (contrast(part, thing.parts.slice(0, index)) > 46)
			canvas.ink(outline, pen * 0.9, { closed: true, life: 0.25 });
	});
	if (pose.light && high > 90 * canvas.u) drawRoundness(canvas, shapes[0]!.outline, pose.light);
}

/** The larger side of a part, in the thing's heights. */
function sizeOf({ outline }: Part): number {
	const xs = outline.map(({ x }) => x);
	const ys = outline.map(({ y }) => y);
	return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** How far a part's colour is from that of the part it lies on. */
function contrast(part: Part, below: readonly Part[]): number {
	const middle = centreOf(part);
	const under = [...below].reverse().find((other) => isInside(middle, other.outline));
	if (!under) return 255;
	const [a, b] = [parseColour(part.colour), parseColour(under.colour)];
	const step = Math.abs(luminance(a) - luminance(b));
	return step + (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2])) * 0.12;
}

function centreOf({ outline }: Part): Point {
	let [x, y] = [0, 0];
	for (const point of outline) {
		x += point.x;
		y += point.y;
	}
	return { x: x / outline.length, y: y / outline.length };
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

/** The side that is turned from the light. */
function drawCrescents(canvas: Canvas, outline: readonly Point[], light: Point, by: number): void {
	if (by < 1) return;
	for (const crescent of crescents(outline, light, by))
		canvas.fill(crescent, '#2f2448', { opacity: 0.26, erasesInk: false, tone: 'shadow' });
}

/** The same for the first and largest shape of a picture, fainter: the collection shades a little itself. */
function drawRoundness(canvas: Canvas, outline: readonly Point[], light: Point): void {
	const xs = outline.map((p) => p.x);
	const by = (Math.max(...xs) - Math.min(...xs)) * 0.09;
	const moved = outline.map(({ x, y }) => ({ x: x + light.x * by, y: y + light.y * by * 0.8 }));
	canvas.fill([outline, moved], '#2f2448', {
		opacity: 0.13,
		erasesInk: false,
		tone: 'shadow',
		clip: outline,
	});
}

/** A soft dark oval where a thing stands. */
export function drawContact(canvas: Canvas, foot: Point, half: number): void {
	canvas.fill(disc(foot, half, 24, 0.22), '#231d33', { opacity: 0.28, erasesInk: false, tone: 'shadow' });
}

/** Half of the width on which a thing rests, in its heights. */
export function halfBase(thing: Thing): number {
	let half = 0.05;
	for (const { outline } of thing.parts)
		for (const { x, y } of outline) if (y < 0.16) half = Math.max(half, Math.abs(x));
	return half;
}

/** Half of a thing's width, in its heights. */
export function halfWidth(thing: Thing): number {
	let half = 0.1;
	for (const { outline } of thing.parts) for (const { x } of outline) half = Math.max(half, Math.abs(x));
	return half;
}

/** How high a thing is in its middle, where another would stand on it, in its heights: a horse's back, no ears. */
export function topOf(thing: Thing): number {
	let top = 0;
	for (const { kind, outline } of thing.parts) {
		if (kind !== 'fill') continue;
		outline.forEach((a, index) => {
			const b = outline[(index + 1) % outline.length]!;
			if (a.x > 0 !== b.x > 0) top = Math.max(top, a.y + ((b.y - a.y) * -a.x) / (b.x - a.x));
		});
	}
	return top > 0.1 ? top : 1;
}

export interface Stall {
	readonly x: number;
	readonly z: number;
	/** Metres to the top of a head. */
	readonly crown?: number;
}

/** Metres above the floor of what stands by somebody. */
const LEVELS: Readonly<Partial<Record<Thing['where'], number>>> = {
	table: 0.76,
	held: 0.76,
	wall: 1,
	sky: 1.3,
};

/** Where a thing beside the cast goes, or nothing where it would not be seen. */
export function besideCast(
	camera: Camera,
	thing: Thing,
	stands: readonly Stall[],
	side: 1 | -1,
): { x: number; y: number; z: number } | undefined {
	const edge = side > 0 ? Math.max(...stands.map((s) => s.x)) : Math.min(...stands.map((s) => s.x));
	const half = halfWidth(thing) * thing.high;
	// What flies by engine has landed.
	const y = thing.where === 'sky' && thing.high >= 1.2 ? 0 : (LEVELS[thing.where] ?? 0);
	const depths =
		thing.where === 'land'
			? [thing.high * 1.7 + 8, thing.high * 2.6 + 14]
			: half > LONG
				? [half * 1.5 + 5, half * 2.2 + 8, half * 3 + 12]
				: [0.4, 1, 1.8, 2.8, 4, 6.5, 9, 13, 18, 26];
	let hidden: { x: number; y: number; z: number } | undefined;
	for (const z of depths) {
		// A train goes on behind the cast: its middle need not be beside them.
		const x = edge + side * (0.34 + Math.min(half, z > 6 ? Math.min(LONG, half) : 1.1) * (z > 1 ? 0.9 : 1));
		const low = camera.project(x, y, z);
		const top = camera.project(x, y + thing.high, z);
		const room = Math.min(half * low.scale * 0.85, camera.width * (half > LONG ? 0.16 : 0.3));
		const inside = low.x - room > camera.width * 0.02 && low.x + room < camera.width * 0.98;
		if (inside && top.y < camera.height * 0.9 && low.y > camera.height * 0.1) {
			if (isClear(camera, stands, { x: low.x, half: half * low.scale, z })) return { x, y, z };
			hidden ??= { x, y, z };
		}
	}
	return hidden;
}

/** Metres: half of the longest thing that stands wholly to one side. */
const LONG = 4.5;

/** Metres: half of how wide somebody stands. */
const BODY_HALF = 0.24;

/** Whether at least half of a thing is seen beside those who stand before it; `x` and `half` in pixels. */
function isClear(
	camera: Camera,
	stands: readonly Stall[],
	{ x, half, z }: { readonly x: number; readonly half: number; readonly z: number },
): boolean {
	return stands.every((stand) => {
		if (stand.z > z) return true;
		const foot = camera.project(stand.x, 0, stand.z);
		return Math.abs(foot.x - x) > BODY_HALF * foot.scale + 0.3 * half;
	});
}

export interface Surface {
	/** Colour of the table top that small things lie on. */
	readonly surface: string;
	readonly light: Point;
}

/** One to three things as the subject of the shot: large, on a surface of their own. */
export function drawSubjects(canvas: Canvas, things: readonly Thing[], { surface, light }: Surface): void {
	const { width, height, u } = canvas;
	const first = things[0]!;
	const isOnTable = first.where === 'table' || first.where === 'held';
	if (isOnTable) drawTop(canvas, surface);
	const tallest = Math.max(...things.map(({ high }) => high));
	// Side by side a ring would vanish beside a vase: sizes are told, not measured.
	const share = (thing: Thing) => (things.length === 1 ? 1 : Math.max(0.45, pow(thing.high / tallest, 0.4)));
	const wides = things.map((thing) => 2 * Math.max(0.24, halfWidth(thing)) * share(thing));
	const total = wides.reduce((sum, wide) => sum + wide, 0) * 1.12;
	const tall = things.length === 1 && halfWidth(first) < 0.3 ? 0.64 : 0.5;
	const unit = Math.min(height * tall, (width * 0.78) / total);
	let x = (width - total * unit) / 2;
	things.forEach((thing, index) => {
		const high = unit * share(thing);
		const wide = wides[index]! * 1.12 * unit;
		const foot = { x: x + wide / 2, y: footY(thing, high, height) + (index % 2) * high * 0.08 };
		x += wide;
		if (thing.where !== 'sky' && thing.where !== 'wall')
			drawContact(canvas, { x: foot.x + 0.06 * high, y: foot.y }, halfBase(thing) * high * 1.12);
		drawThing(canvas, thing, { foot, high, pen: 2.6 * u, light });
		if (isOnTable) drawSheen(canvas, foot, high * halfWidth(thing));
	});
}

function footY(thing: Thing, high: number, height: number): number {
	if (thing.where === 'sky') return height * 0.3 + high * 0.6;
	if (thing.where === 'wall') return height * 0.46 + high * 0.5;
	return Math.min(height * 0.8, height * 0.56 + high * 0.5);
}

/** A table across the lower part of the frame. */
export function drawTop(canvas: Canvas, surface: string): void {
	const { width, height, u } = canvas;
	const top = [
		{ x: -4, y: height * 0.62 },
		{ x: width + 4, y: height * 0.6 },
		{ x: width + 4, y: height + 4 },
		{ x: -4, y: height + 4 },
	];
	const stops = [
		{ at: 0, colour: brighten(surface, 1.06) },
		{ at: 1, colour: brighten(surface, 0.78) },
	];
	canvas.gradient(top, stops, { from: { x: 0, y: height * 0.6 }, to: { x: 0, y: height } });
	const edge = [
		{ x: -4, y: height * 0.62 },
		{ x: width / 2, y: height * 0.611 },
		{ x: width + 4, y: height * 0.6 },
	];
	canvas.ink(edge, 2 * u);
	for (const [from, to, y] of [
		[0.06, 0.42, 0.7],
		[0.5, 0.94, 0.75],
		[0.2, 0.7, 0.86],
		[0.66, 0.98, 0.92],
	] as const)
		canvas.ink(
			[
				{ x: width * from, y: height * y },
				{ x: width * ((from + to) / 2), y: height * (y - 0.003) },
				{ x: width * to, y: height * (y - 0.006) },
			],
			1.2 * u,
			{ opacity: 0.4 },
		);
}

function drawSheen(canvas: Canvas, foot: Point, half: number): void {
	const colour = mix('#ffffff', '#fff0d0', 0.5);
	canvas.fill(disc({ x: foot.x - half * 1.5, y: foot.y + half * 0.3 }, half * 0.5, 20, 0.16), colour, {
		opacity: 0.1,
		erasesInk: false,
	});
}
