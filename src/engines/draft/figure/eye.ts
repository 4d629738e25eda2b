/** Eyes: lids, irises and lashes, as a feeling shapes them. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { smooth } from '../canvas.ts';
import { faceBuild } from './build.ts';
import { lighten, mix } from './colour.ts';
import type { Expression } from './expression.ts';
import { type Pair, sideOf } from './face.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';

/** Dark of lashes and pupils: a colour, so that the paper's grain leaves it whole in close-ups. */
export const LASH = '#221b29';

/** Which eyes are on our side: -1 the figure's right, 1 its left. */
export function eyesSeen(head: HeadFrame): number[] {
	const least = sideOf(head.yaw) === 'face' ? -0.06 : 0.05;
	return [-1, 1].filter((x) => head.depth(x * 0.172, 0.165) > least);
}

export interface Eye {
	/** The face's own left: +1. */
	readonly x: number;
	/** Half height and width in heads. */
	readonly half: number;
	readonly wide: number;
	readonly size: number;
	readonly isProfile: boolean;
	/** Eye space: -1 inner corner (or the cornea in profile) … 1 outer corner, -1 … 1 down. */
	put(s: number, t: number): Point;
	upper(s: number): number;
	lower(s: number): number;
}

/** An eye as it is seen and felt: where its corners and lids are. */
export function eyeAt(head: HeadFrame, look: Look, feeling: Expression, x: number): Eye {
	const build = faceBuild(look);
	const isProfile = sideOf(head.yaw) === 'profile';
	const turned = head.yaw + (x * 22 * Math.PI) / 180;
	const share = Math.max(0.35, Math.cos(turned) / Math.cos((22 * Math.PI) / 180));
	const width = build.eyeWide * Math.min(1.05, isProfile ? 0.62 : share);
	const centre = isProfile
		? head.solid(x * 0.1, build.eyeLine, 0.235)
		: head.solid(x * build.eyeX, build.eyeLine, 0.165);
	const origin = head.flat(0, 0);
	const right = head.flat(1, 0);
	const cos = (right.x - origin.x) / head.size;
	const sin = (right.y - origin.y) / head.size;
	const outward = isProfile ? -Math.sign(head.yaw) : x;
	const put = (s: number, t: number): Point => {
		const px = s * outward * width * head.size;
		const py = t * build.eyeHalf * head.size;
		return { x: centre.x + px * cos - py * sin, y: centre.y + px * sin + py * cos };
	};
	const lids = isProfile ? profileLids(feeling) : frontLids(look, feeling, build.eyeTilt);
	return { x, half: build.eyeHalf, wide: width, size: head.size, isProfile, put, ...lids };
}

type Lids = Pick<Eye, 'upper' | 'lower'>;

function frontLids(look: Look, feeling: Expression, own: number): Lids {
	const woman = look.gender === 'woman' || look.years < 12;
	const corner = (s: number) => 0.14 - s * (woman ? 0.13 : 0.07) - own * s;
	const upper = (s: number) => {
		const bulge = pow(Math.max(0, 1 - pow(Math.abs(s - 0.04), 2.5)), woman ? 0.62 : 0.56);
		const slant = feeling.tilt * 0.36 * (feeling.tilt > 0 ? (1 - s) / 2 : -(1 + s) / 2);
		return corner(s) - bulge * (feeling.open * 1.04 - 0.02) + slant * bulge;
	};
	const lower = (s: number) =>
		corner(s) + pow(Math.max(0, 1 - pow(Math.abs(s), 2.6)), 0.7) * (0.76 - feeling.lid * 0.45);
	return { upper, lower };
}

/** A wedge: the bulging cornea ahead, the corner of the lids behind. */
function profileLids(feeling: Expression): Lids {
	const round = (s: number) => (s < -0.7 ? Math.sqrt(Math.max(0, 1 - ((-0.7 - s) / 0.32) ** 2)) : 1);
	const back = (s: number) => pow(Math.max(0, (1 - s) / 1.7), 0.7);
	const slant = feeling.tilt * 0.2;
	return {
		upper: (s) =>
			0.1 - Math.min(1, back(s) * 1.06) * round(s) * (feeling.open * 0.98) + Math.max(0, slant) * back(s),
		lower: (s) => 0.14 + Math.min(1, back(s)) * round(s) * (0.68 - feeling.lid * 0.4),
	};
}

