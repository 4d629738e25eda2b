/**
 * What places are drawn with: faces, boxes and lines of the world under the frame's camera, fading into the haze.
 * Colours are those of plain daylight; the finish gives the ground its wash and its exposure.
 */
import type { Point } from '../../../base/geometry.ts';
import { pow } from '../../../base/power.ts';
import { seeded } from '../../../base/random.ts';
import type { Camera, Projected, Vec3 } from '../camera.ts';
import type { Canvas, FillOptions, Light, Mood } from '../canvas.ts';
import { oblong } from '../canvas.ts';
import { colourBefore } from '../thing/tinge.ts';
import { bounded, plain, stroke } from './stroke.ts';
import { brighten, mix } from './tint.ts';

/** Shorthand for a point of the world. */
export function at(x: number, y: number, z: number): Vec3 {
	return { x, y, z };
}

/** A flat piece of the world: (across, up) in metres becomes a point. */
export type Plane = (across: number, up: number) => Vec3;

export interface FaceOptions extends FillOptions {
	/** Width of the outline in u; 0 = none. @default 1.3 */
	readonly line?: number;
	/** false: keeps its colour in the distance. @default true */
	readonly hazy?: boolean;
}

/** How the air of a place thickens, metres from the viewer. */
export interface Air {
	readonly from: number;
	readonly to: number;
	/** Most of the haze that anything gets. */
	readonly most: number;
}

export const ROOM_AIR: Air = { from: 4, to: 40, most: 0.5 };
export const OPEN_AIR: Air = { from: 14, to: 130, most: 0.72 };

export interface StageOptions {
	readonly canvas: Canvas;
	readonly camera: Camera;
	readonly mood: Mood;
	readonly seed: number | string;
	/** Lines are lighter and rooms simpler behind a face. */
	readonly isClose: boolean;
	/** Nobody is in the shot. */
	readonly isEmpty: boolean;
	readonly signs: ReadonlySet<string>;
	readonly words: string;
}

export class Stage {
	readonly canvas: Canvas;
	readonly camera: Camera;
	readonly mood: Mood;
	readonly isClose: boolean;
	readonly isEmpty: boolean;
	readonly signs: ReadonlySet<string>;
	/** The place's own words, for variants. */
	readonly words: string;
	/** Chance of the place: the same calls in the same order, whatever the shot. */
	random: () => number;
	private readonly seed: number | string;
	readonly width: number;
	readonly height: number;
	readonly u: number;
	readonly isNight: boolean;
	air: Air = OPEN_AIR;
	/** Metres to the wall at the back of a room. */
	rear: number | undefined;
	/** What has been drawn, in words. */
	readonly depicts = new Set<string>();
	private turnCos = 1;
	private turnSin = 0;
	private readonly haze: string;

	constructor(options: StageOptions) {
		this.canvas = options.canvas;
		this.camera = options.camera;
		this.mood = options.mood;
		this.isClose = options.isClose;
		this.isEmpty = options.isEmpty;
		this.signs = options.signs;
		this.words = options.words;
		this.seed = options.seed;
		this.random = seeded(options.seed);
		this.width = options.canvas.width;
		this.height = options.canvas.height;
		this.u = options.canvas.u;
		this.isNight = options.mood.exposureGround < 0.69;
		this.haze = brighten(options.mood.haze, 1 / Math.max(0.5, options.mood.exposureGround));
	}

	/**
	 * Draws with a chance of its own. Whatever depends on the light, the weather or the camera is drawn so, or it would
	 * shift the chance of all that follows, and a place named twice would not look the same twice.
	 */
	apart(part: string, draw: () => void): void {
		const before = this.random;
		this.random = seeded(`${this.seed} ${part}`);
		draw();
		this.random = before;
	}

	/** The colour that the place's words give to a part of it ("red tiles"), or its usual one. */
	fitting(nouns: readonly string[], usual: string): string {
		const noun = nouns.find((each) => this.words.includes(each));
		const told = noun && colourBefore(this.words, noun);
		return told ? mix(told, usual, 0.16) : usual;
	}

