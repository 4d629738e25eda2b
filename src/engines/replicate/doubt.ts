/** After a POST of unknown outcome: looks in the service's own list for the prediction before anything is asked again. */
import { Fault } from '../../base/fault.ts';
import { askedWaitMs, type Reply } from './answer.ts';
import { type Ask, withOtherSeed } from './body.ts';
import { MOST_RETRIES } from './failure.ts';
import type { Job } from './job.ts';
import { asObject } from './json.ts';
import { type Prediction, readPrediction, readUnnamed, unseen } from './prediction.ts';
import { backoff, sleep } from './sleep.ts';
import { nextQuery } from './urls.ts';
import {
	around,
	earliest,
	isBefore,
	type Moment,
	queryOf,
	unsureMs,
	type Window,
	wholeHour,
} from './window.ts';

export type Looked =
	| { readonly is: 'found'; readonly prediction: Prediction }
	| { readonly is: 'none' }
	/** The service has no list to look into. */
	| { readonly is: 'no-list' };

/** At 600 creations a minute, an hour fills 360 pages. */
const MOST_PAGES = 400;
const TRIES = 8;

/** Looks for a prediction that was asked just now. */
export function lookForNew(job: Job, ask: Ask, asked: Moment): Promise<Looked> {
	const windowOf = () => ({ afterMs: earliest(job, asked) - unsureMs(job, asked) });
	return look(job, [ask], { looksMs: job.service.timings.looksMs, windowOf });
}

/**
 * Looks for what an earlier run asked: one look suffices once all that was asked must long be listed, and a last one
 * goes through all that the service remembers, because our clock may have been set since.
 */
export function lookForOld(job: Job, since: string): Promise<Looked> {
	const { looksMs } = job.service.timings;
	const sinceMs = Date.parse(since);
	if (Number.isNaN(sinceMs))
		throw new Fault('store-damaged', `"${since}" is no time at which something was asked`);
	const wholeMs = looksMs.reduce((sum, wait) => sum + wait, 0);
	const near = Date.now() - sinceMs > 2 * wholeMs ? [0] : looksMs;
	// Without a seed of its own, an hour holds others that were asked the same.
	const looks = job.ask.isUnique ? [...near, 0] : near;
	const asks = Array.from({ length: MOST_RETRIES + 1 }, (_, nth) => withOtherSeed(job.ask, nth));
	const windowOf = (nth: number) => (nth < near.length ? around(job, sinceMs) : wholeHour(job));
	return look(job, asks, { looksMs: looks, windowOf });
}

interface Search {
	/** Before each look. */
	readonly looksMs: readonly number[];
	readonly windowOf: (nth: number) => Window;
}

async function look(job: Job, asks: readonly Ask[], { looksMs, windowOf }: Search): Promise<Looked> {
	const { signal } = job.context;
	for (const [nth, waitMs] of looksMs.entries()) {
		await sleep(waitMs, signal);
		const matches = await listMatches(job, asks, windowOf(nth));
		if (matches === undefined) return { is: 'no-list' };
		const isLast = nth === looksMs.length - 1;
		// One that failed may be of an attempt before this one: it counts only when no other shows up.
		const alive = matches.filter(({ state }) => state !== 'failed' && state !== 'canceled');
		const oldest = oldestOf(alive) ?? (isLast ? oldestOf(matches) : undefined);
		if (oldest?.id !== undefined && !job.service.claimed.has(oldest.id)) {
			// A list tells less than a poll: pictures are not in it.
			return { is: 'found', prediction: unseen(oldest.id) };
		}
	}
	return { is: 'none' };
}

function oldestOf(predictions: readonly Prediction[]): Prediction | undefined {
	return predictions.reduce<Prediction | undefined>(
		(oldest, one) => (oldest === undefined || (one.createdAt ?? 0) < (oldest.createdAt ?? 0) ? one : oldest),
		undefined,
	);
}

