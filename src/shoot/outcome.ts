/** What became of a shot, and what is reported while shots are drawn. One failed shot is an outcome, not an exception. */
import type { FaultCode } from '../base/fault.ts';
import type { Drawing } from '../engines/engine.ts';

/** A take in the store: what is known of the drawing, and where its picture lies. */
export interface Take extends Omit<Drawing, 'bytes'> {
	readonly key: string;
	/** 1-based; a key may have several takes. */
	readonly number: number;
	/** Absolute path of the picture in the store. */
	readonly file: string;
}

export interface ShotError {
	readonly code: FaultCode;
	readonly message: string;
	readonly hint?: string;
}

export interface ShotOutcome {
	readonly shot: string;
	readonly key: string;
	/** drawn: paid for or drawn now. kept: was there. failed, stopped: no frame, `error` says why. */
	readonly status: 'drawn' | 'kept' | 'failed' | 'stopped';
	readonly take?: Take;
	readonly attempts: number;
	/** Spent on this shot in this run, US dollars, failed attempts included. */
	readonly spentUsd: number;
	readonly error?: ShotError;
}

/** What became of a shot that asks for the same as this one: it has what the first got, for nothing. */
export function shared(outcome: ShotOutcome): ShotOutcome {
	const status = outcome.status === 'drawn' ? 'kept' : outcome.status;
	return { ...outcome, status, attempts: 0, spentUsd: 0 };
}

export type ShootEvent =
	| { readonly type: 'started'; readonly shot: string }
	| { readonly type: 'progress'; readonly shot: string; readonly share: number }
	| { readonly type: 'remark'; readonly shot?: string; readonly text: string }
	| { readonly type: 'outcome'; readonly outcome: ShotOutcome };
