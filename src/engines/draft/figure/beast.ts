/** Animals on four legs, and birds. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { lighten, mix } from './colour.ts';
import type { Expression } from './expression.ts';
import { boxOf, type Seen } from './order.ts';
import type { Pen } from './pen.ts';
import type { Ears, Gait, Species } from './species.ts';
import { wings } from './wings.ts';

/** What a creature is drawn with. */
export interface Drawer {
	readonly pen: Pen;
	readonly species: Species;
	readonly put: (x: number, y: number) => Point;
	readonly size: number;
	readonly feeling: Expression;
	readonly colour: string;
	readonly gait: Gait;
	/** Saddled and bridled. */
	readonly isRidden?: boolean;
}

/** A smooth closed outline of points in body heights. */
export function round(put: Drawer['put'], list: readonly (readonly [number, number])[]): Point[] {
	return smooth(
		list.map(([x, y]) => put(x, y)),
		true,
		4,
	);
}

type Spot = readonly [number, number];

/** Where the head is. */
const HEAD: Spot = [0.34, 0.73];

const TAILS: Readonly<Record<Species['tail'], readonly Spot[]>> = {
	bushy: [
		[-0.36, 0.46],
		[-0.5, 0.54],
		[-0.68, 0.56],
		[-0.84, 0.46],
		[-0.88, 0.36],
		[-0.72, 0.3],
		[-0.54, 0.34],
		[-0.4, 0.38],
	],
	thin: [
		[-0.38, 0.47],
		[-0.52, 0.52],
		[-0.61, 0.64],
		[-0.62, 0.78],
		[-0.67, 0.77],
		[-0.67, 0.61],
		[-0.56, 0.46],
		[-0.4, 0.41],
	],
	stub: [
		[-0.38, 0.48],
		[-0.45, 0.52],
		[-0.5, 0.48],
		[-0.47, 0.41],
		[-0.4, 0.4],
	],
	fall: [
		[-0.36, 0.5],
		[-0.46, 0.52],
		[-0.56, 0.44],
		[-0.6, 0.28],
		[-0.57, 0.12],
		[-0.5, 0.1],
		[-0.47, 0.22],
		[-0.46, 0.36],
		[-0.4, 0.43],
	],
	none: [],
};

const HIND: readonly Spot[] = [
	[-0.39, 0.47],
	[-0.45, 0.33],
	[-0.38, 0.215],
	[-0.42, 0.13],
	[-0.385, 0.045],
	[-0.39, 0],
	[-0.25, 0],
	[-0.245, 0.035],
	[-0.31, 0.06],
	[-0.32, 0.13],
	[-0.25, 0.22],
	[-0.18, 0.32],
	[-0.2, 0.46],
];

const FORE: readonly Spot[] = [
	[0.16, 0.46],
	[0.165, 0.3],
	[0.19, 0.18],
	[0.185, 0.05],
	[0.18, 0],
	[0.315, 0],
	[0.32, 0.035],
	[0.265, 0.06],
	[0.265, 0.18],
	[0.3, 0.3],
	[0.33, 0.44],
];

const TRUNK: readonly Spot[] = [
	[-0.41, 0.45],
	[-0.4, 0.33],
	[-0.2, 0.265],
	[0.06, 0.255],
	[0.26, 0.27],
	[0.36, 0.4],
	[0.36, 0.52],
	[0.2, 0.555],
	[-0.04, 0.515],
	[-0.28, 0.525],
];

/** Degrees that each leg swings: near fore, far fore, near hind, far hind. */
const GAITS: Readonly<Record<Gait, readonly [number, number, number, number]>> = {
	stand: [0, 0, 0, 0],
	walk: [16, -14, -14, 16],
	run: [46, 30, -40, -26],
	lie: [0, 0, 0, 0],
};

/** An animal on four legs. */
export function beast(draw: Drawer): Seen {
	if (draw.gait !== 'lie') return standing(draw);
	const put = (x: number, y: number) => draw.put(x, Math.max(0, y - 0.2));
	return standing({ ...draw, put });
}

