/** The drawn edge of each kind of balloon, one path with its tail. */
import type { Point } from '../base/geometry.ts';
import { seeded } from '../base/random.ts';
import type { LineKind } from '../story/story.ts';
import { evenAngles, perimeter, swell } from './around.ts';
import { along, at, cubic, direction, distance, line, move, quadratic, round, smooth } from './path.ts';
import { burst, jagged } from './spikes.ts';
import { type Curve, curvePoint, type Tail } from './tail.ts';

export interface Edge {
	readonly kind: LineKind;
	readonly curve: Curve;
	readonly tail?: Tail;
	readonly sizePx: number;
	/** Makes the hand's small irregularities repeat. */
	readonly seed: string;
}

/** Path data of a balloon with its tail; the trail of a thought is given as further closed parts. */
export function edgePath(edge: Edge): string {
	if (edge.curve.power > boxPower) return box(edge.curve);
	if (edge.kind === 'thought') return cloud(edge) + trail(edge);
	if (edge.kind === 'shout') return burst(edge);
	if (edge.kind === 'radio') return jagged(edge);
	return oval(edge);
}

/** From this roundness on a balloon is a box: full panels have no room for spikes. */
const boxPower = 20;

function box({ centre: { x, y }, a, b }: Curve): string {
	const round = Math.min(a, b) * 0.12;
	const corner = (sx: number, sy: number) => ({ x: x + sx * a, y: y + sy * b });
	const [tl, tr, br, bl] = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
	const turn = (before: Point, at: Point, after: Point) =>
		line(along(at, direction(at, before), round)) + quadratic(at, along(at, direction(at, after), round));
	const start = along(tl, direction(tl, tr), round);
	return `${move(start)}${turn(tl, tr, br)}${turn(tr, br, bl)}${turn(br, bl, tl)}${turn(bl, tl, tr)}Z`;
}

/** An angle around the curve, from just after the tail's base to just before it. */
function openAngles(edge: Edge, halfBase: number, count: number): number[] {
	const start = edge.tail === undefined ? 0 : edge.tail.angle + halfBase;
	const sweep = Math.PI * 2 - (edge.tail === undefined ? 0 : 2 * halfBase);
	const steps = edge.tail === undefined ? count : count - 1;
	return Array.from({ length: count }, (_, index) => start + (sweep * index) / steps);
}

/** Half the angle that a base of the given width takes on the curve. */
function baseAngleSpan(curve: Curve, angle: number, width: number): number {
	const step = 0.02;
	const speed = distance(curvePoint(curve, angle - step), curvePoint(curve, angle + step)) / (2 * step);
	return Math.min(0.55, width / 2 / Math.max(1, speed));
}

/** A hand's line: radii that swell and shrink by about one part in a hundred. */
function handRadius(seed: string): (angle: number) => number {
	const next = seeded(seed);
	const [first, second, third] = [next() * 6.28, next() * 6.28, next() * 6.28];
	return (angle) =>
		0.99 +
		0.005 * Math.sin(2 * angle + first!) +
		0.003 * Math.sin(3 * angle + second!) +
		0.002 * Math.sin(5 * angle + third!);
}

function oval(edge: Edge): string {
	const { curve, kind, sizePx, tail } = edge;
	const hand = handRadius(edge.seed);
	const width = Math.min(sizePx * 1.9, Math.min(curve.a, curve.b) * 0.95);
	const span = tail === undefined ? 0 : baseAngleSpan(curve, tail.angle, width);
	const wave = kind === 'weak' ? wavy(curve, sizePx) : () => 1;
	const count = kind === 'weak' ? 120 : 40;
	const points = openAngles(edge, span, count).map((angle) => swell(curve, angle, hand(angle) * wave(angle)));
	if (tail === undefined) {
		points.push(points[0]!);
		return `${move(points[0]!)}${smooth(points)}Z`;
	}
	return `${move(points[0]!)}${smooth(points)}${tailCurve(points, tail, { width, bend: bendOf(edge) })}Z`;
}

