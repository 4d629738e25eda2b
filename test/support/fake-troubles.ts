/** What can go wrong at the fake service: scripted for one prediction, or mixed by chance from a seed. */
import { seeded } from '../../src/base/random.ts';

/** One answer instead of the true one. */
export interface Answer {
	readonly status?: number;
	/** A string is sent as it is, anything else as JSON. */
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	/** The connection is dropped: at once, or after half of the body. */
	readonly drop?: 'at-once' | 'half-way';
	/** Nothing more is sent, the connection stays open: at once, or after half of the body. */
	readonly hang?: 'at-once' | 'half-way';
	/** The body is cut in half and the connection closed as if that were all (no Content-Length). */
	readonly cut?: boolean;
	/** The body never ends. */
	readonly endless?: boolean;
}

/** How a prediction ends, laid over the true one. */
export interface Ending {
	readonly status?: string;
	readonly output?: unknown;
	readonly error?: unknown;
	readonly logs?: string;
	readonly data_removed?: boolean;
}

/** All that goes wrong for one POST of a prediction. */
export interface Trouble {
	/** What the POST is answered. */
	readonly post?: Answer;
	/** Whether a prediction is made (and billed) all the same; without `post` it always is. */
	readonly made?: boolean;
	/** How the prediction ends. */
	readonly ending?: Ending;
	/** It never ends, and stays in this state. */
	readonly stuck?: 'starting' | 'processing';
	/** The first polls are answered so; `undefined` = truthfully. */
	readonly polls?: readonly (Answer | undefined)[];
	/** Changes any true view of the prediction before it is sent; `nth` counts the views, the POST's own is 0. */
	readonly view?: (view: Record<string, unknown>, nth: number) => unknown;
	/** The first downloads are answered so; `undefined` = truthfully. */
	readonly downloads?: readonly (Answer | undefined)[];
}

const HTML = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

/** Names for the usual troubles. */
export const TROUBLES = {
	'dropped before': { post: { drop: 'at-once' }, made: false },
	'dropped after create': { post: { drop: 'at-once' }, made: true },
	'hung after create': { post: { hang: 'at-once' }, made: true },
	'html 502 before': { post: { status: 502, body: HTML }, made: false },
	'html 502 after create': { post: { status: 502, body: HTML }, made: true },
	'html 504 after create': { post: { status: 504, body: HTML }, made: true },
	'cut json after create': { post: { status: 201, cut: true }, made: true },
	'2xx without id': { post: { status: 200, body: { ok: true } }, made: true },
	'429 body': {
		post: {
			status: 429,
			body: { detail: 'Request was throttled, resets in ~1s', status: 429, retry_after: 1 },
		},
	},
	'402': {
		post: { status: 402, body: { title: 'Insufficient credit', detail: 'You have no credit', status: 402 } },
	},
	'401': { post: { status: 401, body: { title: 'Unauthenticated', detail: 'No such token', status: 401 } } },
	failed: {
		ending: { status: 'failed', output: null, error: 'Prediction interrupted; please retry (code: PA)' },
	},
	nsfw: { ending: { status: 'failed', output: null, error: 'NSFW content detected. Try another prompt.' } },
	moderated: {
		ending: { status: 'failed', output: null, error: 'The input was flagged as sensitive (E005)' },
	},
	'hung starting': { stuck: 'starting' },
	'hung processing': { stuck: 'processing' },
	'5xx on polls': { polls: [{ status: 503, body: HTML }, { drop: 'at-once' }] },
	'cut picture': { downloads: [{ cut: true }] },
	'html picture': { downloads: [{ status: 200, body: HTML, headers: { 'content-type': 'text/html' } }] },
	'empty picture': { downloads: [{ status: 200, body: '' }] },
	'expired picture': { downloads: [{ status: 404, body: 'gone' }] },
} as const satisfies Readonly<Record<string, Trouble>>;

export type TroubleName = keyof typeof TROUBLES;

/** Chances of the troubles that a call may meet, 0…1 each. */
export interface Storm {
	readonly seed: number | string;
	/** Of any API call: a 5xx with HTML; of a POST, half of them after the prediction was made. */
	readonly serverError?: number;
	readonly throttled?: number;
	readonly reset?: number;
	/** Of a POST: dropped after the prediction was made. */
	readonly droppedAfterCreate?: number;
	/** Of a download. */
	readonly truncated?: number;
	readonly html?: number;
	/** Of a prediction. */
	readonly hung?: number;
	readonly failed?: number;
}

/** The storm that a batch must weather. */
export const STORM: Storm = {
	seed: 7,
	serverError: 0.1,
	throttled: 0.05,
	reset: 0.03,
	droppedAfterCreate: 0.05,
	truncated: 0.05,
	html: 0.03,
	hung: 0.02,
	failed: 0.05,
};

export interface Weather {
	post(): Trouble;
	poll(): Answer | undefined;
	download(): Answer | undefined;
}

/** Draws troubles from a storm's chances; the same seed draws the same ones in the same order. */
export function weather(storm: Storm): Weather {
	const chance = seeded(storm.seed);
	const strikes = (share = 0): boolean => chance() < share;
	const call = (): Answer | undefined => {
		if (strikes(storm.serverError)) return { status: 503, body: HTML };
		if (strikes(storm.throttled)) return { status: 429, body: { detail: 'throttled', retry_after: 0.05 } };
		if (strikes(storm.reset)) return { drop: 'at-once' };
		return undefined;
	};
	return {
		post: () => {
			const answer = strikes(storm.droppedAfterCreate) ? ({ drop: 'at-once' } as const) : undefined;
			if (answer !== undefined) return { post: answer, made: true };
			const trouble = call();
			if (trouble !== undefined) return { post: trouble, made: trouble.status === 503 && strikes(0.5) };
			if (strikes(storm.hung)) return { stuck: chance() < 0.5 ? 'starting' : 'processing' };
			return strikes(storm.failed) ? TROUBLES.failed : {};
		},
		poll: call,
		download: () => {
			if (strikes(storm.truncated)) return { cut: true };
			if (strikes(storm.html)) return { status: 200, body: HTML };
			return undefined;
		},
	};
}
