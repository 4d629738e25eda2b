/** Narrow ways: an alley, a market between stalls. */
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawHangingLantern, drawNeon, mirror, NEON } from './lamps.ts';
import { drawGround } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { drawStreetEnd } from './street-end.ts';
import { brighten, mix } from './tint.ts';
import { drawRow, frontsOf } from './town.ts';

/** High walls close together, washing lines, machines on the walls, bins, lamps; neon where the words have it. */
export function drawAlley(stage: Stage): void {
	stage.air = { from: 9, to: 50, most: stage.isNight ? 0.45 : 0.6 };
	stage.turn(((stage.random() < 0.5 ? -1 : 1) * 5 * Math.PI) / 180);
	drawSky(stage, { clouds: 1 });
	drawGround(stage, stage.isNight ? '#5c5c76' : '#b3a896');
	stage.box(at(-12, 0, 26), at(24, 9, 4), stage.isNight ? '#55587a' : '#c4b49c');
	for (const side of [-1, 1] as const)
		drawRow(stage, side, { half: 1.95, from: -6, to: 25, low: 6, high: 9, shops: false });
	drawBricks(stage);
	const slabs: Vec3[][] = [];
	for (let z = -2; z < 24; z += 0.9) slabs.push([at(-2.5, 0, z), at(2.5, 0, z)]);
	slabs.push([at(0.3, 0, -3), at(0.3, 0, 25)]);
	stage.lines(slabs, 1, 0.4);
	if (!stage.isNight) drawSunStrip(stage);
	drawWallPlant(stage);
	drawWashing(stage);
	for (const [x, z, high] of [
		[-1.85, 5.4, 0.95],
		[1.2, 8.2, 0.75],
		[1.25, 3.6, 0.85],
		[-1.85, 12, 1.1],
	] as const) {
		stage.box(at(x, 0, z), at(0.62, high, 0.6), stage.isNight ? '#46566a' : '#6f8a7c');
		stage.box(at(x - 0.04, high, z - 0.04), at(0.7, 0.09, 0.68), stage.isNight ? '#3a4658' : '#58705f', {
			line: 1,
		});
	}
	if (stage.isNight || stage.signs.has('neon')) stage.apart('signs', () => drawSigns(stage));
	drawWallLamp(stage, at(-1.82, 2.75, 8));
	drawWallLamp(stage, at(1.82, 2.9, 15));
	stage.depicts.add('walls');
}

function drawSunStrip(stage: Stage): void {
	const strip = [at(-0.2, 0.006, -4), at(1.3, 0.006, -4), at(1.3, 0.006, 25), at(0.2, 0.006, 25)];
	stage.face(strip, '#fff3cc', { line: 0, opacity: 0.4, erasesInk: false, hazy: false });
}

/** Bricks show in patches, where the plaster is gone. */
function drawBricks(stage: Stage): void {
	const strokes: Vec3[][] = [];
	for (let n = 0; n < 46; n++) {
		const x = n % 2 ? 1.94 : -1.94;
		const z = -1 + Math.floor(stage.random() * 40) * 0.45;
		const y = 0.2 + Math.floor(stage.random() * 14) * 0.24;
		strokes.push([at(x, y, z), at(x, y, z + 0.42), at(x, y + 0.2, z + 0.42), at(x, y + 0.2, z), at(x, y, z)]);
	}
	stage.lines(strokes, 0.9, 0.45);
}

