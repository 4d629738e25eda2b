/** Eyes: lids, irises and lashes, as a feeling shapes them. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import type { Expression } from './expression.ts';
import { type Pair, sideOf } from './face.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';

/** Which eyes are on our side: -1 the figure's right, 1 its left. */
export function eyesSeen(head: HeadFrame): number[] {
	const least = sideOf(head.yaw) === 'face' ? -0.06 : 0.05;
	return [-1, 1].filter((x) => head.depth(x * 0.172, 0.165) > least);
}

interface Eye {
	/** The face's own left: +1. */
	readonly x: number;
	/** Half height and width in heads. */
	readonly half: number;
	readonly wide: number;
	readonly size: number;
	/** Eye space: -1 inner corner … 1 outer corner, -1 … 1 down. */
	put(s: number, t: number): Point;
	upper(s: number): number;
	lower(s: number): number;
}

interface EyeMeasures {
	readonly line: number;
	readonly half: number;
	readonly wide: number;
}

/** How large and how low the eyes are, by age and gender. */
export function measuresOf(look: Look): EyeMeasures {
	if (look.years < 8) return { line: 0.11, half: 0.108, wide: 0.11 };
	const woman = look.gender === 'woman';
	const teen = look.years < 18 ? 0.008 : 0;
	const own = (((look.seed >>> 12) % 100) / 100 - 0.5) * 0.014;
	const half = (woman ? 0.088 : 0.06) + teen + own;
	const aged = look.years >= 60 ? 0.62 : look.years >= 42 ? 0.86 : 1;
	return { line: woman ? 0.055 : 0.045, half: half * aged, wide: (woman ? 0.1 : 0.094) + own * 0.4 };
}

/** An eye as it is seen and felt: where its corners and lids are. */
export function eyeAt(head: HeadFrame, look: Look, feeling: Expression, x: number): Eye {
	const { line, half, wide } = measuresOf(look);
	const side = sideOf(head.yaw);
	const degrees = x * 22;
	const share = Math.max(
		0.35,
		Math.cos(head.yaw + (degrees * Math.PI) / 180) / Math.cos((22 * Math.PI) / 180),
	);
	const width = wide * Math.min(1.05, side === 'profile' ? 0.52 : share);
	const z = side === 'profile' ? 0.215 : 0.165;
	const centre = head.solid(x * (side === 'profile' ? 0.12 : 0.172), line, z);
	const origin = head.flat(0, 0);
	const right = head.flat(1, 0);
	const cos = (right.x - origin.x) / head.size;
	const sin = (right.y - origin.y) / head.size;
	const outward = x * (side === 'profile' ? -Math.sign(head.yaw) * x : 1);
	const put = (s: number, t: number): Point => {
		const px = s * outward * width * head.size;
		const py = t * half * head.size;
		return { x: centre.x + px * cos - py * sin, y: centre.y + px * sin + py * cos };
	};
	const corner = (s: number) => 0.12 - s * (look.gender === 'woman' ? 0.12 : 0.06);
	const open = feeling.open;
	const upper = (s: number) => {
		const bulge = Math.max(0, 1 - Math.abs(s + 0.06) ** 2.4) ** 0.6;
		const slant = feeling.tilt * 0.34 * (feeling.tilt > 0 ? (1 - s) / 2 : -(1 + s) / 2);
		return corner(s) - bulge * (open * 1.02 - 0.02) + slant * bulge;
	};
	const lower = (s: number) =>
		corner(s) + Math.max(0, 1 - Math.abs(s) ** 2.6) ** 0.7 * (0.78 - feeling.lid * 0.45);
	return { x, half, wide: width, size: head.size, put, upper, lower };
}

/** The upper lash as a solid shape. */
export function lashOf(eye: Eye, look: Look): Point[] {
	const woman = look.gender === 'woman';
	const thick = (woman ? 0.03 : 0.02) / eye.half;
	const steps = [-1, -0.75, -0.45, -0.1, 0.25, 0.6, 0.86, 1];
	const under = steps.map((s) => eye.put(s, eye.upper(s)));
	const wing = eye.put(woman ? 1.22 : 1.08, eye.upper(1) - (woman ? 0.34 : 0.1));
	const over = [...steps]
		.reverse()
		.map((s) => eye.put(s, eye.upper(s) - thick * (0.35 + 0.65 * ((s + 1) / 2))));
	return [...under, wing, ...over];
}

