/** Places of no ordinary ground: cave, space, sky. */
import type { Point } from '../../../base/geometry.ts';
import { disc } from '../canvas.ts';
import { drawRocks } from './heights.ts';
import { drawClouds, drawGround, drawRidge, drawSky, drawStars, leaves, scallops } from './scenery.ts';
import { at, type Stage } from './stage.ts';
import { mix } from './tint.ts';

/** Rock all round, stalactites, light from one opening. */
export function drawCave(stage: Stage): void {
	const { width, height, random, u } = stage;
	stage.air = { from: 5, to: 30, most: 0.5 };
	stage.canvas.fill(stage.frame, '#6d6878');
	const mouth = stage.pixel(at(1.3, 1, 16));
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
			teeth.push({ x: (width * index) / (count * 2), y: height * (0.26 - deep) * long });
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
	drawSky(stage, { clouds: 5 });
	const { width, height, random } = stage;
	for (let row = 0; row < 3; row++) {
		const y = height * (0.78 + row * 0.1);
		const edge = scallops({ x: -30, y }, width + 60, 7 - row, -height * 0.06, random);
		const shape = [...edge, { x: width + 30, y: height + 9 }, { x: -30, y: height + 9 }];
		stage.canvas.fill(shape, mix(stage.mood.sky[1], '#ffffff', 0.3 + row * 0.22), { tone: 'glow' });
	}
	drawClouds(stage, 2);
	stage.depicts.add('clouds');
}
