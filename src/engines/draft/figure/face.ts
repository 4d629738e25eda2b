/** The face: its contour from every side, eyes, brows, nose, mouth, and what feelings do to them. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten, lightness, mix } from './colour.ts';
import type { HeadFrame } from './head-frame.ts';
import { hull } from './limb.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';
import type { Expression } from './pose.ts';

type Pair = readonly [number, number];

const FRONT: readonly Pair[] = [
	[0.362, -0.12],
	[0.355, 0.03],
	[0.338, 0.15],
	[0.285, 0.29],
	[0.13, 0.452],
	[0, 0.5],
];
const TURNED_FAR: readonly Pair[] = [
	[0.335, -0.15],
	[0.292, 0.03],
	[0.318, 0.14],
	[0.275, 0.29],
	[0.185, 0.445],
	[0.115, 0.497],
];
const TURNED_NEAR: readonly Pair[] = [
	[0.365, -0.12],
	[0.368, 0.03],
	[0.352, 0.15],
	[0.27, 0.3],
	[0.03, 0.462],
	[-0.115, 0.497],
];
const PROFILE: readonly Pair[] = [
	[-0.06, -0.49],
	[0.14, -0.46],
	[0.27, -0.33],
	[0.318, -0.16],
	[0.32, 0.0],
	[0.336, 0.06],
	[0.415, 0.185],
	[0.398, 0.215],
	[0.345, 0.236],
	[0.356, 0.262],
	[0.37, 0.28],
	[0.346, 0.302],
	[0.358, 0.326],
	[0.33, 0.365],
	[0.342, 0.41],
	[0.328, 0.455],
	[0.26, 0.49],
	[0.14, 0.44],
	[0.02, 0.36],
	[-0.07, 0.28],
	[-0.18, 0.25],
	[-0.32, 0.17],
	[-0.4, -0.03],
	[-0.39, -0.25],
	[-0.3, -0.42],
];

/** 0 front … 1 three quarters … ; profile from 60°, no face from 112°. */
export type Side = 'face' | 'profile' | 'back';

/** Which kind of view a yaw (radians) gives. */
export function sideOf(yaw: number): Side {
	const degrees = (Math.abs(yaw) * 180) / Math.PI;
	return degrees < 60 ? 'face' : degrees < 112 ? 'profile' : 'back';
}

interface Build {
	readonly chinY: number;
	readonly chinWidth: number;
	readonly child: boolean;
}

function buildOf(look: Look): Build {
	const child = look.years < 11;
	const chinY = child ? 0.455 : look.gender === 'woman' ? 0.485 : 0.505;
	const own = ((look.seed >>> 8) % 100) / 100;
	const base = child ? 1 : look.gender === 'woman' ? 0.85 : 1.14 + own * 0.34;
	return { chinY, chinWidth: base * (1 + Math.max(-0.2, look.build * 0.16)), child };
}

/** The skin's outline of the head. */
export function headOutline(head: HeadFrame, look: Look): Point[] {
	const build = buildOf(look);
	const turn = Math.sign(head.yaw) || 1;
	const side = sideOf(head.yaw);
	if (side === 'back')
		return smooth(
			skull().map(([x, y]) => head.flat(x, y)),
			true,
			3,
		);
	if (side === 'profile') {
		const points = PROFILE.map(([x, y]) =>
			head.flat(x * turn, y > 0.3 ? 0.3 + ((y - 0.3) * (build.chinY - 0.3)) / 0.2 : y),
		);
		return smooth(points, true, 3);
	}
	const t = Math.min(1.35, (Math.abs(head.yaw) * 180) / Math.PI / 40);
	const half = (turned: readonly Pair[]): Pair[] =>
		FRONT.map(([x, y], index) => {
			const [tx, ty] = turned[index]!;
			const chinShift = index >= 4 ? (turned === TURNED_FAR ? 0.115 : -0.115) : 0;
			const width = index === 4 ? build.chinWidth : index === 3 ? 1 + (build.chinWidth - 1) * 0.3 : 1;
			const mixed = x * width + (tx - chinShift - x) * width * t * (index >= 4 ? 1 : 1) + chinShift * t;
			const full = y + (ty - y) * t;
			return [
				index === 5 ? chinShift * t : mixed,
				full > 0.25 ? 0.25 + ((full - 0.25) * (build.chinY - 0.25)) / 0.25 : full,
			];
		});
	const far = half(TURNED_FAR);
	const near = half(TURNED_NEAR);
	const top: Pair[] = [
		[0.27, -0.4],
		[0.1, -0.5],
		[-0.1, -0.5],
		[-0.27, -0.4],
	];
	const ring = [
		...far,
		...near
			.slice(0, 5)
			.reverse()
			.map(([x, y]): Pair => [-x, y]),
		...[...top].reverse(),
	];
	return smooth(
		ring.map(([x, y]) => head.flat(x * turn, y, y > 0.2 ? 0.1 : 0)),
		true,
		4,
	);
}

