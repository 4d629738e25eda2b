/** The pictures of a character sheet: somebody from every side, each outfit, and each feeling, on plain paper. */
import type { SketchFigure } from '../../plan/request.ts';
import { kindNamed } from './beast/kinds.ts';
import { type Camera, createCamera } from './camera.ts';
import { type Canvas, createCanvas, type Mood } from './canvas.ts';
import { drawFigure } from './figure/figure.ts';
import { type Look, lookIn } from './figure/look.ts';
import type { FigureOrder } from './figure/order.ts';
import { POSES } from './figure/pose.ts';
import { printed } from './figure/printed.ts';
import { extentOf } from './figure/skeleton.ts';
import { creatureHeight } from './figure/species.ts';
import { develop, type Pixels } from './finish.ts';
import { mannerOf } from './manner.ts';
import { MOODS } from './place/mood.ts';

/** What a cell of the sheet shows. */
export interface CastCell {
	readonly kind: 'view' | 'outfit' | 'face';
	/** The view, the outfit's name, or the feeling. */
	readonly label: string;
	readonly pixels: Pixels;
}

export interface CastWish {
	readonly figure: SketchFigure;
	/** Further outfits by name. */
	readonly outfits: Readonly<Record<string, string>>;
	readonly style: string;
	/** The story's, for what its people look like where nothing is told. @default 'en' */
	readonly language?: string;
	readonly signal: AbortSignal;
}

/** One character's sheet, in pieces. */
export interface CastCells {
	readonly cells: readonly CastCell[];
	/** Colours of hair, skin, eyes and clothes, `#rrggbb`. */
	readonly palette: readonly string[];
}

/** Pixels of a standing cell, and of a face. */
export const STANDING = { width: 410, height: 720 } as const;
export const CREATURE = { width: 900, height: 620 } as const;
export const FACE = { width: 196, height: 196 } as const;
const PAPER = '#f6f2ea';
const DEGREE = Math.PI / 180;

const VIEWS = [
	['front', 0],
	['three quarters', 38],
	['side', 90],
	['back', 172],
] as const;

const FEELINGS = [
	['happy', 'joy'],
	['sad', 'sad'],
	['angry', 'angry'],
	['afraid', 'afraid'],
	['surprised', 'surprised'],
	['nervous', 'nervous'],
	['determined', 'determined'],
	['asleep', 'asleep'],
] as const;

/** Draws all cells of a character. */
export async function drawCastCells(wish: CastWish): Promise<CastCells> {
	const lookOf = (figure: SketchFigure) => printed(lookIn(wish.language ?? 'en')(figure), wish.style);
	const look = lookOf(wish.figure);
	const cells: CastCell[] = [];
	const add = async (kind: CastCell['kind'], label: string, order: Wanted) => {
		wish.signal.throwIfAborted();
		cells.push({ kind, label, pixels: await drawCell(kind, order, wish) });
	};
	const views =
		look.creature && !kindNamed(look.creature) ? VIEWS.filter(([name]) => name === 'three quarters') : VIEWS;
	for (const [label, degrees] of views) await add('view', label, { look, degrees, feeling: 'calm' });
	for (const [label, outfit] of Object.entries(wish.outfits)) {
		const dressed = lookOf({ ...wish.figure, outfit });
		if (!look.creature) await add('outfit', label, { look: dressed, degrees: 14, feeling: 'calm' });
	}
	for (const [label, feeling] of FEELINGS) await add('face', label, { look, degrees: 16, feeling });
	return { cells, palette: paletteOf(look) };
}

interface Wanted {
	readonly look: Look;
	readonly degrees: number;
	readonly feeling: string;
}

async function drawCell(
	kind: CastCell['kind'],
	{ look, degrees, feeling }: Wanted,
	wish: CastWish,
): Promise<Pixels> {
	const size = kind === 'face' ? FACE : look.creature ? CREATURE : STANDING;
	const { width, height } = size;
	const mood: Mood = { ...MOODS.day, washAmount: 0, keyAmount: 0.04, vignette: 0, exposureGround: 1 };
	const canvas = createCanvas(width, height);
	canvas.fill(rectangle(0, 0, width, height), PAPER, { tone: 'glow' });
	const turn = kind === 'face' ? degrees * 0.6 : degrees;
	const order: FigureOrder = {
		look,
		pose: 'stand',
		feeling,
		place: { x: 0, z: 0, yaw: turn * DEGREE, headYaw: kind === 'face' ? degrees * 0.4 * DEGREE : 0 },
	};
	const camera = kind === 'face' ? faceCamera(order, mood) : standingCamera(look, size);
	const seen = drawFigure(canvas, camera, mood, order);
	return develop(canvas, {
		mood,
		manner: mannerOf(wish.style),
		rimPx: Math.max(1, seen.head.h * 0.02),
		signal: wish.signal,
		isFlat: true,
	});
}

function rectangle(x: number, y: number, w: number, h: number) {
	return [
		{ x, y },
		{ x: x + w, y },
		{ x: x + w, y: y + h },
		{ x, y: y + h },
	];
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/** Metres that a standing cell is high: the tallest grown person with a hat. */
const CELL_M = 2;
const FAR = 7;

/** Everybody at one scale, feet on one line; only giants are drawn smaller. */
function standingCamera(look: Look, { width, height }: Size): Camera {
	const tall = look.creature ? creatureHeight(look.creature) : look.heightM;
	const metres = look.creature ? tall * 1.4 : Math.max(CELL_M, tall * 1.14);
	return createCamera({
		eye: { x: 0, y: 0.95, z: -FAR },
		yaw: 0,
		pitch: 0,
		roll: 0,
		focal: (height * FAR) / metres,
		centre: { x: width / 2, y: height * 0.95 - (0.95 * height) / metres },
		width,
		height,
	});
}

/** Head and collar in the middle of the cell, wherever the head is. */
function faceCamera(order: FigureOrder, mood: Mood): Camera {
	const { width, height } = FACE;
	const look = order.look;
	const lens = { yaw: 0, pitch: 0, roll: 0, focal: 1000, centre: { x: 0, y: 0 }, width, height };
	const eyeY = look.creature
		? creatureHeight(look.creature) * 0.7
		: extentOf(look, POSES.stand!, order.place).crown - 0.14;
	const eye = { x: 0, y: eyeY, z: -3 };
	const scratch: Canvas = createCanvas(width, height);
	const { head } = drawFigure(scratch, createCamera({ ...lens, eye }), mood, order);
	const grow = (height * 0.62) / Math.max(1, head.h);
	const centre = {
		x: width / 2 - (head.x + head.w / 2) * grow,
		y: height * 0.5 - (head.y + head.h / 2) * grow,
	};
	return createCamera({ ...lens, eye, focal: lens.focal * grow, centre });
}

function paletteOf(look: Look): string[] {
	const { outfit } = look;
	if (look.creature) return [];
	const clothes = [
		...outfit.uppers.map(({ colour }) => colour).reverse(),
		outfit.skirt?.colour,
		outfit.trousers?.colour,
		outfit.shoes.colour,
		...outfit.extras.map(({ colour }) => colour),
	];
	const all = [look.hair.colour, look.skin, look.eyes, ...clothes];
	return [...new Set(all.filter((colour): colour is string => colour !== undefined))].slice(0, 9);
}
