/** One shot while it is drawn: what the engine is told, and what it notes before and after money may be spent. */
import { createHash } from 'node:crypto';
import type { DrawContext, DrawNotes } from '../engines/engine.ts';
import type { Request } from '../plan/request.ts';
import type { Hold } from './budget.ts';
import { type OpenPrediction, predictionName } from './journal-line.ts';
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
	asks: number;
	predictionId: string | undefined;
}

/** Sets the money aside; throws Fault `over-budget`. */
export function beginAttempt(request: Request, priceUsd: number, run: Run): Attempt {
	const open = run.journal.openPredictions.get(predictionName(request));
	return {
		request: asAskedBefore(request, open),
		priceUsd,
		open,
		// What an earlier run asked for is paid: only asking again would cost.
		holds: open === undefined ? [run.budget.hold(priceUsd)] : [],
		phase: open === undefined ? 'unasked' : open.state,
		asks: 0,
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
	return {
		signal: run.signal,
		notes: notesFor(attempt, run),
		...(open?.state === 'accepted' && { resume: { predictionId: open.predictionId } }),
		...(open?.state === 'in-doubt' && { inDoubtSince: open.since }),
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
		},
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
		priceUsd,
	});
	attempt.phase = 'asked';
	attempt.asks++;
}

/** Puts what the attempt cost on the budget and gives the rest back. */
export function spend(attempt: Attempt, usd: number): void {
	const [first, ...others] = attempt.holds;
	for (const hold of others) hold.release();
	first?.spend(usd);
}

/** The time for a line of the journal. */
export function now(): string {
	return new Date().toISOString();
}
