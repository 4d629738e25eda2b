/** The features of a face: brows, nose, mouth, blush, and dots for all of them far away. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lightness, mix } from './colour.ts';
import type { Expression } from './expression.ts';
import { drawEye, eyeAt, eyesSeen, lashOf, measuresOf } from './eye.ts';
import { mouthAt, sideOf } from './face.ts';
import type { HeadFrame } from './head-frame.ts';
import type { Look } from './look.ts';
import { drawMarks } from './marks.ts';
import type { Pen } from './pen.ts';

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