function standing(draw: Drawer): Seen {
	const { pen, species, size, gait } = draw;
	const { colour, belly } = species;
	const shape = (list: readonly Spot[], dx = 0) =>
		round(
			draw.put,
			list.map(([x, y]): Spot => [x + dx, y]),
		);
	const [nearFore, farFore, nearHind, farHind] = GAITS[gait];
	if (species.wings) wings(draw);
	drawTail(draw, shape);
	const far = lighten(colour, -0.07);
	if (gait !== 'lie') {
		pen.form(shape(swung(HIND, farHind), 0.085), far, { shade: size * 0.03 });
		pen.form(shape(swung(FORE, farFore), -0.09), far, { shade: size * 0.03 });
	}
	pen.form(shape(TRUNK), colour, { shade: size * 0.06 });
	neck(draw);
	const chest = shape([
		[0.12, 0.27],
		[0.27, 0.28],
		[0.36, 0.4],
		[0.355, 0.5],
		[0.28, 0.44],
		[0.2, 0.34],
	]);
	pen.canvas.fill(chest, belly, { erasesInk: false });
	if (species.stripes) drawStripes(draw, shape);
	if (gait === 'lie') drawPaws(draw);
	else {
		drawNearLeg(draw, shape, swung(HIND, nearHind), 'hind');
		drawNearLeg(draw, shape, swung(FORE, nearFore), 'fore');
	}
	return beastHead(draw);
}

/** A leg turned about its upper end, less below the knee. */
function swung(list: readonly Spot[], degrees: number): readonly Spot[] {
	if (degrees === 0) return list;
	const [ax, ay] = list === HIND ? [-0.3, 0.42] : [0.24, 0.42];
	const angle = (degrees * Math.PI) / 180;
	return list.map(([x, y]): Spot => {
		const turn = y < 0.2 ? angle * 0.9 : angle * Math.min(1, (0.5 - y) * 6);
		const [rx, ry] = [x - ax, y - ay];
		return [ax + rx * Math.cos(turn) - ry * Math.sin(turn), ay + rx * Math.sin(turn) + ry * Math.cos(turn)];
	});
}

type Shaper = (list: readonly Spot[], dx?: number) => Point[];

function drawNearLeg(
	{ pen, put, size, species }: Drawer,
	shape: Shaper,
	list: readonly Spot[],
	which: 'hind' | 'fore',
): void {
	const outline = shape(list);
	const lower = outline.slice(4, (which === 'hind' ? 9 : 8) * 4);
	pen.form(outline, species.colour, { shade: size * 0.03, outline: [lower] });
	const toe = list[6]!;
	const [tx, ty] = which === 'hind' ? toe : list[5]!;
	for (const dx of [-0.014, -0.042])
		pen.line([put(tx + dx, ty + 0.004), put(tx + dx + 0.006, ty + 0.026)], 0.45);
}

/** Lying: paws before the chest, a thigh at the side. */
function drawPaws({ pen, put, size, species }: Drawer): void {
	const shade = { shade: size * 0.02 };
	pen.form(
		round(put, [
			[-0.44, 0.4],
			[-0.3, 0.47],
			[-0.16, 0.4],
			[-0.12, 0.28],
			[-0.2, 0.205],
			[-0.4, 0.21],
		]),
		species.colour,
		shade,
	);
	for (const [x, tint] of [
		[0.2, lighten(species.colour, -0.07)],
		[0.1, species.colour],
	] as const)
		pen.form(
			round(put, [
				[x, 0.3],
				[x + 0.2, 0.3],
				[x + 0.36, 0.285],
				[x + 0.4, 0.24],
				[x + 0.34, 0.2],
				[x + 0.04, 0.2],
			]),
			tint,
			shade,
		);
}

function drawStripes({ pen }: Drawer, shape: Shaper): void {
	for (const x of [-0.26, -0.13, 0.0, 0.12])
		pen.canvas.blot(
			shape([
				[x - 0.025, 0.52],
				[x + 0.025, 0.52],
				[x + 0.012, 0.42],
				[x + 0.02, 0.36],
				[x - 0.008, 0.4],
			]),
		);
}

function drawTail({ pen, species, size, put }: Drawer, shape: (list: readonly Spot[]) => Point[]): void {
	const tail = TAILS[species.tail];
	if (tail.length === 0) return;
	pen.form(shape(tail), species.mane ?? species.colour, { shade: size * 0.03 });
	if (species.tail !== 'bushy' || species.mane) return;
	const tip = shape([
		[-0.75, 0.53],
		[-0.84, 0.46],
		[-0.88, 0.36],
		[-0.76, 0.31],
		[-0.73, 0.38],
		[-0.79, 0.42],
		[-0.72, 0.45],
	]);
	pen.canvas.fill(tip, species.belly, { erasesInk: false });
	pen.line([put(-0.5, 0.46), put(-0.64, 0.47), put(-0.74, 0.44)], 0.45, 0.7);
}

