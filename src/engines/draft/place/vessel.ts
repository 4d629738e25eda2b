/** Insides of things that travel: train and spaceship. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawPoster, drawRoundTable, drawSunbeam } from './decor.ts';
import { openRoom, quad, type Room } from './room.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';
import { drawWindow } from './window.ts';

/** A band of windows over a long bench, poles and straps. */
export function drawTrain(stage: Stage): void {
	const isCity = /subway|metro|tàu điện/.test(stage.words);
	const room = openRoom(stage, {
		half: 5.5,
		back: 1.5,
		high: 2.35,
		wall: '#e0dac6',
		floor: '#8f8a86',
		boards: 'none',
		turn: 12,
	});
	for (const from of [-5, -3.3, -1.6, 0.1, 1.8, 3.5])
		drawWindow(stage, {
			plane: room.rear,
			from: from + 0.1,
			to: from + 1.5,
			low: 0.98,
			high: 1.78,
			frame: '#a7aaa6',
			panes: [1, 1],
			view: isCity ? 'city' : 'hills',
			sill: false,
		});
	for (const from of [-3.3, -1.6, 0.1, 1.8])
		drawSunbeam(stage, {
			plane: room.rear,
			from: from + 0.1,
			to: from + 1.5,
			low: 1,
			high: 1.76,
			patch: [
				at(from - 0.3, 0.006, 0.4),
				at(from + 1.1, 0.006, 0.4),
				at(from + 0.5, 0.006, -1.3),
				at(from - 0.9, 0.006, -1.3),
			],
		});
	for (const [n, colour] of ['#d8705c', '#5f8fb0', '#e0b85c', '#7fa86a', '#b87aa0', '#5fa8a0'].entries())
		drawPoster(stage, room.rear, -5 + n * 1.7, 1.98, { wide: 1.2, high: 0.26, colour });
	const bench = ['#4f7a6c', '#8a4f58', '#4f6a94'][Math.floor(stage.random() * 3)]!;
	stage.box(at(-5.4, 0.1, 1.05), at(10.8, 0.28, 0.42), '#8f8a7c');
	stage.box(at(-5.4, 0.42, 1.3), at(10.8, 0.44, 0.16), bench);
	stage.box(at(-5.4, 0.36, 0.98), at(10.8, 0.12, 0.5), brighten(bench, 1.12));
	stage.lines(
		[-4.4, -3.5, -2.6, -1.7, -0.8, 0.1, 1, 1.9, 2.8, 3.7, 4.6].map((x) => [
			at(x, 0.48, 1.3),
			at(x, 0.86, 1.3),
		]),
		1,
		0.5,
	);
	stage.box(at(-5.4, 1.9, 1.1), at(10.8, 0.05, 0.4), '#b9bcb8');
	for (const x of [-2.3, 1.6]) stage.box(at(x, 0, 0.85), at(0.05, 2.35, 0.05), '#c9ccca', { line: 1 });
	stage.box(at(-5.4, 1.86, 0.75), at(10.8, 0.035, 0.035), '#c9ccca', { line: 1 });
	for (let x = -2.9; x < 3; x += 0.62) strap(stage, at(x, 1.87, 0.77));
	const lamp = [at(-5, 2.34, 0.3), at(5, 2.34, 0.3), at(5, 2.34, 0.6), at(-5, 2.34, 0.6)];
	stage.face(lamp, '#fbf8ea', { tone: 'glow', line: 1 });
	stage.depicts.add('seats');
}

function strap(stage: Stage, foot: Vec3): void {
	stage.lines([[foot, at(foot.x, foot.y - 0.2, foot.z)]], 2);
	const ring = disc({ x: 0, y: -0.28 }, 0.085, 16);
	stage.standing(foot, ring, '#f0ece0', { line: 1.2 });
	stage.standing(foot, disc({ x: 0, y: -0.28 }, 0.055, 14), '#c4c8c4', { line: 0.8 });
}

/** A bridge: a great window onto the stars, panels of lights, ribs. */
export function drawSpaceship(stage: Stage): void {
	const steel = '#8f9ab4';
	const room = openRoom(stage, {
		half: 3.8,
		back: 3.6,
		high: 3,
		wall: steel,
		floor: '#5d6578',
		ceiling: '#6a748a',
		boards: 'tiles',
		turn: 9,
	});
	const glass = [
		room.rear(-2.6, 1.05),
		room.rear(2.6, 1.05),
		room.rear(3, 1.7),
		room.rear(2.3, 2.6),
		room.rear(-2.3, 2.6),
		room.rear(-3, 1.7),
	];
	stage.face(
		glass.map((p, i) => at(p.x * 1.05, p.y + (i < 2 ? -0.08 : 0.07), p.z)),
		'#4c566c',
	);
	stage.face(glass, '#10122e', { tone: 'glow', hazy: false });
	stars(stage, room.rear);
	const planet = Array.from({ length: 30 }, (_, i) =>
		room.rear(1.2 + Math.cos(i / 4.774) * 0.52, 1.75 + Math.sin(i / 4.774) * 0.52),
	);
	stage.face(planet, '#6f93d8', { tone: 'glow', line: 0, hazy: false });
	const shade = Array.from({ length: 30 }, (_, i) =>
		room.rear(1.32 + Math.cos(i / 4.774) * 0.4, 1.66 + Math.sin(i / 4.774) * 0.42),
	);
	stage.face(shade, '#4a63ac', { tone: 'glow', line: 0, hazy: false });
	stage.lines(
		[
			[room.rear(-0.9, 1.05), room.rear(-0.8, 2.6)],
			[room.rear(0.9, 1.05), room.rear(0.8, 2.6)],
		],
		5,
	);
	for (const z of [2.4, 0.6, -1.2])
		for (const plane of [room.left, room.right]) {
			stage.face(quad(plane, z, z + 0.25, 0, 3), brighten(steel, 0.8));
			stage.face(quad(plane, z + 0.5, z + 1.4, 1.2, 1.8), '#2c3550');
			lights(stage, (a, u) => plane(z + 0.55 + a, 1.25 + u), 0.8, 0.5);
		}
	drawConsole(stage);
	drawStrips(stage, room);
	for (const x of [-1.9, 0.9]) pilotSeat(stage, at(x, 0, 1.25));
	drawHologram(stage, at(2.5, 0, 1.5));
	stage.depicts.add('stars').add('console');
}

