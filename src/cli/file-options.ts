/** The flags of files, under a heading for each kind, for every command that makes some. */
import type { Command, OptionValues } from '@commander-js/extra-typings';
import type { Command as PlainCommand, Option as PlainOption } from 'commander';
import * as books from './book-options.ts';
import * as exports from './export-options.ts';
import * as production from './production-options.ts';

type OptionMaker = () => unknown;

const GROUPS: readonly (readonly [heading: string, makers: readonly OptionMaker[]])[] = [
	['Files:', [exports.formatOption, exports.nameOption]],
	[
		'Books and pictures:',
		[books.cropMarksOption, books.picturesOption, books.letteringOption, books.layersOption],
	],
	[
		'Sheets, lists and captions:',
		[
			production.fpsOption,
			production.numberingOption,
			production.aspectOption,
			production.dateOption,
			production.gridOption,
			production.paperOption,
		],
	],
	['Animatic:', [production.filmOption, production.wordsOption, production.sideOption]],
];

/**
 * The command with those flags too. Their types are said by `ExportFlags`, not inferred: inferred through a function,
 * the chain of them keeps the compiler from ever writing its declaration.
 */
export function withFileOptions<
	Args extends unknown[],
	Opts extends OptionValues,
	Global extends OptionValues,
>(command: Command<Args, Opts, Global>): Command<Args, Opts & exports.ExportFlags, Global> {
	const plain = command as unknown as PlainCommand;
	for (const [heading, makers] of GROUPS) {
		plain.optionsGroup(heading);
		for (const make of makers) plain.addOption(make() as PlainOption);
	}
	return command as unknown as Command<Args, Opts & exports.ExportFlags, Global>;
}
