/** What makes a room lived in: plants, armchairs, pictures, a fire, and the sun that falls across it. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { disc } from '../canvas.ts';
import { quad } from './room.ts';
import { at, type Plane, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';
import { drawLampGlow } from './window.ts';

/** A plant in a pot, `high` with its leaves. */
export function drawPottedPlant(stage: Stage, foot: Vec3, high = 1.1, pot = '#a8664a'): void {
	const wide = high * 0.16;
	if (foot.y === 0) stage.grounded(foot.x - wide, foot.z - wide, wide * 2, wide * 2);
	for (let n = 0; n < 9; n++) {
		const turn = (n - 4) * 0.3 + (stage.random() - 0.5) * 0.16;
		const long = high * (0.6 + stage.random() * 0.18);
		const tone = n % 2 ? '#4f8a55' : '#6aa863';
		stage.standing(at(foot.x, foot.y + high * 0.26, foot.z), blade(turn, long), tone, { line: 0.9 });
	}
	const vessel = [
		{ x: -wide, y: high * 0.3 },
		{ x: wide, y: high * 0.3 },
		{ x: wide * 0.74, y: 0 },
		{ x: -wide * 0.74, y: 0 },
	];
	stage.standing(foot, vessel, pot, { line: 1.2 });
	const dark = -Math.sign(stage.mood.towards.x);
	const shade = vessel.map((p) => (Math.sign(p.x) === dark ? p : { x: p.x * -0.1, y: p.y }));
	stage.standing(foot, shade, stage.shaded(pot, 1.2), { line: 0 });
}

function blade(turn: number, long: number): Point[] {
	const along = (t: number, edge: number): Point => {
		const half = long * 0.1 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.1)) * edge;
		const sag = long * 0.42 * t * t * Math.abs(turn);
		return {
			x: Math.sin(turn) * long * t + half * Math.cos(turn),
			y: Math.cos(turn) * long * t - sag - half * Math.sin(turn),
		};
	};
	const steps = [0, 0.25, 0.5, 0.75, 1];
	return [...steps.map((t) => along(t, 1)), ...[...steps].reverse().map((t) => along(t, -1))];
}

/** An armchair with its back to the rear wall. */
export function drawArmchair(stage: Stage, corner: Vec3, colour: string): void {
	const { x, z } = corner;
	stage.box(at(x + 0.08, 0.12, z + 0.62), at(0.84, 0.95, 0.2), stage.shaded(colour, 0.3));
	stage.box(at(x + 0.14, 0.14, z), at(0.72, 0.32, 0.66), brighten(colour, 1.08));
	stage.box(at(x, 0, z + 0.02), at(0.2, 0.62, 0.8), colour);
	stage.box(at(x + 0.8, 0, z + 0.02), at(0.2, 0.62, 0.8), colour);
}

/** A picture or notice pinned to a wall. */
export function drawPoster(
	stage: Stage,
	plane: Plane,
	from: number,
	low: number,
	form: { wide: number; high: number; colour: string },
): void {
	const { wide, high, colour } = form;
	stage.face(quad(plane, from, from + wide, low, low + high), '#f4efe2', { line: 1 });
	stage.face(quad(plane, from + wide * 0.1, from + wide * 0.9, low + high * 0.42, low + high * 0.9), colour, {
		line: 0,
	});
	const rows = [0.12, 0.22, 0.32].map((t) =>
		quad(
			plane,
			from + wide * 0.12,
			from + wide * (0.6 + stage.random() * 0.28),
			low + high * t,
			low + high * (t + 0.035),
		),
	);
	stage.faces(rows, '#8a857c', { line: 0 });
}

/** A shelf on a wall with jars, books and a small plant. */
export function drawWallShelf(stage: Stage, plane: Plane, from: number, to: number, up: number): void {
	const tones = ['#c8705c', '#5f8aa8', '#d8b45c', '#7f9f6a', '#e8e0cc'];
	let across = from + 0.06;
	while (across < to - 0.12) {
		const wide = 0.06 + stage.random() * 0.1;
		const high = 0.12 + stage.random() * 0.16;
		stage.face(quad(plane, across, across + wide, up, up + high), tones[Math.floor(stage.random() * 5)]!, {
			line: 0.9,
		});
		across += wide + 0.02 + stage.random() * 0.08;
	}
	stage.face(quad(plane, from, to, up - 0.05, up), '#96704c', { line: 1 });
	stage.face(quad(plane, from, to, up - 0.16, up - 0.05), stage.mood.shadow, {
		line: 0,
		opacity: 0.16,
		erasesInk: false,
	});
}

