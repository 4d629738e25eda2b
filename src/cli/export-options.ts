/** The flags of everything that is made from pages: which formats, under which names, and how. */
import { Option } from '@commander-js/extra-typings';
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

/** What is to be made of each book, or nothing where no format was named. */
export function exportWish(
	{ format, name, ...flags }: ExportFlags,
	env: Environment,
): ExportWish | undefined {
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
