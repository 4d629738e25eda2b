/** Limbs as tapering ribbons through projected joints, and feet at their ends. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { smooth } from '../canvas.ts';
import type { Pen } from './pen.ts';
import type { Body, Limb } from './skeleton.ts';
import { along } from './vec.ts';

export interface Bead extends Point {
	/** Radius in pixels. */
	readonly r: number;
}

/** A chain's outline, its sides, and the arc before its first bead. */
export interface Tube {
	readonly outline: Point[];
	readonly left: Point[];
	readonly right: Point[];
	readonly start: Point[];
}

/** Cosine of the angle at a joint above which it is folded: beyond it one outline would cross itself and be hollow. */
const FOLDED = 0.2;

/** A limb in one piece, or in two where it is folded so far that its halves lie over each other. */
export function jointed(beads: readonly Bead[], joint: number): readonly (readonly Bead[])[] {
	const [from, at, to] = [beads[0]!, beads[joint]!, beads.at(-1)!];
	const [ax, ay, bx, by] = [from.x - at.x, from.y - at.y, to.x - at.x, to.y - at.y];
	const along = (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by) || 1);
	return along > FOLDED ? [beads.slice(0, joint + 1), beads.slice(joint)] : [beads];
}

/** The edge of a limb's further half, round its joint. */
export function roundJoint({ left, right, start }: Tube): Point[] {
	return [...[...right].reverse(), ...start, ...left];
}

/** The outline round a chain of beads: left side down, right side back. */
export function tube(beads: readonly Bead[], round = true): Tube {
	const path = denser(beads);
	const kept: [Point[], Point[]] = [[], []];
	const all: [Point[], Point[]] = [[], []];
	path.forEach((here, index) => {
		const before = path[Math.max(0, index - 1)]!;
		const after = path[Math.min(path.length - 1, index + 1)]!;
		const dx = after.x - before.x;
		const dy = after.y - before.y;
		const size = Math.hypot(dx, dy) || 1;
		const nx = (-dy / size) * here.r;
		const ny = (dx / size) * here.r;
		for (const side of [0, 1] as const) {
			const sign = side === 0 ? 1 : -1;
			const point = { x: here.x + sign * nx, y: here.y + sign * ny };
			all[side].push(point);
			keep(kept[side], point, path);
		}
	});
	// A limb that points at us lies within its own thickness: then nothing may be dropped.
	const [left, right] = [0, 1].map((side) => (kept[side]!.length < 2 ? all[side]! : kept[side]!)) as [
		Point[],
		Point[],
	];
	const cap = round ? arcEnd(path) : [];
	const start = round ? arcStart(path) : [];
	return { outline: [...start, ...left, ...cap, ...[...right].reverse()], left, right, start };
}

/** Points that fell inside the limb would tear the outline of a bent elbow. */
function keep(side: Point[], point: Point, path: readonly Bead[]): void {
	for (const bead of path) {
		const dx = point.x - bead.x;
		const dy = point.y - bead.y;
		if (dx * dx + dy * dy < (bead.r * 0.93) ** 2) return;
	}
	side.push(point);
}

function denser(beads: readonly Bead[]): Bead[] {
	const points = smooth(beads, false, 5);
	const last = beads.length - 1;
	return points.map((point, index) => {
		const at = (index / (points.length - 1)) * last;
		const low = Math.min(last - 1, Math.floor(at));
		const share = at - low;
		return { ...point, r: beads[low]!.r + (beads[low + 1]!.r - beads[low]!.r) * share };
	});
}

function arcEnd(path: readonly Bead[]): Point[] {
	const end = path.at(-1)!;
	const before = path.at(-2)!;
	return arc(end, Math.atan2(end.y - before.y, end.x - before.x));
}

function arcStart(path: readonly Bead[]): Point[] {
	const end = path[0]!;
	const after = path[1]!;
	return arc(end, Math.atan2(end.y - after.y, end.x - after.x));
}

