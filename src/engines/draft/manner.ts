/** What a story's style makes of a frame: how much light, wash and grain it takes, and its pixels' last change. */
import { MANNER_WORDS, type Manner } from './words/styles.ts';

export type { Manner } from './words/styles.ts';

/** The manner that a style's words ask for; anime where none is named. */
export function mannerOf(style: string): Manner {
	const words = style.toLowerCase().normalize('NFC');
	const isAsked = (list: readonly string[]) =>
		list.some((word) => new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'u').test(words));
	return MANNER_WORDS.find(([, list]) => isAsked(list))?.[0] ?? 'anime';
}

export interface Recipe {
	/** How much of the mood's one hue, 0…1. */
	readonly wash: number;
	readonly grain: number;
	readonly slow: number;
	/** How much grain eats into the line, and how much of the colour below the line keeps. */
	readonly inkLoss: number;
	readonly inkKeep: number;
	readonly vignette: number;
	readonly ink: readonly [number, number, number];
	/** Light of the mood, 0 = drawn as if by day. */
	readonly mood: number;
}

const dry = { wash: 0, grain: 0.02, slow: 0.02, inkLoss: 0.12, inkKeep: 0, vignette: 0.6 };

export const RECIPES: Readonly<Record<Manner, Recipe>> = {
	anime: {
		wash: 1,
		grain: 0.026,
		slow: 0.06,
		inkLoss: 0.42,
		inkKeep: 0.16,
		vignette: 1,
		ink: [26, 21, 38],
		mood: 1,
	},
	noir: { ...dry, vignette: 1, ink: [8, 8, 10], mood: 0.85 },
	manga: { ...dry, vignette: 0.2, ink: [14, 14, 16], mood: 0.45 },
	watercolour: {
		wash: 0.55,
		grain: 0.05,
		slow: 0.16,
		inkLoss: 0.8,
		inkKeep: 0.45,
		vignette: 0,
		ink: [60, 48, 72],
		mood: 0.6,
	},
	pencil: { ...dry, grain: 0.08, inkLoss: 0.7, vignette: 0, ink: [48, 46, 52], mood: 0.4 },
	'line art': { ...dry, grain: 0, slow: 0, inkLoss: 0, vignette: 0, ink: [18, 18, 24], mood: 0 },
	sepia: { ...dry, grain: 0.05, slow: 0.06, inkLoss: 0.4, vignette: 0.9, ink: [46, 28, 18], mood: 0.7 },
	pastel: {
		...dry,
		wash: 0.35,
		grain: 0.03,
		inkLoss: 0.5,
		inkKeep: 0.3,
		vignette: 0,
		ink: [104, 78, 108],
		mood: 0.45,
	},
};

/** What is known of a pixel beside its colour. */
export interface Spot {
	/** 1 = of a figure. */
	readonly mask: number;
	/** The ink plate's blue: 128 plain, above it shade. */
	readonly tone: number;
	readonly grain: number;
	readonly x: number;
	readonly y: number;
	/** -1…1 across and down the frame. */
	readonly u: number;
	readonly v: number;
	/** Pixels that one unit of a 1024-pixel frame takes. */
	readonly scale: number;
}

type Pixel = [number, number, number];

/** What a manner other than anime makes of a pixel's colour, in place. */
export function restyle(manner: Manner, pixel: Pixel, spot: Spot): void {
	RESTYLE[manner]?.(pixel, 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2], spot);
}

const RESTYLE: Readonly<Partial<Record<Manner, (pixel: Pixel, light: number, spot: Spot) => void>>> = {
	noir,
	manga,
	watercolour,
	pencil,
	'line art': lineArt,
	sepia,
	pastel,
};

/** Low key: black, white, and one coarse screen between them; the dark closes in from the edges, figures keep their light. */
function noir(pixel: Pixel, light: number, spot: Spot): void {
	const edge = spot.u * spot.u * 0.55 + spot.v * spot.v * 0.45;
	const dusk = (1 - spot.mask * 0.8) * (44 + 62 * edge);
	const level = (light - 26) * 1.5 + spot.mask * 24 - dusk - (spot.tone > 170 ? 34 : 0);
	if (level < 40) grey(pixel, 12 + Math.max(0, level) * 0.25);
	else if (level > 178) grey(pixel, 250);
	else grey(pixel, screened(spot, 1 - (level - 40) / 138, 6.2));
}

/** White paper, solid blacks, three screens. */
function manga(pixel: Pixel, light: number, spot: Spot): void {
	const level = light * 1.12 + 10 + spot.mask * 26 - (spot.tone > 190 ? 34 : 0);
	if (level < 56 + spot.mask * 42) grey(pixel, 20);
	else if (level > 176) grey(pixel, 255);
	else grey(pixel, screened(spot, level > 142 ? 0.1 : level > 108 ? 0.24 : level > 80 ? 0.42 : 0.62, 4.6));
}

