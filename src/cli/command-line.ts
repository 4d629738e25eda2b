/** One call of the command line: parses, runs, and turns whatever is thrown into two plain lines. */
import { CommanderError } from '@commander-js/extra-typings';
import { exitCodeOf, type Failure, printFailure } from './failure.ts';
import { asErrorAndHint, createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Never throws; the exit code is left with the terminal. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<void> {
	try {
		const program = await createProgram(terminal, argv);
		if (argv.length === 0) program.help();
		await program.parseAsync([...argv], { from: 'user' });
	} catch (thrown) {
		if (thrown instanceof CommanderError && thrown.exitCode === 0) return terminal.exit(0);
		const isMisused = thrown instanceof CommanderError;
		const failure = isMisused ? misuse(thrown) : printFailure(thrown, terminal);
		if (argv.includes('--json')) terminal.out.line(JSON.stringify({ error: failure }, null, '\t'));
		terminal.exit(isMisused ? 2 : exitCodeOf(failure));
	}
}

/** What the command line itself got wrong; it has been printed already. */
function misuse({ message }: CommanderError): Failure {
	const [fact = '', hint] = asErrorAndHint(message).trim().split('\nhint: ');
	return { code: 'usage', message: fact.replace(/^error: /, ''), ...(hint && { hint }) };
}