/** From the shoulders up to the head; with a mane where it has one. */
function neck(draw: Drawer): void {
	const { pen, species, put, size } = draw;
	const [hx, hy] = HEAD;
	const low: readonly Spot[] = [
		[0.1, 0.53],
		[0.37, 0.42],
	];
	const wide = 0.13;
	const outline = round(put, [
		low[0]!,
		[(low[0]![0] + hx - wide) / 2 + 0.02, (low[0]![1] + hy) / 2 + 0.02],
		[hx - wide, hy + 0.03],
		[hx + wide * 0.8, hy - 0.06],
		[(low[1]![0] + hx + wide) / 2, (low[1]![1] + hy) / 2 - 0.03],
		low[1]!,
		[0.26, 0.36],
		[0.14, 0.44],
	]);
	pen.form(outline, species.colour, {
		shade: size * 0.04,
		outline: [outline.slice(0, 9), outline.slice(12, 21)],
	});
	if (!species.mane) return;
	const ruff: Spot[] = [
		[0.1, 0.42],
		[0.04, 0.62],
		[0.08, 0.84],
		[0.22, 0.98],
		[0.42, 1.0],
		[0.56, 0.9],
		[0.58, 0.7],
		[0.5, 0.52],
		[0.32, 0.38],
	];
	pen.form(round(put, ruff), species.mane, { shade: size * 0.03 });
}

const EARS: Readonly<Record<Ears, readonly Spot[]>> = {
	point: [
		[-0.075, 0.08],
		[-0.055, 0.2],
		[-0.005, 0.31],
		[0.05, 0.22],
		[0.085, 0.08],
	],
	round: [
		[-0.07, 0.09],
		[-0.085, 0.18],
		[0, 0.235],
		[0.085, 0.17],
		[0.07, 0.09],
	],
	long: [
		[-0.045, 0.1],
		[-0.075, 0.36],
		[-0.015, 0.55],
		[0.05, 0.4],
		[0.05, 0.1],
	],
	flop: [
		[0.05, 0.14],
		[-0.06, 0.17],
		[-0.15, 0.08],
		[-0.17, -0.1],
		[-0.1, -0.12],
		[-0.03, 0.0],
		[0.03, 0.06],
	],
	horn: [
		[-0.04, 0.1],
		[-0.09, 0.22],
		[-0.15, 0.35],
		[-0.02, 0.26],
		[0.04, 0.11],
	],
	none: [],
};

function beastHead(draw: Drawer): Seen {
	const { pen, species, put, size, feeling } = draw;
	const { colour, belly, muzzle } = species;
	const [cx, cy] = HEAD;
	const at = (x: number, y: number) => put(cx + x, cy + y);
	const shape = (list: readonly Spot[]) =>
		round(
			put,
			list.map(([x, y]): Spot => [cx + x, cy + y]),
		);
	const ear = (dx: number, isNear: boolean) => drawEar(draw, shape, { dx, isNear });
	ear(0.1, false);
	const pointed = species.tail === 'bushy' || species.ears === 'point';
	const cheek: Spot[] = pointed
		? [
				[-0.15, -0.08],
				[-0.215, -0.12],
				[-0.12, -0.155],
			]
		: [
				[-0.17, -0.08],
				[-0.12, -0.15],
			];
	pen.form(
		shape([
			[0.08, -0.16],
			[0.17, -0.05],
			[0.165, 0.06],
			[0.11, 0.145],
			[0, 0.18],
			[-0.12, 0.14],
			[-0.175, 0.03],
			...cheek,
			[-0.03, -0.175],
		]),
		colour,
		{ shade: size * 0.035 },
	);
	ear(-0.09, true);
	const nose = 0.05 + muzzle * 0.6;
	pen.canvas.fill(
		shape([
			[-0.14, -0.11],
			[-0.03, -0.06],
			[0.05, -0.03],
			[0.1, -0.14],
			[0, -0.168],
			[-0.1, -0.15],
		]),
		belly,
		{ erasesInk: false },
	);
	const snout = shape([
		[0.02, 0.01],
		[0.1, 0.025],
		[nose - 0.02, -0.01],
		[nose + 0.02, -0.045],
		[nose, -0.1],
		[0.1, -0.155],
		[0, -0.135],
		[-0.03, -0.06],
	]);
	pen.form(snout, belly, { shade: size * 0.018, weight: 0.7, outline: [snout.slice(4, 25)] });
	const tip = shape([
		[nose - 0.04, -0.005],
		[nose + 0.025, -0.02],
		[nose + 0.028, -0.052],
		[nose - 0.005, -0.06],
	]);
	pen.canvas.fill(tip, '#2a2228');
	pen.canvas.fill(disc(at(nose - 0.008, -0.018), size * 0.008, 8), '#ffffff', {
		erasesInk: false,
		opacity: 0.7,
	});
	const mouth = at(nose - 0.08, -0.105);
	beastMouth(draw, at, { nose, mouth });
	for (const x of [-0.04, 0.1]) eye(pen, at(x, 0.05), size * (x < 0 ? 0.034 : 0.03), feeling);
	if (species.stripes)
		for (const x of [-0.06, 0.01, 0.08])
			pen.canvas.blot(
				shape([
					[x - 0.018, 0.17],
					[x + 0.018, 0.17],
					[x, 0.1],
				]),
			);
	if (muzzle < 0.2 && pen.headPx > 40 * pen.canvas.u)
		for (const y of [-0.06, -0.09])
			pen.line([at(nose - 0.06, y), at(nose + 0.12, y + (y > -0.08 ? 0.02 : -0.02))], 0.35, 0.7);
	const head = boxOf([at(-0.21, 0.27), at(nose + 0.03, -0.18)]);
	return { head, mouth, body: boxOf([put(-0.7, 0), at(nose, 0.2), put(0.4, 0)]) };
}

