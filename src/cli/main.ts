/** The entry of the command line: parses, runs, and turns whatever is thrown into two plain lines. */
import { CommanderError } from '@commander-js/extra-typings';
import { exitCodeOf, printFailure } from './failure.ts';
import { createProgram } from './program.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** A socket that will not close must not keep a finished run alive. */
const LINGER_MS = 3000;

async function main(argv: readonly string[], terminal: Terminal): Promise<void> {
	try {
		const program = await createProgram(terminal, argv);
		if (argv.length === 0) program.help();
		await program.parseAsync([...argv], { from: 'user' });
	} catch (thrown) {
		if (thrown instanceof CommanderError) terminal.exit(thrown.exitCode === 0 ? 0 : 2);
		else terminal.exit(exitCodeOf(printFailure(thrown, terminal)));
	}
}

const terminal = openTerminal();
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
	process.on(event, (thrown) => {
		printFailure(thrown, terminal);
		process.exit(2);
	});
}
await main(process.argv.slice(2), terminal);
setTimeout(() => process.exit(), LINGER_MS).unref();
