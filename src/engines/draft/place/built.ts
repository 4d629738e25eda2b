/** What people built in the open: temple, castle, village, bridge, garden. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { drawFlowers } from './plains.ts';
import {
	drawBush,
	drawGrass,
	drawGround,
	drawPath,
	drawPine,
	drawRidge,
	drawSky,
	drawTree,
} from './scenery.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';
import { drawRiver } from './water.ts';

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
		stage.standing(
			at(x, 0, z),
			[
				{ x: -0.24, y: 0 },
				{ x: 0.24, y: 0 },
				{ x: 0.24, y: 0.32 },
				{ x: -0.24, y: 0.32 },
			],
			'#4b4547',
		);
	}
	const foot = at(0, 0, z);
	stage.standing(
		foot,
		[
			{ x: -3, y: 3.2 },
			{ x: 3, y: 3.2 },
			{ x: 3, y: 3.5 },
			{ x: -3, y: 3.5 },
		],
		red,
	);
	stage.standing(
		foot,
		[
			{ x: -0.3, y: 3.45 },
			{ x: 0.3, y: 3.45 },
			{ x: 0.3, y: 4.1 },
			{ x: -0.3, y: 4.1 },
		],
		'#5a4038',
	);
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
	stage.standing(
		foot,
		[
			{ x: -0.19, y: 1 },
			{ x: 0.19, y: 1 },
			{ x: 0.19, y: 1.35 },
			{ x: -0.19, y: 1.35 },
		],
		stone,
	);
	stage.standing(
		foot,
		[
			{ x: -0.11, y: 1.05 },
			{ x: 0.11, y: 1.05 },
			{ x: 0.11, y: 1.3 },
			{ x: -0.11, y: 1.3 },
		],
		stage.isNight ? '#ffd184' : '#5d5a56',
		{ tone: stage.isNight ? 'glow' : 'plain', line: 1 },
	);
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

/** Towers and walls on a hill, a road up to the gate. */
export function drawCastle(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 12, to: 190, most: 0.72 };
	drawRidge(stage, { z: 260, high: 34, colour: '#8599b0', jag: 0.7, wave: 50 });
	drawRidge(stage, { z: 140, high: 7, colour: '#7fa080', jag: 0, wave: 40 });
	const shift = (stage.random() < 0.5 ? -1 : 1) * (13 + stage.random() * 4);
	drawKeep(stage, shift, 150);
	drawGround(stage, '#8cab64', '#a6bc84');
	for (let n = 0; n < 10; n++) {
		const z = 44 - n * 3;
		const x = (stage.random() - 0.5) * (8 + z) * 0.6;
		if (Math.abs(x) > 1.8 + z * 0.04) drawTree(stage, at(x, 0, z), 4 + stage.random() * 1.6, '#668f5c');
	}
	drawPath(stage, '#d3bf92', { bend: 2.6, end: 56, wide: 1.8 });
	drawGrass(stage, 26);
}

function drawKeep(stage: Stage, x: number, z: number): void {
	const stone = '#b9b2aa';
	const foot = at(x, 2, z);
	const tower = (left: number, wide: number, high: number, roof: boolean, tint: string) => {
		stage.standing(
			foot,
			[
				{ x: left, y: 0 },
				{ x: left + wide, y: 0 },
				{ x: left + wide, y: high },
				{ x: left, y: high },
			],
			tint,
			{ line: 1.1 },
		);
		stage.standing(
			foot,
			[
				{ x: left + wide * 0.55, y: 0 },
				{ x: left + wide, y: 0 },
				{ x: left + wide, y: high },
				{ x: left + wide * 0.55, y: high },
			],
			stage.shaded(tint, 1.2),
			{ line: 0 },
		);
		const top = roof
			? [
					{ x: left - wide * 0.16, y: high },
					{ x: left + wide * 1.16, y: high },
					{ x: left + wide * 0.5, y: high + wide * 1.5 },
				]
			: teeth(left - wide * 0.06, wide * 1.12, high, wide * 0.13);
		stage.standing(foot, top, roof ? '#6a6f96' : tint, { line: 1.1 });
		const slit = (y: number) => [
			{ x: left + wide * 0.4, y },
			{ x: left + wide * 0.56, y },
			{ x: left + wide * 0.56, y: y + 1.4 },
			{ x: left + wide * 0.48, y: y + 1.8 },
			{ x: left + wide * 0.4, y: y + 1.4 },
		];
		for (let y = high * 0.45; y < high - 2; y += 4.5)
			stage.standing(foot, slit(y), stage.isNight ? '#ffd488' : '#5b5a68', {
				line: 0,
				tone: stage.isNight ? 'glow' : 'plain',
			});
	};
	stage.standing(foot, leavesHill(), '#7f9a6c', { line: 0.8 });
	tower(-4, 5, 21, true, brighten(stone, 0.96));
	tower(2, 4, 17, true, brighten(stone, 0.94));
	tower(-9, 4, 14, true, stone);
	tower(-12, 24, 8, false, stone);
	tower(-13.5, 4, 11, false, brighten(stone, 1.03));
	tower(9.5, 4.4, 13, true, brighten(stone, 1.03));
	const gate = [
		{ x: -1.6, y: 0 },
		{ x: 1.6, y: 0 },
		{ x: 1.6, y: 3.2 },
		{ x: 0.9, y: 4.3 },
		{ x: 0, y: 4.7 },
		{ x: -0.9, y: 4.3 },
		{ x: -1.6, y: 3.2 },
	];
	stage.standing(foot, gate, '#5a4a44', { line: 1 });
	for (const [left, high] of [
		[-1.5, 28.5],
		[4, 23],
	] as const)
		flag(stage, foot, left, high);
}

