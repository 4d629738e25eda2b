/** Outlines of the collection, read: the inverse of tools/outlines.ts, standing on the ground and one high. */
import type { Point } from '../../../base/geometry.ts';
import { luminance, mix, parseColour } from '../place/tint.ts';
import type { Part } from './outline.ts';

const ALPHABET = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
	.filter((letter) => !"'\\|`".includes(letter))
	.join('');
const MIDDLE = 45;
const VALUES = new Map([...ALPHABET].map((letter, index) => [letter, index]));

/** The parts of an encoded picture. */
export function readPicture(text: string): Part[] {
	const raw = text.split('|').map((part) => ({
		colour: `#${part.slice(0, 6)}`,
		contours: part.slice(6).split(' ').map(readContour),
	}));
	const points = raw.flatMap(({ contours }) => contours[0] ?? []);
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const [left, right, top, foot] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const high = Math.max(1, foot - top);
	const place = ({ x, y }: Point): Point => ({ x: (x - (left + right) / 2) / high, y: (foot - y) / high });
	return raw.map(({ colour, contours }) => {
		const [outline = [], ...holes] = contours.map((contour) => contour.map(place));
		const part: Part = { kind: 'fill', colour: worn(colour), glows: false, outline };
		return holes.length > 0 ? { ...part, holes } : part;
	});
}

function readContour(text: string): Point[] {
	const value = (at: number) => VALUES.get(text[at]!) ?? MIDDLE;
	const whole = (at: number) => value(at) * 90 + value(at + 1) - 90;
	let here = { x: whole(0), y: whole(2) };
	const points: Point[] = [here];
	for (let at = 4; at + 1 < text.length; at += 2) {
		here = { x: here.x + value(at) - MIDDLE, y: here.y + value(at + 1) - MIDDLE };
		points.push(here);
	}
	return points;
}

/** The collection's colours shout: nearer to paper, and less of each. */
function worn(colour: string): string {
	const level = Math.round(luminance(parseColour(colour)));
	const grey = `#${level.toString(16).padStart(2, '0').repeat(3)}`;
	return mix(mix(colour, grey, 0.2), '#9a8874', 0.1);
}
