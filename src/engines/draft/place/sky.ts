/** The sky and what is in it. */
import type { Point } from '../../../base/geometry.ts';
import { cube, pow } from '../../../base/power.ts';
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
	stage.apart('sky', () => {
		if (stage.isNight) drawStars(stage, 70);
		if (stage.isNight && !stage.signs.has('storm')) drawMoon(stage);
		if (stage.mood.name === 'sunset') drawLowSun(stage);
	});
	stage.apart('clouds', () => {
		if (stage.mood.name === 'storm') drawCloudBank(stage);
		else drawClouds(stage, options.clouds ?? 4);
	});
	if (/\brainbow\b|cầu vồng|虹|무지개|彩虹/.test(stage.words))
		stage.apart('rainbow', () => drawRainbow(stage));
}

/** From outside to inside. */
const RAINBOW = ['#e0504c', '#ee9440', '#f0d24e', '#67b45e', '#4f8fd4', '#6a62b8', '#9060b0'];

/** Half a ring that stands on the horizon, so faint that clouds show through; hills are drawn over its feet. */
function drawRainbow(stage: Stage): void {
	const { width, height, camera, random, canvas } = stage;
	const ground = Math.max(height * 0.3, Math.min(camera.horizon, height * 0.95));
	const radius = Math.min(width * 0.6, ground * 0.86);
	const centre = { x: width * (0.38 + 0.24 * random()), y: ground + radius * 0.06 };
	const band = radius * 0.026;
	const arc = (r: number): Point[] =>
		Array.from({ length: 49 }, (_, i) => {
			const turn = Math.PI * (1 + i / 48);
			return { x: centre.x + Math.cos(turn) * r, y: centre.y + Math.sin(turn) * r };
		});
	for (const [index, colour] of RAINBOW.entries()) {
		const outer = radius - band * index;
		const shape = [...arc(outer), ...arc(outer - band).reverse()];
		canvas.fill(shape, colour, { tone: 'glow', opacity: 0.5 });
	}
	for (const edge of [arc(radius), arc(radius - band * RAINBOW.length)])
		stage.hairs(
			edge.slice(1).map((point, index) => [edge[index]!, point] as const),
			0.8,
			0.3,
		);
	stage.depicts.add('rainbow');
}

