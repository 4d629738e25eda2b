/** Animals and robots as cast: standing outlines with a face, told apart by ears, muzzle, tail and colour. */
import type { Point } from '../../../base/geometry.ts';
import type { Camera } from '../camera.ts';
import { type Canvas, disc, type Mood, smooth } from '../canvas.ts';
import { lighten } from './colour.ts';
import { boxOf, type FigureOrder, type Seen } from './order.ts';
import { createPen, type Pen } from './pen.ts';
import { EXPRESSIONS, type Expression } from './pose.ts';

type Ears = 'point' | 'round' | 'long' | 'flop' | 'none' | 'horn';

interface Species {
	readonly colour: string;
	readonly belly: string;
	/** Metres to the top of the head. */
	readonly height: number;
	readonly ears: Ears;
	readonly muzzle: number;
	readonly tail: 'bushy' | 'thin' | 'stub' | 'none';
	readonly stripes?: boolean;
	readonly mane?: string;
	readonly beak?: boolean;
	readonly machine?: boolean;
	readonly ghost?: boolean;
	readonly wings?: boolean;
}

const BEAST = { belly: '#efe2cd', ears: 'point', muzzle: 0.3, tail: 'bushy', height: 0.62 } as const;
const SPECIES: Readonly<Record<string, Species>> = {
	dog: { ...BEAST, colour: '#b5814c', ears: 'flop', tail: 'thin' },
	wolf: { ...BEAST, colour: '#77808e', belly: '#d5d8dc', muzzle: 0.36, height: 0.85 },
	fox: { ...BEAST, colour: '#d9722e', belly: '#f6ead8', muzzle: 0.32 },
	cat: { ...BEAST, colour: '#8d8791', belly: '#e6e0e0', muzzle: 0.16, tail: 'thin', height: 0.44 },
	tiger: {
		...BEAST,
		colour: '#e0913a',
		belly: '#f6ead8',
		ears: 'round',
		muzzle: 0.24,
		tail: 'thin',
		stripes: true,
		height: 1,
	},
	lion: {
		...BEAST,
		colour: '#d0a050',
		ears: 'round',
		muzzle: 0.26,
		tail: 'thin',
		mane: '#8d5a2c',
		height: 1.1,
	},
	bear: {
		...BEAST,
		colour: '#6e4c34',
		belly: '#a98762',
		ears: 'round',
		muzzle: 0.26,
		tail: 'stub',
		height: 1.3,
	},
	rabbit: {
		...BEAST,
		colour: '#d8cfc4',
		belly: '#f4efe8',
		ears: 'long',
		muzzle: 0.14,
		tail: 'stub',
		height: 0.42,
	},
	mouse: {
		...BEAST,
		colour: '#9a939c',
		belly: '#ded6d6',
		ears: 'round',
		muzzle: 0.2,
		tail: 'thin',
		height: 0.3,
	},
	horse: {
		...BEAST,
		colour: '#8a5a38',
		belly: '#b58a5e',
		muzzle: 0.5,
		tail: 'bushy',
		mane: '#3d2a20',
		height: 1.75,
	},
	pig: {
		...BEAST,
		colour: '#eaa9a6',
		belly: '#f4c9c4',
		ears: 'flop',
		muzzle: 0.22,
		tail: 'stub',
		height: 0.6,
	},
	bird: {
		...BEAST,
		colour: '#4f86c6',
		belly: '#f0e3c4',
		ears: 'none',
		muzzle: 0.2,
		tail: 'stub',
		beak: true,
		wings: true,
		height: 0.32,
	},
	crow: {
		...BEAST,
		colour: '#33323f',
		belly: '#43424f',
		ears: 'none',
		muzzle: 0.26,
		tail: 'stub',
		beak: true,
		wings: true,
		height: 0.4,
	},
	owl: {
		...BEAST,
		colour: '#8d6f50',
		belly: '#e2cfae',
		ears: 'point',
		muzzle: 0.12,
		tail: 'stub',
		beak: true,
		wings: true,
		height: 0.46,
	},
	dragon: {
		...BEAST,
		colour: '#4f8a58',
		belly: '#d8d39a',
		ears: 'horn',
		muzzle: 0.42,
		tail: 'thin',
		wings: true,
		height: 1.9,
	},
	robot: {
		...BEAST,
		colour: '#b7c1cc',
		belly: '#8d99a8',
		ears: 'none',
		muzzle: 0,
		tail: 'none',
		machine: true,
		height: 1.5,
	},
	ghost: {
		...BEAST,
		colour: '#e8ecf4',
		belly: '#e8ecf4',
		ears: 'none',
		muzzle: 0,
		tail: 'none',
		ghost: true,
		height: 1.4,
	},
};