function leavesHill(): Point[] {
	return [
		{ x: -34, y: -3 },
		{ x: -22, y: -0.6 },
		{ x: -14, y: 0.6 },
		{ x: 0, y: 1 },
		{ x: 14, y: 0.6 },
		{ x: 24, y: -0.8 },
		{ x: 36, y: -3 },
	];
}

function flag(stage: Stage, foot: Vec3, x: number, y: number): void {
	stage.standing(
		foot,
		[
			{ x: x - 0.06, y: y - 0.4 },
			{ x: x + 0.06, y: y - 0.4 },
			{ x: x + 0.06, y: y + 3 },
			{ x: x - 0.06, y: y + 3 },
		],
		'#5a4a44',
		{ line: 0 },
	);
	stage.standing(
		foot,
		[
			{ x, y: y + 3 },
			{ x: x + 2.4, y: y + 2.7 },
			{ x: x + 1.8, y: y + 2.2 },
			{ x: x + 2.4, y: y + 1.7 },
			{ x, y: y + 1.6 },
		],
		'#b5484a',
		{ line: 0.9 },
	);
}

function teeth(left: number, wide: number, y: number, size: number): Point[] {
	const count = Math.max(3, Math.round(wide / 1.5));
	const result: Point[] = [{ x: left, y: y - 0.3 }];
	for (let n = 0; n < count; n++) {
		const from = left + (wide * n) / count;
		const to = from + (wide / count) * 0.55;
		const high = y + 0.5 + Math.min(0.8, size);
		result.push(
			{ x: from, y: high },
			{ x: to, y: high },
			{ x: to, y: y + 0.3 },
			{ x: left + (wide * (n + 1)) / count, y: y + 0.3 },
		);
	}
	result.push({ x: left + wide, y: y - 0.3 });
	return result;
}

/** Cottages along a lane, fences and trees. */
export function drawVillage(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 10, to: 120, most: 0.72 };
	drawRidge(stage, { z: 150, high: 14, colour: '#8aa2ae', jag: 0.3, wave: 45 });
	drawRidge(stage, { z: 80, high: 4, colour: '#80a27a', jag: 0, wave: 22 });
	drawGround(stage, '#96ae6a', '#aec28a');
	const homes = [
		[-8.5, 38],
		[7.5, 42],
		[-6.6, 25],
		[6.8, 27],
		[-5.2, 14],
		[4.9, 10.5],
	] as const;
	for (const [index, [x, z]] of homes.entries()) {
		drawTree(stage, at(x + (x < 0 ? 3.4 : -3.4), 0, z + 6), 5.5 + stage.random());
		drawCottage(stage, at(x, 0, z), index);
	}
	drawPath(stage, '#d3bf94', { bend: 1.4, end: 46, wide: 2.3 });
	drawFence(stage);
	drawGrass(stage, 24, 7);
	stage.depicts.add('houses');
}

