import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, fillLines, flatProfile, type Measured, roundProfile } from '../../src/lettering/fit.ts';

const measured = (widths: readonly number[]): Measured => ({
	widths,
	spaces: widths.map(() => 0.3),
	penalties: widths.map(() => 0.05),
});
const someWidths = fc.array(fc.double({ min: 0.3, max: 5, noNaN: true }), { minLength: 1, maxLength: 40 });

test('a balloon is widest in the middle', () => {
	const { widths } = breakLines(measured(Array.from({ length: 30 }, () => 1)), 5, roundProfile)!;
	expect(widths[2]).toBeGreaterThan(widths[0]!);
	expect(widths[2]).toBeGreaterThan(widths[4]!);
});

test('a caption has lines of one length', () => {
	const { ends } = breakLines(measured([1, 1, 1, 1, 1, 1]), 3, flatProfile)!;
	expect(ends).toEqual([2, 4, 6]);
});

test('no single word stands on the first or last line where it can be avoided', () => {
	const { ends } = breakLines(measured([2, 1, 1, 1, 1, 1, 1, 2]), 3, roundProfile)!;
	expect(ends[0]).toBeGreaterThan(1);
	expect(ends[1]).toBeLessThan(7);
});

test('a sentence of one word may have a line of its own', () => {
	const widths = [2, 1, 1, 1, 1, 1];
	const given = { ...measured(widths), penalties: [0, 0.4, 0.4, 0.13, 0.13, 0] };
	expect(breakLines(given, 3, roundProfile)!.ends[0]).toBe(1);
});

test('every token stands on exactly one line, in order', () => {
	fc.assert(
		fc.property(someWidths, fc.integer({ min: 1, max: 12 }), (widths, count) => {
			const broken = breakLines(measured(widths), count, roundProfile);
			expect(broken === undefined).toBe(count > widths.length);
			if (broken === undefined) return;
			expect(broken.ends).toHaveLength(count);
			expect(broken.ends.at(-1)).toBe(widths.length);
			expect(broken.ends.every((end, index) => end > (broken.ends[index - 1] ?? 0))).toBe(true);
		}),
		{ seed: 4 },
	);
});

test('filled lines keep to their width unless one token alone is wider', () => {
	fc.assert(
		fc.property(someWidths, (widths) => {
			const { ends, widths: lines } = fillLines(measured(widths), 6);
			expect(ends.at(-1)).toBe(widths.length);
			for (const width of lines) expect(width).toBeLessThanOrEqual(6);
		}),
		{ seed: 5 },
	);
});
