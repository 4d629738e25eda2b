/** Which of two balloons is read first. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rect } from '../../src/base/geometry.ts';
import { readsBefore } from '../../src/lettering/pairs.ts';

const ltr = { reading: 'ltr', slackPx: 5 } as const;
const rtl = { reading: 'rtl', slackPx: 5 } as const;
const box = (x: number, y: number, w = 100, h = 50): Rect => ({ x, y, w, h });
const side = fc.integer({ min: 30, max: 400 });
const place = fc.integer({ min: 0, max: 1000 });
const someBox = fc.tuple(place, place, side, side).map(([x, y, w, h]) => box(x, y, w, h));

test.each([
	['beside it', box(200, 0), true],
	['beside it and a little higher', box(200, -4), true],
	['higher', box(200, -20), false],
	['beside it, where reading starts', box(-200, 0), false],
	['just under its row, where reading starts', box(-200, 55), false],
	['half a balloon under its row, where reading starts', box(-200, 75), false],
	['well under its row, where reading starts', box(-200, 95), true],
	['just under it', box(0, 55), true],
	['just under it, moved by less than half of it', box(-40, 55), true],
])('what stands %s', (_, second, wanted) => {
	const first = box(0, 0);
	expect(readsBefore(first, second, ltr)).toBe(wanted);
});

test('is told alike from the other side, where reading starts at the right', () => {
	const mirrored = ({ x, y, w, h }: Rect) => box(2000 - x - w, y, w, h);
	fc.assert(
		fc.property(someBox, someBox, (first, second) => {
			expect(readsBefore(mirrored(first), mirrored(second), rtl)).toBe(readsBefore(first, second, ltr));
		}),
		{ seed: 3 },
	);
});

test('is never told of both', () => {
	fc.assert(
		fc.property(someBox, someBox, (first, second) => {
			fc.pre(first.x !== second.x || first.y !== second.y);
			expect(readsBefore(first, second, ltr) && readsBefore(second, first, ltr)).toBe(false);
		}),
		{ seed: 4 },
	);
});
