/** Where a balloon's tail leaves it and where it stops: straight-line geometry that placement can afford to ask often. */
import { centre, inset, type Point, type Rect } from '../base/geometry.ts';
import { pow } from '../base/power.ts';
import { along, between, direction, distance } from './path.ts';

/** Somebody who speaks in a panel, in page pixels. */
export interface Speaker {
	/** The character's id, or a name of nobody who is seen. */
	readonly id: string;
	readonly mouth: Point;
	readonly head: Rect;
	/** true: nobody knows where the head is; this is a guess from the cast's order. */
	readonly isGuess: boolean;
}

export interface Tail {
	/** On the balloon's curve. */
	readonly base: Point;
	readonly tip: Point;
	/** Where the tail points, beyond its tip. */
	readonly aim: Point;
	/** Angle of the base on the curve, as seen from the balloon's centre, in the curve's own parameter. */
	readonly angle: number;
}

export interface Curve {
	readonly centre: Point;
	readonly a: number;
	readonly b: number;
	readonly power: number;
}

/** The share of the way from balloon to head that a tail goes, at the least. */
const reach = 0.55;
/** Of the speaker's head, how much may lie between the tip and the head that is known. */
const farthest = 0.45;

/** The point of a superellipse at a parameter angle. */
export function curvePoint(curve: Curve, angle: number): Point {
	const cos = Math.cos(angle);
	const sin = Math.sin(angle);
	const power = 2 / curve.power;
	return {
		x: curve.centre.x + curve.a * Math.sign(cos) * pow(Math.abs(cos), power),
		y: curve.centre.y + curve.b * Math.sign(sin) * pow(Math.abs(sin), power),
	};
}

/** The tail from a balloon to a mouth, by itself from the side that faces it. */
export function tailTo(
	curve: Curve,
	speaker: Speaker,
	{ leastPx, angle = baseAngle(curve, speaker.mouth) }: { leastPx: number; angle?: number },
): Tail {
	const base = curvePoint(curve, angle);
	const edge = headEdge(base, speaker);
	const way = direction(base, speaker.mouth);
	const gap = distance(base, edge);
	const short = speaker.isGuess ? gap : Math.min(speaker.head.w, speaker.head.h) * farthest;
	const length = Math.max(gap * reach, gap - short, Math.min(leastPx, distance(base, speaker.mouth) * 0.8));
	return { base, tip: along(base, way, length), aim: speaker.mouth, angle };
}

/** Angles at the middle of the other sides, and a little off it, that still look towards a point. */
export function otherAngles(curve: Curve, target: Point): number[] {
	const quarter = Math.PI / 2;
	const angles = [quarter, 0, Math.PI, -quarter].flatMap((side) => [side, side - 0.6, side + 0.6]);
	return angles.filter((angle) => {
		const base = curvePoint(curve, angle);
		const out = direction(curve.centre, base);
		const way = direction(base, target);
		return out.x * way.x + out.y * way.y > 0.15;
	});
}

/** The same tail, drawn out so that its tip says whose it is. */
export function reachOwn(tail: Tail, own: Speaker, others: readonly Speaker[]): Tail {
	for (let share = 0; share <= 0.9; share += 0.15) {
		const tip = between(tail.tip, tail.aim, share);
		if (saysOwner(tip, own, others, 1.05)) return { ...tail, tip };
	}
	return tail;
}

/**
 * Whether a tail's tip says whose it is: nearer to that mouth than to any other. Who stands in front with a larger head
 * owns what ends at its edge, far from other heads, though a small mouth behind may be nearer than the own one.
 */
export function saysOwner(tip: Point, own: Speaker, others: readonly Speaker[], margin = 1): boolean {
	const far = distance(tip, own.mouth) * margin;
	return others.every((other) => {
		if (distance(tip, other.mouth) > far) return true;
		const isInFront = !own.isGuess && !other.isGuess && own.head.h > other.head.h * inFront;
		return isInFront && fromHead(tip, own) < fromHead(tip, other) * 0.5;
	});
}

