/** Lights of streets and lanes: lamps on posts, neon, light from doors, and all of it again on wet ground. */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import type { Vec3 } from '../camera.ts';
import { disc, oblong } from '../canvas.ts';
import { at, type Plane, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

export const NEON = ['#ff4f8b', '#3fd6e0', '#ffb03a', '#a07bff', '#4fe08a', '#ff6a4a'] as const;

/** Whether the ground is wet enough to mirror what shines. */
export function isWet(stage: Stage): boolean {
	return stage.signs.has('rain') || stage.signs.has('storm') || stage.signs.has('neon');
}

/** A lamp on a curved post beside the road; `side` is where the road lies. */
export function drawStreetLamp(stage: Stage, foot: Vec3, side: 1 | -1, high = 4.6): void {
	const dark = stage.isNight ? '#2f2f48' : '#5d636b';
	const post = [
		{ x: -0.07, y: 0 },
		{ x: 0.07, y: 0 },
		{ x: 0.045, y: high * 0.9 },
		{ x: 0.05 + side * 0.3, y: high },
		{ x: side * 0.95, y: high + 0.06 },
		{ x: side * 0.95, y: high - 0.02 },
		{ x: side * 0.3, y: high - 0.1 },
		{ x: -0.045, y: high * 0.88 },
	];
	stage.standing(foot, post, dark, { line: 1 });
	const head = [
		{ x: side * 0.75, y: high - 0.02 },
		{ x: side * 1.35, y: high - 0.02 },
		{ x: side * 1.25, y: high + 0.12 },
		{ x: side * 0.8, y: high + 0.12 },
	];
	stage.standing(foot, head, dark, { line: 1 });
	const isLit = stage.isNight || stage.mood.name === 'sunset' || stage.mood.name === 'storm';
	const bulb = oblong(side * 0.8, high - 0.09, side * 1.3, high - 0.01);
	stage.standing(foot, bulb, isLit ? '#fff1c4' : '#e3e6e6', {
		line: 0,
		tone: isLit ? 'glow' : 'plain',
		hazy: !isLit,
	});
	if (!isLit) return;
	const spot = stage.pixel(at(foot.x + side * 1.05, high - 0.05, foot.z));
	if (spot.depth < 0.6) return;
	const strength = (stage.isNight ? 1 : 0.35) / (1 + spot.depth / 22);
	stage.shine(spot, spot.scale * 1.3, '#ffc878', strength * 0.5, { bloom: 0.4 });
	stage.pool(at(foot.x + side * 1.4, 0, foot.z), 3.6, '#ffb866', strength);
	drawBeam(stage, at(foot.x + side * 1.05, high - 0.1, foot.z));
	mirror(stage, at(foot.x + side * 1.05, high, foot.z), 0.35, '#ffd896');
}

function drawBeam(stage: Stage, from: Vec3): void {
	if (!stage.isNight) return;
	const top = stage.pixel(from);
	const low = stage.pixel(at(from.x, 0, from.z));
	const wide = top.scale * 1.5;
	const cone = [
		{ x: top.x - wide * 0.14, y: top.y },
		{ x: top.x + wide * 0.14, y: top.y },
		{ x: low.x + wide, y: low.y },
		{ x: low.x - wide, y: low.y },
	];
	const stops = [
		{ at: 0, colour: '#ffe2a8', opacity: 0.3 },
		{ at: 1, colour: '#ffe2a8', opacity: 0.02 },
	];
	stage.canvas.gradient(cone, stops, { from: top, to: low }, { erasesInk: false });
}

/** What shines at `spot`, drawn out on wet ground below it. */
export function mirror(stage: Stage, spot: Vec3, half: number, colour: string): void {
	if (!isWet(stage)) return;
	const foot = stage.pixel(at(spot.x, 0, spot.z));
	if (foot.depth < 0.8 || foot.y > stage.height * 1.05) return;
	const wide = foot.scale * half;
	const long = Math.min(stage.height * 0.4, foot.scale * spot.y * 0.9);
	stage.apart(`mirror ${spot.x} ${spot.z}`, () => drawStreaks(stage, { foot, wide, long, colour }));
}

interface Streaks {
	readonly foot: Point;
	readonly wide: number;
	readonly long: number;
	readonly colour: string;
}

function drawStreaks(stage: Stage, { foot, wide, long, colour }: Streaks): void {
	const streaks: Point[][] = [];
	for (let n = 0; n < 9; n++) {
		const y = foot.y + long * pow((n + 0.4 * stage.random()) / 9, 1.3);
		const w = wide * (1.7 - n * 0.1) * (0.5 + stage.random() * 0.7);
		const high = Math.max(0.7, long * 0.009 * (1 + n * 0.25));
		const x = foot.x + (stage.random() - 0.5) * wide * 0.7;
		streaks.push([
			{ x: x - w, y },
			{ x, y: y - high },
			{ x: x + w, y },
			{ x, y: y + high },
		]);
	}
	stage.canvas.fill(streaks, colour, { opacity: 0.34, tone: 'glow', erasesInk: false });
}

export interface NeonForm {
	/** The board's plane: across, up. */
	readonly plane: Plane;
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
	readonly colour: string;
}

/** A board of glowing tubes: a frame, and strokes that read as letters from afar. */
export function drawNeon(stage: Stage, { plane, from, to, low, high, colour }: NeonForm): void {
	const rect = (by: number) => [
		plane(from + by, low + by),
		plane(to - by, low + by),
		plane(to - by, high - by),
		plane(from + by, high - by),
	];
	stage.face(rect(0), brighten(colour, 0.62), { line: 1.2, hazy: false, tone: 'glow' });
	const pale = mix(colour, '#ffffff', 0.75);
	const tube = Math.min(Math.abs(to - from), high - low) * 0.05;
	const bars: Vec3[][] = [];
	const bar = (a: number, b: number, u: number, v: number) =>
		bars.push([plane(a, u), plane(b, u), plane(b, v), plane(a, v)]);
	const [w, h] = [to - from, high - low];
	bar(from + w * 0.07, to - w * 0.07, low + h * 0.06, low + h * 0.06 + tube);
	bar(from + w * 0.07, to - w * 0.07, high - h * 0.06 - tube, high - h * 0.06);
	const isTall = h > Math.abs(w) * 1.2;
	const count = isTall
		? Math.max(2, Math.round(h / Math.abs(w)))
		: Math.max(2, Math.round(Math.abs(w) / h) + 1);
	for (let n = 0; n < count; n++) {
		const [a, u] = isTall
			? [from + w * 0.25, low + h * (0.14 + (0.76 * n) / count)]
			: [from + w * (0.1 + (0.84 * n) / count), low + h * 0.26];
		const [cw, ch] = isTall ? [w * 0.5, (h * 0.6) / count] : [(w * 0.6) / count, h * 0.48];
		bar(a, a + cw, u, u + tube);
		if (stage.random() < 0.8) bar(a, a + cw, u + ch * 0.5, u + ch * 0.5 + tube);
		if (stage.random() < 0.7) bar(a, a + cw, u + ch, u + ch + tube);
		const side = Math.sign(cw) * tube;
		bar(a, a + side, u, u + ch);
		if (stage.random() < 0.6) bar(a + cw - side, a + cw, u, u + ch + tube);
	}
	stage.faces(bars, pale, { line: 0, tone: 'glow', hazy: false });
	const middle = plane((from + to) / 2, (low + high) / 2);
	const spot = stage.pixel(middle);
	if (spot.depth < 0.7) return;
	const radius = spot.scale * Math.max(Math.abs(w), h);
	const strength = 1 / (1 + spot.depth / 16);
	stage.shine(spot, radius * 1.8, colour, 0.7 * strength, { bloom: 0.16 });
	stage.shine(spot, radius * 0.75, colour, 0.5 * strength, { bloom: 0.3 });
	mirror(stage, middle, Math.abs(w) * 0.35 + 0.1, colour);
}

/** A round lantern that hangs, lit from dusk on. */
export function drawHangingLantern(stage: Stage, spot: Vec3, radius: number, colour: string): void {
	const isLit = stage.isNight || stage.mood.name === 'sunset';
	stage.standing(spot, disc({ x: 0, y: 0 }, radius, 18, 1.15), colour, {
		line: 1.1,
		hazy: !isLit,
		tone: isLit ? 'glow' : 'plain',
	});
	stage.standing(
		spot,
		disc({ x: -radius * 0.2, y: radius * 0.1 }, radius * 0.5, 14, 1.2),
		mix(colour, '#fff0c0', isLit ? 0.6 : 0.25),
		{
			line: 0,
			hazy: !isLit,
			tone: isLit ? 'glow' : 'plain',
		},
	);
	const cap = (y: number) => [
		{ x: -radius * 0.5, y },
		{ x: radius * 0.5, y },
		{ x: radius * 0.5, y: y + radius * 0.22 },
		{ x: -radius * 0.5, y: y + radius * 0.22 },
	];
	stage.standing(spot, cap(radius * 1.05), '#3f3236', { line: 0 });
	stage.standing(spot, cap(-radius * 1.27), '#3f3236', { line: 0 });
	if (!isLit) return;
	const middle = stage.pixel(spot);
	if (middle.depth < 0.7) return;
	stage.shine(middle, middle.scale * radius * 6, colour, 0.5, { bloom: 0.25 });
	mirror(stage, spot, radius, colour);
}
