/** Rooms of work and care: office, hospital, corridor. */
import type { Vec3 } from '../camera.ts';
import { oblong } from '../canvas.ts';
import { drawPoster, drawPottedPlant, drawSunbeam } from './decor.ts';
import { drawClock, drawDesk } from './furniture.ts';
import { drawBed } from './home.ts';
import { drawCeilingLamps } from './indoors.ts';
import { openRoom, quad } from './room.ts';
import { at, type Plane, type Stage } from './stage.ts';
import { drawDoor, drawWindow } from './window.ts';

/** Desks with screens, a wall of glass onto the city, files. */
export function drawOffice(stage: Stage): void {
	const room = openRoom(stage, {
		half: 4,
		back: 4,
		high: 2.8,
		wall: '#d3d8dc',
		floor: '#7f8fa0',
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
	drawSunbeam(stage, {
		plane: room.rear,
		from: -1.9,
		to: 3.6,
		low: 0.85,
		high: 2.45,
		patch: [at(-1.2, 0.006, 2.6), at(3.6, 0.006, 2.6), at(3, 0.006, -0.6), at(-2.4, 0.006, -0.6)],
	});
	drawPottedPlant(stage, at(3.5, 0, 3.3), 1.5, '#d8d4cc');
	drawPottedPlant(stage, at(-2.35, 0, 3.6), 1.1, '#5f7f94');
	for (const [n, colour] of ['#5f8fb0', '#d8a04c', '#7fa86a'].entries())
		drawPoster(stage, room.left, 2.6 - n * 1.3, 1.2, { wide: 1, high: 0.8, colour });
	for (const [x, z] of [
		[-1.7, 0.7],
		[1.1, 0.8],
	] as const)
		officeChair(stage, at(x, 0, z));
	stage.depicts.add('desks').add('screens');
}

function officeChair(stage: Stage, foot: Vec3): void {
	stage.grounded(foot.x - 0.25, foot.z - 0.25, 0.5, 0.5);
	stage.lines(
		[
			[at(foot.x, 0.08, foot.z), at(foot.x, 0.45, foot.z)],
			[at(foot.x - 0.26, 0.04, foot.z), at(foot.x, 0.1, foot.z), at(foot.x + 0.26, 0.04, foot.z)],
		],
		4,
	);
	stage.box(at(foot.x - 0.24, 0.44, foot.z - 0.22), at(0.48, 0.08, 0.44), '#4a5a6c');
	stage.box(at(foot.x - 0.22, 0.6, foot.z - 0.24), at(0.44, 0.5, 0.06), '#566a80');
}

function screen(stage: Stage, foot: Vec3): void {
	stage.box(at(foot.x + 0.2, foot.y, foot.z), at(0.1, 0.16, 0.04), '#6f757a', { line: 1 });
	stage.box(at(foot.x, foot.y + 0.14, foot.z), at(0.52, 0.33, 0.04), '#3c434c', { line: 1 });
	const back = stage.eye.z < foot.z;
	if (back && stage.isNight)
		stage.shine(
			stage.pixel(at(foot.x + 0.26, foot.y + 0.3, foot.z + 0.1)),
			stage.pixel(foot).scale * 0.9,
			'#8fc4ff',
			0.6,
			{ bloom: 0.3 },
		);
	stage.box(at(foot.x - 0.3, foot.y, foot.z - 0.12), at(0.2, 0.02, 0.28), '#f4f1e8', { line: 0.8 });
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
	drawSunbeam(stage, {
		plane: room.rear,
		from: -1.5,
		to: 0.1,
		low: 1.05,
		high: 2.25,
		patch: [at(-1.7, 0.006, 2), at(0, 0.006, 2), at(0.5, 0.006, -0.4), at(-1.6, 0.006, -0.4)],
	});
	drawBed(stage, 1.1, '#8fc0cc', 2.62, '#c4ccd0');
	stage.lines(
		[
			[at(1.1, 0.85, 0.7), at(2.6, 0.85, 0.7), at(2.6, 0.5, 0.7)],
			[at(1.1, 0.5, 0.7), at(1.1, 0.85, 0.7)],
		],
		3.4,
	);
	drawMonitor(stage, at(0.35, 0, 2.3));
	drawPottedPlant(stage, at(-2, 0, 2.3), 0.9, '#e8e4dc');
	drawPoster(stage, room.rear, 1.5, 1.5, { wide: 0.6, high: 0.6, colour: '#7fb0b8' });
	stage.box(at(-2.4, 0, 1), at(0.5, 0.45, 0.5), '#7fa8b0');
	stage.box(at(-2.4, 0.45, 1.42), at(0.5, 0.5, 0.08), '#6f98a0');
	stage.box(at(0.5, 0, 2.3), at(0.42, 0.75, 0.4), '#f0efe8');
	drip(stage, at(2.8, 0, 2.1));
	const cloth: Vec3[][] = [];
	for (let n = 0; n < 8; n++) cloth.push(quad(room.left, 2.6 - n * 0.24, 2.42 - n * 0.24, 0.25, 2.3));
	stage.face(quad(room.left, 0.7, 2.7, 0.25, 2.3), '#a9cfc6');
	stage.faces(cloth, '#96bdb4', { line: 0.8 });
	stage.depicts.add('bed');
}

/** A machine that draws a heartbeat. */
function drawMonitor(stage: Stage, foot: Vec3): void {
	stage.box(at(foot.x, 1.12, foot.z), at(0.5, 0.38, 0.16), '#e4e8e6');
	const front: Plane = (across, up) => at(foot.x + across, 1.12 + up, foot.z - 0.01);
	stage.face(quad(front, 0.05, 0.45, 0.06, 0.33), '#16302c', { line: 1, tone: 'glow' });
	const beat = [0.06, 0.14, 0.17, 0.2, 0.23, 0.26, 0.3, 0.44];
	const rise = [0.18, 0.18, 0.24, 0.08, 0.31, 0.14, 0.18, 0.18];
	const line = beat.map((across, i) => front(across, rise[i]!));
	stage.face([...line, ...[...line].reverse().map((p) => at(p.x, p.y + 0.016, p.z))], '#6fffb0', {
		line: 0,
		tone: 'glow',
		hazy: false,
	});
	stage.lines([[at(foot.x + 0.25, 0.05, foot.z + 0.1), at(foot.x + 0.25, 1.12, foot.z + 0.1)]], 3);
	const spot = stage.pixel(front(0.25, 0.2));
	stage.shine(spot, spot.scale * 0.7, '#6fffb0', 0.3, { bloom: 0.2 });
}

function drip(stage: Stage, foot: Vec3): void {
	stage.standing(foot, oblong(-0.015, 0, 0.015, 1.95), '#9aa6aa', { line: 1 });
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
	stage.shine(spot, spot.scale * 3, '#ffa850', 1, { bloom: 0.2 });
}
