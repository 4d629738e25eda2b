/** The finish: both plates rasterised, then joined per pixel with light, wash, grain and the style's own manner. */
import type { Canvas, Light, Mood } from './canvas.ts';
import { CELL, lightField, rowOf } from './light.ts';
import { type Manner, RECIPES, restyle } from './manner.ts';

export interface Pixels {
	readonly data: Uint8Array;
	readonly width: number;
	readonly height: number;
}

export interface FinishOptions {
	readonly mood: Mood;
	readonly manner: Manner;
	/** Pixels that the rim light is wide. */
	readonly rimPx: number;
	readonly signal: AbortSignal;
	/** No grain and no slow wash: for flat sheets. @default false */
	readonly isFlat?: boolean;
}

/** The canvas as a JPEG. */
export async function finish(canvas: Canvas, options: FinishOptions): Promise<Uint8Array> {
	const { default: sharp } = await import('sharp');
	const { data, width, height } = await develop(canvas, options);
	const raw = { width, height, channels: 3 as const };
	return sharp(data, { raw }).jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** The canvas as pixels, three bytes each. */
export async function develop(canvas: Canvas, options: FinishOptions): Promise<Pixels> {
	const { default: sharp } = await import('sharp');
	const plates = canvas.plates();
	const raster = (svg: string) =>
		sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true }).removeAlpha().raw().toBuffer();
	const [colour, ink] = await Promise.all([raster(plates.colour), raster(plates.ink)]);
	options.signal.throwIfAborted();
	const pixels = { data: colour, width: canvas.width, height: canvas.height };
	join(pixels, ink, { ...options, lights: canvas.lights });
	return pixels;
}

type Rgb = readonly [number, number, number];

/** Joins the ink plate into the colour plate, in place. */
function join(
	colour: Pixels,
	ink: Uint8Array,
	options: FinishOptions & { readonly lights: readonly Light[] },
): void {
	const { data, width, height } = colour;
	const { mood, manner } = options;
	const recipe = options.isFlat ? { ...RECIPES[manner], grain: 0, slow: 0 } : RECIPES[manner];
	const wash = channels(mood.wash);
	const washLight = Math.max(40, luminance(wash[0], wash[1], wash[2]));
	const [washR, washG, washB] = wash;
	const perWash = 1 / washLight;
	const [keyR, keyG, keyB] = channels(mood.key).map((value) => value / 255 - 1) as [number, number, number];
	const [lineR, lineG, lineB] = recipe.ink.map((value) => value * (1 - recipe.inkKeep)) as [
		number,
		number,
		number,
	];
	const { inkKeep, inkLoss, grain: coarse, slow: drifting, mood: moody } = recipe;
	const isPlain = manner === 'anime';
	const rim = mood.rim && (manner === 'anime' || manner === 'watercolour') ? channels(mood.rim) : undefined;
	const washed = mood.washAmount * recipe.wash;
	const figureLight = 1 + (mood.exposureFigure - 1) * recipe.mood * 0.7;
	const groundLight = 1 + (mood.exposureGround - 1) * recipe.mood;
	const keyed = mood.keyAmount * recipe.wash;
	const isScreened = manner === 'noir' || manner === 'manga' || manner === 'pencil';
	const lower = isScreened ? 0 : mood.exposureGround < 0.7 ? 0.3 : 0.16;
	const vignette = mood.vignette * recipe.vignette;
	const scale = Math.min(width, height) / 1024;
	const shiftX = Math.round(mood.towards.x * options.rimPx);
	const shiftY = Math.round(mood.towards.y * options.rimPx);
	const noise = grainTile();
	const slow = slowNoise(width, height);
	const pixel: [number, number, number] = [0, 0, 0];
	const across = Float32Array.from({ length: width }, (_, x) => (x / width) * 2 - 1);
	const drift = new Float32Array(width);
	const field = recipe.mood > 0 ? lightField(options.lights, width, height) : undefined;
	const lift = new Float32Array((field?.columns ?? 0) * 3);
	const veil = new Float32Array((field?.columns ?? 0) * 3);
	for (let y = 0; y < height; y++) {
		if (y % DRIFT_ROWS === 0) for (let x = 0; x < width; x++) drift[x] = slowAt(slow, x, y) * drifting;
		if (field) {
			rowOf(field.lift, field.columns, y, lift);
			rowOf(field.veil, field.columns, y, veil);
		}
		const v = (y / height) * 2 - 1;
		const low = lower * recipe.mood * smoothstep((y / height - 0.45) / 0.55);
		const row = (y & 255) << 8;
		for (let x = 0; x < width; x++) {
			const at = (y * width + x) * 3;
			const mask = ink[at + 1]! * BYTE;
			const tone = ink[at + 2]!;
			const glow = tone < 128 ? (128 - tone) / 128 : 0;
			const grain = noise[row | (x & 255)]!;
			let r = data[at]!;
			let g = data[at + 1]!;
			let b = data[at + 2]!;
			let liftR = 0;
			let liftG = 0;
			let liftB = 0;
			let cell = 0;
			let part = 0;
			if (field) {
				const column = x >> 4;
				cell = column * 3;
				part = (x & 15) * PER_CELL;
				const take = (1 - mask * 0.66) * (1 - glow) * moody;
				liftR = (lift[cell]! + (lift[cell + 3]! - lift[cell]!) * part) * take;
				liftG = (lift[cell + 1]! + (lift[cell + 4]! - lift[cell + 1]!) * part) * take;
				liftB = (lift[cell + 2]! + (lift[cell + 5]! - lift[cell + 2]!) * part) * take;
			}
			// Lamplight gives things their own colours back: the wash is what the dark does to them.
			const lamp = (liftR + liftG) * 0.5;
			const own = lamp > 0.85 ? 0.15 : 1 - lamp;
			if (washed > 0) {
				const amount = washed * (1 - mask * 0.86) * (1 - glow) * own;
				const level = luminance(r, g, b) * perWash;
				r += (washR * level - r) * amount;
				g += (washG * level - g) * amount;
				b += (washB * level - b) * amount;
			}
			if (keyed > 0) {
				const amount = keyed * (1 - glow * 0.7) * (1 - mask * 0.45) * own;
				r += r * keyR * amount;
				g += g * keyG * amount;
				b += b * keyB * amount;
			}
			let exposure = groundLight + (figureLight - groundLight) * mask;
			exposure += (1 - exposure) * glow;
			exposure *= 1 - low * mask;
			const u = across[x]!;
			const edge = u * u * 0.5 + v * v * 0.5;
			exposure *= 1 - vignette * edge * edge * 1.3 * (1 - 0.5 * glow);
			exposure *= 1 + grain * coarse + drift[x]!;
			if (field) {
				const air = (1 - mask * 0.75) * moody;
				r = r * (exposure + liftR) + (veil[cell]! + (veil[cell + 3]! - veil[cell]!) * part) * air;
				g = g * (exposure + liftG) + (veil[cell + 1]! + (veil[cell + 4]! - veil[cell + 1]!) * part) * air;
				b = b * (exposure + liftB) + (veil[cell + 2]! + (veil[cell + 5]! - veil[cell + 2]!) * part) * air;
			} else {
				r *= exposure;
				g *= exposure;
				b *= exposure;
			}
			if (rim && mask > 0.5) {
				const rx = Math.min(width - 1, Math.max(0, x + shiftX));
				const ry = Math.min(height - 1, Math.max(0, y + shiftY));
				const open = 1 - ink[(ry * width + rx) * 3 + 1]! * BYTE;
				if (open > 0) {
					const amount = open * 0.62;
					r += (rim[0] - r) * amount;
					g += (rim[1] - g) * amount;
					b += (rim[2] - b) * amount;
				}
			}
			if (!isPlain) {
				pixel[0] = r;
				pixel[1] = g;
				pixel[2] = b;
				restyle(manner, pixel, { mask, tone, grain, x, y, u, v, scale });
				r = pixel[0];
				g = pixel[1];
				b = pixel[2];
			}
			const inked = ink[at]!;
			if (inked > 0) {
				const strength = inked * BYTE * (grain > 0 ? 1 - inkLoss * grain : 1);
				r += (lineR + r * inkKeep - r) * strength;
				g += (lineG + g * inkKeep - g) * strength;
				b += (lineB + b * inkKeep - b) * strength;
			}
			data[at] = r < 0 ? 0 : r > 255 ? 255 : r;
			data[at + 1] = g < 0 ? 0 : g > 255 ? 255 : g;
			data[at + 2] = b < 0 ? 0 : b > 255 ? 255 : b;
		}
	}
}

