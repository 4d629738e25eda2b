/** What most outdoor places share: ridges, ground, paths, trees, bushes. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import type { Vec3 } from '../camera.ts';
import { smooth } from '../canvas.ts';
import { at, type Stage } from './stage.ts';
import { brighten } from './tint.ts';

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

/** The ground to the horizon, paler with distance, with broad lighter and darker stretches and a dark near edge. */
export function drawGround(stage: Stage, near: string, far = near): void {
	const quad = (from: number, to: number) => [
		at(-900, 0, from),
		at(900, 0, from),
		at(900, 0, to),
		at(-900, 0, to),
	];
	stage.ground(quad(-20, 700), near);
	const { camera, height, canvas, mood } = stage;
	const top = camera.horizon;
	if (far !== near) {
		const low = stage.pixel(at(0, 0, 8)).y;
		const stops = [
			{ at: 0, colour: stage.far(stage.snowy(far, 0.72), 60) },
			{ at: 1, colour: stage.far(stage.snowy(far, 0.72), 14), opacity: 0 },
		];
		canvas.gradient(stage.outline(quad(8, 700)), stops, { from: { x: 0, y: top }, to: { x: 0, y: low } });
	}
	stage.apart('swathes', () => drawSwathes(stage, stage.snowy(near, 0.72)));
	const edge = stage.outline(quad(-20, 4));
	if (edge.length < 3) return;
	const from = { x: 0, y: Math.min(...edge.map(({ y }) => y)) };
	const stops = [
		{ at: 0, colour: mood.shadow, opacity: 0 },
		{ at: 1, colour: mood.shadow, opacity: 0.3 },
	];
	canvas.gradient(edge, stops, { from, to: { x: 0, y: height * 1.04 } }, { erasesInk: false });
}

/** Long flat patches that follow the lie of the land. */
function drawSwathes(stage: Stage, ground: string): void {
	const { random } = stage;
	for (let n = 0; n < 12; n++) {
		const z = 1.5 + 42 * pow(n / 12, 1.6) + random() * 3;
		const spot = stage.pixel(at((random() - 0.5) * (4 + z * 1.5), 0.002, z));
		if (spot.depth < 1) continue;
		const wide = spot.scale * (1.1 + random() * (1 + z * 0.12));
		const high = Math.max(1.2, ((wide * stage.camera.eye.y) / spot.depth) * (0.3 + random() * 0.35));
		const shape = leaves(wide, high, 7, random, spot.x, spot.y);
		const colour = n % 2 ? stage.shaded(ground, 0.9) : brighten(ground, 1.1);
		stage.canvas.fill(shape, stage.far(colour, spot.depth), { opacity: 0.32, erasesInk: false });
	}
}

/** A long soft shadow on the ground, away from the light. */
export function drawCast(stage: Stage, foot: Vec3, long: number, half: number): void {
	if (stage.isNight || stage.mood.name === 'overcast' || stage.mood.name === 'storm') return;
	const lean = -stage.mood.towards.x * long;
	const patch = Array.from({ length: 16 }, (_, index) => {
		const turn = (index / 16) * Math.PI * 2;
		return at(
			foot.x + lean * 0.5 + Math.cos(turn) * (half + long * 0.5),
			0.004,
			foot.z - long * 0.12 + Math.sin(turn) * half * 0.7,
		);
	});
	stage.face(patch, stage.mood.shadow, {
		line: 0,
		opacity: 0.26,
		erasesInk: false,
		tone: 'shadow',
		hazy: false,
	});
}

/** A round-headed tree: a forked trunk, a mass of leaves in three tones. */
export function drawTree(stage: Stage, foot: Vec3, high: number, green = '#5f9a55'): void {
	const { random } = stage;
	const leaf = stage.snowy(seasonal(stage, green), 0.5);
	const wide = high * 0.3;
	const stem = high * 0.045;
	drawCast(stage, foot, high * 0.5, wide * 0.8);
	const bark = '#6f5a4a';
	const trunk = [
		{ x: -stem * 1.6, y: 0 },
		{ x: stem * 1.6, y: 0 },
		{ x: stem * 0.8, y: high * 0.16 },
		{ x: stem * 0.75, y: high * 0.34 },
		{ x: stem * 2.6, y: high * 0.56 },
		{ x: stem * 1.9, y: high * 0.58 },
		{ x: 0, y: high * 0.42 },
		{ x: -stem * 1.9, y: high * 0.6 },
		{ x: -stem * 2.5, y: high * 0.58 },
		{ x: -stem * 0.8, y: high * 0.34 },
		{ x: -stem * 0.8, y: high * 0.16 },
	];
	stage.standing(foot, trunk, bark);
	const lit = Math.sign(stage.mood.towards.x);
	const middle = high * 0.7;
	const mass = (w: number, h: number, dx: number, dy: number, bumps: number) =>
		leaves(w, h, bumps, random, dx, middle + dy);
	stage.standing(foot, mass(wide, high * 0.29, 0, 0, 13), stage.shaded(leaf, 1.7), { line: 1.2 });
	for (const [dx, dy, size] of [
		[-0.5, 0.02, 0.46],
		[0.5, 0.03, 0.44],
		[0.05, 0.13, 0.6],
		[-0.2, -0.08, 0.42],
	] as const) {
		const x = dx * wide * 0.8;
		stage.standing(foot, mass(wide * size, high * size * 0.25, x, dy * high, 9), stage.shaded(leaf, 0.35), {
			line: 0,
		});
		const up = { x: x + lit * wide * size * 0.24, y: dy * high + high * size * 0.07 };
		stage.standing(foot, mass(wide * size * 0.62, high * size * 0.14, up.x, up.y, 8), brighten(leaf, 1.16), {
			line: 0,
		});
	}
}

