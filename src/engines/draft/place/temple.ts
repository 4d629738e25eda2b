/** A shrine: gate, steps, lanterns, a hall under its curved roof. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { oblong } from '../canvas.ts';
import { drawGrass, drawGround, drawPine, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';

/** A red gate, stone steps and lanterns, the hall under its curved roof, trees round it. */
export function drawTemple(stage: Stage): void {
	stage.air = { from: 10, to: 120, most: 0.75 };
	drawSky(stage, { clouds: 3 });
	drawRidge(stage, { z: 120, high: 13, colour: '#7d9c98', jag: 0.2, wave: 40 });
	drawGround(stage, '#a9a078', '#a3b088');
	for (const [x, z] of [
		[-11, 46],
		[10.5, 45],
		[-7.5, 36],
		[8, 35],
		[-5.8, 24],
		[5.6, 23],
	] as const)
		drawTree(stage, at(x, 0, z), 8 + stage.random() * 2, '#5f8a58');
	drawShrineHall(stage, 33);
	drawSlabs(stage);
	drawGate(stage, 16);
	for (const side of [-1, 1]) drawStoneLantern(stage, at(side * 1.9, 0, 5.4));
	for (const side of [-1, 1]) drawPine(stage, at(side * 3.9, 0, 11), 4.4, '#55805f');
	drawGrass(stage, 14, 6);
	stage.depicts.add('gate').add('lanterns');
}

function drawSlabs(stage: Stage): void {
	stage.ground([at(-1.7, 0, -9), at(1.7, 0, -9), at(1.7, 0, 32), at(-1.7, 0, 32)], '#c6c0b0');
	const joints: Vec3[][] = [];
	for (let z = -3; z < 32; z += 1.1) joints.push([at(-1.7, 0, z), at(1.7, 0, z)]);
	joints.push(
		[at(-0.6, 0, -5), at(-0.6, 0, 32)],
		[at(0.6, 0, -5), at(0.6, 0, 32)],
		[at(-1.7, 0, -5), at(-1.7, 0, 32)],
		[at(1.7, 0, -5), at(1.7, 0, 32)],
	);
	stage.lines(joints, 1, 0.5);
}

function drawGate(stage: Stage, z: number): void {
	const red = '#c0503c';
	for (const side of [-1, 1]) {
		const x = side * 2.5;
		const post = [
			{ x: -0.2, y: 0 },
			{ x: 0.2, y: 0 },
			{ x: 0.16, y: 4.2 },
			{ x: -0.16, y: 4.2 },
		];
		stage.standing(at(x, 0, z), post, red, { line: 1.5 });
		stage.standing(
			at(x, 0, z),
			[
				{ x: 0.02, y: 0.3 },
				{ x: 0.2, y: 0.3 },
				{ x: 0.16, y: 4.2 },
				{ x: 0.02, y: 4.2 },
			],
			stage.shaded(red),
			{ line: 0 },
		);
		stage.standing(at(x, 0, z), oblong(-0.24, 0, 0.24, 0.32), '#4b4547');
	}
	const foot = at(0, 0, z);
	stage.standing(foot, oblong(-3, 3.2, 3, 3.5), red);
	stage.standing(foot, oblong(-0.3, 3.45, 0.3, 4.1), '#5a4038');
	const beam = [
		{ x: -3.2, y: 4.05 },
		{ x: 0, y: 3.95 },
		{ x: 3.2, y: 4.05 },
		{ x: 3.5, y: 4.5 },
		{ x: 0, y: 4.35 },
		{ x: -3.5, y: 4.5 },
	];
	stage.standing(foot, beam, red);
	stage.standing(
		foot,
		[
			{ x: -3.5, y: 4.48 },
			{ x: 0, y: 4.33 },
			{ x: 3.5, y: 4.48 },
			{ x: 3.65, y: 4.68 },
			{ x: 0, y: 4.5 },
			{ x: -3.65, y: 4.68 },
		],
		'#4b4547',
	);
}

