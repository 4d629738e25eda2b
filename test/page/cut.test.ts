import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../src/base/geometry.ts';
import { cutRect, subjectsOnPage } from '../../src/page/cut.ts';

const size = fc.record({
	width: fc.integer({ min: 1, max: 4000 }),
	height: fc.integer({ min: 1, max: 4000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('cutting a frame to its slot', () => {
	it("keeps the slot's shape and stays in the frame, whatever the sizes", () => {
		fc.assert(
			fc.property(size, size, fc.option(fc.record({ x: share, y: share })), (frame, slot, focus) => {
				const cut = cutRect({ frame, slot, subjects: [], ...(focus ? { focus } : {}) });
				expect(contains({ x: 0, y: 0, w: frame.width, h: frame.height }, cut, 1e-6)).toBe(true);
				expect(cut.w / cut.h / (slot.width / slot.height)).toBeCloseTo(1, 6);
				const isWhole = Math.abs(cut.w - frame.width) < 1e-6 || Math.abs(cut.h - frame.height) < 1e-6;
				expect(isWhole).toBe(true);
			}),
		);
	});

	it('keeps a head that a cut to the middle would lose', () => {
		const head = { x: 0.8, y: 0.1, w: 0.15, h: 0.2 };
		const facts = { frame: { width: 1600, height: 900 }, slot: { width: 300, height: 300 } };
		const cut = cutRect({ ...facts, subjects: [{ head, mouth: { x: 0.87, y: 0.26 } }] });
		expect(cut.x).toBeLessThanOrEqual(0.8 * 1600);
		expect(cut.x + cut.w).toBeGreaterThanOrEqual(0.95 * 1600);
	});

	it("follows the writer's focus before any head", () => {
		const facts = { frame: { width: 1600, height: 900 }, slot: { width: 300, height: 300 } };
		const subjects = [{ head: { x: 0.8, y: 0.1, w: 0.1, h: 0.1 }, mouth: { x: 0.85, y: 0.18 } }];
		expect(cutRect({ ...facts, subjects, focus: { x: 0, y: 0.5 } }).x).toBe(0);
	});

	it('tells where heads then lie on the page, and leaves out who was cut away', () => {
		const frame = { width: 1000, height: 1000 };
		const cut = { x: 0, y: 0, w: 500, h: 1000 };
		const slot = { x: 100, y: 200, w: 250, h: 500 };
		const seen = {
			character: 'a',
			head: { x: 0.25, y: 0.25, w: 0.125, h: 0.125 },
			mouth: { x: 0.3125, y: 0.34375 },
		};
		const gone = { character: 'b', head: { x: 0.7, y: 0.2, w: 0.1, h: 0.1 }, mouth: { x: 0.75, y: 0.28 } };
		expect(subjectsOnPage([seen, gone], frame, cut, slot)).toEqual([
			{ character: 'a', head: { x: 225, y: 325, w: 62.5, h: 62.5 }, mouth: { x: 256.25, y: 371.875 } },
		]);
	});
});
