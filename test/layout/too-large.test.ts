import { describe, expect, it } from 'vitest';
import { mostPagePixels } from '../../src/layout/page-layout.ts';
import { layoutStory } from '../../src/layout/paginate.ts';
import { tooManyPixels } from '../../src/layout/too-large.ts';
import type { PageWish } from '../../src/story/story.ts';
import { makeStory, type ShotWish } from '../support/make-story.ts';

const story = (page: Partial<PageWish>, shots: readonly ShotWish[] = [{}]) => makeStory({ shots, page });
const told = (page: Partial<PageWish>, shots?: readonly ShotWish[]) => tooManyPixels(story(page, shots));
const pixels = (page: Partial<PageWish>, shots?: readonly ShotWish[]) =>
	Math.max(...layoutStory(story(page, shots)).pages.map(({ widthPx, heightPx }) => widthPx * heightPx));

describe('a resolution of more pixels than can be bound', () => {
	it('is told with the highest that fits', () => {
		const wide = [{ panel: 'splash' }, { panel: 'spread' }] as const;
		const [found, ...others] = told({ size: 'a4', dpi: 1200 }, wide);
		expect(others).toEqual([]);
		expect(found).toMatchObject({ severity: 'error', code: 'too-many-pixels' });
		expect(found!.message).toBe(
			'at 1200 dpi a spread has 289 megapixels, more than the 75 that can be bound',
		);
		const best = Number(/dpi: (\d+) or less/.exec(found!.hint!)![1]);
		expect(pixels({ size: 'a4', dpi: best }, wide)).toBeLessThanOrEqual(mostPagePixels);
		expect(pixels({ size: 'a4', dpi: best + 1 }, wide)).toBeGreaterThan(mostPagePixels);
	});

	it('is told of a single page', () => {
		expect(told({ size: 'a4', dpi: 900 })[0]!.message).toMatch(/^at 900 dpi a page has 83 megapixels/);
		expect(told({ size: 'a4', dpi: 1200, title: true })).toHaveLength(1);
	});

	it('is none that printers ask for', () => {
		expect(told({ size: 'manga-b5', dpi: 600 }, [{ panel: 'spread' }])).toEqual([]);
		expect(told({ size: 'us-comic', dpi: 600 }, [{ panel: 'spread' }])).toEqual([]);
		expect(told({ size: 'a4', dpi: 600 }, [{ panel: 'spread' }])).toEqual([]);
	});

	it('makes the stretches of a strip shorter, and is told of a panel that is too large alone', () => {
		const tall = Array<ShotWish>(12).fill({ panel: 'splash' });
		expect(told({ size: 'webtoon', dpi: 1000 }, tall)).toEqual([]);
		expect(pixels({ size: 'webtoon', dpi: 1000 }, tall)).toBeLessThanOrEqual(mostPagePixels);
		const [found] = told({ size: 'tapas', dpi: 1200, gutterMm: { across: 5, down: 50 } }, [
			{},
			{ panel: 'splash', pauseS: 60, lines: [{ kind: 'narration', text: 'word '.repeat(300) }] },
		]);
		expect(found?.hint).toMatch(/^use dpi: \d+ or less$/);
	});
});
