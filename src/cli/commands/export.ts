/** `ekonte export`: panels and pages again from kept frames, without the network. */
import { resolve } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { gaps } from '../ends.ts';
import { withDotEnv } from '../env.ts';
import { nextCommand } from '../next.ts';
import * as flags from '../options.ts';
import { runStories } from '../run.ts';
import { engineName, storeFolder } from '../settings.ts';
import { openStories, refuseSameNames } from '../stories.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

export function addExport(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('export')
		.description('make panels and pages again from kept frames, offline')
		.argument('<story...>', 'story files, or folders of them')
		.addOption(flags.engineOption())
		.addOption(flags.outOption())
		.addOption(flags.storeOption())
		.addOption(flags.pagesOption())
		.addOption(flags.jsonOption())
		.addOption(flags.quietOption())
		.action(async (paths, options) => terminal.exit(await exportPages(paths, options, terminal)));
}

interface ExportOptions {
	readonly engine?: flags.EngineName | undefined;
	readonly out: string;
	readonly store?: string | undefined;
	readonly pages?: flags.PageRange | undefined;
	readonly json?: true | undefined;
	readonly quiet?: true | undefined;
}

async function exportPages(
	paths: readonly string[],
	options: ExportOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const env = withDotEnv(terminal.env, terminal.folder);
	const { pages, json, quiet } = options;
	const opened = await openStories(paths);
	const outFolder = resolve(terminal.folder, options.out);
	const storeAt = storeFolder(options.store, env, terminal.folder);
	return runStories(
		opened,
		{
			json,
			quiet,
			prepare: async () => {
				refuseSameNames(opened, options.out);
				return true;
			},
			work: async (story, signal, listen) => {
				const { exportStory } = await import('../../render.ts');
				const engine = engineName(options.engine, story, env);
				const settings = { outFolder, storeFolder: storeAt, engine, signal };
				const wishes = pages ? { pages } : {};
				return exportStory(story, { ...settings, ...wishes }, listen);
			},
			next: (file, rendered) =>
				gaps(rendered).length === 0 ? undefined : nextCommand('render', file, options, env),
		},
		terminal,
	);
}
