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

const named: readonly (readonly [label: string, aspect: number])[] = [
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
/** Models round sizes to multiples of 8 or 64; a frame so near is not called another shape. */
const sameWithin = 1.05;

/** `aspect=auto` keeps every frame whole; `16:9`, `2.39:1` cut all to one shape. Fault `usage` for anything else. */
export function shapeOf(boards: readonly Board[], aspect: string | number | boolean = 'auto'): Shape {
	if (aspect !== 'auto') return { ...readAspect(String(aspect)), isCut: true };
	const own = boards.flatMap(({ panel: { cut } }) => (cut ? [cut.frame.width / cut.frame.height] : []));
	if (own.length === 0) return { aspect: screen, label: '16:9', isCut: false };
	const sorted = own.toSorted((one, other) => one - other);
	const agree = sorted.at(-1)! / sorted[0]! <= sameWithin;
	if (!agree) return { aspect: screen, label: 'mixed', isCut: false };
	const middle = sorted[Math.floor(sorted.length / 2)]!;
	return { aspect: middle, label: labelOf(middle), isCut: false };
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

function labelOf(aspect: number): string {
	const near = named.find(([, value]) => Math.max(aspect, value) / Math.min(aspect, value) < 1.02);
	return near?.[0] ?? `${roundHalfUp(aspect * 100) / 100}:1`;
}

/** Pixels of a film in this shape: even numbers, as video wants them; the shorter side is `side`. */
export function filmSize({ aspect }: Shape, side: number): Size {
	const even = (value: number) => 2 * roundHalfUp(value / 2);
	return aspect >= 1
		? { width: even(side * aspect), height: even(side) }
		: { width: even(side), height: even(side / aspect) };
}
