/** Places where nobody built: forest, mountain, field, desert, snow, cave, space. */
import type { Point } from '../../../base/geometry.ts';
import { disc } from '../canvas.ts';
import {
	drawBush,
	drawClouds,
	drawGrass,
	drawGround,
	drawPath,
	drawPine,
	drawRidge,
	drawSky,
	drawStars,
	leaves,
	scallops,
} from './scenery.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

/** Three depths of trunks under a scalloped roof of leaves, a path with spots of sun. */
export function drawForest(stage: Stage): void {
	stage.air = { from: 3, to: 26, most: 0.82 };
	const isBamboo = /bamboo|tre\b/.test(stage.words);
	const { mood } = stage;
	const back = stage.isNight ? mix(mood.sky[0], '#20402f', 0.3) : mix(mood.haze, '#cfe0a8', 0.35);
	stage.canvas.fill(stage.frame, back);
	drawGround(stage, '#7f9a62', mix('#a9bd86', mood.haze, 0.4));
	for (const [index, row] of [22, 14, 9, 5.5].entries()) {
		drawTrunks(stage, row, isBamboo);
		drawCanopy(stage, row, 3 - index);
		if (row < 20)
			for (let i = 0; i < 3; i++)
				drawBush(stage, sideSpot(stage, row), 0.9 + stage.random() * 0.6, '#76966a');
	}
	drawPath(stage, '#c9b58a', { bend: 1.3, end: 20 });
	drawDapples(stage);
	drawGrass(stage, 26);
	if (!stage.isNight) drawShafts(stage);
	stage.depicts.add('trees');
}

function sideSpot(stage: Stage, z: number) {
	const side = stage.random() < 0.5 ? -1 : 1;
	return at(side * (1.7 + stage.random() * z * 0.7), 0, z + stage.random() * 2 - 1.4);
}

function drawTrunks(stage: Stage, z: number, isBamboo: boolean): void {
	const count = isBamboo ? 9 : 5;
	for (let index = 0; index < count; index++) {
		const spread = (index - (count - 1) / 2) * (isBamboo ? 0.24 : 0.42) * z;
		const x = spread + (stage.random() - 0.5) * z * 0.2;
		if (Math.abs(x) < 1.3) continue;
		const half = isBamboo ? 0.06 : 0.16 + stage.random() * 0.14;
		const bark = isBamboo ? '#86a860' : '#8a7462';
		const outline = trunk(half, isBamboo ? 0 : 0.6);
		const foot = at(x, 0, z + stage.random() * 1.5);
		stage.standing(foot, outline, bark, { line: 1.3 });
		const side = -Math.sign(stage.mood.towards.x);
		const shade = outline.map((p) => ({
			x: Math.sign(p.x) === side ? p.x : p.x * 0.15 + side * half * 0.2,
			y: p.y,
		}));
		stage.standing(foot, shade, stage.shaded(bark, 1.3), { line: 0 });
		if (isBamboo) drawJoints(stage, foot.x, foot.z, half);
	}
}

function drawJoints(stage: Stage, x: number, z: number, half: number): void {
	const rings = Array.from({ length: 8 }, (_, i) => [
		at(x - half, 0.5 + i * 0.6, z),
		at(x + half, 0.5 + i * 0.6, z),
	]);
	stage.lines(rings, 1.4, 0.8);
}

function trunk(half: number, flare: number): Point[] {
	const flank = [
		{ x: half * (1 + flare), y: -0.05 },
		{ x: half * (1 + flare * 0.3), y: 0.25 },
		{ x: half, y: 0.9 },
		{ x: half * 0.86, y: 7 },
	];
	return [...flank, ...flank.map(({ x, y }) => ({ x: -x, y })).reverse()];
}

