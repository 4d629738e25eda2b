/** `ekonte cast`: a character sheet of everybody in a story, drawn by the draft artist. */
import { join, resolve } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { Fault } from '../../base/fault.ts';
import { nearest } from '../../base/suggest.ts';
import { clearDead } from '../../disk/clear-dead.ts';
import { ofOut, onDisk } from '../../disk/disk-fault.ts';
import { makeOwnFolder } from '../../disk/folders.ts';
import { writeWhole } from '../../disk/whole.ts';
import type { Story } from '../../story/story.ts';
import { withDotEnv } from '../env.ts';
import * as flags from '../options.ts';
import { storeFolder } from '../settings.ts';
import {
	exitCodeOfStories,
	type OpenedFile,
	openStories,
	printMistakes,
	refuseSameNames,
	refuseStoreAmongPages,
} from '../stories.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const EXAMPLES = `
Examples:
  ekonte cast story.yaml                          out/story/cast/<character>.png for everybody
  ekonte cast story.yaml --who hunter,lady        these alone

The built-in artist draws them from the story's own words: what is wrong there, write plainer. Nothing is paid for.`;

export function addCast(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('cast')
		.description('draw a sheet of every character: all sides, outfits and feelings')
		.argument('<story...>', 'story files, or folders of them')
		.addOption(flags.outOption())
		.addOption(flags.whoOption())
		.addOption(flags.jsonOption())
		.addOption(flags.quietOption())
		.addHelpText('after', EXAMPLES)
		.action(async (paths, options) => terminal.exit(await cast(paths, options, terminal)));
}

interface CastOptions {
	readonly out: string;
	readonly who?: readonly string[] | undefined;
	readonly json?: true | undefined;
	readonly quiet?: true | undefined;
}

interface Drawn {
	readonly story: string;
	readonly character: string;
	readonly file: string;
}

async function cast(paths: readonly string[], options: CastOptions, terminal: Terminal): Promise<ExitCode> {
	const opened = await openStories(paths);
	printMistakes(opened, terminal.err);
	refuseSameNames(opened, options.out);
	const store = storeFolder(undefined, withDotEnv(terminal.env, terminal.folder), terminal.folder);
	refuseStoreAmongPages(opened, { out: resolve(terminal.folder, options.out), store });
	refuseUnknownCharacters(opened, options.who);
	const drawn: Drawn[] = [];
	for (const { file, story } of opened) {
		if (!story) continue;
		if (story.characters.size === 0) terminal.err.line(`${file}: nobody stands under characters:`);
		drawn.push(...(await drawAll(story, options, terminal)));
	}
	if (options.json) terminal.out.line(JSON.stringify(drawn, null, '\t'));
	else if (!options.quiet) for (const { file } of drawn) terminal.out.line(file);
	return exitCodeOfStories(opened);
}

async function drawAll(
	story: Story,
	{ out, who }: CastOptions,
	terminal: Terminal,
): Promise<readonly Drawn[]> {
	const { drawCast } = await import('../../cast-sheet.ts');
	const folder = join(out, story.name, 'cast');
	await makeOwnFolder(resolve(terminal.folder, out), resolve(terminal.folder, folder));
	await clearDead(resolve(terminal.folder, folder));
	const drawn: Drawn[] = [];
	for await (const { character, bytes } of drawCast(story, who ? { only: who } : {})) {
		const file = join(folder, `${character}.png`);
		const target = resolve(terminal.folder, file);
		await onDisk(`write ${target}`, () => writeWhole({ target, bytes }), ofOut);
		drawn.push({ story: story.name, character, file: file.replaceAll('\\', '/') });
	}
	return drawn;
}

function refuseUnknownCharacters(opened: readonly OpenedFile[], who: readonly string[] | undefined): void {
	const known = new Set(opened.flatMap(({ story }) => [...(story?.characters.keys() ?? [])]));
	const unknown = who?.find((id) => !known.has(id));
	if (unknown === undefined) return;
	const near = nearest(unknown, [...known]);
	throw new Fault('usage', `no character is called "${unknown}"`, {
		hint: near
			? `did you mean "${near}"?`
			: known.size > 0
				? `there are ${[...known].join(', ')}`
				: 'add somebody under characters:',
	});
}
