/** Follows a prediction to its end: asks when it should be done, bears with a bad line, and cancels what hangs. */
import { performance } from 'node:perf_hooks';
import { Fault, isFault } from '../../base/fault.ts';
import { type Job, remark } from './job.ts';
import type { Prediction } from './prediction.ts';
import { backoff, sleep } from './sleep.ts';
import { judgePoll, type PollVerdict, unreachable } from './verdict.ts';

export type Followed =
	| { readonly is: 'ended'; readonly prediction: Prediction }
	/** Not done by the deadline, and canceled; free where the service had not begun. */
	| { readonly is: 'hung'; readonly isFree: boolean };

export interface Start {
	readonly prediction: Prediction;
	/** When it was asked, by performance.now(); absent where it was found again, and nobody knows how far it is. */
	readonly askedAt?: number;
}

/** Waits for the end of a prediction; when interrupted it is canceled. */
export async function follow(job: Job, start: Start): Promise<Followed> {
	const { id } = start.prediction;
	if (id === undefined) return { is: 'ended', prediction: start.prediction };
	try {
		const followed = await pollToEnd(job, id, start);
		const { askedAt } = start;
		if (followed.is === 'ended' && followed.prediction.state === 'succeeded' && askedAt !== undefined) {
			job.service.usual.learn(job.ask.model, performance.now() - askedAt);
		}
		return followed;
	} catch (error) {
		if (!isFault(error) || error.code !== 'interrupted') throw error;
		const canceled = judgePoll(await job.service.client.cancel(id));
		// It may have been quicker, and then its picture is ours.
		if (canceled.is !== 'view' || canceled.prediction.state !== 'succeeded') throw error;
		return { is: 'ended', prediction: canceled.prediction };
	}
}

function isOver({ state }: Prediction): boolean {
	return state === 'succeeded' || state === 'failed' || state === 'canceled';
}

function isEmpty({ state, outputs, isRemoved }: Prediction): boolean {
	return state === 'succeeded' && outputs.length === 0 && !isRemoved;
}

async function pollToEnd(job: Job, id: string, start: Start): Promise<Followed> {
	const { timings, deadlineS, usual } = job.service;
	const { signal, notes } = job.context;
	const beganAt = start.askedAt ?? performance.now();
	const rhythm = waits(job, start.askedAt === undefined ? undefined : usual.of(job.ask.model));
	let view = start.prediction;
	let lastSeenAt = performance.now();
	let confirmations = 0;
	// A success without pictures is asked for once more: some services tell of the end before they know the pictures.
	for (let misses = 0; !isOver(view) || (isEmpty(view) && confirmations++ === 0); ) {
		if (view.progress !== undefined) notes.progress?.(view.progress);
		const elapsedMs = performance.now() - beganAt;
		const leftMs = deadlineS * 1000 - elapsedMs;
		if (leftMs <= 0) return endAtDeadline(job, id, lastSeenAt);
		const isFirstOfOld = start.askedAt === undefined && view === start.prediction && misses === 0;
		const waitMs =
			misses > 0 ? backoff(misses - 1, timings.backoffMs, timings.mostPollMs) : rhythm(elapsedMs);
		await sleep(isFirstOfOld ? 0 : Math.min(waitMs, leftMs), signal);
		const seen = await poll(job, id, {
			sinceMs: performance.now() - beganAt,
			isOld: start.askedAt === undefined,
		});
		misses = seen === undefined ? misses + 1 : 0;
		if (seen !== undefined) lastSeenAt = performance.now();
		view = seen ?? view;
	}
	notes.progress?.(1);
	return { is: 'ended', prediction: view };
}

/** The first wait ends when this model is usually done; those after it grow. */
function waits(job: Job, usualMs: number | undefined): (elapsedMs: number) => number {
	const { firstPollMs, mostPollMs } = job.service.timings;
	let nextMs = usualMs === undefined ? firstPollMs : Math.min(firstPollMs, Math.max(usualMs / 4, 50));
	let isFirst = true;
	return (elapsedMs) => {
		const untilUsualMs = isFirst && usualMs !== undefined ? usualMs - elapsedMs : 0;
		isFirst = false;
		const waitMs = Math.min(nextMs, mostPollMs);
		nextMs *= 1.4;
		return Math.max(waitMs, Math.min(untilUsualMs, 60_000));
	};
}

