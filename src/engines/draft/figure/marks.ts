/** What a face bears besides its features: tears, freckles, scars, wrinkles, beards. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { faceBuild } from './build.ts';
import { mix } from './colour.ts';
import type { Expression } from './expression.ts';
import { eyesSeen } from './eye.ts';
import { drawElfEars, sideOf } from './face.ts';
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
	if (look.marks.includes('mole')) {
		const x = look.seed & 1 ? 0.1 : -0.1;
		if (head.depth(x, 0.18) > 0.05)
			canvas.fill(disc(head.solid(x, 0.3, 0.19), head.size * 0.0085, 10), '#4a3128');
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
}

/** The lines of age: beside the nose and mouth, at the eyes' corners, under and over the eyes, on the brow and neck. */
function wrinkles(pen: Pen, head: HeadFrame, look: Look): void {
	if (sideOf(head.yaw) === 'profile') {
		profileWrinkles(pen, head, look);
		return;
	}
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

/** The same lines seen from the side. */
function profileWrinkles(pen: Pen, head: HeadFrame, look: Look): void {
	const turn = Math.sign(head.yaw) || 1;
	const { eyeLine } = faceBuild(look);
	const line = (points: readonly (readonly [number, number])[], weight: number, opacity: number) =>
		pen.line(
			smooth(
				points.map(([x, y]) => head.flat(x * turn, y)),
				false,
				4,
			),
			weight,
			opacity,
		);
	line(
		[
			[0.325, 0.225],
			[0.285, 0.27],
			[0.27, 0.33],
			[0.275, 0.36],
		],
		0.6,
		0.85,
	);
	line(
		[
			[0.18, eyeLine - 0.01],
			[0.14, eyeLine - 0.025],
		],
		0.42,
		0.8,
	);
	line(
		[
			[0.18, eyeLine + 0.02],
			[0.135, eyeLine + 0.03],
		],
		0.42,
		0.8,
	);
	line(
		[
			[0.29, eyeLine + 0.09],
			[0.24, eyeLine + 0.105],
			[0.2, eyeLine + 0.085],
		],
		0.45,
		0.75,
	);
	line(
		[
			[0.27, -0.22],
			[0.22, -0.212],
			[0.17, -0.22],
		],
		0.4,
		0.6,
	);
	line(
		[
			[0.16, 0.25],
			[0.15, 0.31],
			[0.17, 0.36],
		],
		0.4,
		0.5,
	);
}

/** Beards and moustaches: under the mouth's lines. */
export function drawBeard(pen: Pen, head: HeadFrame, look: Look): void {
	const kind = ['longbeard', 'beard', 'goatee', 'stubble', 'moustache'].find((mark) =>
		look.marks.includes(mark),
	);
	if (!kind) return;
	const colour = look.hair.length === 'bald' && look.years < 55 ? '#4a3a33' : look.hair.colour;
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
		const turn = Math.sign(head.yaw) || 1;
		const side = [
			[0.365, 0.245],
			[0.37, 0.272],
			[0.35, 0.296],
			[0.285, 0.315],
			[0.22, 0.325],
			[0.27, 0.275],
			[0.325, 0.245],
		] as const;
		const outline =
			sideOf(head.yaw) === 'profile'
				? side.map(([x, y]) => head.flat(x * turn, y))
				: lip.map(([x, y]) => head.solid(x, y, 0.205 - Math.abs(x) * 0.25));
		pen.form(smooth(outline, true, 3), colour, { weight: 0.6 });
	}
}

/** Cheeks, chin and all between, but for the mouth. */
function jaw(head: HeadFrame, from: number, long: number): Point[] {
	if (sideOf(head.yaw) === 'profile') return profileJaw(head, from, long);
	const edge = (x: number, y: number, z: number) => head.solid(x, y, z);
	return [
		edge(-0.345, from, -0.02),
		edge(-0.31, 0.3, 0.0),
		edge(-0.17, 0.47 + long * 0.4, 0.1),
		edge(0, 0.52 + long, 0.16),
		edge(0.17, 0.47 + long * 0.4, 0.1),
		edge(0.31, 0.3, 0.0),
		edge(0.345, from, -0.02),
		edge(0.26, 0.27, 0.1),
		edge(0.13, 0.3, 0.19),
		edge(0.1, 0.39, 0.19),
		edge(-0.1, 0.39, 0.19),
		edge(-0.13, 0.3, 0.19),
		edge(-0.26, 0.27, 0.1),
	];
}

