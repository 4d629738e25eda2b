/** A railway station: two platforms, the track between them, a roof on pillars, a board, a clock. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { quad } from './room.ts';
import { drawBush, drawGround, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Plane, type Stage } from './stage.ts';
import { brighten } from './tint.ts';

/** Metres: the platform's edge, the track's bed, the other platform. */
const EDGE = -2.1;
const FAR_EDGE = -5.5;
const BED = -0.9;
const ROOF = { from: -1.7, to: 5.6, high: 3.7, end: 34 };

/** On the platform, looking along the track. */
export function drawStation(stage: Stage): void {
	stage.air = stage.isNight ? { from: 12, to: 110, most: 0.45 } : { from: 12, to: 120, most: 0.7 };
	stage.turn(((stage.random() < 0.5 ? 5 : 9) * Math.PI) / 180);
	drawSky(stage, { clouds: 3 });
	drawRidge(stage, { z: 150, high: 13, colour: '#7fa3b8', jag: 0.12, wave: 40 });
	drawGround(stage, '#9aa888', '#b0b89a');
	for (const [x, z] of [
		[-13, 44],
		[-11, 30],
		[-14, 20],
		[-11.5, 12],
		[-10.6, 58],
	] as const)
		drawTree(stage, at(x, 0, z), 4.4 + stage.random() * 1.4);
	const start = Math.min(-5, stage.eye.z - 1);
	drawTrack(stage, start);
	drawFarPlatform(stage, start);
	if (HAS_TRAIN.test(stage.words)) drawCoaches(stage, start);
	drawPlatform(stage, start);
	drawBuilding(stage, start);
	drawRoof(stage, start);
	drawBoard(stage);
	drawClock(stage);
	stage.depicts.add('platform').add('rails');
}

/** A train is there where one is spoken of, beside the station's own name. */
const HAS_TRAIN = /\btrains?\b(?! (?:station|platform|stop))|tàu (?:đến|vào|dừng|chạy|rời)/;

function drawTrack(stage: Stage, start: number): void {
	const bed = [at(FAR_EDGE, BED, start), at(EDGE, BED, start), at(EDGE, BED, 90), at(FAR_EDGE, BED, 90)];
	stage.face(bed, stage.isNight ? '#5c5a66' : '#a39a8c', { line: 0 });
	const sleepers: Vec3[][] = [];
	for (let z = 60; z > start; z -= 0.75)
		sleepers.push(quad((a, b) => at(a, BED, z + b), -4.9, -2.7, 0, 0.24));
	stage.faces(sleepers, stage.isNight ? '#45404c' : '#7a6a5c', { line: 0.7 });
	for (const x of [-4.5, -3.1])
		stage.face(
			[
				at(x, BED + 0.1, start),
				at(x + 0.1, BED + 0.1, start),
				at(x + 0.1, BED + 0.1, 90),
				at(x, BED + 0.1, 90),
			],
			'#c3c7ca',
			{
				line: 1,
			},
		);
}

function drawFarPlatform(stage: Stage, start: number): void {
	const stone = stage.isNight ? '#6f6f82' : '#bdb6a8';
	stage.face(
		[at(FAR_EDGE, BED, start), at(FAR_EDGE, BED, 60), at(FAR_EDGE, 0, 60), at(FAR_EDGE, 0, start)],
		brighten(stone, 0.72),
	);
	stage.face([at(FAR_EDGE, 0, start), at(FAR_EDGE, 0, 60), at(-9, 0, 60), at(-9, 0, start)], stone);
	stage.face(
		[
			at(FAR_EDGE - 0.25, 0.004, start),
			at(FAR_EDGE - 0.25, 0.004, 60),
			at(FAR_EDGE - 0.5, 0.004, 60),
			at(FAR_EDGE - 0.5, 0.004, start),
		],
		'#e2c04a',
		{
			line: 0,
		},
	);
	const pales: Vec3[][] = [];
	for (let z = 58; z > start; z -= 1.1) pales.push([at(-9, 0, z), at(-9, 1.1, z)]);
	stage.lines(
		[...pales, [at(-9, 1.05, start), at(-9, 1.05, 60)], [at(-9, 0.6, start), at(-9, 0.6, 60)]],
		1.3,
	);
	for (const z of [26, 14, 6]) drawBush(stage, at(-9.7, 0, z), 0.7, '#6f9a58');
}

