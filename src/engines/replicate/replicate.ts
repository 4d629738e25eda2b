/** The engine `replicate`: draws by the Replicate API or a compatible gateway, paying once for what is asked once. */
import { setMaxListeners } from 'node:events';
import { Fault, isFault } from '../../base/fault.ts';
import type { Request } from '../../plan/request.ts';
import type { DrawContext, Drawing, Engine } from '../engine.ts';
import { adopt, askFor, repeatInDoubt } from './ask.ts';
import { type Ask, buildAsk, withOtherSeed } from './body.ts';
import { fetchPicture } from './deliver.ts';
import { lookForOld } from './doubt.ts';
import { CANCELED, classifyFailure, type FailureClass, HUNG, MOST_RETRIES, NO_PICTURE } from './failure.ts';
import { expired, type Followed, follow, type Start } from './follow.ts';
import { type Job, remark, type Service } from './job.ts';
import { asNumber } from './json.ts';
import { type Prediction, unseen } from './prediction.ts';
import { requestPrice } from './prices.ts';
import { oneLine, scrubber } from './scrub.ts';
import { openService, type ReplicateSettings, readToken } from './service.ts';
import { backoff, interrupted, lately, sleep } from './sleep.ts';

export { isPriceKnown, UNKNOWN_PRICE_USD } from './prices.ts';
export type { ReplicateSettings } from './service.ts';

/** Opens the engine; throws a Fault for a token or base URL that cannot be. */
export function replicateEngine(settings: ReplicateSettings): Engine {
	const service = openService(settings);
	const scrub = scrubber(readToken(settings.token));
	const price = (request: Request): number => requestPrice(request, settings.prices);
	return {
		name: 'replicate',
		service: service.client.root,
		price,
		draw: async (request, context) => {
			try {
				return await draw(service, request, { context: cleanly(context, scrub), priceUsd: price(request) });
			} catch (error) {
				throw clean(error, scrub);
			}
		},
		close: async () => {
			await Promise.all([service.client.close(), service.downloader.close()]);
		},
	};
}

/** The same failure without the token, and without objects that might hold it. */
function clean(error: unknown, scrub: (text: string) => string): unknown {
	if (!isFault(error)) return error;
	const { hint } = error;
	return new Fault(error.code, scrub(error.message), hint === undefined ? {} : { hint: scrub(hint) });
}

/** The same context, told nothing that holds the token. */
function cleanly(context: DrawContext, scrub: (text: string) => string): DrawContext {
	const { notes } = context;
	// All drawings of a run listen to one signal: that is no leak, and not worth Node's warning.
	setMaxListeners(0, context.signal);
	return {
		...context,
		notes: {
			asked: (input) => notes.asked(input),
			accepted: (id) => notes.accepted(id),
			refused: async () => notes.refused?.(),
			ended: async (end) => notes.ended?.({ ...end, message: scrub(end.message) }),
			progress: (share) => notes.progress?.(share),
			remark: (text) => notes.remark?.(scrub(text)),
		},
	};
}

interface Drawn {
	readonly context: DrawContext;
	readonly priceUsd: number;
}

async function draw(service: Service, request: Request, { context, priceUsd }: Drawn): Promise<Drawing> {
	if (context.signal.aborted) throw interrupted();
	const job: Job = { service, ask: await buildAsk(request), context, doubtfulRepeats: 0 };
	const retried = new Map<string, number>();
	let seeds = 0;
	for (let start = await recover(job); ; start = undefined) {
		const ask = withOtherSeed(job.ask, seeds);
		const followed = await follow(job, start ?? (await askFor(job, ask)));
		const end = followed.is === 'ended' ? followed.prediction : undefined;
		if (end?.isRemoved === true && end.state === 'succeeded') throw expired(end.id);
		if (end?.state === 'succeeded' && end.outputs.length > 0) return deliver(job, { end, ask, priceUsd });
		const failure = classify(followed);
		await noteEnd(job, followed, failure);
		// What our own interruption canceled has not failed.
		if (start !== undefined && end?.state === 'canceled') continue;
		await allowRetry(job, { failure, error: end?.error }, retried);
		if (failure.isReseeded) seeds++;
	}
}

