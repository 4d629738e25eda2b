/** `ekonte new`: writes a commented story to start from, and never over another file. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { systemCode } from '../../base/disk-words.ts';
import { Fault } from '../../base/fault.ts';
import { diskFault } from '../../disk/disk-fault.ts';
import { makeFolder } from '../../disk/folders.ts';
import { writeNew } from '../../disk/whole.ts';
import { nextCommand } from '../next.ts';
import { jsonOption } from '../options.ts';
import { starterStory } from '../starter.ts';
import type { Terminal } from '../terminal.ts';

export function addNew(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('new')
		.description('write a commented story to start from')
		.argument('[file]', 'where to write it', 'story.yaml')
		.addOption(jsonOption())
		.action(async (file, options) => {
			const path = storyPath(file);
			await writeStarter(resolve(terminal.folder, path), path, terminal.folder);
			if (options.json) return terminal.out.line(JSON.stringify({ file: path }));
			terminal.out.line(`wrote ${path}`);
			terminal.out.line(`next: ${nextCommand('render', path, {}, terminal.env)}`);
		});
}

/** What was named as a story's file: with its ending, and with a name where only a folder was given. */
function storyPath(given: string): string {
	if (given === '' || /[/\\]$/.test(given)) return `${given}story.yaml`;
	return /\.ya?ml$/i.test(given) ? given : `${given}.yaml`;
}

/** Where editors find the schema: from the story on, where both lie in the working folder, else its whole path. */
function schemaPath(story: string, folder: string): string {
	const schema = fileURLToPath(new URL('../../../story.schema.json', import.meta.url));
	const inFolder = relative(folder, schema);
	const isBelow = !inFolder.startsWith('..') && !isAbsolute(inFolder);
	return (isBelow ? relative(dirname(story), schema) : schema).split(sep).join('/');
}

async function writeStarter(path: string, asGiven: string, folder: string): Promise<void> {
	try {
		await makeFolder(dirname(path));
		await writeNew(path, starterStory(schemaPath(path, folder)));
	} catch (cause) {
		if (systemCode(cause) === 'EEXIST') {
			throw new Fault('usage', `there is already something at ${asGiven}`, {
				hint: 'give another name: ekonte new chapter-one.yaml',
				cause,
			});
		}
		throw diskFault(cause, `write ${asGiven}`, {
			full: 'make room, then run the same command',
			refused: 'choose a folder that you may write to',
		});
	}
}
