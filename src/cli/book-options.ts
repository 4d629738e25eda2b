/** The flags of books and pictures: how pages are handed on. */
import { Option } from '@commander-js/extra-typings';
import type { PictureKind } from '../export/page-picture.ts';

export const cropMarksOption = () =>
	new Option('--crop-marks', 'pdf for a printer: marks around the trim, on larger sheets');
export const picturesOption = () =>
	new Option('--pictures <kind>', 'how cbz and html keep their pages (cbz png, html webp)').choices([
		'png',
		'jpg',
		'webp',
	] as const);

/** What the flags above leave behind. */
export interface BookFlags {
	readonly cropMarks?: true | undefined;
	readonly pictures?: PictureKind | undefined;
}

/** The flags that were given, as exporters take them. */
export function bookOptions({ cropMarks, pictures }: BookFlags): Readonly<Record<string, string | boolean>> {
	return { ...(cropMarks && { cropMarks }), ...(pictures && { pictures }) };
}
