/** One shot while it is drawn: what the engine is told, and what it notes before and after money may be spent. */
import { createHash } from 'node:crypto';
import type { DrawContext, DrawEnd, DrawNotes } from '../engines/engine.ts';
import type { Request } from '../plan/request.ts';
import type { Hold, Purse } from './budget.ts';
import type { OpenPrediction } from './journal-line.ts';
import type { Run } from './run.ts';
import type { Phase } from './verdict.ts';

/** The facts that change while a shot is drawn. */
export interface Attempt {
	readonly request: Request;
	readonly priceUsd: number;
	/** What an earlier run left. */
	readonly open: OpenPrediction | undefined;
	/** Money set aside: once, and once more for each asking while the one before is in doubt. */
	readonly holds: Hold[];
	phase: Phase;
	/** Predictions asked for, less those that the service made nothing of. */
	asks: number;
	/** Whether the journal knows of it. */
	isNoted: boolean;
	/** Spent in this run on predictions that ended without a picture, US dollars. */
	lostUsd: number;
	predictionId: string | undefined;
}

/** Takes the money that it will need; throws Fault `over-budget`. */
export function beginAttempt(request: Request, priceUsd: number, run: Run, purse: Purse): Attempt {
	const open = run.journal.fetchable(request);
	return {
		request: asAskedBefore(request, open),
		priceUsd,
		open,
		// What an earlier run asked for is paid: only asking again would cost.
		holds: open === undefined ? [purse.take()] : [],
		phase: open === undefined ? 'unasked' : open.state,
		asks: 0,
		isNoted: open !== undefined,
		lostUsd: 0,
		predictionId: open?.state === 'accepted' ? open.predictionId : undefined,
	};
}

/** The engine looks for what was asked then, though the layout may prefer another shape by now. */
function asAskedBefore(request: Request, open: OpenPrediction | undefined): Request {
	if (open?.asked === undefined) return request;
	const { aspectRatio: _, ...rest } = request;
	const { aspectRatio } = open.asked;
	return aspectRatio === undefined ? rest : { ...rest, aspectRatio };
}

/** What the engine is told. */
export function contextFor(attempt: Attempt, run: Run): DrawContext {
	const { open } = attempt;
	const inDoubtSince = open === undefined ? run.journal.doubtSince : open.state === 'in-doubt' && open.since;
	return {
		signal: run.signal,
		notes: notesFor(attempt, run),
		...(open?.state === 'accepted' && { resume: { predictionId: open.predictionId } }),
		...(inDoubtSince && { inDoubtSince }),
	};
}

function notesFor(attempt: Attempt, run: Run): DrawNotes {
	const { shot, key, take } = attempt.request;
	const { journal } = run;
	return {
		asked: (input) => noteAsked(attempt, input, run),
		async accepted(predictionId) {
			attempt.phase = 'accepted';
			attempt.predictionId = predictionId;
			await journal.append({ what: 'accepted', key, take, at: now(), predictionId });
		},
		async refused() {
			await journal.append({ what: 'refused', key, take, at: now() });
			attempt.phase = 'unasked';
			// Of what an earlier run asked, nothing was counted here.
			attempt.asks = Math.max(0, attempt.asks - 1);
		},
		ended: (end) => noteEnd(attempt, end, run),
		progress: (share) => run.tell({ type: 'progress', shot, share }),
		remark: (text) => run.tell({ type: 'remark', shot, text }),
	};
}

/** Money aside first, then the journal, then the service. */
async function noteAsked(attempt: Attempt, input: unknown, run: Run): Promise<void> {
	const { request, priceUsd, holds } = attempt;
	if (holds.length === 0 || attempt.phase === 'asked') holds.push(run.budget.hold(priceUsd));
	const { shot, key, take, model, aspectRatio } = request;
	await run.journal.append({
		what: 'asked',
		key,
		take,
		at: now(),
		shot,
		story: run.story,
		model,
		input: createHash('sha256')
			.update(JSON.stringify(input) ?? '')
			.digest('hex'),
		...(aspectRatio !== undefined && { aspectRatio }),
		...(run.engine.service !== undefined && { service: run.engine.service }),
		priceUsd,
	});
	attempt.phase = 'asked';
	attempt.asks++;
	attempt.isNoted = true;
}

/** A prediction is over and left nothing: what it may cost is spent, and the next one needs money of its own. */
async function noteEnd(attempt: Attempt, end: DrawEnd, run: Run): Promise<void> {
	const { request, priceUsd, holds } = attempt;
	// What an earlier run asked for, its own budget paid.
	const hold = end.mayBeBilled ? holds.shift() : undefined;
	if (hold !== undefined) {
		hold.spend(priceUsd);
		attempt.lostUsd += priceUsd;
	}
	await run.journal.append({
		what: 'failed',
		key: request.key,
		take: request.take,
		at: now(),
		code: end.code,
		message: end.message.slice(0, 400),
		final: true,
		priceUsd: end.mayBeBilled ? priceUsd : 0,
	});
	attempt.phase = 'ended';
	attempt.predictionId = undefined;
	attempt.isNoted = true;
}

/** Puts what came last on the budget, gives the rest back, and says what the attempt cost in all. */
export function spend(attempt: Attempt, usd: number): number {
	const [first, ...others] = attempt.holds;
	for (const hold of others) hold.release();
	first?.spend(usd);
	return attempt.lostUsd + usd;
}

/** The time for a line of the journal. */
export function now(): string {
	return new Date().toISOString();
}
