/** The figure artist's hand: cel-shaded shapes and lines of one weight, on a canvas under a mood. */
import type { Point } from '../../../base/geometry.ts';
import type { Canvas, Mood } from '../canvas.ts';
import { lighten, mix } from './colour.ts';

export interface Pen {
	readonly canvas: Canvas;
	readonly mood: Mood;
	/** Full line width in pixels. */
	readonly weight: number;
	/** Pixels of the head's height: below some, details are left out. */
	readonly headPx: number;
	/** Flat colour, its shade on the side away from the light, and an outline. */
	form(outline: readonly Point[], colour: string, options?: FormOptions): void;
	line(points: readonly Point[], weight?: number, opacity?: number): void;
	/** Dark wedge of a fold, from one point to another, bowed by `bow` pixels. */
	fold(from: Point, to: Point, width: number, colour: string, bow?: number): void;
	shadeOf(colour: string, isSkin?: boolean): string;
}

export interface FormOptions {
	/** Pixels the shade reaches in; 0 = flat. */
	readonly shade?: number;
	readonly skin?: boolean;
	/** Full outline, none, or only these stretches. @default true */
	readonly outline?: boolean | readonly (readonly Point[])[];
	readonly opacity?: number;
	readonly weight?: number;
}

/** A pen for a figure whose head is that many pixels high. */
export function createPen(canvas: Canvas, mood: Mood, headPx: number): Pen {
	const { u } = canvas;
	const weight = Math.max(1.25, Math.min(4.4, 0.9 + 2.5 * Math.sqrt(headPx / u / 260))) * u;
	const shades = new Map<string, string>();
	const shadeOf = (colour: string, isSkin = false) => {
		const key = `${colour}${isSkin}`;
		let shade = shades.get(key);
		if (!shade) {
			const warm = isSkin ? mix(colour, '#a8505c', 0.3) : colour;
			shade = mix(lighten(warm, -0.07), mood.shadow, mood.shadowAmount * (isSkin ? 0.55 : 0.8));
			shades.set(key, shade);
		}
		return shade;
	};
	const line = (points: readonly Point[], by = 1, opacity = 1) =>
		canvas.ink(points, Math.max(0.55, weight * by), { opacity });
	const form = (outline: readonly Point[], colour: string, options: FormOptions = {}) => {
		if (outline.length < 3) return;
		const { shade = 0, skin = false, opacity = 1 } = options;
		canvas.fill(outline, colour, { opacity });
		if (shade > 0.8) {
			for (const crescent of crescents(outline, mood.towards, shade)) {
				canvas.fill(crescent, shadeOf(colour, skin), { opacity, tone: 'shadow' });
			}
		}
		const edge = options.outline ?? true;
		const by = Math.max(0.55, weight * (options.weight ?? 1));
		if (edge === true) canvas.ink(outline, by, { closed: true });
		else if (edge !== false) for (const stretch of edge) canvas.ink(stretch, by);
	};
	const fold = (from: Point, to: Point, width: number, colour: string, bow = 0) => {
		const dx = to.x - from.x;
		const dy = to.y - from.y;
		const size = Math.hypot(dx, dy);
		if (size < 3) return;
		const nx = -dy / size;
		const ny = dx / size;
		const mid = (by: number): Point => ({
			x: from.x + dx * 0.46 + nx * (bow + by) * 1.3,
			y: from.y + dy * 0.46 + ny * (bow + by) * 1.3,
		});
		const tail: Point = { x: from.x + nx * width, y: from.y + ny * width };
		const spine = bent(from, mid(0), to);
		const belly = bent(tail, mid(width * 0.6), to).reverse();
		canvas.fill([...spine, ...belly.slice(1)], shadeOf(colour), { tone: 'shadow', erasesInk: false });
		canvas.ink(spine, weight * 0.6, { taper: 'end' });
	};
	return { canvas, mood, weight, headPx, form, line, fold, shadeOf };
}

/** A bow from one point to another, drawn towards a third. */
function bent(from: Point, by: Point, to: Point): Point[] {
	return [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => {
		const u = 1 - t;
		return {
			x: u * u * from.x + 2 * u * t * by.x + t * t * to.x,
			y: u * u * from.y + 2 * u * t * by.y + t * t * to.y,
		};
	});
}

/** What is left of a shape when its copy is shifted towards the light: one strip for each run of edge that is turned away. */
export function crescents(outline: readonly Point[], towards: Point, by: number): Point[][] {
	const count = outline.length;
	let area = 0;
	for (let index = 0; index < count; index++) {
		const a = outline[index]!;
		const b = outline[(index + 1) % count]!;
		area += a.x * b.y - b.x * a.y;
	}
	const sense = area > 0 ? 1 : -1;
	const away = outline.map((here, index) => {
		const before = outline[(index - 1 + count) % count]!;
		const after = outline[(index + 1) % count]!;
		const nx = (after.y - before.y) * sense;
		const ny = -(after.x - before.x) * sense;
		const size = Math.hypot(nx, ny) || 1;
		return { here, facing: -(nx * towards.x + ny * towards.y) / size };
	});
	const start = away.findIndex(({ facing }) => facing <= 0);
	if (start < 0) return [];
	const strips: Point[][] = [];
	let run: { here: Point; facing: number }[] = [];
	for (let step = 0; step <= count; step++) {
		const item = away[(start + step) % count]!;
		if (item.facing > 0 && step < count) run.push(item);
		else {
			if (run.length > 1) strips.push(strip(run, towards, by));
			run = [];
		}
	}
	return strips;
}

function strip(run: readonly { here: Point; facing: number }[], towards: Point, by: number): Point[] {
	const outer = run.map(({ here }) => here);
	const travelled = [0];
	for (let index = 1; index < run.length; index++) {
		const a = run[index - 1]!.here;
		const b = run[index]!.here;
		travelled.push(travelled[index - 1]! + Math.hypot(b.x - a.x, b.y - a.y));
	}
	const whole = travelled.at(-1)!;
	const inner = run.map(({ here, facing }, index) => {
		const end = Math.min(travelled[index]!, whole - travelled[index]!);
		const reach = by * Math.sqrt(facing) * Math.min(1, end / (by * 1.2));
		return { x: here.x + towards.x * reach, y: here.y + towards.y * reach };
	});
	return [...outer, ...inner.reverse()];
}
