/** A castle on its hill. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { oblong } from '../canvas.ts';
import { drawFlowers } from './flowers.ts';
import { drawGrass, drawGround, drawPath, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';

/** Towers and walls on a hill, a road up to the gate. */
export function drawCastle(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 12, to: 190, most: 0.72 };
	drawRidge(stage, { z: 300, high: 50, colour: '#7288ac', jag: 0.8, wave: 50 });
	drawRidge(stage, { z: 170, high: 9, colour: '#6f9a7a', jag: 0, wave: 40 });
	drawGround(stage, '#7fa858', '#a6bc84');
	const shift = (stage.random() < 0.5 ? -1 : 1) * (stage.isEmpty ? 7 : 15 + stage.random() * 4);
	drawKeep(stage, shift, stage.isEmpty ? 92 : 135);
	for (let n = 0; n < 14; n++) {
		const z = 48 - n * 2.7;
		const x = (n % 2 ? 1 : -1) * (3.2 + z * 0.1 + stage.random() * z * 0.4);
		drawTree(stage, at(x, 0, z), 3.6 + stage.random() * 1.4, n % 3 ? '#5a9050' : '#6f9f4c');
	}
	drawPath(stage, '#dcc48e', { bend: 2.2, end: 58, wide: 2 });
	drawFlowers(stage, '#ffffff');
	drawGrass(stage, 54, 9);
	stage.depicts.add('towers');
}

function drawKeep(stage: Stage, x: number, z: number): void {
	const stone = '#cfc6b8';
	const foot = at(x, 1.6, z);
	if (stage.isNight) {
		const spot = stage.pixel(at(x, 8, z - 2));
		stage.shine(spot, spot.scale * 20, '#ffb866', 0.55, { bloom: 0.16, squash: 0.7 });
	}
	const tower = (left: number, wide: number, high: number, roof: boolean, tint: string) => {
		stage.standing(foot, oblong(left, 0, left + wide, high), tint, { line: 1.1 });
		stage.standing(foot, oblong(left + wide * 0.55, 0, left + wide, high), stage.shaded(tint, 1.2), {
			line: 0,
		});
		const top = roof
			? [
					{ x: left - wide * 0.16, y: high },
					{ x: left + wide * 1.16, y: high },
					{ x: left + wide * 0.5, y: high + wide * 1.5 },
				]
			: teeth(left - wide * 0.06, wide * 1.12, high, wide * 0.13);
		stage.standing(foot, top, roof ? '#5f6aa8' : tint, { line: 1.1 });
		const slit = (y: number) => [
			{ x: left + wide * 0.4, y },
			{ x: left + wide * 0.56, y },
			{ x: left + wide * 0.56, y: y + 1.4 },
			{ x: left + wide * 0.48, y: y + 1.8 },
			{ x: left + wide * 0.4, y: y + 1.4 },
		];
		const courses = Array.from({ length: Math.floor(high * 1.2) }, () => {
			const [cx, cy] = [left + wide * stage.random() * 0.8, high * stage.random() * 0.95];
			return [
				{ x: cx, y: cy },
				{ x: cx + wide * 0.2, y: cy },
			];
		});
		stage.hairs(
			courses.map((pair) => stage.sprite(foot, pair)).flatMap(([p, q]) => (p && q ? [[p, q] as const] : [])),
			1.1,
			0.5,
		);
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
	stage.standing(foot, oblong(x - 0.06, y - 0.4, x + 0.06, y + 3), '#5a4a44', { line: 0 });
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
