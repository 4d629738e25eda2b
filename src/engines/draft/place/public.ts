/** Rooms of work and company: office, hospital, bar, corridor, theatre, hall. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawChair, drawClock, drawDesk, drawTable } from './furniture.ts';
import { drawBed } from './home.ts';
import { drawCeilingLamps } from './indoors.ts';
import { drawDoor, drawFloorLight, drawWindow, openRoom, quad } from './room.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

/** Desks with screens, a wall of glass onto the city, files. */
export function drawOffice(stage: Stage): void {
	const room = openRoom(stage, {
		half: 4,
		back: 4,
		high: 2.8,
		wall: '#c9ccca',
		floor: '#8f979c',
		boards: 'tiles',
		turn: 15,
	});
	drawWindow(stage, {
		plane: room.rear,
		from: -1.9,
		to: 3.6,
		low: 0.85,
		high: 2.45,
		frame: '#8a9196',
		view: 'city',
		panes: [4, 1],
	});
	drawCeilingLamps(stage, room);
	drawClock(stage, room.rear, -2.5, 2.2);
	for (const x of [-3.9, -3.25]) {
		stage.box(at(x, 0, 3.5), at(0.6, 1.35, 0.5), '#9aa1a3');
		stage.lines(
			[0.45, 0.9].map((y) => [at(x, y, 3.49), at(x + 0.6, y, 3.49)]),
			1.2,
		);
	}
	for (const [x, z] of [
		[-2, 2.9],
		[0.6, 3],
		[-2.3, 1.5],
		[0.75, 1.6],
	] as const) {
		drawDesk(stage, at(x, 0, z), at(1.3, 0.74, 0.65), '#b7a78e');
		screen(stage, at(x + 0.4, 0.74, z + 0.35));
	}
	drawFloorLight(stage, -1, 2, 3.4, '#ffffff');
	stage.depicts.add('desks').add('screens');
}

function screen(stage: Stage, foot: Vec3): void {
	stage.box(at(foot.x + 0.2, foot.y, foot.z), at(0.1, 0.16, 0.04), '#6f757a', { line: 1 });
	stage.box(at(foot.x, foot.y + 0.14, foot.z), at(0.52, 0.33, 0.04), '#4d545c', { line: 1 });
}

/** White walls, a bed, a drip, a curtain rail. */
export function drawHospital(stage: Stage): void {
	const room = openRoom(stage, {
		half: 3.3,
		back: 2.8,
		high: 2.8,
		wall: '#dfe7e4',
		floor: '#bccac8',
		boards: 'tiles',
		dado: '#b7cfc9',
		turn: 14,
	});
	drawWindow(stage, {
		plane: room.rear,
		from: -1.5,
		to: 0.1,
		low: 1.05,
		high: 2.25,
		frame: '#f4f4f0',
		view: 'trees',
	});
	drawFloorLight(stage, -1.5, 0.1, 2.6, '#ffffff');
	drawBed(stage, 1.1, '#9fc0c4');
	stage.box(at(0.5, 0, 2.3), at(0.42, 0.75, 0.4), '#f0efe8');
	drip(stage, at(2.8, 0, 2.1));
	const cloth: Vec3[][] = [];
	for (let n = 0; n < 8; n++) cloth.push(quad(room.left, 2.6 - n * 0.24, 2.42 - n * 0.24, 0.25, 2.3));
	stage.face(quad(room.left, 0.7, 2.7, 0.25, 2.3), '#a9cfc6');
	stage.faces(cloth, '#96bdb4', { line: 0.8 });
	stage.depicts.add('bed');
}

function drip(stage: Stage, foot: Vec3): void {
	stage.standing(
		foot,
		[
			{ x: -0.015, y: 0 },
			{ x: 0.015, y: 0 },
			{ x: 0.015, y: 1.95 },
			{ x: -0.015, y: 1.95 },
		],
		'#9aa6aa',
		{ line: 1 },
	);
	stage.standing(
		foot,
		[
			{ x: 0.02, y: 1.6 },
			{ x: 0.15, y: 1.6 },
			{ x: 0.16, y: 1.88 },
			{ x: 0.02, y: 1.88 },
		],
		'#e8f2f2',
	);
	stage.standing(
		foot,
		[
			{ x: -0.22, y: 0 },
			{ x: 0.22, y: 0 },
			{ x: 0.2, y: 0.05 },
			{ x: -0.2, y: 0.05 },
		],
		'#8b979b',
		{ line: 1 },
	);
}

