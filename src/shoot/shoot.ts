/** Requests become takes: what was paid for first, then what is in doubt, then what is new; one outcome for each. */
import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import { Fault } from '../base/fault.ts';
import type { Engine } from '../engines/engine.ts';
import type { Request } from '../plan/request.ts';
import { closedBudget, openBudget } from './budget.ts';
import { clearClaims } from './claim.ts';
import { drawShot, noteLeftovers } from './draw-shot.ts';
import { Journal } from './journal.ts';
import { predictionName } from './journal-line.ts';
import { type ShootEvent, type ShotOutcome, shared } from './outcome.ts';
import type { Run } from './run.ts';
import { claimsFolder, journalFile, type Store } from './store.ts';
import { interrupted, stopsAll } from './verdict.ts';

export interface ShootSettings {
	readonly engine: Engine;
	readonly store: Store;
	/** How many shots are drawn at once. */
	readonly concurrency: number;
	/** No more than this is spent in this run, whatever happens. */
	readonly budgetUsd?: number;
	/** Only what earlier runs asked for is fetched: nothing is asked anew, not even what is said to be free. */
	readonly fetchesOnly?: boolean;
	/** Stops the run; what is under way may be fetched by the next one. */
	readonly signal?: AbortSignal;
	/** Written into the journal, for the ledger. */
	readonly story: string;
}

/** One outcome for each request, in the same order. Throws only where the store's journal cannot be used at all. */
export async function shoot(
	requests: readonly Request[],
	settings: ShootSettings,
	listen: (event: ShootEvent) => void = () => {},
): Promise<readonly ShotOutcome[]> {
	const journal = await Journal.open(journalFile(settings.store));
	await clearClaims(claimsFolder(settings.store));
	const careful = carefully(listen);
	try {
		remarkDamage(journal, careful.tell);
		const run = openRun(settings, journal, careful.tell);
		await noteLeftovers(run);
		const outcomes = await drawAll(requests, run, settings.concurrency);
		careful.rethrow();
		return outcomes;
	} finally {
		await journal.close();
	}
}

/** Those of the requests that an earlier run paid for and did not get. */
export async function paidRequests(
	requests: readonly Request[],
	store: Pick<Store, 'folder'>,
): Promise<readonly Request[]> {
	const journal = await Journal.open(journalFile(store));
	const { paid } = sortPlaces(requests, journal);
	return paid.map((place) => requests[place]!);
}

interface StoppableRun extends Run {
	/** Learns from an outcome whether anything may still be begun. */
	readonly heed: (outcome: ShotOutcome) => void;
}

function openRun(settings: ShootSettings, journal: Journal, tell: Run['tell']): StoppableRun {
	const { engine, store, story, budgetUsd, fetchesOnly } = settings;
	const budget = fetchesOnly ? closedBudget() : openBudget(budgetUsd);
	const signal = AbortSignal.any(settings.signal === undefined ? [] : [settings.signal]);
	// Every shot under way listens to it.
	setMaxListeners(0, signal);
	let reason: Fault | undefined;
	const stopReason = () => (signal.aborted ? interrupted() : reason);
	const heed = ({ error }: ShotOutcome) => {
		if (error !== undefined && stopsAll(error.code)) reason ??= new Fault(error.code, error.message, error);
	};
	return { engine, store, journal, budget, story, signal, tell, stopReason, heed };
}

/** What is paid for is fetched before anything is asked for; the store and the journal are never read through again. */
async function drawAll(
	requests: readonly Request[],
	run: StoppableRun,
	concurrency: number,
): Promise<readonly ShotOutcome[]> {
	const limit = pLimit(Math.max(1, Math.floor(concurrency)));
	const outcomes = new Array<ShotOutcome>(requests.length);
	const drawn = new Map<string, Promise<ShotOutcome>>();
	const drawPlace = async (place: number) => {
		const request = requests[place]!;
		const name = predictionName(request);
		const first = drawn.get(name);
		const outcome = first === undefined ? limit(() => drawAndHeed(request, run)) : sharing(first, request);
		if (first === undefined) drawn.set(name, outcome);
		outcomes[place] = await outcome;
		run.tell({ type: 'outcome', outcome: outcomes[place] });
	};
	const { paid, doubtful, missing } = sortPlaces(requests, run.journal);
	await Promise.all(paid.map(drawPlace));
	await Promise.all([...doubtful, ...missing].map(drawPlace));
	return outcomes;
}

/** Heeds the outcome before the next shot may begin. */
async function drawAndHeed(request: Request, run: StoppableRun): Promise<ShotOutcome> {
	const outcome = await drawShot(request, run);
	run.heed(outcome);
	return outcome;
}

/** Two shots that ask for the same: the second has what the first got, for nothing. */
async function sharing(first: Promise<ShotOutcome>, { shot }: Request): Promise<ShotOutcome> {
	return { ...shared(await first), shot };
}

interface Places {
	readonly paid: readonly number[];
	readonly doubtful: readonly number[];
	readonly missing: readonly number[];
}

function sortPlaces(requests: readonly Request[], journal: Journal): Places {
	const places = { paid: [] as number[], doubtful: [] as number[], missing: [] as number[] };
	for (const [place, request] of requests.entries()) {
		const state = journal.fetchable(request)?.state;
		const part = state === 'accepted' ? places.paid : state === 'in-doubt' ? places.doubtful : places.missing;
		part.push(place);
	}
	return places;
}

function remarkDamage(journal: Journal, tell: Run['tell']): void {
	for (const { line, text } of journal.damage) {
		tell({
			type: 'remark',
			text: `line ${line} of ${journal.file} cannot be understood, and is passed over: ${text}`,
		});
	}
	if (journal.endsTorn) {
		tell({ type: 'remark', text: `the last line of ${journal.file} was cut off, and is passed over` });
	}
}

/** A listener's bug must not cost a frame that is paid for: it comes out when all is done. */
function carefully(listen: (event: ShootEvent) => void) {
	const bugs: unknown[] = [];
	const tell = (event: ShootEvent) => {
		try {
			listen(event);
		} catch (error) {
			bugs.push(error);
		}
	};
	const rethrow = () => {
		if (bugs.length > 0) throw bugs[0];
	};
	return { tell, rethrow };
}
