/** The features of a face: brows, nose, mouth, blush, and dots for all of them far away. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { disc, smooth } from '../canvas.ts';
import { type FaceBuild, faceBuild } from './build.ts';
import { lighten, lightness, mix } from './colour.ts';
import type { Expression } from './expression.ts';
import { drawEye, eyeAt, eyesSeen, LASH, lashOf } from './eye.ts';
import { mouthAt, sideOf } from './face.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import { drawBeard, drawMarks } from './marks.ts';
import type { Pen } from './pen.ts';

/** Whether a head is so small that a face is two dots. */
function isTiny(pen: Pen, head: HeadFrame): boolean {
	return head.size < 26 * pen.canvas.u || head.size < 16;
}

/** All features on the near half of the head. */
export function drawFeatures(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	if (sideOf(head.yaw) === 'back') return;
	if (isTiny(pen, head)) {
		drawDots(pen, head, look, feeling);
		return;
	}
	const soft = look.gender === 'woman' || look.years < 12;
	if (feeling.blush) blush(pen, head, look, 1);
	else if (soft && look.years < 60) blush(pen, head, look, 0.4);
	for (const x of eyesSeen(head)) drawEye(pen, eyeAt(head, look, feeling, x), look, feeling);
	drawNose(pen, head, look);
	drawBeard(pen, head, look);
	drawMouth(pen, head, look, feeling);
	drawMarks(pen, head, look, feeling);
}

/** Brows above the fringe, and the lashes faintly through it. */
export function drawBrows(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	if (sideOf(head.yaw) === 'back' || isTiny(pen, head)) return;
	const build = faceBuild(look);
	const colour = browColour(look);
	for (const x of eyesSeen(head)) {
		const eye = eyeAt(head, look, feeling, x);
		const height = (s: number) => {
			const inner = (1 - s) / 2;
			const lift = feeling.browIn * inner + feeling.browOut * (1 - inner);
			const arch = build.browArch * (1 - (s - 0.25) ** 2);
			return build.browUp + arch + lift - build.browSlant * s;
		};
		const put = (s: number, off: number) => eye.put(s, -(eye.half + height(s) + off) / eye.half);
		const half = (s: number) =>
			build.browThick * (s < 0.2 ? 0.86 + 0.14 * (s + 1) : Math.max(0.06, 1 - pow((s - 0.2) / 0.95, 1.5)));
		const stops = eye.isProfile ? [-0.9, -0.5, 0, 0.5, 1.1] : [-0.98, -0.6, -0.2, 0.2, 0.55, 0.85, 1.12];
		const over = stops.map((s) => put(s, half(s)));
		const under = stops.map((s) => put(s, -half(s))).reverse();
		pen.canvas.fill(smooth([...over, ...under], true, 3), colour, { opacity: 0.92 });
		if (!feeling.eyes) pen.canvas.fill(lashOf(eye, look), LASH, { opacity: 0.3, erasesInk: false });
	}
}

/** The hair's own colour, darkened till it reads on skin. */
function browColour(look: Look): string {
	const { colour, length } = look.hair;
	if (length === 'bald' && look.years < 55) return '#3a2d2c';
	const dark = mix(lighten(colour, -0.14), LASH, 0.3);
	return lightness(dark) > 0.62 ? lighten(dark, -0.1) : dark;
}

