/** The whole film: a story is laid out, planned, shot, and bound into pages as its frames arrive. */
import type { Diagnostic } from './base/diagnostic.ts';
import { Fault } from './base/fault.ts';
import { openDarkroom, type RenderEvent } from './darkroom.ts';
import type { Engine } from './engines/engine.ts';
import { type ExportWish, exportBook, refuseUnmakeable } from './export-book.ts';
import { type BookPage, bindBook } from './page/book.ts';
import { makePlan, type PlanFacts, refits } from './plan/make-plan.ts';
import type { Plan } from './plan/plan.ts';
import type { Request } from './plan/request.ts';
import { markReferences, type Prepared, prepare, retake } from './prepare.ts';
import type { ShotOutcome, Take } from './shoot/outcome.ts';
import { paidRequests, shoot } from './shoot/shoot.ts';
import { keptTakes, openStore, type Store } from './shoot/store.ts';
import type { Story } from './story/story.ts';

export interface OutputSettings {
	/** Pages, panels, frames and the manifest go to `<outFolder>/<story name>`. */
	readonly outFolder: string;
	/** What was paid for is kept here. */
	readonly storeFolder: string;
	/** Draw only these shots; the others appear where they are kept. */
	readonly only?: readonly string[];
	/** 1-based, both ends included. */
	readonly pages?: { readonly from: number; readonly to: number };
	/** The shots of these scenes. */
	readonly scenes?: readonly string[];
	readonly signal?: AbortSignal;
	/** What is made of the book besides pages and panels. */
	readonly files?: ExportWish;
	/** A page preset: the same frames laid out in another shape, in a folder of that name beside the story's pages. */
	readonly shape?: string;
}

export interface RenderSettings extends OutputSettings {
	readonly engine: Engine;
	/** Frames drawn at once. */
	readonly concurrency: number;
	/** A hard cap on what this run may spend, US dollars. */
	readonly budgetUsd?: number;
	/** Draw kept frames again whose shape fits their slot badly. */
	readonly refit?: boolean;
	/** Asked once before anything is spent; false ends the run with nothing drawn. */
	readonly approve?: (plan: Plan) => Promise<boolean>;
}

export interface Rendered {
	readonly story: Story;
	readonly plan: Plan;
	readonly isApproved: boolean;
	/** One for every shot, in reading order. */
	readonly outcomes: readonly ShotOutcome[];
	readonly pages: readonly BookPage[];
	readonly pageFiles: readonly string[];
	readonly manifestFile: string;
	/** What was exported, in order. */
	readonly files: readonly string[];
	readonly spentUsd: number;
	readonly diagnostics: readonly Diagnostic[];
	/** The shots that were chosen to be exported; absent = all. */
	readonly only?: ReadonlySet<string>;
}

export type { RenderEvent };
export type Listen = (event: RenderEvent) => void;

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
		const files = settings.signal?.aborted ? [] : await exportBook(bindBook([bound]), settings, listen);
		return { ...bound, files, plan, isApproved };
	});
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
		const outcomes = await shoot(paid, { ...settings, budgetUsd: 0, store, story: story.name }, listen);
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
	await refuseUnmakeable(prepared, settings.files);
	return withStore(settings, listen, async (store) => {
		const { plan, takes } = await planPrepared(prepared, store, engine, settings);
		listen({ type: 'planned', plan });
		// A range of pages is whole pages, title pages too; shots and scenes are chosen one by one.
		const isChosen = settings.only !== undefined || settings.scenes !== undefined;
		const only = isChosen ? chosenShots(prepared, settings) : undefined;
		const wishes = { ...settings, ...(only && { shows: only }) };
		const bound = await (await openDarkroom(prepared, plan, takes, wishes, listen)).finish();
		const files = await exportBook(bindBook([{ ...bound, ...(only && { only }) }]), settings, listen);
		return { ...bound, ...(only && { only }), files, plan, isApproved: true };
	});
}

export interface PlannedStory {
	readonly plan: Plan;
	readonly prepared: Prepared;
	readonly takes: ReadonlyMap<string, Take>;
	readonly diagnostics: readonly Diagnostic[];
}

