import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contains } from '../../src/base/geometry.ts';
import { formatFor } from '../../src/layout/candidate.ts';
import { pageFormat, presetNames } from '../../src/layout/presets.ts';
import { templatePlaces } from '../../src/layout/slots.ts';
import { findTemplate, templateNames, templates } from '../../src/layout/templates.ts';
import { templateDocs } from '../support/template-sheets.ts';
import { checkPage, cornersOf, gapBetween } from './pages.ts';

const wish = (size: string, reading: 'ltr' | 'rtl') => ({ size, reading, layout: 'auto', numbers: false });

function pageIn(template: (typeof templates)[number], size: string, reading: 'ltr' | 'rtl') {
	const format = formatFor(template, pageFormat(wish(size, reading)));
	const places = templatePlaces(template, format);
	const slots = places.map(({ host, ...place }, index) => ({
		shot: `s${index}`,
		...place,
		...(host === undefined ? {} : { host: `s${host}` }),
	}));
	const { widthPx, heightPx } = format;
	return { number: 1, format, widthPx, heightPx, template: template.name, slots };
}

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

	it('come in every manner', () => {
		for (const manner of ['plain', 'slanted', 'bleeding', 'inset', 'open']) {
			expect(
				templates.filter((template) => template.manner === manner && template.isAuto).length,
			).toBeGreaterThan(2);
		}
		expect(templates.filter(({ isSpread }) => isSpread).length).toBeGreaterThan(2);
	});

	it('leave every panel of a page without a border, for four, five and six', () => {
		const open = templates.filter(({ borderless, count }) => borderless.length === count);
		expect(open.map(({ count }) => count).sort()).toEqual([4, 5, 6]);
		expect(open.some(({ isAuto }) => isAuto)).toBe(false);
	});

	it('count columns before rows in the names of grids', () => {
		expect(findTemplate('grid-3x2')?.tiers.map((tier) => tier.columns.length)).toEqual([3, 3]);
		expect(findTemplate('yonkoma')?.tiers).toHaveLength(4);
		expect(findTemplate('constructor')).toBeUndefined();
	});

	it.each(presetNames.filter((name) => pageFormat(wish(name, 'ltr')).kind !== 'strip'))(
		'keep gutters, order and edges on %s, both ways of reading',
		(size) => {
			for (const template of templates) {
				for (const reading of ['ltr', 'rtl'] as const) {
					const page = pageIn(template, size, reading);
					expect(page.slots).toHaveLength(template.count);
					if (template.count <= 9) checkPage(page);
				}
			}
		},
	);

	it('have no stack whose gutter runs on into another stack of its tier', () => {
		for (const { name, tiers } of templates.filter(({ apart }) => apart === 1)) {
			for (const { columns } of tiers) {
				const ends = columns.flatMap(({ stack }) => {
					const whole = stack.reduce((sum, part) => sum + part, 0);
					let sum = 0;
					return stack.slice(0, -1).map((part) => Math.round(((sum += part) / whole) * 100));
				});
				expect([name, new Set(ends).size]).toEqual([name, ends.length]);
			}
		}
	});

	it('let insets stand clear of the knife', () => {
		for (const template of templates.filter(({ insets }) => insets.length > 0)) {
			const { slots, format } = pageIn(template, 'us-comic', 'ltr');
			for (const { rect, host } of slots) if (host) expect(contains(format.live, rect)).toBe(true);
		}
	});

	it('are shown in the docs as they are', () => {
		const docs = join(import.meta.dirname, '../../docs');
		const { pictures, text } = templateDocs();
		expect(readFileSync(join(docs, 'templates.md'), 'utf8')).toBe(text);
		for (const [name, svg] of pictures) expect(readFileSync(join(docs, 'pictures', name), 'utf8')).toBe(svg);
		for (const name of templateNames) expect(text).toContain(`\`${name}\``);
	});
});

describe('gaps between slanted panels', () => {
	it('are measured at right angles to their edges', () => {
		const square = (x: number) => cornersOf({ shot: '', border: true, rect: { x, y: 0, w: 10, h: 10 } });
		expect(gapBetween(square(0), square(13))).toBe(3);
		expect(gapBetween(square(0), square(8))).toBeLessThan(0);
	});
});