/** Floor to top of a creature, for framing. */
export function creatureHeight(kind: string): number {
	return (SPECIES[kind] ?? SPECIES.dog!).height;
}

/** Draws a creature where a figure would stand. */
export function drawCreature(canvas: Canvas, camera: Camera, mood: Mood, order: FigureOrder): Seen {
	const species = SPECIES[order.look.creature ?? 'dog'] ?? SPECIES.dog!;
	const base = camera.project(order.place.x, order.place.lift ?? 0, order.place.z);
	const size = species.height * base.scale;
	const turn = order.place.yaw + order.place.headYaw >= 0 ? 1 : -1;
	const put = (x: number, y: number): Point => ({ x: base.x + x * turn * size, y: base.y - y * size });
	const headPx = species.machine || species.ghost ? size * 0.3 : size * 0.36;
	const pen = createPen(canvas, mood, headPx);
	const feeling = EXPRESSIONS[order.feeling] ?? EXPRESSIONS.calm!;
	canvas.fill(disc({ x: base.x, y: base.y }, size * 0.42, 24, 0.2), '#14102c', {
		opacity: 0.3,
		erasesInk: false,
	});
	let seen: Seen | undefined;
	canvas.figure(() => {
		const draw: Drawer = { pen, species, put, size, feeling, colour: order.look.hair.colour };
		seen = species.machine
			? robot(draw)
			: species.ghost
				? ghost(draw)
				: species.beak
					? bird(draw)
					: beast(draw);
	}, order.tint);
	return seen!;
}

interface Drawer {
	readonly pen: Pen;
	readonly species: Species;
	readonly put: (x: number, y: number) => Point;
	readonly size: number;
	readonly feeling: Expression;
	readonly colour: string;
}

function round(put: Drawer['put'], list: readonly (readonly [number, number])[]): Point[] {
	return smooth(
		list.map(([x, y]) => put(x, y)),
		true,
		4,
	);
}

function beast(draw: Drawer): Seen {
	const { pen, species, put, size } = draw;
	const { colour, belly } = species;
	const shade = { shade: size * 0.035 };
	if (species.wings) wings(draw);
	const tails = {
		bushy: [
			[-0.36, 0.4],
			[-0.56, 0.52],
			[-0.74, 0.5],
			[-0.8, 0.36],
			[-0.68, 0.26],
			[-0.5, 0.28],
			[-0.38, 0.32],
		],
		thin: [
			[-0.38, 0.42],
			[-0.56, 0.52],
			[-0.66, 0.7],
			[-0.7, 0.68],
			[-0.62, 0.48],
			[-0.42, 0.36],
		],
		stub: [
			[-0.38, 0.44],
			[-0.46, 0.46],
			[-0.47, 0.38],
			[-0.4, 0.36],
		],
		none: [
			[0, 0],
			[0, 0.01],
			[0.01, 0],
		],
	} as const;
	pen.form(round(put, tails[species.tail]), species.mane ?? colour, shade);
	for (const x of [-0.24, 0.2])
		pen.form(
			round(put, [
				[x - 0.06, 0.3],
				[x + 0.07, 0.3],
				[x + 0.055, 0.04],
				[x + 0.08, 0],
				[x - 0.04, 0],
				[x - 0.05, 0.06],
			]),
			lighten(colour, -0.06),
			shade,
		);
	pen.form(
		round(put, [
			[-0.4, 0.42],
			[-0.36, 0.26],
			[-0.1, 0.22],
			[0.2, 0.23],
			[0.33, 0.34],
			[0.34, 0.52],
			[0.2, 0.56],
			[-0.06, 0.5],
			[-0.3, 0.51],
		]),
		colour,
		{ shade: size * 0.06 },
	);
	pen.canvas.fill(
		round(put, [
			[0.12, 0.24],
			[0.3, 0.34],
			[0.33, 0.5],
			[0.24, 0.44],
			[0.16, 0.32],
		]),
		belly,
		{ erasesInk: false },
	);
	for (const x of [-0.32, 0.28])
		pen.form(
			round(put, [
				[x - 0.06, 0.32],
				[x + 0.07, 0.32],
				[x + 0.055, 0.05],
				[x + 0.09, 0],
				[x - 0.04, 0],
				[x - 0.05, 0.06],
			]),
			colour,
			shade,
		);
	if (species.stripes)
		for (const x of [-0.28, -0.14, 0, 0.14])
			pen.canvas.blot([put(x - 0.02, 0.51), put(x + 0.025, 0.51), put(x + 0.01, 0.36)]);
	if (species.mane)
		pen.form(
			round(put, [
				[0.1, 0.48],
				[0.06, 0.74],
				[0.16, 0.96],
				[0.34, 0.98],
				[0.46, 0.84],
				[0.42, 0.6],
				[0.3, 0.44],
			]),
			species.mane,
			shade,
		);
	return beastHead(draw);
}

