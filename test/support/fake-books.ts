/** The fake service's own books: every call it got and every prediction it would bill. */
import type { IncomingMessage } from 'node:http';

export interface PostedBody {
	readonly version?: string;
	readonly input?: Readonly<Record<string, unknown>>;
	readonly [key: string]: unknown;
}

/** A prediction in the fake's books; each one would be billed. */
export interface FakePrediction {
	readonly id: string;
	readonly model: string;
	readonly input: Readonly<Record<string, unknown>>;
	readonly createdAt: number;
	status: string;
	/** How often it was polled, and its pictures sent whole. */
	polls: number;
	downloads: number;
	/** Times of its polls, in ms since it was made. */
	readonly polledAt: number[];
}

export interface FakeCall {
	readonly at: number;
	readonly host: 'api' | 'pictures' | 'foreign';
	readonly method: string;
	readonly path: string;
	readonly authorization?: string;
	readonly headers: IncomingMessage['headers'];
	readonly body?: PostedBody;
	/** What was answered; absent while it is not, or where the connection was dropped. */
	status?: number;
}

export interface FakeBooks {
	readonly calls: FakeCall[];
	readonly predictions: FakePrediction[];
	/** Every POST that asked for a prediction, whatever was answered. */
	posts(): FakeCall[];
	/** Calls that showed the token to anybody but the API. */
	leaks(): FakeCall[];
	/** Ids whose cancelling was asked. */
	readonly cancelled: string[];
	/** How many predictions were made for each input. */
	madePerInput(): Map<string, number>;
}

/** Empty books, whose answers are read from the calls and predictions put in. */
export function openBooks(token: string): FakeBooks {
	const calls: FakeCall[] = [];
	const predictions: FakePrediction[] = [];
	return {
		calls,
		predictions,
		cancelled: [],
		posts: () => calls.filter((call) => call.method === 'POST' && /\/predictions$/.test(call.path)),
		leaks: () => calls.filter((call) => call.host !== 'api' && JSON.stringify(call.headers).includes(token)),
		madePerInput: () => {
			const made = new Map<string, number>();
			for (const { input } of predictions) {
				const key = JSON.stringify(input, Object.keys(input).sort());
				made.set(key, (made.get(key) ?? 0) + 1);
			}
			return made;
		},
	};
}
