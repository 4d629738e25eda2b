/**
 * The little language that things are drawn in by hand. A part is one text: its kind, its colour, its points.
 *
 * Kinds: p polygon · c smooth closed curve · o oval (middle, then half width and height) · l line of ink ·
 * g, h, k: a glowing polygon, oval, curve · n a glowing polygon without a line. Points are `x,y` in the thing's own heights: y up, 0 the ground.
 */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';

/** Where a thing is found when nobody holds it. Land stands far off. */
export type Whereabouts = 'table' | 'ground' | 'sky' | 'held' | 'water' | 'wall' | 'land';

/** A thing drawn by hand. */
export interface Drawn {
	/** Metres. */
	readonly high: number;
	readonly where: Whereabouts;
	/** See above. */
	readonly parts: readonly string[];
}

/** A thing ready to be drawn. */
export interface Thing {
	/** Metres. */
	readonly high: number;
	readonly where: Whereabouts;
	readonly parts: readonly Part[];
	/** How deep it lies in water, in its heights. */
	readonly draft?: number;
	/** Made of a collection's flat shapes: lined only where colours part. */
	readonly isPicture: boolean;
}

export interface Part {
	readonly kind: 'fill' | 'line';
	readonly colour: string;
	readonly glows: boolean;
	readonly isUnlined?: boolean;
	/** A spark in an eye: bright, and no light. */
	readonly isGlint?: boolean;
	/** Colour only: the ink below stays. */
	readonly isThin?: boolean;
	/** How far its shade reaches in, in the thing's heights; without it, as its size tells. */
	readonly shade?: number;
	/** Of its line. @default 1 */
	readonly weight?: number;
	/** The line thins out towards its ends. */
	readonly isTapered?: boolean;
	/** Only inside of this. */
	readonly clip?: readonly Point[];
	readonly outline: readonly Point[];
	readonly holes?: readonly (readonly Point[])[];
}

const GLOWING: Readonly<Record<string, string>> = { g: 'p', h: 'o', k: 'c', n: 'p' };

/** Reads a part's text. */
export function readPart(text: string): Part {
	const [letter = 'p', colour = '#888888', ...rest] = text.split(' ');
	const points = rest.map((pair) => {
		const [x = 0, y = 0] = pair.split(',').map(Number);
		return { x, y };
	});
	const shape = GLOWING[letter] ?? letter;
	return {
		kind: shape === 'l' ? 'line' : 'fill',
		colour,
		glows: letter in GLOWING,
		isUnlined: letter === 'n',
		outline: outlineOf(shape, points),
	};
}

function outlineOf(shape: string, points: readonly Point[]): readonly Point[] {
	if (shape === 'c') return smooth(points, true, 5);
	if (shape !== 'o') return points;
	const [middle, half] = points;
	if (!middle || !half) return [];
	return disc(middle, half.x, 24, half.y / half.x);
}
