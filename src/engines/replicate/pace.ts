/**
 * One pace shared by all workers: calls are spaced out, a refusal slows everybody at once, and the pace recovers by
 * itself. It counts on a clock that cannot jump.
 */
import { performance } from 'node:perf_hooks';
import { sleep } from './sleep.ts';

export interface PaceSettings {
	readonly perMinute: number;
	/** Calls that may follow each other at once. */
	readonly burst: number;
	/** First wait of our own after a refusal that names none. */
	readonly backoffMs: number;
	readonly mostWaitMs: number;
	/** The slowest even pace that refusals can bring about. */
	readonly mostIntervalMs: number;
}

const LEAST_PATIENCE = 3;
const MOST_PATIENCE = 8;

/** Refusals within one wait are one refusal: they come from calls that were under way together. */
export class Pace {
	readonly #settings: PaceSettings;
	readonly #fullIntervalMs: number;
	#intervalMs: number;
	/** When the next call would fall, if calls came evenly. */
	#nextAt = 0;
	#blockedUntil = 0;
	#lastAcceptedAt: number | undefined;
	#isSlowed = false;
	#refusals = 0;
	#successes = 0;
	/** Successes in a row before the pace quickens; more, the more often that proved too bold. */
	#patience = LEAST_PATIENCE;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(settings: PaceSettings) {
		this.#settings = settings;
		this.#fullIntervalMs = 60_000 / settings.perMinute;
		this.#intervalMs = this.#fullIntervalMs;
	}

	/** Calls a minute that are allowed just now. */
	get perMinute(): number {
		return 60_000 / this.#intervalMs;
	}

	/** Resolves with the time when it is this caller's turn; first come, first served. */
	turn(signal: AbortSignal): Promise<number> {
		const mine = this.#queue.then(() => this.#wait(signal));
		this.#queue = mine.catch(() => undefined);
		return mine;
	}

	async #wait(signal: AbortSignal): Promise<number> {
		// Refusals that arrive while we sleep move the time on.
		for (let now = performance.now(); ; now = performance.now()) {
			const at = Math.max(this.#blockedUntil, this.#nextAt - this.#slackMs());
			if (at <= now && !signal.aborted) break;
			await sleep(at - now, signal);
		}
		const now = performance.now();
		this.#nextAt = Math.max(this.#nextAt, now) + this.#intervalMs;
		return now;
	}

	/** While slowed down, no call may come early. */
	#slackMs(): number {
		return this.#isSlowed ? 0 : (this.#settings.burst - 1) * this.#intervalMs;
	}

	/** The service refused a call as too many: all wait. Gives the wait in ms. */
	refused(askedMs: number): number {
		const now = performance.now();
		this.#successes = 0;
		this.#isSlowed = true;
		if (now >= this.#blockedUntil) {
			this.#refusals++;
			this.#patience = Math.min(2 * this.#patience, MOST_PATIENCE);
		}
		const own = this.#settings.backoffMs * 2 ** Math.min(this.#refusals - 1, 16);
		const wait = Math.min(Math.max(askedMs, own), this.#settings.mostWaitMs) * (1 + Math.random() / 10);
		// Of a bucket that holds one, this is its true interval; of a larger one too long, and soon shortened again.
		const sinceLast = Math.min(now - (this.#lastAcceptedAt ?? now), 2 * this.#intervalMs);
		const guess = sinceLast + askedMs;
		const most = Math.max(this.#settings.mostIntervalMs, this.#fullIntervalMs);
		const slower = askedMs > 0 ? guess : this.#intervalMs * 2;
		this.#intervalMs = Math.min(most, Math.max(this.#intervalMs, slower));
		this.#blockedUntil = Math.max(this.#blockedUntil, now + wait);
		return this.#blockedUntil - now;
	}

	/** The service took the call of this turn: after some in a row the pace quickens, the longer the row the more. */
	accepted(turnAt: number): void {
		this.#refusals = 0;
		this.#successes++;
		this.#lastAcceptedAt = turnAt;
		const row = this.#successes - this.#patience;
		if (row < 0) return;
		const share = row < 3 ? 0.9 : row < 7 ? 0.8 : 0.5;
		this.#intervalMs = Math.max(this.#fullIntervalMs, this.#intervalMs * share);
		if (this.#intervalMs > this.#fullIntervalMs) return;
		this.#isSlowed = false;
		this.#patience = LEAST_PATIENCE;
	}
}