interface Age {
	readonly sinceMs: number;
	readonly isOld: boolean;
}

/** One view of the prediction; nothing where the line was bad. */
async function poll(job: Job, id: string, age: Age): Promise<Prediction | undefined> {
	const { client, polls, timings } = job.service;
	const { signal } = job.context;
	const turnAt = await polls.turn(signal);
	const verdict = judgePoll(await client.poll(id, signal));
	if (verdict.is === 'refused') throw verdict.fault;
	if (verdict.is === 'view') {
		polls.accepted(turnAt);
		return verdict.prediction;
	}
	if (verdict.is === 'throttled') polls.refused(verdict.waitMs);
	if (verdict.is === 'unknown-id' && age.sinceMs > timings.unknownMs) throw lost(id, age.isOld);
	return undefined;
}

function lost(id: string, isOld: boolean): Fault {
	if (isOld) return expired(id);
	return new Fault('picture-expired', `the service accepted prediction ${id} and does not know it any more`, {
		hint: 'run the same command again to have it drawn anew: the first may be billed too',
	});
}

/** Nothing is left to be fetched of what was paid for. */
export function expired(id: string | undefined): Fault {
	return new Fault(
		'picture-expired',
		`the picture of prediction ${id ?? '?'} is no longer kept by the service`,
		{
			hint: 'it has to be drawn, and paid for, again: pictures are kept for one hour',
		},
	);
}

/** What nobody could tell us of may be well and done: it is asked for once more, and left rather than paid again. */
async function endAtDeadline(job: Job, id: string, lastSeenAt: number): Promise<Followed> {
	const isUnseen = performance.now() - lastSeenAt > job.service.deadlineS * 100;
	const seen = isUnseen ? await viewAgain(job, id) : undefined;
	if (seen !== undefined && isOver(seen)) return { is: 'ended', prediction: seen };
	if (isUnseen && seen === undefined)
		throw unreachable(`nothing is heard of prediction ${id}, which was accepted`);
	return endHung(job, id);
}

/** Cancels; it may have ended in the meantime, and then the picture is ours. */
async function endHung(job: Job, id: string): Promise<Followed> {
	remark(job, `not done after ${job.service.deadlineS} s: canceling prediction ${id}`);
	const canceled = await cancelSurely(job, id);
	const seen = canceled.is === 'view' ? canceled.prediction : await viewAgain(job, id);
	if (seen !== undefined && isOver(seen) && seen.state !== 'canceled')
		return { is: 'ended', prediction: seen };
	if (canceled.is === 'view' || seen?.state === 'canceled')
		return { is: 'hung', isFree: seen?.isFree === true };
	// On a bad line it may yet be drawn: it is left for the next run rather than paid for again.
	if (seen === undefined || canceled.is === 'again') throw unreachable(`prediction ${id} cannot be canceled`);
	remark(job, `the service cancels nothing: prediction ${id} may be billed`);
	return { is: 'hung', isFree: false };
}

/** Tries a few times: what is not canceled goes on being billed. */
async function cancelSurely(job: Job, id: string): Promise<PollVerdict> {
	const { client, timings } = job.service;
	for (let nth = 0; ; nth++) {
		const verdict = judgePoll(await client.cancel(id));
		if ((verdict.is !== 'again' && verdict.is !== 'throttled') || nth >= 3) return verdict;
		await sleep(backoff(nth, timings.backoffMs, timings.mostPollMs), job.context.signal);
	}
}

/** A fresh view, where one can be had in a few tries. */
export async function viewAgain(job: Job, id: string): Promise<Prediction | undefined> {
	for (let nth = 0; nth < 4; nth++) {
		const seen = await poll(job, id, { sinceMs: 0, isOld: false });
		if (seen !== undefined) return seen;
		await sleep(
			backoff(nth, job.service.timings.backoffMs, job.service.timings.mostPollMs),
			job.context.signal,
		);
	}
	return undefined;
}
