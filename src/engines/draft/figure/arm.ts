/** Arms in their sleeves, with the hands. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { drawCop, drawPauldron } from './armour.ts';
import { lighten } from './colour.ts';
import type { Upper } from './garment.ts';
import { handLook, sleevedBy } from './grip.ts';
import { drawHand } from './hand.ts';
import { type Bead, beadsOf, hull, jointed, roundJoint, soften, tube } from './limb.ts';
import type { Pen } from './pen.ts';
import type { HandShape } from './pose.ts';
import { capRadius } from './shoulder.ts';
import type { Body, Limb } from './skeleton.ts';
import { along } from './vec.ts';

/** One arm with its hand and sleeve; index 0 is the figure's own right. */
export function drawArm(pen: Pen, body: Body, index: 0 | 1, shape?: HandShape): void {
	const arm = body.arms[index];
	const sleeved = sleevedBy(body);
	const { arm: r, wrist } = body.radii;
	const bare = sleeved.sleeve !== 'long' && sleeved.sleeve !== 'wide';
	const hand = handLook(body, index, shape ?? body.pose.shapes[index]);
	if (sleeved.sleeve === 'wide') wideSleeve(pen, body, arm, sleeved);
	const isLast = comesTowards(body, arm);
	if (!isLast) drawHand(pen, body, arm, hand);
	if (bare) {
		const beads = beadsOf(body, arm, [
			[0.02, r * 1.02],
			[0.3, r * 1.04],
			[0.75, r * 0.9],
			[1, r * 0.84],
			[1.25, r * 0.88],
			[1.65, wrist * 1.15],
			[2, wrist],
		]);
		skinTube(pen, body, beads, { skip: sleeved.sleeve === 'none' ? 0.12 : 0, joint: 3 });
	}
	if (sleeved.sleeve === 'long') longSleeve(pen, body, arm, sleeved);
	if (sleeved.sleeve === 'short' || sleeved.sleeve === 'cap') shortSleeve(pen, body, arm, sleeved);
	if (sleeved.sleeve === 'puff') puffSleeve(pen, body, arm, sleeved);
	if (sleeved.plates) {
		drawCop(pen, body, arm, sleeved.colour);
		drawPauldron(pen, body, arm, sleeved.colour);
	}
	if (isLast) drawHand(pen, body, arm, hand);
}

/** A forearm that points at us: its hand hides the cuff. */
function comesTowards(body: Body, arm: Limb): boolean {
	const elbow = body.at(arm[1]);
	const wrist = body.at(arm[2]);
	const seen = Math.hypot(wrist.x - elbow.x, wrist.y - elbow.y) / (0.15 * body.height * wrist.scale);
	return seen < 0.72 && wrist.depth < elbow.depth;
}

interface SkinFacts {
	/** Share of the outline that is left out where the limb begins. @default 0 */
	readonly skip?: number;
	/** Index of the bead at its joint, where it may be folded. */
	readonly joint?: number;
}

/** A bare limb. */
export function skinTube(
	pen: Pen,
	body: Body,
	beads: readonly Bead[],
	{ skip = 0, joint }: SkinFacts = {},
): void {
	const cut = (line: readonly Point[]) => line.slice(Math.floor(line.length * skip));
	(joint === undefined ? [beads] : jointed(beads, joint)).forEach((part, index) => {
		const shape = tube(part);
		pen.form(shape.outline, body.look.skin, {
			shade: 0.02 * body.at(body.neck).scale,
			skin: true,
			outline: index === 0 ? [cut(shape.left), cut(shape.right)] : [roundJoint(shape)],
		});
	});
}

function longSleeve(pen: Pen, body: Body, arm: Limb, upper: Upper): void {
	const e = upper.ease * 0.75;
	const { arm: r, wrist } = body.radii;
	const loose = upper.ease > 0.03 ? 0.01 : 0;
	const beads = beadsOf(body, arm, [
		[0, capRadius(body, upper)],
		[0.3, capRadius(body, upper)],
		[0.72, r * 0.94 + e],
		[1, r * 0.9 + e * 1.1],
		[1.3, r * 0.86 + e + loose],
		[1.7, wrist * 1.22 + e + loose],
		[1.95, wrist * 1.12 + e + loose],
	]);
	const px = body.at(body.neck).scale;
	const shapes = jointed(beads, 3).map((part) => tube(part));
	const lower = shapes.at(-1)!;
	const end = [lower.left.at(-1)!, lower.right.at(-1)!];
	shapes.forEach((shape, index) => {
		const outline = index === 0 ? sleeveLines(body, arm, shape) : [roundJoint(shape)];
		pen.form(shape.outline, upper.colour, { shade: 0.03 * px, outline });
	});
	const last = beads.at(-1)!;
	if (end[0] && end[1])
		pen.line(
			[
				end[0],
				{ x: last.x * 0.94 + beads.at(-2)!.x * 0.06, y: last.y * 0.94 + beads.at(-2)!.y * 0.06 },
				end[1],
			],
			0.75,
		);
	elbowFolds(pen, body, arm, upper, beads);
	if (upper.plates) armArc(pen, beads, 4);
	if (upper.ribs || upper.front === 'buttons' || upper.plates) {
		const low = beadsOf(body, arm, [
			[1.78, wrist * 1.2 + e + loose],
			[1.95, wrist * 1.14 + e + loose],
		]);
		const cuff = tube([low[0]!, low[1]!], false);
		pen.form(cuff.outline, lighten(upper.colour, -0.04), { weight: 0.7 });
	}
}