/** A counter with bottles behind it, lamps hanging, tables. */
export function drawBar(stage: Stage): void {
	const isBright = /caf|coffee|tea|diner|cà phê|bakery/.test(stage.words);
	const wall = isBright ? '#d8c4a0' : '#94705a';
	const room = openRoom(stage, {
		half: 3.6,
		back: 3.1,
		high: 2.9,
		wall,
		floor: '#8a6546',
		dado: isBright ? '#8f9d84' : '#6d4a38',
		turn: -14,
	});
	if (isBright)
		drawWindow(stage, {
			plane: room.left,
			from: -0.4,
			to: 2.3,
			low: 0.8,
			high: 2.3,
			frame: '#7a5a40',
			view: 'city',
			panes: [3, 1],
		});
	drawBottles(stage);
	stage.box(at(-1.7, 0, 2.05), at(5.2, 1.02, 0.5), '#7d5539');
	stage.box(at(-1.8, 1.02, 1.95), at(5.4, 0.06, 0.7), '#a87c52');
	for (const x of [-1.2, 0, 1.2, 2.4]) stool(stage, at(x, 0, 1.55));
	for (const x of [-1.4, 0.2, 1.8]) pendant(stage, at(x, 2.02, 2.1));
	drawTable(stage, at(-3.4, 0, 0.9), at(0.9, 0.74, 0.8), '#8f6744');
	drawChair(stage, at(-3.1, 0, 1.85), '#7d5a3c', 1);
	stage.depicts.add('counter').add('bottles');
}

function drawBottles(stage: Stage): void {
	const rear = (a: number, u: number) => at(a, u, 3.08);
	stage.face(quad(rear, -1.4, 3.2, 1.15, 2.5), '#5a4033');
	const hues = ['#6f8f6a', '#b9773f', '#c9c2a8', '#8a4a4a', '#5f7f94'];
	const rows: Vec3[][][] = hues.map(() => []);
	for (const y of [1.2, 1.65, 2.1])
		for (let x = -1.3; x < 3.1; x += 0.15) {
			const high = 0.24 + stage.random() * 0.1;
			const bottle = [
				rear(x, y),
				rear(x + 0.09, y),
				rear(x + 0.09, y + high * 0.6),
				rear(x + 0.06, y + high * 0.75),
				rear(x + 0.06, y + high),
				rear(x + 0.03, y + high),
				rear(x + 0.03, y + high * 0.75),
				rear(x, y + high * 0.6),
			];
			if (stage.random() < 0.85) rows[Math.floor(stage.random() * 5)]!.push(bottle);
		}
	for (const [index, row] of rows.entries()) stage.faces(row, hues[index]!, { line: 0.8 });
	stage.faces(
		[1.15, 1.6, 2.05].map((y) => quad(rear, -1.4, 3.2, y, y + 0.05)),
		'#8a6244',
		{ line: 0.8 },
	);
}

function stool(stage: Stage, foot: Vec3): void {
	stage.lines([[foot, at(foot.x, 0.7, foot.z)]], 4);
	stage.standing(at(foot.x, 0.02, foot.z), disc({ x: 0, y: 0 }, 0.16, 18, 0.28), '#4d4440', { line: 1 });
	stage.standing(at(foot.x, 0.72, foot.z), disc({ x: 0, y: 0 }, 0.19, 20, 0.34), '#a8524a');
}

function pendant(stage: Stage, foot: Vec3): void {
	stage.lines([[at(foot.x, foot.y + 0.2, foot.z), at(foot.x, 2.9, foot.z)]], 1.2);
	stage.standing(
		foot,
		[
			{ x: -0.2, y: 0 },
			{ x: 0.2, y: 0 },
			{ x: 0.06, y: 0.2 },
			{ x: -0.06, y: 0.2 },
		],
		'#4f5f58',
	);
	stage.standing(foot, disc({ x: 0, y: 0 }, 0.14, 18, 0.4), '#ffe6ac', { tone: 'glow', line: 1 });
	const spot = stage.pixel(foot);
	stage.glow(
		spot,
		spot.scale * 1.1,
		'#ffcf88',
		stage.isNight || stage.mood.name === 'warm room' ? 0.5 : 0.25,
	);
}