	/** Turns everything drawn from now on about the cast, by radians (+ turns the far side to the left). */
	turn(radians: number): void {
		this.turnCos = Math.cos(radians);
		this.turnSin = Math.sin(radians);
	}

	/** The viewer in the turned place's own axes. */
	get eye(): Vec3 {
		const { x, y, z } = this.camera.eye;
		return { x: x * this.turnCos + z * this.turnSin, y, z: z * this.turnCos - x * this.turnSin };
	}

	world({ x, y, z }: Vec3): Vec3 {
		return { x: x * this.turnCos - z * this.turnSin, y, z: x * this.turnSin + z * this.turnCos };
	}

	pixel(point: Vec3): Projected {
		const { x, y, z } = this.world(point);
		return this.camera.project(x, y, z);
	}

	outline(points: readonly Vec3[]): Point[] {
		return bounded(this.camera.outline(points.map((point) => this.world(point))), this.width, this.height);
	}

	/** A colour as it looks that far off. */
	far(colour: string, depth: number): string {
		const { from, to, most } = this.thick();
		const share = Math.max(0, Math.min(1, (depth - from) / (to - from)));
		return share <= 0 ? colour : mix(colour, this.haze, Math.min(most, pow(share, 0.8) * most));
	}

	/** The air of the place; fog brings its end near. */
	private thick(): Air {
		const { from, to, most } = this.air;
		if (!this.signs.has('fog')) return this.air;
		return { from: from * 0.3, to: Math.max(20, to * 0.34), most: Math.max(most, 0.82) };
	}

	/** A colour under snow, where it snows or freezes outdoors. */
	snowy(colour: string, share: number): string {
		return this.signs.has('snow') || this.signs.has('frost') ? mix(colour, '#eef2f7', share) : colour;
	}

	/** A colour turned away from the light. */
	shaded(colour: string, amount = 1): string {
		return mix(brighten(colour, 1 - 0.12 * amount), this.mood.shadow, this.mood.shadowAmount * 0.55 * amount);
	}

	/** A flat polygon of the world, filled and outlined. */
	face(points: readonly Vec3[], colour: string, options: FaceOptions = {}): void {
		this.faces([points], colour, options);
	}

	/** Many polygons of one colour, as one path. They may not overlap. */
	faces(list: readonly (readonly Vec3[])[], colour: string, options: FaceOptions = {}): void {
		const seen = list.filter((points) => this.isSeen(this.outline(points)));
		const outlines = seen.map((points) => this.outline(points));
		if (outlines.length === 0) return;
		const depth = this.depthOf(seen[0]!);
		const { line = 1.3, hazy = true, ...fill } = options;
		this.canvas.fill(outlines, hazy ? this.far(colour, depth) : colour, fill);
		if (line > 0)
			this.lines(
				seen.map((points) => [...points, points[0]!]),
				line,
			);
	}

	/** A flat polygon whose colour changes from its top to its foot. */
	shadedFace(points: readonly Vec3[], top: string, foot: string, options: FillOptions = {}): void {
		const outline = this.outline(points);
		if (!this.isSeen(outline)) return;
		const ys = outline.map(({ y }) => y);
		const along = { from: { x: 0, y: Math.min(...ys) }, to: { x: 0, y: Math.max(...ys) } };
		const depth = this.depthOf(points);
		const stops = [
			{ at: 0, colour: this.far(top, depth) },
			{ at: 1, colour: this.far(foot, depth) },
		];
		this.canvas.gradient(outline, stops, along, options);
	}

	/** A soft dark patch on the ground about a footprint, drawn before what stands on it. */
	grounded(x: number, z: number, wide: number, deep: number, y = 0): void {
		const lean = -this.mood.towards.x * 0.22;
		for (const [grow, opacity] of [
			[0.2, 0.13],
			[0.07, 0.2],
		] as const) {
			const sheet = [
				at(x - grow, y + 0.003, z - grow),
				at(x + wide + grow, y + 0.003, z - grow),
				at(x + wide + grow + lean, y + 0.003, z + deep + grow),
				at(x - grow + lean, y + 0.003, z + deep + grow),
			];
			this.face(sheet, '#1d1830', { line: 0, opacity, erasesInk: false, hazy: false, tone: 'shadow' });
		}
	}

