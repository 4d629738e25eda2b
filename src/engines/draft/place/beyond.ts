/** Places of no ordinary ground: cave, space, sky. */
import type { Point } from '../../../base/geometry.ts';
import { disc } from '../canvas.ts';
import { drawRocks } from './heights.ts';
import { drawGround, drawRidge, leaves } from './scenery.ts';
import { drawClouds, drawMoon, drawSky, drawStars, scallops } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { mix } from './tint.ts';

/** Rock all round, stalactites, light from one opening. */
export function drawCave(stage: Stage): void {
	const { random, u } = stage;
	stage.air = { from: 6, to: 40, most: 0.3 };
	stage.canvas.fill(stage.frame, '#625d6e');
	drawGround(stage, '#8d8694', '#827b8a');
	const wall = [at(-40, 0, 15.6), at(40, 0, 15.6), at(40, 9, 15.6), at(-40, 9, 15.6)];
	stage.shadedFace(wall, '#4b4658', '#6f6980');
	const side = random() < 0.5 ? -1 : 1;
	const foot = at(side * 1.7, 0, 15);
	const arch = leaves(1.9, 2.7, 9, random).map((p) => ({ x: p.x, y: Math.max(0, p.y + 0.4) }));
	stage.standing(
		foot,
		arch.map((p) => ({ x: p.x * 1.25, y: p.y * 1.18 })),
		'#76707f',
		{ hazy: false },
	);
	stage.standing(foot, arch, mix(stage.mood.sky[1], '#ffffff', 0.3), { tone: 'glow', hazy: false });
	const mouth = stage.pixel(at(foot.x, 1.4, foot.z));
	stage.shine(mouth, 560 * u, '#d8e6ff', 0.7, { bloom: 0.25 });
	const pool = [
		at(foot.x - 1.7, 0.01, 14.9),
		at(foot.x + 1.7, 0.01, 14.9),
		at(foot.x * 0.3 + 1.5, 0.01, 3),
		at(foot.x * 0.3 - 1.5, 0.01, 3),
	];
	stage.face(pool, '#e4ecff', { line: 0, opacity: 0.22, hazy: false, erasesInk: false });
	drawTeeth(stage);
	for (const [x, z, high] of [
		[-2.6, 9, 1.1],
		[2.9, 8, 0.9],
		[-1.7, 5.5, 0.5],
		[1.8, 12, 0.9],
	] as const)
		drawStalagmite(stage, at(x, 0, z), high);
	drawRocks(stage, 6, '#857e8c');
	drawCrystals(stage);
	drawCaveWalls(stage);
	stage.depicts.add('rock');
}

/** Clusters that glow faintly by themselves. */
function drawCrystals(stage: Stage): void {
	for (const [x, z, size, hue] of [
		[-1.9, 3.6, 0.6, '#7fe0e8'],
		[2.2, 5, 0.8, '#b48cf0'],
		[-2.4, 7.5, 0.9, '#7fb0f0'],
	] as const) {
		const foot = at(x, 0, z);
		for (const [turn, long] of [
			[-0.5, 0.7],
			[0.45, 0.8],
			[-0.1, 1],
		] as const) {
			const [sx, cy] = [Math.sin(turn) * size * long, Math.cos(turn) * size * long];
			const w = size * 0.13;
			stage.standing(
				foot,
				[
					{ x: -w, y: 0 },
					{ x: sx - w, y: cy * 0.8 },
					{ x: sx, y: cy },
					{ x: sx + w, y: cy * 0.78 },
					{ x: w, y: 0 },
				],
				hue,
				{ tone: 'glow', line: 1.1, opacity: 0.85, hazy: false },
			);
			stage.standing(
				foot,
				[
					{ x: 0, y: 0 },
					{ x: sx, y: cy * 0.8 },
					{ x: sx, y: cy },
					{ x: sx + w, y: cy * 0.78 },
					{ x: w, y: 0 },
				],
				'#ffffff',
				{ tone: 'glow', line: 0, opacity: 0.3, hazy: false },
			);
		}
		const spot = stage.pixel(at(x, size * 0.5, z));
		stage.shine(spot, spot.scale * size * 3, hue, 0.6, { bloom: 0.2 });
	}
}

function drawStalagmite(stage: Stage, foot: { x: number; y: number; z: number }, high: number): void {
	const cone = [
		{ x: -high * 0.3, y: 0 },
		{ x: high * 0.3, y: 0 },
		{ x: high * 0.1, y: high * 0.6 },
		{ x: 0, y: high },
		{ x: -high * 0.12, y: high * 0.55 },
	];
	stage.standing(foot, cone, '#7b7483');
	stage.standing(
		foot,
		[
			{ x: 0, y: 0 },
			{ x: high * 0.3, y: 0 },
			{ x: high * 0.1, y: high * 0.6 },
			{ x: 0, y: high },
		],
		stage.shaded('#7b7483', 1.2),
		{ line: 0 },
	);
}