function beastHead({ pen, species, put, size, feeling }: Drawer): Seen {
	const { colour, belly, muzzle } = species;
	const cx = 0.32;
	const cy = 0.72;
	const ear = (x: number) => {
		const shapes: Readonly<Record<Ears, readonly (readonly [number, number])[]>> = {
			point: [
				[x - 0.07, cy + 0.11],
				[x + 0.01, cy + 0.3],
				[x + 0.08, cy + 0.1],
			],
			round: [
				[x - 0.07, cy + 0.12],
				[x - 0.05, cy + 0.22],
				[x + 0.05, cy + 0.22],
				[x + 0.07, cy + 0.12],
			],
			long: [
				[x - 0.05, cy + 0.12],
				[x - 0.06, cy + 0.42],
				[x, cy + 0.52],
				[x + 0.05, cy + 0.4],
				[x + 0.05, cy + 0.12],
			],
			flop: [
				[x - 0.04, cy + 0.15],
				[x - 0.14, cy + 0.1],
				[x - 0.16, cy - 0.08],
				[x - 0.08, cy - 0.08],
				[x + 0.02, cy + 0.1],
			],
			horn: [
				[x - 0.04, cy + 0.12],
				[x - 0.12, cy + 0.34],
				[x + 0.03, cy + 0.13],
			],
			none: [
				[x, cy],
				[x, cy + 0.001],
				[x + 0.001, cy],
			],
		};
		const outline = shapes[species.ears].map(([a, b]) => put(a, b));
		pen.form(
			species.ears === 'point' || species.ears === 'horn' ? outline : smooth(outline, true, 3),
			species.ears === 'horn' ? '#e3d9b8' : colour,
			{ shade: size * 0.02 },
		);
	};
	ear(cx + 0.1);
	pen.form(
		round(put, [
			[cx - 0.18, cy],
			[cx - 0.15, cy + 0.13],
			[cx, cy + 0.18],
			[cx + 0.15, cy + 0.12],
			[cx + 0.17, cy - 0.02],
			[cx + 0.08, cy - 0.15],
			[cx - 0.08, cy - 0.16],
		]),
		colour,
		{ shade: size * 0.04 },
	);
	ear(cx - 0.1);
	const nose = cx + 0.06 + muzzle * 0.62;
	pen.form(
		round(put, [
			[cx - 0.02, cy - 0.02],
			[cx + 0.1, cy + 0.02],
			[nose, cy - 0.03],
			[nose + 0.01, cy - 0.09],
			[cx + 0.08, cy - 0.15],
			[cx - 0.04, cy - 0.12],
		]),
		belly,
		{ shade: size * 0.02, weight: 0.7 },
	);
	pen.canvas.blot(disc(put(nose, cy - 0.045), size * 0.028, 12, 0.8));
	const mouth = put(nose - 0.07, cy - 0.11);
	if (feeling.mouth > 0.3) pen.canvas.fill(disc(mouth, size * 0.04, 12, 0.8), '#6e2a33');
	else pen.line([put(nose - 0.01, cy - 0.08), mouth, put(nose - 0.14, cy - 0.09)], 0.7);
	for (const x of [cx - 0.05, cx + 0.09]) eye(pen, put(x, cy + 0.045), size * 0.03, feeling);
	if (species.stripes)
		for (const x of [-0.05, 0.02, 0.09])
			pen.canvas.blot([
				put(cx + x - 0.015, cy + 0.165),
				put(cx + x + 0.015, cy + 0.165),
				put(cx + x, cy + 0.1),
			]);
	const head = boxOf([put(cx - 0.2, cy + 0.26), put(nose + 0.03, cy - 0.18)]);
	return { head, mouth, body: boxOf([put(-0.7, 0), put(nose, 1)]) };
}

