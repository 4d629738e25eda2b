/** What most outdoor places share: sky, clouds, ridges, ground, trees, bushes. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { disc, smooth } from '../canvas.ts';
import { at, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

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

export interface RidgeOptions {
	readonly z: number;
	readonly high: number;
	readonly colour: string;
	/** 0 rolling … 1 jagged. */
	readonly jag: number;
	/** Metres from peak to peak. */
	readonly wave: number;
	readonly base?: number;
	readonly line?: number;
}

/** A line of hills or peaks across the whole view; gives its outline's points in the world. */
export function drawRidge(stage: Stage, options: RidgeOptions): Vec3[] {
	const { z, high, jag, wave } = options;
	const half = z * 1.5 + 40;
	const shift = stage.random() * 20;
	const count = Math.ceil((half * 2) / wave) * (jag > 0.5 ? 2 : 3);
	const crest: Vec3[] = [];
	for (let index = 0; index <= count; index++) {
		const x = -half + (index / count) * half * 2;
		const swell = Math.sin(x / wave + shift) * 0.5 + Math.sin(x / (wave * 0.43) + shift * 2) * 0.28;
		const peak = jag > 0.5 ? (index % 2 === 0 ? 0.1 + stage.random() * 0.2 : 0.6 + stage.random() * 0.4) : 0;
		crest.push(at(x, high * (jag * peak + (1 - jag) * (0.6 + swell * 0.5)), z));
	}
	const base = options.base ?? -2;
	const fine = jag > 0.5 ? crest : smoothWorld(crest);
	stage.face([...fine, at(half, base, z), at(-half, base, z)], stage.snowy(options.colour, 0.5), { line: 0 });
	stage.lines([fine], options.line ?? 1, 0.6);
	return crest;
}

function smoothWorld(points: readonly Vec3[]): Vec3[] {
	const z = points[0]!.z;
	return smooth(points, false, 3).map((point) => at(point.x, point.y, z));
}

/** The ground to the horizon, paler with distance. */
export function drawGround(stage: Stage, near: string, far = near): void {
	const quad = (from: number, to: number) => [
		at(-900, 0, from),
		at(900, 0, from),
		at(900, 0, to),
		at(-900, 0, to),
	];
	stage.ground(quad(-20, 700), near);
	if (far === near) return;
	const outline = stage.outline(quad(8, 700));
	const top = stage.camera.horizon;
	const low = stage.pixel(at(0, 0, 8)).y;
	const stops = [
		{ at: 0, colour: stage.far(stage.snowy(far, 0.72), 60) },
		{ at: 1, colour: stage.far(stage.snowy(far, 0.72), 14), opacity: 0 },
	];
	stage.canvas.gradient(outline, stops, { from: { x: 0, y: top }, to: { x: 0, y: low } });
}

/** A round-headed tree. */
export function drawTree(stage: Stage, foot: Vec3, high: number, green = '#6f9a5c'): void {
	const { random } = stage;
	const leaf = stage.snowy(green, 0.5);
	const wide = high * 0.3;
	const stem = high * 0.045;
	const trunk = [
		{ x: -stem * 1.3, y: 0 },
		{ x: stem * 1.3, y: 0 },
		{ x: stem * 0.7, y: high * 0.6 },
		{ x: -stem * 0.7, y: high * 0.6 },
	];
	stage.standing(foot, trunk, '#7c6654');
	const middle = high * 0.7;
	const crown = (w: number, h: number, dx: number, dy: number) => leaves(w, h, 11, random, dx, middle + dy);
	stage.standing(foot, crown(wide, high * 0.3, 0, 0), stage.shaded(leaf), { line: 1.2 });
	const lit = stage.mood.towards.x * wide * 0.22;
	stage.standing(foot, crown(wide * 0.72, high * 0.2, lit, high * 0.07), leaf, { line: 0 });
	stage.standing(foot, crown(wide * 0.4, high * 0.09, lit * 1.8, high * 0.14), brighten(leaf, 1.12), {
		line: 0,
	});
}

