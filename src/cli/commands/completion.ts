/** `ekonte completion SHELL`: prints the script that lets a shell complete commands and flags. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';

/** What a shell's script calls to ask for completions. */
const ASKED = 'complete';
const NAME = 'completion';

/** Adds the command; the completions themselves are loaded only where they are asked for. */
export async function addCompletion(program: CommandUnknownOpts, argv: readonly string[]): Promise<void> {
	if (argv[0] === ASKED || argv[0] === NAME) {
		const { default: tab } = await import('@bomb.sh/tab/commander');
		tab(program as unknown as Parameters<typeof tab>[0], { completionCommandName: NAME });
		return;
	}
	program
		.command(NAME)
		.description('print the completion script for a shell')
		.argument('<shell>', 'zsh, bash, fish or powershell');
}
