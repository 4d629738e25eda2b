/** When a prediction in doubt may have been made, by the service's own clock. */
import { performance } from 'node:perf_hooks';
import type { Job } from './job.ts';
import type { Prediction } from './prediction.ts';

/** A prediction may be told of late, and clocks differ; a seed makes a match sure enough for a wide window. */
const SLACK_MS = { unique: 120_000, other: 5000 };
/** The service forgets inputs after an hour: what is older cannot be told from others. */
export const REMEMBERED_MS = 65 * 60_000;

/** When something was asked, by each clock there is: any of them may be set, or stand still, before one looks back. */
export interface Moment {
	readonly wallMs: number;
	/** By performance.now(). */
	readonly steadyMs: number;
	readonly serviceMs?: number;
}

/** Now. */
export function momentOf({ service }: Job): Moment {
	const serviceMs = service.client.serviceNow();
	const own = { wallMs: Date.now(), steadyMs: performance.now() };
	return serviceMs === undefined ? own : { ...own, serviceMs };
}

/** Created in this time, by the service's clock. */
export interface Window {
	readonly afterMs: number;
	readonly beforeMs?: number;
}

/** The earliest moment that any clock makes of it: rather a long list than a missed prediction. */
export function earliest({ service }: Job, { wallMs, steadyMs, serviceMs }: Moment): number {
	const now = service.client.serviceNow();
	if (now === undefined) return serviceMs ?? wallMs;
	const bySteady = now - (performance.now() - steadyMs);
	return Math.min(bySteady, now - (Date.now() - wallMs), serviceMs ?? bySteady);
}

/** How far a listed time may be off. */
export function unsureMs(job: Job, asked?: Moment): number {
	const slackMs = job.ask.isUnique ? SLACK_MS.unique : SLACK_MS.other;
	// Without the service's clock seen yet, ours may be wrong by much.
	return asked?.serviceMs === undefined && job.service.client.serviceNow() === undefined
		? 11 * slackMs
		: slackMs;
}

/** A page holds a hundred; what was made long after the ask need not be leafed through. */
export function around(job: Job, sinceMs: number): Window {
	const aheadMs = (job.service.client.serviceNow() ?? Date.now()) - Date.now();
	const unsure = unsureMs(job);
	const [first, last] = [Math.min(0, aheadMs), Math.max(0, aheadMs)];
	return { afterMs: sinceMs + first - unsure, beforeMs: sinceMs + last + 900_000 + unsure };
}

/** All that the service remembers. */
export function wholeHour({ service }: Job): Window {
	return { afterMs: (service.client.serviceNow() ?? Date.now()) - REMEMBERED_MS };
}

/** The newest come first: a list that knows no times is left where all are older. */
export function isBefore(listed: readonly Prediction[], { afterMs }: Window): boolean {
	return (
		listed.length > 0 && listed.every(({ createdAt }) => (createdAt ?? Number.POSITIVE_INFINITY) < afterMs)
	);
}

/** The window as a query of the list. */
export function queryOf({ afterMs, beforeMs }: Window): string {
	const before = beforeMs === undefined ? '' : `&created_before=${isoTime(beforeMs)}`;
	return `?created_after=${isoTime(afterMs)}${before}`;
}

function isoTime(ms: number): string {
	return encodeURIComponent(new Date(ms).toISOString());
}
