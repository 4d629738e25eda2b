/** `ekonte render`: the main job, from stories to lettered pages. */
import { resolve } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { counting } from '../../base/counting.ts';
import type { ExportWish, Listen, Rendered } from '../../film.ts';
import type { Story } from '../../story/story.ts';
import { harmless } from '../columns.ts';
import { gaps } from '../ends.ts';
import { type EnginePool, openEnginePool } from '../engine-pool.ts';
import { type Environment, isFoldersAddress, withDotEnv } from '../env.ts';
import * as exports from '../export-options.ts';
import { withFileOptions } from '../file-options.ts';
import { nextCommand } from '../next.ts';
import * as flags from '../options.ts';
import { type Agreement, agreeToPay, type Order, type OrderSettings, unlessRefused } from '../purchase.ts';
import { runStories } from '../run.ts';
import { defaultConcurrency, ownPrices, storeFolder } from '../settings.ts';
import { openSpending, type Spending } from '../spending.ts';
import {
	inLanguage,
	openStories,
	refuseSameNames,
	refuseStoreAmongPages,
	refuseUnknownShots,
} from '../stories.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const EXAMPLES = `
Examples:
  ekonte render story.yaml                              drawn by the built-in draft engine, free
  ekonte render story.yaml --engine replicate           painted; says the price and asks first
  ekonte render stories/ --engine replicate --budget 5  a night's work that never costs more than $5
  ekonte render story.yaml --only door,chase-2          these shots; the others as they are kept