function drawShrineHall(stage: Stage, z: number): void {
	stage.box(at(-4.4, 0, z), at(8.8, 0.7, 5), '#a8a090');
	stage.box(at(-3.6, 0.7, z + 0.6), at(7.2, 2.7, 4), '#b98a64');
	for (const x of [-3.6, -1.9, 1.6, 3.3]) stage.box(at(x, 0.7, z + 0.4), at(0.3, 2.7, 0.2), '#a2483a');
	stage.face(
		[at(-1.3, 0.7, z + 0.58), at(1.3, 0.7, z + 0.58), at(1.3, 2.9, z + 0.58), at(-1.3, 2.9, z + 0.58)],
		stage.isNight ? '#ffcf88' : '#6d4a3a',
		{ tone: stage.isNight ? 'glow' : 'plain' },
	);
	drawCurvedRoof(stage, at(0, 3.3, z), 5.6, 2.6, '#5d6a70');
	for (let n = 0; n < 3; n++)
		stage.box(at(-1.8, 0, z - 1.2 + n * 0.4), at(3.6, 0.24 * (n + 1), 0.4), '#b5ad9c');
}

/** A roof whose eaves turn up. */
export function drawCurvedRoof(stage: Stage, foot: Vec3, half: number, high: number, colour: string): void {
	const side = (dir: number): Point[] => [
		{ x: dir * half * 1.02, y: 0.42 },
		{ x: dir * half * 0.86, y: 0.2 + high * 0.1 },
		{ x: dir * half * 0.6, y: high * 0.42 },
		{ x: dir * half * 0.44, y: high },
	];
	const eaves = [
		{ x: half * 0.8, y: -0.05 },
		{ x: 0, y: -0.1 },
		{ x: -half * 0.8, y: -0.05 },
	];
	const outline = [...side(-1), ...side(1).reverse(), ...eaves];
	stage.standing(foot, outline, colour);
	stage.standing(
		foot,
		[
			{ x: -half * 0.48, y: high * 0.97 },
			{ x: half * 0.48, y: high * 0.97 },
			{ x: half * 0.5, y: high * 1.1 },
			{ x: -half * 0.5, y: high * 1.1 },
		],
		stage.shaded(colour),
	);
	const ribs: [Point, Point][] = [];
	for (let n = -5; n <= 5; n++) {
		const line = stage.sprite(foot, [
			{ x: (n / 5) * half * 0.42, y: high * 0.95 },
			{ x: (n / 5) * half * 0.78, y: 0.05 },
		]);
		if (line.length === 2) ribs.push([line[0]!, line[1]!]);
	}
	stage.hairs(ribs, 1, 0.4);
}

function drawStoneLantern(stage: Stage, foot: Vec3): void {
	const stone = '#a5a49a';
	stage.standing(
		foot,
		[
			{ x: -0.26, y: 0 },
			{ x: 0.26, y: 0 },
			{ x: 0.2, y: 0.2 },
			{ x: 0.09, y: 0.24 },
			{ x: 0.09, y: 0.9 },
			{ x: 0.24, y: 1 },
			{ x: -0.24, y: 1 },
			{ x: -0.09, y: 0.9 },
			{ x: -0.09, y: 0.24 },
			{ x: -0.2, y: 0.2 },
		],
		stone,
	);
	stage.standing(foot, oblong(-0.19, 1, 0.19, 1.35), stone);
	stage.standing(foot, oblong(-0.11, 1.05, 0.11, 1.3), stage.isNight ? '#ffd184' : '#5d5a56', {
		tone: stage.isNight ? 'glow' : 'plain',
		line: 1,
	});
	stage.standing(
		foot,
		[
			{ x: -0.38, y: 1.35 },
			{ x: 0.38, y: 1.35 },
			{ x: 0.1, y: 1.62 },
			{ x: 0, y: 1.75 },
			{ x: -0.1, y: 1.62 },
		],
		brighten(stone, 0.92),
	);
}
