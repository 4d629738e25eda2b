/** `ekonte completion SHELL`: prints the script that lets a shell complete commands, flags and stories. */
import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Terminal } from '../terminal.ts';

/** What a shell's script calls to ask for completions. */
const ASKED = 'complete';
const NAME = 'completion';
const NO_STORIES = new Set(['node_modules', 'out', 'dist']);

/** The script for bash leans on a function of the bash-completion package, which not every machine has. */
const BASH_PRELUDE = `if ! declare -F _get_comp_words_by_ref > /dev/null; then
    _get_comp_words_by_ref() {
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
        cur=\${COMP_WORDS[COMP_CWORD]}
        prev=\${COMP_WORDS[COMP_CWORD-1]:-}
    }
fi`;

/** Adds the command; the completions themselves are loaded only where they are asked for. */
export async function addCompletion(
	program: CommandUnknownOpts,
	terminal: Terminal,
	argv: readonly string[],
): Promise<void> {
	if (argv[0] !== ASKED && argv[0] !== NAME) {
		program
			.command(NAME)
			.description('print the completion script for a shell')
			.argument('<shell>', 'zsh, bash, fish or powershell');
		return;
	}
	if (argv[0] === NAME && argv[1] === 'bash') terminal.out.line(BASH_PRELUDE);
	const takesStory = program.commands.filter((command) =>
		command.registeredArguments.some((argument) => argument.name() === 'story'),
	);
	const { default: tab } = await import('@bomb.sh/tab/commander');
	const tree = tab(program as unknown as Parameters<typeof tab>[0], { completionCommandName: NAME });
	for (const command of takesStory) {
		const offer = (complete: (value: string, description: string) => void) => {
			for (const path of storyPaths(terminal.folder, argv.at(-1) ?? '')) complete(path, '');
		};
		tree.commands.get(command.name())?.argument('story', offer, true);
	}
}

/** Stories in the folder that is being typed, and in the folders of that folder. */
function storyPaths(folder: string, typed: string): readonly string[] {
	const start = typed.slice(0, typed.lastIndexOf('/') + 1);
	const found: string[] = [];
	for (const entry of entriesOf(posix.resolve(folder, start))) {
		if (isStory(entry.name)) found.push(`${start}${entry.name}`);
		if (!entry.isDirectory() || NO_STORIES.has(entry.name)) continue;
		for (const inner of entriesOf(posix.resolve(folder, start, entry.name))) {
			if (isStory(inner.name)) found.push(`${start}${entry.name}/${inner.name}`);
		}
	}
	return found.sort();
}

function isStory(name: string): boolean {
	return /\.ya?ml$/i.test(name);
}

function entriesOf(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
	} catch {
		return [];
	}
}
