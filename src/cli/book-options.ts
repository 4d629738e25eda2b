/** The flags of books and pictures: how pages are handed on. */
import { Option } from '@commander-js/extra-typings';
import { Fault } from '../base/fault.ts';
import { nearest } from '../base/suggest.ts';
import type { PictureKind } from '../export/page-picture.ts';
import { presetNames } from '../layout/presets.ts';

export const cropMarksOption = () =>
	new Option('--crop-marks', 'pdf for a printer: marks around the trim, on larger sheets');
export const picturesOption = () =>
	new Option(
		'--pictures <kind>',
		'what cbz, html and webtoon hold (cbz png, html webp, webtoon jpg)',
	).choices(['png', 'jpg', 'webp'] as const);
export const letteringOption = () =>
	new Option('--lettering <choice>', 'off leaves balloons, words and numbers out').choices([
		'on',
		'off',
	] as const);
export const layersOption = () =>
	new Option('--layers', 'png and webp apart in layers: art, borders, balloons, text');
/** `export` alone: another shape is a matter of kept frames. */
export const pageOption = () =>
	new Option(
		'--page <preset>',
		'the same frames laid out anew in another shape, in a folder of its own',
	).argParser((text) => {
		if (presetNames.includes(text)) return text;
		const near = nearest(text, presetNames);
		const hint = near ? `did you mean "${near}"?` : `choose one of ${presetNames.join(', ')}`;
		throw new Fault('usage', `no page size is called "${text}"`, { hint });
	});
export const combineOption = () =>
	new Option('--combine <title>', 'all stories as one volume of this title, a chapter for each').argParser(
		(text) => {
			if (text.trim() !== '') return text.trim();
			throw new Fault('usage', 'a volume needs a title', { hint: 'write it like --combine "Volume One"' });
		},
	);

/** What the flags above leave behind. */
export interface BookFlags {
	readonly cropMarks?: true | undefined;
	readonly pictures?: PictureKind | undefined;
	readonly lettering?: 'on' | 'off' | undefined;
	readonly layers?: true | undefined;
}

/** The flags that were given, as exporters take them. */
export function bookOptions(flags: BookFlags): Readonly<Record<string, string | boolean>> {
	const { cropMarks, pictures, lettering, layers } = flags;
	const given = Object.entries({ cropMarks, pictures, lettering, layers });
	return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
