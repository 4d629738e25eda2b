/** What a place costs by itself: faces covered, a tail too long, far from its speaker, low in the panel. */
import { centre, inset, type Point, type Rect } from '../base/geometry.ts';
import { seeded } from '../base/random.ts';
import type { Line, Reading } from '../story/story.ts';
import { type Body, isCaption } from './body.ts';
import { distance } from './path.ts';
import type { Figure } from './speakers.ts';
import { type Curve, curvePoint, type Speaker } from './tail.ts';

/** One thing to be placed. */
export interface Item {
	/** Its place among the panel's lines. */
	readonly index: number;
	readonly line: Line;
	/** The words of this body, where the line is split in two. */
	readonly part: number;
	readonly bodies: readonly Body[];
	readonly tailKind: 'mouth' | 'border' | 'none';
	readonly speaker: Speaker | undefined;
	readonly joinsPrevious: boolean;
	/** The panel's last caption or sound, after somebody spoke: it closes the panel from its last corner. */
	readonly isClosing: boolean;
	/** More lines follow it, and none stands before it. */
	readonly isFirst: boolean;
}

/** The panel as placement sees it. */
export interface Scene {
	/** Where balloons may stand. */
	readonly area: Rect;
	/** Where sound effects may stand: they may cross the border. */
	readonly effects: Rect;
	readonly panel: Rect;
	readonly borderPx: number;
	readonly shape: readonly Point[] | undefined;
	readonly reading: Reading;
	readonly speakers: readonly Speaker[];
	/** Who is seen; guesses are among the speakers alone. */
	readonly figures: readonly Figure[];
	readonly bodies: readonly Rect[];
	readonly focus: Point | undefined;
	/** Where nothing may stand. */
	readonly obstacles: readonly Rect[];
	readonly sizePx: number;
}

/** From here on a face is covered badly enough to try smaller letters. */
export const faceCovered = 5;

/** What a body costs at a place, its tail aside; nothing where it cannot stand. */
export function standingCost(
	item: Item,
	body: Body,
	{ rect, scene }: { rect: Rect; scene: Scene },
): number | undefined {
	const isLoose = item.line.kind === 'sfx';
	if (scene.shape !== undefined) {
		const isInside = isLoose ? hangsIn(rect, scene) : insideShape(rect, body, scene.shape);
		if (!isInside) return undefined;
	}
	if (scene.obstacles.some((obstacle) => shared(rect, obstacle) > 0)) return undefined;
	const cover = coverCost(rect, scene, isLoose ? 2.2 : 5);
	return body.penalty + cover + strangerCost(item, rect, scene) + placeCost(item, { rect, scene });
}

/** The curve that a body's tail leaves from, when it stands at `rect`. */
export function curveAt(body: Body, rect: Rect): Curve {
	return { centre: centre(rect), ...body.core };
}

/** Square pixels that two rectangles have in common. */
export function shared(a: Rect, b: Rect): number {
	const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
	const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
	return w > 0 && h > 0 ? w * h : 0;
}

/** `onBodies`: what a balloon costs that stands on bodies wholly; a sound may cross them, a balloon hides hands. */
function coverCost(rect: Rect, scene: Scene, onBodies: number): number {
	let cost = faceCost(rect, scene);
	for (const body of scene.bodies) cost += (onBodies * shared(rect, body)) / (rect.w * rect.h);
	for (const { hands } of scene.figures) {
		for (const hand of hands)
			cost += handCost(shared(rect, hand) / Math.min(rect.w * rect.h, hand.w * hand.h));
	}
	return cost;
}

/** What lies on somebody's body seems to be said by that one: from another it is kept most. */
function strangerCost({ speaker }: Item, rect: Rect, { figures }: Scene): number {
	if (speaker === undefined) return 0;
	let cost = 0;
	for (const { id, trunk } of figures) {
		if (trunk === undefined || id === speaker.id) continue;
		cost += (onStranger * shared(rect, trunk)) / Math.min(rect.w * rect.h, Math.max(1, trunk.w * trunk.h));
	}
	return cost;
}

const onStranger = 6;

/** A gesture that is cut off says nothing; one that is brushed still speaks. */
function handCost(part: number): number {
	return part === 0 ? 0 : 2 + 8 * part;
}