/** A sleeve's edges: the outer one from the top of the shoulder, the inner one from the armpit. */
function sleeveLines(body: Body, arm: Limb, shape: { left: Point[]; right: Point[] }): Point[][] {
	const { left, right } = shape;
	const middle = body.at(body.neck);
	const joint = body.at(arm[0]);
	const isOuterLeft =
		Math.hypot(left[0]!.x - middle.x, left[0]!.y - middle.y) >
		Math.hypot(right[0]!.x - middle.x, right[0]!.y - middle.y);
	const [outer, inner] = isOuterLeft ? [left, right] : [right, left];
	const frontal = Math.abs(Math.sin(body.view)) < 0.85;
	const armpit = inner.slice(Math.floor(inner.length * 0.36));
	if (!frontal) return [outer.slice(Math.floor(outer.length * 0.14)), armpit];
	const first = outer[0]!;
	const r = Math.hypot(first.x - joint.x, first.y - joint.y);
	const heading = Math.atan2(first.y - joint.y, first.x - joint.x);
	const away = joint.x >= middle.x ? 1 : -1;
	const top = away > 0 ? -0.98 : 0.98 - Math.PI;
	const turn = Math.atan2(Math.sin(heading - top), Math.cos(heading - top));
	const cap =
		turn * away > 0.05 && turn * away < 2
			? [0, 0.25, 0.5, 0.75].map((t) => ({
					x: joint.x + Math.cos(top + turn * t) * r,
					y: joint.y + Math.sin(top + turn * t) * r,
				}))
			: [];
	return [[...cap, ...outer], armpit];
}

function armArc(pen: Pen, beads: readonly Bead[], index: number): void {
	const here = beads[index]!;
	const after = beads[index + 1]!;
	const heading = Math.atan2(after.y - here.y, after.x - here.x);
	const points = [-1.5, -0.8, 0, 0.8, 1.5].map((a) => ({
		x: here.x + Math.cos(heading + a) * here.r,
		y: here.y + Math.sin(heading + a) * here.r,
	}));
	pen.line(points, 0.7);
}

function elbowFolds(pen: Pen, body: Body, arm: Limb, upper: Upper, beads: readonly Bead[]): void {
	if (pen.headPx < 30 * pen.canvas.u || upper.plates) return;
	const elbow = beads[3]!;
	const shoulder = beads[1]!;
	const wrist = beads[5]!;
	const ax = shoulder.x - elbow.x;
	const ay = shoulder.y - elbow.y;
	const bx = wrist.x - elbow.x;
	const by = wrist.y - elbow.y;
	const cross = ax * by - ay * bx;
	const inside = cross > 0 ? 1 : -1;
	const size = Math.hypot(ax, ay) || 1;
	const nx = (-ay / size) * -inside;
	const ny = (ax / size) * -inside;
	const r = elbow.r;
	const w = r * 0.3;
	const from = { x: elbow.x + nx * r * 0.82, y: elbow.y + ny * r * 0.82 };
	pen.fold(
		from,
		{ x: elbow.x - nx * r * 0.2 + (ax / size) * r * 0.6, y: elbow.y - ny * r * 0.2 + (ay / size) * r * 0.6 },
		w,
		upper.colour,
		w * 0.4,
	);
	pen.fold(
		from,
		{ x: elbow.x - nx * r * 0.1 - (ax / size) * r * 0.9, y: elbow.y - ny * r * 0.1 - (ay / size) * r * 0.9 },
		-w,
		upper.colour,
		-w * 0.3,
	);
	void body;
	void arm;
}

