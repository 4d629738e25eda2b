/** The finish: both plates rasterised, then joined per pixel with light, wash, grain and the style's own manner. */
import type { Canvas, Light, Mood } from './canvas.ts';
import { CELL, lightField, rowOf } from './light.ts';

/** How the frame is printed: read from the story's `style`. */
export type Manner = 'anime' | 'noir' | 'watercolour' | 'pencil' | 'line art';

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

const MANNERS: readonly (readonly [RegExp, Manner])[] = [
	[/water\s?colou?r|aquarelle|màu nước/, 'watercolour'],
	[/pencil|graphite|sketch|charcoal|bút chì|than chì/, 'pencil'],
	[/line ?art|ink drawing|outline|ligne claire|nét vẽ|colou?ring book/, 'line art'],
	[
		/noir|black.and.white|black & white|monochrome|gr[ae]yscale|screentone|b&w|manga|trắng đen|đen trắng/,
		'noir',
	],
];

/** The manner that a style's words ask for; anime where none is named. */
export function mannerOf(style: string): Manner {
	const words = style.toLowerCase();
	return MANNERS.find(([pattern]) => pattern.test(words))?.[1] ?? 'anime';
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

interface Recipe {
	readonly wash: number;
	readonly grain: number;
	readonly slow: number;
	readonly inkLoss: number;
	readonly inkKeep: number;
	readonly vignette: number;
	readonly ink: readonly [number, number, number];
	/** Light of the mood, 0 = drawn as if by day. */
	readonly mood: number;
}

const INK = [26, 21, 38] as const;
const RECIPES: Readonly<Record<Manner, Recipe>> = {
	anime: { wash: 1, grain: 0.026, slow: 0.06, inkLoss: 0.42, inkKeep: 0.16, vignette: 1, ink: INK, mood: 1 },
	noir: {
		wash: 0,
		grain: 0.03,
		slow: 0.03,
		inkLoss: 0.2,
		inkKeep: 0,
		vignette: 0.8,
		ink: [12, 12, 14],
		mood: 0.5,
	},
	watercolour: {
		wash: 0.7,
		grain: 0.09,
		slow: 0.2,
		inkLoss: 0.85,
		inkKeep: 0.45,
		vignette: 0,
		ink: [52, 44, 66],
		mood: 0.55,
	},
	pencil: {
		wash: 0,
		grain: 0.1,
		slow: 0.05,
		inkLoss: 0.8,
		inkKeep: 0,
		vignette: 0,
		ink: [56, 54, 60],
		mood: 0.35,
	},
	'line art': { wash: 0, grain: 0, slow: 0, inkLoss: 0, inkKeep: 0, vignette: 0, ink: [18, 18, 24], mood: 0 },
};

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
	const lower = mood.exposureGround < 0.7 ? 0.3 : 0.16;
	const vignette = mood.vignette * recipe.vignette;
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
		for (let x = 0; x < width; x++) drift[x] = slowAt(slow, x, y);
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
				const column = (x / CELL) | 0;
				cell = column * 3;
				part = x / CELL - column;
				const take = (1 - mask * 0.66) * (1 - glow) * moody;
				liftR = (lift[cell]! + (lift[cell + 3]! - lift[cell]!) * part) * take;
				liftG = (lift[cell + 1]! + (lift[cell + 4]! - lift[cell + 1]!) * part) * take;
				liftB = (lift[cell + 2]! + (lift[cell + 5]! - lift[cell + 2]!) * part) * take;
			}
			// Lamplight gives things their own colours back: the wash is what the dark does to them.
			const own = 1 - Math.min(0.85, liftR * 0.5 + liftG * 0.5);
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
			exposure *= 1 + grain * coarse + drift[x]! * drifting;
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
				restyle(pixel, { manner, mask, tone, grain, x, y, u, v });
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

interface Spot {
	readonly manner: Manner;
	readonly mask: number;
	readonly tone: number;
	readonly grain: number;
	readonly x: number;
	readonly y: number;
	readonly u: number;
	readonly v: number;
}

/** What a manner other than anime makes of a pixel's colour. */
function restyle(pixel: [number, number, number], spot: Spot): void {
	const light = luminance(pixel[0], pixel[1], pixel[2]);
	if (spot.manner === 'noir') noir(pixel, light, spot);
	else if (spot.manner === 'pencil') pencil(pixel, light, spot);
	else if (spot.manner === 'line art') {
		const value = light < 62 ? 74 : light < 105 && spot.mask > 0.5 ? 214 : 255;
		grey(pixel, spot.tone > 190 && light >= 62 ? 226 : value);
	} else paint(pixel, spot);
}

function paint(pixel: [number, number, number], spot: Spot): void {
	const edge = Math.max(Math.abs(spot.u), Math.abs(spot.v)) + spot.grain * 0.03;
	const paper = smoothstep((edge - 0.86) / 0.12);
	const veil = 0.24 + paper * 0.76;
	pixel[0] += (252 - pixel[0]) * veil;
	pixel[1] += (249 - pixel[1]) * veil;
	pixel[2] += (241 - pixel[2]) * veil;
}

function noir(pixel: [number, number, number], light: number, spot: Spot): void {
	const contrast = (light - 24) * 1.28 + spot.mask * 34;
	const stepped = contrast < 44 ? contrast * 0.55 : contrast;
	if (spot.tone > 170 || (stepped > 60 && stepped < 150)) {
		const wave = Math.sin((spot.x + spot.y) * 0.74) * Math.sin((spot.x - spot.y) * 0.74);
		grey(pixel, stepped + wave * 26);
		return;
	}
	grey(pixel, stepped);
}

function pencil(pixel: [number, number, number], light: number, spot: Spot): void {
	const share = 1 - light / 255;
	const hatch = Math.sin((spot.x * 0.86 + spot.y * 0.5) * 0.9 + spot.grain) * 0.5 + 0.5;
	const tone = share * share * 150 * (0.62 + 0.5 * hatch) + (spot.tone > 190 ? 14 : 0);
	const value = 250 - tone * (1 + spot.grain * 0.22);
	pixel[0] = value;
	pixel[1] = value - 2;
	pixel[2] = value - 8;
}

function grey(pixel: [number, number, number], value: number): void {
	pixel[0] = value;
	pixel[1] = value;
	pixel[2] = value;
}

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
