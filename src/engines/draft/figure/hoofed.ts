/** Animals on hoofs, from the side: horses, cows, deer, goats; each a form of one plan. Lengths in body heights. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import { type Drawer, eye, round } from './beast.ts';
import { lighten, mix } from './colour.ts';
import { boxOf, type Seen } from './order.ts';
import type { Gait } from './species.ts';
import { drawBridle, drawSaddle } from './tack.ts';

type Spot = readonly [number, number];

/** What tells one hoofed animal from another. */
export interface Hoofed {
	/** The crown of the head, ahead of the middle and up. */
	readonly poll: Spot;
	/** Degrees that the face points down. */
	readonly tilt: number;
	/** Poll to muzzle; depth at the jaw and at the muzzle. */
	readonly face: readonly [number, number, number];
	/** How far the belly hangs. */
	readonly belly: number;
	/** Thickness of the legs, 1 = a horse's. */
	readonly leg: number;
	readonly ears: 'up' | 'long' | 'side';
	readonly horns?: 'cow' | 'goat' | 'antlers' | 'one';
	readonly hasMane?: boolean;
	readonly hasBeard?: boolean;
	readonly hasWool?: boolean;
	readonly tail: 'fall' | 'tuft' | 'stub';
	readonly marks?: 'patches' | 'stripes' | 'spots' | 'none';
}

const HIND: readonly Spot[] = [
	[-0.5, 0.58],
	[-0.5, 0.46],
	[-0.44, 0.35],
	[-0.47, 0.26],
	[-0.445, 0.2],
	[-0.435, 0.08],
	[-0.45, 0.045],
	[-0.46, 0],
	[-0.36, 0],
	[-0.365, 0.045],
	[-0.385, 0.08],
	[-0.375, 0.2],
	[-0.36, 0.28],
	[-0.26, 0.4],
	[-0.25, 0.5],
];
const FORE: readonly Spot[] = [
	[0.17, 0.5],
	[0.2, 0.36],
	[0.215, 0.25],
	[0.205, 0.2],
	[0.215, 0.08],
	[0.205, 0.045],
	[0.2, 0],
	[0.305, 0],
	[0.29, 0.045],
	[0.27, 0.08],
	[0.275, 0.2],
	[0.29, 0.26],
	[0.31, 0.38],
	[0.36, 0.5],
];
const HIP: Spot = [-0.37, 0.52];
const SHOULDER: Spot = [0.26, 0.48];

/** Degrees that each leg swings: near fore, far fore, near hind, far hind. */
const GAITS: Readonly<Record<Gait, readonly [number, number, number, number]>> = {
	stand: [0, 5, 0, 4],
	walk: [14, -14, -12, 16],
	run: [44, 26, -38, -22],
	lie: [0, 0, 0, 0],
};

/** Draws one where it stands, walks, runs or lies. */
export function hoofed(draw: Drawer, form: Hoofed): Seen {
	const lying = draw.gait === 'lie';
	const sunk = lying ? 0.33 : 0;
	const put = (x: number, y: number) => draw.put(x, Math.max(0, y - sunk));
	const low: Drawer = { ...draw, put };
	const { pen, size } = draw;
	const { colour } = draw.species;
	const [nearFore, farFore, nearHind, farHind] = GAITS[draw.gait];
	drawTail(low, form);
	const far = lighten(colour, -0.07);
	if (!lying) {
		drawLeg(low, form, { list: HIND, about: HIP, turn: farHind, dx: 0.09, colour: far });
		drawLeg(low, form, { list: FORE, about: SHOULDER, turn: farFore, dx: -0.08, colour: far });
	}
	const trunk = round(put, trunkOf(form));
	pen.form(trunk, colour, { shade: size * 0.05 });
	drawMarks(low, form, trunk);
	if (lying) drawFolded(low);
	else {
		drawLeg(low, form, { list: HIND, about: HIP, turn: nearHind, dx: 0, colour });
		drawLeg(low, form, { list: FORE, about: SHOULDER, turn: nearFore, dx: 0, colour });
	}
	if (form.hasWool) drawWool(low);
	if (draw.isRidden) drawSaddle(low);
	if (form.hasMane) drawMane(low, form);
	return drawHead(low, form);
}