/** A cottage with a pitched roof, its gable to one side. */
export function drawCottage(stage: Stage, corner: Vec3, kind: number): void {
	const { x, z } = corner;
	const [w, h, d] = [4.6, 2.5, 3.6];
	const left = x - w / 2;
	const wall = ['#e4d8bc', '#d8c0a0', '#cfd0c4'][kind % 3]!;
	const roof = ['#a8604a', '#7d6a5c', '#6f7a8a'][(kind + 1) % 3]!;
	stage.box(at(left, 0, z), at(w, h, d), wall);
	const ridge = h + 1.9;
	const [a, b] = [left - 0.35, left + w + 0.35];
	stage.face([at(a + 0.3, h, z), at(b - 0.3, h, z), at(b - 0.3, h, z + d), at(a + 0.3, h, z + d)], wall, {
		line: 0,
	});
	for (const end of [left, left + w])
		stage.face([at(end, h, z), at(end, h, z + d), at(end, ridge - 0.15, z + d / 2)], stage.shaded(wall), {
			line: 1,
		});
	stage.face(
		[at(a, h - 0.25, z - 0.4), at(b, h - 0.25, z - 0.4), at(b, ridge, z + d / 2), at(a, ridge, z + d / 2)],
		roof,
	);
	const rows: Vec3[][] = [];
	for (const t of [0.25, 0.5, 0.75])
		rows.push([
			at(a, h - 0.25 + (ridge - h + 0.25) * t, z - 0.4 + (d / 2 + 0.4) * t),
			at(b, h - 0.25 + (ridge - h + 0.25) * t, z - 0.4 + (d / 2 + 0.4) * t),
		]);
	stage.lines(rows, 1, 0.5);
	const pane = (from: number) => [
		at(from, 0.95, z - 0.01),
		at(from + 0.85, 0.95, z - 0.01),
		at(from + 0.85, 1.8, z - 0.01),
		at(from, 1.8, z - 0.01),
	];
	stage.faces([pane(left + 0.5), pane(left + 3.2)], stage.isNight ? '#ffd890' : '#7f97a0', {
		line: 1.2,
		tone: stage.isNight ? 'glow' : 'plain',
	});
	stage.face(
		[
			at(left + 1.85, 0, z - 0.01),
			at(left + 2.75, 0, z - 0.01),
			at(left + 2.75, 1.95, z - 0.01),
			at(left + 1.85, 1.95, z - 0.01),
		],
		'#7d5a40',
	);
	if (kind % 2 === 0) stage.box(at(left + 3.4, ridge - 0.9, z + d / 2 - 0.2), at(0.55, 1.4, 0.5), '#9a8a7c');
	stage.depicts.add('houses');
}

function drawFence(stage: Stage): void {
	for (const side of [-1, 1]) {
		const posts: Vec3[][] = [];
		for (let z = 2.2; z < 9; z += 0.85)
			posts.push([at(side * 2.1 + Math.sin(z) * 0.05, 0, z), at(side * 2.1, 0.95, z)]);
		stage.lines(posts, 5, 0.8);
		stage.lines(
			[0.45, 0.8].map((y) => [at(side * 2.1, y, 2.2), at(side * 2.1, y, 9)]),
			3,
			0.7,
		);
	}
}

/** A bridge to walk on over a river: rails to both sides, running away from the viewer. */
export function drawBridge(stage: Stage): void {
	drawRiver(stage);
	const start = Math.min(-4, stage.eye.z - 1);
	const isStone = /stone|đá/.test(stage.words);
	const colour = isStone ? '#b9b3a8' : '#b07a54';
	stage.ground([at(-1.9, 0, start), at(1.9, 0, start), at(1.9, 0, 24), at(-1.9, 0, 24)], colour);
	const planks: Vec3[][] = [];
	for (let z = start; z < 20; z += isStone ? 0.9 : 0.42) planks.push([at(-1.9, 0, z), at(1.9, 0, z)]);
	stage.lines(planks, 1, 0.5);
	const rail = isStone ? '#a8a298' : '#a8503e';
	for (const side of [-1, 1]) {
		const x = side < 0 ? -2.05 : 1.9;
		for (const z of [20, 16, 12.5, 9, 6, 3, 0, -3])
			stage.box(at(x, 0, z), at(0.16, 1.05, 0.16), rail, { line: 1.1 });
		for (const y of [0.5, 0.98])
			stage.box(at(x + 0.02, y, start), at(0.12, 0.1, 24 - start), rail, { line: 1.1 });
	}
	stage.depicts.add('bridge');
}