function drawCanopy(stage: Stage, z: number, row: number): void {
	const { width, height, random, mood } = stage;
	const low = stage.pixel(at(0, 2.55 + row * 0.5 + (row === 0 ? 0.25 : 0), z)).y;
	const edge = scallops(
		{ x: -40, y: low },
		width + 80,
		8 + row * 2,
		height * (0.035 + 0.02 * (3 - row)),
		random,
	);
	const shape = [...edge, { x: width + 40, y: -height }, { x: -40, y: -height }];
	const leaf = mix('#5f8452', mood.haze, row * 0.14);
	stage.canvas.fill(shape, stage.far(leaf, z));
	stage.hairs(
		edge.slice(1).map((point, i) => [edge[i]!, point] as const),
		1.1,
		0.5 - row * 0.1,
	);
}

function drawDapples(stage: Stage): void {
	const light: Point[][] = [];
	const dark: Point[][] = [];
	for (let index = 0; index < 16; index++) {
		const spot = stage.pixel(at((stage.random() - 0.5) * 4.4, 0.01, stage.random() * 6 - 1));
		if (spot.depth < 1) continue;
		const radius = spot.scale * (0.12 + stage.random() * 0.24);
		(index % 3 === 0 ? light : dark).push(disc(spot, radius, 18, 0.26));
	}
	for (const shape of dark) stage.canvas.fill(shape, stage.mood.shadow, { opacity: 0.2, erasesInk: false });
	for (const shape of light)
		stage.canvas.fill(shape, '#fff6c8', { opacity: stage.isNight ? 0.08 : 0.4, erasesInk: false });
}

function drawShafts(stage: Stage): void {
	const { width, height, mood, random } = stage;
	const lean = -mood.towards.x * width * 0.34;
	for (let index = 0; index < 4; index++) {
		const x = width * (0.2 + index * 0.2 + random() * 0.1);
		const wide = width * (0.03 + random() * 0.05);
		const shape = [
			{ x: x - lean * 0.4, y: -4 },
			{ x: x - lean * 0.4 + wide, y: -4 },
			{ x: x + lean + wide * 2.1, y: height * 0.82 },
			{ x: x + lean, y: height * 0.82 },
		];
		stage.canvas.fill(shape, mix(mood.key, '#fffbe0', 0.5), { opacity: 0.13, erasesInk: false });
	}
}

/** Snowy peaks, paler ridges, pines and a path over a meadow. */
export function drawMountain(stage: Stage): void {
	drawSky(stage, { clouds: 3 });
	stage.air = { from: 10, to: 420, most: 0.75 };
	const crest = drawRidge(stage, { z: 320, high: 150, colour: '#7d90ad', jag: 0.92, wave: 130 });
	drawSnowCaps(stage, crest);
	drawRidge(stage, { z: 190, high: 38, colour: '#7f9ea6', jag: 0.15, wave: 40 });
	drawRidge(stage, { z: 110, high: 15, colour: '#7fa38c', jag: 0.1, wave: 24 });
	drawGround(stage, '#86a862', '#a5bd84');
	for (let index = 0; index < 16; index++) {
		const z = 60 - index * 2.6;
		const x = (stage.random() - 0.5) * z * 2 + (index % 2 ? 3 : -3);
		if (Math.abs(x) > z * 0.16) drawPine(stage, at(x, 0, z), 4 + stage.random() * 2.5);
	}
	drawPath(stage, '#d8c79c', { bend: 2.2, end: 55, wide: 1.7 });
	drawRocks(stage, 4);
	drawGrass(stage, 22);
	stage.depicts.add('mountains');
}

