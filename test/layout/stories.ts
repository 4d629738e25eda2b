/** Stories in memory for layout: only what layout reads is filled in. */
import type { Line, PageChoice, PageWish, Shot, Story } from '../../src/story/story.ts';

const position = { line: 1, column: 1, offset: 0 };
export const span = { file: 'test.yaml', start: position, end: position };

export function shotOf(id: string, rest: Partial<Shot> = {}): Shot {
	return {
		id,
		scene: 'one',
		cast: [],
		action: '',
		lines: [],
		panel: 'medium',
		model: 'm',
		input: {},
		span,
		...rest,
	};
}

export function says(words: number): Line[] {
	return words === 0 ? [] : [{ kind: 'speech', text: Array(words).fill('words').join(' '), span }];
}

export function storyOf(
	shots: readonly Shot[],
	page: Partial<PageWish> = {},
	pages?: readonly PageChoice[],
): Story {
	return {
		file: 'test.yaml',
		name: 'test',
		title: 'Test',
		language: 'en',
		style: '',
		composition: 'anime',
		model: 'm',
		page: { size: 'manga-b5', reading: 'ltr', layout: 'auto', numbers: false, ...page },
		characters: new Map(),
		places: new Map(),
		shots,
		...(pages === undefined ? {} : { pages }),
		silence: [],
	};
}
