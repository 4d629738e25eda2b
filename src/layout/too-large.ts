/** Pages of more pixels than can be bound: told before anything is drawn for them. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Story } from '../story/story.ts';
import { mostPagePixels, type PageLayout } from './page-layout.ts';
import { layoutStory } from './paginate.ts';

/** An error at the story's `dpi:` where a page or a spread would be too large to bind. */
export function tooManyPixels(story: Story): Diagnostic[] {
	const { dpi, dpiSpan } = story.page;
	const [largest] = layoutStory(story).pages.toSorted((a, b) => pixelsOf(b) - pixelsOf(a));
	if (dpi === undefined || largest === undefined || pixelsOf(largest) <= mostPagePixels) return [];
	const what = (largest.folios?.length ?? 1) > 1 ? 'a spread' : 'a page';
	const told: Diagnostic = {
		severity: 'error',
		code: 'too-many-pixels',
		message: `at ${dpi} dpi ${what} has ${megapixels(pixelsOf(largest))} megapixels, more than the ${megapixels(mostPagePixels)} that can be bound`,
		hint: `use dpi: ${largestDpi(story, dpi * Math.sqrt(mostPagePixels / pixelsOf(largest)))} or less`,
	};
	return [dpiSpan === undefined ? told : { ...told, span: dpiSpan }];
}

/** Sides are rounded to whole pixels: the first dpi from a little above the estimate downwards that does. */
function largestDpi(story: Story, estimate: number): number {
	const fits = (dpi: number) =>
		layoutStory({ ...story, page: { ...story.page, dpi } }).pages.every(
			(page) => pixelsOf(page) <= mostPagePixels,
		);
	let dpi = Math.ceil(estimate);
	while (!fits(dpi)) dpi -= 1;
	return dpi;
}

function pixelsOf({ widthPx, heightPx }: PageLayout): number {
	return widthPx * heightPx;
}

function megapixels(pixels: number): number {
	return Math.ceil(pixels / 1_000_000);
}
