import { describe, expect, it } from 'vitest';
import type { Board } from '../../../src/export/production/board.ts';
import { filmSize, shapeOf } from '../../../src/export/production/shape.ts';

/** Boards of which only the panel's and the frame's size count. */
const boards = (...sizes: readonly (readonly [panel: [number, number], frame: [number, number] | null])[]) =>
	sizes.map(([[w, h], frame]) => {
		const rect = { x: 0, y: 0, w, h };
		const cut = frame && { frame: { width: frame[0], height: frame[1] }, rect };
		return { panel: { rect, cut } } as Board;
	});

describe('the shape of pictures', () => {
	it('is that of the panels where all have one, and frames are cut to it', () => {
		const shape = shapeOf(
			boards(
				[
					[1856, 1044],
					[1024, 1024],
				],
				[[1856, 1044], null],
			),
		);
		expect(shape).toMatchObject({ label: '16:9', isCut: true });
	});

	it('is the one with a name where pixels missed it by a hair', () => {
		expect(shapeOf(boards([[341, 193], null])).aspect).toBe(16 / 9);
		expect(shapeOf(boards([[500, 100], null]))).toMatchObject({ aspect: 5, label: '5:1' });
	});

	it('is that of the frames where panels differ but frames do not', () => {
		const shape = shapeOf(
			boards(
				[
					[300, 100],
					[1024, 1024],
				],
				[
					[100, 300],
					[1000, 1024],
				],
			),
		);
		expect(shape).toMatchObject({ label: '1:1', isCut: false });
	});

	it('is a screen with whole frames in it where both differ', () => {
		const shape = shapeOf(
			boards(
				[
					[300, 100],
					[1200, 400],
				],
				[
					[100, 300],
					[400, 1200],
				],
			),
		);
		expect(shape).toEqual({ aspect: 16 / 9, label: 'mixed', isCut: false });
	});

	it('is what was asked for', () => {
		expect(shapeOf([], '2.39:1')).toEqual({ aspect: 2.39, label: '2.39:1', isCut: true });
		expect(
			shapeOf(
				boards([
					[2, 3],
					[2, 3],
				]),
				'9:16',
			).aspect,
		).toBe(9 / 16);
		for (const wrong of ['16', '0:9', '100:1', 'wide', '16:-9'])
			expect(() => shapeOf([], wrong)).toThrow('is not the shape of a picture');
	});

	it('gives films even sizes, the shorter side as asked', () => {
		expect(filmSize({ aspect: 16 / 9, label: '', isCut: true }, 720)).toEqual({ width: 1280, height: 720 });
		expect(filmSize({ aspect: 9 / 16, label: '', isCut: true }, 721)).toEqual({ width: 722, height: 1282 });
	});
});
