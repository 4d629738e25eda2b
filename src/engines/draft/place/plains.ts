/** Open land: meadow, paddies, desert. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import type { Vec3 } from '../camera.ts';
import { drawFlowers } from './flowers.ts';
import { drawRocks } from './heights.ts';
import { drawBush, drawCast, drawGrass, drawGround, drawPath, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';
import { drawPalm } from './water.ts';

/** Grass to low hills, a fence, trees far off, flowers near. */
export function drawField(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	const isGold = /wheat|golden|autumn|harvest|lúa chín/.test(stage.words);
	const grass = isGold ? '#dcb95c' : '#86b355';
	stage.air = { from: 14, to: 170, most: 0.7 };
	if (/mountain|núi/.test(stage.words))
		drawRidge(stage, { z: 320, high: 46, colour: '#8c9fb8', jag: 0.9, wave: 60 });
	drawRidge(stage, { z: 150, high: 12, colour: '#6f9f98', jag: 0.05, wave: 40 });
	drawRidge(stage, { z: 90, high: 5, colour: '#79a86c', jag: 0.05, wave: 22 });
	drawGround(stage, grass, mix(grass, '#c8d49a', 0.4));
	for (let n = 0; n < 9; n++) {
		const z = 76 - n * 5;
		const x = (n % 2 ? 1 : -1) * (5 + stage.random() * z * 0.42);
		drawTree(stage, at(x, 0, z), 6 + stage.random() * 2.5, '#57904e');
	}
	for (const [x, z] of [
		[-7.5, 34],
		[8, 40],
		[-4.6, 13],
	] as const)
		drawBush(stage, at(x, 0, z), 1.5, '#5f9350');
	drawPath(stage, '#dcc48e', { bend: 2.4, end: 60, wide: 1.4 });
	drawRailFence(stage);
	drawFlowers(stage, isGold ? '#e8cf80' : '#ffffff');
	drawGrass(stage, 90, 12, isGold ? '#c9a24a' : '#5f9a45');
	stage.depicts.add('meadow');
}

function drawRailFence(stage: Stage): void {
	const side = stage.random() < 0.5 ? -1 : 1;
	const x = (z: number) => side * (3.4 + z * 0.16);
	const posts = [30, 24, 18.5, 13.5, 9, 5, 1.6];
	for (const y of [0.5, 0.95])
		stage.faces(
			posts.slice(1).map((z, i) => {
				const from = posts[i]!;
				return [at(x(from), y, from), at(x(z), y, z), at(x(z), y + 0.13, z), at(x(from), y + 0.13, from)];
			}),
			'#a8845c',
			{ line: 1 },
		);
	for (const z of posts) stage.box(at(x(z) - 0.07, 0, z), at(0.14, 1.25, 0.14), '#8f6c48', { line: 1.1 });
}

/** Dunes under a wide sky: lit flanks and lee sides, ripples, a cactus or a bleached rock. */
export function drawDesert(stage: Stage): void {
	drawSky(stage, { clouds: 0 });
	const isRed = /mars|red|canyon|wild west/.test(stage.words);
	const sand = isRed ? '#d08a58' : '#edc884';
	stage.air = { from: 14, to: 220, most: 0.6 };
	if (isRed) drawMesas(stage);
	drawRidge(stage, { z: 190, high: 15, colour: mix(sand, '#b08a98', 0.4), jag: 0.1, wave: 60 });
	drawGround(stage, sand, brighten(sand, 1.05));
	for (const [z, x, high] of [
		[120, 26, 0.16],
		[84, -22, 0.17],
		[52, 14, 0.16],
		[33, -12, 0.15],
		[17, 9, 0.12],
	] as const)
		drawDune(stage, at(x, 0, z), sand, high);
	drawRipples(stage);
	if (!/mars|sao hỏa/.test(stage.words)) {
		drawCactus(stage, at(-3.6, 0, 7.5), 2.4);
		drawCactus(stage, at(5.2, 0, 15), 2.9);
		stage.depicts.add('cactus');
	}
	drawRocks(stage, 3, mix(sand, '#8a7468', 0.5));
	stage.depicts.add('dunes');
}

function drawMesas(stage: Stage): void {
	for (const [x, z, wide, high] of [
		[-60, 170, 34, 26],
		[38, 150, 22, 32],
		[80, 160, 30, 20],
	] as const) {
		const rock = [
			at(x, 0, z),
			at(x + wide * 0.12, high, z),
			at(x + wide * 0.88, high * 0.97, z),
			at(x + wide, 0, z),
		];
		stage.face(rock, '#b0674a', { line: 1 });
		stage.face(
			[
				at(x + wide * 0.6, 0, z),
				at(x + wide * 0.62, high * 0.98, z),
				at(x + wide * 0.88, high * 0.97, z),
				at(x + wide, 0, z),
			],
			stage.shaded('#b0674a', 1.3),
			{ line: 0 },
		);
	}
}

/** A dune: a lit flank to a curved crest, and a lee side of shadow. */
function drawDune(stage: Stage, foot: Vec3, sand: string, high: number): void {
	const wide = foot.z * 0.75;
	const lit = stage.mood.towards.x < 0 ? 1 : -1;
	const crest = Array.from({ length: 25 }, (_, i) => {
		const t = i / 24;
		return { x: (t - 0.5) * 2 * wide * lit, y: Math.sin(Math.PI * pow(t, 0.8)) ** 2 * foot.z * high };
	});
	stage.standing(foot, crest, brighten(sand, 1.06), { line: 0.8 });
	const peak = 10;
	const spine = Array.from({ length: 9 }, (_, i) => {
		const t = i / 8;
		const top = crest[peak]!;
		return { x: top.x + lit * wide * (0.22 * Math.sin(t * 2.6) - 0.1 * t), y: top.y * (1 - t) };
	});
	stage.standing(foot, [...crest.slice(peak), ...spine.reverse()], stage.shaded(sand, 1.5), { line: 0 });
}