/** How much larger a head is that is taken to be in front. */
const inFront = 1.15;

/** About how far a point is from the oval of a head; 0 inside it. */
function fromHead(point: Point, { head }: Speaker): number {
	const middle = centre(head);
	const reach = Math.hypot((point.x - middle.x) / (head.w / 2), (point.y - middle.y) / (head.h / 2));
	return reach <= 1 ? 0 : distance(point, middle) * (1 - 1 / reach);
}

/** A tail that runs to the panel's border, for somebody who is not in the picture. */
export function tailToBorder(curve: Curve, panel: Rect, side: 'left' | 'right' | 'below'): Tail {
	const { x, y } = curve.centre;
	const aim =
		side === 'below'
			? { x: x + curve.a * 0.15, y: panel.y + panel.h }
			: {
					x: side === 'left' ? panel.x : panel.x + panel.w,
					y: Math.min(y + curve.b * 0.55, panel.y + panel.h * 0.97),
				};
	const angle = { left: Math.PI - 0.3, right: 0.3, below: Math.PI / 2 }[side];
	const base = curvePoint(curve, angle);
	return { base, tip: aim, aim, angle };
}

/** Towards the target, but from the middle part of the side that faces it. */
function baseAngle(curve: Curve, target: Point): number {
	const dx = (target.x - curve.centre.x) / curve.a;
	const dy = (target.y - curve.centre.y) / curve.b;
	const angle = Math.atan2(dy, dx);
	const limit = 0.62;
	const quarter = Math.PI / 2;
	const down = dy >= 0 ? quarter : -quarter;
	// Above or below: the long side, near its middle. Beside: the short side, a little towards the target.
	if (Math.abs(dy) > 0.55 || Math.abs(dx) < 1.02)
		return down + Math.max(-limit, Math.min(limit, angle - down));
	const side = dx >= 0 ? 0 : Math.PI;
	const turn = Math.atan2(Math.sin(angle - side), Math.cos(angle - side));
	return side + Math.max(-limit, Math.min(limit, turn));
}

/** Where the line from `from` to the mouth meets the head. */
function headEdge(from: Point, speaker: Speaker): Point {
	const head = speaker.isGuess ? inset(speaker.head, speaker.head.w * 0.1) : speaker.head;
	const middle = centre(head);
	const a = Math.max(1, head.w / 2);
	const b = Math.max(1, head.h / 2);
	const inside = (point: Point) => ((point.x - middle.x) / a) ** 2 + ((point.y - middle.y) / b) ** 2 <= 1;
	if (inside(from)) return from;
	if (!inside(speaker.mouth)) return speaker.mouth;
	let outer = 0;
	let inner = 1;
	for (let step = 0; step < 12; step++) {
		const share = (outer + inner) / 2;
		if (inside(between(from, speaker.mouth, share))) inner = share;
		else outer = share;
	}
	return between(from, speaker.mouth, outer);
}

/** Whether the straight line between two points passes through a rectangle, grown by `room` on every side. */
export function segmentHits(from: Point, to: Point, rect: Rect, room = 0): boolean {
	const left = rect.x - room;
	const top = rect.y - room;
	const right = rect.x + rect.w + room;
	const bottom = rect.y + rect.h + room;
	if (Math.max(from.x, to.x) <= left || Math.min(from.x, to.x) >= right) return false;
	if (Math.max(from.y, to.y) <= top || Math.min(from.y, to.y) >= bottom) return false;
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	// Beyond the boxes' overlap a line misses only where all four corners lie on one side of it.
	const side = (x: number, y: number) => dx * (y - from.y) - dy * (x - from.x);
	const sides = [side(left, top), side(right, top), side(right, bottom), side(left, bottom)];
	return Math.min(...sides) < 0 && Math.max(...sides) > 0;
}

/** Whether two stretches cross. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
	const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
