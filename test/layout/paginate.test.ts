import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../src/base/geometry.ts';
import type { PageLayout } from '../../src/layout/page-layout.ts';
import { layoutStory } from '../../src/layout/paginate.ts';
import { presetNames } from '../../src/layout/presets.ts';
import { templateNames } from '../../src/layout/templates.ts';
import type { PanelSize, Shot, ShotSize } from '../../src/story/story.ts';
import { checkPage } from './pages.ts';
import { says, shotOf, span, storyOf } from './stories.ts';

const panel = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom<PanelSize>('small', 'medium', 'large', 'splash', 'spread') },
	fc.record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) }),
);
const size = fc.constantFrom<ShotSize | undefined>('ECU', 'CU', 'MS', 'MLS', 'ELS', 'two-shot', undefined);
const model = fc.constantFrom('m', 'black-forest-labs/flux-schnell', 'google/nano-banana');
const plainShot = fc.record({ panel, size, model, words: fc.nat({ max: 80 }), scene: fc.nat({ max: 3 }) });

function shotsFrom(plain: readonly (typeof plainShot extends fc.Arbitrary<infer T> ? T : never)[]): Shot[] {
	return plain.map(({ panel, size, model, words, scene }, index) =>
		shotOf(`s${index}`, {
			panel,
			model,
			lines: says(words),
			scene: `scene-${scene}`,
			...(size === undefined ? {} : { size }),
		}),
	);
}

function manyShots(count: number): Shot[] {
	return Array.from({ length: count }, (_, index) => shotOf(`s${index}`, { scene: `c${index >> 3}` }));
}

function namesOn(pages: readonly PageLayout[]): string[] {
	return pages.flatMap((page) => page.slots.map((slot) => slot.shot));
}

