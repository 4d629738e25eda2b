/**
 * The two plates that a frame is drawn on, in frame pixels, y downwards: colour, and ink. Every fill also erases
 * the ink behind it, so occlusion is free. Nothing is rasterised here: a plate is SVG text until finish.ts takes it.
 *
 * Ink plate channels: R ink; G figure mask; B 0 glows by itself · 128 plain · 255 in shadow.
 */
import type { Point } from '../../base/geometry.ts';

/** The light of a frame; colours are `#rrggbb`, amounts 0…1. */
export interface Mood {
	readonly name: string;
	/** Top of the sky, and at the horizon. */
	readonly sky: readonly [string, string];
	readonly haze: string;
	/** The one hue that the ground is pulled to, and how far. */
	readonly wash: string;
	readonly washAmount: number;
	readonly key: string;
	readonly keyAmount: number;
	readonly shadow: string;
	readonly shadowAmount: number;
	readonly exposureFigure: number;
	readonly exposureGround: number;
	readonly rim?: string;
	readonly vignette: number;
	/** Unit vector on the screen, pointing to where the light comes from (up is negative y). */
	readonly towards: Point;
}

/** A closed outline, or several that cut holes into each other (even-odd). */
export type Shape = readonly Point[] | readonly (readonly Point[])[];

export interface FillOptions {
	/** @default 1 */
	readonly opacity?: number;
	/** false: colour only, the ink behind stays. @default true */
	readonly erasesInk?: boolean;
	/** plain is lit by the mood; shadow is toned in black and white; glow keeps its own brightness at night. */
	readonly tone?: 'plain' | 'shadow' | 'glow';
	/** Only inside of this outline (dear: some 0.4 ms each; prefer shapes that need none). */
	readonly clip?: readonly Point[];
}

export interface InkOptions {
	/** Thinner towards: both ends, the end, nowhere. @default both */
	readonly taper?: 'both' | 'end' | 'none';
	/** @default the canvas's ink: near black */
	readonly colour?: string;
	/** @default 1 */
	readonly opacity?: number;
	readonly closed?: boolean;
	/** Irregularity of the width, share. @default .12 */
	readonly life?: number;
}

export interface GradientStop {
	/** 0…1 from `from` to `to`. */
	readonly at: number;
	readonly colour: string;
	readonly opacity?: number;
}

/** A pool of light in frame pixels. */
export interface Light {
	readonly centre: Point;
	readonly radius: number;
	/** Height over width. @default 1 */
	readonly squash?: number;
	readonly colour: string;
	/** 1 = in its middle as bright as by day. */
	readonly strength: number;
	/** How much of it hangs in the air as a veil of its own. @default .12 */
	readonly bloom?: number;
}

export interface Canvas {
	readonly width: number;
	readonly height: number;
	/** Shorter side / 1024: multiply line widths by it. */
	readonly u: number;
	fill(shape: Shape, colour: string, options?: FillOptions): void;
	/** Linear only: radial gradients cost 30 ms a frame. */
	gradient(shape: Shape, stops: readonly GradientStop[], along: GradientLine, options?: FillOptions): void;
	/** A soft pool of light, added by the finish: it lifts what is there, and blooms a little. Costs next to nothing. */
	light(light: Light): void;
	/** All pools of light so far. */
	readonly lights: readonly Light[];
	/** A line as a filled ribbon, `widthPx` at its thickest. */
	ink(points: readonly Point[], widthPx: number, options?: InkOptions): void;
	/** Solid black of the ink plate (lashes, hatching wedges). */
	blot(shape: Shape, opacity?: number): void;
	/** All that is drawn inside belongs to a figure (mask on), seen through `change` if given. */
	figure(draw: () => void, change?: (colour: string) => string): void;
	/** The SVG text of both plates. */
	plates(): { readonly colour: string; readonly ink: string };
	/** Paths so far, for the bench. */
	readonly count: number;
}

export interface GradientLine {
	readonly from: Point;
	readonly to: Point;
}

/** An empty canvas of that many pixels. */
export function createCanvas(width: number, height: number): Canvas {
	return new Plates(width, height);
}

class Plates implements Canvas {
	readonly width: number;
	readonly height: number;
	readonly u: number;
	count = 0;
	readonly lights: Light[] = [];
	private readonly colourParts: string[] = [];
	private readonly inkParts: string[] = [];
	private readonly definitions: string[] = [];
	private isFigure = false;
	private change: ((colour: string) => string) | undefined;
	private strokes = 0;

	constructor(width: number, height: number) {
		this.width = width;
		this.height = height;
		this.u = Math.min(width, height) / 1024;
	}

