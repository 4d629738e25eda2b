/** One shot: kept already, or drawn, kept and written down, in the order in which no crash loses or pays twice. */
import { relative, sep } from 'node:path';
import { Fault, isFault } from '../base/fault.ts';
import type { Drawing } from '../engines/engine.ts';
import type { Request } from '../plan/request.ts';
import { type Attempt, beginAttempt, contextFor, now, spend } from './attempt.ts';
import { openPurse, type Purse } from './budget.ts';
import { claim } from './claim.ts';
import { KEPT_MS } from './journal.ts';
import { predictionName } from './journal-line.ts';
import type { ShotOutcome, Take } from './outcome.ts';
import type { Run } from './run.ts';
import { claimsFolder } from './store.ts';
import { faultOf, interrupted, isStop, judge, shotError, type Verdict } from './verdict.ts';

/** Never throws for what may befall one shot. */
export async function drawShot(request: Request, run: Run): Promise<ShotOutcome> {
	try {
		checkGoOn(run);
		const purse = purseFor(request, run);
		try {
			return (await findKept(request, run)) ?? (await claimAndDraw(request, run, purse));
		} finally {
			purse.close();
		}
	} catch (error) {
		return failure(request, faultOf(error, run.engine.name));
	}
}

/** Filled before anything is waited for: shots begin in the order of the story. What is asked for already needs no more. */
function purseFor(request: Request, { engine, budget, journal }: Run): Purse {
	return openPurse(budget, engine.price(request), journal.fetchable(request) === undefined);
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
	return { shot, key, status: 'kept', take, attempts: 0, spentUsd: 0 };
}

/** What a crash left between the disk and the journal: kept all right, and the journal learns it now. */
export async function noteLeftovers(run: Run): Promise<void> {
	for (const open of [...run.journal.openPredictions.values()]) {
		const take = await run.store.kept(open.key, open.take);
		// A journal that cannot be written now is no reason not to draw what is free.
		if (take?.number === open.take) await noteKept(open, take, run).catch(() => {});
	}
	await run.journal.refresh();
}

/** Free frames need no claim: the worst that two runs can do is to draw the same one. */
async function claimAndDraw(request: Request, run: Run, purse: Purse): Promise<ShotOutcome> {
	const priceUsd = run.engine.price(request);
	// A price of nothing may only be what the user believes: what a service makes is claimed all the same.
	if (priceUsd <= 0 && run.engine.service === undefined) return draw(request, run, purse);
	const { shot } = request;
	const release = await claim(claimsFolder(run.store), predictionName(request), {
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
		return await draw(request, run, purse);
	} finally {
		await release().catch(() => {});
	}
}

async function draw(request: Request, run: Run, purse: Purse): Promise<ShotOutcome> {
	const priceUsd = run.engine.price(request);
	const attempt = beginAttempt(request, priceUsd, run, purse);
	const outcome = await carryOut(attempt, run);
	const isLost =
		attempt.open !== undefined && attempt.asks === 0 && outcome.error?.code === 'picture-expired';
	if (!isLost) return outcome;
	const { shot } = request;
	run.tell({
		type: 'remark',
		shot,
		text: `${outcome.error?.message}: it must be drawn, and paid for, again`,
	});
	await run.journal.refresh();
	return carryOut(beginAttempt(request, priceUsd, run, purse), run);
}

async function carryOut(attempt: Attempt, run: Run): Promise<ShotOutcome> {
	try {
		checkService(attempt, run);
		run.tell({ type: 'started', shot: attempt.request.shot });
		const drawing = await run.engine.draw(attempt.request, contextFor(attempt, run));
		return await settle(attempt, drawing, run);
	} catch (error) {
		return await giveUp(attempt, error, run);
	}
}

/** Another service neither knows nor lists what was asked elsewhere: to ask it would be to pay twice. */
function checkService({ open }: Attempt, { engine }: Run): void {
	const there = open?.asked?.service;
	if (there === undefined || there === engine.service) return;
	if (Date.now() - Date.parse(open!.asked!.at) > KEPT_MS) return;
	const paid = open!.state === 'accepted' ? 'paid for' : 'asked for, and perhaps paid for,';
	throw new Fault(
		'in-doubt',
		`it is ${paid} at ${there}, and this run asks ${engine.service ?? engine.name}`,
		{
			hint: `set REPLICATE_BASE_URL to ${there} to have it fetched within the hour; after that it is drawn again`,
		},
	);
}

/** First the disk, then the journal: a crash in between leaves a kept frame, never a lost one. */
async function settle(attempt: Attempt, drawing: Drawing, run: Run): Promise<ShotOutcome> {
	const { request, predictionId } = attempt;
	const known = predictionId === undefined ? drawing : { predictionId, ...drawing };
	const take = await run.store.keep(request, known);
	if (attempt.isNoted || predictionId !== undefined) await noteKept(request, take, run);
	const spentUsd = spend(attempt, attempt.holds.length === 0 ? 0 : drawing.priceUsd);
	const { shot, key } = request;
	return { shot, key, status: 'drawn', take, attempts: Math.max(1, attempt.asks), spentUsd };
}

async function noteKept(request: Pick<Request, 'key' | 'take'>, take: Take, run: Run): Promise<void> {
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
	const { request, phase, priceUsd, holds } = attempt;
	const verdict = judge(phase, isFault(error) ? error.code : undefined);
	const isCut = run.signal.aborted && (!isFault(error) || !verdict.isFinal);
	const fault = isCut ? interrupted() : faultOf(error, run.engine.name);
	const spentUsd = spend(attempt, verdict.mayBePaid ? holds.length * priceUsd : 0);
	// The journal has the end of a prediction already; and where nothing was made, stopping is no failure.
	const isTold = phase === 'ended' || (phase === 'unasked' && isStop(fault.code));
	if (attempt.isNoted && !isTold) await noteFailed(attempt, fault, verdict, run);
	return { ...failure(request, fault), attempts: attempt.asks, spentUsd };
}

async function noteFailed(attempt: Attempt, fault: Fault, verdict: Verdict, run: Run): Promise<void> {
	const { key, take } = attempt.request;
	const { isFinal, mayBePaid } = verdict;
	const { open, holds, priceUsd } = attempt;
	const isCounted = open?.state === 'accepted' && open.wasKept === true;
	const line = {
		what: 'failed',
		key,
		take,
		at: now(),
		code: fault.code,
		message: fault.message.slice(0, 400),
		final: isFinal,
		// What an earlier run asked for has no hold in this one, and is paid all the same; what was kept is counted.
		priceUsd: isFinal && mayBePaid && !isCounted ? priceUsd * Math.max(1, holds.length) : 0,
	} as const;
	// Without this line the next run only looks once more at a prediction that is over.
	await run.journal.append(line).catch(() => {});
}

function failure(request: Request, fault: Fault): ShotOutcome {
	const { shot, key } = request;
	const status = isStop(fault.code) ? 'stopped' : 'failed';
	return { shot, key, status, attempts: 0, spentUsd: 0, error: shotError(fault) };
}