	/** A stretch of ground that runs away from the viewer: it pales on the way. */
	ground(points: readonly Vec3[], bare: string, options: FillOptions = {}): void {
		const colour = this.snowy(bare, 0.72);
		const outline = this.outline(points);
		if (outline.length < 3) return;
		const { camera, height } = this;
		const span = Math.max(height * 0.3, height - camera.horizon);
		const share = (depth: number) => Math.min(1, (camera.eye.y * camera.focal) / depth / span);
		const marks = [120, 40, 16, 7, 3].map((depth) => ({ at: share(depth), colour: this.far(colour, depth) }));
		const stops = [{ at: 0, colour: this.far(colour, 300) }, ...marks];
		const along = { from: { x: 0, y: camera.horizon }, to: { x: 0, y: camera.horizon + span } };
		this.canvas.gradient(outline, stops, along, options);
	}

	/** Open lines of the world, as one path. */
	lines(list: readonly (readonly Vec3[])[], width = 1.2, opacity = 1): void {
		const strokes: Point[][] = [];
		let depth = Number.POSITIVE_INFINITY;
		for (const points of list) {
			for (let index = 1; index < points.length; index++) {
				const ends = this.segment(points[index - 1]!, points[index]!);
				if (!ends) continue;
				if (!this.isSeen([ends[0], ends[1], ends[0]])) continue;
				depth = Math.min(depth, Math.max(0.3, Math.min(ends[0].depth, ends[1].depth)));
				strokes.push(stroke(ends[0], ends[1], this.pen(width)));
			}
		}
		if (strokes.length > 0) this.canvas.blot(strokes, opacity * this.lineStrength(depth));
	}

	/** Lines in frame pixels, tapered, as one path. */
	hairs(list: readonly (readonly [Point, Point])[], width: number, opacity = 1): void {
		const strokes = list.map(([from, to]) => stroke(from, to, this.pen(width)));
		if (strokes.length > 0) this.canvas.blot(strokes, opacity * (this.isClose ? 0.6 : 0.85));
	}

	/** A box standing on y, with the corner nearest to left and viewer at (x, y, z); only its visible faces. */
	box(corner: Vec3, size: Vec3, colour: string, options: FaceOptions & { readonly top?: string } = {}): void {
		const { x, y, z } = corner;
		const [X, Y, Z] = [x + size.x, y + size.y, z + size.z];
		const eye = this.eye;
		const lit = this.mood.towards.x < 0 ? 'left' : 'right';
		const side = (isLit: boolean) => (isLit ? brighten(colour, 1.02) : this.shaded(colour));
		const { top = brighten(colour, 1.1), ...rest } = options;
		if (y === 0 && size.x < 9 && size.y > 0.2 && size.x > 0.3) this.grounded(x, z, size.x, size.z);
		if (eye.y > Y) this.face([at(x, Y, z), at(X, Y, z), at(X, Y, Z), at(x, Y, Z)], top, rest);
		if (eye.y < y)
			this.face([at(x, y, z), at(X, y, z), at(X, y, Z), at(x, y, Z)], this.shaded(colour, 1.4), rest);
		if (eye.x < x)
			this.face([at(x, y, z), at(x, Y, z), at(x, Y, Z), at(x, y, Z)], side(lit === 'left'), rest);
		if (eye.x > X)
			this.face([at(X, y, z), at(X, Y, z), at(X, Y, Z), at(X, y, Z)], side(lit === 'right'), rest);
		if (eye.z < z) {
			const front = this.shaded(colour, 0.35);
			this.face([at(x, y, z), at(X, y, z), at(X, Y, z), at(x, Y, z)], front, rest);
		}
	}