/** What an earlier run left: an accepted prediction is fetched, one in doubt looked for, before anything is asked. */
async function recover(job: Job): Promise<Start | undefined> {
	const { context } = job;
	const { resume, inDoubtSince } = context;
	if (resume !== undefined) {
		job.service.claimed.add(resume.predictionId);
		return { prediction: unseen(resume.predictionId) };
	}
	if (inDoubtSince === undefined) return undefined;
	const looked = await lookForOld(job, inDoubtSince);
	if (looked.is === 'found') return { prediction: await adopt(job, looked.prediction) };
	if (looked.is === 'no-list') await repeatInDoubt(job, `asked at ${inDoubtSince}`);
	else await context.notes.refused?.();
	return undefined;
}

interface End {
	readonly end: Prediction;
	readonly ask: Ask;
	readonly priceUsd: number;
}

async function deliver(job: Job, { end, ask, priceUsd }: End): Promise<Drawing> {
	const { context, service } = job;
	const late = lately(context.signal, service.timings.graceMs);
	// Paid for and done: an interruption leaves it the moment that it needs, for it may not be there any more tomorrow.
	const picture = await fetchPicture({ ...job, context: { ...context, signal: late.signal } }, end).finally(
		late.release,
	);
	const seed = end.seed ?? asNumber(end.input?.seed) ?? asNumber(ask.input.seed);
	return {
		...picture,
		priceUsd,
		...(seed === undefined ? {} : { seed }),
		...(end.id === undefined ? {} : { predictionId: end.id }),
		...(end.predictTimeS === undefined ? {} : { predictTimeS: end.predictTimeS }),
	};
}

function classify(followed: Followed): FailureClass {
	if (followed.is === 'hung') return HUNG;
	const { state, error } = followed.prediction;
	if (state === 'succeeded') return NO_PICTURE;
	return state === 'canceled' ? CANCELED : classifyFailure(error);
}

/** The budget and the journal learn what a prediction without a picture costs, before another one is asked for. */
async function noteEnd(
	job: Job,
	followed: Followed,
	{ code, name, mayBeBilled }: FailureClass,
): Promise<void> {
	const isHung = followed.is === 'hung';
	const isFree = isHung ? followed.isFree : followed.prediction.isFree === true;
	const message = (isHung ? undefined : followed.prediction.error) ?? name;
	await job.context.notes.ended?.({ code, message: oneLine(message), mayBeBilled: mayBeBilled && !isFree });
}

interface Failure {
	readonly failure: FailureClass;
	readonly error: string | undefined;
}

/** Waits before a new prediction, or throws where the table grants no more. */
async function allowRetry(
	job: Job,
	{ failure, error }: Failure,
	retried: Map<string, number>,
): Promise<void> {
	const { timings } = job.service;
	const why = oneLine(error ?? failure.name);
	const done = retried.get(failure.name) ?? 0;
	const total = [...retried.values()].reduce((sum, count) => sum + count, 0);
	if (done >= failure.retries || total >= MOST_RETRIES) throw failed(failure, why);
	retried.set(failure.name, done + 1);
	remark(job, `the service failed to draw it (${why}): asking again`);
	const [from, to] = timings.overloadMs;
	const longMs = from + Math.random() * (to - from);
	const waitMs = failure.wait === 'long' ? longMs : backoff(done, timings.backoffMs, timings.mostBackoffMs);
	await sleep(waitMs, job.context.signal);
}

function failed({ code, hint }: FailureClass, why: string): Fault {
	const said =
		code === 'moderated' ? 'the service refuses this prompt or picture' : 'the service failed to draw it';
	return new Fault(code, `${said}: ${why}`, hint === undefined ? {} : { hint });
}