function arc({ x, y, r }: Bead, heading: number): Point[] {
	return [-1.1, -0.55, 0, 0.55, 1.1].map((turn) => ({
		x: x + Math.cos(heading - turn) * r,
		y: y + Math.sin(heading - turn) * r,
	}));
}

/** Beads along a limb of the body, radii in metres at the given shares (0 … 2: first joint to last). */
export function beadsOf(body: Body, limb: Limb, stops: readonly (readonly [number, number])[]): Bead[] {
	return stops.map(([share, radius]) => {
		const point = share <= 1 ? along(limb[0], limb[1], share) : along(limb[1], limb[2], share - 1);
		const seen = body.at(point);
		return { x: seen.x, y: seen.y, r: radius * seen.scale };
	});
}

/** Convex outline of projected points, rounded: shoes and the like from any side. */
export function hull(points: readonly Point[]): Point[] {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const half = (list: readonly Point[]): Point[] => {
		const chain: Point[] = [];
		for (const point of list) {
			while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
			chain.push(point);
		}
		chain.pop();
		return chain;
	};
	return [...half(sorted), ...half([...sorted].reverse())];
}

/** A closed outline with its corners cut, twice: hulls become cloth. */
export function soften(points: readonly Point[], times = 2): Point[] {
	let ring = [...points];
	for (let time = 0; time < times; time++) {
		ring = ring.flatMap((here, index) => {
			const next = ring[(index + 1) % ring.length]!;
			return [
				{ x: here.x * 0.75 + next.x * 0.25, y: here.y * 0.75 + next.y * 0.25 },
				{ x: here.x * 0.25 + next.x * 0.75, y: here.y * 0.25 + next.y * 0.75 },
			];
		});
	}
	return ring;
}

function turn(a: Point, b: Point, c: Point): number {
	return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** A shoe: sole on the floor, toe ahead, opening round the ankle. */
export function drawShoe(pen: Pen, body: Body, leg: Limb, shoe: { colour: string; style: string }): void {
	const ankle = leg[2];
	const k = body.height / 1.76;
	const side = ankle.x >= body.hip.x ? 1 : -1;
	const down = footSlope(leg);
	const splay = side * 0.22;
	const put = (x: number, y: number, z: number): Vec3 => ({
		x: ankle.x + (x + z * splay) * k,
		y: ankle.y - 0.075 * k + y * k + z * down * k,
		z: ankle.z + z * k,
	});
	const ring = (y: number, z: number, w: number, l: number): Point[] =>
		[0, 1, 2, 3, 4, 5, 6, 7].map((step) => {
			const turnAt = (step / 8) * Math.PI * 2;
			return body.at(put(Math.cos(turnAt) * w, y, z + Math.sin(turnAt) * l));
		});
	const sole = [...ring(0, 0.11, 0.043, 0.07), ...ring(0, -0.03, 0.034, 0.04)];
	const upper = [...ring(0.035, 0.12, 0.036, 0.05), ...ring(0.095, -0.005, 0.036, 0.045)];
	const outline = smooth(hull([...sole, ...upper]), true, 2);
	const bare = shoe.style === 'bare' || shoe.style === 'sandal';
	pen.form(outline, bare ? body.look.skin : shoe.colour, {
		shade: 0.024 * k * body.at(ankle).scale,
		skin: bare,
	});
	if (pen.headPx < 30 * pen.canvas.u) return;
	const rim = shoe.style === 'sneaker' || shoe.style === 'shoe' ? 0.022 : 0.016;
	const welt = [-0.9, -0.5, 0, 0.5, 0.9].map((x) => body.at(put(x * 0.04, rim, 0.172 - x * x * 0.04)));
	if (Math.cos(body.view) > 0.2) pen.line(welt, 0.6);
	if (shoe.style === 'sandal') {
		pen.line([body.at(put(-0.04, 0.05, 0.08)), body.at(put(0.04, 0.05, 0.08))], 1.6);
	}
}

function footSlope(leg: Limb): number {
	const lifted = leg[2].y - 0.1;
	return lifted > 0.12 ? -0.7 : 0;
}
