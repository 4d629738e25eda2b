/** Bars, cafés and shops. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawPottedPlant, drawRoundTable, drawSunbeam } from './decor.ts';
import { drawChair } from './furniture.ts';
import { openRoom, quad } from './room.ts';
import { at, type Stage } from './stage.ts';
import { drawLampGlow, drawWindow } from './window.ts';

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
	drawCounterFront(stage);
	if (isBright) {
		drawSunbeam(stage, {
			plane: room.left,
			from: -0.3,
			to: 2.2,
			low: 0.85,
			high: 2.25,
			patch: [at(-3, 0.006, 0), at(-3, 0.006, 2), at(-0.6, 0.006, 1.2), at(-0.6, 0.006, -0.8)],
		});
		drawMenu(stage);
		drawPottedPlant(stage, at(-2.2, 0, 2.7), 1.3, '#e0d8c8');
	} else for (const x of [-3, -2.2]) sconce(stage, at(x, 1.9, 3.05));
	for (const [x, z] of [
		[-2.6, 1.2],
		[2.9, 0.5],
		[-2.9, -1.1],
	] as const) {
		drawRoundTable(stage, at(x, 0, z), 0.42, 0.74, '#9a6b42');
		drawChair(stage, at(x - 0.8, 0, z - 0.1), '#7d5a3c', 1);
		stage.standing(
			at(x + 0.1, 0.74, z),
			[
				{ x: -0.035, y: 0 },
				{ x: 0.035, y: 0 },
				{ x: 0.045, y: 0.13 },
				{ x: -0.045, y: 0.13 },
			],
			isBright ? '#f4efe4' : '#e0b860',
			{ line: 1 },
		);
	}
	stage.depicts.add('counter').add('bottles');
}

/** Panels along the counter, and a rail for the feet. */
function drawCounterFront(stage: Stage): void {
	const front = (a: number, u: number) => at(a, u, 2.04);
	const panels = Array.from({ length: 6 }, (_, n) =>
		quad(front, -1.6 + n * 0.86, -0.9 + n * 0.86, 0.22, 0.88),
	);
	stage.faces(panels, '#8c5f40', { line: 1 });
	stage.lines([[at(-1.7, 0.16, 1.95), at(3.5, 0.16, 1.95)]], 4);
}

/** A slate with the day's list. */
function drawMenu(stage: Stage): void {
	const rear = (a: number, u: number) => at(a, u, 3.07);
	stage.face(quad(rear, -3.2, -2, 1.3, 2.3), '#8a6244');
	stage.face(quad(rear, -3.13, -2.07, 1.37, 2.23), '#2f3f3a', { line: 1 });
	const rows = [2.08, 1.92, 1.76, 1.6, 1.46].map((u) =>
		quad(rear, -3, -2.6 + stage.random() * 0.35, u, u + 0.03),
	);
	stage.faces(rows, '#efe9d8', { line: 0, opacity: 0.85 });
}

function sconce(stage: Stage, foot: Vec3): void {
	stage.standing(
		foot,
		[
			{ x: -0.09, y: 0 },
			{ x: 0.09, y: 0 },
			{ x: 0.13, y: 0.24 },
			{ x: -0.13, y: 0.24 },
		],
		'#ffdf9e',
		{ tone: 'glow', hazy: false },
	);
	const spot = stage.pixel(foot);
	drawLampGlow(stage, spot, spot.scale * 0.6);
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
	drawLampGlow(stage, spot, spot.scale * 0.9);
}