function drawRipples(stage: Stage): void {
	const ripples = Array.from({ length: 44 }, () => {
		const z = pow(stage.random(), 1.5) * 14 - 1;
		const x = (stage.random() - 0.5) * (8 + z);
		const half = 0.4 + stage.random() * 0.8;
		return [
			at(x - half, 0.01, z),
			at(x - half * 0.3, 0.01, z + 0.09),
			at(x + half * 0.3, 0.01, z + 0.02),
			at(x + half, 0.01, z + 0.08),
		];
	});
	stage.lines(ripples, 1.1, 0.45);
}

/** A cactus with two arms. */
export function drawCactus(stage: Stage, foot: Vec3, high: number): void {
	const arm = (side: number, y: number, up: number): Point[] => [
		{ x: 0, y: y * high },
		{ x: side * 0.26 * high, y: (y + 0.02) * high },
		{ x: side * 0.3 * high, y: (y + 0.1) * high },
		{ x: side * 0.3 * high, y: up * high },
		{ x: side * 0.22 * high, y: (up + 0.04) * high },
		{ x: side * 0.17 * high, y: up * high },
		{ x: side * 0.17 * high, y: (y + 0.16) * high },
		{ x: 0, y: (y + 0.14) * high },
	];
	drawCast(stage, foot, high * 0.5, high * 0.1);
	const green = '#5f9060';
	stage.standing(foot, arm(-1, 0.36, 0.72), stage.shaded(green, 0.5), { line: 1.2 });
	stage.standing(foot, arm(1, 0.28, 0.6), green, { line: 1.2 });
	const body = [-1, 1].flatMap((side) =>
		[0, 0.9, 0.97, 1].map((t) => ({
			x: side * high * [0.08, 0.085, 0.06, 0.02][[0, 0.9, 0.97, 1].indexOf(t)]!,
			y: t * high,
		})),
	);
	stage.standing(foot, [...body.slice(0, 4), ...body.slice(4).reverse()], green, { line: 1.3 });
	const dark = -Math.sign(stage.mood.towards.x);
	stage.standing(
		foot,
		[
			{ x: dark * high * 0.02, y: 0 },
			{ x: dark * high * 0.08, y: 0 },
			{ x: dark * high * 0.08, y: high * 0.92 },
			{ x: dark * high * 0.02, y: high * 0.97 },
		],
		stage.shaded(green, 1.4),
		{ line: 0 },
	);
}

/** Flooded fields with rows of young rice, dykes between them, palms far off. */
export function drawPaddy(stage: Stage): void {
	drawSky(stage, { clouds: 5 });
	stage.air = { from: 12, to: 140, most: 0.72 };
	drawRidge(stage, { z: 170, high: 16, colour: '#7f9aa8', jag: 0.25, wave: 45 });
	drawRidge(stage, { z: 95, high: 6, colour: '#789c78', jag: 0, wave: 20 });
	drawGround(stage, '#86ab58', '#a8c272');
	for (const [x, z] of [
		[-9.5, 52],
		[-7, 46],
		[9, 50],
		[11.5, 56],
	] as const)
		drawPalm(stage, at(x, 0, z), 7, x < 0 ? 1 : -1);
	for (const [x, z] of [
		[-14, 62],
		[-4, 64],
		[5, 66],
		[14, 64],
	] as const)
		drawTree(stage, at(x, 0, z), 6);
	const water = mix(stage.mood.sky[1], '#9fc0c8', 0.4);
	for (const [from, to] of [
		[2.4, 6],
		[6.7, 12],
		[12.9, 22],
		[23.4, 40],
	] as const) {
		for (const [left, right] of [
			[-34, -1],
			[1, 34],
		] as const)
			drawPlot(stage, { left, right, from, to }, water);
	}
	stage.ground([at(-0.8, 0.02, -9), at(0.8, 0.02, -9), at(0.8, 0.02, 60), at(-0.8, 0.02, 60)], '#b7a06c');
	drawGrass(stage, 26, 6);
	stage.depicts.add('rice');
}

interface Plot {
	readonly left: number;
	readonly right: number;
	readonly from: number;
	readonly to: number;
}

function drawPlot(stage: Stage, { left, right, from, to }: Plot, water: string): void {
	stage.face([at(left, 0, from), at(right, 0, from), at(right, 0, to), at(left, 0, to)], water, { line: 1 });
	const rice: Vec3[][] = [];
	const near = left < 0 ? right : left;
	const step = left < 0 ? -1 : 1;
	const gap = 0.24 + from * 0.03;
	for (let z = from + 0.25; z < to - 0.1; z += gap * 1.4)
		for (let n = 0; n < 16; n++) {
			const x = near + step * (0.3 + n * gap + stage.random() * 0.12);
			const high = 0.22 + stage.random() * 0.08;
			rice.push([
				at(x - 0.02, 0, z),
				at(x - 0.09, high * 0.9, z),
				at(x - 0.02, high * 0.35, z),
				at(x + 0.01, high, z),
				at(x + 0.03, high * 0.35, z),
				at(x + 0.1, high * 0.85, z),
				at(x + 0.03, 0, z),
			]);
		}
	stage.faces(rice, '#6fa14c', { line: 0 });
}
