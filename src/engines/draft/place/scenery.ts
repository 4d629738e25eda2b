/** What most outdoor places share: ridges, ground, paths, trees, bushes. */
import type { Point } from '../../../base/geometry.ts';
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
	const leaf = stage.snowy(seasonal(stage, green), 0.5);
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

/** Blossom or autumn, where the words say so. */
export function seasonal(stage: Stage, green: string): string {
	if (/blossom|sakura|anh đào|hoa đào/.test(stage.words)) return '#eab0c0';
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

/** A bush: a heap of leaves on the ground. */
export function drawBush(stage: Stage, foot: Vec3, wide: number, green = '#7f9d74'): void {
	const colour = stage.snowy(seasonal(stage, green), 0.55);
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