/** Doors along both walls, lamps above, to a far window. */
export function drawCorridor(stage: Stage): void {
	const isStone = /dungeon|prison|cell|ngục|nhà tù|tunnel|hầm/.test(stage.words);
	const colours = isStone
		? { wall: '#8c8880', floor: '#77736d' }
		: { wall: '#d5cdbb', floor: '#b59a76', dado: '#9fae9f' };
	const room = openRoom(stage, { half: 1.9, back: 13, high: 2.9, boards: 'tiles', turn: 5, ...colours });
	if (isStone) {
		const stones: Vec3[][] = [];
		for (let n = 0; n < 60; n++) {
			const z = stage.random() * 12 - 1.5;
			const y = Math.floor(stage.random() * 9) * 0.32;
			const plane = n % 2 ? room.left : room.right;
			stones.push([plane(z, y), plane(z + 0.7, y), plane(z + 0.7, y + 0.3)]);
		}
		stage.lines(stones, 1.1, 0.5);
		for (const z of [8, 3]) torch(stage, at(-1.82, 1.7, z));
	} else {
		drawWindow(stage, { plane: room.rear, from: -0.8, to: 0.8, low: 0.9, high: 2.3, frame: '#e8e4da' });
		const lamps = [11, 8, 5, 2, -1].map((z) => [
			at(-0.25, 2.88, z),
			at(0.25, 2.88, z),
			at(0.25, 2.88, z + 1.1),
			at(-0.25, 2.88, z + 1.1),
		]);
		stage.faces(lamps, '#fbf7e6', { tone: 'glow', line: 1 });
	}
	for (const z of [10, 6.6, 3.2]) {
		drawDoor(stage, room.left, z, isStone ? '#5f4c3c' : '#9a7350');
		drawDoor(stage, room.right, z - 1.2, isStone ? '#5f4c3c' : '#9a7350');
	}
	const shine = [at(-0.5, 0.004, 12.9), at(0.5, 0.004, 12.9), at(0.8, 0.004, 3), at(-0.8, 0.004, 3)];
	stage.face(shine, '#ffffff', { line: 0, opacity: 0.2, hazy: false, erasesInk: false });
	stage.depicts.add('doors');
}

function torch(stage: Stage, foot: Vec3): void {
	stage.standing(
		foot,
		[
			{ x: -0.03, y: 0 },
			{ x: 0.03, y: 0 },
			{ x: 0.05, y: 0.35 },
			{ x: -0.05, y: 0.35 },
		],
		'#5a4030',
	);
	const flame = [
		{ x: 0, y: 0.78 },
		{ x: 0.1, y: 0.52 },
		{ x: 0.07, y: 0.36 },
		{ x: -0.07, y: 0.36 },
		{ x: -0.1, y: 0.5 },
		{ x: -0.03, y: 0.58 },
	];
	stage.standing(foot, flame, '#ffb648', { tone: 'glow', line: 0, hazy: false });
	stage.standing(
		foot,
		flame.map((p) => ({ x: p.x * 0.5, y: 0.36 + (p.y - 0.36) * 0.6 })),
		'#fff0b0',
		{ tone: 'glow', line: 0, hazy: false },
	);
	const spot = stage.pixel(at(foot.x, foot.y + 0.5, foot.z));
	stage.glow(spot, spot.scale * 2, '#ffb060', 0.5);
}

/** Boards, a red curtain, spotlights. */
export function drawTheatre(stage: Stage): void {
	const { width, height } = stage;
	stage.canvas.fill(stage.frame, '#4a2a34');
	const red = '#a23a40';
	const top = stage.pixel(at(0, 4.4, 3)).y;
	const folds: Vec3[][] = [];
	stage.face([at(-9, 0, 3.2), at(9, 0, 3.2), at(9, 5, 3.2), at(-9, 5, 3.2)], red, { line: 0, hazy: false });
	for (let x = -8; x < 8; x += 0.62)
		folds.push([at(x, 0, 3.2), at(x + 0.2, 0, 3.2), at(x + 0.24, 5, 3.2), at(x + 0.12, 5, 3.2)]);
	stage.faces(folds, stage.shaded(red, 1.6), { line: 0.9, hazy: false });
	const start = Math.min(-4, stage.camera.eye.z - 1);
	stage.face([at(-9, 0, start), at(9, 0, start), at(9, 0, 3.2), at(-9, 0, 3.2)], '#b98d5e', {
		line: 0,
		hazy: false,
	});
	const boards: Vec3[][] = [];
	for (let x = -6; x <= 6; x += 0.4) boards.push([at(x, 0, start), at(x, 0, 3.2)]);
	stage.lines(boards, 1, 0.4);
	for (const side of [-1, 1]) {
		const drape = [
			at(side * 2.9, 0, 1.6),
			at(side * 2.2, 2.2, 1.6),
			at(side * 1.9, 5, 1.6),
			at(side * 9, 5, 1.6),
			at(side * 9, 0, 1.6),
		];
		stage.face(drape, '#8a2f38', { hazy: false });
	}
	for (const side of [-1, 1]) {
		const source = { x: width * (0.5 + side * 0.55), y: Math.min(-8, top) };
		const foot = stage.pixel(at(side * -0.4, 0, 0.4));
		const wide = foot.scale * 0.95;
		const beam = [
			source,
			{ x: source.x + 14, y: source.y },
			{ x: foot.x + wide, y: Math.min(height * 1.2, foot.y) },
			{ x: foot.x - wide, y: Math.min(height * 1.2, foot.y) },
		];
		stage.canvas.fill(beam, '#fff3c8', { opacity: 0.14, erasesInk: false });
		stage.canvas.fill(disc(foot, wide, 30, 0.28), '#fff3c8', { opacity: 0.22, erasesInk: false });
	}
	stage.depicts.add('curtain').add('spotlight');
}

