/** Public halls and what is before them: a gallery of pictures, a court of law, steps with columns. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawSunbeam } from './decor.ts';
import { drawPicture } from './furniture.ts';
import { openRoom, quad, type Room } from './room.ts';
import { drawGround } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';
import { drawDoor } from './window.ts';

/** Pictures in a row, a vase and a bust on pedestals, a glass case, a bench in the middle. */
export function drawMuseum(stage: Stage): void {
	const room = openRoom(stage, {
		half: 4.6,
		back: 6.4,
		high: 4.4,
		wall: '#b9b3a2',
		floor: '#a58a6c',
		boards: 'planks',
		dado: '#8f8676',
		turn: 9,
	});
	for (const [from, wide, high] of [
		[-3.9, 1.1, 1.4],
		[-2.3, 1.7, 1.2],
		[0.9, 1.1, 1.4],
		[2.5, 1.5, 1.1],
	] as const)
		drawPicture(stage, room.rear, from, 1.35, wide, high);
	for (const plane of [room.left, room.right])
		for (const from of [-2.2, 0.3, 2.8]) drawPicture(stage, plane, from, 1.35, 1.5, 1.2);
	drawArch(stage, room);
	drawSkylight(stage, room);
	drawPedestal(stage, at(-3.3, 0, 3.6), drawBust);
	drawPedestal(stage, at(2.7, 0, 3.8), drawVase);
	drawCase(stage, at(-1.9, 0, 4.4));
	stage.box(at(1.1, 0, 2.4), at(1.5, 0.42, 0.5), '#6f5138');
	stage.depicts.add('pictures').add('pedestals').add('paintings').add('statues').add('glass case');
}

/** The way to the next hall, dark. */
function drawArch(stage: Stage, room: Room): void {
	const arch = Array.from({ length: 13 }, (_, i) =>
		room.rear(0.05 + Math.cos((i / 12) * Math.PI) * 0.62, 2.1 + Math.sin((i / 12) * Math.PI) * 0.62),
	);
	stage.face([...arch, room.rear(-0.57, 0), room.rear(0.67, 0)], stage.shaded('#5d564c', 1.2));
}

function drawSkylight(stage: Stage, room: Room): void {
	const pane = [at(-1.6, 4.38, 0.4), at(1.6, 4.38, 0.4), at(1.6, 4.38, 5), at(-1.6, 4.38, 5)];
	stage.face(pane, stage.mood.sky[1], { tone: 'glow' });
	stage.lines(
		[1.9, 3.4].map((z) => [at(-1.6, 4.37, z), at(1.6, 4.37, z)]),
		1.6,
	);
	drawSunbeam(stage, {
		plane: room.rear,
		from: -1.2,
		to: 1.2,
		low: 3.2,
		high: 4.2,
		patch: [at(-1.4, 0.006, 4), at(1.4, 0.006, 4), at(1.2, 0.006, 0.6), at(-1.6, 0.006, 0.6)],
	});
}

function drawPedestal(stage: Stage, corner: Vec3, what: (stage: Stage, foot: Vec3) => void): void {
	stage.box(corner, at(0.62, 1.02, 0.62), '#d8d2c4');
	stage.box(at(corner.x - 0.06, 1.02, corner.z - 0.06), at(0.74, 0.08, 0.74), '#e4dfd3');
	what(stage, at(corner.x + 0.31, 1.1, corner.z + 0.31));
}

function drawBust(stage: Stage, foot: Vec3): void {
	const stone = '#e6e1d6';
	const shoulders = [
		{ x: -0.08, y: 0 },
		{ x: 0.08, y: 0 },
		{ x: 0.12, y: 0.1 },
		{ x: 0.26, y: 0.2 },
		{ x: 0.2, y: 0.32 },
		{ x: 0.08, y: 0.38 },
		{ x: 0.07, y: 0.5 },
		{ x: -0.07, y: 0.5 },
		{ x: -0.08, y: 0.38 },
		{ x: -0.2, y: 0.32 },
		{ x: -0.26, y: 0.2 },
		{ x: -0.12, y: 0.1 },
	];
	stage.standing(foot, shoulders, stone);
	stage.standing(foot, disc({ x: 0, y: 0.6 }, 0.15, 18, 1.25), stone);
}