/** What it costs to stand on faces, known and guessed, and on what stands out. */
export function faceCost(rect: Rect, scene: Scene): number {
	const area = rect.w * rect.h;
	let cost = 0;
	for (const { head, mouth } of scene.figures) {
		cost += headCost(rect, head, scene.sizePx) + lipsCost(rect, mouth, scene.sizePx * 0.5);
	}
	for (const speaker of scene.speakers) {
		if (speaker.isGuess)
			cost += (14 * shared(rect, speaker.head)) / Math.min(area, speaker.head.w * speaker.head.h);
	}
	if (scene.focus !== undefined) cost += focusCost(rect, scene.focus, scene.panel);
	return cost;
}

/** Of a head's box, what shows a face: from the brows down to the mouth. */
export function faceOf({ x, y, w, h }: Rect): Rect {
	return { x: x + w * 0.08, y: y + h * 0.38, w: w * 0.84, h: h * 0.56 };
}

/** Hair may be covered at need, eyes and mouths hardly ever. */
function headCost(rect: Rect, head: Rect, sizePx: number): number {
	if (shared(rect, inset(head, -sizePx * 0.7)) === 0) return 0;
	if (!touchesOval(inset(rect, Math.min(rect.w, rect.h) * 0.06), head)) return 0.8;
	const covered = shared(rect, head);
	const part = (x: number, y: number, w: number, h: number) => {
		const zone = { x: head.x + head.w * x, y: head.y + head.h * y, w: head.w * w, h: head.h * h };
		return shared(rect, zone) / Math.min(rect.w * rect.h, zone.w * zone.h);
	};
	const eyes = part(0.08, 0.38, 0.84, 0.32);
	const mouth = part(0.25, 0.7, 0.5, 0.24);
	return 1.8 + (18 * covered) / Math.min(rect.w * rect.h, head.w * head.h) + 40 * eyes + 25 * mouth;
}

/** A balloon at somebody's lips leaves them no room to speak; at the own ones, none for a tail that is seen. */
function lipsCost(rect: Rect, mouth: Point, breath: number): number {
	return 8 * Math.max(0, 1 - farFrom(rect, mouth) / breath);
}

/** How far a point is from a rectangle; 0 inside it. */
function farFrom(rect: Rect, { x, y }: Point): number {
	const dx = Math.max(rect.x - x, 0, x - rect.x - rect.w);
	const dy = Math.max(rect.y - y, 0, y - rect.y - rect.h);
	return Math.hypot(dx, dy);
}

/** Whether a rectangle reaches into the oval inside another: the corners of a head's box are air. */
function touchesOval(rect: Rect, box: Rect): boolean {
	const middle = centre(box);
	const dx = Math.min(Math.max(middle.x, rect.x), rect.x + rect.w) - middle.x;
	const dy = Math.min(Math.max(middle.y, rect.y), rect.y + rect.h) - middle.y;
	return (dx / (box.w / 2)) ** 2 + (dy / (box.h / 2)) ** 2 < 1;
}

function focusCost(rect: Rect, focus: Point, panel: Rect): number {
	const far = farFrom(rect, focus) / (Math.min(panel.w, panel.h) * 0.16);
	return far >= 1 ? 0 : 9 * (1 - far) + (far === 0 ? 4 : 0);
}

function placeCost(item: Item, { rect, scene }: { rect: Rect; scene: Scene }): number {
	const { area, reading } = scene;
	const down = (rect.y - area.y) / area.h;
	const fromStart = (reading === 'ltr' ? rect.x - area.x : area.x + area.w - rect.x - rect.w) / area.w;
	const middle = centre(rect);
	if (item.line.kind === 'sfx') return effectCost(item, rect, scene);
	if (isCaption(item.line.kind)) {
		const fromEnd = (area.w - rect.w) / area.w - fromStart;
		if (item.isClosing) return 3 * (1 - down - rect.h / area.h) + 3 * Math.max(0, fromEnd);
		// Along the top, or else along the foot, where nothing follows; never across the middle.
		const top = 6 * down + 16 * Math.max(0, down - 0.12);
		const foot = item.isFirst ? Number.POSITIVE_INFINITY : 2.5 + 8 * (1 - down - rect.h / area.h);
		return Math.min(top, foot) + 4 * fromStart;
	}
	let cost = 3 * down;
	if (item.speaker !== undefined) {
		cost += (2.2 * Math.abs(middle.x - item.speaker.mouth.x)) / area.w;
		const under = rect.y + rect.h / 2 - item.speaker.mouth.y;
		if (under > 0) cost += 3.5 + (4 * under) / area.h;
		if (!item.speaker.isGuess) cost += lipsCost(rect, item.speaker.mouth, scene.sizePx * 1.7);
		if (closerToAnother(middle, item.speaker, scene.speakers)) cost += 5;
	} else cost += fromStart * 0.8;
	return cost;
}