/** Columns, tall coloured windows, a carpet to the far end. */
export function drawHall(stage: Stage): void {
	const isChurch = /church|cathedral|chapel|abbey|nhà thờ|thánh đường/.test(stage.words);
	const room = openRoom(stage, {
		half: 4.4,
		back: 11,
		high: 6.2,
		wall: '#bfb4a4',
		floor: '#a39688',
		boards: 'tiles',
		turn: 5,
	});
	const glass = (x: number, wide: number) => {
		const arch = Array.from({ length: 13 }, (_, i) =>
			room.rear(x + Math.cos((i / 12) * Math.PI) * wide, 4 + Math.sin((i / 12) * Math.PI) * wide * 1.3),
		);
		const pane = [...arch, room.rear(x - wide, 1.9), room.rear(x + wide, 1.9)];
		stage.face(pane, mix(stage.mood.sky[1], isChurch ? '#7fb0d8' : '#f6e6b8', 0.5), { tone: 'glow' });
		stage.lines(
			[
				[room.rear(x, 1.9), room.rear(x, 4 + wide * 1.3)],
				[room.rear(x - wide, 3), room.rear(x + wide, 3)],
				[room.rear(x - wide, 4), room.rear(x + wide, 4)],
			],
			1.6,
		);
	};
	glass(0, 0.95);
	glass(-2.4, 0.6);
	glass(2.4, 0.6);
	stage.ground(
		[at(-0.9, 0.01, room.front), at(0.9, 0.01, room.front), at(0.9, 0.01, 10.4), at(-0.9, 0.01, 10.4)],
		'#9e4148',
	);
	stage.box(at(-1.2, 0, 9.6), at(2.4, 0.4, 1.3), '#a89a86');
	if (isChurch) {
		stage.box(at(-0.8, 0.4, 10), at(1.6, 0.9, 0.6), '#e8e0d0');
		stage.lines(
			[
				[at(0, 1.3, 10.2), at(0, 2, 10.2)],
				[at(-0.2, 1.78, 10.2), at(0.2, 1.78, 10.2)],
			],
			4,
		);
		for (const z of [7.5, 5.8, 4.1, 2.4])
			for (const x of [-3, 1.3]) stage.box(at(x, 0, z), at(1.7, 0.85, 0.35), '#7d5a40');
	} else throne(stage);
	for (const z of [9, 6, 3, 0]) for (const side of [-1, 1]) column(stage, at(side * 3.5, 0, z));
	stage.depicts.add('columns');
}

function throne(stage: Stage): void {
	stage.box(at(-0.5, 0.4, 10.1), at(1, 0.5, 0.7), '#a83f46');
	stage.box(at(-0.55, 0.4, 10.6), at(1.1, 1.8, 0.2), '#c9a24a');
	stage.face([at(-0.4, 0.9, 10.58), at(0.4, 0.9, 10.58), at(0.4, 2, 10.58), at(-0.4, 2, 10.58)], '#a83f46', {
		line: 1,
	});
}

function column(stage: Stage, foot: Vec3): void {
	const shaft = [
		{ x: -0.36, y: 0 },
		{ x: 0.36, y: 0 },
		{ x: 0.36, y: 0.3 },
		{ x: 0.26, y: 0.42 },
		{ x: 0.24, y: 5.4 },
		{ x: 0.4, y: 5.7 },
		{ x: 0.4, y: 6.2 },
		{ x: -0.4, y: 6.2 },
		{ x: -0.4, y: 5.7 },
		{ x: -0.24, y: 5.4 },
		{ x: -0.26, y: 0.42 },
		{ x: -0.36, y: 0.3 },
	];
	const stone = '#cdc2b0';
	stage.standing(foot, shaft, stone);
	const side = -Math.sign(stage.mood.towards.x);
	stage.standing(
		foot,
		shaft.map((p) => ({ x: Math.sign(p.x) === side ? p.x : p.x * 0.1, y: p.y })),
		brighten(stage.shaded(stone, 1.2), 1),
		{ line: 0 },
	);
}
