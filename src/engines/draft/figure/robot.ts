/** Robots as cast: boxes with jointed arms that take the poses of people, and a screen for a face. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { type Drawer, round } from './drawer.ts';
import type { Expression } from './expression.ts';
import { type Bead, tube } from './limb.ts';
import { boxOf, type Seen } from './order.ts';
import type { Pose, Reach } from './pose.ts';

export interface RobotFacts {
	readonly pose: Pose;
	readonly marks: readonly string[];
}

const SCREEN = '#26313f';
const ARM = 0.2;

/** A robot in a pose; all in body heights, x towards where it faces. */
export function robot(draw: Drawer, facts: RobotFacts): Seen {
	const { pen, species, put, size } = draw;
	const { colour, belly } = species;
	const { pose } = facts;
	const low = pose.hip === undefined ? 0 : -0.13;
	const at = (x: number, y: number) => put(x, y + low);
	const box = (x: number, y: number, w: number, h: number, tint = colour) =>
		pen.form(round(at, chamfered(x, y, w, h)), tint, { shade: size * 0.025 });
	const arms = ([0, 1] as const).map((index) => armOf(pose.hands[index], index === 0 ? 1 : -1));
	limb(
		draw,
		at,
		arms[1]!.map(([x, y]): Spot => [x + 0.02, y]),
		lighten(belly, -0.05),
	);
	legs(draw, pose, low);
	box(0, 0.33, 0.185, 0.33);
	box(0.015, 0.45, 0.1, 0.13, lighten(belly, -0.08));
	pen.canvas.fill(disc(at(-0.03, 0.525), size * 0.022, 14), '#6fe0c2', { tone: 'glow' });
	pen.canvas.fill(disc(at(0.055, 0.525), size * 0.022, 14), '#f2a65a', { tone: 'glow' });
	for (const y of [0.475, 0.49]) pen.line([at(-0.05, y), at(0.08, y)], 0.5, 0.8);
	for (const [x, y] of [
		[-0.15, 0.62],
		[0.15, 0.62],
		[-0.15, 0.37],
		[0.15, 0.37],
	] as const)
		pen.canvas.blot(disc(at(x, y), size * 0.008, 8));
	limb(draw, at, arms[0]!, belly);
	return head(draw, at, facts);
}

type Spot = readonly [number, number];

/** A box whose corners are cut a little. */
function chamfered(x: number, y: number, w: number, h: number): Spot[] {
	const corners: Spot[] = [
		[x - w, y],
		[x - w, y + h],
		[x + w, y + h],
		[x + w, y],
	];
	return corners.flatMap(([ax, ay], index): Spot[] => {
		const [bx, by] = corners[(index + 1) % 4]!;
		return [
			[ax * 0.92 + bx * 0.08, ay * 0.92 + by * 0.08],
			[(ax + bx) / 2, (ay + by) / 2],
			[ax * 0.08 + bx * 0.92, ay * 0.08 + by * 0.92],
		];
	});
}

/** Shoulder, elbow, wrist: a person's reach, laid into the picture plane. */
function armOf([out, up, ahead]: Reach, side: number): Spot[] {
	const shoulder: Spot = [side * 0.225, 0.6];
	const dx = side * out * 0.38 + ahead * 0.3;
	const dy = up * 0.38;
	const full = Math.hypot(dx, dy) || 0.01;
	const reach = Math.min(full, ARM * 1.98);
	const wrist: Spot = [shoulder[0] + (dx / full) * reach, shoulder[1] + (dy / full) * reach];
	const lift = Math.sqrt(Math.max(0, ARM * ARM - (reach / 2) ** 2));
	const nx = -dy / full;
	const ny = dx / full;
	const bend = ny * lift > 0 ? -1 : 1;
	const elbow: Spot = [
		(shoulder[0] + wrist[0]) / 2 + nx * lift * bend,
		(shoulder[1] + wrist[1]) / 2 + ny * lift * bend,
	];
	return [shoulder, elbow, wrist];
}

