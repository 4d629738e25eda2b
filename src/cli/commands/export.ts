/** `ekonte export`: panels, pages and files again from kept frames, without the network. */
import { resolve } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { Fault } from '../../base/fault.ts';
import type { ExportWish } from '../../film.ts';
import * as books from '../book-options.ts';
import { gaps } from '../ends.ts';
import { withDotEnv } from '../env.ts';
import * as exports from '../export-options.ts';
import { withFileOptions } from '../file-options.ts';
import { nextCommand, type Said } from '../next.ts';
import * as flags from '../options.ts';
import { runStories } from '../run.ts';
import { engineName, storeFolder } from '../settings.ts';
import {
	inLanguage,
	openStories,
	refuseSameNames,
	refuseStoreAmongPages,
	refuseUnknownScenes,
	refuseUnknownShots,
} from '../stories.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import type { VolumeSettings } from '../volume.ts';

const EXAMPLES = `
Examples:
  ekonte export story.yaml --format cbz                 a file beside the pages
  ekonte export story.yaml --format cbz --pages 2-5     these pages alone
  ekonte export story.yaml --format webtoon             the same frames as a strip, in slices
  ekonte export a.yaml b.yaml --combine "Volume One" --format pdf,epub

Everything is made from frames that are kept: nothing is drawn, and nothing is paid for.`;

export function addExport(program: CommandUnknownOpts, terminal: Terminal): void {
	const command = program
		.command('export')
		.description('make panels, pages and files again from kept frames, offline')
		.argument('<story...>', 'story files, or folders of them')
		.addOption(flags.engineOption())
		.addOption(flags.outOption())
		.addOption(flags.storeOption())
		.addOption(flags.langOption())
		.addOption(flags.jsonOption())
		.addOption(flags.quietOption())
		.optionsGroup('What is exported:')
		.addOption(flags.onlyOption())
		.addOption(flags.pagesOption())
		.addOption(exports.scenesOption())
		.addOption(books.pageOption())
		.addOption(books.combineOption());
	withFileOptions(command)
		.addHelpText('after', `${exports.formatsHelp()}\n${EXAMPLES}`)
		.action(async (paths, options) => terminal.exit(await exportPages(paths, options, terminal)));
}

interface ExportOptions extends exports.ExportFlags {
	readonly engine?: flags.EngineName | undefined;
	readonly out: string;
	readonly store?: string | undefined;
	readonly only?: readonly string[] | undefined;
	readonly pages?: flags.PageRange | undefined;
	readonly lang?: string | undefined;
	readonly scenes?: readonly string[] | undefined;
	readonly page?: string | undefined;
	readonly combine?: string | undefined;
	readonly json?: true | undefined;
	readonly quiet?: true | undefined;
}

async function exportPages(
	paths: readonly string[],
	options: ExportOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const env = withDotEnv(terminal.env, terminal.folder);
	const { only, pages, scenes, page, combine, json, quiet } = options;
	const files = exports.exportWish(options, env);
	const opened = await openStories(paths, inLanguage(options));
	const outFolder = resolve(terminal.folder, options.out);
	const storeAt = storeFolder(options.store, env, terminal.folder);
	return runStories(
		opened,
		{
			json,
			quiet,
			volume: combine && files ? volumeOf(combine, outFolder, files) : undefined,
			prepare: async (stories) => {
				if (combine && !files) {
					const hint = 'say what it is made as, like --format pdf';
					throw new Fault('usage', '--combine makes a volume, but no format was named', { hint });
				}
				refuseSameNames(opened, options.out);
				refuseStoreAmongPages(opened, { out: outFolder, store: storeAt });
				refuseUnknownShots(opened, only);
				refuseUnknownScenes(opened, scenes);
				if (combine) (await import('../../export-book.ts')).refuseTwoDirections(stories);
				return true;
			},
			work: async (story, signal, listen) => {
				const { exportStory } = await import('../../render.ts');
				const engine = engineName(options.engine, story, env);
				const settings = { outFolder, storeFolder: storeAt, engine, signal };
				const choice = { ...(only && { only }), ...(pages && { pages }), ...(scenes && { scenes }) };
				const made = {
					...(files && { [combine ? 'forVolume' : 'files']: files }),
					...(page && { shape: page }),
				};
				return exportStory(story, { ...settings, ...choice, ...made }, listen);
			},
			next: (file, rendered) =>
				gaps(rendered).length === 0 ? undefined : nextCommand('render', file, drawing(options), env),
		},
		terminal,
	);
}

/** What draws the missing shots. The files are this command's to make: another shape, a volume and scenes are its own. */
function drawing({ engine, out, store, lang, only, pages }: ExportOptions): Said {
	return { engine, out, store, lang, only, pages };
}

function volumeOf(title: string, folder: string, files: ExportWish): VolumeSettings {
	return {
		title,
		folder,
		bind: async (rendered, signal, listen) => {
			const { exportVolume } = await import('../../export-book.ts');
			return exportVolume(title, rendered, { outFolder: folder, files, signal }, listen);
		},
	};
}
