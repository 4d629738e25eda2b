/** A village of cottages, and a bridge over a river. */
import type { Vec3 } from '../camera.ts';
import { drawGrass, drawGround, drawPath, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { drawRiver } from './water.ts';

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
