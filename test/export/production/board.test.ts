import { describe, expect, it } from 'vitest';
import { boardSettings, boardsOf, lengthOf } from '../../../src/export/production/board.ts';
import type { BookPanel } from '../../../src/page/book.ts';
import type { Story } from '../../../src/story/story.ts';
import { makeStory } from '../../support/make-story.ts';

const settings = boardSettings({});
const panelsOf = (story: Story) => story.shots.map((shot) => ({ shot }) as BookPanel);

const story = makeStory({
	characters: { mai: { name: 'Mai' } },
	shots: [
		{ scene: 'one', action: '{mai} runs.', cast: ['mai'], durationS: 1 },
		{ scene: 'one', durationS: 2, lines: [{ kind: 'speech', speaker: 'mai', text: 'Run!' }] },
		{ scene: 'two', lines: [{ kind: 'off', speaker: 'Radio man', text: 'Rain tonight.' }] },
	],
});

describe('boards', () => {
	it('stand one after another in whole frames', () => {
		const boards = boardsOf([{ story, panels: panelsOf(story) }], settings);
		expect(boards.map(({ startFrame, frames }) => [startFrame, frames])).toEqual([
			[0, 24],
			[24, 48],
			[72, 48],
		]);
		expect(lengthOf(boards)).toBe(120);
		expect(boards.map(({ isTimed }) => isTimed)).toEqual([true, true, false]);
	});

	it('call everybody by name', () => {
		const boards = boardsOf([{ story, panels: panelsOf(story) }], settings);
		expect(boards[0]!.action).toBe('Mai runs.');
		expect(boards.flatMap(({ lines }) => lines.map(({ speaker }) => speaker))).toEqual(['Mai', 'Radio man']);
	});

	it('keep the numbers of the whole story where only some are chosen, in story order', () => {
		const panels = panelsOf(story).slice(1).reverse();
		const boards = boardsOf([{ story, panels }], settings);
		expect(boards.map(({ number, startFrame }) => [number, startFrame])).toEqual([
			['1B', 0],
			['2A', 48],
		]);
	});

	it('count on through the stories of a volume', () => {
		const again = { story, panels: panelsOf(story) };
		const numbers = boardsOf([again, again], settings).map(({ number }) => number);
		expect(numbers).toEqual(['1A', '1B', '2A', '3A', '3B', '4A']);
	});

	it('refuse what is no frame rate', () => {
		for (const fps of [0, 23.976, 'film', 1000])
			expect(() => boardSettings({ fps })).toThrow(/is not a number of frames a second/);
	});
});
