/** Gardens, parks and graveyards. */
import type { Vec3 } from '../camera.ts';
import { oblong } from '../canvas.ts';
import { drawFlowers } from './flowers.ts';
import { drawBush, drawGrass, drawGround, drawPath, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { mix } from './tint.ts';

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
	if (/\bgates?\b|cổng/.test(stage.words)) drawGate(stage);
	drawPath(stage, '#d9c8a0', { bend: 1, end: 26, wide: 1.7 });
	drawBench(stage, at(0.9, 0, 3.3));
	drawFlowers(stage, /cherry|anh đào|rose|hoa hồng/.test(stage.words) ? '#e58aa0' : '#ffffff');
	drawGrass(stage, 26, 7);
	stage.depicts.add('trees');
}

/** Two pillars with a wall on both sides, and the leaves of the gate standing open. */
function drawGate(stage: Stage): void {
	const brick = '#a8705a';
	for (const side of [-1, 1]) {
		stage.box(at(side < 0 ? -9 : 1.9, 0, 6.2), at(7.1, 1.35, 0.3), brick);
		const bars = Array.from({ length: 7 }, (_, n) => {
			const [x, z] = [side * (1.45 + n * 0.06), 6.2 - n * 0.2];
			return [at(x, 0.1, z), at(x, 1.75, z)];
		});
		const rails = [0.2, 1.6].map((y) => [at(side * 1.45, y, 6.2), at(side * 1.81, y, 5)]);
		stage.lines([...bars, ...rails], 2.4);
		stage.box(at(side * 1.68 - 0.28, 0, 6.05), at(0.56, 2.2, 0.56), brick);
		stage.box(at(side * 1.68 - 0.34, 2.2, 5.99), at(0.68, 0.14, 0.68), '#d8cfbe');
	}
	stage.depicts.add('gate');
}

function drawFountain(stage: Stage, foot: Vec3): void {
	const ring = (half: number, y: number) =>
		Array.from({ length: 20 }, (_, i) => ({
			x: Math.cos(i / 3.183) * half,
			y: y + Math.sin(i / 3.183) * half * 0.2,
		}));
	stage.standing(foot, oblong(-2.1, 0.1, 2.1, 0.55), '#bdb6a8');
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