function drawVase(stage: Stage, foot: Vec3): void {
	const side = [
		[0.1, 0],
		[0.16, 0.12],
		[0.22, 0.3],
		[0.17, 0.46],
		[0.08, 0.54],
		[0.12, 0.64],
	] as const;
	const outline = [
		...side.map(([x, y]) => ({ x, y })),
		...[...side].reverse().map(([x, y]) => ({ x: -x, y })),
	];
	stage.standing(foot, outline, '#b5643f');
	stage.standing(
		foot,
		[
			{ x: -0.22, y: 0.28 },
			{ x: 0.22, y: 0.28 },
			{ x: 0.21, y: 0.36 },
			{ x: -0.21, y: 0.36 },
		],
		'#3f3a44',
		{ line: 0.8 },
	);
}

/** A case of glass over a dark table. */
function drawCase(stage: Stage, corner: Vec3): void {
	const { x, z } = corner;
	stage.box(corner, at(1.1, 0.85, 0.6), '#5f4a3a');
	const glass = [at(x, 0.85, z), at(x + 1.1, 0.85, z), at(x + 1.1, 1.35, z), at(x, 1.35, z)];
	stage.face(glass, '#d6e6ea', { opacity: 0.5, erasesInk: false });
	stage.lines([[at(x, 1.35, z + 0.6), at(x + 1.1, 1.35, z + 0.6)]], 1, 0.7);
	stage.box(at(x + 0.35, 0.86, z + 0.2), at(0.4, 0.1, 0.25), '#8f3440', { line: 0.8 });
}

const OAK = '#a87c54';

/** The judge's bench on its step, a witness box and the jury's beside it, a rail with tables before it. */
export function drawCourtroom(stage: Stage): void {
	const room = openRoom(stage, {
		half: 4.4,
		back: 4.8,
		high: 3.8,
		wall: '#ddd3bc',
		floor: '#b59670',
		dado: '#b58f68',
		turn: 10,
	});
	stage.faces(
		[-3.4, -1.9, 1.1, 2.6].map((x) => quad(room.rear, x, x + 1.1, 0.98, 3.1)),
		'#bf9a74',
		{ line: 1 },
	);
	const ring = Array.from({ length: 24 }, (_, i) =>
		room.rear(0.35 + Math.cos(i / 3.8197) * 0.42, 2.75 + Math.sin(i / 3.8197) * 0.42),
	);
	stage.face(ring, '#c9a24a');
	drawScales(stage, room);
	drawDoor(stage, room.left, 2.6, OAK);
	stage.box(at(-1.5, 0, 3.3), at(3.4, 0.3, 1.5), '#94704e');
	stage.box(at(-0.45, 0.3, 4.45), at(1.2, 1.6, 0.14), '#8f4a44');
	drawPanelled(stage, at(-1.3, 0.3, 3.5), at(3, 1.05, 0.6));
	drawPanelled(stage, at(-2.75, 0, 3.2), at(1, 1.05, 0.8));
	for (const [row, z] of [3.7, 2.7].entries()) {
		stage.box(at(2.6, 0, z), at(1.8, 0.3 * (2 - row), 0.9), '#94704e');
		drawPanelled(stage, at(2.55, 0.3 * (2 - row) - 0.3, z - 0.05), at(1.85, 0.95, 0.1));
	}
	for (const x of [-2.5, 1]) {
		stage.box(at(x, 0.7, 1.4), at(1.5, 0.07, 0.6), '#c09a70');
		stage.box(at(x + 0.06, 0, 1.46), at(1.38, 0.7, 0.08), OAK);
	}
	stage.depicts.add('bench').add('jury box').add('witness box');
}

/** A desk's front of oak: a panel on it for each metre, a lip above. */
function drawPanelled(stage: Stage, corner: Vec3, size: Vec3): void {
	const { x, y, z } = corner;
	stage.box(corner, size, OAK);
	const count = Math.max(1, Math.round(size.x));
	const step = size.x / count;
	stage.faces(
		Array.from({ length: count }, (_, n) => {
			const [a, b] = [x + n * step + 0.1, x + (n + 1) * step - 0.1];
			const front = z - 0.005;
			return [
				at(a, y + 0.14, front),
				at(b, y + 0.14, front),
				at(b, y + size.y - 0.16, front),
				at(a, y + size.y - 0.16, front),
			];
		}),
		stage.shaded('#bb9068', 0.4),
		{ line: 1 },
	);
	stage.box(at(x - 0.05, y + size.y, z - 0.06), at(size.x + 0.1, 0.07, size.z + 0.1), '#c09a70');
}

