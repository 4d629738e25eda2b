/** The tree of commands, light enough to be built for `--help` and completions. */
import { readFileSync } from 'node:fs';
import { Command } from '@commander-js/extra-typings';
import { addCast } from './commands/cast.ts';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addCompose } from './commands/compose.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addGc } from './commands/gc.ts';
import { addLedger } from './commands/ledger.ts';
import { addNew } from './commands/new.ts';
import { addPlan } from './commands/plan.ts';
import { addRender } from './commands/render.ts';
import { addTranslate } from './commands/translate.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  ekonte new story.yaml                             a commented story to start from
  ekonte render story.yaml                          pages, drawn by the built-in draft engine
  ekonte plan story.yaml --engine replicate         what painted frames would cost
  ekonte render stories/ --engine replicate --budget 2

Environment:
  REPLICATE_API_TOKEN, REPLICATE_BASE_URL           the service, also read from .env here
  EKONTE_ENGINE, EKONTE_STORE, EKONTE_PRICES        defaults for --engine, --store and --price
  NO_COLOR, FORCE_COLOR                             colours off, colours on

Exit codes: 0 done, 1 a story has errors or shots failed, 2 it could not work, 130 interrupted`;

export async function createProgram(terminal: Terminal, argv: readonly string[]): Promise<Command> {
	const program = new Command('ekonte')
		.description("a writer's YAML story becomes drawn, lettered pages")
		.version(version(), '-V, --version')
		.showSuggestionAfterError(true)
		.exitOverride()
		.configureOutput({
			writeOut: (text) => terminal.out.write(text),
			writeErr: (text) => terminal.err.write(text),
			outputError: (text, write) => write(asErrorAndHint(text)),
		})
		.addHelpText('after', EXAMPLES);
	addRender(program, terminal);
	addCheck(program, terminal);
	addCompose(program, terminal);
	addCast(program, terminal);
	addPlan(program, terminal);
	addExport(program, terminal);
	addNew(program, terminal);
	addTranslate(program, terminal);
	addLedger(program, terminal);
	addGc(program, terminal);
	addDoctor(program, terminal);
	addHelp(program);
	await addCompletion(program, terminal, argv);
	return program;
}

/** Commander's own shows the list of commands, and no word of why, where none has that name. */
function addHelp(program: Command): void {
	program.helpCommand(false);
	program
		.command('help [command]')
		.description('say how a command is used')
		.action((name) => {
			const named = name === undefined ? program : program.commands.find((each) => each.name() === name);
			if (named) named.help();
			// Any unknown command is told with the one that was perhaps meant.
			else program.parse([name!], { from: 'user' });
		});
}

function version(): string {
	const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}

/** Commander's sentences as a fact and a hint, which is the form of all our errors. */
export function asErrorAndHint(text: string): string {
	return text
		.replace(/\n\(Did you mean (.+)\?\)\n?$/, '\nhint: did you mean $1?\n')
		.replace(/^error: option '(\S+).*' argument '(.*)' is invalid\. /, 'error: $1 cannot be "$2"\nhint: ')
		.replace(
			/^error: command-argument value '(.*)' is invalid for argument '(.*)'\. /,
			'error: $2 cannot be "$1"\nhint: ',
		)
		.replace(/hint: Allowed choices are (.+)\.\n?$/, 'hint: choose one of $1\n');
}