/**
 * From the last point of the open edge to the tip and back to the first: it leaves and arrives along the edge,
 * bends a little like a stroke of the pen, and at its tip points at the mouth.
 */
function tailCurve(
	points: readonly Point[],
	tail: Tail,
	{ width, bend }: { width: number; bend: number },
): string {
	const first = points[0]!;
	const last = points.at(-1)!;
	const length = distance(tail.base, tail.tip);
	const leave = direction(points.at(-2)!, last);
	const arrive = direction(points[1]!, first);
	const straight = direction(tail.base, tail.tip);
	const away = { x: -straight.y, y: straight.x };
	const bow = along({ x: 0, y: 0 }, away, bend * length);
	const pointing = direction({ x: tail.base.x + bow.x, y: tail.base.y + bow.y }, tail.tip);
	const across = { x: -pointing.y, y: pointing.x };
	const side = Math.sign((last.x - first.x) * across.x + (last.y - first.y) * across.y) || 1;
	const fillet = Math.min(width * 0.36, length * 0.45);
	const shoulder = along(tail.tip, pointing, -length * 0.6);
	const half = width * 0.13;
	const lean = (point: Point) => ({ x: point.x + bow.x, y: point.y + bow.y });
	return (
		cubic(along(last, leave, fillet), lean(along(shoulder, across, side * half)), tail.tip) +
		cubic(lean(along(shoulder, across, -side * half)), along(first, arrive, fillet), first)
	);
}

/** A tail that goes straight down bends towards the middle of its balloon; one that slants bends with its slant. */
function bendOf({ curve, tail, seed }: Edge): number {
	if (tail === undefined) return 0;
	const run = tail.aim.x - tail.base.x;
	const off = Math.abs(run) > curve.a * 0.12 ? Math.sign(run) : seeded(`bend ${seed}`)() < 0.5 ? -1 : 1;
	return 0.11 * off * (tail.aim.y >= tail.base.y ? 1 : -1);
}

function wavy(curve: Curve, sizePx: number): (angle: number) => number {
	const waves = Math.max(8, Math.round((Math.PI * (curve.a + curve.b)) / (sizePx * 1.5)));
	const size = (sizePx * 0.1) / Math.min(curve.a, curve.b);
	return (angle) => 1 + size * Math.sin(waves * angle);
}

function cloud(edge: Edge): string {
	const { curve, sizePx } = edge;
	const next = seeded(edge.seed);
	const count = Math.max(9, Math.round(perimeter(curve) / (sizePx * 2)));
	const angles = evenAngles(curve, count, next() * 0.4).map(
		(angle) => angle + (next() - 0.5) * 0.5 * (2 / count),
	);
	const points = angles.map((angle) => swell(curve, angle, 1.0));
	let path = move(points[0]!);
	for (const [index, from] of points.entries()) {
		const to = points[(index + 1) % points.length]!;
		const radius = distance(from, to) * 0.6;
		path += `A${round(radius)} ${round(radius)} 0 0 1 ${at(to)}`;
	}
	return `${path}Z`;
}

/** Three bubbles, each smaller than the last, towards the thinker's head. */
function trail({ tail, sizePx }: Edge): string {
	if (tail === undefined) return '';
	const length = distance(tail.base, tail.tip);
	const way = direction(tail.base, tail.tip);
	const sizes = length < sizePx * 1.6 ? [0.24, 0.15] : [0.4, 0.27, 0.17];
	let path = '';
	for (const [index, size] of sizes.entries()) {
		const radius = size * sizePx;
		const share = 0.3 + (0.7 * index) / (sizes.length - 1);
		const middle = along(tail.base, way, Math.max(sizePx * 0.62, length * share));
		const far = index === sizes.length - 1 ? along(tail.tip, way, -radius) : middle;
		path += `M${round(far.x - radius * 1.2)} ${round(far.y)}`;
		path += `a${round(radius * 1.2)} ${round(radius)} 0 1 1 ${round(radius * 2.4)} 0`;
		path += `a${round(radius * 1.2)} ${round(radius)} 0 1 1 ${round(-radius * 2.4)} 0Z`;
	}
	return path;
}
