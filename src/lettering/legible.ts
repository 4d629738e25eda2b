/** Pages whose letters have too few pixels: dots that nobody reads, however well they stand. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { pageFormat } from '../layout/presets.ts';
import type { Story } from '../story/story.ts';
import { dialogueSize } from './size.ts';
import { baseLanguage } from './words.ts';

/**
 * Pixels of an em under which dialogue is a strain to read: at 9 the capitals stand about as high as the seven dots of
 * a 5 × 7 matrix, the smallest there is of the whole alphabet. The dot fonts of Chinese characters begin at 12.
 */
const leastPx = 9;
const leastIdeographPx = 12;
const ideographs = new Set(['ja', 'zh']);

/** A warning at the story's `dpi:` where its words would be too small to read; none where it has no words. */
export function smallLetters({ page, language, shots }: Story): Diagnostic[] {
	const format = pageFormat(page);
	const sizePx = dialogueSize(format);
	const least = ideographs.has(baseLanguage(language)) ? leastIdeographPx : leastPx;
	if (sizePx >= least || shots.every(({ lines }) => lines.length === 0)) return [];
	const dpi = Math.ceil((format.dpi * least) / sizePx);
	const told: Diagnostic = {
		severity: 'warning',
		code: 'small-letters',
		message: `at ${format.dpi} dpi the letters are ${Math.floor(sizePx)} pixels high, too small to read`,
		hint: `use dpi: ${dpi} or more`,
	};
	return [page.dpiSpan === undefined ? told : { ...told, span: page.dpiSpan }];
}