function drawSnowCaps(stage: Stage, crest: readonly { x: number; y: number; z: number }[]): void {
	crest.forEach((peak, index) => {
		const [before, after] = [crest[index - 1], crest[index + 1]];
		if (index % 2 === 0 || !before || !after) return;
		const down = (to: typeof peak, t: number) =>
			at(peak.x + (to.x - peak.x) * t, peak.y + (to.y - peak.y) * t, peak.z - 0.5);
		const [l, r] = [down(before, 0.42), down(after, 0.5)];
		const inward = (t: number, drop: number) =>
			at(l.x + (r.x - l.x) * t, (l.y + r.y) / 2 - drop, peak.z - 0.5);
		const top = at(peak.x, peak.y, peak.z - 0.5);
		const cap = [
			top,
			l,
			inward(0.22, -6),
			inward(0.36, 10),
			inward(0.5, -4),
			inward(0.64, 12),
			inward(0.8, -3),
			r,
		];
		stage.face(cap, '#f4f6f8', { line: 0 });
		const lit = stage.mood.towards.x < 0;
		const dark = lit
			? [top, inward(0.5, -4), inward(0.64, 12), inward(0.8, -3), r]
			: [top, l, inward(0.22, -6), inward(0.36, 10)];
		stage.face(dark, '#b9c5dc', { line: 0 });
		const flank = lit
			? [top, down(after, 1), at(peak.x + 4, 0, peak.z)]
			: [top, down(before, 1), at(peak.x - 4, 0, peak.z)];
		stage.face(flank, stage.mood.shadow, { line: 0, opacity: 0.16, hazy: false, erasesInk: false });
	});
}

/** A few boulders beside the way. */
export function drawRocks(stage: Stage, count: number, colour = '#9aa0a4'): void {
	for (let index = 0; index < count; index++) {
		const side = index % 2 ? -1 : 1;
		const foot = at(side * (2.1 + stage.random() * 2.6), 0, 0.8 + stage.random() * 4);
		const size = 0.25 + stage.random() * 0.4;
		const rock = leaves(size, size * 0.6, 6, stage.random).map((p) => ({
			x: p.x,
			y: Math.max(-0.03, p.y + size * 0.15),
		}));
		stage.standing(foot, rock, colour, { line: 1.4 });
		const side2 = -Math.sign(stage.mood.towards.x) * size * 0.25;
		const shade = rock.map((p) => ({ x: p.x * 0.66 + side2, y: Math.max(-0.02, p.y * 0.75 - 0.04) }));
		stage.standing(foot, shade, stage.shaded(colour, 1.3), { line: 0 });
	}
}

