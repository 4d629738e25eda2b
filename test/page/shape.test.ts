import { describe, expect, it } from 'vitest';
import { blankPage } from '../../src/page/raw-page.ts';
import { layShape, whitenOutside } from '../../src/page/shape.ts';

const red = [200, 30, 30];
const rect = { x: 10, y: 5, w: 40, h: 30 };
const shape = [
	{ x: 10, y: 5 },
	{ x: 50, y: 5 },
	{ x: 38, y: 35 },
	{ x: 10, y: 35 },
];
const rows = new Uint8Array(rect.w * rect.h * 3).map((_, index) => red[index % 3]!);

function laid(borderPx: number, corners = shape) {
	const page = blankPage({ width: 60, height: 40 });
	layShape(page, rows, { rect, shape: corners, borderPx });
	return page;
}

function at({ pixels, width }: ReturnType<typeof blankPage>, x: number, y: number): number[] {
	return [...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

describe('a panel with a slanted edge', () => {
	it('shows its frame inside and leaves the page white outside', () => {
		const page = laid(0);
		expect(at(page, 20, 20)).toEqual(red);
		expect(at(page, 46, 33)).toEqual([255, 255, 255]);
		expect(at(page, 5, 20)).toEqual([255, 255, 255]);
	});

	it('has a smooth edge: between red and white nothing is neither', () => {
		const page = laid(0);
		const greens = Array.from({ length: 14 }, (_, index) => at(page, 36 + index, 20)[1]!);
		expect(greens.toSorted((a, b) => a - b)).toEqual(greens);
		expect(greens.some((green) => green > 40 && green < 245)).toBe(true);
	});

	it('puts every pixel of the frame at its own place, also where the panel hangs off the page', () => {
		const hanging = { x: -6, y: -4, w: 40, h: 30 };
		const corners = shape.map(({ x, y }) => ({ x: x - 16, y: y - 9 }));
		const marked = rows.map((_, index) => Math.floor(index / 3) % 251);
		const page = blankPage({ width: 60, height: 40 });
		layShape(page, marked, { rect: hanging, shape: corners, borderPx: 3 });
		const own = (x: number, y: number) => ((y + 4) * 40 + (x + 6)) % 251;
		for (const [x, y] of [
			[0, 0],
			[5, 9],
			[19, 12],
			[16, 21],
		] as const) {
			expect(at(page, x, y)).toEqual([own(x, y), own(x, y), own(x, y)]);
		}
	});

	it('has its border inside, along every edge', () => {
		const page = laid(3);
		for (const [x, y] of [
			[20, 6],
			[11, 20],
			[20, 33],
			[42, 20],
		] as const) {
			expect(Math.max(...at(page, x, y))).toBeLessThan(60);
		}
		expect(at(page, 9, 20)).toEqual([255, 255, 255]);
	});

	it('has no border where it bleeds off the canvas', () => {
		const corners = shape.map(({ x, y }) => ({ x: x === 10 ? 0 : x, y }));
		const page = blankPage({ width: 60, height: 40 });
		const wide = { x: 0, y: 5, w: 50, h: 30 };
		layShape(page, new Uint8Array(wide.w * wide.h * 3).fill(90), { rect: wide, shape: corners, borderPx: 3 });
		expect(at(page, 0, 20)).toEqual([90, 90, 90]);
		expect(at(page, 20, 6)).toEqual([16, 16, 16]);
	});

	it('is cut out without its neighbours', () => {
		const pixels = new Uint8Array(rect.w * rect.h * 3).fill(77);
		whitenOutside(pixels, rect, shape, { width: 60, height: 40 });
		const pixel = (x: number, y: number) => pixels[(y * rect.w + x) * 3];
		expect(pixel(5, 5)).toBe(77);
		expect(pixel(39, 29)).toBe(255);
	});
});