/** Trunk and neck in one outline, from the croup over the back and round. */
function trunkOf({ poll: [px, py], belly }: Hoofed): Spot[] {
	const [wx, wy] = [0.15, 0.67];
	return [
		[-0.38, 0.665],
		[-0.12, 0.635],
		[0.04, 0.65],
		[wx, wy],
		[(wx + px) / 2 - 0.03, (wy + py) / 2 + 0.045],
		[px - 0.045, py - 0.01],
		[px + 0.02, py - 0.02],
		[px + 0.07, py - 0.17],
		[(px + 0.46) / 2 - 0.02, (py + 0.42) / 2 - 0.04],
		[0.385, 0.48],
		[0.31, 0.38],
		[0.06, 0.355 - belly],
		[-0.16, 0.37 - belly * 0.7],
		[-0.34, 0.43],
		[-0.485, 0.5],
		[-0.49, 0.61],
	];
}

interface LegFacts {
	readonly list: readonly Spot[];
	readonly about: Spot;
	readonly turn: number;
	readonly dx: number;
	readonly colour: string;
}

function drawLeg(draw: Drawer, form: Hoofed, { list, about, turn, dx, colour }: LegFacts): void {
	const { pen, put, size } = draw;
	const angle = (turn * Math.PI) / 180;
	const [ax, ay] = about;
	const middle = list === HIND ? -0.41 : 0.25;
	const swung = list.map(([x, y]): Spot => {
		// Thinner below the body; the swing bends at the knee.
		const thin = y < 0.4 ? middle + (x - middle) * form.leg : x;
		const bend = y < 0.24 ? angle * 0.84 : angle;
		const [rx, ry] = [thin - ax, y - ay];
		return [
			ax + rx * Math.cos(bend) - ry * Math.sin(bend) + dx,
			ay + rx * Math.sin(bend) + ry * Math.cos(bend),
		];
	});
	const outline = round(put, swung);
	const from = 4;
	pen.form(outline, colour, { shade: size * 0.022, outline: [outline.slice(from, (list.length - 1) * 4)] });
	const at = list === HIND ? 6 : 5;
	const hoof = swung.slice(at, at + 4).map(([x, y]) => put(x, y));
	pen.form(hoof, '#3d332f', { weight: 0.6 });
}

/** A cloud about the trunk, and up the neck. */
function drawWool({ pen, put, size, species }: Drawer): void {
	const puffs: readonly Spot[] = [
		...([
			[-0.46, 0.58],
			[-0.4, 0.68],
			[-0.27, 0.72],
			[-0.12, 0.71],
			[0.03, 0.71],
			[0.17, 0.73],
			[0.28, 0.78],
		] as const),
		...([
			[0.38, 0.68],
			[0.38, 0.55],
			[0.31, 0.44],
			[0.18, 0.38],
			[0.03, 0.35],
			[-0.13, 0.36],
			[-0.28, 0.38],
		] as const),
		...([[-0.42, 0.46]] as const),
	];
	for (const [x, y] of puffs)
		pen.form(disc(put(x, y), size * 0.095, 18), species.colour, { shade: size * 0.014, weight: 0.85 });
	const inside = round(
		put,
		puffs.map(([x, y]): Spot => [x * 0.96 - 0.002, 0.55 + (y - 0.55) * 0.92]),
	);
	pen.canvas.fill(inside, species.colour);
	for (const [x, y] of [
		[-0.28, 0.58],
		[-0.08, 0.5],
		[0.12, 0.6],
		[-0.18, 0.45],
		[0.24, 0.5],
	] as const)
		pen.line([put(x - 0.05, y), put(x - 0.02, y - 0.03), put(x + 0.03, y - 0.025)], 0.55, 0.8);
}

