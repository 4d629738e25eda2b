import { describe, expect, it } from 'vitest';
import { contains } from '../../src/base/geometry.ts';
import { pageFormat, presetNames } from '../../src/layout/presets.ts';
import type { PageWish } from '../../src/story/story.ts';

function wish(rest: Partial<PageWish>): PageWish {
	return { size: 'us-comic', reading: 'ltr', layout: 'auto', numbers: false, ...rest };
}

describe('pageFormat', () => {
	it('gives the sizes that printers ask for, bleed included', () => {
		const us = pageFormat(wish({ dpi: 300 }));
		expect([us.widthPx, us.heightPx]).toEqual([2063, 3150]);
		const b5 = pageFormat(wish({ size: 'manga-b5', dpi: 600 }));
		expect([b5.widthPx, b5.heightPx]).toEqual([4441, 6213]);
		const a5 = pageFormat(wish({ size: 'manga-a5', dpi: 600 }));
		expect([a5.widthPx, a5.heightPx]).toEqual([3638, 5102]);
	});

	it('gives screens in their own pixels, and twice as many at twice the dpi', () => {
		const post = pageFormat(wish({ size: 'post-4x5' }));
		expect([post.widthPx, post.heightPx]).toEqual([1080, 1350]);
		expect(pageFormat(wish({ size: 'webtoon' })).widthPx).toBe(800);
		expect(pageFormat(wish({ size: 'webtoon', dpi: 360 })).widthPx).toBe(1600);
	});

	it('draws board frames at 16:9', () => {
		const { live } = pageFormat(wish({ size: 'board-16x9' }));
		expect(live.w / live.h).toBeCloseTo(16 / 9, 3);
	});

	it('sets wide gutters between manga tiers and narrow ones within', () => {
		const manga = pageFormat(wish({ size: 'manga-b5' })).gutterPx;
		expect(manga.down).toBeGreaterThan(2 * manga.across);
		const western = pageFormat(wish({})).gutterPx;
		expect(western.down).toBe(western.across);
	});

	it('keeps most of the page for panels, whatever gutter is wished for', () => {
		const { gutterPx, live } = pageFormat(wish({ gutterMm: { across: 500, down: -3 } }));
		expect(gutterPx.across).toBeLessThan(live.w / 10);
		expect(gutterPx.down).toBe(0);
	});

	it('keeps the live area in the trim and the trim on the canvas', () => {
		for (const size of presetNames.filter((name) => pageFormat(wish({ size: name })).kind !== 'strip')) {
			for (const dpi of [72, 150, 299, 600]) {
				const { live, trim, widthPx, heightPx } = pageFormat(wish({ size, dpi }));
				expect(contains(trim, live)).toBe(true);
				expect(contains({ x: 0, y: 0, w: widthPx, h: heightPx }, trim)).toBe(true);
			}
		}
	});
});
