/** A harbour: planks, posts, boats, gulls. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { oblong } from '../canvas.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';
import { drawHeadland, drawWater } from './water.ts';

/** A wooden pier over the water, with boats moored beside it. */
export function drawHarbour(stage: Stage): void {
	drawSky(stage, { clouds: 4 });
	stage.air = { from: 12, to: 240, most: 0.7 };
	drawWater(stage, -40);
	const side = stage.random() < 0.5 ? 1 : -1;
	drawHeadland(stage, side);
	drawLighthouse(stage, at(side * 26, 2, 150));
	drawSailboat(stage, at(-side * 6.5, 0, 44), 6, '#d8d0c0');
	drawRowboat(stage, at(-side * 3.6, -0.4, 12), 3.4, '#5f86a0');
	drawRowboat(stage, at(side * 4, -0.4, 16), 3.6, '#b0604c');
	drawPier(stage);
	drawGulls(stage);
	stage.depicts.add('boats').add('pier');
}

function drawPier(stage: Stage): void {
	const start = Math.min(-5, stage.eye.z - 1);
	const wood = '#b08d68';
	for (const side of [-1, 1])
		for (const z of [16, 11, 6.5])
			stage.box(at(side * 1.4 - 0.1, -1.5, z), at(0.24, 1.5, 0.24), brighten(wood, 0.75), { line: 1 });
	stage.ground([at(-1.5, 0, start), at(1.5, 0, start), at(1.5, 0, 18), at(-1.5, 0, 18)], wood);
	stage.face([at(-1.5, 0, 18), at(1.5, 0, 18), at(1.5, -0.2, 18), at(-1.5, -0.2, 18)], brighten(wood, 0.7), {
		line: 1,
	});
	const planks: Vec3[][] = [];
	for (let z = start; z < 18; z += 0.3) planks.push([at(-1.5, 0, z), at(1.5, 0, z)]);
	planks.push([at(-1.5, 0, start), at(-1.5, 0, 18)], [at(1.5, 0, start), at(1.5, 0, 18)]);
	stage.lines(planks, 1, 0.5);
	for (const z of [14, 9, 4.5, 0.6])
		for (const side of [-1, 1])
			stage.box(at(side * 1.4 - 0.12, 0, z), at(0.24, 0.75, 0.24), brighten(wood, 0.8), { line: 1.2 });
}

function drawLighthouse(stage: Stage, foot: Vec3): void {
	stage.standing(
		foot,
		[
			{ x: -3, y: 0 },
			{ x: 3, y: 0 },
			{ x: 1.8, y: 17 },
			{ x: -1.8, y: 17 },
		],
		'#f1ece2',
		{ line: 0.9 },
	);
	for (const y of [3, 9])
		stage.standing(
			foot,
			[
				{ x: -2.7 + y * 0.06, y },
				{ x: 2.7 - y * 0.06, y },
				{ x: 2.5 - y * 0.06, y: y + 3 },
				{ x: -2.5 + y * 0.06, y: y + 3 },
			],
			'#b85a4c',
			{ line: 0 },
		);
	stage.standing(
		foot,
		[
			{ x: -1.6, y: 17 },
			{ x: 1.6, y: 17 },
			{ x: 1.6, y: 20 },
			{ x: 0, y: 22 },
			{ x: -1.6, y: 20 },
		],
		stage.isNight ? '#fff0b4' : '#5f6a70',
		{ line: 0.9, tone: stage.isNight ? 'glow' : 'plain' },
	);
}

/** A boat with two sails. */
export function drawSailboat(stage: Stage, foot: Vec3, high: number, sail: string): void {
	const k = high / 7;
	const scale = (points: readonly Point[]) => points.map((p) => ({ x: p.x * k, y: p.y * k }));
	stage.standing(
		foot,
		scale([
			{ x: 0.12, y: 1 },
			{ x: 2.2, y: 1.2 },
			{ x: 0.12, y: 6.8 },
		]),
		sail,
	);
	stage.standing(
		foot,
		scale([
			{ x: -0.1, y: 1.1 },
			{ x: -1.7, y: 1.2 },
			{ x: -0.1, y: 5.6 },
		]),
		brighten(sail, 0.9),
	);
	stage.standing(foot, scale(oblong(-0.06, 0.5, 0.06, 7)), '#6b5644', { line: 0 });
	stage.standing(
		foot,
		scale([
			{ x: -2.6, y: 0.95 },
			{ x: 2.9, y: 0.95 },
			{ x: 2, y: -0.1 },
			{ x: -1.9, y: -0.1 },
		]),
		'#7d5a48',
	);
}

/** A small open boat, seen from the side. */
export function drawRowboat(stage: Stage, foot: Vec3, long: number, colour: string): void {
	const k = long / 4;
	const hull = [
		{ x: -2, y: 0.85 },
		{ x: -1.3, y: 0.62 },
		{ x: 1.3, y: 0.62 },
		{ x: 2.1, y: 0.95 },
		{ x: 1.7, y: 0.1 },
		{ x: 1.2, y: -0.1 },
		{ x: -1.3, y: -0.1 },
		{ x: -1.7, y: 0.15 },
	];
	stage.standing(
		foot,
		hull.map((p) => ({ x: p.x * k, y: p.y * k })),
		colour,
	);
	const rim = [
		{ x: -2, y: 0.85 },
		{ x: -1.3, y: 0.62 },
		{ x: 1.3, y: 0.62 },
		{ x: 2.1, y: 0.95 },
		{ x: 2.06, y: 0.8 },
		{ x: 1.3, y: 0.46 },
		{ x: -1.3, y: 0.46 },
		{ x: -1.95, y: 0.7 },
	];
	stage.standing(
		foot,
		rim.map((p) => ({ x: p.x * k, y: p.y * k })),
		'#e9e0cc',
		{ line: 0.9 },
	);
}

function drawGulls(stage: Stage): void {
	const { width, height, random, u } = stage;
	for (let n = 0; n < 4; n++) {
		const x = width * (0.12 + random() * 0.76);
		const y = height * (0.08 + random() * 0.22);
		const s = (12 + random() * 12) * u;
		const wing = [
			{ x: x - s, y: y - s * 0.3 },
			{ x: x - s * 0.4, y: y - s * 0.38 },
			{ x, y },
			{ x: x + s * 0.4, y: y - s * 0.38 },
			{ x: x + s, y: y - s * 0.3 },
			{ x: x + s * 0.4, y: y - s * 0.2 },
			{ x, y: y + s * 0.16 },
			{ x: x - s * 0.4, y: y - s * 0.2 },
		];
		stage.canvas.fill(wing, '#f6f4ee');
		stage.contour(wing, 1, 0.5);
	}
}
