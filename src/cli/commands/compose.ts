/** `ekonte compose`: the prompts of stories, one a line or as JSON; or what the draft artist makes of their words. */
import { type CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { hasErrors } from '../../base/diagnostic.ts';
import type { Story } from '../../story/story.ts';
import { explanationLines } from '../explanation.ts';
import { jsonOption, onlyOption } from '../options.ts';
import { exitCodeOfStories, openStories, printMistakes, refuseUnknownShots, untold } from '../stories.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

export function addCompose(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('compose')
		.description('print the prompts that a story becomes')
		.argument('<story...>', 'story files, or folders of them')
		.addOption(onlyOption())
		.addOption(new Option('--explain', 'show which words the draft artist understands, and as what'))
		.addOption(jsonOption())
		.action(async (paths, options) => terminal.exit(await compose(paths, options, terminal)));
}

interface ComposeOptions {
	readonly only?: readonly string[] | undefined;
	readonly json?: true | undefined;
	readonly explain?: true | undefined;
}

async function compose(
	paths: readonly string[],
	options: ComposeOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const { composeStory } = await import('../../compose-story.ts');
	const opened = await openStories(paths);
	refuseUnknownShots(opened, options.only);
	const composed = opened.map((each) => {
		const { prompts, diagnostics } = each.story ? composeStory(each.story) : { prompts: [], diagnostics: [] };
		const isWanted = (shot: string) => !hasErrors(diagnostics) && (options.only?.includes(shot) ?? true);
		const wanted = prompts.filter(({ shot }) => isWanted(shot));
		return {
			prompts: wanted,
			opened: { ...each, diagnostics: untold([...each.diagnostics, ...diagnostics], new Set()) },
		};
	});
	const prompts = composed.flatMap((each) => each.prompts);
	const mistakes = composed.map((each) => each.opened);
	printMistakes(mistakes, terminal.err);
	if (options.explain) await explain(composed, options, terminal);
	else if (options.json) {
		const exact = prompts.map(({ shot, prompt, model, input }) => ({ shot, prompt, model, input }));
		terminal.out.line(JSON.stringify(exact, null, '\t'));
	} else {
		for (const { shot, prompt } of prompts) terminal.out.line(`${shot}: ${prompt}`);
	}
	return exitCodeOfStories(mistakes);
}

interface Composed {
	readonly prompts: readonly { readonly shot: string }[];
	readonly opened: { readonly story?: Story | undefined };
}

async function explain(
	composed: readonly Composed[],
	options: ComposeOptions,
	terminal: Terminal,
): Promise<void> {
	const { explainStory } = await import('../../explain-story.ts');
	const shots = composed.flatMap(({ prompts, opened }) => {
		const wanted = new Set(prompts.map(({ shot }) => shot));
		return opened.story ? explainStory(opened.story).filter(({ shot }) => wanted.has(shot)) : [];
	});
	if (options.json) {
		terminal.out.line(JSON.stringify(shots, null, '\t'));
		return;
	}
	for (const [index, shot] of shots.entries()) {
		if (index > 0) terminal.out.line();
		for (const line of explanationLines(shot, terminal.out.paint)) terminal.out.line(line);
	}
}
