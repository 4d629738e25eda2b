import { expect, test } from 'vitest';
import { sumUsd } from '../../src/base/usd.ts';

test('sums of prices are what a person would write', () => {
	expect(sumUsd([0.1, 0.2])).toBe(0.3);
	expect(sumUsd(Array(40).fill(0.003))).toBe(0.12);
	expect(sumUsd([0.3, -0.1, -0.2])).toBe(0);
	expect(sumUsd([])).toBe(0);
});
