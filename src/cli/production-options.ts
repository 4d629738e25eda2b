/** The flags of sheets, lists, captions and films; refused before anything is done where they cannot be. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { filmKinds, wordKinds } from '../export/animatic/kinds.ts';
import { numberingLike } from '../export/production/numbering.ts';
import { readAspect } from '../export/production/shape.ts';
import { gridNames, paperNames } from '../export/sheets/paper.ts';
import { readWhole } from './options.ts';

export const fpsOption = () =>
	new Option('--fps <n>', 'frames a second of lists, captions and films (24)').argParser((text) =>
		readWhole(text, 1, 120),
	);
export const numberingOption = () =>
	new Option('--numbering <first>', 'what the first board is called: 1A, 1-1, 10, SH010 (1A)').argParser(
		(text: string) => {
			numberingLike(text);
			return text;
		},
	);
export const aspectOption = () =>
	new Option(
		'--aspect <shape>',
		'cut boards and films to 16:9, 4:3, 2.39:1, … (auto: frames whole)',
	).argParser((text: string) => {
		if (text !== 'auto') readAspect(text);
		return text;
	});
export const dateOption = () =>
	new Option('--date <text>', 'a date in the heading of sheets, as you write it').argParser(
		(text: string) => {
			if (text.trim() !== '' && text.length <= 40) return text.trim();
			throw new InvalidArgumentError('a date of at most 40 characters is needed');
		},
	);

export const gridOption = () =>
	new Option('--grid <c x r>', 'boards on a sheet: columns x rows (3x2)').choices(gridNames);
export const paperOption = () => new Option('--paper <name>', 'paper of sheets (a4)').choices(paperNames);

export const filmOption = () =>
	new Option('--film <kind>', 'animatic as mp4 (needs ffmpeg), webp or gif (mp4 where ffmpeg is)').choices(
		filmKinds,
	);
export const wordsOption = () =>
	new Option('--words <where>', 'words of the animatic: balloons, subtitles or none (balloons)').choices(
		wordKinds,
	);
export const sideOption = () =>
	new Option('--side <px>', 'shorter side of the animatic (720)').argParser((text) =>
		readWhole(text, 120, 2160),
	);

/** What the flags above leave behind. */
export interface ProductionFlags {
	readonly grid?: string | undefined;
	readonly paper?: string | undefined;
	readonly film?: string | undefined;
	readonly words?: string | undefined;
	readonly side?: number | undefined;
	readonly fps?: number | undefined;
	readonly numbering?: string | undefined;
	readonly aspect?: string | undefined;
	readonly date?: string | undefined;
}

/** The flags that were given, as exporters take them. */
export function productionOptions(flags: ProductionFlags): Readonly<Record<string, string | number>> {
	const { fps, numbering, aspect, date, grid, paper, film, words, side } = flags;
	const given = Object.entries({ fps, numbering, aspect, date, grid, paper, film, words, side });
	return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