	fill(shape: Shape, colour: string, options: FillOptions = {}): void {
		const data = pathData(shape, this);
		if (data === '') return;
		this.put(data, this.change ? this.change(colour) : colour, options);
	}

	gradient(
		shape: Shape,
		stops: readonly GradientStop[],
		along: GradientLine,
		options: FillOptions = {},
	): void {
		const data = pathData(shape, this);
		if (data === '') return;
		const id = `g${this.definitions.length}`;
		const { from, to } = along;
		const list = stops
			.map(({ at, colour, opacity = 1 }) => {
				const seen = this.change ? this.change(colour) : colour;
				return `<stop offset="${short(at * 100)}%" stop-color="${seen}" stop-opacity="${short(opacity)}"/>`;
			})
			.join('');
		this.definitions.push(
			`<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${short(from.x * UNITS)}" y1="${short(from.y * UNITS)}" ` +
				`x2="${short(to.x * UNITS)}" y2="${short(to.y * UNITS)}">${list}</linearGradient>`,
		);
		this.put(data, `url(#${id})`, options);
	}

	light(light: Light): void {
		this.lights.push(light);
	}

	ink(points: readonly Point[], widthPx: number, options: InkOptions = {}): void {
		if (points.length < 2 || !touches(points, this.width + widthPx, this.height + widthPx)) return;
		const { taper = 'both', opacity = 1, closed = false, life = 0.12 } = options;
		const outline = ribbon(points, widthPx, { taper, closed, life, salt: this.strokes++ });
		const data = pathData(outline, this);
		if (data === '') return;
		this.count++;
		const rule = closed ? ' fill-rule="evenodd"' : '';
		const alpha = rule + (opacity < 1 ? ` fill-opacity="${short(opacity)}"` : '');
		if (options.colour) {
			this.colourParts.push(`<path d="${data}" fill="${options.colour}"${alpha}/>`);
		} else {
			this.inkParts.push(`<path d="${data}" fill="${this.isFigure ? '#ffff80' : '#ff0080'}"${alpha}/>`);
		}
	}

	blot(shape: Shape, opacity = 1): void {
		const data = pathData(shape, this);
		if (data === '') return;
		this.count++;
		const alpha = opacity < 1 ? ` fill-opacity="${short(opacity)}"` : '';
		this.inkParts.push(`<path d="${data}" fill="${this.isFigure ? '#ffff80' : '#ff0080'}"${alpha}/>`);
	}

	figure(draw: () => void, change?: (colour: string) => string): void {
		const before = { isFigure: this.isFigure, change: this.change };
		this.isFigure = true;
		this.change = change ?? this.change;
		draw();
		this.isFigure = before.isFigure;
		this.change = before.change;
	}

	plates(): { readonly colour: string; readonly ink: string } {
		const units = `${this.width * UNITS} ${this.height * UNITS}`;
		const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${units}">`;
		const paper = (colour: string) =>
			`<rect width="${this.width * UNITS}" height="${this.height * UNITS}" fill="${colour}"/>`;
		const definitions = `<defs>${this.definitions.join('')}</defs>`;
		return {
			colour: `${open}${definitions}${paper('#888888')}${this.colourParts.join('')}</svg>`,
			ink: `${open}${definitions}${paper('#000080')}${this.inkParts.join('')}</svg>`,
		};
	}

	private put(data: string, paint: string, options: FillOptions): void {
		const { opacity = 1, erasesInk = true, tone = 'plain', clip } = options;
		this.count++;
		let attributes = opacity < 1 ? ` fill-opacity="${short(opacity)}"` : '';
		if (clip) {
			const id = `c${this.definitions.length}`;
			this.definitions.push(`<clipPath id="${id}"><path d="${pathData(clip, this)}"/></clipPath>`);
			attributes += ` clip-path="url(#${id})"`;
		}
		this.colourParts.push(`<path d="${data}" fill="${paint}" fill-rule="evenodd"${attributes}/>`);
		if (!erasesInk && tone === 'plain') return;
		const blue = tone === 'plain' ? '80' : tone === 'glow' ? '00' : 'ff';
		const mask = `#00${this.isFigure ? 'ff' : '00'}${blue}`;
		this.inkParts.push(`<path d="${data}" fill="${mask}" fill-rule="evenodd"${attributes}/>`);
	}
}

/** The corners of an upright rectangle, between two sides and two heights. */
export function oblong(from: number, y: number, to: number, otherY: number): Point[] {
	return [
		{ x: from, y },
		{ x: to, y },
		{ x: to, y: otherY },
		{ x: from, y: otherY },
	];
}

/** A circle as an outline. */
export function disc(centre: Point, radius: number, corners = 28, squash = 1): Point[] {
	return Array.from({ length: corners }, (_, index) => {
		const turn = (index / corners) * Math.PI * 2;
		return { x: centre.x + Math.cos(turn) * radius, y: centre.y + Math.sin(turn) * radius * squash };
	});
}