	/** A rounded blob of the frame about a point of the world: `outline` in metres, y up. */
	sprite(foot: Vec3, outline: readonly Point[]): Point[] {
		const { x, y, scale, depth } = this.pixel(foot);
		if (depth < 0.3) return [];
		const cos = Math.cos(this.camera.roll) * scale;
		const sin = Math.sin(this.camera.roll) * scale;
		return outline.map((point) => ({
			x: x + point.x * cos + point.y * sin,
			y: y + point.x * sin - point.y * cos,
		}));
	}

	/** Fills an outline that stands at `foot` like a cut-out, hazed by its distance. */
	standing(foot: Vec3, outline: readonly Point[], colour: string, options: FaceOptions = {}): void {
		const shape = this.sprite(foot, outline);
		if (!this.isSeen(shape)) return;
		const { line = 1.3, hazy = true, ...fill } = options;
		const { depth } = this.pixel(foot);
		this.canvas.fill(shape, hazy ? this.far(colour, depth) : colour, fill);
		if (line > 0) this.contour(shape, line, this.lineStrength(depth));
	}

	/** A closed line round a shape of the frame. */
	contour(shape: readonly Point[], width = 1.3, opacity = 1): void {
		const strokes = shape.map((point, index) =>
			plain(point, shape[(index + 1) % shape.length]!, this.pen(width)),
		);
		this.canvas.blot(strokes, opacity);
	}

	/** The whole frame as an outline. */
	get frame(): Point[] {
		const [w, h] = [this.width, this.height];
		return oblong(-2, -2, w + 2, h + 2);
	}

	/** A pool of light in the frame: 1 lifts what is there by as much as full day would. */
	shine(centre: Point, radius: number, colour: string, strength: number, form: Partial<Light> = {}): void {
		if (radius > 2) this.canvas.light({ centre, radius, colour, strength, ...form });
	}

	/** A pool of lamplight on the ground, metres. */
	pool(foot: Vec3, radius: number, colour: string, strength: number): void {
		const spot = this.pixel(foot);
		if (spot.depth < 0.5) return;
		const beyond = this.pixel(at(foot.x, foot.y, foot.z + radius * 0.7));
		const squash = Math.max(0.12, Math.min(1, Math.abs(spot.y - beyond.y) / (radius * 0.7 * spot.scale)));
		this.shine(spot, radius * spot.scale, colour, strength, { squash, bloom: 0.03 });
	}

	depthOf(points: readonly Vec3[]): number {
		let sum = 0;
		for (const point of points) sum += Math.max(0.2, this.pixel(point).depth);
		return sum / points.length;
	}

	/** A line's width in pixels: never thinner than what still prints. */
	private pen(width: number): number {
		return Math.max(0.85, width * this.u);
	}

	/** Whether any of a shape can be in the frame. */
	private isSeen(shape: readonly Point[]): boolean {
		if (shape.length < 3) return false;
		const { width, height } = this;
		return (
			shape.some(({ x }) => x > -8) &&
			shape.some(({ x }) => x < width + 8) &&
			shape.some(({ y }) => y > -8) &&
			shape.some(({ y }) => y < height + 8)
		);
	}

	private lineStrength(depth: number): number {
		const fade = 1 - 0.75 * Math.max(0, Math.min(1, (depth - this.air.from) / (this.air.to - this.air.from)));
		return fade * (this.isClose ? 0.55 : 0.85);
	}

	private segment(from: Vec3, to: Vec3): [Projected, Projected] | undefined {
		const [a, b] = [this.pixel(from), this.pixel(to)];
		const near = 0.2;
		if (a.depth < near && b.depth < near) return undefined;
		if (a.depth >= near && b.depth >= near) return [a, b];
		const share = (near - a.depth) / (b.depth - a.depth);
		const cut = this.pixel({
			x: from.x + (to.x - from.x) * share,
			y: from.y + (to.y - from.y) * share,
			z: from.z + (to.z - from.z) * share,
		});
		return a.depth < near ? [cut, b] : [a, cut];
	}
}
