/** Calls to the base URL, the only place that is ever shown the token. No redirect is followed. */
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import type { Answer, Reply } from './answer.ts';
import { type Ask, askBody } from './body.ts';
import { oneLine, withoutToken } from './scrub.ts';
import type { Timings } from './timings.ts';
import { accountUrl, type BaseUrl, cancelUrl, createUrl, listUrl, predictionUrl } from './urls.ts';

/** Logs and lists with data URIs may be long; what is longer is no answer to us. */
const MOST_BYTES = 32_000_000;

/** Of failures before anything was sent, those that will come again. */
const LASTING = /^(?:ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO|UND_ERR_INVALID_ARG)/;

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
	/** The service's time less `performance.now()`, which no change of our own clock moves. */
	#aheadMs: number | undefined;

	constructor(settings: ClientSettings) {
		this.#settings = settings;
		this.#agent = new Agent({
			connect: { timeout: settings.timings.connectMs },
			keepAliveTimeout: 10_000,
			pipelining: 1,
			maxResponseSize: MOST_BYTES,
		});
	}

	/** The base URL, as all calls use it. */
	get root(): string {
		return this.#settings.base.root;
	}

	/** The service's own time, in ms since 1970, once an answer has told it. */
	serviceNow(): number | undefined {
		return this.#aheadMs === undefined ? undefined : performance.now() + this.#aheadMs;
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
		const calledAt = performance.now();
		const body = call.body === undefined ? undefined : new WatchedBody(call.body);
		try {
			const answered = await request(call.url, {
				dispatcher: this.#agent,
				method: call.method,
				headers: {
					authorization: `Bearer ${token}`,
					accept: 'application/json',
					'user-agent': 'ekonte',
					...(body && { 'content-type': 'application/json', 'content-length': String(body.length) }),
					...call.headers,
				},
				headersTimeout: call.headMs,
				bodyTimeout: timings.answerMs,
				...(body && { body: body.pieces() }),
				...(call.signal && { signal: call.signal }),
			});
			const text = await answered.body.text();
			const answer = readAnswer(answered.statusCode, answered.headers, { text, token });
			this.#learnTime(answer.headers.date, performance.now() - calledAt);
			return answer;
		} catch (error) {
			return this.#failed(error, body?.isBegun ?? true);
		}
	}

	/** Only quick answers tell the time well. */
	#learnTime(date: string | undefined, tookMs: number): void {
		const at = Date.parse(date ?? '');
		if (!Number.isNaN(at) && tookMs < 5000) this.#aheadMs = at - performance.now();
	}

	/** Error codes tell too little: a host can be unreachable, and TLS break, after all was sent. */
	#failed(error: unknown, maySent: boolean): Reply {
		const { code, words } = describe(error);
		const why = oneLine(this.#settings.scrub(words));
		return maySent ? { is: 'lost', why } : { is: 'not-sent', why, isLasting: LASTING.test(code) };
	}
}

/** A body that knows whether a byte of it, and of the head before it, can have left. */
class WatchedBody {
	readonly #bytes: Buffer;
	isBegun = false;

	constructor(text: string) {
		this.#bytes = Buffer.from(text);
	}

	get length(): number {
		return this.#bytes.length;
	}

	/** Taken up only once there is a connection; the head is written together with the first piece. */
	pieces(): Readable {
		const take = async function* (this: WatchedBody) {
			this.isBegun = true;
			yield this.#bytes;
		};
		return Readable.from(take.call(this), { objectMode: false });
	}
}

interface Said {
	readonly text: string;
	readonly token: string;
}

function readAnswer(
	status: number,
	headers: Readonly<Record<string, string | string[] | undefined>>,
	said: Said,
): Answer {
	const first: Record<string, string> = {};
	for (const [name, value] of Object.entries(headers)) {
		const one = Array.isArray(value) ? value[0] : value;
		if (one !== undefined) first[name.toLowerCase()] = one;
	}
	// Before anybody quotes it, cuts it in two, or takes it for the address of a picture.
	const hide = (words: string) => withoutToken(words, said.token);
	const text = hide(said.text);
	const json = parse(text, hide);
	return { is: 'answer', status, headers: first, text, ...(json === undefined ? {} : { json }) };
}

/** Escapes in JSON can hide the token from a search of the text. */
function parse(text: string, hide: (words: string) => string): unknown {
	try {
		const clean = (_: string, value: unknown) => (typeof value === 'string' ? hide(value) : value);
		return text.trim() === '' ? undefined : JSON.parse(text, clean);
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
