/** Kitchen and bedroom. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawPoster, drawPottedPlant, drawSunbeam, drawWallShelf } from './decor.ts';
import { drawChair, drawPicture, drawRug, drawTable, drawTableLamp } from './furniture.ts';
import { openRoom, quad } from './room.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';
import { drawWindow } from './window.ts';

/** Cupboards, stove, sink under a window, a table to one side. */
export function drawKitchen(stage: Stage): void {
	const room = openRoom(stage, {
		half: 3.2,
		back: 2.6,
		high: 2.75,
		wall: '#ecd9a8',
		floor: '#c8a87e',
		boards: 'tiles',
		turn: -14,
	});
	const wood = stage.fitting(['cupboard', 'cabinet'], stage.random() < 0.5 ? '#7fa39a' : '#b98a5e');
	drawWindow(stage, {
		plane: room.rear,
		from: -0.75,
		to: 0.75,
		low: 1.22,
		high: 2.15,
		frame: '#efe8d8',
		view: 'trees',
	});
	drawTiles(stage, (a, u) => at(a, u, 2.6));
	for (const x of [-3.1, -2.1, 1.15, 2.15]) cupboard(stage, at(x, 1.6, 2.24), at(0.95, 0.8, 0.35), wood);
	for (const x of [-3.1, -2.05, -1, 0.05, 1.1, 2.15])
		cupboard(stage, at(x, 0.08, 2), at(1.02, 0.8, 0.58), wood);
	stage.box(at(-3.15, 0.88, 1.94), at(6.35, 0.05, 0.66), stage.fitting(['counter'], '#efe6d2'));
	drawStove(stage, -1.9);
	drawTap(stage, 0.1);
	stage.box(at(2.3, 0, 1.05), at(0.8, 1.9, 0.75), stage.fitting(['refrigerator', 'fridge'], '#dfe3e2'));
	stage.lines(
		[
			[at(2.3, 1.25, 1.04), at(3.1, 1.25, 1.04)],
			[at(2.38, 0.7, 1.03), at(2.38, 1.15, 1.03)],
		],
		2.2,
	);
	drawTable(stage, at(-2.9, 0, 0.4), at(1.5, 0.74, 0.85), '#b48a5c');
	drawChair(stage, at(-2.4, 0, 1.3), '#a87c50', 1);
	drawFruit(stage, at(-2.1, 0.74, 0.8));
	drawSunbeam(stage, {
		plane: room.rear,
		from: -0.75,
		to: 0.75,
		low: 1.22,
		high: 2.15,
		patch: [at(-1, 0.006, 1.7), at(0.7, 0.006, 1.7), at(1.2, 0.006, -0.6), at(-0.8, 0.006, -0.6)],
	});
	drawWallShelf(stage, (a, u) => at(a, u, 2.58), -2, -1, 1.95);
	drawPans(stage);
	for (const [x, tone] of [
		[0.75, '#c8553f'],
		[0.95, '#e8c25c'],
		[-0.95, '#7fa86a'],
	] as const)
		stage.box(at(x, 0.93, 2.3), at(0.14, 0.2, 0.14), tone, { line: 1 });
	drawPottedPlant(stage, at(0.55, 1.18, 2.55), 0.4, '#d8d0c0');
	drawPottedPlant(stage, at(-2.9, 0, -0.6), 1.1);
	stage.depicts.add('cupboards').add('stove');
	if (/counter/.test(stage.words)) stage.depicts.add('counter');
}

function cupboard(stage: Stage, corner: Vec3, size: Vec3, colour: string): void {
	stage.box(corner, size, colour);
	const front = (a: number, u: number) => at(corner.x + a, corner.y + u, corner.z - 0.005);
	stage.faces(
		[
			quad(front, 0.07, size.x / 2 - 0.03, 0.08, size.y - 0.08),
			quad(front, size.x / 2 + 0.03, size.x - 0.07, 0.08, size.y - 0.08),
		],
		brighten(colour, 1.06),
		{ line: 0.9 },
	);
}

function drawTiles(stage: Stage, rear: (a: number, u: number) => Vec3): void {
	stage.faces([quad(rear, -3.2, -0.9, 0.92, 1.58), quad(rear, 0.9, 3.2, 0.92, 1.58)], '#f1ece0', { line: 0 });
	const lines: Vec3[][] = [];
	for (const y of [1.08, 1.24, 1.4, 1.56])
		lines.push([rear(-3.2, y), rear(-0.9, y)], [rear(0.9, y), rear(3.2, y)]);
	stage.lines(lines, 0.8, 0.35);
}

function drawStove(stage: Stage, x: number): void {
	stage.box(at(x, 0.08, 1.96), at(0.8, 0.84, 0.6), '#8b8f94');
	stage.face(
		quad((a, u) => at(x + a, u, 1.95), 0.1, 0.7, 0.2, 0.62),
		'#3c4048',
	);
	for (const dx of [0.2, 0.58]) {
		const pot = at(x + dx, 0.95, 2.3);
		stage.standing(
			pot,
			[
				{ x: -0.15, y: 0 },
				{ x: 0.15, y: 0 },
				{ x: 0.16, y: 0.17 },
				{ x: -0.16, y: 0.17 },
			],
			dx < 0.4 ? '#b5574a' : '#6d7c8c',
		);
		stage.standing(at(pot.x, 1.12, pot.z), disc({ x: 0, y: 0.01 }, 0.165, 18, 0.3), '#c9ccce', { line: 1 });
	}
}

function drawTap(stage: Stage, x: number): void {
	stage.lines([[at(x, 0.93, 2.35), at(x, 1.16, 2.35), at(x + 0.05, 1.2, 2.3), at(x + 0.14, 1.15, 2.2)]], 4);
}