/** Strips of light along ceiling and floor: what the bridge is seen by. */
function drawStrips(stage: Stage, room: Room): void {
	const strips = [
		quad(room.rear, -3.6, 3.6, 2.82, 2.88),
		quad(room.left, room.front, 3.5, 0.1, 0.16),
		quad(room.right, room.front, 3.5, 0.1, 0.16),
		quad(room.left, room.front, 3.5, 2.3, 2.36),
		quad(room.right, room.front, 3.5, 2.3, 2.36),
	];
	stage.faces(strips, '#8fe8ff', { tone: 'glow', line: 0, hazy: false });
	for (const [x, y, z] of [
		[0, 2.85, 3.4],
		[-3.7, 1.2, 1.5],
		[3.7, 1.2, 1.5],
	] as const) {
		const spot = stage.pixel(at(x, y, z));
		if (spot.depth > 0.5) stage.shine(spot, spot.scale * 3, '#6fd0ff', 0.5, { bloom: 0.14 });
	}
	for (const [x, hue] of [
		[-1.6, '#ffb45c'],
		[0, '#6fe8ff'],
		[1.6, '#8dffb0'],
	] as const) {
		const spot = stage.pixel(at(x, 1, 2.7));
		if (spot.depth > 0.5) stage.shine(spot, spot.scale * 1.3, hue, 0.55, { bloom: 0.12 });
	}
	stage.pool(at(0, 0, 1), 3.6, '#7fb8ff', 0.45);
}

function pilotSeat(stage: Stage, corner: Vec3): void {
	const { x, z } = corner;
	stage.box(at(x + 0.3, 0, z + 0.2), at(0.3, 0.4, 0.3), '#4a5268');
	stage.box(at(x, 0.4, z), at(0.9, 0.16, 0.7), '#c06a4c');
	stage.box(at(x + 0.08, 0.5, z - 0.06), at(0.74, 0.85, 0.14), '#5a6480');
	stage.box(at(x + 0.24, 1.35, z - 0.05), at(0.42, 0.24, 0.12), '#66708c');
}

/** A small world of light over a round table. */
function drawHologram(stage: Stage, foot: Vec3): void {
	drawRoundTable(stage, foot, 0.5, 0.8, '#5d6880');
	const middle = at(foot.x, 1.3, foot.z);
	stage.standing(middle, disc({ x: 0, y: 0 }, 0.3, 24), '#5fe0ff', {
		tone: 'glow',
		line: 0,
		opacity: 0.45,
		hazy: false,
		erasesInk: false,
	});
	for (const squash of [0.3, 0.7])
		stage.standing(middle, disc({ x: 0, y: 0 }, 0.3, 24, squash), '#c8f6ff', {
			tone: 'glow',
			line: 0,
			opacity: 0.35,
			hazy: false,
			erasesInk: false,
		});
	const spot = stage.pixel(middle);
	stage.shine(spot, spot.scale * 1.2, '#5fd8ff', 0.6, { bloom: 0.3 });
}

function stars(stage: Stage, rear: (a: number, u: number) => Vec3): void {
	const list = Array.from({ length: 50 }, () => {
		const x = (stage.random() - 0.5) * 4.6;
		const y = 1.15 + stage.random() * 1.35;
		const r = 0.006 + stage.random() * 0.012;
		return [rear(x - r, y), rear(x, y + r), rear(x + r, y), rear(x, y - r)];
	});
	stage.faces(list, '#e6ecff', { tone: 'glow', line: 0, hazy: false });
}

function lights(stage: Stage, plane: (a: number, u: number) => Vec3, wide: number, high: number): void {
	for (const colour of ['#6fe8ff', '#ffb45c', '#8dffb0']) {
		const dots = Array.from({ length: 6 }, () => {
			const a = stage.random() * (wide - 0.1);
			const u = Math.floor(stage.random() * 4) * (high / 4);
			return quad(plane, a, a + 0.03 + stage.random() * 0.06, u + 0.02, u + 0.06);
		});
		stage.faces(dots, colour, { tone: 'glow', line: 0, hazy: false });
	}
}

function drawConsole(stage: Stage): void {
	stage.box(at(-2.4, 0, 2.7), at(4.8, 0.8, 0.6), '#68738c');
	const top = (a: number, u: number) => at(-2.3 + a, 0.82 + u * 0.5, 2.68 + u * 1.2);
	stage.face(quad(top, 0, 4.6, 0, 0.5), '#2c3550');
	lights(stage, (a, u) => top(a * 4.4 + 0.1, u * 0.9 + 0.02), 1, 0.5);
	lights(stage, (a, u) => at(-2.2 + a * 4, 0.2 + u, 2.69), 1, 0.4);
}
