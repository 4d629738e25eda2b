/** Windows with the weather in them, curtains, doors, and the light that falls through. */
import type { Point } from '../../../base/geometry.ts';
import type { Vec3 } from '../camera.ts';
import { quad } from './room.ts';
import { at, type Plane, type Stage } from './stage.ts';
import { brighten, mix } from './tint.ts';

export interface WindowForm {
	readonly plane: Plane;
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
	readonly frame?: string;
	readonly curtains?: string;
	/** What is seen outside. @default trees */
	readonly view?: 'trees' | 'city' | 'sky' | 'hills';
	/** Panes across and up. @default [2, 2] */
	readonly panes?: readonly [number, number];
	readonly sill?: boolean;
}

/** A window with the weather in it. */
export function drawWindow(stage: Stage, form: WindowForm): void {
	stage.apart(`window ${form.from}`, () => drawGlazing(stage, form));
}

function drawGlazing(stage: Stage, form: WindowForm): void {
	const { plane, from, to, low, high, frame = '#6f5c4a' } = form;
	const { mood } = stage;
	stage.face(quad(plane, from - 0.09, to + 0.09, low - 0.09, high + 0.09), frame);
	const outline = stage.outline(quad(plane, from, to, low, high));
	if (outline.length < 3) return;
	const ys = outline.map((point) => point.y);
	const along = { from: { x: 0, y: Math.min(...ys) }, to: { x: 0, y: Math.max(...ys) } };
	const stops = [
		{ at: 0, colour: mix(mood.sky[0], '#ffffff', stage.isNight ? 0 : 0.12) },
		{ at: 1, colour: mix(mood.sky[1], '#ffffff', stage.isNight ? 0 : 0.25) },
	];
	stage.canvas.gradient(outline, stops, along, { tone: 'glow' });
	drawView(stage, form);
	if (isFlashing(stage)) drawBolt(stage, form);
	shineThrough(stage, form);
	if (stage.signs.has('rain') || stage.signs.has('storm')) drawPaneRain(stage, form);
	if (stage.signs.has('snow')) drawPaneSnow(stage, form);
	drawBars(stage, form, frame);
	if (form.sill ?? true)
		stage.face(quad(plane, from - 0.16, to + 0.16, low - 0.16, low - 0.08), brighten(frame, 1.2));
	if (form.curtains) drawCurtains(stage, form, form.curtains);
	stage.depicts.add('window');
}

const FLASH = /lightning|thunder|sét|sấm/;

/** The day, the moon or a street comes in: brightest about the window itself. */
function shineThrough(stage: Stage, { plane, from, to, low, high }: WindowForm): void {
	const middle = stage.pixel(plane((from + to) / 2, (low + high) / 2));
	if (middle.depth < 0.5) return;
	const radius = middle.scale * Math.max(to - from, high - low);
	const isDark = stage.isNight || stage.mood.name === 'warm room';
	const colour = isDark ? '#8fb0f0' : mix(stage.mood.key, '#ffffff', 0.3);
	stage.shine(middle, radius * 1.7, colour, isDark ? 0.34 : 0.1, { bloom: isDark ? 0.2 : 0.3 });
}

/** A flash: the panes go pale, a bolt stands in them, the room is lit cold for that moment. */
function drawBolt(stage: Stage, { plane, from, to, low, high }: WindowForm): void {
	const glass = quad(plane, from, to, low, high);
	stage.face(glass, '#dbe6ff', { line: 0, tone: 'glow', opacity: 0.72, hazy: false });
	const left: Vec3[] = [];
	const right: Vec3[] = [];
	let across = from + (to - from) * (stage.random() < 0.5 ? 0.3 : 0.68);
	for (let n = 0; n <= 6; n++) {
		const up = high - ((high - low) * 0.86 * n) / 6;
		const half = 0.005 + (6 - n) * 0.0045;
		left.push(plane(across - half, up));
		right.push(plane(across + half, up));
		across = Math.max(from + 0.08, Math.min(to - 0.08, across + (stage.random() - 0.5) * 0.3));
	}
	stage.face([...left, ...right.reverse()], '#ffffff', { line: 0, tone: 'glow', hazy: false });
	const middle = stage.pixel(plane((from + to) / 2, (low + high) / 2));
	stage.shine(middle, middle.scale * (to - from) * 1.5, '#c4d4ff', 0.7, { bloom: 0.1 });
	drawHardLight(stage, plane, { from, to });
	stage.depicts.add('lightning');
}