/** All listed predictions that one of the asks would have made; nothing where there is no list. */
async function listMatches(
	job: Job,
	asks: readonly Ask[],
	window: Window,
): Promise<Prediction[] | undefined> {
	const matches: Prediction[] = [];
	let isBlind = false;
	let query = queryOf(window);
	for (let pages = 0; pages < MOST_PAGES; pages++) {
		const page = await listPage(job, query);
		if (page === undefined) return undefined;
		refuseUnnamed(page, asks);
		const listed = page.results.flatMap((entry) => readPrediction(entry) ?? []);
		for (const prediction of listed) {
			if (prediction.id === undefined || job.service.claimed.has(prediction.id)) continue;
			if (prediction.input === undefined) isBlind = true;
			if (asks.some((ask) => isOf(prediction, ask))) matches.push(prediction);
		}
		const next = nextQuery(page.next);
		if (next === undefined || next === query || isBefore(listed, window)) {
			// A list that does not say what was asked is as good as none.
			return isBlind && matches.length === 0 ? undefined : matches;
		}
		query = next;
	}
	throw inDoubt('the list of the service is too long to be looked through');
}

/** Throws where the service made it and tells no id to follow it by: to ask again would be to pay again. */
function refuseUnnamed(page: Page, asks: readonly Ask[]): void {
	const unnamed = page.results.flatMap((entry) => readUnnamed(entry) ?? []);
	if (!unnamed.some((prediction) => asks.some((ask) => isOf(prediction, ask)))) return;
	throw new Fault('in-doubt', 'the service took the request, and its list gives no id by which to fetch it', {
		hint: 'it may be billed, and is not asked again: look at the account, and tell whoever runs the service',
	});
}

interface Page {
	readonly results: readonly unknown[];
	readonly next: unknown;
}

async function listPage(job: Job, query: string): Promise<Page | undefined> {
	const { client, polls, timings } = job.service;
	const { signal } = job.context;
	let why = '';
	for (let nth = 0; nth < TRIES; nth++) {
		const turnAt = await polls.turn(signal);
		const reply = await client.list(query, signal);
		const page = readPage(reply);
		if (page !== undefined) {
			polls.accepted(turnAt);
			return page;
		}
		// A web page with status 200 is how some gateways say that they know no such route; once it may be a mishap.
		if (hasNoList(reply, nth)) return undefined;
		if (reply.is === 'answer' && reply.status === 429) polls.refused(askedWaitMs(reply, Date.now()));
		why = reply.is === 'answer' ? `status ${reply.status}` : reply.why;
		await sleep(backoff(nth, timings.backoffMs, timings.mostBackoffMs), signal);
	}
	throw inDoubt(`the service cannot be asked whether it took the request (${why})`);
}

function readPage(reply: Reply): Page | undefined {
	if (reply.is !== 'answer' || reply.status !== 200) return undefined;
	const top = asObject(reply.json);
	const holder = Array.isArray(top?.results) ? top : asObject(top?.data);
	const results = holder?.results;
	return Array.isArray(results) ? { results, next: holder?.next } : undefined;
}

function hasNoList(reply: Reply, nth: number): boolean {
	if (reply.is !== 'answer') return false;
	if (reply.status >= 200 && reply.status < 300) return nth >= 2;
	return [400, 403, 404, 405, 410, 501].includes(reply.status);
}

/** The service has a list and could not be asked. */
function inDoubt(message: string): Fault {
	return new Fault('in-doubt', message, {
		hint: 'run the same command again later, within the hour: it is looked for before anything is asked again',
	});
}

/** The service has no list, now or later: only the user can decide. */
export function undecided(why: string): Fault {
	return new Fault(
		'in-doubt',
		`the service may have taken the request and has no list to look into (${why})`,
		{
			hint: 'the same command with --on-doubt ask-again asks for it once more (it may be billed twice)',
		},
	);
}

function isOf(prediction: Prediction, ask: Ask): boolean {
	if (prediction.input === undefined || !isSameInput(ask.input, prediction.input)) return false;
	// A seed says it all; model and version may be aliases or hidden.
	if (ask.isUnique) return true;
	const { model, version } = prediction;
	return model === undefined || model === ask.model || (version !== undefined && version === ask.version);
}

/** Whether all that was asked stands in what is listed; keys that the service added do not matter. */
export function isSameInput(asked: unknown, listed: unknown): boolean {
	if (typeof asked === 'string') {
		// Pictures sent along may be listed under an address of the service's own.
		return asked === listed || (asked.startsWith('data:') && typeof listed === 'string');
	}
	if (Array.isArray(asked)) {
		const isAlike = Array.isArray(listed) && listed.length === asked.length;
		return isAlike && asked.every((value, index) => isSameInput(value, listed[index]));
	}
	const fields = asObject(asked);
	if (fields === undefined) return asked === listed;
	const others = asObject(listed);
	return others !== undefined && Object.keys(fields).every((key) => isSameInput(fields[key], others[key]));
}