/** Grass to low hills, a fence and a lone tree. */
export function drawField(stage: Stage): void {
	drawSky(stage, { clouds: 5 });
	const isGold = /wheat|golden|autumn|harvest|lúa chín/.test(stage.words);
	const grass = isGold ? '#d0b462' : '#8fb063';
	stage.air = { from: 12, to: 160, most: 0.7 };
	drawRidge(stage, { z: 150, high: 15, colour: '#7d9f92', jag: 0.05, wave: 40 });
	drawRidge(stage, { z: 90, high: 7, colour: '#86a67a', jag: 0.05, wave: 22 });
	drawGround(stage, grass, mix(grass, '#c8d49a', 0.5));
	for (const [x, z] of [
		[-13, 40],
		[15, 46],
		[-30, 60],
		[9, 55],
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
	drawRidge(stage, { z: 170, high: 18, colour: mix(sand, '#b08a78', 0.3), jag: 0.1, wave: 60 });
	drawRidge(stage, { z: 70, high: 6, colour: sand, jag: 0, wave: 30 });
	drawGround(stage, sand, brighten(sand, 1.04));
	for (const [z, x] of [
		[34, -9],
		[22, 8],
		[12, -6],
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
	stage.standing(at(x, 0, z), crest, brighten(sand, 1.05), { line: 1 });
	const lee = crest.slice(6).map((p, i) => ({ x: p.x, y: p.y * (i === 0 ? 1 : 1) }));
	stage.standing(at(x, 0, z), [...lee, { x: wide * 0.05, y: 0 }], stage.shaded(sand), { line: 0 });
}

/** A white plain with firs. */
export function drawSnow(stage: Stage): void {
	drawSky(stage, { clouds: 3 });
	stage.air = { from: 10, to: 120, most: 0.8 };
	drawRidge(stage, { z: 150, high: 24, colour: '#b4c4d8', jag: 0.4, wave: 50 });
	drawRidge(stage, { z: 80, high: 7, colour: '#d3dfea', jag: 0, wave: 25 });
	drawGround(stage, '#f2f5f8', '#e3eaf1');
	for (let index = 0; index < 14; index++) {
		const z = 46 - index * 2.8;
		const x = (stage.random() - 0.5) * z * 2 + (index % 2 ? 3.5 : -3.5);
		const high = 4 + stage.random() * 2;
		if (Math.abs(x) < z * 0.14 + 1.6) continue;
		drawPine(stage, at(x, 0, z), high, '#5f7f84');
		drawPineSnow(stage, x, z, high);
	}
	drawPath(stage, '#d9e2ec', { bend: 2, end: 40, wide: 1.2 });
	stage.depicts.add('snow');
}

function drawPineSnow(stage: Stage, x: number, z: number, high: number): void {
	for (const tier of [0.42, 0.66, 0.86]) {
		const wide = high * 0.2 * (1.06 - tier);
		const cap = [
			{ x: -wide, y: high * tier },
			{ x: 0, y: high * (tier + 0.12) },
			{ x: wide, y: high * tier },
			{ x: wide * 0.3, y: high * (tier + 0.03) },
			{ x: -wide * 0.3, y: high * (tier + 0.02) },
		];
		stage.standing(at(x, 0, z - 0.1), cap, '#f2f6fa', { line: 0 });
	}
}

/** Rock all round, stalactites, light from one opening. */
export function drawCave(stage: Stage): void {
	const { width, height, random, u } = stage;
	stage.air = { from: 5, to: 30, most: 0.5 };
	stage.canvas.fill(stage.frame, '#6d6878');
	const mouth = stage.pixel(at(1.8, 1.9, 14));
	const opening = leaves(mouth.scale * 2.6, mouth.scale * 2.2, 9, random).map((p) => ({
		x: p.x + mouth.x,
		y: p.y + mouth.y,
	}));
	stage.canvas.fill(opening, mix(stage.mood.sky[1], '#ffffff', 0.25), { tone: 'glow' });
	stage.glow(mouth, 420 * u, '#d8e6ff', 0.5);
	drawGround(stage, '#8b8492', '#77717f');
	for (const [row, deep] of [0.1, 0.16, 0.24].entries()) {
		const teeth: Point[] = [];
		const count = 15 - row * 3;
		for (let index = 0; index <= count * 2; index++) {
			const long = index % 2 === 0 ? 0.3 : 0.6 + random() * 0.9;
			teeth.push({ x: (width * index) / (count * 2), y: height * (0.33 - deep) * long });
		}
		stage.canvas.fill(
			[...teeth, { x: width + 9, y: -9 }, { x: -9, y: -9 }],
			stage.far(['#5d5866', '#524d5c', '#444050'][row]!, 18 - row * 6),
		);
		stage.hairs(
			teeth.slice(1).map((p, i) => [teeth[i]!, p] as const),
			1.3,
			0.6,
		);
	}
	drawRocks(stage, 7, '#7f7987');
	drawCaveWalls(stage);
	stage.depicts.add('rock');
}

function drawCaveWalls(stage: Stage): void {
	const { width, height, random } = stage;
	for (const side of [0, 1]) {
		const edge = Array.from({ length: 9 }, (_, i) => ({
			x: (side ? width : 0) + (side ? -1 : 1) * width * (0.1 + random() * 0.08 + Math.abs(i - 5) * 0.012),
			y: (height * i) / 7 - height * 0.06,
		}));
		const wall = [...edge, { x: side ? width + 9 : -9, y: height + 9 }, { x: side ? width + 9 : -9, y: -9 }];
		stage.canvas.fill(wall, '#4b4655');
		stage.hairs(
			edge.slice(1).map((p, i) => [edge[i]!, p] as const),
			1.6,
		);
	}
}

/** Stars, a planet, and ground of the moon where somebody has to stand. */
export function drawSpace(stage: Stage): void {
	const { canvas, width, height, random, u } = stage;
	const along = { from: { x: 0, y: 0 }, to: { x: width, y: height } };
	const stops = [
		{ at: 0, colour: '#0c0c26' },
		{ at: 0.55, colour: '#1d1747' },
		{ at: 1, colour: '#3a2463' },
	];
	canvas.gradient(stage.frame, stops, along, { tone: 'glow' });
	stage.glow({ x: width * 0.3, y: height * 0.4 }, 520 * u, '#7a5fd0', 0.34);
	drawStars(stage, 150);
	const planet = { x: width * (0.72 + random() * 0.1), y: height * 0.26 };
	const radius = 150 * u;
	stage.glow(planet, radius * 2, '#8fb8ff', 0.35);
	canvas.fill(disc(planet, radius, 48), '#6f8fd0', { tone: 'glow' });
	for (const [dy, high] of [
		[-0.4, 0.12],
		[0.05, 0.2],
		[0.5, 0.1],
	] as const) {
		const band = disc(
			{ x: planet.x, y: planet.y + dy * radius },
			radius * Math.sqrt(1 - dy * dy) * 0.97,
			30,
			high,
		);
		canvas.fill(band, '#9db8ea', { tone: 'glow', opacity: 0.6 });
	}
	canvas.fill(planetShade(planet, radius), '#1a1740', { opacity: 0.55 });
	drawStandingGround(stage);
	stage.depicts.add('planet');
}

function planetShade(centre: Point, radius: number): Point[] {
	const outer = Array.from({ length: 25 }, (_, i) => {
		const turn = -1.2 + (i / 24) * Math.PI;
		return { x: centre.x + Math.cos(turn) * radius, y: centre.y + Math.sin(turn) * radius };
	});
	const inner = Array.from({ length: 25 }, (_, i) => {
		const turn = -1.2 + ((24 - i) / 24) * Math.PI;
		const x = Math.cos(turn + 1.2 - Math.PI / 2) * radius;
		const y = Math.sin(turn + 1.2 - Math.PI / 2) * radius * 0.55;
		const tilt = -1.2 + Math.PI / 2;
		return {
			x: centre.x + x * Math.cos(tilt) - y * Math.sin(tilt),
			y: centre.y + x * Math.sin(tilt) + y * Math.cos(tilt),
		};
	});
	return [...outer, ...inner];
}

function drawStandingGround(stage: Stage): void {
	drawRidge(stage, { z: 60, high: 4, colour: '#8d8ba6', jag: 0.1, wave: 20 });
	drawGround(stage, '#b5b3c8', '#8d8ba6');
	for (let index = 0; index < 9; index++) {
		const spot = stage.pixel(at((stage.random() - 0.5) * 14, 0, 1.5 + stage.random() * 12));
		if (spot.depth < 1) continue;
		const radius = spot.scale * (0.3 + stage.random() * 0.5);
		stage.canvas.fill(disc(spot, radius, 26, 0.25), '#8f8da6');
		stage.canvas.fill(
			disc({ x: spot.x + radius * 0.08, y: spot.y + radius * 0.06 }, radius * 0.86, 26, 0.2),
			'#a4a2b8',
		);
	}
}

/** Nothing but sky and cloud below. */
export function drawSkyPlace(stage: Stage): void {
	drawSky(stage, { clouds: 5 });
	const { width, height, random } = stage;
	for (let row = 0; row < 3; row++) {
		const y = height * (0.72 + row * 0.12);
		const edge = scallops({ x: -30, y }, width + 60, 7 - row, -height * 0.06, random);
		const shape = [...edge, { x: width + 30, y: height + 9 }, { x: -30, y: height + 9 }];
		stage.canvas.fill(shape, mix(stage.mood.sky[1], '#ffffff', 0.3 + row * 0.22), { tone: 'glow' });
	}
	drawClouds(stage, 2);
	stage.depicts.add('clouds');
}
