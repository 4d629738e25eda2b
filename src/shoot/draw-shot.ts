/** One shot: kept already, or drawn, kept and written down, in the order in which no crash loses or pays twice. */
import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { type Fault, isFault } from '../base/fault.ts';
import type { DrawContext, Drawing, DrawNotes, Engine } from '../engines/engine.ts';
import type { Request } from '../plan/request.ts';
import type { Budget, Hold } from './budget.ts';
import { claim } from './claim.ts';
import type { Journal } from './journal.ts';
import { type OpenPrediction, predictionName } from './journal-line.ts';
import type { ShootEvent, ShotOutcome, Take } from './outcome.ts';
import type { Store } from './store.ts';
import { faultOf, interrupted, isStop, judge, type Phase, shotError } from './verdict.ts';

/** What all shots of one run share. */
export interface Run {
	readonly engine: Engine;
	readonly store: Store;
	readonly journal: Journal;
	readonly budget: Budget;
	readonly story: string;
	readonly signal: AbortSignal;
	readonly tell: (event: ShootEvent) => void;
	/** Why nothing new is begun any more. */
	readonly stopReason: () => Fault | undefined;
}

/** The facts of one shot that change while it is drawn. */
interface Attempt {
	readonly request: Request;
	readonly priceUsd: number;
	readonly open: OpenPrediction | undefined;
	phase: Phase;
	asks: number;
	hold: Hold | undefined;
	predictionId: string | undefined;
}

/** Never throws for what may befall one shot. */
export async function drawShot(request: Request, run: Run): Promise<ShotOutcome> {
	try {
		checkGoOn(run);
		return (await findKept(request, run)) ?? (await claimAndDraw(request, run));
	} catch (error) {
		return failure(request, faultOf(error, run.engine.name));
	}
}

function checkGoOn(run: Run): void {
	const reason = run.stopReason();
	if (reason !== undefined) throw reason;
}

async function findKept(request: Request, run: Run): Promise<ShotOutcome | undefined> {
	const { shot, key } = request;
	const take = await run.store.kept(key, request.take);
	// An older take does not do where one more was asked for.
	if (take === undefined || take.number < request.take) return undefined;
	// A crash came between the disk and the journal: the journal learns it now.
	const name = predictionName(request);
	if (run.journal.openPredictions.has(name)) await noteKept(request, take, run);
	return { shot, key, status: 'kept', take, attempts: 0, spentUsd: 0 };
}

/** Free frames need no claim: the worst that two runs can do is to draw the same one. */
async function claimAndDraw(request: Request, run: Run): Promise<ShotOutcome> {
	const priceUsd = run.engine.price(request);
	if (priceUsd <= 0) return draw(request, priceUsd, run);
	const { shot } = request;
	const release = await claim(join(run.store.folder, 'claims'), predictionName(request), {
		waiting: () =>
			run.tell({ type: 'remark', shot, text: 'another run is drawing this frame: waiting for it' }),
		checkGoOn: () => checkGoOn(run),
	});
	try {
		// Whoever held the claim before may have kept it, or left a prediction behind.
		await run.journal.refresh();
		const kept = await findKept(request, run);
		if (kept !== undefined) return kept;
		await run.store.checkRoom();
		return await draw(request, priceUsd, run);
	} finally {
		await release().catch(() => {});
	}
}

async function draw(request: Request, priceUsd: number, run: Run): Promise<ShotOutcome> {
	const open = run.journal.openPredictions.get(predictionName(request));
	const attempt: Attempt = {
		request,
		priceUsd,
		open,
		phase: phaseOf(open),
		asks: 0,
		// What an earlier run asked for is paid: only asking again would cost.
		hold: open === undefined ? run.budget.hold(priceUsd) : undefined,
		predictionId: open?.state === 'accepted' ? open.predictionId : undefined,
	};
	try {
		run.tell({ type: 'started', shot: request.shot });
		const drawing = await run.engine.draw(request, contextFor(attempt, run));
		return await settle(attempt, drawing, run);
	} catch (error) {
		return await giveUp(attempt, error, run);
	}
}

function phaseOf(open: OpenPrediction | undefined): Phase {
	if (open === undefined) return 'unasked';
	return open.state === 'accepted' ? 'accepted' : 'asked';
}