function drawDots(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	const { eyeLine } = faceBuild(look);
	const r = Math.max(0.7, head.size * 0.05);
	for (const x of eyesSeen(head)) {
		const at = head.solid(x * 0.172, eyeLine, 0.165);
		const shut = [
			{ x: at.x - r * 1.3, y: at.y },
			{ x: at.x + r * 1.3, y: at.y },
		];
		if (feeling.eyes) pen.line(shut, 0.7);
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
	const { nose, noseWide } = faceBuild(look);
	const turn = Math.sign(head.yaw) || 1;
	const turned = Math.min(1, Math.abs(head.yaw) / 0.55);
	const man = look.gender === 'man' && look.years > 14;
	const tipZ = 0.2 + 0.085 * nose;
	const tip = head.solid(0.004 * turn, 0.2, tipZ);
	const under = head.solid(-0.012 * turn, 0.226, tipZ - 0.03);
	const wing = head.solid(-0.045 * turn * noseWide, 0.222, 0.195);
	const shade = pen.shadeOf(look.skin, true);
	const side = [head.solid(0.006, 0.1, 0.215), tip, under, wing, head.solid(-0.028 * turn, 0.165, 0.2)];
	pen.canvas.fill(smooth(side, true, 3), shade, { opacity: 0.3 + 0.3 * turned, erasesInk: false });
	const long = (man ? 0.105 : 0.05) * nose * (0.35 + 0.65 * turned);
	const bridge = [
		head.solid(0.012 * turn, 0.2 - long, tipZ - 0.045 - 0.02 * turned),
		head.solid(0.009 * turn, 0.2 - long * 0.4, tipZ - 0.018),
		tip,
		under,
	];
	pen.line(smooth(bridge, false, 3), man ? 0.62 : 0.5);
	if (head.size > 110 * pen.canvas.u) {
		pen.line([under, head.solid(-0.034 * turn * noseWide, 0.232, 0.21)], 0.45, 0.85);
		if (man && noseWide > 1.05)
			pen.line(
				smooth(
					[
						wing,
						head.solid(-0.058 * turn * noseWide, 0.208, 0.18),
						head.solid(-0.05 * turn * noseWide, 0.192, 0.18),
					],
					false,
					3,
				),
				0.4,
				0.8,
			);
	}
}

/** A point of the mouth: -1 … 1 across, heads down from its line. */
type MouthPoint = (s: number, dy: number) => Point;

function drawMouth(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
	const build = faceBuild(look);
	const isProfile = sideOf(head.yaw) === 'profile';
	const at = mouthPoint(head, build, feeling);
	const bend = isProfile ? 0.5 : 1;
	const bow = (s: number) => -feeling.curve * 0.036 * bend * (isProfile ? (s + 1) / 2 : s * s - 0.45);
	if (feeling.mouth < 0.15) closedMouth(pen, head, look, { at, bow, isProfile });
	else openMouth(pen, head, look, feeling, { at, bow, isProfile });
}

function mouthPoint(head: HeadFrame, build: FaceBuild, feeling: Expression): MouthPoint {
	const isProfile = sideOf(head.yaw) === 'profile';
	const turn = Math.sign(head.yaw) || 1;
	const narrow = feeling.mouth > 0.9 ? 1.15 : feeling.open > 1.15 ? 0.62 : 1;
	const half = build.mouthWide * narrow * (feeling.curve > 0.7 ? 1.3 : 1);
	return (s, dy) =>
		isProfile
			? head.flat(turn * (0.342 - ((s + 1) / 2) * 0.1 - Math.max(0, dy) * 0.08), 0.302 + dy)
			: head.solid(s * half, build.mouthY + dy, 0.205 - Math.abs(s) * 0.02);
}

interface MouthForm {
	readonly at: MouthPoint;
	readonly bow: (s: number) => number;
	readonly isProfile: boolean;
}

function closedMouth(pen: Pen, head: HeadFrame, look: Look, { at, bow, isProfile }: MouthForm): void {
	const dip = look.gender === 'woman' ? 0.006 : 0.003;
	const line = [-1, -0.6, -0.25, 0, 0.25, 0.6, 1].map((s) =>
		at(s, bow(s) + dip * (1 - Math.min(1, Math.abs(s) * 3))),
	);
	pen.line(smooth(line, false, 3), 0.85);
	if (isProfile || head.size < 90 * pen.canvas.u) return;
	const lip = [-0.42, 0, 0.42].map((s) => at(s, 0.05 - Math.abs(s) * 0.012));
	pen.line(smooth(lip, false, 3), 0.35, 0.6);
	if (look.gender !== 'woman' || look.years < 17 || look.years >= 62) return;
	const lips = [
		at(-0.8, bow(-0.8)),
		at(-0.28, -0.014),
		at(0, -0.006),
		at(0.28, -0.014),
		at(0.8, bow(0.8)),
		at(0.35, 0.026),
		at(0, 0.032),
		at(-0.35, 0.026),
	];
	pen.canvas.fill(smooth(lips, true, 3), mix(look.skin, '#c0485a', 0.5), { opacity: 0.42, erasesInk: false });
}

function openMouth(pen: Pen, head: HeadFrame, _look: Look, feeling: Expression, form: MouthForm): void {
	const { at, bow } = form;
	const drop = 0.024 + 0.1 * feeling.mouth;
	const sag = (s: number) => (feeling.curve < 0 ? drop * 0.3 * (1 - s * s) : 0);
	const top = (s: number) => bow(s) * 0.7 - sag(s);
	const floor = (s: number) => bow(s) * 0.7 + drop * pow(Math.max(0, 1 - s * s), 0.6);
	const flat = [-1, -0.5, 0, 0.5, 1];
	const lower = [0.86, 0.45, 0, -0.45, -0.86];
	const outline = smooth([...flat.map((s) => at(s, top(s))), ...lower.map((s) => at(s, floor(s)))], true, 4);
	pen.canvas.fill(outline, '#5b1f2b');
	if (feeling.mouth > 0.45 && head.size > 60) {
		const tongue = [0.6, 0.3, 0, -0.3, -0.6].map((s) => at(s, floor(s) * 0.96));
		pen.canvas.fill(
			smooth([...tongue, at(-0.34, drop * 0.62), at(0, drop * 0.52), at(0.34, drop * 0.62)], true, 3),
			'#c9636b',
			{
				erasesInk: false,
			},
		);
	}
	if (feeling.teeth || feeling.mouth > 0.7) {
		const teeth = [-0.86, -0.43, 0, 0.43, 0.86].map((s) => at(s, top(s) + 0.003));
		const bite = [0.7, 0.35, 0, -0.35, -0.7].map((s) => at(s, top(s) + drop * 0.25));
		pen.canvas.fill([...teeth, ...bite], '#f6f2ec', { erasesInk: false });
	}
	if (feeling.teeth && feeling.mouth > 1) {
		const gums = [-0.5, -0.25, 0, 0.25, 0.5].map((s) => at(s, floor(s) - drop * 0.16));
		const edge = [0.5, 0.25, 0, -0.25, -0.5].map((s) => at(s, floor(s) * 0.985));
		pen.canvas.fill([...gums, ...edge], '#efe9e2', { erasesInk: false });
	}
	pen.canvas.ink(outline, Math.max(0.55, pen.weight * 0.55), { closed: true });
	if (head.size > 90 * pen.canvas.u) pen.line([at(-0.3, drop + 0.032), at(0.3, drop + 0.032)], 0.35, 0.6);
}

/** A warm cheek; when strong, with slanted ticks. */
function blush(pen: Pen, head: HeadFrame, look: Look, amount: number): void {
	const tint = mix(look.skin, '#e8475f', 0.75);
	for (const x of eyesSeen(head)) {
		const at = head.solid(x * 0.2, faceBuild(look).child ? 0.235 : 0.205, 0.16);
		const r = head.size * 0.085;
		for (const share of [1, 0.86, 0.72, 0.58, 0.44, 0.3])
			pen.canvas.fill(disc(at, r * share, 20, 0.6), tint, {
				opacity: 0.018 + 0.045 * amount,
				erasesInk: false,
			});
		if (amount < 0.9 || head.size < 60) continue;
		for (const step of [-1, 0, 1]) {
			const from = { x: at.x + step * r * 0.45 + r * 0.13, y: at.y - r * 0.24 };
			pen.canvas.ink([from, { x: from.x - r * 0.26, y: at.y + r * 0.24 }], pen.weight * 0.5, {
				colour: '#c2455c',
				opacity: 0.75,
			});
		}
	}
}