describe('layoutStory', () => {
	it('keeps every panel on its page, apart, large enough and in reading order, whatever the story', () => {
		fc.assert(
			fc.property(
				fc.array(plainShot, { minLength: 1, maxLength: 40 }),
				fc.constantFrom(...presetNames),
				fc.constantFrom('ltr' as const, 'rtl' as const),
				fc.constantFrom('auto', ...templateNames),
				fc.record({
					dpi: fc.constantFrom(36, 72, 299, 600),
					gutter: fc.option(fc.integer({ min: 0, max: 12 })),
				}),
				(plain, size, reading, layout, { dpi, gutter }) => {
					const shots = shotsFrom(plain);
					const gutterMm = gutter === null ? {} : { gutterMm: { across: gutter, down: gutter * 2 } };
					const wish = { size, reading, layout, dpi, ...gutterMm };
					const { pages, diagnostics } = layoutStory(storyOf(shots, wish));
					expect(diagnostics.filter(({ code }) => code !== 'spread-not-facing')).toEqual([]);
					expect(namesOn(pages)).toEqual(shots.map((shot) => shot.id));
					expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
					for (const page of pages) checkPage(page);
				},
			),
			{ numRuns: 150 },
		);
	});

	it('shows every shot once from one shot to two thousand', () => {
		for (const count of [1, 2, 3, 7, 8, 100, 2000]) {
			const shots = manyShots(count);
			const { pages } = layoutStory(storyOf(shots));
			expect(namesOn(pages)).toEqual(shots.map((shot) => shot.id));
			for (const page of pages) checkPage(page);
		}
	});

	it('fills the live area to its edges', () => {
		for (const page of layoutStory(storyOf(manyShots(60))).pages) {
			const { live } = page.format;
			const rects = page.slots.map((slot) => slot.rect);
			expect(Math.min(...rects.map((rect) => rect.x))).toBeLessThanOrEqual(live.x);
			expect(Math.max(...rects.map(right))).toBeGreaterThanOrEqual(right(live));
			expect(Math.max(...rects.map(bottom))).toBeGreaterThanOrEqual(bottom(live));
		}
	});

	it('gives the same pages twice', () => {
		const [one, other] = [storyOf(manyShots(90)), storyOf(manyShots(90))];
		expect(layoutStory(one)).toEqual(layoutStory(other));
	});

	it('mirrors right-to-left pages exactly', () => {
		const shots = manyShots(30);
		const ltr = layoutStory(storyOf(shots, { reading: 'ltr' })).pages;
		const rtl = layoutStory(storyOf(shots, { reading: 'rtl' })).pages;
		ltr.forEach((page, index) => {
			const { live, widthPx } = page.format;
			const mirrored = page.slots.map(({ rect }) =>
				right(rect) === widthPx ? 0 : 2 * live.x + live.w - right(rect),
			);
			expect(rtl[index]!.slots.map(({ rect }) => rect.x)).toEqual(mirrored);
		});
	});

	it('gives a splash a page of its own', () => {
		const shots = manyShots(12).map((shot, index) =>
			index === 6 ? { ...shot, panel: 'splash' as const } : shot,
		);
		const page = layoutStory(storyOf(shots)).pages.find((each) => namesOn([each]).includes('s6'));
		expect(namesOn([page!])).toEqual(['s6']);
	});

	it('puts small shots of its scene upon a splash or spread before they stand alone', () => {
		for (const panel of ['splash', 'spread'] as const) {
			const panels = ['medium', 'medium', 'medium', 'medium', 'medium', panel, 'small', 'splash'] as const;
			const shots = panels.map((each, index) => shotOf(`s${index}`, { panel: each, size: 'CU' }));
			const page = layoutStory(storyOf(shots)).pages.find((each) => namesOn([each]).includes('s5'))!;
			expect(namesOn([page])).toEqual(['s5', 's6']);
			expect(page.slots[1]!.host).toBe('s5');
		}
	});

	it('never gives neighbouring pages of several panels the same template', () => {
		const { pages } = layoutStory(storyOf(manyShots(200)));
		for (let index = 1; index < pages.length; index++) {
			if (pages[index]!.slots.length > 1) expect(pages[index]!.template).not.toBe(pages[index - 1]!.template);
		}
		expect(new Set(pages.map((page) => page.template)).size).toBeGreaterThan(10);
	});

	it('hardly gives a page what one of the four before it had', () => {
		const { pages } = layoutStory(storyOf(manyShots(400)));
		const again = pages.filter(({ template }, index) =>
			pages.slice(Math.max(0, index - 4), index).some((page) => page.template === template),
		);
		expect(again.length / pages.length).toBeLessThan(0.05);
	});

	it('leaves no lonely small panel on the last page', () => {
		for (let count = 6; count < 60; count++) {
			const { pages } = layoutStory(storyOf(manyShots(count)));
			expect(pages.at(-1)!.slots.length).toBeGreaterThanOrEqual(2);
		}
	});

	it('gives a large panel more of its page than a small one', () => {
		const sizes: PanelSize[] = ['small', 'large', 'small', 'medium', 'small'];
		const shots = sizes.map((panel, index) => shotOf(`s${index}`, { panel }));
		const [page] = layoutStory(storyOf(shots)).pages;
		const areas = page!.slots.map(({ rect }) => rect.w * rect.h);
		expect(areas.indexOf(Math.max(...areas))).toBe(1);
	});

	it('gives a shot that is full of words, or shouts, more room than its silent neighbours', () => {
		for (const lines of [says(28), says(14).map((line) => ({ ...line, kind: 'shout' as const }))]) {
			for (let at = 0; at < 5; at++) {
				const shots = manyShots(5).map((shot, index) => (index === at ? { ...shot, lines } : shot));
				const [page] = layoutStory(storyOf(shots)).pages;
				const areas = page!.slots.map(({ rect }) => rect.w * rect.h);
				const median = areas.toSorted((a, b) => a - b)[Math.floor(areas.length / 2)]!;
				expect(areas[at]!).toBeGreaterThanOrEqual(median);
			}
		}
	});

	it('puts fewer panels on a page where there is much to read', () => {
		const quiet = layoutStory(storyOf(manyShots(30))).pages.length;
		const wordy = manyShots(30).map((shot) => ({ ...shot, lines: says(60) }));
		expect(layoutStory(storyOf(wordy)).pages.length).toBeGreaterThan(quiet);
	});

	it('uses a named template on every page and lets a grid end unfilled', () => {
		const { pages } = layoutStory(storyOf(manyShots(14), { layout: 'grid-3x2' }));
		expect(pages.map((page) => [page.template, page.slots.length])).toEqual([
			['grid-3x2', 6],
			['grid-3x2', 6],
			['grid-3x2', 2],
		]);
	});

	it('says which template was meant, and still lays the story out', () => {
		const { pages, diagnostics } = layoutStory(storyOf(manyShots(4), { layout: 'yonkona' }));
		expect(diagnostics).toMatchObject([
			{ severity: 'error', code: 'unknown-layout', hint: 'did you mean "yonkoma"?' },
		]);
		expect(namesOn(pages)).toHaveLength(4);
	});

	it('names the known page sizes where a story wishes for another', () => {
		const { diagnostics } = layoutStory(storyOf(manyShots(1), { size: 'manga-b4' }));
		expect(diagnostics).toMatchObject([{ code: 'unknown-page-size', hint: 'did you mean "manga-b5"?' }]);
	});

	it('refuses a span larger than a page, at the shot', () => {
		const shots = [shotOf('s0', { panel: { columns: 4, rows: 1 } })];
		expect(layoutStory(storyOf(shots)).diagnostics).toMatchObject([{ code: 'span-outside-page', span }]);
	});
});

