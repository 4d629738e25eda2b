/** The same story for another shape of page: what was fixed for the one is left to layout in the other. */
import type { PageWish, Story } from '../story/story.ts';
import { pageFormat } from './presets.ts';

/** The story as if its writer had named this page size alone. Resolution goes along from paper to paper. */
export function reshape(story: Story, size: string): Story {
	const { reading, numbers, title, dpi, gutterMm } = story.page;
	const kindOf = (page: Pick<PageWish, 'size'>) => pageFormat({ ...story.page, size: page.size }).kind;
	const isAlike = kindOf({ size }) === 'page' && kindOf(story.page) === 'page';
	const alike = isAlike ? { ...(dpi !== undefined && { dpi }), ...(gutterMm && { gutterMm }) } : {};
	const page: PageWish = {
		size,
		reading,
		layout: 'auto',
		numbers,
		...(title !== undefined && { title }),
		...alike,
	};
	const { pages: _fixed, ...rest } = story;
	return { ...rest, page };
}