/** Pipes, cooling machines and cables. */
function drawWallPlant(stage: Stage): void {
	for (const [side, z] of [
		[-1, 3.4],
		[1, 6.4],
		[-1, 10.5],
		[1, 12.5],
	] as const) {
		const x = side * 1.94;
		stage.box(at(side > 0 ? x - 0.12 : x, 0, z), at(0.12, 7, 0.12), stage.isNight ? '#44486a' : '#8b7f74', {
			line: 1,
		});
		const low = 2.7 + (z % 2);
		stage.box(
			at(side > 0 ? x - 0.42 : x, low, z + 0.8),
			at(0.42, 0.62, 0.85),
			stage.isNight ? '#6a7290' : '#d3d3c8',
			{ line: 1.1 },
		);
		const front = at(side > 0 ? x - 0.2 : x + 0.2, low + 0.31, z + 0.79);
		stage.standing(front, disc({ x: 0, y: 0 }, 0.18, 16), stage.isNight ? '#4c5474' : '#a9aba4', { line: 1 });
	}
	const sag = (z: number) =>
		Array.from({ length: 9 }, (_, i) => at(-1.95 + i * 0.4875, 4.6 - Math.sin((i / 8) * Math.PI) * 0.5, z));
	stage.lines([sag(6), sag(6.6), sag(13)], 1.3);
}

function drawSigns(stage: Stage): void {
	const boards = [
		[-1, 4.6, 1.9, 1.7, 0.75],
		[1, 6.2, 2.1, 1.6, 0.8],
		[-1, 9.2, 2.2, 2, 0.9],
		[1, 11, 2.3, 2.2, 0.85],
		[-1, 15, 3, 2.4, 1],
		[1, 18, 2.8, 2.4, 1],
	] as const;
	for (const [index, [side, z, low, high, wide]] of [...boards.entries()].reverse()) {
		const colour = NEON[(index * 2 + Math.floor(stage.random() * 2)) % NEON.length]!;
		const [from, to] = [side * (1.9 - wide), side * 1.9];
		drawNeon(stage, { plane: (across, up) => at(across, up, z), from, to, low, high: low + high, colour });
	}
}

function drawWashing(stage: Stage): void {
	for (const [y, z] of [
		[2.75, 10],
		[3.5, 17],
	] as const) {
		stage.lines(
			[
				Array.from({ length: 9 }, (_, i) =>
					at(-1.95 + i * 0.4875, y - Math.sin((i / 8) * Math.PI) * 0.22, z),
				),
			],
			1.2,
		);
		for (const [x, colour] of [
			[-1.6, '#d8d4c8'],
			[-0.6, '#a8584e'],
			[0.4, '#6f8aa0'],
			[1.3, '#d8c07a'],
		] as const) {
			const top = y - 0.16;
			stage.face(
				[at(x, top, z), at(x + 0.7, top, z), at(x + 0.66, top - 0.85, z), at(x + 0.04, top - 0.8, z)],
				stage.isNight ? brighten(colour, 0.65) : colour,
				{ line: 1 },
			);
		}
	}
}

function drawWallLamp(stage: Stage, foot: Vec3): void {
	stage.standing(foot, disc({ x: 0, y: 0 }, 0.15, 16), '#fff0c0', { tone: stage.isNight ? 'glow' : 'plain' });
	if (!stage.isNight) return;
	const spot = stage.pixel(foot);
	stage.shine(spot, spot.scale * 2.4, '#ffb866', 0.8, { bloom: 0.3 });
	stage.pool(at(foot.x * 0.4, 0, foot.z - 0.5), 2, '#ffb866', 0.9);
	mirror(stage, foot, 0.3, '#ffd090');
}

/** Stalls under striped awnings to both sides, lanterns on strings, crates of fruit. */
export function drawMarket(stage: Stage): void {
	stage.air = { from: 9, to: 60, most: stage.isNight ? 0.4 : 0.72 };
	stage.turn(((stage.random() < 0.5 ? -1 : 1) * 6 * Math.PI) / 180);
	drawSky(stage, { clouds: 3 });
	drawGround(stage, stage.isNight ? '#8a766c' : '#d6bf94');
	drawStreetEnd(stage, { z: 46, low: 4.5, high: 8, colours: frontsOf(stage) });
	for (const side of [-1, 1] as const)
		drawRow(stage, side, { half: 5.4, from: -4, to: 40, low: 4.5, high: 7, shops: false });
	const cloths = ['#b8524a', '#4f7f78', '#c9963f', '#56709a', '#8a5f84'];
	let n = 0;
	for (const z of [22, 17, 12.4, 8, 3.8])
		for (const side of [-1, 1]) drawStall(stage, side, z, cloths[n++ % 5]!);
	drawLanternString(stage);
	stage.depicts.add('stalls').add('lanterns');
}