const SIDES = [-1, -0.86, -0.66, -0.4, -0.12, 0.16, 0.42, 0.66, 0.86, 1];

/** The upper lash as a solid shape, thicker outwards. */
export function lashOf(eye: Eye, look: Look): Point[] {
	const woman = look.gender === 'woman';
	const child = look.years < 12;
	const old = look.years >= 58;
	const thick = (old ? 0.017 : woman ? 0.034 : child ? 0.026 : 0.022) / eye.half;
	const from = eye.isProfile ? -1 : -1.02;
	const steps = SIDES.map((s) => Math.max(from, s));
	const under = steps.map((s) => eye.put(s, eye.upper(s) + 0.015));
	const outer = eye.upper(1);
	const wing =
		woman && !old
			? [eye.put(1.1, outer - 0.08), eye.put(1.26, outer - 0.32), eye.put(1.1, outer - 0.36)]
			: [eye.put(1.07, outer - 0.06), eye.put(1.02, outer - 0.24)];
	const swell = (s: number) => 0.3 + 0.7 * pow(Math.min(1, Math.max(0, (s + 1.05) / 1.3)), 0.8);
	const over = steps.map((s) => eye.put(s * 0.99, eye.upper(s) - thick * swell(s))).reverse();
	return smooth([...under, ...wing, ...over], true, eye.size > 220 ? 3 : 2);
}

/** White, iris, highlights, lashes. */
export function drawEye(pen: Pen, eye: Eye, look: Look, feeling: Expression): void {
	const { canvas } = pen;
	if (feeling.eyes) {
		drawShut(pen, eye, feeling.eyes === 'arcs', look);
		return;
	}
	const steps = eye.isProfile ? [-1, -0.96, -0.88, -0.76, -0.5, -0.1, 0.4, 1] : SIDES;
	const outline = [
		...steps.map((s) => eye.put(s, eye.upper(s))),
		...[...steps].reverse().map((s) => eye.put(s, eye.lower(s))),
	];
	const white = mix('#f7f4f1', look.skin, 0.06);
	canvas.fill(outline, white);
	const lid = [
		...steps.map((s): Pair => [s, eye.upper(s)]),
		...[...steps].reverse().map((s): Pair => [s, eye.upper(s) + 0.34]),
	];
	canvas.fill(insideOf(eye, lid), mix(white, '#6f6a90', 0.34));
	drawIris(pen, eye, look, feeling);
	canvas.fill(lashOf(eye, look), LASH);
	lowerLid(pen, eye, look);
}

/** Points held between the lids. */
function insideOf(eye: Eye, points: readonly Pair[]): Point[] {
	return points.map(([s, t]) => {
		const held = Math.max(-0.97, Math.min(0.97, s));
		return eye.put(held, Math.max(eye.upper(held), Math.min(eye.lower(held), t)));
	});
}