/** Blossom or autumn, where the words say so. */
export function seasonal(stage: Stage, green: string): string {
	if (/blossom|sakura|anh đào|hoa đào|cherry trees?\b|trees? in bloom/.test(stage.words)) return '#eab0c0';
	return /autumn|maple|mùa thu|fall leaves|falling leaves/.test(stage.words) ? '#cf8a48' : green;
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

/** A bush: a heap of leaves on the ground, in three tones. */
export function drawBush(stage: Stage, foot: Vec3, wide: number, green = '#6f9d5e'): void {
	const colour = stage.snowy(seasonal(stage, green), 0.55);
	const heap = (w: number, h: number, dx: number, lift = 0) =>
		leaves(w, h, 9, stage.random, dx, lift).map((p) => ({ x: p.x, y: Math.max(-0.02, p.y + h * 0.35) }));
	drawCast(stage, foot, wide * 0.5, wide * 0.9);
	stage.standing(foot, heap(wide, wide * 0.55, 0), stage.shaded(colour, 1.5), { line: 1.2 });
	const lit = stage.mood.towards.x * wide * 0.2;
	stage.standing(foot, heap(wide * 0.5, wide * 0.34, -lit * 1.6, wide * 0.06), stage.shaded(colour, 0.3), {
		line: 0,
	});
	stage.standing(foot, heap(wide * 0.6, wide * 0.38, lit, wide * 0.12), colour, { line: 0 });
	stage.standing(foot, heap(wide * 0.32, wide * 0.18, lit * 1.7, wide * 0.34), brighten(colour, 1.15), {
		line: 0,
	});
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
	drawCast(stage, foot, high * 0.4, high * 0.16);
	stage.standing(foot, outline, stage.snowy(colour, 0.35), { line: 0.9 });
	const dark = -Math.sign(stage.mood.towards.x);
	const half = [{ x: 0, y: high * 0.15 }, ...side.map(({ x, y }) => ({ x: x * dark, y })), { x: 0, y: high }];
	stage.standing(foot, half, stage.shaded(stage.snowy(colour, 0.3), 1.3), { line: 0 });
}

/** Tufts of grass here and there on the ground: leaves in two greens, the nearest the largest. */
export function drawGrass(stage: Stage, count: number, reach = 9, green = '#6d9a4a'): void {
	stage.apart('grass', () => drawTufts(stage, { count, reach, green }));
}

interface Tufts {
	readonly count: number;
	readonly reach: number;
	readonly green: string;
}

function drawTufts(stage: Stage, { count, reach, green }: Tufts): void {
	const colour = stage.snowy(seasonal(stage, green), 0.6);
	const tones: Point[][][] = [[], []];
	for (let index = 0; index < count * 1.6; index++) {
		const z = reach * (1 - index / (count * 1.6)) - 1.4 + stage.random() * 0.4;
		const { x, y, scale, depth } = stage.pixel(at((stage.random() - 0.5) * reach * 1.6, 0, z));
		if (depth < 0.9) continue;
		for (let blade = 0; blade < 5; blade++) {
			const lean = (blade - 2) * 0.06 + (stage.random() - 0.5) * 0.05;
			const high = scale * (0.09 + stage.random() * 0.11);
			const root = x + (blade - 2) * scale * 0.018;
			const half = Math.max(0.6, scale * 0.008);
			tones[(index + blade) % 2]!.push([
				{ x: root - half, y },
				{ x: root + lean * scale * 0.4 - half * 0.6, y: y - high * 0.55 },
				{ x: root + lean * scale * 1.5, y: y - high },
				{ x: root + lean * scale * 0.4 + half * 0.6, y: y - high * 0.5 },
				{ x: root + half, y },
			]);
		}
	}
	for (const [index, blades] of tones.entries())
		if (blades.length > 0)
			stage.canvas.fill(blades, index ? brighten(colour, 1.12) : stage.shaded(colour, 1.1));
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
