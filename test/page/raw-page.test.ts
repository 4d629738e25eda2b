import { describe, expect, it } from 'vitest';
import {
	blankPage,
	blendOver,
	copyRows,
	cutOut,
	drawBorder,
	drawPlaceholder,
} from '../../src/page/raw-page.ts';

const rows = (w: number, h: number, value: number) => new Uint8Array(w * h * 3).fill(value);

describe('a raw page', () => {
	it('takes rows at their place, and cuts off what leaves the page', () => {
		const page = blankPage({ width: 6, height: 4 });
		copyRows(page, { x: 4, y: -1, w: 4, h: 3 }, rows(4, 3, 9));
		const dark = [...page.pixels].filter((value) => value === 9).length;
		expect(dark).toBe(2 * 2 * 3);
		expect([...cutOut(page, { x: 4, y: 0, w: 2, h: 2 })].every((value) => value === 9)).toBe(true);
	});

	it('draws a border inwards, all around', () => {
		const page = blankPage({ width: 8, height: 8 });
		drawBorder(page, { x: 1, y: 1, w: 6, h: 6 }, 2);
		const black = [...page.pixels].filter((value) => value < 255).length / 3;
		expect(black).toBe(36 - 4);
	});

	it('blends an overlay in whole numbers', () => {
		const page = blankPage({ width: 3, height: 1 });
		blendOver(page, Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 128, 10, 20, 30, 255]));
		expect([...page.pixels]).toEqual([255, 255, 255, 127, 127, 127, 10, 20, 30]);
	});

	it('marks a missing frame so that nobody takes it for a picture', () => {
		const page = blankPage({ width: 60, height: 40 });
		drawPlaceholder(page, { x: 0, y: 0, w: 60, h: 40 });
		expect(new Set(page.pixels)).toEqual(new Set([120, 206, 228]));
	});
});
