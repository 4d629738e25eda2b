/** Open land: meadow, paddies, desert. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { drawBush, drawGrass, drawGround, drawPath, drawRidge, drawTree } from './scenery.ts';
import { drawSky } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';
import { drawPalm } from './water.ts';

/** Grass to low hills, a fence and a lone tree. */
export function drawField(stage: Stage): void {
	drawSky(stage, { clouds: 5 });
	const isGold = /wheat|golden|autumn|harvest|lúa chín/.test(stage.words);
	const grass = isGold ? '#d0b462' : '#8fb063';
	stage.air = { from: 12, to: 160, most: 0.7 };
	if (/mountain|núi/.test(stage.words))
		drawRidge(stage, { z: 320, high: 46, colour: '#8c9fb8', jag: 0.9, wave: 60 });
	drawRidge(stage, { z: 150, high: 11, colour: '#7d9f92', jag: 0.05, wave: 40 });
	drawRidge(stage, { z: 90, high: 4, colour: '#86a67a', jag: 0.05, wave: 22 });
	drawGround(stage, grass, mix(grass, '#c8d49a', 0.5));
	for (const [x, z] of [
		[-7.5, 40],
		[8, 46],
		[-13, 60],
		[4, 58],
	] as const)
		drawBush(stage, at(x, 0, z), 3.4, '#6f9468');
	drawPath(stage, '#d6c396', { bend: 2.4, end: 60, wide: 1.4 });
	drawFlowers(stage, isGold ? '#e8cf80' : '#ffffff');
	drawGrass(stage, 60, 12);
	stage.depicts.add('meadow');
}

/** Flower heads scattered over the ground. */
export function drawFlowers(stage: Stage, colour: string): void {
	const colours = [colour, '#f2d36b', '#e79ab0'];
	for (const [index, each] of colours.entries()) {
		const heads: Point[][] = [];
		for (let n = 0; n < 16; n++) {
			const x = (stage.random() - 0.5) * 12;
			const spot = stage.pixel(at(x + Math.sign(x) * 0.7, 0.06, stage.random() * 9 - 0.6));
			if (spot.depth > 1) heads.push(disc(spot, spot.scale * (0.022 + index * 0.004), 8, 0.8));
		}
		for (const head of heads.slice(0, 14)) stage.canvas.fill(head, each, { erasesInk: true });
	}
}

/** Dunes under a wide sky. */
export function drawDesert(stage: Stage): void {
	drawSky(stage, { clouds: 1 });
	const isRed = /mars|red|canyon/.test(stage.words);
	const sand = isRed ? '#c98a62' : '#e3c58c';
	stage.air = { from: 12, to: 200, most: 0.7 };
	drawRidge(stage, { z: 170, high: 13, colour: mix(sand, '#b08a78', 0.3), jag: 0.1, wave: 60 });
	drawRidge(stage, { z: 70, high: 6, colour: sand, jag: 0, wave: 30 });
	drawGround(stage, sand, brighten(sand, 1.04));
	for (const [z, x] of [
		[44, -8],
		[26, 9],
		[13, -7],
	] as const)
		drawDune(stage, x, z, sand);
	const ripples = Array.from({ length: 22 }, () => {
		const x = (stage.random() - 0.5) * 10;
		const z = stage.random() * 8 - 1;
		return [at(x - 0.5, 0.01, z), at(x, 0.01, z + 0.08), at(x + 0.6, 0.01, z)];
	});
	stage.lines(ripples, 1, 0.4);
	stage.depicts.add('dunes');
}

function drawDune(stage: Stage, x: number, z: number, sand: string): void {
	const wide = z * 0.7;
	const crest = Array.from({ length: 15 }, (_, i) => {
		const t = i / 14;
		return { x: (t - 0.5) * 2 * wide, y: Math.sin(Math.PI * t) ** 1.6 * z * 0.1 };
	});
	stage.standing(at(x, 0, z), crest, brighten(sand, 1.05), { line: 0 });
	const lee = crest.slice(6).map((p, i) => ({ x: p.x, y: p.y * (i === 0 ? 1 : 1) }));
	stage.standing(at(x, 0, z), [...lee, { x: wide * 0.05, y: 0 }], stage.shaded(sand), { line: 0 });
}

/** Flooded fields with rows of young rice, dykes between them, palms far off. */
export function drawPaddy(stage: Stage): void {
	drawSky(stage, { clouds: 5 });
	stage.air = { from: 12, to: 140, most: 0.72 };
	drawRidge(stage, { z: 170, high: 16, colour: '#7f9aa8', jag: 0.25, wave: 45 });
	drawRidge(stage, { z: 95, high: 6, colour: '#789c78', jag: 0, wave: 20 });
	drawGround(stage, '#86ab58', '#a8c272');
	for (const [x, z] of [
		[-9.5, 52],
		[-7, 46],
		[9, 50],
		[11.5, 56],
	] as const)
		drawPalm(stage, at(x, 0, z), 7, x < 0 ? 1 : -1);
	for (const [x, z] of [
		[-14, 62],
		[-4, 64],
		[5, 66],
		[14, 64],
	] as const)
		drawTree(stage, at(x, 0, z), 6);
	const water = mix(stage.mood.sky[1], '#9fc0c8', 0.4);
	for (const [from, to] of [
		[2.4, 6],
		[6.7, 12],
		[12.9, 22],
		[23.4, 40],
	] as const) {
		for (const [left, right] of [
			[-34, -1],
			[1, 34],
		] as const)
			drawPlot(stage, { left, right, from, to }, water);
	}
	stage.ground([at(-0.8, 0.02, -9), at(0.8, 0.02, -9), at(0.8, 0.02, 60), at(-0.8, 0.02, 60)], '#b7a06c');
	drawGrass(stage, 26, 6);
	stage.depicts.add('rice');
}

interface Plot {
	readonly left: number;
	readonly right: number;
	readonly from: number;
	readonly to: number;
}

function drawPlot(stage: Stage, { left, right, from, to }: Plot, water: string): void {
	stage.face([at(left, 0, from), at(right, 0, from), at(right, 0, to), at(left, 0, to)], water, { line: 1 });
	const rice: Vec3[][] = [];
	const near = left < 0 ? right : left;
	const step = left < 0 ? -1 : 1;
	const gap = 0.24 + from * 0.03;
	for (let z = from + 0.25; z < to - 0.1; z += gap * 1.4)
		for (let n = 0; n < 16; n++) {
			const x = near + step * (0.3 + n * gap + stage.random() * 0.12);
			const high = 0.22 + stage.random() * 0.08;
			rice.push([
				at(x - 0.02, 0, z),
				at(x - 0.09, high * 0.9, z),
				at(x - 0.02, high * 0.35, z),
				at(x + 0.01, high, z),
				at(x + 0.03, high * 0.35, z),
				at(x + 0.1, high * 0.85, z),
				at(x + 0.03, 0, z),
			]);
		}
	stage.faces(rice, '#6fa14c', { line: 0 });
}