/** Coaches standing at the platform, their doors to us. */
function drawCoaches(stage: Stage, start: number): void {
	const paint = '#4f7f78';
	const side: Plane = (across, up) => at(-2.35, up, across);
	for (const [from, to] of [
		[26.4, 46],
		[5.6, 25.6],
		[Math.max(start, -15), 4.8],
	] as const) {
		stage.box(at(-5.2, -0.55, from), at(2.85, 3.3, to - from), paint);
		stage.face(
			[at(-5.1, 2.75, from), at(-2.45, 2.75, from), at(-2.7, 3.05, from), at(-4.8, 3.05, from)],
			brighten(paint, 0.8),
		);
		stage.face(quad(side, from, to, 0.45, 0.62), '#ece0c0', { line: 0.8 });
		const panes: Vec3[][] = [];
		for (let z = from + 2.4; z < to - 3; z += 1.9) panes.push(quad(side, z, z + 1.3, 1, 2.1));
		stage.faces(panes, stage.isNight ? '#ffe0a0' : '#a9c4d2', {
			line: 1,
			tone: stage.isNight ? 'glow' : 'plain',
		});
		for (const z of [from + 0.7, to - 1.8]) {
			stage.face(quad(side, z, z + 1.05, 0, 2.3), brighten(paint, 0.86), { line: 1.1 });
			stage.face(quad(side, z + 0.2, z + 0.85, 1.1, 2.05), stage.isNight ? '#ffe0a0' : '#a9c4d2', {
				line: 0.9,
				tone: stage.isNight ? 'glow' : 'plain',
			});
		}
	}
	stage.depicts.add('train').add('trains');
}

function drawPlatform(stage: Stage, start: number): void {
	const stone = stage.isNight ? '#8a8898' : '#cfc8ba';
	stage.face(
		[at(EDGE, BED, start), at(EDGE, BED, 70), at(EDGE, 0, 70), at(EDGE, 0, start)],
		brighten(stone, 0.7),
	);
	stage.ground([at(EDGE, 0, start), at(12, 0, start), at(12, 0, 70), at(EDGE, 0, 70)], stone);
	stage.face(
		[
			at(EDGE + 0.35, 0.004, start),
			at(EDGE + 0.65, 0.004, start),
			at(EDGE + 0.65, 0.004, 70),
			at(EDGE + 0.35, 0.004, 70),
		],
		'#e2c04a',
		{
			line: 0,
		},
	);
	const joints: Vec3[][] = [[at(EDGE, 0, start), at(EDGE, 0, 70)]];
	for (let z = 30; z > start; z -= 1.5) joints.push([at(EDGE, 0, z), at(6.2, 0, z)]);
	for (const x of [0.2, 2.4, 4.6]) joints.push([at(x, 0, start), at(x, 0, 60)]);
	stage.lines(joints, 0.9, 0.4);
	stage.box(at(4.2, 0, 5.2), at(0.55, 0.46, 2.4), '#9a7350');
	stage.box(at(4.7, 0, 5.2), at(0.1, 0.95, 2.4), '#8a6646');
}

function drawBuilding(stage: Stage, start: number): void {
	const wall = stage.isNight ? '#6a5f66' : '#c9a98a';
	const end = 30;
	stage.box(at(6.2, 0, start), at(5, 4.4, end - start), wall);
	const face: Plane = (across, up) => at(6.19, up, across);
	stage.face(quad(face, start, end, 0, 0.8), brighten(wall, 0.82), { line: 0.9 });
	for (let z = 1.4, n = 0; z < end - 3; z += 4.2, n++) {
		const isDoor = n % 2 === 1;
		stage.face(quad(face, z - 0.12, z + 1.6, isDoor ? 0 : 0.95, 2.55), '#efe6d4', { line: 0.9 });
		stage.face(
			quad(face, z, z + 1.48, isDoor ? 0 : 1.05, 2.43),
			isDoor ? '#6a4a38' : stage.isNight ? '#ffd996' : '#8fa6b0',
			{
				line: 1,
				tone: stage.isNight && !isDoor ? 'glow' : 'plain',
			},
		);
		if (!isDoor) stage.lines([[face(z + 0.74, 1.05), face(z + 0.74, 2.43)]], 1.2);
	}
}

