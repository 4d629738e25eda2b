/** What a face bears besides its features: tears, freckles, scars, wrinkles, beards. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { faceBuild } from './build.ts';
import { mix } from './colour.ts';
import type { Expression } from './expression.ts';
import { eyesSeen } from './eye.ts';
import { mouthAt } from './face.ts';
import type { HeadFrame } from './head-frame.ts';
import { hull } from './limb.ts';
import type { Look } from './look.ts';
import type { Pen } from './pen.ts';

/** Tears, sweat, freckles, scars, wrinkles and beards. */
export function drawMarks(pen: Pen, head: HeadFrame, look: Look, feeling: Expression): void {
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

/** The lines of age: beside the nose and mouth, at the eyes' corners, under and over the eyes, on the brow and neck. */
function wrinkles(pen: Pen, head: HeadFrame, look: Look): void {
	const { eyeLine, eyeHalf, mouthY, aged } = faceBuild(look);
	const deep = 0.55 + 0.45 * aged;
	const line = (points: readonly (readonly [number, number, number])[], weight: number, opacity = 0.9) =>
		pen.line(
			smooth(
				points.map(([x, y, z]) => head.solid(x, y, z)),
				false,
				4,
			),
			weight,
			opacity * deep,
		);
	for (const x of eyesSeen(head)) {
		line(
			[
				[x * 0.075, 0.218, 0.225],
				[x * 0.118, 0.262, 0.195],
				[x * 0.135, mouthY - 0.02, 0.165],
				[x * 0.128, mouthY + 0.035, 0.155],
			],
			0.62,
		);
		line(
			[
				[x * 0.092, mouthY + 0.02, 0.185],
				[x * 0.108, mouthY + 0.065, 0.17],
				[x * 0.1, mouthY + 0.1, 0.16],
			],
			0.42,
			0.75,
		);
		const under = eyeLine + eyeHalf + 0.03;
		line(
			[
				[x * 0.1, under, 0.195],
				[x * 0.165, under + 0.022, 0.178],
				[x * 0.235, under, 0.145],
			],
			0.5,
			0.85,
		);
		line(
			[
				[x * 0.12, under + 0.028, 0.19],
				[x * 0.17, under + 0.045, 0.175],
				[x * 0.22, under + 0.035, 0.15],
			],
			0.38,
			0.6,
		);
		for (const [rise, long] of [
			[-0.03, 0.045],
			[0.004, 0.055],
			[0.038, 0.045],
		] as const)
			line(
				[
					[x * 0.278, eyeLine + rise * 0.55, 0.105],
					[x * (0.278 + long), eyeLine + rise * 1.5, 0.065],
				],
				0.42,
				0.85,
			);
		const lid = eyeLine - eyeHalf - 0.028;
		line(
			[
				[x * 0.095, lid + 0.006, 0.19],
				[x * 0.18, lid - 0.012, 0.17],
				[x * 0.275, lid + 0.034, 0.11],
			],
			0.5,
			0.8,
		);
		line(
			[
				[x * 0.255, 0.24, 0.11],
				[x * 0.24, 0.3, 0.11],
				[x * 0.205, 0.345, 0.12],
			],
			0.4,
			0.55,
		);
	}
	for (const [y, wide] of [
		[-0.2, 0.15],
		[-0.245, 0.12],
	] as const)
		line(
			[
				[-wide, y + 0.006, 0.2],
				[-wide * 0.4, y - 0.006, 0.22],
				[wide * 0.4, y - 0.006, 0.22],
				[wide, y + 0.006, 0.2],
			],
			0.42,
			0.7,
		);
	if (look.gender === 'woman')
		for (const x of [-0.05, -0.018, 0.018, 0.05])
			line(
				[
					[x, mouthY - 0.016, 0.205],
					[x * 1.15, mouthY - 0.042, 0.205],
				],
				0.32,
				0.6,
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
