import { expect, test } from 'vitest';
import { smallLetters } from '../../src/lettering/legible.ts';
import { makeStory, type StoryWish } from '../support/make-story.ts';

const says = { lines: [{ kind: 'narration' as const, text: 'Midnight.' }] };
const told = (page: NonNullable<StoryWish['page']>, more: StoryWish = {}) =>
	smallLetters(makeStory({ shots: [says], ...more, page }));

test('letters of four pixels are told, with the resolution that mends it', () => {
	const [found, ...others] = told({ size: 'us-comic', dpi: 36 });
	expect(others).toEqual([]);
	expect(found).toMatchObject({ severity: 'warning', code: 'small-letters', hint: 'use dpi: 72 or more' });
	expect(found!.message).toContain('4 pixels');
	expect(told({ size: 'us-comic', dpi: 71 })).toHaveLength(1);
	expect(told({ size: 'us-comic', dpi: 72 })).toEqual([]);
});

test('Chinese characters want more pixels than letters', () => {
	const [found] = told({ dpi: 90 }, { language: 'ja' });
	expect(found).toMatchObject({ hint: 'use dpi: 96 or more' });
	expect(told({ dpi: 96 }, { language: 'zh-Hant' })).toEqual([]);
});

test('a page without words, and a screen whose letters never shrink, are told nothing', () => {
	expect(told({ dpi: 36 }, { shots: [{}] })).toEqual([]);
	expect(told({ size: 'webtoon', dpi: 36 })).toEqual([]);
});