/** Pans on hooks under a rail. */
function drawPans(stage: Stage): void {
	stage.lines([[at(1.2, 1.52, 2.5), at(3, 1.52, 2.5)]], 2.4);
	for (const [x, size, tone] of [
		[1.4, 0.13, '#6f7880'],
		[1.8, 0.16, '#b5694a'],
		[2.2, 0.11, '#6f7880'],
	] as const) {
		stage.lines([[at(x, 1.52, 2.49), at(x, 1.36, 2.49)]], 2.4);
		stage.standing(at(x, 1.36 - size, 2.48), disc({ x: 0, y: 0 }, size, 18), tone, { line: 1.1 });
		stage.standing(at(x, 1.36 - size, 2.47), disc({ x: 0, y: 0 }, size * 0.74, 16), brighten(tone, 0.82), {
			line: 0,
		});
	}
}

function drawFruit(stage: Stage, foot: Vec3): void {
	for (const [dx, colour] of [
		[-0.08, '#c95a4a'],
		[0.07, '#d8a046'],
		[0, '#8fa94e'],
	] as const)
		stage.standing(at(foot.x + dx, foot.y + 0.06, foot.z), disc({ x: 0, y: 0.05 }, 0.055, 16), colour, {
			line: 1,
		});
	stage.standing(
		foot,
		[
			{ x: -0.19, y: 0.09 },
			{ x: -0.1, y: 0 },
			{ x: 0.1, y: 0 },
			{ x: 0.19, y: 0.09 },
		],
		'#e9e2d4',
	);
}

/** A bed under a window, a lamp at its side, a wardrobe. */
export function drawBedroom(stage: Stage): void {
	const flip = stage.random() < 0.5 ? 1 : -1;
	const colour = ['#7f93b8', '#b58a94', '#8aa48a'][Math.floor(stage.random() * 3)]!;
	const room = openRoom(stage, {
		half: 3.1,
		back: 2.7,
		high: 2.7,
		wall: ['#bfc6d8', '#dcc8c4', '#c8d4c0'][Math.floor(stage.random() * 3)]!,
		floor: '#a87c50',
		turn: 15 * flip,
	});
	drawRug(stage, at(-1.3, 0, -1.2), at(1.3, 0, 0.9), '#a7a2b8');
	const at0 = flip > 0 ? 0.25 : -1.65;
	drawWindow(stage, {
		plane: room.rear,
		from: at0,
		to: at0 + 1.4,
		low: 1,
		high: 2.2,
		frame: '#e6ded0',
		curtains: colour,
		view: 'city',
	});
	drawSunbeam(stage, {
		plane: room.rear,
		from: at0,
		to: at0 + 1.4,
		low: 1,
		high: 2.2,
		patch: [
			at(at0 - 0.2, 0.006, 1.9),
			at(at0 + 1.3, 0.006, 1.9),
			at(at0 + 1.3 - flip, 0.006, 0),
			at(at0 - 0.5 - flip, 0.006, 0),
		],
	});
	drawWallShelf(stage, room.rear, flip > 0 ? 1.75 : -2.9, flip > 0 ? 2.9 : -1.75, 1.75);
	drawPoster(stage, flip > 0 ? room.left : room.right, 0.4, 1.2, { wide: 0.7, high: 0.95, colour });
	drawPottedPlant(stage, at(flip > 0 ? -1.35 : 1.3, 0, 2.3), 1);
	const wardrobe = flip > 0 ? -3 : 1.6;
	stage.box(at(wardrobe, 0, 2.1), at(1.4, 2.15, 0.6), '#96714e');
	stage.lines([[at(wardrobe + 0.7, 0.06, 2.09), at(wardrobe + 0.7, 2.1, 2.09)]], 1.3);
	drawPicture(stage, room.rear, flip > 0 ? -1.05 : 0.42, 1.5, 0.5, 0.42);
	drawBed(stage, flip > 0 ? 1.2 : -2.85, colour);
	const table = flip > 0 ? 0.6 : -1.05;
	stage.box(at(table, 0, 2.15), at(0.45, 0.55, 0.42), '#8b6745');
	drawTableLamp(stage, at(table + 0.22, 0.55, 2.35));
	stage.box(at(flip > 0 ? -2.4 : 1.5, 0, 0.7), at(0.9, 0.42, 0.5), '#b08a60');
	stage.box(at(flip > 0 ? -2.3 : 1.6, 0.42, 0.75), at(0.5, 0.1, 0.36), brighten(colour, 1.15), { line: 1 });
	stage.depicts.add('bed');
}

/** A bed with its head at the rear wall. */
export function drawBed(stage: Stage, x: number, colour: string, head = 2.62, wood = '#8b6745'): void {
	const wide = 1.5;
	const long = 2;
	stage.grounded(x, head - long, wide, long);
	stage.box(at(x, 0, head - 0.06), at(wide, 1.05, 0.08), wood);
	stage.box(at(x, 0.12, head - long), at(wide, 0.2, long - 0.08), wood);
	stage.box(at(x + 0.03, 0.32, head - long + 0.03), at(wide - 0.06, 0.2, long - 0.12), '#efe9e0');
	stage.box(at(x - 0.02, 0.3, head - long), at(wide + 0.04, 0.26, long * 0.64), colour);
	stage.box(at(x - 0.02, 0.56, head - long * 0.42), at(wide + 0.04, 0.015, 0.26), brighten(colour, 1.25));
	for (const dx of [0.12, 0.8]) stage.box(at(x + dx, 0.52, head - 0.52), at(0.56, 0.14, 0.36), '#fbf7ef');
}
