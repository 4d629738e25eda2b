/** Bars, cafés and shops. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawChair, drawTable } from './furniture.ts';
import { openRoom, quad } from './room.ts';
import { at, type Stage } from './stage.ts';
import { drawWindow } from './window.ts';

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
