/** Asks the service for one prediction: at its pace, noted before and after, and never twice without looking. */
import { Fault } from '../../base/fault.ts';
import type { Reply } from './answer.ts';
import type { Ask } from './body.ts';
import { lookForNew, undecided } from './doubt.ts';
import type { Start } from './follow.ts';
import { type Job, remark } from './job.ts';
import type { Prediction } from './prediction.ts';
import { backoff, interrupted, lately, sleep } from './sleep.ts';
import { type CreateVerdict, judgeCreate } from './verdict.ts';
import { type Moment, momentOf } from './window.ts';

/** Refusals of one request for being too many, after which it is given up. */
const MOST_THROTTLED = 60;
/** Outcomes in doubt, looked into and found to be nothing, after which it is given up. */
const MOST_DOUBTS = 4;
/** The same where the service said each time that it took it: its list may be the one that is wrong. */
const MOST_SAID = 2;

interface Tally {
	throttled: number;
	later: number;
	doubts: number;
}

/** One prediction for the ask, noted as accepted, and when it was asked so that it was taken. */
export async function askFor(job: Job, ask: Ask): Promise<Start> {
	const tally: Tally = { throttled: 0, later: 0, doubts: 0 };
	for (;;) {
		const taken = await askOnce(job, ask, tally);
		if (taken !== undefined) return { ...taken, prediction: await adopt(job, taken.prediction) };
	}
}

/** Notes and posts once; nothing where nothing came of it and it may be asked again. */
async function askOnce(job: Job, ask: Ask, tally: Tally): Promise<Start | undefined> {
	const { notes, signal } = job.context;
	const { creates } = job.service;
	const turnAt = await creates.turn(signal);
	await notes.asked(ask.input);
	const asked = momentOf(job);
	const verdict: CreateVerdict = signal.aborted
		? { is: 'refused', fault: interrupted() }
		: judgeCreate(await post(job, ask), ask.model);
	if (verdict.is === 'doubtful') {
		const prediction = await resolveDoubt(job, { ...verdict, ask, asked }, tally);
		return prediction && { prediction };
	}
	if (verdict.is === 'accepted') {
		creates.accepted(turnAt);
		return { prediction: verdict.prediction, askedAt: turnAt };
	}
	// Before any waiting, which may take minutes: who is killed meanwhile leaves no doubt behind.
	await notes.refused?.();
	await waitOut(job, verdict, tally);
	return undefined;
}

/** Notes that the service took it. */
export async function adopt(job: Job, prediction: Prediction): Promise<Prediction> {
	if (prediction.id !== undefined) {
		job.service.claimed.add(prediction.id);
		await job.context.notes.accepted(prediction.id);
	}
	return prediction;
}

/** An interrupted POST may go on for a moment: its answer holds the id of what is paid. */
async function post(job: Job, ask: Ask): Promise<Reply> {
	const { client, deadlineS, timings } = job.service;
	const late = lately(job.context.signal, timings.graceMs);
	try {
		return await client.create(ask, deadlineS, late.signal);
	} finally {
		late.release();
	}
}

/** Nothing was made: waits as told, or throws where it is of no use to ask again. */
async function waitOut(
	job: Job,
	verdict: CreateVerdict & { is: 'throttled' | 'later' | 'refused' },
	tally: Tally,
): Promise<void> {
	const { creates, timings } = job.service;
	if (verdict.is === 'refused') throw verdict.fault;
	if (verdict.is === 'throttled') {
		const waitMs = creates.refused(verdict.waitMs);
		if (++tally.throttled >= MOST_THROTTLED) {
			throw new Fault('rate-limited', `the service takes no more requests: ${verdict.why}`, {
				hint: 'the same command goes on from here; --rate lowers the pace',
			});
		}
		if (waitMs >= 1000)
			remark(job, `the service takes fewer requests now: waiting ${Math.ceil(waitMs / 1000)} s`);
		return;
	}
	if (++tally.later >= verdict.tries) throw verdict.fault;
	remark(job, `not taken yet (${verdict.why}), asking again`);
	await sleep(backoff(tally.later - 1, timings.backoffMs, timings.mostBackoffMs), job.context.signal);
}

interface Doubt {
	readonly ask: Ask;
	readonly asked: Moment;
	readonly why: string;
	readonly isSaid?: true;
}

/** The prediction that a doubtful POST made after all, or nothing where it may be asked again. */
async function resolveDoubt(job: Job, doubt: Doubt, tally: Tally): Promise<Prediction | undefined> {
	if (job.context.signal.aborted) throw interrupted();
	remark(job, `no clear answer (${doubt.why}): looking whether the request was taken`);
	const looked = await lookForNew(job, doubt.ask, doubt.asked);
	if (looked.is === 'found') return looked.prediction;
	if (looked.is === 'no-list') {
		await repeatInDoubt(job, doubt.why);
		return undefined;
	}
	await job.context.notes.refused?.();
	if (++tally.doubts >= (doubt.isSaid ? MOST_SAID : MOST_DOUBTS)) {
		throw new Fault(
			'service-failed',
			`the service gave no clear answer ${tally.doubts} times: ${doubt.why}`,
			{
				hint: 'nothing was found to be billed; try again later',
			},
		);
	}
	return undefined;
}

/** Without a list the user's choice decides; even then the request is repeated only once. */
export async function repeatInDoubt(job: Job, why: string): Promise<void> {
	if (job.service.onDoubt === 'leave' || job.doubtfulRepeats >= 1) {
		throw undecided(why);
	}
	job.doubtfulRepeats++;
	remark(job, 'the service has no list to look into: asking once more, possibly billed twice');
	await job.context.notes.ended?.({
		code: 'in-doubt',
		message: `asked again in doubt: ${why}`,
		mayBeBilled: true,
	});
}