/** Hedges, flower beds, a path, a bench and trees. */
export function drawGarden(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 9, to: 80, most: 0.75 };
	drawRidge(stage, { z: 70, high: 7, colour: '#86a884', jag: 0, wave: 18 });
	drawGround(stage, '#8fb368', '#a8c28a');
	for (const [x, z] of [
		[-7, 30],
		[6.6, 32],
		[-10, 36],
		[11, 35],
		[-4.4, 20],
		[4.6, 18],
	] as const)
		drawTree(stage, at(x, 0, z), 5 + stage.random() * 1.5, stage.random() < 0.3 ? '#8fae5c' : '#6f9a5c');
	if (/grave|cemetery|nghĩa/.test(stage.words)) drawGraves(stage);
	else {
		for (const side of [-1, 1]) stage.box(at(side < 0 ? -13 : 2.2, 0, 10), at(10.8, 1.15, 0.9), '#6f9a62');
		if (/fountain|park|courtyard|công viên|đài phun/.test(stage.words)) drawFountain(stage, at(-2.3, 0, 13));
		for (const [x, z] of [
			[-1.9, 4.6],
			[2.6, 7.2],
			[-1.7, 2.4],
			[3.3, 8.4],
			[-2.7, 6.4],
		] as const)
			drawBush(stage, at(x, 0, z), 0.7, '#7fa068');
	}
	drawPath(stage, '#d9c8a0', { bend: 1, end: 26, wide: 1.7 });
	drawBench(stage, at(0.9, 0, 3.3));
	drawFlowers(stage, /cherry|anh đào|rose|hoa hồng/.test(stage.words) ? '#e58aa0' : '#ffffff');
	drawGrass(stage, 26, 7);
	stage.depicts.add('trees');
}

function drawFountain(stage: Stage, foot: Vec3): void {
	const ring = (half: number, y: number) =>
		Array.from({ length: 20 }, (_, i) => ({
			x: Math.cos(i / 3.183) * half,
			y: y + Math.sin(i / 3.183) * half * 0.2,
		}));
	stage.standing(
		foot,
		[
			{ x: -2.1, y: 0.1 },
			{ x: 2.1, y: 0.1 },
			{ x: 2.1, y: 0.55 },
			{ x: -2.1, y: 0.55 },
		],
		'#bdb6a8',
	);
	stage.standing(foot, ring(2.1, 0.55), '#a9cbd6', { line: 1 });
	stage.standing(
		foot,
		[
			{ x: -0.14, y: 0.55 },
			{ x: 0.14, y: 0.55 },
			{ x: 0.1, y: 1.5 },
			{ x: 0.7, y: 1.7 },
			{ x: -0.7, y: 1.7 },
			{ x: -0.1, y: 1.5 },
		],
		'#bdb6a8',
	);
	const jet = [
		{ x: -0.05, y: 1.7 },
		{ x: -0.3, y: 2.5 },
		{ x: 0, y: 2.75 },
		{ x: 0.3, y: 2.5 },
		{ x: 0.05, y: 1.7 },
	];
	stage.standing(foot, jet, '#e3f1f5', { line: 0.8 });
	stage.depicts.add('fountain');
}

function drawGraves(stage: Stage): void {
	for (const [x, z] of [
		[-3.4, 11],
		[-1.4, 12],
		[1.6, 11.5],
		[3.3, 12.5],
		[-2.4, 7],
		[2.2, 7.2],
		[-1.7, 4],
		[1.5, 3.4],
	] as const) {
		const stone = [
			{ x: -0.4, y: 0 },
			{ x: 0.4, y: 0 },
			{ x: 0.4, y: 0.8 },
			{ x: 0.24, y: 1.05 },
			{ x: 0, y: 1.14 },
			{ x: -0.24, y: 1.05 },
			{ x: -0.4, y: 0.8 },
		];
		stage.standing(at(x, 0, z), stone, mix('#a9aaa6', '#8a9a8a', stage.random()));
	}
	stage.depicts.add('graves');
}

function drawBench(stage: Stage, corner: Vec3): void {
	const { x, z } = corner;
	for (const dx of [0.1, 1.4]) stage.box(at(x + dx, 0, z), at(0.07, 0.42, 0.4), '#5d5650', { line: 1 });
	stage.box(at(x, 0.52, z + 0.4), at(1.6, 0.12, 0.04), '#a87a50', { line: 1 });
	stage.box(at(x, 0.72, z + 0.42), at(1.6, 0.12, 0.04), '#a87a50', { line: 1 });
	stage.box(at(x, 0.42, z), at(1.6, 0.05, 0.42), '#b58a5c', { line: 1 });
	stage.depicts.add('bench');
}