/** Lying: the knees drawn under, a shin along the ground. */
function drawFolded({ pen, put, size, species }: Drawer): void {
	const { colour } = species;
	for (const [x, long] of [
		[-0.36, 0.26],
		[0.2, 0.24],
	] as const) {
		const shin = round(put, [
			[x - 0.1, 0.42],
			[x + 0.06, 0.47],
			[x + long, 0.4],
			[x + long + 0.06, 0.345],
			[x + 0.02, 0.335],
		]);
		pen.form(shin, colour, { shade: size * 0.02 });
		pen.form(disc(put(x + long + 0.05, 0.355), size * 0.028, 12, 0.8), '#3d332f', { weight: 0.6 });
	}
}

function drawTail({ pen, put, size, species }: Drawer, { tail }: Hoofed): void {
	const hair = species.mane ?? lighten(species.colour, -0.16);
	if (tail === 'stub') {
		pen.form(
			round(put, [
				[-0.46, 0.64],
				[-0.54, 0.66],
				[-0.57, 0.6],
				[-0.49, 0.57],
			]),
			species.belly,
			{
				shade: size * 0.012,
			},
		);
		return;
	}
	if (tail === 'tuft') {
		pen.form(
			round(put, [
				[-0.47, 0.63],
				[-0.54, 0.58],
				[-0.555, 0.36],
				[-0.535, 0.36],
				[-0.52, 0.55],
				[-0.47, 0.59],
			]),
			species.colour,
			{},
		);
		pen.form(
			round(put, [
				[-0.545, 0.38],
				[-0.585, 0.28],
				[-0.555, 0.2],
				[-0.52, 0.28],
			]),
			hair,
			{ shade: size * 0.01 },
		);
		return;
	}
	const fall = round(put, [
		[-0.46, 0.64],
		[-0.55, 0.66],
		[-0.63, 0.56],
		[-0.66, 0.36],
		[-0.62, 0.16],
		[-0.57, 0.14],
		[-0.57, 0.3],
		[-0.53, 0.48],
		[-0.48, 0.56],
	]);
	pen.form(fall, hair, { shade: size * 0.03 });
	for (const x of [-0.6, -0.57]) pen.line([put(x + 0.03, 0.58), put(x - 0.015, 0.4), put(x, 0.24)], 0.4, 0.7);
}

function drawMarks({ pen, put, species, size }: Drawer, { marks }: Hoofed, trunk: readonly Point[]): void {
	const dark = lighten(species.colour, -0.42);
	if (marks === 'patches')
		for (const [x, y, r] of [
			[-0.34, 0.6, 0.13],
			[-0.06, 0.48, 0.12],
			[0.18, 0.62, 0.09],
			[-0.22, 0.38, 0.07],
		] as const)
			pen.canvas.fill(round(put, blob(x, y, r)), '#4a4048', { erasesInk: false, clip: trunk });
	if (marks === 'spots')
		for (let n = 0; n < 9; n++)
			pen.canvas.fill(
				disc(put(-0.36 + (n % 5) * 0.1, 0.6 - Math.floor(n / 5) * 0.08), size * 0.014, 10),
				species.belly,
				{
					erasesInk: false,
				},
			);
	if (marks !== 'stripes') return;
	for (let n = 0; n < 9; n++) {
		const x = -0.44 + n * 0.085;
		const stripe = [
			put(x, 0.7),
			put(x + 0.03, 0.7),
			put(x + 0.05 - n * 0.004, 0.5),
			put(x + 0.02, 0.36),
			put(x + 0.012, 0.5),
		];
		pen.canvas.fill(stripe, dark, { erasesInk: false, clip: trunk });
	}
}

function blob(x: number, y: number, r: number): Spot[] {
	return [0, 1, 2, 3, 4, 5, 6].map((n): Spot => {
		const turn = (n / 7) * Math.PI * 2;
		const far = r * (0.8 + 0.3 * Math.sin(n * 2.3 + x * 20));
		return [x + Math.cos(turn) * far, y + Math.sin(turn) * far * 0.8];
	});
}

