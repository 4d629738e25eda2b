/** Calls to the base URL, the only place that is ever shown the token. No redirect is followed. */
import { performance } from 'node:perf_hooks';
import { Agent, request } from 'undici';
import type { Answer, Reply } from './answer.ts';
import { type Ask, askBody } from './body.ts';
import { oneLine } from './scrub.ts';
import type { Timings } from './timings.ts';
import { accountUrl, type BaseUrl, cancelUrl, createUrl, listUrl, predictionUrl } from './urls.ts';

/** Logs and lists with data URIs may be long; what is longer is no answer to us. */
const MOST_BYTES = 32_000_000;

/** The network refused before anything was sent, and will do so again. */
const LASTING = /^(?:ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO|UND_ERR_INVALID_ARG)/;
const NOT_SENT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EAI_FAIL',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENETDOWN',
	'EADDRNOTAVAIL',
	'UND_ERR_CONNECT_TIMEOUT',
]);

export interface ClientSettings {
	readonly base: BaseUrl;
	readonly token: string;
	readonly timings: Timings;
	readonly scrub: (text: string) => string;
}

interface Call {
	readonly method: 'GET' | 'POST';
	readonly url: string;
	readonly body?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly headMs: number;
	readonly signal?: AbortSignal;
}

/** Speaks to one service until it is closed. */
export class Client {
	readonly #settings: ClientSettings;
	readonly #agent: Agent;
	#skewMs: number | undefined;

	constructor(settings: ClientSettings) {
		this.#settings = settings;
		this.#agent = new Agent({
			connect: { timeout: settings.timings.connectMs },
			keepAliveTimeout: 10_000,
			pipelining: 1,
			maxResponseSize: MOST_BYTES,
		});
	}

	/** How far the service's clock is ahead of ours, where an answer has told; in ms. */
	get skewMs(): number | undefined {
		return this.#skewMs;
	}

	create(ask: Ask, deadlineS: number, signal: AbortSignal): Promise<Reply> {
		const { base, timings } = this.#settings;
		return this.#call({
			method: 'POST',
			url: createUrl(base, ask.official),
			body: JSON.stringify(askBody(ask)),
			headers: { prefer: `wait=${timings.waitS}`, 'cancel-after': `${Math.max(5, Math.ceil(deadlineS))}s` },
			headMs: timings.waitS * 1000 + timings.answerMs,
			signal,
		});
	}

	poll(id: string, signal: AbortSignal): Promise<Reply> {
		const { base, timings } = this.#settings;
		return this.#call({ method: 'GET', url: predictionUrl(base, id), headMs: timings.answerMs, signal });
	}

	list(query: string, signal: AbortSignal): Promise<Reply> {
		const { base, timings } = this.#settings;
		return this.#call({ method: 'GET', url: listUrl(base, query), headMs: timings.answerMs, signal });
	}

	cancel(id: string): Promise<Reply> {
		const { base, timings } = this.#settings;
		const signal = AbortSignal.timeout(timings.cancelMs);
		return this.#call({
			method: 'POST',
			url: cancelUrl(base, id),
			headMs: timings.cancelMs,
			signal,
		});
	}

	account(signal: AbortSignal): Promise<Reply> {
		const { base, timings } = this.#settings;
		return this.#call({ method: 'GET', url: accountUrl(base), headMs: timings.answerMs, signal });
	}

	close(): Promise<void> {
		return this.#agent.destroy();
	}

	async #call(call: Call): Promise<Reply> {
		const { token, timings } = this.#settings;
		const sentAt = performance.now();
		try {
			const { statusCode, headers, body } = await request(call.url, {
				dispatcher: this.#agent,
				method: call.method,
				headers: {
					authorization: `Bearer ${token}`,
					accept: 'application/json',
					'user-agent': 'ekonte',
					...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
					...call.headers,
				},
				headersTimeout: call.headMs,
				bodyTimeout: timings.answerMs,
				...(call.body === undefined ? {} : { body: call.body }),
				...(call.signal === undefined ? {} : { signal: call.signal }),
			});
			const text = await body.text();
			const answer = readAnswer(statusCode, headers, text);
			this.#learnSkew(answer.headers.date, performance.now() - sentAt);
			return answer;
		} catch (error) {
			return this.#failed(error);
		}
	}

	/** Only quick answers tell the time well. */
	#learnSkew(date: string | undefined, tookMs: number): void {
		const at = Date.parse(date ?? '');
		if (!Number.isNaN(at) && tookMs < 5000) this.#skewMs = at - Date.now();
	}

	#failed(error: unknown): Reply {
		const { code, words } = describe(error);
		const why = this.#settings.scrub(oneLine(words));
		if (LASTING.test(code)) return { is: 'not-sent', why, isLasting: true };
		const isHandshake = words.includes('before secure TLS connection');
		if (NOT_SENT.has(code) || isHandshake) return { is: 'not-sent', why, isLasting: false };
		return { is: 'lost', why };
	}
}

function readAnswer(
	status: number,
	headers: Readonly<Record<string, string | string[] | undefined>>,
	text: string,
): Answer {
	const first: Record<string, string> = {};
	for (const [name, value] of Object.entries(headers)) {
		const one = Array.isArray(value) ? value[0] : value;
		if (one !== undefined) first[name.toLowerCase()] = one;
	}
	const json = parse(text);
	return { is: 'answer', status, headers: first, text, ...(json === undefined ? {} : { json }) };
}

function parse(text: string): unknown {
	try {
		return text.trim() === '' ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Code and words of a network error; several addresses tried give an AggregateError with the words inside. */
function describe(error: unknown): { readonly code: string; readonly words: string } {
	if (!(error instanceof Error)) return { code: '', words: String(error) };
	const inner = error instanceof AggregateError ? (error.errors[0] as unknown) : undefined;
	const code = String((error as NodeJS.ErrnoException).code ?? (inner as NodeJS.ErrnoException)?.code ?? '');
	const message = error.message || (inner instanceof Error ? inner.message : '') || error.name;
	return { code, words: code === '' || message.includes(code) ? message : `${message} (${code})` };
}
