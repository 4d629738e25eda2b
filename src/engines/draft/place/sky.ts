/** The sky and what is in it. */
import type { Point } from '../../../base/geometry.ts';
import { disc } from '../canvas.ts';
import type { Stage } from './stage.ts';
import { mix } from './tint.ts';

/** The sky over the whole frame, with what belongs in it. */
export function drawSky(stage: Stage, options: { readonly clouds?: number } = {}): void {
	const { mood, camera, height } = stage;
	const bottom = Math.max(height * 0.25, Math.min(height * 1.3, camera.horizon));
	const stops = [
		{ at: 0, colour: mood.sky[0] },
		{ at: 1, colour: mood.sky[1] },
	];
	const along = { from: { x: 0, y: bottom - height * 0.85 }, to: { x: 0, y: bottom } };
	stage.canvas.gradient(stage.frame, stops, along, { tone: 'glow' });
	if (stage.isNight) drawStars(stage, 70);
	if (stage.isNight && !stage.signs.has('storm')) drawMoon(stage);
	if (stage.mood.name === 'sunset') drawLowSun(stage);
	if (stage.mood.name === 'storm') drawCloudBank(stage);
	else drawClouds(stage, options.clouds ?? 4);
}

/** Small lights high up, the nearer the horizon the fewer. */
export function drawStars(stage: Stage, count: number): void {
	const { width, camera, u, random } = stage;
	const top = Math.min(camera.horizon, stage.height);
	const stars = Array.from({ length: count }, () => {
		const y = top * random() ** 1.4;
		const size = u * (1 + 2.2 * random() ** 3);
		const x = width * random();
		return [
			{ x: x - size, y },
			{ x, y: y - size },
			{ x: x + size, y },
			{ x, y: y + size },
		];
	});
	stage.canvas.fill(stars, '#dfe6ff', { opacity: 0.85, tone: 'glow' });
	stage.depicts.add('stars');
}

/** A crescent, or a full moon where the words say so. */
export function drawMoon(stage: Stage): void {
	const { width, height, random, u } = stage;
	const centre = { x: width * (random() < 0.5 ? 0.2 : 0.8), y: height * (0.13 + 0.06 * random()) };
	const radius = 42 * u;
	stage.glow(centre, radius * 5, '#cfdcff', 0.3);
	const isFull = /full moon|trăng tròn/.test(stage.words);
	if (isFull) {
		stage.canvas.fill(disc(centre, radius), '#f3f1dc', { tone: 'glow' });
		const seas = [disc({ x: centre.x - radius * 0.3, y: centre.y - radius * 0.2 }, radius * 0.26, 16)];
		seas.push(disc({ x: centre.x + radius * 0.35, y: centre.y + radius * 0.3 }, radius * 0.2, 16));
		stage.canvas.fill(seas, '#dcdcc6', { tone: 'glow' });
	} else stage.canvas.fill(crescent(centre, radius), '#f3f1dc', { tone: 'glow' });
	stage.depicts.add('moon');
}

function crescent(centre: Point, radius: number): Point[] {
	const outer = Array.from({ length: 21 }, (_, i) => {
		const turn = -2 + (i / 20) * 4;
		return { x: centre.x + Math.cos(turn) * radius, y: centre.y + Math.sin(turn) * radius };
	});
	const inner = Array.from({ length: 17 }, (_, i) => {
		const turn = 1.72 - (i / 16) * 3.44;
		return {
			x: centre.x - radius * 0.3 + Math.cos(turn) * radius * 0.9,
			y: centre.y + Math.sin(turn) * radius * 0.92,
		};
	});
	return [...outer, ...inner];
}

function drawLowSun(stage: Stage): void {
	const { width, camera, height, u } = stage;
	const x = width * (0.5 + 0.27 * Math.sign(stage.mood.towards.x));
	const centre = { x, y: Math.max(height * 0.12, Math.min(camera.horizon - 70 * u, height * 0.42)) };
	stage.glow(centre, 420 * u, '#fff0c0', 0.62);
	stage.canvas.fill(disc(centre, 56 * u), '#fff6d8', { tone: 'glow' });
	stage.depicts.add('sun');
}