/** Locks that fall from the crest to this side. */
function drawMane({ pen, put, size, species }: Drawer, { poll: [px, py] }: Hoofed): void {
	const hair = species.mane ?? lighten(species.colour, -0.3);
	const locks: Spot[] = [];
	const steps = 6;
	for (let n = 0; n <= steps; n++) {
		const t = n / steps;
		const x = px - 0.035 + (0.13 - px) * t;
		const y = py + 0.01 + (0.67 - py) * t + 0.05 * Math.sin(t * Math.PI);
		locks.push([x, y]);
	}
	const lower = [...locks].reverse().flatMap(([x, y], n): Spot[] => [
		[x + 0.1, y - 0.1 - (n % 2) * 0.025],
		[x + 0.075, y - 0.035],
	]);
	pen.form(round(put, [...locks, ...lower]), hair, { shade: size * 0.02 });
}

/** The head in its own axes: along the face from the poll, and across; frame pixels. */
export function headAt(
	draw: Drawer,
	{ tilt, face: [long], poll: [px, py] }: Hoofed,
): (u: number, v: number) => Point {
	const angle = (-tilt * Math.PI) / 180;
	return (u, v) => {
		const x = u * long;
		const y = v * long;
		return draw.put(
			px + x * Math.cos(angle) - y * Math.sin(angle),
			py + x * Math.sin(angle) + y * Math.cos(angle),
		);
	};
}

function drawHead(draw: Drawer, form: Hoofed): Seen {
	const { pen, size, species, feeling } = draw;
	const [long, jaw, muzzle] = form.face;
	const at = headAt(draw, form);
	const shape = (list: readonly Spot[]) =>
		smooth(
			list.map(([u, v]) => at(u, v)),
			true,
			4,
		);
	const j = jaw / long;
	const m = muzzle / long;
	if (form.horns) drawHorns(draw, form, shape);
	drawEar(draw, form, shape, 0.1);
	const skull = shape([
		[-0.1, 0.02],
		[0.08, 0.1],
		[0.36, 0.07],
		[0.72, 0],
		[0.94, 0],
		[1.02, -m * 0.4],
		[0.98, -m * 0.9],
		[0.82, -m],
		[0.56, -j * 0.82],
		[0.3, -j],
		[0.08, -j * 0.92],
		[-0.08, -j * 0.5],
	]);
	pen.form(skull, species.colour, { shade: size * 0.024 });
	const nose = shape([
		[0.8, -0.01],
		[0.94, 0],
		[1.02, -m * 0.4],
		[0.98, -m * 0.9],
		[0.82, -m],
		[0.74, -m * 0.5],
	]);
	pen.canvas.fill(nose, mix(species.belly, '#b58a80', 0.3), { erasesInk: false });
	drawEar(draw, form, shape, -0.06);
	if (form.hasMane) {
		const lock = shape([
			[-0.12, 0.1],
			[0.1, 0.14],
			[0.34, 0.04],
			[0.3, -0.06],
			[0.16, 0.02],
			[0.02, 0],
		]);
		pen.form(lock, species.mane ?? lighten(species.colour, -0.3), { weight: 0.7 });
	}
	if (form.hasBeard)
		pen.form(
			shape([
				[0.62, -m * 1.02],
				[0.8, -m],
				[0.7, -m - 0.5],
				[0.62, -m - 0.2],
			]),
			species.belly,
			{ weight: 0.7 },
		);
	eye(pen, at(0.36, -0.08), size * 0.02 * (long / 0.34), feeling);
	pen.canvas.fill(disc(at(0.94, -m * 0.28), size * 0.011, 10, 0.8), '#2a2228');
	const lift = feeling.curve * 0.05;
	const lips = [at(0.99, -m * 0.72), at(0.86, -m * 0.78), at(0.72, -m * 0.7 + lift)];
	pen.line(smooth(lips, false, 4), 0.8);
	const bit = draw.isRidden ? drawBridle(draw, form, at) : undefined;
	const mouth = at(0.9, -m * 0.8);
	if (feeling.mouth > 0.3)
		pen.form(
			shape([
				[0.97, -m * 0.74],
				[0.74, -m * 0.72],
				[0.78, -m * 1.08],
				[0.94, -m * 1.1],
			]),
			'#6e2a33',
			{ weight: 0.6 },
		);
	const head = boxOf([at(-0.1, 0.16), at(1.02, 0), at(0.3, -j), at(0.98, -m)]);
	return {
		head,
		mouth,
		...(bit ? { bit } : {}),
		body: boxOf([draw.put(-0.62, 0), draw.put(0.4, 0), draw.put(0.3, 0.7), at(1.02, 0), at(-0.1, 0.3)]),
	};
}