/** A fireplace against a wall, burning where the light is low. */
export function drawFireplace(stage: Stage, x: number, z: number): void {
	const stone = '#a89c90';
	stage.box(at(x, 0, z), at(1.5, 1.15, 0.4), stone);
	stage.box(at(x - 0.1, 1.15, z - 0.08), at(1.7, 0.09, 0.5), '#8a6648');
	const front: Plane = (across, up) => at(x + across, up, z - 0.01);
	const arch = Array.from({ length: 9 }, (_, i) =>
		front(0.75 - Math.cos((i / 8) * Math.PI) * 0.48, 0.5 + Math.sin((i / 8) * Math.PI) * 0.34),
	);
	stage.face([front(0.27, 0), ...arch, front(1.23, 0)], '#2c2024', { line: 1.2, hazy: false });
	const foot = at(x + 0.75, 0.06, z - 0.04);
	for (const [size, colour] of [
		[1, '#ff8a3a'],
		[0.7, '#ffc24a'],
		[0.4, '#fff0b0'],
	] as const) {
		const flame = [
			{ x: -0.3, y: 0 },
			{ x: -0.26, y: 0.3 },
			{ x: -0.14, y: 0.2 },
			{ x: -0.04, y: 0.56 },
			{ x: 0.1, y: 0.26 },
			{ x: 0.2, y: 0.4 },
			{ x: 0.3, y: 0 },
		];
		stage.standing(
			foot,
			flame.map((p) => ({ x: p.x * size, y: p.y * size })),
			colour,
			{ tone: 'glow', line: 0, hazy: false },
		);
	}
	stage.standing(
		foot,
		[
			{ x: -0.34, y: -0.04 },
			{ x: 0.34, y: -0.04 },
			{ x: 0.3, y: 0.08 },
			{ x: -0.3, y: 0.06 },
		],
		'#4a3228',
		{ line: 1 },
	);
	const spot = stage.pixel(at(x + 0.75, 0.3, z - 0.2));
	drawLampGlow(stage, spot, spot.scale * 1.1);
	stage.pool(at(x + 0.75, 0, z - 1), 2.6, '#ff9a4a', stage.isNight ? 0.9 : 0.2);
	stage.depicts.add('fireplace');
}

export interface SunForm {
	/** Where the window is. */
	readonly plane: Plane;
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
	/** The patch that its light makes on the floor. */
	readonly patch: readonly Vec3[];
}

/** Sun or moon through a window: a bright patch on the floor and a beam through the air. */
export function drawSunbeam(stage: Stage, { plane, from, to, low, high, patch }: SunForm): void {
	if (stage.signs.has('rain') || stage.mood.name === 'overcast') return;
	const isDark = stage.isNight || stage.mood.name === 'warm room';
	const colour = isDark ? '#a9c4ff' : stage.mood.name === 'sunset' ? '#ffc27a' : '#fff2c8';
	stage.face(patch, colour, {
		line: 0,
		opacity: isDark ? 0.16 : 0.5,
		erasesInk: false,
		hazy: false,
		tone: isDark ? 'plain' : 'glow',
	});
	const pane = stage.outline(quad(plane, from, to, low, high));
	const floor = stage.outline(patch);
	if (pane.length < 4 || floor.length < 4) return;
	const beam = hullOf([...pane, ...floor]);
	const top = Math.min(...pane.map(({ y }) => y));
	const foot = Math.max(...floor.map(({ y }) => y));
	const stops = [
		{ at: 0, colour, opacity: isDark ? 0.1 : 0.2 },
		{ at: 1, colour, opacity: 0.02 },
	];
	stage.canvas.gradient(beam, stops, { from: { x: 0, y: top }, to: { x: 0, y: foot } }, { erasesInk: false });
}

/** The outline round a cloud of points, clockwise. */
function hullOf(points: readonly Point[]): Point[] {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const cross = (o: Point, a: Point, b: Point) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
	const half = (list: readonly Point[]) => {
		const line: Point[] = [];
		for (const point of list) {
			while (line.length > 1 && cross(line.at(-2)!, line.at(-1)!, point) <= 0) line.pop();
			line.push(point);
		}
		return line.slice(0, -1);
	};
	return [...half(sorted), ...half([...sorted].reverse())];
}

/** A globe on its stand, on a table. */
export function drawGlobe(stage: Stage, foot: Vec3): void {
	stage.standing(
		foot,
		[
			{ x: -0.09, y: 0 },
			{ x: 0.09, y: 0 },
			{ x: 0.02, y: 0.05 },
			{ x: 0.02, y: 0.1 },
			{ x: -0.02, y: 0.1 },
			{ x: -0.02, y: 0.05 },
		],
		'#7a5a3c',
		{ line: 1 },
	);
	stage.standing(foot, disc({ x: 0, y: 0.24 }, 0.15, 20), '#6f9fb8', { line: 1.1 });
	stage.standing(
		foot,
		[
			{ x: -0.1, y: 0.3 },
			{ x: -0.02, y: 0.34 },
			{ x: 0.02, y: 0.26 },
			{ x: -0.04, y: 0.18 },
			{ x: -0.1, y: 0.22 },
		],
		'#8fae6a',
		{ line: 0 },
	);
	stage.standing(
		foot,
		[
			{ x: 0.04, y: 0.2 },
			{ x: 0.12, y: 0.24 },
			{ x: 0.08, y: 0.14 },
		],
		'#8fae6a',
		{ line: 0 },
	);
}

/** A low round table. */
export function drawRoundTable(stage: Stage, foot: Vec3, radius: number, high: number, colour: string): void {
	stage.grounded(foot.x - radius, foot.z - radius, radius * 2, radius * 2);
	stage.lines([[foot, at(foot.x, high, foot.z)]], 5);
	const { eye } = stage;
	const squash = Math.max(0.12, Math.min(0.6, (eye.y - high) / Math.max(1, foot.z - eye.z)));
	stage.standing(
		at(foot.x, 0.03, foot.z),
		disc({ x: 0, y: 0 }, radius * 0.5, 20, squash),
		stage.shaded(colour),
		{ line: 1 },
	);
	stage.standing(
		at(foot.x, high - 0.04, foot.z),
		disc({ x: 0, y: 0 }, radius, 26, squash),
		stage.shaded(colour, 0.9),
		{ line: 1.1 },
	);
	stage.standing(
		at(foot.x, high, foot.z),
		disc({ x: 0, y: 0 }, radius, 26, squash),
		mix(colour, '#ffffff', 0.12),
		{ line: 1.1 },
	);
}
