import { expect, test } from 'vitest';
import { bottom, overlaps } from '../../src/base/geometry.ts';
import { layoutStory } from '../../src/layout/paginate.ts';
import { obstaclesOn } from '../../src/page/obstacles.ts';
import { shotOf, storyOf } from '../layout/stories.ts';

const shots = Array.from({ length: 4 }, (_, index) => shotOf(`s${index}`));

test('a host has no room under its insets, and the other panels have all of theirs', () => {
	const [page] = layoutStory(storyOf(shots, { layout: 'inset-over-pair' })).pages;
	const [host, inset, ...others] = page!.slots;
	const [mat] = obstaclesOn(page!, host!);
	expect(overlaps(mat!, inset!.rect)).toBe(true);
	expect(mat!.x).toBeLessThan(inset!.rect.x);
	expect(bottom(mat!)).toBeGreaterThan(bottom(inset!.rect));
	for (const other of [inset!, ...others]) expect(obstaclesOn(page!, other)).toEqual([]);
});

test('words keep off the fold of a spread', () => {
	const { pages } = layoutStory(storyOf([{ ...shots[0]!, panel: 'spread' }]));
	const [fold] = obstaclesOn(pages[0]!, pages[0]!.slots[0]!);
	expect(fold!.x + fold!.w / 2).toBeCloseTo(pages[0]!.widthPx / 2, -1);
	// Ten millimetres.
	expect(fold!.w).toBeCloseTo((10 * pages[0]!.format.dpi) / 25.4, 5);
});