function eye(pen: Pen, at: Point, r: number, feeling: Expression): void {
	if (feeling.eyes) {
		pen.line(
			[
				{ x: at.x - r, y: at.y },
				{ x: at.x, y: at.y + (feeling.eyes === 'arcs' ? -r * 0.7 : r * 0.4) },
				{ x: at.x + r, y: at.y },
			],
			0.9,
		);
		return;
	}
	pen.canvas.blot(disc(at, r, 14, 1.25));
	pen.canvas.fill(disc({ x: at.x - r * 0.3, y: at.y - r * 0.4 }, r * 0.34, 8), '#ffffff', { tone: 'glow' });
	if (feeling.tilt > 0.4)
		pen.line(
			[
				{ x: at.x - r * 1.4, y: at.y - r * 1.6 },
				{ x: at.x + r * 1.2, y: at.y - r * 0.9 },
			],
			1,
		);
}

function wings({ pen, species, put, size }: Drawer): void {
	for (const lean of [0.1, 0]) {
		pen.form(
			[
				put(-0.02, 0.5),
				put(-0.2 - lean, 0.9),
				put(-0.55 - lean, 1.02),
				put(-0.5 - lean, 0.82),
				put(-0.72 - lean, 0.7),
				put(-0.5, 0.62),
				put(-0.56, 0.48),
				put(-0.3, 0.46),
			],
			lighten(species.colour, lean > 0 ? -0.1 : -0.04),
			{ shade: size * 0.04 },
		);
	}
}

function bird({ pen, species, put, size, feeling }: Drawer): Seen {
	const { colour, belly } = species;
	pen.line([put(-0.05, 0.12), put(-0.04, 0)], 1.4);
	pen.line([put(0.08, 0.12), put(0.09, 0)], 1.4);
	pen.form(
		round(put, [
			[-0.28, 0.28],
			[-0.6, 0.12],
			[-0.62, 0.2],
			[-0.3, 0.42],
		]),
		lighten(colour, -0.08),
		{},
	);
	pen.form(
		round(put, [
			[-0.34, 0.36],
			[-0.2, 0.14],
			[0.06, 0.1],
			[0.26, 0.26],
			[0.3, 0.5],
			[0.14, 0.66],
			[-0.1, 0.6],
		]),
		colour,
		{ shade: size * 0.06 },
	);
	pen.canvas.fill(
		round(put, [
			[0.02, 0.12],
			[0.24, 0.28],
			[0.28, 0.48],
			[0.14, 0.44],
			[0.04, 0.28],
		]),
		belly,
		{ erasesInk: false },
	);
	pen.form(
		round(put, [
			[0.02, 0.5],
			[-0.12, 0.44],
			[-0.44, 0.2],
			[-0.2, 0.2],
			[0.04, 0.3],
		]),
		lighten(colour, -0.06),
		{ shade: size * 0.03 },
	);
	if (species.ears === 'point')
		for (const x of [0.06, 0.28])
			pen.form([put(x - 0.05, 0.86), put(x - 0.01, 1.02), put(x + 0.05, 0.86)], colour, {});
	pen.form(
		round(put, [
			[-0.02, 0.72],
			[0.02, 0.88],
			[0.16, 0.96],
			[0.31, 0.9],
			[0.36, 0.76],
			[0.28, 0.62],
			[0.1, 0.58],
		]),
		colour,
		{ shade: size * 0.04 },
	);
	pen.form([put(0.31, 0.8), put(0.34 + species.muzzle, 0.73), put(0.31, 0.68)], '#e0a53c', { weight: 0.8 });
	eye(pen, put(0.22, 0.8), size * 0.042, feeling);
	return {
		head: boxOf([put(-0.04, 1), put(0.5, 0.56)]),
		mouth: put(0.42, 0.72),
		body: boxOf([put(-0.6, 0), put(0.5, 1)]),
	};
}

