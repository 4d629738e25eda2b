/** The sea and its shore. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { smooth } from '../canvas.ts';
import { drawCast, drawGrass } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

/** What the words may give another colour. */
export const WATERS = ['pond', 'lake', 'river', 'sea', 'ocean', 'water'];

/** Water to the horizon, from z on, with glitter towards the light. */
export function drawWater(stage: Stage, from: number, colour = '#4f8fb0'): void {
	const { camera, mood, height } = stage;
	const sea = stage.isNight
		? mix(mood.sky[0], '#2c5480', 0.45)
		: mix(stage.fitting(WATERS, colour), mood.sky[1], 0.18);
	const outline = stage.outline([
		at(-900, 0.001, from),
		at(900, 0.001, from),
		at(900, 0.001, 900),
		at(-900, 0.001, 900),
	]);
	if (outline.length < 3) return;
	const along = {
		from: { x: 0, y: camera.horizon },
		to: { x: 0, y: Math.max(camera.horizon + height * 0.2, height) },
	};
	const stops = [
		{ at: 0, colour: mix(sea, mood.sky[1], 0.55) },
		{ at: 0.25, colour: sea },
		{ at: 1, colour: brighten(sea, 0.82) },
	];
	stage.canvas.gradient(outline, stops, along, { tone: stage.isNight ? 'glow' : 'plain' });
	stage.apart('waves', () => drawWaves(stage, from));
	stage.depicts.add('water');
}

function drawWaves(stage: Stage, from: number): void {
	const { random, mood } = stage;
	const light: Point[][] = [];
	const dark: Point[][] = [];
	const near = Math.max(from, stage.camera.eye.z + 1.2);
	for (let n = 0; n < 150; n++) {
		const z = near + 140 * pow(random(), 3.2);
		const x = (random() - 0.5) * (6 + z * 1.5);
		const { x: px, y: py, scale, depth } = stage.pixel(at(x, 0, z));
		if (depth < 1) continue;
		const half = scale * (0.25 + random() * 0.6);
		const high = Math.max(0.5, Math.min(half * 0.09, scale * 0.035));
		(n % 3 === 0 ? dark : light).push([
			{ x: px - half, y: py },
			{ x: px, y: py - high },
			{ x: px + half, y: py },
			{ x: px, y: py + high * 0.5 },
		]);
	}
	stage.canvas.fill(dark, mood.shadow, { opacity: 0.16, erasesInk: false });
	stage.canvas.fill(light, mix(mood.sky[1], '#ffffff', 0.5), {
		opacity: stage.isNight ? 0.3 : 0.5,
		tone: 'glow',
	});
	drawGlitter(stage);
}

function drawGlitter(stage: Stage): void {
	const { mood, width, height, camera, random, u } = stage;
	if (mood.name !== 'sunset' && !stage.isNight) return;
	const x = width * (0.5 + 0.27 * Math.sign(mood.towards.x));
	const sparks: Point[][] = [];
	for (let n = 0; n < 60; n++) {
		const t = pow(random(), 1.5);
		const y = camera.horizon + 3 * u + t * height * 0.45;
		const half = (6 + t * 42) * u * (0.4 + random());
		const px = x + (random() - 0.5) * (50 + t * 240) * u;
		sparks.push([
			{ x: px - half, y },
			{ x: px, y: y - 1.6 * u - t * 2 * u },
			{ x: px + half, y },
			{ x: px, y: y + 1.6 * u + t * 2 * u },
		]);
	}
	stage.canvas.fill(sparks, mood.name === 'sunset' ? '#ffe6ae' : '#dfe8ff', { opacity: 0.7, tone: 'glow' });
}

/** The open sea, seen from a deck where somebody stands; in a storm it heaves. */
export function drawSea(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 12, to: 300, most: 0.7 };
	drawWater(stage, -30, stage.mood.name === 'storm' ? '#3f6478' : '#2f86b4');
	drawHeadland(stage, 1);
	const isRough = stage.signs.has('storm') || stage.signs.has('wind') || /rough|wave|sóng/.test(stage.words);
	stage.apart('swell', () => drawSwell(stage, isRough));
	if (!stage.isEmpty || /deck|boong/.test(stage.words)) drawDeck(stage);
	stage.depicts.add('sea');
	if (isRough) stage.depicts.add('waves');
}