/** A bumpy closed outline about a middle, metres, y up. */
export function leaves(w: number, h: number, bumps: number, random: () => number, x = 0, y = 0): Point[] {
	const result: Point[] = [];
	const start = random() * 6;
	for (let bump = 0; bump < bumps; bump++) {
		const swell = 0.88 + random() * 0.24;
		for (let step = 0; step < 6; step++) {
			const t = step / 6;
			const turn = start + ((bump + t) / bumps) * Math.PI * 2;
			const r = swell * (0.9 + 0.16 * Math.sin(Math.PI * t));
			result.push({ x: x + Math.cos(turn) * w * r, y: y + Math.sin(turn) * h * r });
		}
	}
	return result;
}

/** A bush: a heap of leaves on the ground. */
export function drawBush(stage: Stage, foot: Vec3, wide: number, green = '#7f9d74'): void {
	const colour = stage.snowy(green, 0.55);
	const heap = (w: number, h: number, dx: number) =>
		leaves(w, h, 9, stage.random, dx, 0).map((p) => ({ x: p.x, y: Math.max(-0.02, p.y + h * 0.35) }));
	stage.standing(foot, heap(wide, wide * 0.55, 0), stage.shaded(colour, 0.8), { line: 1.2 });
	const lit = stage.mood.towards.x * wide * 0.2;
	stage.standing(foot, heap(wide * 0.62, wide * 0.4, lit), brighten(colour, 1.05), { line: 0 });
}

/** A fir: tiers of sagging branches. */
export function drawPine(stage: Stage, foot: Vec3, high: number, colour = '#4f7a68'): void {
	const side: Point[] = [];
	const tiers = 4;
	for (let tier = 0; tier < tiers; tier++) {
		const low = high * (0.14 + (tier / tiers) * 0.8);
		const wide = high * 0.25 * (1 - tier / (tiers + 0.4));
		side.push({ x: wide, y: low }, { x: wide * 0.45, y: low + high * 0.09 });
	}
	const trunk = high * 0.02;
	const outline = [
		{ x: -trunk, y: 0 },
		{ x: trunk, y: 0 },
		{ x: trunk, y: high * 0.15 },
		...side,
		{ x: 0, y: high },
		...side.map(({ x, y }) => ({ x: -x, y })).reverse(),
		{ x: -trunk, y: high * 0.15 },
	];
	stage.standing(foot, outline, colour, { line: 0.9 });
}

/** Tufts of grass here and there on the ground, as one path of ink. */
export function drawGrass(stage: Stage, count: number, reach = 9): void {
	const blades: [Point, Point][] = [];
	for (let index = 0; index < count; index++) {
		const spot = at((stage.random() - 0.5) * reach * 1.6, 0, stage.random() * reach - 1.2);
		const { x, y, scale, depth } = stage.pixel(spot);
		if (depth < 1) continue;
		for (const lean of [-0.07, -0.02, 0.03, 0.08]) {
			const high = scale * (0.08 + stage.random() * 0.08);
			blades.push([
				{ x: x + lean * scale * 0.4, y },
				{ x: x + lean * scale * 1.6, y: y - high },
			]);
		}
	}
	stage.hairs(blades, 1.3, 0.5);
}

/** A winding path from the viewer into the distance, on the ground. */
export function drawPath(
	stage: Stage,
	colour: string,
	options: { wide?: number; bend?: number; end?: number } = {},
) {
	const { wide = 1.5, bend = 1.6, end = 30 } = options;
	const left: Vec3[] = [];
	const right: Vec3[] = [];
	const from = Math.min(-1.5, stage.camera.eye.z - 0.5);
	for (let step = 0; step <= 44; step++) {
		const t = step / 44;
		const z = from + (end - from) * t ** 2;
		const x = Math.sin((z - 0.5) * 0.28) * bend * Math.min(1, 0.25 + Math.max(0, z) / 6);
		const half = (wide / 2) * (1 + 0.12 * Math.sin(z * 1.7));
		left.push(at(x - half, 0.005, z));
		right.push(at(x + half, 0.005, z));
	}
	stage.ground([...left, ...[...right].reverse()], colour);
	stage.lines([left, right], 1.2, 0.55);
}
