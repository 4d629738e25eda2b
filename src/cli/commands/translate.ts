/** `ekonte translate`: writes the file that a translator fills in, and adds to it later without touching words. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { Option } from '@commander-js/extra-typings';
import { counting } from '../../base/counting.ts';
import { hasErrors } from '../../base/diagnostic.ts';
import type { KeptTranslation } from '../../translation-file.ts';
import { printFailure } from '../failure.ts';
import { nextCommand } from '../next.ts';
import { jsonOption, quietOption, readLanguage } from '../options.ts';
import { exitCodeOfStories, type OpenedFile, openStories, printMistakes } from '../stories.ts';
import { type ExitCode, gravest, type Terminal } from '../terminal.ts';

const EXAMPLES = `
Examples:
  ekonte translate story.yaml --to vi           writes story.vi.yaml, to be filled in
  ekonte check story.yaml --lang vi             what is still missing
  ekonte render story.yaml --lang vi            the same frames with the other words

Run it again after the story has changed: missing lines are added, your words stay.`;

export function addTranslate(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('translate')
		.description('write the file in which a story is translated, or add what is missing to it')
		.argument('<story...>', 'story files, or folders of them')
		.addOption(
			new Option('--to <tag>', 'the language: vi, ja, pt-BR').argParser(readLanguage).makeOptionMandatory(),
		)
		.addOption(jsonOption())
		.addOption(quietOption())
		.addHelpText('after', EXAMPLES)
		.action(async (paths, options) => terminal.exit(await translate(paths, options, terminal)));
}

interface TranslateOptions {
	readonly to: string;
	readonly json?: true | undefined;
	readonly quiet?: true | undefined;
}

interface Translated {
	readonly opened: OpenedFile;
	readonly kept?: KeptTranslation;
	readonly exit: ExitCode;
}

async function translate(
	paths: readonly string[],
	options: TranslateOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const results: Translated[] = [];
	for (const opened of await openStories(paths)) results.push(await keep(opened, options, terminal));
	if (options.json) {
		const document = results.map(({ opened, kept }) => summary(opened, kept));
		terminal.out.line(JSON.stringify(document, null, '\t'));
	}
	return gravest(results.map(({ exit }) => exit));
}

async function keep(opened: OpenedFile, options: TranslateOptions, terminal: Terminal): Promise<Translated> {
	const isTold = !options.json;
	const exit = exitCodeOfStories([opened]);
	if (!opened.story) {
		if (isTold) printMistakes([opened], terminal.err);
		return { opened, exit };
	}
	try {
		const { keepTranslation } = await import('../../translation-file.ts');
		const kept = await keepTranslation(opened.story, options.to);
		const isBroken = hasErrors(kept.diagnostics);
		if (isTold && isBroken) printBroken(kept, terminal);
		else if (isTold && !options.quiet)
			for (const line of told(opened, kept, options, terminal)) terminal.out.line(line);
		return { opened, kept, exit: isBroken ? 1 : exit };
	} catch (thrown) {
		printFailure(thrown, terminal);
		return { opened, exit: 2 };
	}
}

function printBroken({ file, text, diagnostics }: KeptTranslation, terminal: Terminal): void {
	printMistakes([{ file, text, diagnostics }], terminal.err);
}

function told(
	{ file: story }: OpenedFile,
	{ file, isNew, isWritten, added, stale, diagnostics }: KeptTranslation,
	{ to }: TranslateOptions,
	{ env }: Terminal,
): readonly string[] {
	const empty = diagnostics.filter(({ code }) => code === 'untranslated-line').length;
	const news = [
		...(added > 0 ? [`${counting(added, 'line')} added`] : []),
		...(stale > 0 ? [`${counting(stale, 'line')} whose original has changed`] : []),
		...(added === 0 && empty > 0 ? [`${counting(empty, 'line')} still empty`] : []),
	];
	const what = isNew
		? `${counting(added, 'line')} to fill in`
		: news.join(', ') || 'complete, nothing to add';
	const verb = isNew ? 'wrote' : isWritten ? 'added to' : 'looked at';
	return [`${verb} ${file}: ${what}`, `next   ${nextCommand('check', story, { lang: to }, env)}`];
}

function summary({ file, diagnostics, failure }: OpenedFile, kept: KeptTranslation | undefined) {
	if (!kept) return { file, diagnostics, ...(failure && { error: failure }) };
	const { text: _text, diagnostics: gaps, ...rest } = kept;
	return { ...rest, story: file, diagnostics: gaps };
}