function shortSleeve(pen: Pen, body: Body, arm: Limb, upper: Upper): void {
	const long = upper.sleeve === 'cap' ? 0.34 : 0.66;
	const { arm: r } = body.radii;
	const e = upper.ease + 0.008;
	const beads = beadsOf(body, arm, [
		[0, capRadius(body, upper)],
		[long * 0.5, r * 1.08 + e],
		[long, r * 1.04 + e * 1.25],
	]);
	const shape = tube(beads, false);
	const cap = tube([beads[0]!, beads[1]!]).outline;
	pen.canvas.fill(cap, upper.colour);
	const last = beads.at(-1)!;
	const before = beads.at(-2)!;
	const bow = { x: last.x + (last.x - before.x) * 0.1, y: last.y + (last.y - before.y) * 0.1 };
	const hem = smooth([shape.left.at(-1)!, bow, shape.right.at(-1)!], false, 4);
	const outline = [...shape.left, ...hem.slice(1, -1), ...[...shape.right].reverse()];
	pen.form(outline, upper.colour, {
		shade: 0.028 * body.at(body.neck).scale,
		outline: [...sleeveLines(body, arm, shape), hem],
	});
}

function puffSleeve(pen: Pen, body: Body, arm: Limb, upper: Upper): void {
	const { arm: r } = body.radii;
	const beads = beadsOf(body, arm, [
		[-0.06, r * 0.9],
		[0.1, r * 1.6],
		[0.26, r * 1.95],
		[0.42, r * 1.75],
		[0.54, r * 1.1],
	]);
	const shape = tube(beads);
	const px = body.at(body.neck).scale;
	const outline = smooth(shape.outline, true, 2);
	pen.form(outline, upper.colour, { shade: 0.04 * px });
	const [low, wide, high] = [beads[4]!, beads[2]!, beads[0]!];
	const ax = wide.x - low.x;
	const ay = wide.y - low.y;
	const size = Math.hypot(ax, ay) || 1;
	const across = { x: -ay / size, y: ax / size };
	const put = (from: Bead, side: number, up: number): Point => ({
		x: from.x + across.x * from.r * side + ax * up,
		y: from.y + across.y * from.r * side + ay * up,
	});
	for (const side of [-0.75, -0.3, 0.2, 0.65]) {
		pen.line(
			smooth([put(low, side, 0), put(low, side * 1.5, 0.45), put(wide, side * 0.8, 0)], false, 3),
			0.48,
			0.85,
		);
		pen.line(smooth([put(high, side, -0.05), put(wide, side * 0.75, 0.35)], false, 3), 0.4, 0.7);
	}
	const band = beadsOf(body, arm, [
		[0.52, r * 1.14],
		[0.6, r * 1.1],
	]);
	pen.form(tube([band[0]!, band[1]!], false).outline, lighten(upper.colour, -0.05), { weight: 0.7 });
}

function wideSleeve(pen: Pen, body: Body, arm: Limb, upper: Upper): void {
	const { arm: r } = body.radii;
	const px = body.at(body.neck).scale;
	const drop = body.height * 0.17;
	const top = beadsOf(body, arm, [
		[0, capRadius(body, upper)],
		[0.5, r * 1.1 + upper.ease],
		[1, r + upper.ease],
		[1.5, r + upper.ease],
		[1.86, r * 0.9 + upper.ease],
	]);
	const shape = tube(top);
	const wrist = along(arm[1], arm[2], 0.86);
	const hang = [
		body.at(wrist),
		body.at({ ...wrist, y: wrist.y - drop }),
		body.at({ ...along(arm[1], arm[2], 0.3), y: Math.min(arm[1].y, wrist.y) - drop * 0.92 }),
		body.at({ ...along(arm[0], arm[1], 0.62), y: along(arm[0], arm[1], 0.7).y - drop * 0.35 }),
	];
	const bag = soften(hull([...hang, ...shape.outline.slice(Math.floor(shape.outline.length * 0.2))]));
	pen.canvas.fill(shape.outline, upper.colour);
	pen.form(bag, upper.colour, {
		shade: 0.035 * px,
		outline: farFrom(bag, body.at(arm[0]), capRadius(body, upper) * 1.35 * px),
	});
	pen.canvas.fill(disc(body.at(arm[0]), capRadius(body, upper) * 0.9 * px, 16), upper.colour);
	pen.fold(
		hang[1]!,
		{ x: (hang[0]!.x + hang[3]!.x) / 2, y: (hang[0]!.y + hang[3]!.y) / 2 },
		0.02 * px,
		upper.colour,
	);
	const mouth = [body.at({ ...wrist, y: wrist.y - drop * 0.02 }), hang[1]!];
	pen.line(mouth, 1.2);
}

/** The stretches of a closed outline that lie away from a point. */
function farFrom(outline: readonly Point[], from: Point, least: number): Point[][] {
	const far = outline.map((point) => Math.hypot(point.x - from.x, point.y - from.y) > least);
	const start = far.findIndex((isFar) => !isFar);
	if (start < 0) return [[...outline, outline[0]!]];
	const runs: Point[][] = [];
	let run: Point[] = [];
	for (let step = 1; step <= outline.length; step++) {
		const index = (start + step) % outline.length;
		if (far[index]) run.push(outline[index]!);
		else if (run.length > 0) {
			runs.push(run);
			run = [];
		}
	}
	return runs;
}