/** A sound effect hugs or breaks the border, and leaves the middle to what is to be seen. */
function effectCost(
	{ line, isFirst, isClosing }: Item,
	rect: Rect,
	{ panel, figures, focus }: Scene,
): number {
	const gap = Math.min(
		rect.x - panel.x,
		rect.y - panel.y,
		panel.x + panel.w - rect.x - rect.w,
		panel.y + panel.h - rect.y - rect.h,
	);
	const inner = inset(panel, Math.min(panel.w, panel.h) * 0.28);
	const covers =
		figures.length > 0 || focus !== undefined ? 0 : (5 * shared(rect, inner)) / (rect.w * rect.h);
	// Sounds that open a panel stand high, those that end it low, and none always in the same corner.
	const next = seeded(`corner ${line.text}`);
	const low = isClosing ? 1 : isFirst ? 0 : Math.round(next());
	const middle = centre(rect);
	const off =
		Math.abs((middle.x - panel.x) / panel.w - (next() < 0.5 ? 0.25 : 0.75)) +
		Math.abs((middle.y - panel.y) / panel.h - (low ? 0.8 : 0.2));
	return covers + off + (4 * Math.max(0, gap)) / Math.min(panel.w, panel.h);
}

/** A balloon beside somebody else's mouth seems to be theirs, whatever its tail says. */
function closerToAnother(middle: Point, own: Speaker, speakers: readonly Speaker[]): boolean {
	const far = distance(middle, own.mouth) * 0.8;
	return speakers.some((other) => other.id !== own.id && distance(middle, other.mouth) < far);
}

/** Whether the balloon's curve lies in a slot that is no rectangle. */
function insideShape(rect: Rect, body: Body, shape: readonly Point[]): boolean {
	const middle = centre(rect);
	return rimOf(body).every(({ x, y }) => insidePolygon({ x: middle.x + x, y: middle.y + y }, shape));
}

/** Ems; over a slanted border a sound comes no farther, for behind the gutter another panel begins. */
const overhang = 0.6;

/** Whether a sound's box, but for its rim, lies in a slot that is no rectangle. */
function hangsIn(rect: Rect, { shape = [], sizePx }: Scene): boolean {
	const { x, y, w, h } = inset(rect, sizePx * overhang);
	return [
		{ x, y },
		{ x: x + w, y },
		{ x, y: y + h },
		{ x: x + w, y: y + h },
	].every((corner) => insidePolygon(corner, shape));
}

/** Points of a body's curve around its middle: the same wherever it stands, and asked for at every place. */
function rimOf(body: Body): readonly Point[] {
	const known = rims.get(body);
	if (known !== undefined) return known;
	const curve = {
		centre: { x: 0, y: 0 },
		a: body.outer.width / 2,
		b: body.outer.height / 2,
		power: body.core.power,
	};
	const points = Array.from({ length: 16 }, (_, step) =>
		curvePoint(curve, ((step + 0.5) / 16) * Math.PI * 2),
	);
	rims.set(body, points);
	return points;
}

const rims = new WeakMap<Body, readonly Point[]>();

function insidePolygon(point: Point, corners: readonly Point[]): boolean {
	let isInside = false;
	for (const [index, from] of corners.entries()) {
		const to = corners[(index + 1) % corners.length]!;
		if (from.y > point.y === to.y > point.y) continue;
		if (point.x < from.x + ((point.y - from.y) / (to.y - from.y)) * (to.x - from.x)) isInside = !isInside;
	}
	return isInside;
}