/** A pair of scales in gold. */
function drawScales(stage: Stage, room: Room): void {
	const p = room.rear;
	stage.lines(
		[
			[p(0.35, 2.48), p(0.35, 3)],
			[p(0.12, 2.92), p(0.58, 2.92)],
			[p(0.12, 2.92), p(0.04, 2.72), p(0.2, 2.72), p(0.12, 2.92)],
			[p(0.58, 2.92), p(0.5, 2.72), p(0.66, 2.72), p(0.58, 2.92)],
		],
		1.8,
	);
}

const STONE = '#d2c9b8';

/** Broad steps up to a row of columns under a gable. */
export function drawPortico(stage: Stage): void {
	drawSky(stage, { clouds: 3 });
	stage.air = { from: 14, to: 120, most: 0.7 };
	drawGround(stage, '#b9b2a6', '#c8c2b6');
	const top = 1.2;
	const far = 5;
	for (let n = 5; n >= 0; n--) {
		const z = far + 4.2 + n * 0.42;
		stage.box(at(-7 + n * 0.12, 0, z), at(14 - n * 0.24, 0.2 * (n + 1), 0.42), STONE);
	}
	stage.box(at(-6.2, 0, far + 6.7), at(12.4, top, 3.4), STONE);
	stage.face(
		[at(-5.6, top, far + 9), at(5.6, top, far + 9), at(5.6, 6.2, far + 9), at(-5.6, 6.2, far + 9)],
		stage.shaded('#bdb3a1', 1.1),
	);
	stage.face(
		[
			at(-0.9, top, far + 8.95),
			at(0.9, top, far + 8.95),
			at(0.9, 4.2, far + 8.95),
			at(-0.9, 4.2, far + 8.95),
		],
		'#5a4636',
	);
	stage.lines([[at(0, top, far + 8.94), at(0, 4.2, far + 8.94)]], 1.6);
	for (const x of [-5.2, -3.1, -1.05, 1.05, 3.1, 5.2]) drawColumn(stage, at(x, top, far + 7.2));
	stage.box(at(-6, 6, far + 6.9), at(12, 0.7, 2.4), brighten(STONE, 1.03));
	stage.face(
		[at(-6.3, 6.7, far + 6.85), at(6.3, 6.7, far + 6.85), at(0, 8.7, far + 6.85)],
		brighten(STONE, 1.05),
	);
	stage.face(
		[at(-5, 6.85, far + 6.84), at(5, 6.85, far + 6.84), at(0, 8.4, far + 6.84)],
		stage.shaded(STONE, 0.7),
		{
			line: 1,
		},
	);
	stage.depicts.add('columns').add('steps');
}

function drawColumn(stage: Stage, foot: Vec3): void {
	const shaft = [
		{ x: -0.42, y: 0 },
		{ x: 0.42, y: 0 },
		{ x: 0.42, y: 0.2 },
		{ x: 0.32, y: 0.3 },
		{ x: 0.27, y: 4.4 },
		{ x: 0.42, y: 4.6 },
		{ x: 0.42, y: 4.8 },
		{ x: -0.42, y: 4.8 },
		{ x: -0.42, y: 4.6 },
		{ x: -0.27, y: 4.4 },
		{ x: -0.32, y: 0.3 },
		{ x: -0.42, y: 0.2 },
	];
	stage.standing(foot, shaft, brighten(STONE, 1.06));
	const side = -Math.sign(stage.mood.towards.x) || 1;
	stage.standing(
		foot,
		[
			{ x: side * 0.3, y: 0.3 },
			{ x: side * 0.08, y: 0.3 },
			{ x: side * 0.07, y: 4.4 },
			{ x: side * 0.26, y: 4.4 },
		],
		stage.shaded(STONE, 1.1),
		{ line: 0 },
	);
}
