/** The flags of files, under a heading for each kind, for every command that makes some. */
import type { Command, OptionValues } from '@commander-js/extra-typings';
import * as books from './book-options.ts';
import * as exports from './export-options.ts';
import * as production from './production-options.ts';

/** The command with those flags too. */
export function withFileOptions<
	Args extends unknown[],
	Opts extends OptionValues,
	Global extends OptionValues,
>(command: Command<Args, Opts, Global>) {
	return command
		.optionsGroup('Files:')
		.addOption(exports.formatOption())
		.addOption(exports.nameOption())
		.optionsGroup('Books and pictures:')
		.addOption(books.cropMarksOption())
		.addOption(books.picturesOption())
		.addOption(books.letteringOption())
		.addOption(books.layersOption())
		.optionsGroup('Sheets, lists and captions:')
		.addOption(production.fpsOption())
		.addOption(production.numberingOption())
		.addOption(production.aspectOption())
		.addOption(production.dateOption())
		.addOption(production.gridOption())
		.addOption(production.paperOption())
		.optionsGroup('Animatic:')
		.addOption(production.filmOption())
		.addOption(production.wordsOption())
		.addOption(production.sideOption());
}