/** Hanging rock in three rows, the nearest longest and darkest. */
function drawTeeth(stage: Stage): void {
	const { width, height, random } = stage;
	for (let row = 0; row < 3; row++) {
		const teeth: Point[] = [{ x: -9, y: 0 }];
		const count = 13 - row * 3;
		for (let index = 0; index < count; index++) {
			const x = (width * (index + 0.5 + (random() - 0.5) * 0.5)) / count;
			const wide = (width / count) * 0.5;
			const edge = Math.abs(x / width - 0.5) * 2;
			const long = height * (0.035 + 0.09 * random() + 0.12 * edge * edge) * (0.7 + row * 0.15);
			const root = height * (0.045 - row * 0.008);
			teeth.push(
				{ x: x - wide, y: root },
				{ x: x - wide * 0.35, y: root + long * 0.4 },
				{ x, y: root + long },
				{ x: x + wide * 0.3, y: root + long * 0.36 },
				{ x: x + wide, y: root },
			);
		}
		const rock = ['#595463', '#4d4857', '#413d4a'][row]!;
		stage.canvas.fill([...teeth, { x: width + 9, y: -9 }, { x: -9, y: -9 }], rock);
		stage.hairs(
			teeth.slice(1).map((p, i) => [teeth[i]!, p] as const),
			1.2,
			0.6,
		);
	}
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

/** Where there is ground under the stars: a planet that is only seen has none. */
const ON_GROUND =
	/\b(?:moon|lunar|surface|mars|martian|crater)|\b(?:on|of|across) (?:a|an|the|this|that|another) (?:[\p{L}-]+ )?planet\b|mặt trăng|bề mặt/u;

/** Stars, clouds of gas, planets; and ground of the moon where somebody has to stand or the words name one. */
export function drawSpace(stage: Stage): void {
	const { canvas, camera, width, height, random, u } = stage;
	const along = { from: { x: 0, y: 0 }, to: { x: width, y: height } };
	const stops = [
		{ at: 0, colour: '#0a0a22' },
		{ at: 0.55, colour: '#1a1646' },
		{ at: 1, colour: '#33205e' },
	];
	canvas.gradient(stage.frame, stops, along, { tone: 'glow' });
	const isGrounded = !stage.isEmpty || ON_GROUND.test(stage.words);
	// Lights of the sky fall on no ground.
	const open = isGrounded ? Math.max(0.1, Math.min(1, camera.horizon / height)) : 1;
	const lean = random() < 0.5 ? 1 : -1;
	for (const [x, y, size, colour, strength] of [
		[0.22, 0.62, 620, '#b05ad0', 0.8],
		[0.45, 0.5, 520, '#5a6ae8', 0.8],
		[0.68, 0.36, 480, '#e06a9a', 0.6],
		[0.86, 0.24, 380, '#6ad0e8', 0.5],
	] as const)
		stage.shine(
			{ x: width * (lean > 0 ? x : 1 - x), y: height * y * open * open },
			size * u * open,
			colour,
			strength,
			{ bloom: 0.55, squash: 0.55 },
		);
	drawStars(stage, 260);
	drawBrightStars(stage, open);
	drawPlanet(stage, { x: width * (lean > 0 ? 0.76 : 0.24), y: height * 0.27 }, 165 * u, '#6f8fd8', true);
	drawPlanet(stage, { x: width * (lean > 0 ? 0.2 : 0.8), y: height * 0.2 }, 46 * u, '#d89a6a', false);
	if (isGrounded) drawStandingGround(stage);
	else drawRocksAdrift(stage);
	stage.depicts.add('planet');
}

/** In the upper part of the frame, `open` of it. */
function drawBrightStars(stage: Stage, open: number): void {
	const { width, height, random, u, canvas } = stage;
	for (let n = 0; n < 9; n++) {
		const [x, y, r] = [width * random(), height * random() * 0.9 * open, (5 + 8 * random()) * u];
		const k = r * 0.12;
		canvas.fill(
			[
				{ x, y: y - r },
				{ x: x + k, y: y - k },
				{ x: x + r, y },
				{ x: x + k, y: y + k },
				{ x, y: y + r },
				{ x: x - k, y: y + k },
				{ x: x - r, y },
				{ x: x - k, y: y - k },
			],
			'#ffffff',
			{ tone: 'glow' },
		);
		stage.shine({ x, y }, r * 3, '#cfe0ff', 0.5, { bloom: 0.4 });
	}
}

/** A ball with bands, a night side, and a ring where it is large. */
function drawPlanet(stage: Stage, centre: Point, radius: number, colour: string, isRinged: boolean): void {
	const { canvas } = stage;
	const ring = (from: number, to: number, half: 'back' | 'front') => {
		const arc = (r: number) =>
			Array.from({ length: 31 }, (_, i) => {
				const turn = (half === 'back' ? Math.PI : 0) + (i / 30) * Math.PI;
				const [x, y] = [Math.cos(turn) * r * radius, Math.sin(turn) * r * radius * 0.28];
				return { x: centre.x + x * 0.94 + y * 0.34, y: centre.y + y * 0.94 - x * 0.34 };
			});
		canvas.fill([...arc(from), ...arc(to).reverse()], '#e8d8b8', { opacity: 0.75, tone: 'glow' });
	};
	if (isRinged) {
		ring(1.3, 1.55, 'back');
		ring(1.62, 1.85, 'back');
	}
	stage.shine(centre, radius * 2, '#8fb8ff', 0.3, { bloom: 0.35 });
	canvas.fill(disc(centre, radius, 48), colour, { tone: 'glow' });
	for (const [dy, high, tone] of [
		[-0.62, 0.1, 1.2],
		[-0.3, 0.14, 0.86],
		[0.06, 0.2, 1.16],
		[0.45, 0.12, 0.84],
		[0.74, 0.07, 1.15],
	] as const) {
		const band = disc(
			{ x: centre.x, y: centre.y + dy * radius },
			radius * Math.sqrt(1 - dy * dy) * 0.98,
			30,
			high,
		);
		canvas.fill(band, mix(colour, tone > 1 ? '#ffffff' : '#28204c', 0.28), { tone: 'glow', opacity: 0.7 });
	}
	canvas.fill(planetShade(centre, radius), '#0d0c2a', { opacity: 0.62, tone: 'glow' });
	stage.contour(disc(centre, radius, 48), 1.1, 0.7);
	if (!isRinged) return;
	ring(1.3, 1.55, 'front');
	ring(1.62, 1.85, 'front');
}

function drawRocksAdrift(stage: Stage): void {
	const { width, height, random, u, canvas } = stage;
	for (let n = 0; n < 9; n++) {
		const size = (14 + 46 * random() ** 2) * u;
		const spot = { x: width * random(), y: height * (0.6 + 0.36 * random()) };
		const rock = leaves(size, size * 0.75, 5, random, spot.x, spot.y);
		canvas.fill(rock, '#6a6684', { tone: 'glow' });
		const dark = rock.map((p) => ({
			x: spot.x + (p.x - spot.x) * 0.8 + size * 0.2,
			y: spot.y + (p.y - spot.y) * 0.8 + size * 0.16,
		}));
		canvas.fill(dark, '#3c3858', { tone: 'glow', opacity: 0.8 });
		stage.contour(rock, 1.2, 0.8);
	}
}

function planetShade(centre: Point, radius: number): Point[] {
	const tilt = 0.7;
	const arc = (bulge: number, from: number, to: number) =>
		Array.from({ length: 25 }, (_, i) => {
			const turn = from + ((to - from) * i) / 24;
			const x = Math.cos(turn) * radius * bulge;
			const y = Math.sin(turn) * radius;
			return {
				x: centre.x + x * Math.cos(tilt) - y * Math.sin(tilt),
				y: centre.y + x * Math.sin(tilt) + y * Math.cos(tilt),
			};
		});
	return [...arc(1, -Math.PI / 2, Math.PI / 2), ...arc(0.25, Math.PI / 2, -Math.PI / 2)];
}

function drawStandingGround(stage: Stage): void {
	drawRidge(stage, { z: 60, high: 2.4, colour: '#8d8ba6', jag: 0.1, wave: 20 });
	drawGround(stage, '#b5b3c8', '#8d8ba6');
	stage.depicts.add('craters');
	for (let index = 0; index < 9; index++) {
		const spot = stage.pixel(at((stage.random() - 0.5) * 7, 0, 1.5 + stage.random() * 12));
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
	drawSky(stage, { clouds: 0 });
	const { width, height, random, mood } = stage;
	const along = { from: { x: 0, y: 0 }, to: { x: 0, y: height } };
	const stops = [
		{ at: 0, colour: mix(mood.sky[0], '#3f7fc0', stage.isNight ? 0 : 0.25) },
		{ at: 1, colour: mood.sky[1] },
	];
	stage.canvas.gradient(stage.frame, stops, along, { tone: 'glow' });
	if (stage.isNight) {
		drawStars(stage, 90);
		stage.apart('moon', () => drawMoon(stage));
	}
	drawClouds(stage, 3);
	for (let row = 0; row < 3; row++) {
		const y = height * (0.8 + row * 0.08);
		const edge = scallops({ x: -60, y }, width + 120, 6 - row, -height * (0.09 - row * 0.015), random);
		const shape = [...edge, { x: width + 60, y: height + 9 }, { x: -60, y: height + 9 }];
		const colour = mix(mood.sky[1], stage.isNight ? mood.sky[0] : '#ffffff', 0.2 + row * 0.3);
		stage.canvas.fill(shape, colour, { tone: 'glow' });
		stage.hairs(
			edge.slice(1).map((point, i) => [edge[i]!, point] as const),
			1,
			0.3,
		);
	}
	stage.depicts.add('clouds');
}