function drawStall(stage: Stage, side: number, z: number, cloth: string): void {
	const [inner, outer] = [side * 1.75, side * 3.6];
	const from = Math.min(inner, outer);
	stage.lines(
		[
			[at(inner, 0, z), at(inner, 2.2, z)],
			[at(inner, 0, z + 3), at(inner, 2.2, z + 3)],
		],
		4,
	);
	stage.box(at(from, 0, z + 0.1), at(1.9, 0.75, 2.8), '#a37a52');
	const isLit = stage.isNight;
	const hues = ['#c9563f', '#d89a3a', '#8fa04a', '#d8c860', '#9a5a7a'];
	for (const [index, hue] of hues.slice(0, 4).entries()) {
		const heap = at(inner + side * 0.5, 0.76, z + 0.5 + index * 0.62);
		stage.standing(
			heap,
			[
				{ x: -0.34, y: 0 },
				{ x: 0.34, y: 0 },
				{ x: 0.28, y: 0.16 },
				{ x: 0.1, y: 0.26 },
				{ x: -0.14, y: 0.24 },
				{ x: -0.3, y: 0.13 },
			],
			hue,
			{ line: 1, tone: isLit ? 'glow' : 'plain', hazy: !isLit },
		);
	}
	const top: Vec3[][][] = [[], []];
	const hem: Vec3[][][] = [[], []];
	for (let strip = 0; strip < 5; strip++) {
		const [a, b] = [z - 0.1 + strip * 0.64, z - 0.1 + (strip + 1) * 0.64];
		const edge = inner - side * 0.5;
		top[strip % 2]!.push([at(outer, 2.5, a), at(outer, 2.5, b), at(edge, 2.2, b), at(edge, 2.2, a)]);
		const low = (a + b) / 2;
		hem[strip % 2]!.push([
			at(edge, 2.2, a),
			at(edge, 2.2, b),
			at(edge, 1.86, b),
			at(edge, 1.76, low),
			at(edge, 1.86, a),
		]);
	}
	const end = z - 0.1;
	const gable = [
		at(inner - side * 0.5, 2.2, end),
		at(outer, 2.5, end),
		at(outer, 2, end),
		at(inner - side * 0.5, 1.86, end),
	];
	for (const [index, plain] of [cloth, '#ece4d0'].entries()) {
		const colour = stage.snowy(isLit ? brighten(mix(plain, '#ffb060', 0.25), 0.8) : plain, 0.6);
		stage.faces(top[index]!, colour, { line: 0.9, tone: isLit ? 'glow' : 'plain', hazy: !isLit });
		stage.faces(hem[index]!, index ? colour : brighten(colour, 0.94), {
			line: 0.8,
			tone: isLit ? 'glow' : 'plain',
		});
		if (index === 0)
			stage.face(gable, stage.shaded(colour, 0.7), { line: 1, tone: isLit ? 'glow' : 'plain' });
	}
}

function drawLanternString(stage: Stage): void {
	for (const z of [22, 15, 9.5, 5]) {
		const sag = (t: number) => 3.25 - Math.sin(t * Math.PI) * 0.45;
		stage.lines([Array.from({ length: 11 }, (_, i) => at(-3.6 + i * 0.72, sag(i / 10), z))], 1.1);
		for (let i = 1; i < 10; i += 2)
			drawHangingLantern(
				stage,
				at(-3.6 + i * 0.72, sag(i / 10) - 0.3, z),
				0.2,
				i % 4 === 1 ? '#e8563f' : '#f2b04a',
			);
	}
	if (stage.isNight) for (const z of [18, 11, 5]) stage.pool(at(0, 0, z), 4.5, '#ffb060', 0.7);
}