describe('spreads and title pages', () => {
	const withSpread = (at: number) =>
		manyShots(30).map((shot, index) => (index === at ? { ...shot, panel: 'spread' as const } : shot));

	it('open on facing pages, one page here that counts for two', () => {
		for (const at of [9, 14, 20, 27]) {
			const { pages, diagnostics } = layoutStory(storyOf(withSpread(at)));
			const spread = pages.find(({ slots }) => slots[0]!.shot === `s${at}`)!;
			expect(diagnostics).toEqual([]);
			expect(spread.slots).toHaveLength(1);
			expect(spread.folios![0]! % 2).toBe(0);
			expect(spread.folios![1]).toBe(spread.folios![0]! + 1);
			expect(spread.format.print?.trimMm).toEqual({ width: 364, height: 257 });
			const folios = pages.flatMap((page) => page.folios!);
			expect(folios).toEqual(folios.map((_, index) => index + 1));
		}
	});

	it('say where a spread cannot face', () => {
		const { diagnostics } = layoutStory(storyOf(withSpread(0)));
		expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'spread-not-facing' }]);
	});

	it('are a page of type before the first shot', () => {
		for (const size of ['manga-b5', 'webtoon', 'square']) {
			const [title, first] = layoutStory(storyOf(manyShots(4), { size, title: true })).pages;
			expect(title).toMatchObject({ number: 1, isTitle: true, slots: [], folios: [1] });
			expect(title!.heightPx).toBeGreaterThan(0);
			expect(first).toMatchObject({ number: 2, folios: [2] });
		}
	});
});

describe('pages fixed by hand', () => {
	it('hold the shots that the writer names, in that order', () => {
		const choices = [
			{ shots: ['s2', 's0', 's1'], layout: 'big-over-pair', span },
			{ shots: ['s3', 's4'], span },
		];
		const { pages, diagnostics } = layoutStory(storyOf(manyShots(5), {}, choices));
		expect(diagnostics).toEqual([]);
		expect(pages.map((page) => namesOn([page]))).toEqual([
			['s2', 's0', 's1'],
			['s3', 's4'],
		]);
		expect(pages[0]!.template).toBe('big-over-pair');
	});

	it('are refused where the template holds another number of shots', () => {
		const choices = [{ shots: ['s0', 's1'], layout: 'big-over-pair', span }];
		const { pages, diagnostics } = layoutStory(storyOf(manyShots(2), {}, choices));
		expect(diagnostics).toMatchObject([{ severity: 'error', code: 'layout-does-not-fit', span }]);
		expect(diagnostics[0]!.message).toContain('holds 3 shots, but the page has 2');
		expect(namesOn(pages)).toEqual(['s0', 's1']);
	});

	it('are refused where no template holds so many', () => {
		const shots = manyShots(30);
		const { pages, diagnostics } = layoutStory(
			storyOf(shots, {}, [{ shots: shots.map(({ id }) => id), span }]),
		);
		expect(diagnostics).toMatchObject([{ severity: 'error', code: 'layout-does-not-fit', span }]);
		expect(namesOn(pages)).toHaveLength(30);
	});

	it('are followed by the shots that none of them names, with a warning', () => {
		const { pages, diagnostics } = layoutStory(storyOf(manyShots(3), {}, [{ shots: ['s1'], span }]));
		expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'shot-without-page' }]);
		expect(namesOn(pages)).toEqual(['s1', 's0', 's2']);
	});
});

describe('strips', () => {
	it('stand in one column, cut into stretches that fit a WebP, with more blank before a new scene', () => {
		const shots = manyShots(200);
		const { pages } = layoutStory(storyOf(shots, { size: 'webtoon' }));
		expect(namesOn(pages)).toEqual(shots.map((shot) => shot.id));
		for (const dpi of [180, 360]) {
			const twice = layoutStory(storyOf(shots, { size: 'webtoon', dpi })).pages;
			for (const page of twice) expect(page.heightPx).toBeLessThanOrEqual(16383);
		}
		const rects = new Map(pages[0]!.slots.map((slot) => [slot.shot, slot.rect]));
		const gap = (before: string, after: string) => rects.get(after)!.y - bottom(rects.get(before)!);
		expect(gap('s7', 's8')).toBeGreaterThan(gap('s6', 's7'));
	});

	it('leave more blank after a pause', () => {
		const gapAfter = (pauseS: number) => {
			const shots = manyShots(2).map((shot) => ({ ...shot, pauseS }));
			const [first, second] = layoutStory(storyOf(shots, { size: 'webtoon' })).pages[0]!.slots;
			return second!.rect.y - bottom(first!.rect);
		};
		const gaps = [0, 0.5, 2, 5].map(gapAfter);
		expect(gaps.toSorted((a, b) => a - b)).toEqual(gaps);
		expect(new Set(gaps).size).toBe(4);
	});

	it('begin on the first screen', () => {
		const [page] = layoutStory(storyOf(manyShots(3), { size: 'webtoon' })).pages;
		expect(page!.slots[0]!.rect.y).toBeLessThan(400);
	});
});
