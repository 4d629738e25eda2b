/** The entry of the command line. */
import { runCommandLine } from './command-line.ts';
import { printFailure } from './failure.ts';
import { openTerminal } from './terminal.ts';

/** A socket that will not close must not keep a finished run alive. */
const LINGER_MS = 3000;

const terminal = openTerminal();
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
	process.on(event, (thrown) => {
		printFailure(thrown, terminal);
		process.exit(2);
	});
}
await runCommandLine(process.argv.slice(2), terminal);
setTimeout(() => process.exit(), LINGER_MS).unref();
