/** The flags of books and pictures: how pages are handed on. */
import { Option } from '@commander-js/extra-typings';

export const cropMarksOption = () =>
	new Option('--crop-marks', 'pdf for a printer: marks around the trim, on larger sheets');

/** What the flags above leave behind. */
export interface BookFlags {
	readonly cropMarks?: true | undefined;
}

/** The flags that were given, as exporters take them. */
export function bookOptions({ cropMarks }: BookFlags): Readonly<Record<string, string | boolean>> {
	return { ...(cropMarks && { cropMarks }) };
}
