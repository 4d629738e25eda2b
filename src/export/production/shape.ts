/** The shape of the pictures: the frames' own where they agree, else the one that the user or the screen asks for. */
import { Fault } from '../../base/fault.ts';
import { roundHalfUp, type Size } from '../../base/geometry.ts';
import type { Board } from './board.ts';

export interface Shape {
	/** Width by height. */
	readonly aspect: number;
	/** `16:9`, for people. */
	readonly label: string;
	/** Frames of another shape are cut to this one; else they stay whole, with room beside or above them. */
	readonly isCut: boolean;
}

const shapes: readonly (readonly [label: string, aspect: number])[] = [
	['16:9', 16 / 9],
	['4:3', 4 / 3],
	['3:2', 3 / 2],
	['1:1', 1],
	['2:3', 2 / 3],
	['3:4', 3 / 4],
	['4:5', 4 / 5],
	['9:16', 9 / 16],
	['1.85:1', 1.85],
	['2.39:1', 2.39],
	['21:9', 21 / 9],
];
const screen = 16 / 9;
/** What pictures of several shapes are called, until a sheet says it in its own language. */
export const mixed = 'mixed';
/** Models round sizes to multiples of 8 or 64; a frame so near is not called another shape. */
const sameWithin = 1.05;

/**
 * `auto`: the panels' shape where they have one (boards of a screen), and frames cut to it as on the pages; else the
 * frames' own where they agree; else a screen with whole frames in it. `16:9`, `2.39:1` cut all to that shape. Fault
 * `usage` for anything else.
 */
export function shapeOf(boards: readonly Board[], aspect: string | number | boolean = 'auto'): Shape {
	if (aspect !== 'auto') return { ...readAspect(String(aspect)), isCut: true };
	const panels = shared(boards.map(({ panel: { rect } }) => rect.w / rect.h));
	if (panels !== undefined) return { ...named(panels), isCut: true };
	const frames = boards.flatMap(({ panel: { cut } }) => (cut ? [cut.frame.width / cut.frame.height] : []));
	const own = shared(frames);
	if (own !== undefined) return { ...named(own), isCut: false };
	return { aspect: screen, label: frames.length === 0 ? '16:9' : mixed, isCut: false };
}

/** The middle one of shapes that are all about the same. */
function shared(aspects: readonly number[]): number | undefined {
	const sorted = aspects.toSorted((one, other) => one - other);
	const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
	return least !== undefined && most! / least <= sameWithin ? middle : undefined;
}

/** `16:9` read; Fault `usage` for what is no shape. */
export function readAspect(text: string): Pick<Shape, 'aspect' | 'label'> {
	const match = /^(\d+(?:\.\d+)?)[:x/](\d+(?:\.\d+)?)$/.exec(text);
	const aspect = Number(match?.[1]) / Number(match?.[2]);
	if (match && aspect >= 0.25 && aspect <= 4) return { aspect, label: `${match[1]}:${match[2]}` };
	throw new Fault('usage', `"${text}" is not the shape of a picture`, {
		hint: 'give width and height like 16:9, 4:3 or 2.39:1, or auto for the frames as they are',
	});
}

/** A shape that whole pixels missed by a hair is the one with a name. */
function named(aspect: number): Pick<Shape, 'aspect' | 'label'> {
	const near = shapes.find(([, value]) => Math.max(aspect, value) / Math.min(aspect, value) < 1.02);
	if (near) return { label: near[0], aspect: near[1] };
	return { label: `${roundHalfUp(aspect * 100) / 100}:1`, aspect };
}

/** Pixels of a film in this shape: even numbers, as video wants them; the shorter side is `side`. */
export function filmSize({ aspect }: Shape, side: number): Size {
	const even = (value: number) => 2 * roundHalfUp(value / 2);
	return aspect >= 1
		? { width: even(side * aspect), height: even(side) }
		: { width: even(side), height: even(side / aspect) };
}
