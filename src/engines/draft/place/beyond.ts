/** Places of no ordinary ground: cave, space, sky. */
import type { Point } from '../../../base/geometry.ts';
import { disc } from '../canvas.ts';
import { drawRocks } from './heights.ts';
import { drawGround, drawRidge, leaves } from './scenery.ts';
import { drawClouds, drawSky, drawStars, scallops } from './sky.ts';
import { at, type Stage } from './stage.ts';
import { mix } from './tint.ts';

/** Rock all round, stalactites, light from one opening. */
export function drawCave(stage: Stage): void {
	const { random, u } = stage;
	stage.air = { from: 5, to: 30, most: 0.5 };
	stage.canvas.fill(stage.frame, '#625d6e');
	drawGround(stage, '#8d8694', '#827b8a');
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
	stage.glow(mouth, 460 * u, '#d8e6ff', 0.5);
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
	drawCaveWalls(stage);
	stage.depicts.add('rock');
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
	const planet = { x: width * (0.72 + random() * 0.1), y: height * 0.2 };
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
	canvas.fill(planetShade(planet, radius), '#1a1740', { opacity: 0.5, tone: 'glow' });
	drawStandingGround(stage);
	stage.depicts.add('planet');
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
	if (stage.isNight) drawStars(stage, 90);
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