/** A smooth line through all points (Catmull-Rom), `steps` pieces between two of them. */
export function smooth(points: readonly Point[], closed = false, steps = 6): Point[] {
	const count = points.length;
	if (count < 3) return [...points];
	const at = (index: number): Point =>
		closed ? points[(index + count) % count]! : points[Math.min(count - 1, Math.max(0, index))]!;
	const result: Point[] = [];
	const last = closed ? count : count - 1;
	for (let index = 0; index < last; index++) {
		const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
		for (let step = 0; step < steps; step++) result.push(between(a, b, c, d, step / steps));
	}
	if (!closed) result.push(points[count - 1]!);
	return result;
}

function between(a: Point, b: Point, c: Point, d: Point, t: number): Point {
	const mixed = (p: number, q: number, r: number, s: number) =>
		0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
	return { x: mixed(a.x, b.x, c.x, d.x), y: mixed(a.y, b.y, c.y, d.y) };
}

interface RibbonForm {
	readonly taper: 'both' | 'end' | 'none';
	readonly closed: boolean;
	readonly life: number;
	readonly salt: number;
}

/** The outline of a line that swells, thins out and wavers a little. */
function ribbon(points: readonly Point[], width: number, form: RibbonForm): Point[] | Point[][] {
	const left: Point[] = [];
	const right: Point[] = [];
	const count = points.length;
	const last = form.closed ? count : count - 1;
	for (let index = 0; index <= last; index++) {
		const here = points[index % count]!;
		const before = points[form.closed ? (index - 1 + count) % count : Math.max(0, index - 1)]!;
		const after = points[form.closed ? (index + 1) % count : Math.min(count - 1, index + 1)]!;
		const dx = after.x - before.x;
		const dy = after.y - before.y;
		const length = Math.hypot(dx, dy) || 1;
		const half = (width / 2) * swell(index / last, form) * waver(index, form);
		const nx = (-dy / length) * half;
		const ny = (dx / length) * half;
		left.push({ x: here.x + nx, y: here.y + ny });
		right.push({ x: here.x - nx, y: here.y - ny });
	}
	return form.closed ? [left, right] : [...left, ...right.reverse()];
}

function swell(t: number, form: RibbonForm): number {
	if (form.closed || form.taper === 'none') return 1;
	const tail = Math.min(1, 0.22 + (1 - t) * 3.2);
	return form.taper === 'end' ? tail : tail * Math.min(1, 0.22 + t * 3.2);
}

function waver(index: number, form: RibbonForm): number {
	return (
		1 + form.life * Math.sin(index * 0.61 + form.salt * 2.4) * 0.7 + form.life * 0.3 * Math.sin(index * 1.7)
	);
}

/** Path units a pixel: whole numbers make short text, which is most of what a plate costs to read. */
const UNITS = 10;

interface Extent {
	readonly width: number;
	readonly height: number;
}

/** Path data in units, relative after each start; nothing where all of it is outside the frame or not finite. */
function pathData(shape: Shape, { width, height }: Extent): string {
	const outlines = isOne(shape) ? [shape] : shape;
	let data = '';
	let isSeen = false;
	for (const outline of outlines) {
		if (outline.length < 3) continue;
		if (!isSeen) isSeen = touches(outline, width, height);
		let part = '';
		let atX = 0;
		let atY = 0;
		for (const { x, y } of outline) {
			const unitX = Math.round(x * UNITS);
			const unitY = Math.round(y * UNITS);
			if (unitX - unitX !== 0 || unitY - unitY !== 0) return '';
			if (part === '') part = `M${unitX} ${unitY}l`;
			else {
				const dx = unitX - atX;
				const dy = unitY - atY;
				if (dx === 0 && dy === 0) continue;
				part += dy < 0 ? `${dx}${dy} ` : `${dx} ${dy} `;
			}
			atX = unitX;
			atY = unitY;
		}
		if (!part.endsWith('l')) data += `${part}z`;
	}
	return isSeen ? data : '';
}

/** Whether the box round the points meets the frame. */
function touches(points: readonly Point[], width: number, height: number): boolean {
	let left = Infinity;
	let right = -Infinity;
	let top = Infinity;
	let bottom = -Infinity;
	for (const { x, y } of points) {
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	return right > -1 && left < width + 1 && bottom > -1 && top < height + 1;
}

function isOne(shape: Shape): shape is readonly Point[] {
	const first = shape[0];
	return first === undefined || 'x' in first;
}

function short(value: number): string {
	return String(Math.round(value * 100) / 100);
}
