import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceRows } from '../../src/export/slice-rows.ts';

/** `.` is paper, `#` is picture. */
const rows = (drawn: string) => [...drawn].map((sign) => sign === '.');
const cut = (drawn: string, tallest: number) =>
	sliceRows(rows(drawn), tallest).map(({ from, to }) => drawn.slice(from, to));

describe('slices of a strip', () => {
	it('are cut on the last row of paper that fits', () => {
		expect(cut('###....####....####', 12)).toEqual(['###....####.', '...####']);
		expect(cut('###....####....####', 17)).toEqual(['###....####....', '####']);
	});

	it('go through a picture only where it is taller than a slice', () => {
		expect(cut('##########..###', 4)).toEqual(['####', '####', '##..', '###']);
		expect(cut('...', 4)).toEqual(['...']);
		expect(cut('...####', 4)).toEqual(['...', '####']);
		expect(cut('..#####', 4)).toEqual(['..##', '###']);
	});

	it('are never too tall, lose no row, and cut no picture that fits', () => {
		const strip = fc.array(
			fc.record({ gap: fc.integer({ min: 2, max: 9 }), height: fc.integer({ min: 1, max: 30 }) }),
			{
				minLength: 1,
				maxLength: 20,
			},
		);
		fc.assert(
			fc.property(strip, fc.integer({ min: 32, max: 60 }), (panels, tallest) => {
				const drawn = panels.map(({ gap, height }) => '.'.repeat(gap) + '#'.repeat(height)).join('');
				const slices = sliceRows(rows(drawn), tallest);
				expect(slices.map(({ from, to }) => drawn.slice(from, to)).join('')).toBe(drawn);
				for (const { from, to } of slices) {
					expect(to - from).toBeLessThanOrEqual(tallest);
					if (from > 0) expect(drawn[from - 1] === '#' && drawn[from] === '#').toBe(false);
				}
			}),
		);
	});
});
