import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, isHeld, type Shooting, windowAt } from '../../../src/export/animatic/camera.ts';
import { sampleWindow } from '../../../src/export/animatic/resample.ts';
import { moves } from '../../../src/story/vocabulary.ts';

const ltr = { isRightToLeft: false };
const at = (share: number, shooting: Partial<Shooting>) => windowAt(share, { ...ltr, ...shooting }, 3);

describe('a camera move', () => {
	it('never leaves the picture, and never comes closer than its source is sharp', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...moves),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.record({
					x: fc.double({ min: 0, max: 1, noNaN: true }),
					y: fc.double({ min: 0, max: 1, noNaN: true }),
				}),
				(move, share, focus) => {
					const { x, y, side } = at(share, { move, focus });
					expect(side).toBeGreaterThanOrEqual(closest);
					for (const edge of [x, y]) {
						expect(edge).toBeGreaterThanOrEqual(0);
						expect(edge + side).toBeLessThanOrEqual(1 + 1e-9);
					}
				},
			),
		);
	});

	it('is none where the shot is held', () => {
		expect(isHeld({ ...ltr, move: 'static' })).toBe(true);
		expect(isHeld(ltr)).toBe(true);
		expect(at(0.5, { move: 'static' })).toEqual({ x: 0, y: 0, side: 1 });
	});

	it('pans in the direction of reading', () => {
		expect(at(0, { move: 'pan' }).x).toBe(0);
		expect(at(1, { move: 'pan' }).x).toBeCloseTo(0.12);
		expect(at(0, { move: 'pan', isRightToLeft: true }).x).toBeCloseTo(0.12);
	});

	it('tilts down, but up from a low angle, and a crane rises', () => {
		const way = (shooting: Partial<Shooting>) => Math.sign(at(1, shooting).y - at(0, shooting).y);
		expect(way({ move: 'tilt' })).toBe(1);
		expect(way({ move: 'tilt', angle: 'low' })).toBe(-1);
		expect(way({ move: 'crane' })).toBe(-1);
	});

	it('zooms to what must stay visible', () => {
		const focus = { x: 0.8, y: 0.3 };
		const { x, y, side } = at(1, { move: 'zoom', focus });
		expect(side).toBeCloseTo(closest);
		expect(x + side / 2).toBeCloseTo(Math.min(focus.x, 1 - side / 2));
		expect(y + side / 2).toBeCloseTo(Math.max(focus.y, side / 2));
	});

	it('begins and ends gently', () => {
		const step = (from: number) => at(from + 0.02, { move: 'pan' }).x - at(from, { move: 'pan' }).x;
		expect(step(0)).toBeLessThan(step(0.5) / 5);
		expect(step(0.98)).toBeLessThan(step(0.5) / 5);
	});
});

describe('a window of a picture', () => {
	const noise = {
		width: 16,
		height: 12,
		data: Uint8Array.from({ length: 16 * 12 * 3 }, (_, i) => (i * 97) % 256),
	};
	const blank = () => ({ width: 20, height: 14, data: new Uint8Array(20 * 14 * 3) });

	it('is the picture itself where it is whole and of the same size', () => {
		const target = { width: 16, height: 12, data: new Uint8Array(16 * 12 * 3) };
		sampleWindow(noise, { x: 0, y: 0, side: 1 }, target, { x: 0, y: 0, w: 16, h: 12 });
		expect([...target.data]).toEqual([...noise.data]);
	});

	it('writes nothing outside its rectangle', () => {
		const target = blank();
		const white = { ...noise, data: noise.data.map(() => 255) };
		sampleWindow(white, { x: 0.1, y: 0.1, side: 0.85 }, target, { x: 3, y: 2, w: 10, h: 7 });
		for (let y = 0; y < 14; y++) {
			for (let x = 0; x < 20; x++) {
				const isInside = x >= 3 && x < 13 && y >= 2 && y < 9;
				expect(target.data[(y * 20 + x) * 3]).toBe(isInside ? 255 : 0);
			}
		}
	});

	it('moves by parts of a pixel', () => {
		const ramp = {
			width: 16,
			height: 1,
			data: Uint8Array.from({ length: 48 }, (_, i) => Math.floor(i / 3) * 10),
		};
		const target = { width: 8, height: 1, data: new Uint8Array(24) };
		const rect = { x: 0, y: 0, w: 8, h: 1 };
		sampleWindow(ramp, { x: 0, y: 0, side: 0.5 }, target, rect);
		const before = target.data[9]!;
		sampleWindow(ramp, { x: 0.5 / 16, y: 0, side: 0.5 }, target, rect);
		expect(target.data[9]! - before).toBe(5);
	});
});
