/** The flags of everything that is made from pages: which formats, under which names, and how. */
import { Option } from '@commander-js/extra-typings';
import { Fault } from '../base/fault.ts';
import { formats, formatsNamed } from '../export/exporters.ts';
import type { ExportWish } from '../film.ts';
import { type BookFlags, bookOptions } from './book-options.ts';
import type { Environment } from './env.ts';
import { readNames } from './options.ts';
import { type ProductionFlags, productionOptions } from './production-options.ts';
import { findProgram } from './programs.ts';

export const formatOption = () =>
	new Option('--format <names>', 'files to make too, names with commas between (listed below)').argParser(
		(text: string, before: readonly string[] | undefined) => {
			const named = formatsNamed(readNames(text)).map(({ name }) => name);
			return [...new Set([...(before ?? []), ...named])];
		},
	);
export const nameOption = () =>
	new Option('--name <pattern>', 'what files are called: {story} {title} {lang} {author} {page} ({story})');
export const scenesOption = () =>
	new Option('--scenes <scenes>', 'the shots of these scenes alone, ids with commas between').argParser(
		readNames,
	);

/** What the flags above leave behind. */
export interface ExportFlags extends BookFlags, ProductionFlags {
	readonly format?: readonly string[] | undefined;
	readonly name?: string | undefined;
}

const counted = ['sheet', 'ekonte', 'shotlist', 'transcript', 'srt', 'vtt', 'animatic', 'otio', 'fcpxml'];
const cut = ['sheet', 'ekonte', 'animatic', 'fcpxml'];

/** The formats that each flag is about; of any other it would be passed over in silence. */
const about: Readonly<Record<keyof BookFlags | keyof ProductionFlags, readonly string[]>> = {
	cropMarks: ['pdf'],
	pictures: ['cbz', 'html', 'webtoon'],
	lettering: ['pdf', 'cbz', 'epub', 'html', 'webtoon', 'png', 'jpg', 'webp', 'animatic'],
	layers: ['png', 'webp', 'jpg'],
	fps: counted,
	numbering: counted,
	aspect: cut,
	date: ['sheet', 'ekonte'],
	grid: ['sheet'],
	paper: ['sheet', 'ekonte'],
	film: ['animatic'],
	words: ['animatic'],
	side: ['animatic'],
};

/** `cropMarks` as it is typed: `--crop-marks`. */
export function flagWord(name: string): string {
	return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Throws where a flag says how something is made that was not asked for. */
function refuseIdle({ format = [], name, ...flags }: ExportFlags): void {
	if (name !== undefined && format.length === 0) {
		throw new Fault('usage', '--name is about files, but no format was named', {
			hint: 'add one, like --format pdf',
		});
	}
	for (const [flag, wanted] of Object.entries(about)) {
		const isGiven = flags[flag as keyof typeof about] !== undefined;
		if (!isGiven || wanted.some((each) => format.includes(each))) continue;
		const written = flagWord(flag);
		throw new Fault('usage', `${written} is about files that were not asked for`, {
			hint: `add --format ${wanted.join(' or ')}, or leave ${written} out`,
		});
	}
}

/** What is to be made of each book, or nothing where no format was named. Throws Fault where a flag would do nothing. */
export function exportWish(said: ExportFlags, env: Environment): ExportWish | undefined {
	refuseIdle(said);
	const { format, name, ...flags } = said;
	if (!format) return undefined;
	const ffmpeg = format.includes('animatic') ? findProgram('ffmpeg', env) : undefined;
	const options = { ...bookOptions(flags), ...productionOptions(flags), ...(ffmpeg && { ffmpeg }) };
	return { formats: format, ...(name !== undefined && { name }), options };
}

/** The formats as `--help` lists them. */
export function formatsHelp(): string {
	const width = Math.max(...formats.map(({ name }) => name.length));
	const rows = formats.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`);
	return `\nFormats:\n${rows.join('\n')}`;
}