function contextFor(attempt: Attempt, run: Run): DrawContext {
	const { open } = attempt;
	return {
		signal: run.signal,
		notes: notesFor(attempt, run),
		...(open?.state === 'accepted' && { resume: { predictionId: open.predictionId } }),
		...(open?.state === 'in-doubt' && { inDoubtSince: open.since }),
	};
}

function notesFor(attempt: Attempt, run: Run): DrawNotes {
	const { shot, key, take, model } = attempt.request;
	const { story, journal } = run;
	return {
		async asked(input) {
			attempt.hold ??= run.budget.hold(attempt.priceUsd);
			const { priceUsd } = attempt;
			const facts = { shot, story, model, input: hashInput(input), priceUsd };
			await journal.append({ what: 'asked', key, take, ...facts, at: now() });
			attempt.phase = 'asked';
			attempt.asks++;
		},
		async accepted(predictionId) {
			attempt.phase = 'accepted';
			attempt.predictionId = predictionId;
			await journal.append({ what: 'accepted', key, take, predictionId, at: now() });
		},
		progress: (share) => run.tell({ type: 'progress', shot, share }),
		remark: (text) => run.tell({ type: 'remark', shot, text }),
	};
}

/** First the disk, then the journal: a crash in between leaves a kept frame, never a lost one. */
async function settle(attempt: Attempt, drawing: Drawing, run: Run): Promise<ShotOutcome> {
	const { request, predictionId } = attempt;
	const known = predictionId === undefined ? drawing : { predictionId, ...drawing };
	const take = await run.store.keep(request, known);
	if (attempt.phase !== 'unasked') await noteKept(request, take, run);
	const spentUsd = attempt.hold === undefined ? 0 : drawing.priceUsd;
	attempt.hold?.spend(spentUsd);
	const { shot, key } = request;
	return { shot, key, status: 'drawn', take, attempts: Math.max(1, attempt.asks), spentUsd };
}

async function noteKept(request: Request, take: Take, run: Run): Promise<void> {
	const { predictionId, seed, predictTimeS, priceUsd } = take;
	await run.journal.append({
		what: 'kept',
		key: request.key,
		take: request.take,
		at: now(),
		file: relative(run.store.folder, take.file).split(sep).join('/'),
		priceUsd,
		...(predictionId !== undefined && { predictionId }),
		...(seed !== undefined && { seed }),
		...(predictTimeS !== undefined && { predictTimeS }),
	});
}

async function giveUp(attempt: Attempt, error: unknown, run: Run): Promise<ShotOutcome> {
	const { request, phase, priceUsd } = attempt;
	const isBug = !isFault(error);
	let fault = faultOf(error, run.engine.name);
	const verdict =
		isBug && phase !== 'unasked' ? { isFinal: false, mayBePaid: true } : judge(phase, fault.code);
	if (run.signal.aborted && (isBug || !verdict.isFinal)) fault = interrupted();
	const spentUsd = attempt.hold !== undefined && verdict.mayBePaid ? priceUsd : 0;
	attempt.hold?.spend(spentUsd);
	if (phase !== 'unasked') await noteFailed(request, fault, { ...verdict, priceUsd }, run);
	return { ...failure(request, fault), attempts: attempt.asks, spentUsd };
}

interface Failing {
	readonly isFinal: boolean;
	readonly mayBePaid: boolean;
	readonly priceUsd: number;
}

async function noteFailed(request: Request, fault: Fault, failing: Failing, run: Run): Promise<void> {
	const { key, take } = request;
	const { code } = fault;
	const message = fault.message.slice(0, 400);
	const { isFinal } = failing;
	const priceUsd = isFinal && failing.mayBePaid ? failing.priceUsd : 0;
	const line = { what: 'failed', key, take, at: now(), code, message, final: isFinal, priceUsd } as const;
	// Without this line the next run only looks once more at a prediction that is over.
	await run.journal.append(line).catch(() => {});
}

function failure(request: Request, fault: Fault): ShotOutcome {
	const { shot, key } = request;
	const status = isStop(fault.code) ? 'stopped' : 'failed';
	return { shot, key, status, attempts: 0, spentUsd: 0, error: shotError(fault) };
}

function hashInput(input: unknown): string {
	return createHash('sha256')
		.update(JSON.stringify(input) ?? '')
		.digest('hex');
}

function now(): string {
	return new Date().toISOString();
}