function profileJaw(head: HeadFrame, from: number, long: number): Point[] {
	const turn = Math.sign(head.yaw) || 1;
	const outline = [
		[-0.03, from - 0.02],
		[0.03, from],
		[0.08, 0.22],
		[0.16, 0.29],
		[0.255, 0.315],
		[0.32, 0.352],
		[0.345, 0.405],
		[0.338, 0.47 + long * 0.7],
		[0.28, 0.51 + long],
		[0.17, 0.475 + long * 0.5],
		[0.04, 0.4],
		[-0.06, 0.305],
		[-0.06, 0.2],
	] as const;
	return outline.map(([x, y]) => head.flat(x * turn, y));
}

/** Cat's ears and horns: on the hair, after it. */
export function drawHeadgrowth(pen: Pen, head: HeadFrame, look: Look): void {
	const order = head.depth(0.25, 0) > head.depth(-0.25, 0) ? [-1, 1] : [1, -1];
	if (look.marks.includes('elfears')) drawElfEars(pen, head, look);
	for (const side of order) {
		if (look.marks.includes('catears')) catEar(pen, head, look, side);
		if (look.marks.includes('horns')) horn(pen, head, side);
		if (look.marks.includes('antennae')) antenna(pen, head, look, side);
	}
}

function catEar(pen: Pen, head: HeadFrame, look: Look, side: number): void {
	const at = (x: number, y: number, z = -0.04) => head.solid(side * x, y, z);
	const outer = [
		at(0.09, -0.47),
		at(0.12, -0.6),
		at(0.22, -0.78),
		at(0.3, -0.64),
		at(0.335, -0.36),
		at(0.2, -0.4),
	];
	const outline = smooth(outer, true, 4);
	pen.form(outline, look.hair.colour, { shade: head.size * 0.03, outline: [outline.slice(0, 17)] });
	if (Math.cos(head.yaw) < 0) return;
	const inner = smooth(
		[at(0.145, -0.5, 0), at(0.165, -0.59, 0), at(0.22, -0.7, 0), at(0.265, -0.6, 0), at(0.28, -0.44, 0)],
		true,
		3,
	);
	pen.canvas.fill(inner, '#e0a0a0', { erasesInk: false });
}

/** A bowed stalk with a knob. */
function antenna(pen: Pen, head: HeadFrame, look: Look, side: number): void {
	const at = (x: number, y: number, z = 0.06) => head.solid(side * x, y, z);
	const stalk = smooth([at(0.13, -0.44), at(0.15, -0.64), at(0.25, -0.8), at(0.36, -0.84)], false, 5);
	pen.canvas.ink(stalk, head.size * 0.05, { colour: look.skin, taper: 'none' });
	pen.line(stalk, 0.6);
	pen.form(disc(stalk.at(-1)!, head.size * 0.06, 16), look.skin, { shade: head.size * 0.015, weight: 0.8 });
}

function horn(pen: Pen, head: HeadFrame, side: number): void {
	const at = (x: number, y: number, z: number) => head.solid(side * x, y, z);
	const outline = smooth(
		[
			at(0.15, -0.44, 0.13),
			at(0.2, -0.6, 0.11),
			at(0.29, -0.74, 0.05),
			at(0.35, -0.82, 0.02),
			at(0.36, -0.67, 0.0),
			at(0.31, -0.52, -0.01),
			at(0.26, -0.38, 0.0),
		],
		true,
		4,
	);
	pen.form(outline, '#d9cdb2', { shade: head.size * 0.025, outline: [outline.slice(0, 25)] });
	for (const t of [0.2, 0.45, 0.68]) {
		const left = outline[Math.round(t * 12)]!;
		const right = outline[24 - Math.round(t * 12)]!;
		pen.line(
			[left, { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 + head.size * 0.012 }, right],
			0.45,
			0.8,
		);
	}
}