function limb(
	{ pen, species, size }: Drawer,
	at: (x: number, y: number) => Point,
	spots: readonly Spot[],
	tint: string,
): void {
	const points = spots.map(([x, y]) => at(x, y));
	const bead = (point: Point, r: number): Bead => ({ ...point, r: r * size });
	const rod = (from: Point, to: Point) =>
		tube([bead(from, 0.03), bead({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 0.032), bead(to, 0.03)]);
	const [shoulder, elbow, wrist] = points as [Point, Point, Point];
	pen.form(rod(shoulder, elbow).outline, tint, { shade: size * 0.014 });
	pen.form(rod(elbow, wrist).outline, tint, { shade: size * 0.014 });
	pen.form(disc(elbow, size * 0.034, 18), lighten(species.colour, -0.06), {
		shade: size * 0.012,
		weight: 0.8,
	});
	pen.form(disc(shoulder, size * 0.048, 20), species.colour, { shade: size * 0.016 });
	claw({ pen, species, size }, elbow, wrist);
}

function claw(
	{ pen, species, size }: Pick<Drawer, 'pen' | 'species' | 'size'>,
	elbow: Point,
	wrist: Point,
): void {
	const heading = Math.atan2(wrist.y - elbow.y, wrist.x - elbow.x);
	const put = (x: number, y: number): Point => ({
		x: wrist.x + (Math.cos(heading) * x - Math.sin(heading) * y) * size,
		y: wrist.y + (Math.sin(heading) * x + Math.cos(heading) * y) * size,
	});
	for (const side of [-1, 1]) {
		const prong = smooth(
			[
				put(0.01, side * 0.01),
				put(0.02, side * 0.045),
				put(0.065, side * 0.048),
				put(0.092, side * 0.018),
				put(0.068, side * 0.022),
				put(0.04, side * 0.018),
			],
			true,
			3,
		);
		pen.form(prong, lighten(species.belly, -0.03), { shade: size * 0.008, weight: 0.8 });
	}
	pen.form(disc(wrist, size * 0.036, 18), species.colour, { shade: size * 0.012 });
}

function legs({ pen, species, put, size }: Drawer, pose: Pose, low: number): void {
	const { colour, belly } = species;
	([1, 0] as const).forEach((index) => {
		const [, up, ahead] = pose.feet[index];
		const x = index === 0 ? -0.1 : 0.1;
		const hip = put(x, 0.35 + low);
		const foot = put(x + ahead * 0.28 * (pose.hip === undefined ? 1 : 0.5), 0.07 + Math.max(0, up) * 0.25);
		const rod = tube([
			{ ...hip, r: 0.045 * size },
			{ x: (hip.x + foot.x) / 2, y: (hip.y + foot.y) / 2, r: 0.042 * size },
			{ ...foot, r: 0.042 * size },
		]);
		pen.form(rod.outline, index === 1 ? lighten(belly, -0.05) : belly, { shade: size * 0.018 });
		for (const t of [0.35, 0.5, 0.65]) {
			const y = hip.y + (foot.y - hip.y) * t;
			const middle = hip.x + (foot.x - hip.x) * t;
			pen.line(
				[
					{ x: middle - 0.035 * size, y },
					{ x: middle + 0.035 * size, y },
				],
				0.5,
				0.7,
			);
		}
		const toe = put(0.02, 0).x - put(0, 0).x;
		const sole = [
			{ x: foot.x - 0.075 * size, y: foot.y + 0.07 * size },
			{ x: foot.x - 0.06 * size, y: foot.y },
			{ x: foot.x + 0.06 * size, y: foot.y },
			{ x: foot.x + 0.075 * size, y: foot.y + 0.07 * size },
		].map((point) => ({ x: point.x + toe, y: point.y }));
		pen.form(smooth(sole, true, 3), colour, { shade: size * 0.018 });
	});
}

function head(draw: Drawer, at: (x: number, y: number) => Point, { marks }: RobotFacts): Seen {
	const { pen, species, size, feeling } = draw;
	const { colour, belly } = species;
	const shape = (list: readonly Spot[]) => round(at, list);
	pen.form(shape(chamfered(0, 0.65, 0.05, 0.06)), belly, { weight: 0.8 });
	pen.line([at(0, 0.95), at(0.015, 1)], 1.3);
	pen.form(disc(at(0.015, 1.005), size * 0.022, 14), '#e2574c', { weight: 0.6 });
	for (const x of [-0.17, 0.17]) pen.form(shape(chamfered(x, 0.76, 0.022, 0.12)), belly, { weight: 0.8 });
	pen.form(shape(chamfered(0, 0.695, 0.165, 0.26)), colour, { shade: size * 0.028 });
	pen.form(shape(chamfered(0.015, 0.765, 0.13, 0.155)), SCREEN, { weight: 0.7 });
	const one = marks.includes('oneeye');
	for (const x of one ? [0.015] : [-0.045, 0.075])
		lamp(draw, at, { x, y: 0.848, r: one ? 0.048 : 0.028, side: one ? 0 : Math.sign(x - 0.015) });
	const mouth = at(0.015, 0.74);
	const smile = feeling.curve * 0.012;
	if (feeling.mouth > 0.3) pen.form(shape(chamfered(0.015, 0.722, 0.05, 0.028)), SCREEN, { weight: 0.6 });
	else
		pen.line(
			smooth([at(-0.045, 0.737 + smile), at(0.015, 0.737 - smile), at(0.075, 0.737 + smile)], false, 4),
			1,
		);
	return { head: boxOf([at(-0.19, 0.99), at(0.19, 0.68)]), mouth, body: boxOf([at(-0.3, 0), at(0.3, 1)]) };
}

interface LampFacts {
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly side: number;
}

/** An eye of light, cut by a lid as it feels. */
function lamp(
	{ pen, size, feeling }: Drawer,
	at: (x: number, y: number) => Point,
	{ x, y, r, side }: LampFacts,
): void {
	const light = feeling.tilt > 0.4 ? '#ff7a66' : feeling.tilt < -0.45 ? '#8fb8ff' : '#7fe6ff';
	if (feeling.eyes) {
		const bow = feeling.eyes === 'arcs' ? r * 0.9 : -r * 0.4;
		pen.canvas.ink(smooth([at(x - r, y), at(x, y + bow), at(x + r, y)], false, 5), size * 0.014, {
			colour: light,
			taper: 'none',
		});
		return;
	}
	const grow = 0.7 + 0.3 * Math.min(1.2, feeling.open);
	pen.canvas.fill(disc(at(x, y), size * r * grow, 20), light, { tone: 'glow' });
	pen.canvas.fill(disc(at(x - r * 0.3, y + r * 0.3), size * r * 0.28, 10), '#ffffff', { tone: 'glow' });
	const slant = lidSlant(feeling) * (side === 0 ? 0 : side);
	if (Math.abs(slant) < 0.1 && feeling.open > 0.6) return;
	const lid = feeling.open < 0.6 ? 0.1 : 0.55;
	pen.canvas.fill(
		[
			at(x - r * 1.3, y + r * (lid + slant)),
			at(x + r * 1.3, y + r * (lid - slant)),
			at(x + r * 1.3, y + r * 1.6),
			at(x - r * 1.3, y + r * 1.6),
		],
		SCREEN,
	);
}

function lidSlant(feeling: Expression): number {
	return Math.abs(feeling.tilt) < 0.25 ? 0 : -feeling.tilt * 0.55;
}