/** Ridges of water towards the viewer, crested with foam where it blows. */
function drawSwell(stage: Stage, isRough: boolean): void {
	const { random, width, mood, camera, height } = stage;
	const base = stage.isNight
		? mix(mood.sky[0], '#2c5480', 0.45)
		: mood.name === 'storm'
			? '#3a5a6c'
			: '#2f86b4';
	const rows = isRough ? 6 : 3;
	for (let row = 0; row < rows; row++) {
		const t = (row + 1) / rows;
		const y = camera.horizon + (height - camera.horizon) * (0.06 + 0.72 * pow(t, 1.7));
		const rise = height * (isRough ? 0.11 : 0.018) * t;
		const count = Math.round(7 - 3.6 * t);
		const crest = swellLine({ y, rise, count, width, random, isRough });
		const colour = brighten(mix(base, mood.sky[1], 0.3 * (1 - t)), 1.06 - 0.16 * t);
		const stops = [
			{
				at: 0,
				colour: brighten(mix(colour, '#bfe6e8', isRough ? 0.26 : 0.12), 1.1),
				opacity: isRough ? 1 : 0.6,
			},
			{ at: 1, colour: brighten(colour, 0.72), opacity: isRough ? 1 : 0 },
		];
		const low = y + rise * 2.4;
		const body = [...crest, { x: width + 20, y: low }, { x: -20, y: low }];
		stage.canvas.gradient(
			body,
			stops,
			{ from: { x: 0, y: y - rise }, to: { x: 0, y: low } },
			{ tone: stage.isNight ? 'glow' : 'plain' },
		);
		if (!isRough) continue;
		drawFoam(stage, crest, rise, t);
	}
}

interface SwellForm {
	readonly y: number;
	readonly rise: number;
	readonly count: number;
	readonly width: number;
	readonly random: () => number;
	readonly isRough: boolean;
}

/** A row of crests, steeper on one side. */
function swellLine({ y, rise, count, width, random, isRough }: SwellForm): Point[] {
	const line: Point[] = [];
	let x = -20 - random() * (width / count);
	while (x < width + 20) {
		const wide = (width / count) * (0.7 + random() * 0.6);
		const high = rise * (0.55 + random() * 0.7);
		for (let step = 0; step < 12; step++) {
			const t = step / 12;
			const curl = isRough ? pow(t, 1.5) : t;
			line.push({
				x: x + wide * t,
				y: y - high * pow(Math.max(0, Math.sin(Math.PI * curl)), isRough ? 1.7 : 1),
			});
		}
		x += wide;
	}
	return line;
}

function drawFoam(stage: Stage, crest: readonly Point[], rise: number, t: number): void {
	const lip: Point[] = [];
	const under: Point[] = [];
	for (const point of crest) {
		lip.push(point);
		under.push({ x: point.x + rise * 0.1, y: point.y + rise * (0.05 + 0.12 * stage.random()) * (0.4 + t) });
	}
	stage.canvas.fill([...lip, ...under.reverse()], '#eef6f6', {
		opacity: 0.5 + 0.4 * t,
		tone: stage.isNight ? 'glow' : 'plain',
	});
	stage.hairs(
		crest.slice(1).map((point, i) => [crest[i]!, point] as const),
		1.1 + t,
		0.7,
	);
}

export function drawHeadland(stage: Stage, side: number): void {
	const crest = [
		[0.06, 0],
		[0.1, 3],
		[0.14, 5.5],
		[0.2, 7],
		[0.3, 12],
		[0.6, 15],
		[1.6, 17],
		[1.6, 0],
	] as const;
	stage.face(
		crest.map(([x, y]) => at(side * x * 220, y, 240)),
		'#7c93a2',
		{ line: 0.9 },
	);
}

function drawDeck(stage: Stage): void {
	const { camera } = stage;
	const start = Math.min(-2, camera.eye.z - 1);
	stage.face([at(-30, 0, start), at(30, 0, start), at(30, 0, 2.2), at(-30, 0, 2.2)], '#b38f66', { line: 0 });
	const planks = [];
	for (let x = -9; x <= 9; x += 0.32) planks.push([at(x, 0.002, start), at(x, 0.002, 2.2)]);
	stage.lines(planks, 1, 0.45);
	drawRailing(stage, 2.2, '#efe9dc');
}

/** A railing across the view: posts, a hand rail, two wires. */
export function drawRailing(stage: Stage, z: number, colour: string, high = 1.02): void {
	for (let x = -8; x <= 8; x += 1.3) stage.box(at(x, 0, z), at(0.07, high, 0.07), colour, { line: 1.1 });
	for (const y of [0.35, 0.68]) stage.box(at(-20, y, z), at(40, 0.03, 0.03), colour, { line: 0.9 });
	stage.box(at(-20, high, z - 0.03), at(40, 0.07, 0.13), colour);
}

/** Sand, foam and the sea beyond; palms, a parasol, shells. */
export function drawBeach(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 12, to: 300, most: 0.7 };
	drawWater(stage, 5, '#2fa0b8');
	drawHeadland(stage, stage.random() < 0.5 ? 1 : -1);
	drawShallows(stage);
	drawSand(stage);
	for (const [x, z, high] of [
		[-5.4, 12, 4.6],
		[-3.3, 9, 3.8],
		[-2.5, 5.6, 3.1],
	] as const) {
		drawCast(stage, at(x, 0, z), 2.4, 0.5);
		drawPalm(stage, at(x, 0, z), high, 1);
	}
	drawParasol(stage, at(2.3, 0, 4.6));
	drawGrass(stage, 6, 5);
	stage.depicts.add('sand').add('sea');
}