type Shaper = (list: readonly Spot[]) => Point[];

function drawEar({ pen, species, size }: Drawer, { ears }: Hoofed, shape: Shaper, by: number): void {
	const long = ears === 'long' ? 0.62 : ears === 'side' ? 0.4 : 0.36;
	const isFar = by > 0;
	const colour = isFar ? lighten(species.colour, -0.07) : species.colour;
	const [u, v] = [-0.06 + by * 0.6, 0.06 + by * 0.2];
	const list: Spot[] =
		ears === 'side'
			? [
					[u - 0.02, v],
					[u - 0.22, v + 0.1],
					[u - long, v - 0.02],
					[u - 0.24, v - 0.12],
					[u, v - 0.1],
				]
			: [
					[u - 0.06, v - 0.02],
					[u - 0.16, v + long * 0.6],
					[u - 0.06, v + long],
					[u + 0.08, v + long * 0.55],
					[u + 0.1, v],
				];
	pen.form(shape(list), colour, { shade: size * 0.01, weight: 0.85 });
	if (!isFar) {
		const inner = list.map(([x, y]): Spot => [u + (x - u) * 0.55, v + (y - v) * 0.72]);
		pen.canvas.fill(shape(inner), mix(species.belly, '#c98a86', 0.45), { erasesInk: false });
	}
}

function drawHorns({ pen, size }: Drawer, { horns }: Hoofed, shape: Shaper): void {
	const ivory = '#e3d9b8';
	const options = { shade: size * 0.008, weight: 0.8 };
	if (horns === 'one') {
		pen.form(
			shape([
				[0.14, 0.08],
				[0.3, 0.86],
				[0.28, 0.06],
			]),
			'#f0e2b8',
			options,
		);
		for (const t of [0.2, 0.4, 0.6])
			pen.line(
				shape([
					[0.15 + t * 0.14, 0.1 + t * 0.7],
					[0.2 + t * 0.08, 0.12 + t * 0.72],
				]).slice(0, 4),
				0.5,
			);
		return;
	}
	for (const by of [0.14, -0.04]) {
		if (horns === 'cow')
			pen.form(
				shape([
					[-0.06 + by, 0.06],
					[-0.16 + by, 0.3],
					[0.02 + by, 0.5],
					[-0.04 + by, 0.28],
					[0.06 + by, 0.08],
				]),
				ivory,
				options,
			);
		else if (horns === 'goat')
			pen.form(
				shape([
					[-0.02 + by, 0.06],
					[-0.2 + by, 0.4],
					[-0.56 + by, 0.5],
					[-0.34 + by, 0.34],
					[0.1 + by, 0.1],
				]),
				'#b9a98a',
				options,
			);
		else drawAntler(pen, shape, by);
	}
}

function drawAntler(pen: Drawer['pen'], shape: Shaper, by: number): void {
	const bone = '#b99a72';
	const beam: readonly Spot[] = [
		[by, 0.06],
		[-0.12 + by, 0.5],
		[0.02 + by, 1],
		[0.07 + by, 0.98],
		[-0.05 + by, 0.52],
		[0.07 + by, 0.08],
	];
	pen.form(shape(beam), bone, { weight: 0.75 });
	for (const [at, out] of [
		[0.4, 0.24],
		[0.66, 0.22],
	] as const)
		pen.form(
			shape([
				[-0.1 + by, at],
				[out + by, at + 0.2],
				[-0.06 + by, at + 0.09],
			]),
			bone,
			{ weight: 0.7 },
		);
}