/** The panes thrown onto the floor, edges hard, the cross of the bars between them. */
function drawHardLight(stage: Stage, plane: Plane, { from, to }: { from: number; to: number }): void {
	const middle = (from + to) / 2;
	const [near, away] = [plane(from, 0), plane(to, 0)];
	if (near.z !== away.z) return;
	const sheet = (a: number, b: number, c: number, d: number) => [
		at(a, 0.008, near.z - c),
		at(b, 0.008, near.z - c),
		at(b + (b - middle) * 0.35, 0.008, near.z - d),
		at(a + (a - middle) * 0.35, 0.008, near.z - d),
	];
	const panes = [
		sheet(from, middle - 0.05, 0.35, 1.3),
		sheet(middle + 0.05, to, 0.35, 1.3),
		sheet(from, middle - 0.05, 1.42, 3),
		sheet(middle + 0.05, to, 1.42, 3),
	];
	stage.faces(panes, '#dfe8ff', { line: 0, tone: 'glow', opacity: 0.75, hazy: false, erasesInk: false });
	stage.pool(at(middle, 0, near.z - 1.6), 2.2, '#b8ccff', 0.5);
}

/** For the moment of a flash lamps are outshone. */
function isFlashing(stage: Stage): boolean {
	return stage.signs.has('storm') && FLASH.test(stage.words);
}

function drawView(stage: Stage, form: WindowForm): void {
	const { plane, from, to, low, high, view = 'trees' } = form;
	if (view === 'sky') return;
	const tall = (high - low) * 0.42;
	const crest: Vec3[] = [];
	const count = view === 'city' ? 8 : 40;
	let level = 0.5;
	for (let index = 0; index <= count; index++) {
		const across = from + ((to - from) * index) / count;
		if (view === 'city') {
			crest.push(plane(across, low + tall * level));
			level = 0.35 + stage.random() * 0.65;
			crest.push(plane(across, low + tall * level));
		} else {
			const bump = view === 'trees' ? Math.abs(Math.sin(index * 0.5)) * 0.22 : 0;
			crest.push(plane(across, low + tall * (0.45 + 0.3 * Math.sin(index * 0.17 + from) + bump)));
		}
	}
	const dark = stage.isNight ? brighten(stage.mood.sky[0], 0.66) : mix(stage.mood.sky[1], '#6b8f86', 0.55);
	stage.face([...crest, plane(to, low), plane(from, low)], dark, { line: 0, tone: 'glow', hazy: false });
	if (view === 'city' && stage.isNight) drawCityPanes(stage, form, tall);
}

function drawCityPanes(stage: Stage, { plane, from, to, low }: WindowForm, tall: number): void {
	const panes = Array.from({ length: 18 }, () => {
		const across = from + 0.05 + (to - from - 0.12) * stage.random();
		const up = low + tall * 0.34 * stage.random();
		return quad(plane, across, across + 0.03, up, up + 0.05);
	});
	stage.faces(panes, '#ffd98a', { line: 0, tone: 'glow', hazy: false });
}

function drawPaneRain(stage: Stage, { plane, from, to, low, high }: WindowForm): void {
	const streaks = Array.from({ length: 34 }, () => {
		const across = from + 0.1 + (to - from - 0.12) * stage.random();
		const up = low + (high - low - 0.28) * stage.random();
		const long = 0.08 + stage.random() * 0.2;
		return [plane(across, up + long), plane(across + 0.008, up + long), plane(across - long * 0.22, up)];
	});
	stage.faces(streaks, '#dbe7f8', { line: 0, tone: 'glow', opacity: 0.8, hazy: false });
	const runs = Array.from({ length: 9 }, () => {
		const across = from + 0.05 + (to - from - 0.1) * stage.random();
		const up = low + (high - low) * (0.2 + 0.7 * stage.random());
		return [
			plane(across - 0.006, up),
			plane(across + 0.006, up),
			plane(across + 0.012, up - 0.2),
			plane(across, up - 0.23),
			plane(across - 0.012, up - 0.2),
		];
	});
	stage.faces(runs, '#f0f6ff', { line: 0, tone: 'glow', opacity: 0.55, hazy: false });
	stage.depicts.add('rain');
}

