/** `ekonte gc`: takes that none of the named stories uses are listed and, once agreed to, removed. */
import { type CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { counting } from '../../base/counting.ts';
import { Fault } from '../../base/fault.ts';
import { sumUsd } from '../../base/usd.ts';
import type { TakeFolder } from '../../shoot/gc.ts';
import type { Story } from '../../story/story.ts';
import { harmless } from '../columns.ts';
import { withDotEnv } from '../env.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { ask, usd } from '../money.ts';
import { ENGINES, jsonOption, storeOption } from '../options.ts';
import { storeFolder } from '../settings.ts';
import { exitCodeOfStories, mistakesOf, openStories, printMistakes } from '../stories.ts';
import { tableLines } from '../table.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

/** Rows of the list; the rest is only counted. */
const LISTED = 20;

export function addGc(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('gc')
		.description('remove kept frames that none of these stories uses')
		.argument('<story...>', 'every story whose frames shall stay, or folders of them')
		.addOption(storeOption())
		.addOption(new Option('--yes', 'remove them without asking'))
		.addOption(new Option('--other-stories', 'also what was bought for stories that are not named here'))
		.addOption(jsonOption())
		.action(async (paths, options) => terminal.exit(await clear(paths, options, terminal)));
}

interface GcOptions {
	readonly store?: string | undefined;
	readonly yes?: true | undefined;
	readonly otherStories?: true | undefined;
	readonly json?: true | undefined;
}

async function clear(paths: readonly string[], options: GcOptions, terminal: Terminal): Promise<ExitCode> {
	const { damagedLines, findUnused, removeUnused, splitByStory } = await import('../../shoot/gc.ts');
	const opened = await openStories(paths);
	printMistakes(opened, terminal.err);
	// What a story with errors uses cannot be known: nothing is removed.
	const stories = opened.flatMap(({ story }) => story ?? []);
	if (stories.length < opened.length) {
		terminal.err.line('nothing was removed: mend these stories first, or leave them out');
		const document = { removed: [], spared: [], mistakes: mistakesOf(opened) };
		if (options.json) terminal.out.line(JSON.stringify(document, null, '\t'));
		return exitCodeOfStories(opened);
	}
	const env = withDotEnv(terminal.env, terminal.folder);
	const store = { folder: storeFolder(options.store, env, terminal.folder) };
	const all = await findUnused(store, await keysOf(stories));
	const damaged = await damagedLines(store);
	if (damaged > 0) terminal.err.line(damageLine(damaged));
	const { own, foreign } = splitByStory(all, new Set(stories.map(({ name }) => name)));
	if (!options.otherStories && foreign.length > 0) terminal.err.line(sparedLine(foreign));
	const unused = options.otherStories ? all : own;
	if (!options.json) for (const line of listLines(unused, all)) terminal.out.line(line);
	const removed = (await mayRemove(unused, options, terminal)) ? await removeUnused(store, unused) : [];
	const spared = options.otherStories ? [] : foreign;
	const document = { removed: removed.map(summary), spared: spared.map(summary) };
	if (options.json) terminal.out.line(JSON.stringify(document, null, '\t'));
	else if (unused.length > 0) terminal.out.line(endLine(removed));
	return 0;
}

/** The keys of all shots, whichever engine draws them. */
async function keysOf(stories: readonly Story[]): Promise<ReadonlySet<string>> {
	const { markReferences, prepare } = await import('../../prepare.ts');
	const keys = new Set<string>();
	for (const story of stories) {
		const referenceMark = await markReferences(story);
		for (const engine of ENGINES) {
			for (const { request } of prepare(story, { engine, referenceMark }).shots) {
				if (request) keys.add(request.key);
			}
		}
	}
	return keys;
}

/** `--yes` says so beforehand, a person is asked; off a terminal without it nothing is removed. */
async function mayRemove(
	unused: readonly TakeFolder[],
	{ yes, json }: GcOptions,
	terminal: Terminal,
): Promise<boolean> {
	if (unused.length === 0 || yes === true) return unused.length > 0;
	if (json || terminal.input.isTTY !== true || !terminal.err.isTty) {
		throw new Fault('usage', `this removes ${wordsFor(unused)}, and nobody is at the terminal to agree`, {
			hint: 'say --yes',
		});
	}
	const interrupt = listenForInterrupt({ onStop: () => {}, onLeave: () => {} });
	try {
		const answer = await ask('remove them for good? [y/N] ', terminal, interrupt.signal);
		return /^\s*(y|yes)\s*$/i.test(answer);
	} finally {
		interrupt.release();
	}
}

function listLines(unused: readonly TakeFolder[], all: readonly TakeFolder[]): readonly string[] {
	if (all.length === 0) return ['every kept frame is used by these stories'];
	if (unused.length === 0) return ['nothing else is without use'];
	const largestFirst = [...unused].sort((a, b) => b.sizeBytes - a.sizeBytes);
	const rows = largestFirst
		.slice(0, LISTED)
		.map(({ key, takes, sizeBytes, paidUsd, shots }) => [
			key.slice(0, 12),
			harmless(shots.join(', ')),
			String(takes),
			megabytes(sizeBytes),
			paidUsd > 0 ? usd(paidUsd) : 'free',
		]);
	const table = tableLines([['key', 'drawn for', 'takes', 'size', 'paid'], ...rows], new Set([2, 3, 4]));
	const more = unused.length > LISTED ? [`  and ${unused.length - LISTED} more`] : [];
	return [...table, ...more, `none of these stories uses ${wordsFor(unused)}`];
}

/** What other stories may use is never taken for rubbish without a word. */
function sparedLine(foreign: readonly TakeFolder[]): string {
	const stories = [...new Set(foreign.flatMap((folder) => folder.stories))].sort();
	const named = stories.slice(0, 5).map(harmless).join(', ');
	const more = stories.length > 5 ? ` and ${stories.length - 5} more` : '';
	const unknown = foreign.some((folder) => folder.stories.length === 0)
		? ['stories that nobody knows any more']
		: [];
	const known = stories.length > 0 ? [`stories that are not named here (${named}${more})`] : [];
	return `kept: ${wordsFor(foreign)}, bought for ${[...known, ...unknown].join(' and ')}; --other-stories removes it too`;
}

function damageLine(lines: number): string {
	return `${counting(lines, 'line')} of the journal cannot be understood: for which story their frames were bought is not known`;
}

function endLine(removed: readonly TakeFolder[]): string {
	return removed.length === 0 ? 'nothing was removed' : `removed ${wordsFor(removed)}`;
}

function wordsFor(folders: readonly TakeFolder[]): string {
	const sum = (of: (folder: TakeFolder) => number) => folders.reduce((total, each) => total + of(each), 0);
	const paid = sumUsd(folders.map(({ paidUsd }) => paidUsd));
	const price = paid > 0 ? `, for which ${usd(paid)} was paid` : '';
	const size = megabytes(sum(({ sizeBytes }) => sizeBytes));
	return `${counting(
		sum(({ takes }) => takes),
		'take',
	)} of ${size}${price}`;
}

function megabytes(bytes: number): string {
	return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function summary({ key, takes, sizeBytes, paidUsd, shots, stories }: TakeFolder) {
	return { key, takes, sizeBytes, paidUsd, shots, stories };
}