Nothing is paid for twice: the same command again draws only what is missing or was changed.`;

export function addRender(program: CommandUnknownOpts, terminal: Terminal): void {
	const command = program
		.command('render')
		.description('draw, letter and lay out the pages of a story')
		.argument('<story...>', 'story files, or folders of them')
		.addOption(flags.engineOption())
		.addOption(flags.outOption())
		.addOption(flags.storeOption())
		.addOption(flags.langOption())
		.addOption(flags.jsonOption())
		.addOption(flags.quietOption())
		.optionsGroup('What is drawn:')
		.addOption(flags.onlyOption())
		.addOption(flags.pagesOption())
		.option('--refit', 'draw again what was drawn for a panel of another shape')
		.optionsGroup('The service and its price:')
		.addOption(flags.concurrencyOption())
		.addOption(flags.rateOption())
		.addOption(flags.deadlineOption())
		.addOption(flags.onDoubtOption())
		.addOption(flags.budgetOption())
		.addOption(flags.priceOption())
		.option('--yes', 'spend what it costs without asking');
	withFileOptions(command)
		.addHelpText('after', `${exports.formatsHelp()}\n${EXAMPLES}`)
		.action(async (paths, options) => terminal.exit(await render(paths, options, terminal)));
}

export interface RenderOptions extends exports.ExportFlags {
	readonly engine?: flags.EngineName | undefined;
	readonly out: string;
	readonly store?: string | undefined;
	readonly only?: readonly string[] | undefined;
	readonly pages?: flags.PageRange | undefined;
	readonly lang?: string | undefined;
	readonly refit?: true | undefined;
	readonly concurrency?: number | undefined;
	readonly rate?: number | undefined;
	readonly deadline?: number | undefined;
	readonly onDoubt?: 'ask-again' | 'leave' | undefined;
	readonly budget?: number | undefined;
	readonly price?: flags.Prices | undefined;
	readonly yes?: true | undefined;
	readonly json?: true | undefined;
	readonly quiet?: true | undefined;
}

async function render(
	paths: readonly string[],
	options: RenderOptions,
	terminal: Terminal,
): Promise<ExitCode> {
	const env = withDotEnv(terminal.env, terminal.folder);
	const files = exports.exportWish(options, env);
	const opened = await openStories(paths, inLanguage(options));
	const pool = openEnginePool(options, env);
	const storeAt = storeFolder(options.store, env, terminal.folder);
	const here: Circumstances = { options, env, files, pool, storeAt, terminal, told: new Set() };
	let spending = openSpending(0, new Map());
	try {
		return await runStories(
			opened,
			{
				json: options.json,
				quiet: options.quiet,
				prepare: async (stories, signal, tell) => {
					refuseSameNames(opened, options.out);
					refuseStoreAmongPages(opened, { out: resolve(terminal.folder, options.out), store: storeAt });
					refuseUnknownShots(opened, options.only);
					const isSafe = !isFoldersAddress(terminal.env, terminal.folder);
					if (isSafe) await fetchFirst(stories, signal, here);
					const { isAgreed, prices } = await agree(stories, { signal, tell }, here);
					spending = openSpending(options.budget, prices);
					return isAgreed;
				},
				shareOf: (story) => {
					const all = atOnce(story, here);
					return spending.isShared ? Math.min(all, story.shots.length) / all : 1;
				},
				work: (story, signal, listen) => draw(story, { ...here, spending, signal, listen }),
				next: (file, rendered) => whatNext(file, rendered, options, env),
			},
			terminal,
		);
	} finally {
		await pool.close();
	}
}

interface Circumstances {
	readonly options: RenderOptions;
	readonly env: Environment;
	readonly files: ExportWish | undefined;
	readonly pool: EnginePool;
	readonly storeAt: string;
	readonly terminal: Terminal;
	/** What was said while paid frames were fetched: the store is looked through again for the pages. */
	readonly told: Set<string>;
}

/** Frames drawn at once for a story, and for all stories together. */
function atOnce(story: Story, { options, env }: Circumstances): number {
	return options.concurrency ?? defaultConcurrency(options.engine ?? story.engine ?? env.EKONTE_ENGINE);
}

/** Of all stories, what is paid for: pictures live for an hour, and what is kept need not be agreed to again. */
async function fetchFirst(
	stories: readonly Story[],
	signal: AbortSignal,
	here: Circumstances,
): Promise<void> {
	const { options, pool, storeAt, terminal, told } = here;
	const { refit, only, pages } = options;
	const wishes = { ...(only && { only }), ...(pages && { pages }), ...(refit && { refit }) };
	const say = (text: string) => {
		told.add(text);
		if (!options.quiet) terminal.err.line(harmless(text));
	};
	const begin = (frames: number) => say(`fetching ${counting(frames, 'frame')} that an earlier run paid for`);
	for (const story of stories) {
		const engine = await pool.engineFor(story).catch(() => undefined);
		if (engine?.service === undefined || signal.aborted) continue;
		const { fetchPaid } = await import('../../render.ts');
		const settings = { engine, signal, storeFolder: storeAt, concurrency: atOnce(story, here), ...wishes };
		await unlessRefused(fetchPaid(story, settings, { begin, remark: say }));
	}
}

/** Asks once for all stories together, so that nobody is woken for the second one. */
async function agree(
	stories: readonly Story[],
	ears: Pick<OrderSettings, 'signal' | 'tell'>,
	{ options, env, files, pool, storeAt, terminal }: Circumstances,
): Promise<Agreement> {
	const orders: Order[] = [];
	for (const story of stories) {
		const engine = await pool.engineFor(story).catch(() => undefined);
		if (engine) orders.push({ story, engine });
	}
	const { only, pages, refit, yes, budget, quiet } = options;
	const baseUrl = env.REPLICATE_BASE_URL;
	const settings = {
		...ears,
		storeFolder: storeAt,
		prices: ownPrices(options.price, env),
		consent: { yes, budget, quiet },
		...(files && { files }),
		...(baseUrl && { baseUrl, isFromFile: terminal.env.REPLICATE_BASE_URL !== baseUrl }),
	};
	const wishes = { ...(only && { only }), ...(pages && { pages }), ...(refit && { refit }) };
	return agreeToPay(orders, { ...settings, ...wishes }, terminal);
}

interface Job extends Circumstances {
	readonly spending: Spending;
	readonly signal: AbortSignal;
	readonly listen: Listen;
}

async function draw(story: Story, job: Job): Promise<Rendered> {
	const { options, files, spending, signal, listen } = job;
	const engine = await job.pool.engineFor(story);
	const { renderStory } = await import('../../render.ts');
	const { only, pages, refit } = options;
	const budgetUsd = spending.capFor(story);
	const settings = {
		outFolder: resolve(job.terminal.folder, options.out),
		storeFolder: job.storeAt,
		engine,
		signal,
		concurrency: atOnce(story, job),
		...(only && { only }),
		...(pages && { pages }),
		...(refit && { refit }),
		...(files && { files }),
		...(budgetUsd !== undefined && { budgetUsd }),
	};
	// Counted as it is spent: a run that ends in a failure has spent it all the same.
	return renderStory(story, settings, (event) => {
		if (event.type === 'outcome') spending.note(event.outcome.spentUsd);
		if (event.type === 'remark' && event.shot === undefined && job.told.has(event.text)) return;
		listen(event);
	});
}

/** The same again where shots are missing; where all are there and only drafted, the way to painted ones. */
function whatNext(
	file: string,
	rendered: Rendered,
	said: RenderOptions,
	env: Environment,
): string | undefined {
	if (gaps(rendered).length > 0) return nextCommand('render', file, said, env);
	if (rendered.plan.engine !== 'draft') return undefined;
	return nextCommand('render', file, { ...said, engine: 'replicate' }, env);
}
