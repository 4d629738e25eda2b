/** One call of the command line: parses, runs, and turns whatever is thrown into two plain lines. */
import { CommanderError } from '@commander-js/extra-typings';
import { exitCodeOf, printFailure } from './failure.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Never throws; the exit code is left with the terminal. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<void> {
	try {
		const program = await createProgram(terminal, argv);
		if (argv.length === 0) program.help();
		await program.parseAsync([...argv], { from: 'user' });
	} catch (thrown) {
		if (thrown instanceof CommanderError) terminal.exit(thrown.exitCode === 0 ? 0 : 2);
		else terminal.exit(exitCodeOf(printFailure(thrown, terminal)));
	}
}