/** What a render would draw, what is kept, and the price; spends nothing. */
export async function planStory(
	story: Story,
	settings: Pick<RenderSettings, 'storeFolder' | 'engine' | 'refit'> & Choice,
): Promise<PlannedStory> {
	const prepared = await prepareWith(story, settings.engine.name);
	const store = await openStore(settings.storeFolder);
	const { plan, takes } = await planPrepared(prepared, store, settings.engine, settings);
	return { plan, prepared, takes, diagnostics: prepared.diagnostics };
}

async function prepareWith(story: Story, engine: string, shape?: string): Promise<Prepared> {
	const referenceMark = await markReferences(story);
	return prepare(story, { engine, referenceMark, ...(shape !== undefined && { shape }) });
}

async function planPrepared(
	prepared: Prepared,
	store: Store,
	engine: Pick<Engine, 'name' | 'price'>,
	settings: Pick<RenderSettings, 'refit'> & Choice,
): Promise<{ plan: Plan; takes: ReadonlyMap<string, Take> }> {
	const keys = prepared.shots.flatMap(({ request }) => request?.key ?? []);
	const takes = await keptTakes(store, new Set(keys));
	const only = chosenShots(prepared, settings);
	const facts = {
		requests: prepared.shots.map(({ shot, request }) => ({ shot: shot.id, request })),
		kept: new Set(takes.keys()),
		price: (request: Request) => engine.price(request),
		engine: engine.name,
		...(only ? { only } : {}),
	};
	const plan = makePlan(facts);
	return {
		plan: settings.refit ? makePlan(await withRefits(facts, plan, prepared, store, takes)) : plan,
		takes,
	};
}

/** The same facts, with another take asked for where a kept frame fits its slot badly. */
async function withRefits(
	facts: PlanFacts,
	plan: Plan,
	prepared: Prepared,
	store: Store,
	takes: ReadonlyMap<string, Take>,
): Promise<PlanFacts> {
	const sizes = new Map(
		[...takes].map(([key, { widthPx, heightPx }]) => [key, { width: widthPx, height: heightPx }]),
	);
	const again = new Map<string, Request>();
	const settings = { engine: plan.engine, referenceMark: await markReferences(prepared.story) };
	for (const { shot, request } of refits(plan, sizes)) {
		const found = prepared.shots.find((candidate) => candidate.shot.id === shot);
		if (!request || !found) continue;
		again.set(request.key, retake(prepared, found, settings, await store.nextTakeNumber(request.key)));
	}
	const requests = facts.requests.map(({ shot, request }) => ({
		shot,
		request: (request && again.get(request.key)) ?? request,
	}));
	return { ...facts, requests, kept: new Set([...facts.kept].filter((key) => !again.has(key))) };
}

type Choice = Pick<OutputSettings, 'only' | 'pages' | 'scenes'>;

function chosenShots(prepared: Prepared, { only, pages, scenes }: Choice): ReadonlySet<string> | undefined {
	if (!only && !pages && !scenes) return undefined;
	const inScenes = new Set(
		prepared.shots.flatMap(({ shot }) => (scenes?.includes(shot.scene) ? shot.id : [])),
	);
	const within = prepared.pages.filter(
		({ number }) => !pages || (number >= pages.from && number <= pages.to),
	);
	if (pages && within.length === 0) throw noSuchPages(prepared, pages);
	const onPages = within.flatMap(({ slots }) => slots.map(({ shot }) => shot));
	return new Set(onPages.filter((shot) => (!only || only.includes(shot)) && (!scenes || inScenes.has(shot))));
}

/** Nothing drawn would look like everything done. */
function noSuchPages({ story, pages }: Prepared, { from, to }: { from: number; to: number }): Fault {
	const last = pages.at(-1)?.number ?? 0;
	const asked = to === from ? `page ${from}` : `page from ${from} on`;
	return new Fault('usage', `${story.name} has no ${asked}: its last one is ${last}`, {
		hint: last === 1 ? 'leave --pages out' : `choose among pages 1 to ${last}`,
	});
}

function nothingDone(prepared: Prepared, plan: Plan): Rendered {
	const { story, diagnostics } = prepared;
	const nothing = { outcomes: [], pages: [], pageFiles: [], manifestFile: '', files: [], spentUsd: 0 };
	return { story, plan, isApproved: false, diagnostics, ...nothing };
}
