import { describe, expect, it } from 'vitest';
import { findTemplate, templateNames, templates } from '../../src/layout/templates.ts';

describe('templates', () => {
	it('are at least twenty-four, each under a name of its own', () => {
		expect(templates.length).toBeGreaterThanOrEqual(24);
		expect(new Set(templateNames).size).toBe(templates.length);
	});

	it('hold one to nine panels, with a choice for every usual page', () => {
		for (let count = 1; count <= 9; count++) {
			const holding = templates.filter((template) => template.count === count && !template.isGrid);
			expect(holding.length).toBeGreaterThanOrEqual(count === 1 ? 1 : count <= 7 ? 4 : 1);
		}
	});

	it('count columns before rows in the names of grids', () => {
		expect(findTemplate('grid-3x2')?.tiers.map((tier) => tier.columns.length)).toEqual([3, 3]);
		expect(findTemplate('yonkoma')?.tiers).toHaveLength(4);
		expect(findTemplate('constructor')).toBeUndefined();
	});
});