function drawIris(pen: Pen, eye: Eye, look: Look, feeling: Expression): void {
	const { canvas } = pen;
	const soft = look.gender === 'woman' || look.years < 12;
	const cx = eye.isProfile ? -0.5 : (feeling.gaze?.[0] ?? 0) * 0.55 * eye.x;
	const cy = (feeling.gaze?.[1] ?? 0) * 0.35 + (soft ? 0.0 : -0.06);
	const small = 0.72 + 0.28 * feeling.pupil;
	const rh = (soft ? 0.96 : 0.98) * Math.min(1.05, 0.62 + 0.38 * feeling.open) * small;
	const round = (rh * eye.half) / Math.max(0.01, eye.wide);
	const rw = eye.isProfile ? Math.min(0.34, round * 0.5) : Math.min(0.72, round * (soft ? 0.82 : 0.9));
	const corners = eye.size > 240 ? 40 : 24;
	const oval = (w: number, h: number, dy = 0): Pair[] =>
		Array.from({ length: corners }, (_, index): Pair => {
			const a = (index / corners) * Math.PI * 2;
			return [cx + Math.cos(a) * w, cy + dy + Math.sin(a) * h];
		});
	const iris = look.eyes;
	const deep = mix(lighten(iris, -0.3), LASH, 0.35);
	canvas.fill(insideOf(eye, oval(rw, rh)), deep);
	canvas.fill(insideOf(eye, oval(rw * 0.87, rh * 0.87, rh * 0.05)), lighten(iris, -0.02));
	const upto = (share: number) =>
		oval(rw * 0.87, rh * 0.87, rh * 0.05).map(([s, t]): Pair => [s, Math.min(t, cy + rh * share)]);
	canvas.fill(insideOf(eye, upto(0.14)), lighten(iris, -0.12));
	canvas.fill(insideOf(eye, upto(-0.28)), lighten(iris, -0.24));
	const bowl = oval(rw * 0.66, rh * 0.36, rh * 0.52);
	canvas.fill(
		insideOf(
			eye,
			bowl.map(([s, t]): Pair => [s, Math.max(t, cy + rh * 0.42)]),
		),
		lighten(iris, 0.17),
	);
	const p = 0.42 * feeling.pupil;
	canvas.fill(insideOf(eye, oval(rw * p, rh * p * 1.08, -rh * 0.02)), LASH);
	const spark = (s: number, t: number, w: number, h: number) => {
		const x = cx + s * rw * (eye.isProfile ? 1 : eye.x);
		const ring = Array.from({ length: 18 }, (_, index) => {
			const a = (index / 9) * Math.PI;
			return eye.put(x + Math.cos(a) * rw * w, cy + t * rh + Math.sin(a) * rh * h);
		});
		canvas.fill(ring, '#ffffff', { tone: 'glow' });
	};
	const left = eye.isProfile ? 0 : -0.34 * eye.x;
	spark(left, -0.36, 0.3, 0.27);
	spark(-left * 1.15, 0.42, 0.15, 0.13);
	if (soft && eye.size > 120) spark(left * 1.5, 0.12, 0.09, 0.08);
}

function lowerLid(pen: Pen, eye: Eye, look: Look): void {
	const woman = look.gender === 'woman';
	const from = eye.isProfile ? -0.5 : woman ? 0 : -0.25;
	const low = [from, from + 0.3, 0.55, 0.8, 0.98].map((s) => eye.put(s, eye.lower(s) + 0.01));
	pen.line(smooth(low, false, 3), woman ? 0.62 : 0.5);
	if (eye.half * eye.size < 9) return;
	const above = 0.026 / eye.half;
	const crease = [-0.62, -0.1, 0.4, 0.92].map((s) =>
		eye.put(s, eye.upper(s) - above * (1.45 + 0.4 * (s > 0.5 ? -0.3 : 0.3))),
	);
	pen.line(smooth(crease, false, 3), 0.4, 0.7);
	if (!woman || look.years >= 58 || eye.isProfile || eye.size < 150) return;
	for (const [s, long] of [
		[0.72, 0.2],
		[0.9, 0.24],
	] as const) {
		pen.line([eye.put(s, eye.lower(s)), eye.put(s + 0.1, eye.lower(s) + long)], 0.5);
	}
}

function drawShut(pen: Pen, eye: Eye, arcs: boolean, look: Look): void {
	const points = [-1, -0.5, 0, 0.5, 1].map((s) =>
		eye.put(s, arcs ? 0.28 - 0.8 * (1 - s * s) : 0.2 + 0.42 * (1 - s * s)),
	);
	const path = smooth(points, false, 5);
	const thick = Math.max(pen.weight * 1.2, (look.gender === 'woman' ? 0.026 : 0.02) * eye.size);
	pen.canvas.ink(path, thick, { taper: 'both', colour: LASH });
	if (arcs || look.gender !== 'woman') return;
	for (const s of [0.45, 0.75, 1])
		pen.line([eye.put(s, 0.2 + 0.42 * (1 - s * s)), eye.put(s + 0.16, 0.5 + 0.42 * (1 - s * s))], 0.7);
}