const BYTE = 1 / 255;
/** Rows that share their slow stains. */
const DRIFT_ROWS = 8;
/** A cell of the light field is 16 pixels: shifts instead of divisions, in the innermost loop. */
const PER_CELL = 1 / CELL;

function channels(colour: string): Rgb {
	const value = Number.parseInt(colour.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(r: number, g: number, b: number): number {
	return 0.299 * r + 0.587 * g + 0.114 * b;
}

function smoothstep(t: number): number {
	const clamped = t < 0 ? 0 : Math.min(t, 1);
	return clamped * clamped * (3 - 2 * clamped);
}

let tile: Float32Array | undefined;

/** Paper: 256 × 256 values about -1…1, fine and a little clumped, the same on every machine. */
function grainTile(): Float32Array {
	if (tile) return tile;
	const fine = new Float32Array(65536);
	for (let index = 0; index < 65536; index++) fine[index] = spread(index) * 2 - 1;
	const result = new Float32Array(65536);
	for (let index = 0; index < 65536; index++) {
		const x = index & 255;
		const y = index & 0xff00;
		const right = fine[y | ((x + 1) & 255)]!;
		const below = fine[((index + 256) & 0xff00) | x]!;
		result[index] = fine[index]! * 0.6 + right * 0.35 + below * 0.35;
	}
	tile = result;
	return result;
}

function spread(value: number): number {
	let mixed = Math.imul(value ^ 0x9e3779b9, 0x85ebca6b);
	mixed ^= mixed >>> 13;
	mixed = Math.imul(mixed, 0xc2b2ae35);
	return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

interface Slow {
	readonly cells: Float32Array;
	readonly perX: number;
	readonly perY: number;
}

const SLOW_CELLS = 9;

function slowNoise(width: number, height: number): Slow {
	const cells = new Float32Array((SLOW_CELLS + 2) ** 2);
	cells.forEach((_, index) => {
		cells[index] = spread(index + 777) * 2 - 1;
	});
	return { cells, perX: SLOW_CELLS / width, perY: SLOW_CELLS / height };
}

function slowAt({ cells, perX, perY }: Slow, x: number, y: number): number {
	const fx = x * perX;
	const fy = y * perY;
	const ix = fx | 0;
	const iy = fy | 0;
	const tx = fx - ix;
	const ty = fy - iy;
	const at = iy * (SLOW_CELLS + 2) + ix;
	const top = cells[at]! + (cells[at + 1]! - cells[at]!) * tx;
	const low = cells[at + SLOW_CELLS + 2]! + (cells[at + SLOW_CELLS + 3]! - cells[at + SLOW_CELLS + 2]!) * tx;
	return top + (low - top) * ty;
}
