import { describe, expect, it } from 'vitest';
import { nearestAspectRatio } from '../../src/layout/aspect.ts';

const allowed = ['1:1', '16:9', '21:9', '3:2', '2:3', '9:16'];
const slot = (w: number, h: number) => ({ x: 0, y: 0, w, h });

describe('nearestAspectRatio', () => {
	it('measures by quotient, so that tall and wide are treated alike', () => {
		expect(nearestAspectRatio(slot(1000, 600), allowed)).toBe('16:9');
		expect(nearestAspectRatio(slot(600, 1000), allowed)).toBe('9:16');
		expect(nearestAspectRatio(slot(500, 510), allowed)).toBe('1:1');
		expect(nearestAspectRatio(slot(5000, 510), allowed)).toBe('21:9');
	});

	it('passes over names that are no ratio', () => {
		expect(nearestAspectRatio(slot(3, 2), ['match_input_image', '0:0', '1:1'])).toBe('1:1');
		expect(nearestAspectRatio(slot(3, 2), ['custom'])).toBeUndefined();
	});
});