function skull(): Pair[] {
	return [
		[0.35, -0.1],
		[0.33, 0.12],
		[0.24, 0.3],
		[0.1, 0.38],
		[-0.1, 0.38],
		[-0.24, 0.3],
		[-0.33, 0.12],
		[-0.35, -0.1],
		[-0.27, -0.4],
		[-0.1, -0.5],
		[0.1, -0.5],
		[0.27, -0.4],
	];
}

/** An ear on each side that is seen. */
export function drawEars(pen: Pen, head: HeadFrame, look: Look, which: 'behind' | 'front'): void {
	for (const x of [-1, 1]) {
		const depth = head.depth(x * 0.36, -0.03);
		const isFront = depth > 0.16;
		if (depth < -0.2 || isFront !== (which === 'front')) continue;
		const reach = look.marks.includes('elfears') ? 0.2 : 0;
		const spread = Math.abs(Math.sin(head.yaw)) * 0.03;
		const centre = head.solid(x * 0.365, 0.08, -0.03);
		const r = head.size;
		const outer = [
			{ x: centre.x - r * (0.035 + spread), y: centre.y - r * 0.07 },
			{ x: centre.x + x * r * reach * Math.cos(head.yaw), y: centre.y - r * (0.1 + reach * 0.7) },
			{ x: centre.x + r * (0.04 + spread), y: centre.y - r * 0.06 },
			{ x: centre.x + r * (0.035 + spread), y: centre.y + r * 0.05 },
			{ x: centre.x, y: centre.y + r * 0.1 },
			{ x: centre.x - r * (0.035 + spread), y: centre.y + r * 0.05 },
		];
		pen.form(smooth(outer, true, 4), look.skin, { shade: r * 0.02, skin: true, weight: 0.8 });
	}
}

/** All features on the near half of the head; `over` is drawn again above the fringe. */
export function drawFeatures(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	const side = sideOf(head.yaw);
	if (side === 'back') return;
	if (head.size < 26 * pen.canvas.u || head.size < 16) {
		drawDots(pen, head, look, feeling);
		return;
	}
	if (feeling.blush) blush(pen, head, true);
	else if (look.gender === 'woman' || look.years < 11) blush(pen, head, false);
	for (const x of eyesSeen(head)) drawEye(pen, eyeAt(head, look, feeling, x), look, feeling);
	drawNose(pen, head, look);
	drawMouth(pen, head, look, feeling);
	drawMarks(pen, head, look, feeling);
}

