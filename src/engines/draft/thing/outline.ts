/**
 * The little language that things are drawn in. A part is one text: its kind, its colour, its points.
 *
 * Kinds: p polygon · c smooth closed curve · o oval (middle, then half width and height) · l line of ink ·
 * g, h, k: a glowing polygon, oval, curve. Points are `x,y` in the thing's own heights: y up, 0 the ground.
 */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';

/** Where a thing is found when nobody holds it. */
export type Whereabouts = 'table' | 'ground' | 'sky' | 'held';

export interface Thing {
	/** Metres. */
	readonly high: number;
	readonly where: Whereabouts;
	/** See above. */
	readonly parts: readonly string[];
}

export interface Part {
	readonly kind: 'fill' | 'line';
	readonly colour: string;
	readonly glows: boolean;
	readonly outline: readonly Point[];
}

const GLOWING: Readonly<Record<string, string>> = { g: 'p', h: 'o', k: 'c' };

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