function drawRoof(stage: Stage, start: number): void {
	const steel = stage.isNight ? '#4c5068' : '#7f8f92';
	const { from, to, high, end } = ROOF;
	stage.face(
		[at(from, high, start), at(to, high + 0.5, start), at(to, high + 0.5, end), at(from, high, end)],
		brighten(steel, 0.8),
	);
	const beams: Vec3[][] = [];
	for (let z = end; z > start; z -= 3) beams.push([at(from, high, z), at(to, high + 0.5, z)]);
	stage.lines(beams, 2.2, 0.7);
	stage.face(
		[
			at(from, high - 0.22, start),
			at(from, high + 0.05, start),
			at(from, high + 0.05, end),
			at(from, high - 0.22, end),
		],
		'#b8584a',
		{
			line: 1.1,
		},
	);
	for (let z = 31; z > start + 1; z -= 6) {
		stage.box(at(2.9, 0, z), at(0.22, high + 0.3, 0.22), steel);
		stage.lines(
			[
				[at(2.95, high - 0.8, z), at(1.6, high + 0.1, z)],
				[at(3.05, high - 0.8, z), at(4.4, high + 0.3, z)],
			],
			2.4,
		);
	}
	for (let z = 27; z > start + 2; z -= 6) {
		const lamp = at(0.8, high - 0.15, z);
		const isLit = stage.isNight || stage.mood.name === 'storm';
		stage.box(at(0.5, high - 0.2, z - 0.1), at(0.7, 0.12, 0.2), '#f4efdc', { line: 0.9 });
		if (!isLit) continue;
		const spot = stage.pixel(lamp);
		if (spot.depth < 1) continue;
		stage.shine(spot, spot.scale * 1.6, '#ffe2b0', 0.7, { bloom: 0.3 });
		stage.pool(at(0.8, 0, z), 2.6, '#ffe2b0', 0.8);
	}
}

/** The name of the place, in bars: it is nobody's. */
function drawBoard(stage: Stage): void {
	for (const z of [9.5, 22]) {
		const board: Plane = (across, up) => at(across, up, z);
		stage.box(at(-0.9, 2.1, z), at(1.9, 0.55, 0.08), '#f4efe2');
		stage.face(quad(board, -0.9, 1, 2.1, 2.2), '#3f6fa8', { line: 0.8 });
		stage.faces([quad(board, -0.6, 0.7, 2.4, 2.5), quad(board, -0.3, 0.4, 2.27, 2.33)], '#4a4650', {
			line: 0,
		});
		for (const x of [-0.7, 0.8]) stage.lines([[at(x, 2.65, z), at(x, 3.7, z)]], 1.6);
	}
}

function drawClock(stage: Stage): void {
	const foot = at(1.9, 2.75, 6.4);
	stage.lines([[at(1.9, 3.05, 6.4), at(1.9, 3.8, 6.4)]], 2);
	stage.standing(foot, disc({ x: 0, y: 0 }, 0.36, 24), '#4a4650');
	stage.standing(foot, disc({ x: 0, y: 0 }, 0.3, 24), '#f6f2e6', {
		line: 0.8,
		tone: stage.isNight ? 'glow' : 'plain',
	});
	stage.lines(
		[
			[at(1.9, 2.75, 6.38), at(1.9, 2.98, 6.38)],
			[at(1.9, 2.75, 6.38), at(2.07, 2.69, 6.38)],
		],
		1.8,
	);
	stage.depicts.add('clock');
}
