/** `ekonte check`: what is wrong with stories and where, and nothing else. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { counting } from '../../base/counting.ts';
import { withDotEnv } from '../env.ts';
import { jsonOption, langOption, quietOption } from '../options.ts';
import {
	exitCodeOfStories,
	inLanguage,
	mistakesOf,
	type OpenedFile,
	openStories,
	printMistakes,
	untold,
} from '../stories.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

export function addCheck(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('check')
		.description('say what is wrong with a story, and where')
		.argument('<story...>', 'story files, or folders of them')
		.addOption(langOption())
		.addOption(jsonOption())
		.addOption(quietOption())
		.action(async (paths, options) => terminal.exit(await check(paths, options, terminal)));
}

interface CheckOptions {
	readonly lang?: string | undefined;
	readonly json?: true | undefined;
	readonly quiet?: true | undefined;
}

async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
	const { checkStory } = await import('../../check-story.ts');
	const env = withDotEnv(terminal.env, terminal.folder);
	const opened: OpenedFile[] = [];
	for (const each of await openStories(paths, inLanguage(options))) {
		const more = each.story
			? checkStory(each.story, each.story.engine ?? (env.EKONTE_ENGINE || 'draft'))
			: [];
		opened.push({ ...each, diagnostics: untold([...each.diagnostics, ...more], new Set()) });
	}
	if (options.json) terminal.out.line(JSON.stringify(mistakesOf(opened), null, '\t'));
	else printMistakes(opened, terminal.out);
	if (!options.json && !options.quiet) {
		for (const { file, story, diagnostics } of opened) {
			if (story && diagnostics.length === 0) terminal.out.line(praise(file, story.shots.length, terminal));
		}
	}
	return exitCodeOfStories(opened);
}

function praise(file: string, shots: number, terminal: Terminal): string {
	return `${terminal.out.paint('green', '✓')} ${file}: ${counting(shots, 'shot')}, nothing to mend`;
}
