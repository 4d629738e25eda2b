/** What a fault means for the money and for the run: is the prediction over, was it paid, must all others stop. */
import { Fault, type FaultCode, isFault } from '../base/fault.ts';
import type { ShotError } from './outcome.ts';

/**
 * How far a request got with the service; in-doubt: asked by an earlier run, which learnt no answer; ended: its
 * prediction is over, and its cost settled.
 */
export type Phase = 'unasked' | 'in-doubt' | 'asked' | 'accepted' | 'ended';

export interface Verdict {
	/** Nothing more can come of it. If not, the next run goes on with the same prediction. */
	readonly isFinal: boolean;
	/** The service may have taken its price. */
	readonly mayBePaid: boolean;
}

/** What an engine throws where nothing can have been made. Anything else after asking leaves doubt. */
const NOTHING_MADE: ReadonlySet<FaultCode> = new Set([
	'no-token',
	'bad-base-url',
	'token-refused',
	'no-credit',
	'rate-limited',
	'service-refused',
	'service-unreachable',
	'service-overloaded',
	'moderated',
	'input-refused',
	'model-unknown',
]);
/** Ends of an accepted prediction that are not billed. */
const ENDED_FREE: ReadonlySet<FaultCode> = new Set([
	'service-failed',
	'service-overloaded',
	'moderated',
	'input-refused',
]);
/** Ends of an accepted prediction that are billed, with no picture to be had any more. */
const ENDED_PAID: ReadonlySet<FaultCode> = new Set(['no-picture', 'picture-expired']);
/** What would befall every other shot as well, and cost money where it does not. */
const STOPS_ALL: ReadonlySet<FaultCode> = new Set([
	'no-token',
	'bad-base-url',
	'token-refused',
	'no-credit',
	'disk-full',
	'disk-refused',
	'store-damaged',
	'interrupted',
]);

/** What is left of a request whose drawing failed in this phase with this code, or by a bug without one. */
export function judge(phase: Phase, code: FaultCode | undefined): Verdict {
	if (phase === 'unasked' || phase === 'ended') return { isFinal: true, mayBePaid: false };
	// What befalls this run says nothing about what an earlier one asked.
	if (phase === 'in-doubt' || code === undefined) return { isFinal: false, mayBePaid: true };
	if (phase === 'asked') {
		const isFinal = NOTHING_MADE.has(code);
		return { isFinal, mayBePaid: !isFinal };
	}
	if (ENDED_FREE.has(code)) return { isFinal: true, mayBePaid: false };
	return { isFinal: ENDED_PAID.has(code), mayBePaid: true };
}

/** Whether no other shot should be begun after this. */
export function stopsAll(code: FaultCode): boolean {
	return STOPS_ALL.has(code);
}

/** Whether a shot that ends so was not tried to the end, rather than tried in vain. */
export function isStop(code: FaultCode): boolean {
	return STOPS_ALL.has(code) || code === 'over-budget';
}

export function interrupted(): Fault {
	return new Fault('interrupted', 'stopped before it was drawn', {
		hint: 'run the same command again: it goes on from here, and nothing is paid for twice',
	});
}

/** Any error as a Fault. An engine's bug costs its own shot only, so it is named rather than thrown. */
export function faultOf(error: unknown, engine: string): Fault {
	if (isFault(error)) return error;
	const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	return new Fault('service-failed', `this is a bug in the ${engine} engine: ${text}`, { cause: error });
}

/** A Fault as data for an outcome. */
export function shotError(fault: Fault): ShotError {
	const { code, message, hint } = fault;
	return { code, message, ...(hint !== undefined && { hint }) };
}
