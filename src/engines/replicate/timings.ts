/** Every wait of the engine in one place, so that tests can turn the clock faster. */

/** In milliseconds unless the name says otherwise. */
export interface Timings {
	/** How long a create may keep the line open for its picture: long enough for quick models, which then need no poll. */
	readonly waitS: number;
	/** For the head of an answer, beyond `waitS` on a create; and between pieces of its body. */
	readonly answerMs: number;
	readonly connectMs: number;
	/** Before each look for a prediction in doubt. */
	readonly looksMs: readonly number[];
	readonly firstPollMs: number;
	readonly mostPollMs: number;
	/** First wait before repeating a call; doubles up to `mostBackoffMs`. */
	readonly backoffMs: number;
	readonly mostBackoffMs: number;
	/** Between predictions when a model is overloaded: from, to. */
	readonly overloadMs: readonly [number, number];
	/** A new prediction may be unknown to polls for so long. */
	readonly unknownMs: number;
	/** The longest wait that a 429 can make us keep. */
	readonly mostThrottleMs: number;
	readonly downloadIdleMs: number;
	readonly downloadTotalMs: number;
	/** For cancelling, when everything shall end. */
	readonly cancelMs: number;
	/** How long an interrupted create may go on, to learn the id of what was paid. */
	readonly graceMs: number;
}

export const TIMINGS: Timings = {
	waitS: 5,
	answerMs: 30_000,
	connectMs: 10_000,
	looksMs: [4000, 10_000, 16_000],
	firstPollMs: 700,
	mostPollMs: 5000,
	backoffMs: 700,
	mostBackoffMs: 30_000,
	overloadMs: [15_000, 60_000],
	unknownMs: 30_000,
	mostThrottleMs: 120_000,
	downloadIdleMs: 20_000,
	downloadTotalMs: 120_000,
	cancelMs: 3000,
	graceMs: 6000,
};
