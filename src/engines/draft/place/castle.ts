/** A castle on its hill. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { drawGrass, drawGround, drawPath, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';

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