function drawPaneSnow(stage: Stage, { plane, from, to, low, high }: WindowForm): void {
	const flakes = Array.from({ length: 36 }, () => {
		const across = from + 0.03 + (to - from - 0.06) * stage.random();
		const up = low + 0.03 + (high - low - 0.06) * stage.random();
		const size = 0.008 + stage.random() * 0.012;
		return [
			plane(across - size, up),
			plane(across, up + size),
			plane(across + size, up),
			plane(across, up - size),
		];
	});
	stage.faces(flakes, '#ffffff', { line: 0, tone: 'glow', opacity: 0.9, hazy: false });
	stage.face(quad(plane, from, to, low, low + 0.05), '#f4f8ff', { line: 0, tone: 'glow' });
	stage.depicts.add('snow');
}

function drawBars(stage: Stage, form: WindowForm, frame: string): void {
	const { plane, from, to, low, high, panes = [2, 2] } = form;
	const bars: Vec3[][] = [];
	for (let n = 1; n < panes[0]; n++) {
		const across = from + ((to - from) * n) / panes[0];
		bars.push(quad(plane, across - 0.025, across + 0.025, low, high));
	}
	stage.faces(bars, frame, { line: 1 });
	const rungs: Vec3[][] = [];
	for (let n = 1; n < panes[1]; n++) {
		const up = low + ((high - low) * n) / panes[1];
		rungs.push(quad(plane, from, to, up - 0.022, up + 0.022));
	}
	stage.faces(rungs, frame, { line: 1 });
	stage.lines([[...quad(plane, from, to, low, high), plane(from, low)]], 1.3);
}

function drawCurtains(stage: Stage, form: WindowForm, colour: string): void {
	const { plane, from, to, high } = form;
	const wide = Math.min(0.62, (to - from) * 0.34);
	const foot = 0.16;
	for (const side of [-1, 1]) {
		const edge = side < 0 ? from - 0.22 : to + 0.22;
		const inner = edge - side * wide;
		const tied = edge - side * wide * 0.55;
		const top = high + 0.16;
		const shape = [
			plane(edge, top),
			plane(inner, top),
			plane(inner, top - 0.3),
			plane(tied, 1.1),
			plane(tied - side * 0.06, foot),
			plane(edge, foot),
		];
		stage.face(shape, colour);
		const folds: Vec3[][] = [];
		for (let n = 0; n < 4; n++) {
			const t = 0.14 + n * 0.22;
			const a = edge - side * wide * t;
			const b = edge - side * wide * 0.55 * t;
			folds.push([
				plane(a, top),
				plane(a - side * wide * 0.1, top),
				plane(b, 1.05),
				plane(b - side * 0.02, foot),
			]);
		}
		stage.faces(folds, stage.shaded(colour, 1.2), { line: 0 });
		stage.lines(
			folds.map((fold) => [fold[0]!, fold[2]!, fold[3]!]),
			1,
			0.55,
		);
	}
	const rod = quad(plane, from - 0.36, to + 0.36, high + 0.16, high + 0.2);
	stage.face(rod, '#8a6a48');
	stage.depicts.add('curtains');
}

/** A door in a wall. */
export function drawDoor(stage: Stage, plane: Plane, from: number, colour = '#8a6848'): void {
	const to = from + 0.95;
	stage.face(quad(plane, from - 0.1, to + 0.1, 0, 2.2), brighten(colour, 1.15));
	stage.face(quad(plane, from, to, 0, 2.1), colour);
	stage.faces(
		[quad(plane, from + 0.14, to - 0.14, 0.25, 0.95), quad(plane, from + 0.14, to - 0.14, 1.15, 1.92)],
		stage.shaded(colour, 0.6),
		{ line: 1 },
	);
	stage.face(quad(plane, from + 0.06, from + 0.12, 1, 1.07), '#d8b860', { line: 1 });
	stage.depicts.add('door');
}

/** Lamplight about a point of the frame: a bright heart and a wide pool. */
export function drawLampGlow(stage: Stage, point: Point, radius: number): void {
	const isDark = (stage.isNight || stage.mood.name === 'warm room') && !isFlashing(stage);
	stage.shine(point, radius * 2.3, '#ffb866', isDark ? 0.55 : 0.06);
	stage.shine(point, radius * 0.9, '#ffd08a', isDark ? 0.8 : 0.16, { bloom: isDark ? 0.22 : 0.1 });
}
