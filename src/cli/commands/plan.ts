/** `ekonte plan`: what would be drawn, what is kept, what it costs and how long it takes; spends nothing. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Story } from '../../story/story.ts';
import { harmless } from '../columns.ts';
import { type EnginePool, openEnginePool } from '../engine-pool.ts';
import { type Environment, withDotEnv } from '../env.ts';
import { exitCodeOf, printFailure } from '../failure.ts';
import * as flags from '../options.ts';
import { type PlanView, planData, planLines } from '../plan-table.ts';
import { guessedPrices } from '../purchase.ts';
import { defaultConcurrency, ownPrices, storeFolder } from '../settings.ts';
import {
	exitCodeOfStories,
	type OpenedFile,
	openStories,
	printMistakes,
	refuseUnknownShots,
} from '../stories.ts';
import { type ExitCode, gravest, type Terminal } from '../terminal.ts';

export function addPlan(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('plan')
		.description('say what would be drawn and what it costs; spends nothing')
		.argument('<story...>', 'story files, or folders of them')
		.addOption(flags.engineOption())
		.addOption(flags.storeOption())
		.addOption(flags.onlyOption())
		.addOption(flags.pagesOption())
		.addOption(flags.priceOption())
		.addOption(flags.concurrencyOption())
		.addOption(flags.jsonOption())
		.action(async (paths, options) => terminal.exit(await plan(paths, options, terminal)));
}

interface PlanOptions {
	readonly engine?: flags.EngineName | undefined;
	readonly store?: string | undefined;
	readonly only?: readonly string[] | undefined;
	readonly pages?: flags.PageRange | undefined;
	readonly price?: flags.Prices | undefined;
	readonly concurrency?: number | undefined;
	readonly json?: true | undefined;
}

async function plan(paths: readonly string[], options: PlanOptions, terminal: Terminal): Promise<ExitCode> {
	const env = withDotEnv(terminal.env, terminal.folder);
	const opened = await openStories(paths);
	refuseUnknownShots(opened, options.only);
	if (options.json) printMistakes(opened, terminal.err);
	const pool = openEnginePool({ ...options, isForPlan: true }, env);
	const codes: ExitCode[] = [exitCodeOfStories(opened)];
	const documents: unknown[] = [];
	try {
		for (const each of opened) {
			if (!options.json) printMistakes([each], terminal.err);
			try {
				const view = each.story && (await planOf(each.story, options, pool, env, terminal));
				if (view && !options.json) await printPlan(each, view, ownPrices(options.price, env), terminal);
				documents.push({ ...heading(each), ...(view && planData(view)) });
			} catch (thrown) {
				const error = printFailure(thrown, terminal);
				codes.push(exitCodeOf(error));
				documents.push({ ...heading(each), error });
			}
		}
	} finally {
		await pool.close();
	}
	if (options.json) terminal.out.line(JSON.stringify(documents, null, '\t'));
	return gravest(codes);
}

async function planOf(
	story: Story,
	{ only, pages, store, concurrency }: PlanOptions,
	pool: EnginePool,
	env: Environment,
	terminal: Terminal,
): Promise<PlanView> {
	const engine = await pool.engineFor(story);
	const { planStory } = await import('../../render.ts');
	const storeAt = storeFolder(store, env, terminal.folder);
	const settings = { storeFolder: storeAt, engine, ...(only && { only }), ...(pages && { pages }) };
	const remark = (text: string) => terminal.err.line(harmless(text));
	const { plan, prepared } = await planStory(story, settings, remark);
	return {
		plan,
		price: (request) => engine.price(request),
		pageOf: new Map(prepared.pages.flatMap(({ number, slots }) => slots.map(({ shot }) => [shot, number]))),
		concurrency: concurrency ?? defaultConcurrency(engine.name),
	};
}

async function printPlan(
	{ file, story }: OpenedFile,
	view: PlanView,
	prices: flags.Prices,
	{ out, err }: Terminal,
): Promise<void> {
	out.line(`${out.paint('bold', harmless(story!.title))} (${harmless(file)}), engine ${view.plan.engine}`);
	for (const line of planLines(view, out.paint)) out.line(line);
	if (view.plan.engine === 'draft') return;
	const models = new Set(view.plan.missing.map(({ model }) => model));
	for (const line of await guessedPrices(models, prices)) err.line(line);
}

function heading({ file, story, diagnostics, failure }: OpenedFile) {
	const names = story && { story: story.name, title: story.title };
	return { file, ...names, diagnostics, ...(failure && { error: failure }) };
}
