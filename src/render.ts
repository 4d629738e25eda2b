/** The whole film: a story is laid out, planned, shot, and bound into pages as its frames arrive. */
import type { Diagnostic } from './base/diagnostic.ts';
import { openDarkroom } from './darkroom.ts';
import { refuseUnmakeable } from './export-book.ts';
import type { Choice, Listen, OutputSettings, Rendered, RenderSettings } from './film.ts';
import type { Plan } from './plan/plan.ts';
import { chosenShots, planPrepared, prepareWith } from './plan-film.ts';
import type { Prepared } from './prepare.ts';
import type { ShotOutcome, Take } from './shoot/outcome.ts';
import { paidRequests, shoot } from './shoot/shoot.ts';
import { openStore, type Store } from './shoot/store.ts';
import type { Story } from './story/story.ts';
import { writeFiles } from './strip-film.ts';

/** Renders a story: frames, panels, pages and a manifest. One failed shot is an outcome; throws Fault where nothing can work. */
export async function renderStory(
	story: Story,
	settings: RenderSettings,
	listen: Listen = () => {},
): Promise<Rendered> {
	const prepared = await prepareWith(story, settings.engine.name);
	await refuseUnmakeable(prepared, settings.files);
	return withStore(settings, listen, async (store) => {
		const { plan, takes } = await planPrepared(prepared, store, settings.engine, settings);
		listen({ type: 'planned', plan });
		const isApproved = (await settings.approve?.(plan)) ?? true;
		if (!isApproved) return nothingDone(prepared, plan);

		const darkroom = await openDarkroom(prepared, plan, takes, settings, listen);
		await shoot(plan.missing, { ...settings, store, story: (story.original ?? story).name }, darkroom.hear);
		const bound = await darkroom.finish();
		// A stopped run must not put a book of gaps in the place of a good one.
		if (settings.signal?.aborted || bound.outcomes.some((each) => isCutShort(each, takes))) {
			if (settings.files) listen({ type: 'remark', text: FILES_LEFT });
			return { ...bound, files: [], plan, isApproved };
		}
		const { engine } = settings;
		return {
			...bound,
			...(await writeFiles({ bound, story, store, engine }, settings, listen)),
			plan,
			isApproved,
		};
	});
}

const FILES_LEFT =
	'the run was stopped before all its frames were there: files made before are left as they are';

/** Whether a shot was to be drawn and the run ended before (the budget, the credit, the disk), with nothing kept to show. */
function isCutShort({ status, key, take, error }: ShotOutcome, kept: ReadonlyMap<string, Take>): boolean {
	const isLeftOut = error?.code === 'no-picture';
	return status === 'stopped' && !isLeftOut && take === undefined && !kept.has(key);
}

export interface Fetching {
	/** Called once, where there is anything to fetch. */
	readonly begin: (frames: number) => void;
	/** What the user should know: a picture has expired, the line is bad. */
	readonly remark: (text: string) => void;
}

/** Fetches what earlier runs paid for and did not get, and asks for nothing new; gives the number of frames fetched. */
export async function fetchPaid(
	story: Story,
	settings: Pick<RenderSettings, 'storeFolder' | 'engine' | 'concurrency' | 'signal' | 'refit'> & Choice,
	{ begin, remark }: Fetching,
): Promise<number> {
	const prepared = await prepareWith(story, settings.engine.name);
	const listen: Listen = (event) => {
		if (event.type === 'remark')
			remark(event.shot === undefined ? event.text : `${event.shot}: ${event.text}`);
	};
	return withStore(settings, listen, async (store) => {
		const { plan } = await planPrepared(prepared, store, settings.engine, settings);
		const paid = await paidRequests(plan.missing, store);
		if (paid.length === 0) return 0;
		begin(paid.length);
		const outcomes = await shoot(paid, { ...settings, fetchesOnly: true, store, story: story.name }, listen);
		return outcomes.filter(({ take }) => take !== undefined).length;
	});
}

/** Nobody may clear takes away while they are made into pages. */
async function withStore<T>(
	{ storeFolder }: Pick<OutputSettings, 'storeFolder'>,
	listen: Listen,
	work: (store: Store) => Promise<T>,
): Promise<T> {
	const store = await openStore(storeFolder, (text) => listen({ type: 'remark', text }));
	const release = await store.use();
	try {
		return await work(store);
	} finally {
		await release().catch(() => {});
	}
}

/** Panels, pages and files again from kept frames; asks no engine and no network. */
export async function exportStory(
	story: Story,
	settings: OutputSettings & { readonly engine: string },
	listen: Listen = () => {},
): Promise<Rendered> {
	const prepared = await prepareWith(story, settings.engine, settings.shape);
	const engine = { name: settings.engine, price: () => 0 };
	await refuseUnmakeable(prepared, settings.files ?? settings.forVolume);
	return withStore(settings, listen, async (store) => {
		const { plan, takes } = await planPrepared(prepared, store, engine, settings);
		listen({ type: 'planned', plan, drawsNothing: true });
		// A range of pages is whole pages, title pages too; shots and scenes are chosen one by one.
		const isChosen = settings.only !== undefined || settings.scenes !== undefined;
		const only = isChosen ? chosenShots(prepared, settings) : undefined;
		const wishes = { ...settings, ...(only && { shows: only }) };
		const bound = await (await openDarkroom(prepared, plan, takes, wishes, listen)).finish();
		const chosen = { ...bound, ...(only && { only }) };
		const shows = chosenShots(prepared, settings);
		const made = await writeFiles({ bound: chosen, story, store, engine, shows }, settings, listen);
		return { ...chosen, ...made, plan, isApproved: true };
	});
}

export interface PlannedStory {
	readonly plan: Plan;
	readonly prepared: Prepared;
	readonly takes: ReadonlyMap<string, Take>;
	readonly diagnostics: readonly Diagnostic[];
}

/** What a render would draw, what is kept, and the price; spends nothing. `remark` hears of takes that do not count. */
export async function planStory(
	story: Story,
	settings: Pick<RenderSettings, 'storeFolder' | 'engine' | 'refit'> & Choice,
	remark?: (text: string) => void,
): Promise<PlannedStory> {
	const prepared = await prepareWith(story, settings.engine.name);
	const store = await openStore(settings.storeFolder, remark);
	const { plan, takes } = await planPrepared(prepared, store, settings.engine, settings);
	return { plan, prepared, takes, diagnostics: prepared.diagnostics };
}

function nothingDone(prepared: Prepared, plan: Plan): Rendered {
	const { story, diagnostics } = prepared;
	const nothing = { outcomes: [], pages: [], pageFiles: [], manifestFile: '', files: [], spentUsd: 0 };
	return { story, plan, isApproved: false, diagnostics, ...nothing };
}
