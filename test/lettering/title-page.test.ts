import { beforeAll, describe, expect, it } from 'vitest';
import type { PageLayout } from '../../src/layout/page-layout.ts';
import type { FontBook } from '../../src/lettering/fonts.ts';
import { pageNumberSvg } from '../../src/lettering/page-number.ts';
import { titlePageSvg } from '../../src/lettering/title-page.ts';
import { bundledFonts, format } from './support/pages.ts';

let fonts: FontBook;
beforeAll(async () => {
	fonts = await bundledFonts();
});

const page: PageLayout = {
	number: 1,
	format: format(),
	widthPx: 1400,
	heightPx: 2000,
	template: 'title',
	slots: [],
	isTitle: true,
};

/** Every x and y of all filled outlines. */
function inkOf(svg: string): { xs: number[]; ys: number[] } {
	const numbers = [...svg.matchAll(/ d="([^"]+)"/g)].flatMap(([, path]) =>
		[...path!.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number),
	);
	return {
		xs: numbers.filter((_, index) => index % 2 === 0),
		ys: numbers.filter((_, index) => index % 2 === 1),
	};
}

describe('a title page', () => {
	it.each([
		'A',
		'The Questioning',
		'The Very Long and Winding History of the Lamplighter, His Fox, and Everybody Whom They Met',
		'Donaudampfschifffahrtsgesellschaft',
		'Mùa hè của bà',
	])('keeps "%s" inside the live area', (title) => {
		const { live } = page.format;
		const { xs, ys } = inkOf(
			titlePageSvg(page, { title, author: 'The ekonte makers', language: 'en' }, fonts),
		);
		expect(Math.min(...xs)).toBeGreaterThan(live.x);
		expect(Math.max(...xs)).toBeLessThan(live.x + live.w);
		expect(Math.min(...ys)).toBeGreaterThan(live.y);
		expect(Math.max(...ys)).toBeLessThan(live.y + live.h);
	});

	it('is the same twice, and does without an author', () => {
		const words = { title: 'The Questioning', language: 'en' };
		const svg = titlePageSvg(page, words, fonts);
		expect(titlePageSvg(page, words, fonts)).toBe(svg);
		expect(titlePageSvg(page, { ...words, author: 'Somebody' }, fonts).length).toBeGreaterThan(svg.length);
	});
});

describe('a page number', () => {
	const numbered = (more: Partial<PageLayout>) => pageNumberSvg({ ...page, ...more }, fonts);
	const sheet = format('ltr', { live: { x: 100, y: 100, w: 1200, h: 1760 } });

	it('stands under the middle, or under both pages of a spread', () => {
		const [one] = [inkOf(numbered({ format: sheet, folios: [4] }))];
		expect((Math.min(...one.xs) + Math.max(...one.xs)) / 2).toBeCloseTo(700, -1);
		const two = inkOf(numbered({ format: sheet, folios: [4, 5] }));
		expect(Math.min(...two.xs)).toBeLessThan(420);
		expect(Math.max(...two.xs)).toBeGreaterThan(980);
	});

	it('is left out where a panel bleeds over its place', () => {
		const slots = [{ shot: 'a', border: true, rect: { x: 0, y: 0, w: 1400, h: 2000 } }];
		expect(numbered({ format: sheet, slots })).toBe('');
	});
});