function robot({ pen, species, put, size, feeling }: Drawer): Seen {
	const { colour, belly } = species;
	const box = (x: number, y: number, w: number, h: number, tint = colour) =>
		pen.form(
			round(
				put,
				[
					[x - w, y],
					[x - w, y + h],
					[x + w, y + h],
					[x + w, y],
				].flatMap(([a, b], i, list) => {
					const [c, d] = list[(i + 1) % 4]!;
					return [
						[a! * 0.94 + c! * 0.06, b! * 0.94 + d! * 0.06],
						[a! * 0.06 + c! * 0.94, b! * 0.06 + d! * 0.94],
					] as [number, number][];
				}),
			),
			tint,
			{ shade: size * 0.025 },
		);
	for (const x of [-0.1, 0.1]) {
		box(x, 0.05, 0.045, 0.3, belly);
		box(x + 0.015, 0, 0.075, 0.07);
	}
	for (const x of [-0.25, 0.25]) {
		box(x, 0.34, 0.04, 0.28, belly);
		pen.form(disc(put(x, 0.32), size * 0.045, 14), colour, { shade: size * 0.015 });
	}
	box(0, 0.32, 0.19, 0.34);
	box(0.01, 0.44, 0.1, 0.12, lighten(belly, -0.08));
	pen.canvas.fill(disc(put(-0.04, 0.5), size * 0.022, 12), '#6fe0c2', { tone: 'glow' });
	pen.canvas.fill(disc(put(0.05, 0.5), size * 0.022, 12), '#f2a65a', { tone: 'glow' });
	box(0, 0.65, 0.05, 0.05, belly);
	pen.line([put(0, 0.94), put(0.02, 1)], 1.2);
	pen.form(disc(put(0.02, 1.0), size * 0.022, 12), '#e2574c', { weight: 0.6 });
	box(0, 0.69, 0.16, 0.25);
	pen.form(
		round(put, [
			[-0.11, 0.77],
			[-0.11, 0.9],
			[0.13, 0.9],
			[0.13, 0.77],
		]),
		'#26313f',
		{ weight: 0.7 },
	);
	for (const x of [-0.045, 0.07]) {
		const at = put(x, 0.84);
		if (feeling.eyes)
			pen.canvas.ink([put(x - 0.025, 0.835), put(x, 0.855), put(x + 0.025, 0.835)], size * 0.012, {
				colour: '#7fe6ff',
			});
		else
			pen.canvas.fill(disc(at, size * 0.026, 14), feeling.tilt > 0.4 ? '#ff7a66' : '#7fe6ff', {
				tone: 'glow',
			});
	}
	const mouth = put(0.01, 0.735);
	pen.line([put(-0.05, 0.735), put(0.07, 0.735)], feeling.mouth > 0.3 ? 2.4 : 1);
	return {
		head: boxOf([put(-0.18, 0.98), put(0.18, 0.68)]),
		mouth,
		body: boxOf([put(-0.3, 0), put(0.3, 1)]),
	};
}

function ghost({ pen, put, size, species, feeling }: Drawer): Seen {
	pen.form(
		round(put, [
			[-0.24, 0.1],
			[-0.27, 0.5],
			[-0.2, 0.86],
			[0, 1],
			[0.2, 0.86],
			[0.27, 0.5],
			[0.24, 0.1],
			[0.14, 0.18],
			[0.06, 0.08],
			[-0.05, 0.17],
			[-0.14, 0.07],
		]),
		species.colour,
		{ shade: size * 0.06, opacity: 0.82 },
	);
	for (const x of [-0.06, 0.1]) eye(pen, put(x, 0.74), size * 0.03, feeling);
	const mouth = put(0.02, 0.62);
	pen.canvas.fill(disc(mouth, size * 0.03, 14, 1.4), '#3c3a52');
	return {
		head: boxOf([put(-0.22, 1), put(0.22, 0.55)]),
		mouth,
		body: boxOf([put(-0.27, 0.05), put(0.27, 1)]),
	};
}