/** Small lights high up, the nearer the horizon the fewer. */
export function drawStars(stage: Stage, count: number): void {
	const { width, camera, u, random } = stage;
	const top = Math.min(camera.horizon, stage.height);
	const stars = Array.from({ length: count }, () => {
		const y = top * pow(random(), 1.4);
		const size = u * (1 + 2.2 * cube(random()));
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
	stage.shine(centre, radius * 6, '#b9ccff', 0.5, { bloom: 0.3 });
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
	stage.shine(centre, 320 * u, '#ffd090', 0.3, { bloom: 0.5 });
	stage.canvas.fill(disc(centre, 56 * u), '#fff6d8', { tone: 'glow' });
	stage.depicts.add('sun');
}

/** Fair-weather clouds: a bank heaped over the horizon, smaller ones above it, all lit from the key's side. */
export function drawClouds(stage: Stage, count: number): void {
	if (count <= 0) return;
	const { random, width, camera, u } = stage;
	const horizon = Math.min(camera.horizon, stage.height * 0.92);
	const dense = stage.mood.name === 'overcast' || stage.mood.name === 'snow' ? 1.5 : 1;
	const heaps = Math.round((count > 2 ? 3 : 1) * dense);
	for (let index = 0; index < heaps; index++) {
		const x = width * ((index + 0.2 + random() * 0.6) / heaps);
		heap(stage, { x, y: horizon + 8 * u }, (300 + random() * 190) * u, 0.85);
	}
	for (let index = 0; index < count; index++) {
		const y = horizon * (0.2 + 0.5 * ((index + random() * 0.6) / count));
		const size = (150 - 70 * (index / count)) * u * (0.8 + 0.7 * random());
		wisp(stage, { x: width * (((index * 0.41 + random() * 0.3 + 0.05) % 1.1) - 0.05), y }, size);
	}
}

function cloudTints(stage: Stage): { lit: string; belly: string; opacity: number } {
	const { mood, isNight } = stage;
	const lit = mix('#ffffff', mood.sky[1], isNight ? 0.82 : mood.name === 'overcast' ? 0.45 : 0.08);
	const tinted = mood.name === 'sunset' ? mix(lit, '#ffb48a', 0.35) : lit;
	return {
		lit: tinted,
		belly: mix(tinted, mood.sky[0], mood.name === 'sunset' ? 0.55 : 0.42),
		opacity: isNight ? 0.4 : 0.95,
	};
}

/** A cumulus that stands on the haze: white heads, a blue belly that fades out below. */
function heap(stage: Stage, foot: Point, size: number, tall: number): void {
	const { lit, belly, opacity } = cloudTints(stage);
	const { random, canvas } = stage;
	const body = billows(foot, size, { count: 9, tall, random });
	const top = Math.min(...body.map(({ y }) => y));
	const along = { from: { x: 0, y: top }, to: { x: 0, y: foot.y } };
	canvas.gradient(
		body,
		[
			{ at: 0, colour: belly, opacity },
			{ at: 1, colour: belly, opacity: 0 },
		],
		along,
		{ tone: 'glow' },
	);
	const shift = stage.mood.towards.x * size * 0.06;
	for (const [grow, x, y] of [
		[0.84, shift, -size * 0.02],
		[0.5, shift * 3.2, -size * 0.16],
		[0.36, -shift * 2.4, -size * 0.05],
	] as const) {
		const head = billows({ x: foot.x + x, y: foot.y + y }, size * grow, {
			count: 7,
			tall: tall * 1.06,
			random,
		});
		const from = Math.min(...head.map((point) => point.y));
		const stops = [
			{ at: 0, colour: lit, opacity },
			{ at: 0.75, colour: lit, opacity: 0 },
		];
		canvas.gradient(head, stops, { from: { x: 0, y: from }, to: { x: 0, y: foot.y } }, { tone: 'glow' });
	}
}

/** A small flat cloud, high up. */
function wisp(stage: Stage, centre: Point, size: number): void {
	const { lit, belly, opacity } = cloudTints(stage);
	const { random, canvas } = stage;
	const body = billows(centre, size, { count: 7, tall: 0.42, random });
	const along = { from: { x: 0, y: centre.y - size * 0.4 }, to: { x: 0, y: centre.y } };
	const stops = [
		{ at: 0, colour: lit, opacity },
		{ at: 0.6, colour: mix(lit, belly, 0.4), opacity: opacity * 0.9 },
		{ at: 1, colour: belly, opacity: opacity * 0.35 },
	];
	canvas.gradient(body, stops, along, { tone: 'glow' });
}

interface Billow {
	readonly count: number;
	readonly tall: number;
	readonly random: () => number;
}

/** The silhouette of many overlapping balls on a flat base, highest near the middle. */
function billows(foot: Point, size: number, { count, tall, random }: Billow): Point[] {
	const peak = 0.35 + random() * 0.3;
	const balls = Array.from({ length: count }, (_, index) => {
		const t = (index + 0.5) / count;
		const rise = pow(Math.max(0.12, 1 - Math.abs(t - peak) / Math.max(peak, 1 - peak)), 0.8);
		const radius = (0.09 + 0.13 * rise) * (0.85 + random() * 0.4);
		return {
			x: (t - 0.5) * 1.7,
			y: Math.max(radius * 0.3, rise * tall * 0.62 * (0.75 + random() * 0.5)),
			radius,
		};
	});
	const from = balls[0]!.x - balls[0]!.radius;
	const to = balls.at(-1)!.x + balls.at(-1)!.radius;
	const result: Point[] = [];
	const steps = 12 * count;
	for (let step = 0; step <= steps; step++) {
		const x = from + ((to - from) * step) / steps;
		let top = 0;
		for (const ball of balls) {
			const inside = ball.radius ** 2 - ((x - ball.x) * 0.9) ** 2;
			if (inside > 0) top = Math.max(top, ball.y + Math.sqrt(inside));
		}
		result.push({ x: foot.x + x * size * 0.6, y: foot.y - top * size * 0.9 });
	}
	result.push({ x: foot.x + to * size * 0.6, y: foot.y }, { x: foot.x + from * size * 0.6, y: foot.y });
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