/** Dots at 45 degrees that cover that share of the paper. */
function screened({ x, y, scale }: Spot, cover: number, pitch: number): number {
	const step = (Math.PI * 2) / Math.max(3.4, pitch * Math.max(0.62, scale) * Math.SQRT2);
	const wave = (Math.cos((x + y) * step) + Math.cos((x - y) * step)) * 0.5;
	// A cosine screen's own curve: where the wave exceeds the level that leaves `cover` below it.
	const level = 1 - 2 * cover;
	const edge = Math.max(-1, Math.min(1, (wave - level) * 3.2));
	return 134 - edge * 118;
}

/** Pigment that pools and pales, paper at the edges. */
function watercolour(pixel: Pixel, light: number, spot: Spot): void {
	const rim = Math.max(Math.abs(spot.u), Math.abs(spot.v));
	const wander = 0.02 * Math.sin(spot.x * 0.021) + 0.018 * Math.sin(spot.y * 0.027 + 1.3);
	const edge = smoothstep((rim + wander + spot.grain * 0.012 - 0.92) / 0.06);
	const pool = edge > 0 && edge < 0.9 ? 0.9 : 1;
	// Light: much water, little pigment, and the more paper the paler the colour.
	const veil = Math.min(1, 0.24 + (light > 110 ? (light - 110) * 0.0019 : 0) - spot.mask * 0.06 + edge);
	const rich = 1.24;
	for (let channel = 0; channel < 3; channel++) {
		const own = (light + (pixel[channel]! - light) * rich) * pool;
		pixel[channel] = own + ([253, 250, 242][channel]! - own) * veil;
	}
}

/** Graphite: a grey ground, hatching one way for half-tones and both ways for darks. */
function pencil(pixel: Pixel, light: number, spot: Spot): void {
	const dark = Math.min(1, Math.max(0, 1.04 - light / 240)) + (spot.tone > 190 ? 0.12 : 0) - spot.mask * 0.05;
	const step = 0.95 / Math.max(0.6, spot.scale);
	const one = stripe((spot.x * 0.82 + spot.y * 0.57) * step + spot.grain * 0.8);
	const two = stripe((spot.x * 0.5 - spot.y * 0.86) * step + spot.grain * 0.8);
	const strokes = one * smoothstep((dark - 0.16) / 0.5) * 62 + two * smoothstep((dark - 0.52) / 0.4) * 58;
	const value = 249 - dark * dark * 112 - strokes * (1 + spot.grain * 0.5);
	pixel[0] = value;
	pixel[1] = value - 2;
	pixel[2] = value - 8;
}

function stripe(at: number): number {
	const wave = Math.sin(at);
	return wave > 0 ? wave : 0;
}

/** Lines on white; hair and black cloth stay solid, dark cloth a light grey. */
function lineArt(pixel: Pixel, light: number, spot: Spot): void {
	if (spot.mask > 0.5) grey(pixel, light < 62 ? 62 : light < 105 ? 222 : spot.tone > 190 ? 236 : 255);
	else grey(pixel, light < 46 ? 206 : spot.tone > 190 ? 234 : 255);
}

/** An old print: brown darks, cream lights, paler towards its edges. */
function sepia(pixel: Pixel, light: number, spot: Spot): void {
	const t = Math.max(0, Math.min(1, (light - 8) / 190));
	const fade = smoothstep((Math.max(Math.abs(spot.u), Math.abs(spot.v)) - 0.86) / 0.2) * 0.5;
	for (let channel = 0; channel < 3; channel++) {
		const [low, middle, high] = SEPIA[channel]!;
		const own = t < 0.5 ? low + (middle - low) * t * 2 : middle + (high - middle) * (t - 0.5) * 2;
		pixel[channel] = own + (high - own) * fade;
	}
}

const SEPIA = [
	[46, 152, 248],
	[30, 116, 236],
	[20, 82, 212],
] as const;

/** Milk in every colour. */
function pastel(pixel: Pixel, light: number, spot: Spot): void {
	const milk = 0.4 - spot.mask * 0.12;
	for (let channel = 0; channel < 3; channel++) {
		const own = light + (pixel[channel]! - light) * 1.02;
		pixel[channel] = own + ([255, 248, 246][channel]! - own) * milk;
	}
}

function grey(pixel: Pixel, value: number): void {
	pixel[0] = value;
	pixel[1] = value;
	pixel[2] = value;
}

function smoothstep(t: number): number {
	const clamped = t < 0 ? 0 : Math.min(t, 1);
	return clamped * clamped * (3 - 2 * clamped);
}