/** Fair-weather clouds: flat below, heaped above, a shadow along the belly. */
export function drawClouds(stage: Stage, count: number): void {
	const { mood, random, width, camera, u } = stage;
	const lit = mix('#ffffff', mood.sky[1], stage.isNight ? 0.8 : mood.name === 'overcast' ? 0.5 : 0.2);
	const belly = mix(lit, mood.sky[0], 0.4);
	for (let index = 0; index < count; index++) {
		const y = Math.min(camera.horizon, stage.height) * (0.14 + 0.62 * ((index + random() * 0.6) / count));
		const size = (230 - 130 * (index / Math.max(1, count))) * u * (0.8 + 0.5 * random());
		const x = width * (((index * 0.41 + random() * 0.3 + 0.05) % 1.1) - 0.05);
		const opacity = stage.isNight ? 0.35 : 0.9;
		const shape = cloud(x, y, size, random);
		stage.canvas.fill(shape, lit, { tone: 'glow', opacity });
		const low = shape.map((p) => ({ x: x + (p.x - x) * 0.95, y: y - (y - p.y) * 0.36 }));
		stage.canvas.fill(low, belly, { tone: 'glow', opacity: opacity * 0.6 });
	}
}

/** The silhouette of five overlapping balls on a flat base. */
function cloud(x: number, y: number, size: number, random: () => number): Point[] {
	const balls = [-0.72, -0.36, 0.02, 0.4, 0.74].map((middle, index) => ({
		middle: middle + (random() - 0.5) * 0.12,
		radius: [0.2, 0.34, 0.42, 0.32, 0.2][index]! * (0.8 + random() * 0.4),
	}));
	const from = balls[0]!.middle - balls[0]!.radius;
	const to = balls[4]!.middle + balls[4]!.radius;
	const result: Point[] = [];
	for (let step = 0; step <= 44; step++) {
		const at = from + ((to - from) * step) / 44;
		const tops = balls.map(({ middle, radius }) => Math.sqrt(Math.max(0, radius ** 2 - (at - middle) ** 2)));
		result.push({ x: x + at * size, y: y - Math.max(...tops) * size * 0.9 });
	}
	result.push(
		{ x: x + (to - 0.04) * size, y: y + size * 0.05 },
		{ x: x + (from + 0.05) * size, y: y + size * 0.06 },
	);
	return result;
}

function drawCloudBank(stage: Stage): void {
	const { width, height, camera, mood, random } = stage;
	const low = Math.min(camera.horizon, height * 0.9);
	for (let row = 0; row < 4; row++) {
		const y = low * (0.1 + row * 0.2);
		const edge = scallops({ x: -20, y }, width + 40, 9 - row, height * 0.05, random);
		const shape = [...edge, { x: width + 20, y: y - height * 0.22 }, { x: -20, y: y - height * 0.22 }];
		stage.canvas.fill(shape, mix(mood.sky[0], mood.sky[1], row * 0.2), { opacity: 0.75, tone: 'glow' });
	}
}

/** A row of hanging bumps from left to right. */
export function scallops(
	from: Point,
	length: number,
	count: number,
	depth: number,
	random: () => number,
): Point[] {
	const result: Point[] = [];
	let x = from.x;
	for (let index = 0; index < count; index++) {
		const wide = (length / count) * (0.75 + random() * 0.5);
		const deep = depth * (0.6 + random() * 0.8);
		for (let step = 0; step < 8; step++) {
			const t = step / 8;
			result.push({ x: x + wide * t, y: from.y + Math.sin(Math.PI * t) * deep });
		}
		x += wide;
	}
	result.push({ x: Math.max(x, from.x + length), y: from.y });
	return result;
}
