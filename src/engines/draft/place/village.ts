/** A village of cottages, and a bridge over a river. */
import type { Vec3 } from '../camera.ts';
import { drawFlowers } from './flowers.ts';
import { drawStreetLamp } from './lamps.ts';
import { drawRiver } from './river.ts';
import { drawBush, drawCast, drawGrass, drawGround, drawPath, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';

/** Cottages along a lane, fences and trees. */
export function drawVillage(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 10, to: 120, most: 0.72 };
	drawRidge(stage, { z: 150, high: 16, colour: '#7a9ab4', jag: 0.3, wave: 45 });
	drawRidge(stage, { z: 90, high: 6, colour: '#76a06c', jag: 0, wave: 22 });
	drawGround(stage, '#8cae5c', '#aec28a');
	stage.apart('outskirts', () => drawOutskirts(stage));
	const homes = [
		[-16, 62],
		[14, 66],
		[-9, 50],
		[8.5, 54],
		[-7.4, 37],
		[7.6, 40],
		[-6.4, 25],
		[6.8, 27],
		[-5.4, 14],
		[5.2, 11.5],
	] as const;
	for (const [index, [x, z]] of homes.entries()) {
		drawTree(stage, at(x + (x < 0 ? 3.6 : -3.6), 0, z + 6), 5 + stage.random(), '#5f944e');
		drawCottage(stage, at(x, 0, z), index);
		if (z < 30) drawBush(stage, at(x + (x < 0 ? 2.9 : -2.9), 0, z - 0.3), 0.6, '#6a9a50');
	}
	drawPath(stage, '#d8be8a', { bend: 1.4, end: 60, wide: 2.3 });
	if (/lamp|lantern|đèn/.test(stage.words)) drawLamps(stage);
	drawFence(stage);
	drawFlowers(stage, '#ffffff');
	drawGrass(stage, 44, 8);
	stage.depicts.add('houses');
}

/** Cottages further out, for wide frames. */
function drawOutskirts(stage: Stage): void {
	const homes = [
		[-30, 60],
		[28, 64],
		[-22, 46],
		[21, 48],
		[-36, 40],
		[35, 42],
		[-17, 31],
		[18, 33],
		[-27, 26],
		[28, 27],
	] as const;
	for (const [index, [x, z]] of homes.entries()) {
		drawTree(stage, at(x + (x < 0 ? -3.8 : 3.8), 0, z + 4), 4.6 + stage.random(), '#5f944e');
		drawCottage(stage, at(x, 0, z), index + 1);
	}
}

/** Lamps along the lane, where the words have any. */
function drawLamps(stage: Stage): void {
	for (const [x, z] of [
		[2.2, 24],
		[-2.2, 16.5],
		[2.1, 9.6],
		[-2.1, 4.6],
	] as const)
		drawStreetLamp(stage, at(x, 0, z), x > 0 ? -1 : 1, 3.1);
	stage.depicts.add('lamps').add('lamp');
}

/** A cottage with a pitched roof, its gable to one side. */
export function drawCottage(stage: Stage, corner: Vec3, kind: number): void {
	const { x, z } = corner;
	const [w, h, d] = [4.6, 2.5, 3.6];
	const left = x - w / 2;
	const wall = ['#f0e2c0', '#e0c49c', '#dcd8c4'][kind % 3]!;
	const roof = stage.snowy(['#b85a40', '#8a6a50', '#5f7490'][(kind + 1) % 3]!, 0.75);
	drawCast(stage, at(x, 0, z + d), 5, 2.4);
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
	if (stage.isNight || stage.mood.name === 'sunset') {
		const spot = stage.pixel(at(x, 1.4, z));
		const strength = (stage.isNight ? 0.8 : 0.25) / (1 + Math.max(0, spot.depth) / 30);
		if (spot.depth > 1) stage.shine(spot, spot.scale * 3.4, '#ffb866', strength, { bloom: 0.16 });
		stage.pool(at(x, 0, z - 1), 3.4, '#ffb866', strength);
	}
	const beams = [0.02, 1.5, w - 1.62, w - 0.14].map((dx) => [
		at(left + dx, 0, z - 0.02),
		at(left + dx + 0.12, 0, z - 0.02),
		at(left + dx + 0.12, h, z - 0.02),
		at(left + dx, h, z - 0.02),
	]);
	if (kind % 3 !== 1) stage.faces(beams, '#8a6648', { line: 0.8 });
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
	const bars = [left + 0.5, left + 3.2].flatMap((from) => [
		[at(from + 0.42, 0.95, z - 0.03), at(from + 0.42, 1.8, z - 0.03)],
		[at(from, 1.38, z - 0.03), at(from + 0.85, 1.38, z - 0.03)],
	]);
	stage.lines(bars, 1.8);
	stage.faces(
		[left + 0.42, left + 3.12].map((from) => [
			at(from, 0.8, z - 0.1),
			at(from + 1, 0.8, z - 0.1),
			at(from + 1, 0.95, z - 0.1),
			at(from, 0.95, z - 0.1),
		]),
		'#c8705c',
		{ line: 1 },
	);
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
		const x = side * 2.3;
		const pales: Vec3[][] = [];
		for (const y of [0.35, 0.68])
			stage.face([at(x, y, 9), at(x, y, 2.4), at(x, y + 0.08, 2.4), at(x, y + 0.08, 9)], '#e8e0cc', {
				line: 0.9,
			});
		for (let z = 9; z > 2.3; z -= 0.42)
			pales.push([
				at(x, 0, z),
				at(x, 0, z - 0.16),
				at(x, 0.84, z - 0.16),
				at(x, 0.95, z - 0.08),
				at(x, 0.84, z),
			]);
		stage.faces(pales, '#f6f0e0', { line: 0.9 });
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