/** Brows above the fringe, and the lashes faintly through it. */
export function drawBrows(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	if (sideOf(head.yaw) === 'back' || head.size < 26 * pen.canvas.u || head.size < 16) return;
	for (const x of eyesSeen(head)) {
		const eye = eyeAt(head, look, feeling, x);
		const up = look.gender === 'woman' ? 0.145 : 0.115;
		const thick = (look.gender === 'woman' ? 0.013 : 0.02 + ((look.seed >>> 4) % 10) * 0.0008) * head.size;
		const points = [-0.95, -0.3, 0.4, 1.05].map((s) => {
			const inner = (1 - s) / 2;
			const lift = feeling.browIn * inner + feeling.browOut * (1 - inner);
			const arch = 0.02 * (1 - s * s);
			return eye.put(s, -(eye.half + up * 0.62 + arch + lift) / eye.half);
		});
		const brow = smooth(points, false, 4);
		const width = Math.max(thick * 2, pen.weight);
		if (isDark(look))
			pen.canvas.ink(brow, width * 2.3, { colour: mix(look.hair.colour, look.skin, 0.42), opacity: 0.8 });
		pen.canvas.ink(brow, width, { taper: 'both' });
		if (!feeling.eyes) pen.canvas.blot(lashOf(eye, look), 0.38);
	}
}

/** Whether brows would be lost before the fringe. */
function isDark(look: Look): boolean {
	return look.hair.length !== 'bald' && lightness(look.hair.colour) < 0.38;
}