interface MouthFacts {
	readonly nose: number;
	readonly mouth: Point;
}

function beastMouth(
	{ pen, size, feeling }: Drawer,
	at: (x: number, y: number) => Point,
	{ nose, mouth }: MouthFacts,
): void {
	if (feeling.mouth > 0.3) {
		const open = smooth(
			[
				at(nose - 0.01, -0.085),
				at(nose - 0.1, -0.1),
				at(nose - 0.15, -0.085),
				at(nose - 0.11, -0.15 - feeling.mouth * 0.02),
				at(nose - 0.04, -0.13),
			],
			true,
			3,
		);
		pen.form(open, '#6e2a33', { weight: 0.5 });
		pen.canvas.fill(disc({ x: mouth.x, y: mouth.y + size * 0.018 }, size * 0.022, 10, 0.7), '#d9737c', {
			erasesInk: false,
		});
		return;
	}
	const lift = feeling.curve * 0.02;
	pen.line(
		smooth(
			[
				at(nose - 0.005, -0.055),
				at(nose - 0.015, -0.09),
				at(nose - 0.07, -0.108),
				at(nose - 0.14, -0.1 + lift),
			],
			false,
			3,
		),
		0.7,
	);
}

interface EarFacts {
	readonly dx: number;
	readonly isNear: boolean;
}

function drawEar(draw: Drawer, shape: (list: readonly Spot[]) => Point[], { dx, isNear }: EarFacts): void {
	const { pen, species, size } = draw;
	const list = EARS[species.ears];
	if (list.length === 0) return;
	const colour =
		species.ears === 'horn' ? '#e3d9b8' : isNear ? species.colour : lighten(species.colour, -0.06);
	const outline = shape(list.map(([x, y]): Spot => [x + dx, y]));
	const rim = outline.slice(0, (list.length - 1) * 4 + 1);
	pen.form(outline, colour, { shade: size * 0.018, outline: [rim] });
	if (species.ears === 'horn' || species.ears === 'flop' || !isNear) return;
	const inner = list.map(([x, y]): Spot => [dx + x * 0.5 + 0.006, 0.09 + (y - 0.09) * 0.74]);
	pen.canvas.fill(shape(inner), mixed(species), { erasesInk: false });
}

/** The inside of an ear. */
function mixed(species: Species): string {
	return mix(species.belly, '#c98a86', 0.45);
}

/** One eye of a creature, with a lid for what it feels. */
export function eye(pen: Pen, at: Point, r: number, feeling: Expression): void {
	if (feeling.eyes) {
		const dip = feeling.eyes === 'arcs' ? -r * 0.9 : r * 0.5;
		pen.line(
			smooth(
				[
					{ x: at.x - r * 1.2, y: at.y },
					{ x: at.x, y: at.y + dip },
					{ x: at.x + r * 1.2, y: at.y },
				],
				false,
				4,
			),
			1,
		);
		return;
	}
	const tall = 1.2 * Math.min(1.1, 0.45 + feeling.open * 0.6);
	const small = 0.85 + 0.15 * feeling.pupil;
	pen.canvas.fill(disc(at, r * 1.12 * small, 18, tall), '#241c26');
	pen.canvas.fill(disc({ x: at.x, y: at.y + r * 0.42 }, r * 0.52 * small, 12, tall * 0.7), '#6d4630', {
		erasesInk: false,
	});
	pen.canvas.fill(disc({ x: at.x - r * 0.3, y: at.y - r * 0.42 }, r * 0.36, 10), '#ffffff', { tone: 'glow' });
	const lift = (inner: boolean) => r * (1.75 + 7 * (inner ? feeling.browIn : feeling.browOut));
	if (Math.abs(feeling.browIn - feeling.browOut) < 0.025) return;
	pen.line(
		[
			{ x: at.x + r * 1.2, y: at.y - lift(true) },
			{ x: at.x - r * 1.2, y: at.y - lift(false) },
		],
		1,
	);
}