/** Pale bands where the bottom shows through, and two lines of breakers. */
function drawShallows(stage: Stage): void {
	const line = (z: number, wave: number) =>
		Array.from({ length: 30 }, (_, i) =>
			at((i - 15) * 3, 0.002, z + Math.sin(i * 0.9 + z) * wave + Math.max(0, -(i - 15) * 3 - 0.4) * 0.9),
		);
	for (const [from, to, opacity] of [
		[14, 5, 0.4],
		[9, 5, 0.5],
	] as const)
		stage.face([...line(from, 0.8), ...line(to, 0.3).reverse()], '#8fe0d8', {
			line: 0,
			opacity,
			erasesInk: false,
			hazy: false,
		});
	for (const z of [7.4, 11.5, 18])
		stage.face([...line(z, 0.5), ...line(z - 0.14 - z * 0.012, 0.42).reverse()], '#ffffff', {
			line: 0,
			opacity: 0.8,
			hazy: false,
		});
}

function drawParasol(stage: Stage, foot: { x: number; y: number; z: number }): void {
	drawCast(stage, foot, 1.6, 0.8);
	const pole = [
		{ x: -0.03, y: 0 },
		{ x: 0.03, y: 0 },
		{ x: 0.17, y: 2 },
		{ x: 0.12, y: 2 },
	];
	stage.standing(foot, pole, '#f1ede2', { line: 1 });
	const rim = (t: number) => ({
		x: 0.14 + (t - 0.5) * 2.4,
		y: 1.62 + Math.sin(Math.PI * t) * 0.08 - (t - 0.5) * 0.24,
	});
	const top = { x: 0.17, y: 2.25 };
	for (let n = 0; n < 6; n++) {
		const [a, b] = [rim(n / 6), rim((n + 1) / 6)];
		const bulge = (p: Point) => ({ x: top.x + (p.x - top.x) * 0.62, y: top.y + (p.y - top.y) * 0.42 });
		stage.standing(foot, [top, bulge(a), a, b, bulge(b)], n % 2 ? '#f6efe0' : '#d9574a', { line: 1 });
	}
	const mat = [
		at(foot.x - 1.1, 0.012, foot.z - 0.9),
		at(foot.x + 0.5, 0.012, foot.z - 1.1),
		at(foot.x + 0.7, 0.012, foot.z - 0.3),
		at(foot.x - 0.9, 0.012, foot.z - 0.1),
	];
	stage.face(mat, '#3f8fb5', { line: 1 });
}

function drawSand(stage: Stage): void {
	const shore = (z: number, wave: number) =>
		smooth(
			Array.from({ length: 25 }, (_, i) => {
				const x = (i - 12) * 1.6;
				return { x, y: z + Math.max(0, -x - 0.4) * 2.1 + Math.sin(i * 1.3) * wave };
			}),
			false,
			3,
		);
	const start = Math.min(-6, stage.camera.eye.z - 1);
	const strip = (line: readonly Point[], y: number) => line.map((p) => at(p.x, y, p.y));
	const edge = shore(5.4, 0.5);
	const close = [at(30, 0, start), at(-30, 0, start)];
	stage.face([...strip(edge, 0.002), ...close], '#ffffff', { line: 0 });
	stage.face([...strip(shore(5, 0.45), 0.003), ...close], '#c6ad82', { line: 0 });
	stage.face([...strip(shore(4.1, 0.4), 0.004), ...close], '#efd9a8', { line: 0 });
	const marks = Array.from({ length: 26 }, () => {
		const x = (stage.random() - 0.5) * 9;
		const z = stage.random() * 5 - 1.4;
		return [at(x - 0.2, 0.01, z), at(x, 0.01, z + 0.05), at(x + 0.24, 0.01, z)];
	});
	stage.lines(marks, 1, 0.35);
}

/** A palm: a leaning stem and seven drooping fronds. */
export function drawPalm(
	stage: Stage,
	foot: { x: number; y: number; z: number },
	high: number,
	lean: number,
): void {
	const bend = (t: number) => lean * high * 0.16 * t ** 2;
	const stem: Point[] = [];
	for (let n = 0; n <= 8; n++) stem.push({ x: bend(n / 8) - 0.13 + n * 0.007, y: (high * n) / 8 });
	for (let n = 8; n >= 0; n--) stem.push({ x: bend(n / 8) + 0.13 - n * 0.007, y: (high * n) / 8 });
	stage.standing(foot, stem, '#9a7b58');
	const leaf = '#5d9058';
	for (const [index, turn] of [-2.7, -0.4, -2.1, -1, 0.25, -3.3, -1.6].entries()) {
		const long = high * (0.36 + (index % 3) * 0.03);
		const top: Point[] = [];
		const low: Point[] = [];
		for (let n = 0; n <= 6; n++) {
			const t = n / 6;
			const x = bend(1) + Math.cos(turn) * long * t;
			const y = high - Math.sin(turn) * long * t * 0.8 - t * t * long * 0.62;
			const wide = long * 0.1 * Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.08));
			top.push({ x, y: y + wide });
			low.push({ x: x - 0.02, y: y - wide * (n % 2 ? 1.5 : 0.7) });
		}
		stage.standing(foot, [...top, ...low.reverse()], index < 3 ? stage.shaded(leaf) : leaf, { line: 1.1 });
	}
	stage.depicts.add('palm');
}