function eyesSeen(head: HeadFrame): number[] {
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

function measuresOf(look: Look): EyeMeasures {
	if (look.years < 8) return { line: 0.11, half: 0.108, wide: 0.11 };
	const woman = look.gender === 'woman';
	const teen = look.years < 18 ? 0.008 : 0;
	const own = (((look.seed >>> 12) % 100) / 100 - 0.5) * 0.014;
	const half = (woman ? 0.088 : 0.06) + teen + own;
	const aged = look.years >= 60 ? 0.62 : look.years >= 42 ? 0.86 : 1;
	return { line: woman ? 0.055 : 0.045, half: half * aged, wide: (woman ? 0.1 : 0.094) + own * 0.4 };
}

function eyeAt(head: HeadFrame, look: Look, feeling: Expression, x: number): Eye {
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

function lashOf(eye: Eye, look: Look): Point[] {
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

function drawEye(pen: Pen, eye: Eye, look: Look, feeling: Expression): void {
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

function drawDots(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	const { line } = measuresOf(look);
	const r = Math.max(0.7, head.size * 0.05);
	for (const x of eyesSeen(head)) {
		const at = head.solid(x * 0.172, line, 0.165);
		if (feeling.eyes)
			pen.line(
				[
					{ x: at.x - r * 1.3, y: at.y },
					{ x: at.x + r * 1.3, y: at.y },
				],
				0.7,
			);
		else pen.canvas.blot(disc(at, r, 10, 1.5));
	}
	if (feeling.mouth > 0.2 && head.size > 10) {
		pen.canvas.fill(disc(mouthAt(head), head.size * 0.05, 10, 0.8), '#6e2a33');
	} else if (head.size > 14) {
		pen.line([head.solid(-0.05, 0.33, 0.2), head.solid(0.05, 0.33, 0.2)], 0.6);
	}
}

function drawNose(pen: Pen, head: HeadFrame, look: Look): void {
	if (sideOf(head.yaw) === 'profile') return;
	const turn = Math.sign(head.yaw) || 1;
	const strong = Math.min(1, Math.abs(head.yaw) / 0.6);
	const size = look.gender === 'man' && look.years > 15 ? 1.15 + ((look.seed >>> 16) % 10) * 0.03 : 0.9;
	const tip = head.solid(0, 0.2, 0.285 * (0.85 + 0.15 * size));
	const base = head.solid(-0.03 * turn, 0.228, 0.215);
	const bridge = head.solid(0.008 * turn, 0.2 - 0.12 * size, 0.235);
	const shade = pen.shadeOf(look.skin, true);
	pen.canvas.fill([bridge, tip, base, head.solid(-0.035 * turn, 0.17, 0.2)], shade, {
		opacity: 0.75,
		erasesInk: false,
	});
	if (strong > 0.25 || look.gender === 'man') {
		const line =
			look.gender === 'man' || strong > 0.8
				? [head.solid(0.012 * turn, 0.2 - 0.1 * size, 0.24), tip, base]
				: [head.solid(0.006 * turn, 0.155, 0.26), tip, base];
		pen.line(line, 0.55);
	} else pen.line([head.solid(0, 0.185, 0.275), tip, base], 0.5);
}

/** The middle of the lips in the frame. */
export function mouthAt(head: HeadFrame): Point {
	return sideOf(head.yaw) === 'profile'
		? head.flat(Math.sign(head.yaw) * 0.33, 0.305)
		: head.solid(0, 0.325, 0.205);
}

function drawMouth(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	const profile = sideOf(head.yaw) === 'profile';
	const turn = Math.sign(head.yaw) || 1;
	const half =
		(look.gender === 'man' ? 0.075 : 0.062) *
		(feeling.mouth > 0.9 ? 1.15 : feeling.open > 1.15 ? 0.62 : 1) *
		(feeling.curve > 0.7 ? 1.3 : 1);
	const at = (s: number, dy: number): Point =>
		profile
			? head.flat(turn * (0.345 - ((s + 1) / 2) * 0.12 - Math.max(0, dy) * 0.06), 0.305 + dy)
			: head.solid(s * half, 0.327 + dy, 0.205 - Math.abs(s) * 0.02);
	const bow = (s: number) => -feeling.curve * 0.034 * (s * s - 0.45);
	if (feeling.mouth < 0.15) {
		const points = [-1, -0.6, -0.2, 0.2, 0.6, 1].map((s) => at(s, bow(profile ? s * 0.5 + 0.5 : s)));
		pen.line(smooth(points, false, 3), 0.85);
		if (!profile && head.size > 90) pen.line([at(-0.35, 0.05), at(0.35, 0.05)], 0.35, 0.6);
		return;
	}
	const drop = 0.024 + 0.1 * feeling.mouth;
	const flat = [-1, -0.5, 0, 0.5, 1];
	const upper = flat.map((s) =>
		at(s, bow(profile ? 0 : s) * 0.7 - (feeling.curve < 0 ? drop * 0.3 * (1 - s * s) : 0)),
	);
	const lower = [0.86, 0.45, 0, -0.45, -0.86].map((s) =>
		at(s, bow(profile ? 0 : s) * 0.7 + drop * (1 - s * s) ** 0.6),
	);
	const outline = smooth([...upper, ...lower], true, 3);
	pen.canvas.fill(outline, '#5b1f2b');
	if (feeling.mouth > 0.45 && head.size > 60) {
		const tongue = [0.6, 0.3, 0, -0.3, -0.6].map((s) =>
			at(s, bow(s) * 0.7 + drop * (1 - s * s) ** 0.6 * 0.96),
		);
		pen.canvas.fill([...tongue, at(-0.3, drop * 0.56), at(0.3, drop * 0.56)], '#c9636b', {
			erasesInk: false,
		});
	}
	if (feeling.teeth || feeling.mouth > 0.7) {
		const teeth = flat.map((s) =>
			at(s * 0.86, bow(profile ? 0 : s) * 0.7 + 0.004 - (feeling.curve < 0 ? drop * 0.28 * (1 - s * s) : 0)),
		);
		pen.canvas.fill([...teeth, at(0.66, drop * 0.24), at(-0.66, drop * 0.24)], '#f3efe9', {
			erasesInk: false,
		});
	}
	pen.canvas.ink(outline, Math.max(0.55, pen.weight * 0.55), { closed: true });
}

function blush(pen: Pen, head: HeadFrame, strong: boolean): void {
	for (const x of eyesSeen(head)) {
		const at = head.solid(x * 0.2, 0.215, 0.16);
		const r = head.size * 0.075;
		pen.canvas.fill(disc(at, r, 16, 0.62), '#e8606f', { opacity: strong ? 0.22 : 0.08, erasesInk: false });
		pen.canvas.fill(disc(at, r * 0.66, 16, 0.62), '#e8606f', {
			opacity: strong ? 0.2 : 0.07,
			erasesInk: false,
		});
		if (!strong || head.size < 60) continue;
		for (const step of [-1, 0, 1]) {
			const from = { x: at.x + step * r * 0.5 + r * 0.14, y: at.y - r * 0.26 };
			pen.canvas.ink([from, { x: from.x - r * 0.28, y: at.y + r * 0.26 }], pen.weight * 0.5, {
				colour: '#c2455c',
				opacity: 0.75,
			});
		}
	}
}

function drawMarks(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	const { canvas } = pen;
	if (feeling.tears) {
		for (const x of eyesSeen(head)) {
			const from = head.solid(x * 0.17, 0.12, 0.17);
			const to = head.solid(x * 0.19, 0.36, 0.15);
			canvas.ink(
				[from, { x: (from.x + to.x) / 2 + x * head.size * 0.012, y: (from.y + to.y) / 2 }, to],
				head.size * 0.034,
				{ colour: '#cfe6f7', opacity: 0.85, taper: 'none' },
			);
			canvas.fill(disc(to, head.size * 0.026, 12, 1.3), '#e4f2fb', { erasesInk: false });
		}
	}
	if (feeling.sweat) {
		const at = head.solid(-0.3 * (Math.sign(head.yaw) || 1), -0.02, 0.1);
		const r = head.size * 0.032;
		const drop = smooth(
			[
				{ x: at.x, y: at.y - r * 2.2 },
				{ x: at.x + r, y: at.y },
				{ x: at.x, y: at.y + r * 1.1 },
				{ x: at.x - r, y: at.y },
			],
			true,
			4,
		);
		pen.form(drop, '#d5e9f6', { weight: 0.5 });
	}
	if (look.marks.includes('wrinkles') && head.size > 40) wrinkles(pen, head, look);
	else if (look.years >= 42 && head.size > 60)
		pen.line([head.solid(-0.1, 0.24, 0.2), head.solid(-0.125, 0.31, 0.17)], 0.4, 0.7);
	if (look.marks.includes('freckles') && head.size > 50) {
		for (const [x, y] of [
			[0.12, 0.19],
			[0.17, 0.215],
			[0.22, 0.19],
			[-0.12, 0.195],
			[-0.17, 0.22],
			[-0.22, 0.19],
			[0.05, 0.2],
			[-0.05, 0.2],
		] as const) {
			if (head.depth(x, 0.18) > 0.05)
				canvas.fill(disc(head.solid(x, y, 0.18), head.size * 0.009, 8), mix(look.skin, '#8a4f2c', 0.5), {
					erasesInk: false,
				});
		}
	}
	if (look.marks.includes('scar')) {
		const x = (look.seed & 1 ? 1 : -1) * 0.2;
		if (head.depth(x, 0.16) > 0.03) {
			const line = [
				head.solid(x - 0.03, -0.08, 0.17),
				head.solid(x + 0.005, 0.1, 0.18),
				head.solid(x + 0.02, 0.26, 0.16),
			];
			canvas.ink(line, head.size * 0.022, { colour: mix(look.skin, '#a4384a', 0.55), opacity: 0.9 });
			pen.line(line, 0.4);
		}
	}
	drawBeard(pen, head, look, feeling);
}

function wrinkles(pen: Pen, head: HeadFrame, look: Look): void {
	for (const x of eyesSeen(head)) {
		pen.line(
			[
				head.solid(x * 0.085, 0.235, 0.22),
				head.solid(x * 0.12, 0.29, 0.19),
				head.solid(x * 0.125, 0.345, 0.16),
			],
			0.5,
		);
		pen.line(
			[head.solid(x * 0.09, 0.135, 0.2), head.solid(x * 0.17, 0.158, 0.18), head.solid(x * 0.23, 0.14, 0.14)],
			0.42,
			0.8,
		);
		pen.line([head.solid(x * 0.275, 0.03, 0.1), head.solid(x * 0.315, 0.01, 0.06)], 0.4);
		pen.line([head.solid(x * 0.275, 0.06, 0.1), head.solid(x * 0.318, 0.075, 0.06)], 0.4);
		const shade = pen.shadeOf(look.skin, true);
		pen.canvas.fill(
			smooth(
				[
					head.solid(x * 0.2, 0.25, 0.16),
					head.solid(x * 0.25, 0.29, 0.12),
					head.solid(x * 0.2, 0.36, 0.12),
					head.solid(x * 0.18, 0.3, 0.15),
				],
				true,
				3,
			),
			shade,
			{ opacity: 0.4, erasesInk: false },
		);
	}
	pen.line(
		[head.solid(-0.13, -0.2, 0.2), head.solid(0, -0.212, 0.22), head.solid(0.13, -0.2, 0.2)],
		0.38,
		0.7,
	);
}

function drawBeard(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	const kind = ['longbeard', 'beard', 'goatee', 'stubble', 'moustache'].find((mark) =>
		look.marks.includes(mark),
	);
	if (!kind) return;
	const colour = look.hair.length === 'bald' && look.years < 55 ? '#4a3a33' : look.hair.colour;
	const mouth = mouthAt(head);
	const r = head.size;
	if (kind === 'stubble') {
		pen.canvas.fill(jaw(head, 0.2, 0), '#4a4650', { opacity: 0.16, erasesInk: false });
		return;
	}
	if (kind === 'beard' || kind === 'longbeard' || kind === 'goatee') {
		const long = kind === 'longbeard' ? 0.5 : 0.06;
		const outline =
			kind === 'goatee'
				? hull([
						head.solid(-0.09, 0.38, 0.19),
						head.solid(0.09, 0.38, 0.19),
						head.solid(0.05, 0.53, 0.17),
						head.solid(-0.05, 0.53, 0.17),
						head.solid(0, 0.57, 0.17),
					])
				: jaw(head, 0.12, long);
		pen.form(smooth(outline, true, 3), colour, { shade: r * 0.04, weight: 0.8 });
		for (const x of [-0.14, -0.05, 0.05, 0.14]) {
			if (kind !== 'goatee')
				pen.line([head.solid(x, 0.41, 0.17), head.solid(x * 0.8, 0.5 + long * 0.75, 0.15)], 0.45, 0.8);
		}
		if (feeling.mouth > 0.15)
			pen.canvas.fill(disc(mouth, r * 0.05, 14, 0.5 + feeling.mouth * 0.5), '#5b1f2b');
		else pen.line([head.solid(-0.06, 0.345, 0.2), head.solid(0.06, 0.345, 0.2)], 0.9);
	}
	if (kind !== 'goatee') {
		const lip = [
			[-0.14, 0.325],
			[-0.07, 0.262],
			[0, 0.258],
			[0.07, 0.262],
			[0.14, 0.325],
			[0.06, 0.3],
			[0, 0.288],
			[-0.06, 0.3],
		] as const;
		pen.form(
			smooth(
				lip.map(([x, y]) => head.solid(x, y, 0.205 - Math.abs(x) * 0.25)),
				true,
				3,
			),
			colour,
			{ weight: 0.6 },
		);
	}
}

function jaw(head: HeadFrame, from: number, long: number): Point[] {
	const turn = head.yaw;
	const edge = (x: number, y: number, z: number) => head.solid(x, y, z);
	const near = [
		edge(-0.345, from, -0.02),
		edge(-0.31, 0.3, 0.0),
		edge(-0.17, 0.47 + long * 0.4, 0.1),
		edge(0, 0.52 + long, 0.16),
		edge(0.17, 0.47 + long * 0.4, 0.1),
		edge(0.31, 0.3, 0.0),
		edge(0.345, from, -0.02),
	];
	const inner = [
		edge(0.26, 0.27, 0.1),
		edge(0.13, 0.3, 0.19),
		edge(0.1, 0.39, 0.19),
		edge(-0.1, 0.39, 0.19),
		edge(-0.13, 0.3, 0.19),
		edge(-0.26, 0.27, 0.1),
	];
	return Math.abs(turn) > 1.05
		? hull([...near.slice(turn > 0 ? 3 : 0, turn > 0 ? 7 : 4), ...inner, edge(0, 0.38, 0.2)])
		: [...near, ...inner];
}