/** White, iris, highlights, lashes. */
export function drawEye(pen: Pen, eye: Eye, look: Look, feeling: Expression): void {
	const { canvas } = pen;
	if (feeling.eyes) {
		drawShut(pen, eye, feeling.eyes === 'arcs', look);
		return;
	}
	const steps = [-1, -0.7, -0.4, 0, 0.4, 0.7, 1];
	const outline = [
		...steps.map((s) => eye.put(s, eye.upper(s))),
		...[...steps].reverse().map((s) => eye.put(s, eye.lower(s))),
	];
	canvas.fill(outline, '#f4f1ee');
	const inside = (points: readonly Pair[]) =>
		points.map(([s, t]) => {
			const clamped = Math.max(-0.97, Math.min(0.97, s));
			return eye.put(clamped, Math.max(eye.upper(clamped), Math.min(eye.lower(clamped), t)));
		});
	const lidShade = [
		...steps.map((s): Pair => [s, eye.upper(s)]),
		...[...steps].reverse().map((s): Pair => [s, eye.upper(s) + 0.32]),
	];
	canvas.fill(inside(lidShade), '#c3bccb');
	const woman = look.gender === 'woman';
	const turn = ((feeling.gaze?.[0] ?? 0) + gazeOf(eye)) * 0.5;
	const cx = turn;
	const cy = (feeling.gaze?.[1] ?? 0) * 0.35 + 0.02;
	const ratio = eye.half / eye.wide;
	const rh = (woman ? 0.94 : 0.92) * Math.min(1.05, 0.6 + 0.4 * feeling.open);
	const rw = Math.min(0.72, rh * ratio * (woman ? 0.86 : 0.94));
	const oval = (w: number, h: number, dy = 0): Pair[] =>
		Array.from({ length: 22 }, (_, index): Pair => {
			const a = (index / 22) * Math.PI * 2;
			return [cx + Math.cos(a) * w, cy + dy + Math.sin(a) * h];
		});
	const iris = look.eyes;
	canvas.fill(inside(oval(rw, rh)), lighten(iris, -0.26));
	canvas.fill(inside(oval(rw * 0.86, rh * 0.84, rh * 0.1)), lighten(iris, 0.02));
	const top = oval(rw * 0.86, rh * 0.84, rh * 0.1).map(([s, t]): Pair => [s, Math.min(t, cy + rh * 0.04)]);
	canvas.fill(inside(top), lighten(iris, -0.17));
	const glow = oval(rw * 0.62, rh * 0.4, rh * 0.5).map(([s, t]): Pair => [s, Math.max(t, cy + rh * 0.4)]);
	canvas.fill(inside(glow), lighten(iris, 0.2));
	canvas.fill(inside(oval(rw * 0.4 * feeling.pupil, rh * 0.42 * feeling.pupil, 0.02)), '#17141f');
	const spark = (s: number, t: number, r: number) =>
		canvas.fill(disc(eye.put(cx + s * rw, cy + t * rh), r * rw * eye.wide * eye.size, 12, 1.15), '#ffffff', {
			tone: 'glow',
		});
	spark(-0.36 * eye.x * eye.x, -0.38, 0.36);
	spark(0.38, 0.42, 0.17);
	canvas.blot(lashOf(eye, look));
	pen.line(
		[0.1, 0.5, 0.8, 0.98].map((s) => eye.put(s, eye.lower(s))),
		woman ? 0.6 : 0.5,
	);
	if (eye.half * eye.size > 9) {
		const crease = [-0.55, 0, 0.5, 0.9].map((s) => eye.put(s, eye.upper(s) - 0.3 / (eye.half / 0.08)));
		pen.line(crease, 0.42, 0.75);
	}
}

/** Irises follow the face a little past its turn. */
function gazeOf(_eye: Eye): number {
	return 0;
}

function drawShut(pen: Pen, eye: Eye, arcs: boolean, look: Look): void {
	const points = [-1, -0.5, 0, 0.5, 1].map((s) =>
		eye.put(s, arcs ? 0.25 - 0.75 * (1 - s * s) : 0.25 + 0.35 * (1 - s * s)),
	);
	pen.canvas.ink(smooth(points, false, 4), Math.max(pen.weight * 1.2, 0.022 * eye.size), { taper: 'both' });
	if (!arcs && look.gender === 'woman') pen.line([eye.put(0.8, 0.36), eye.put(1.12, 0.62)], 0.9);
}
