/** What the fake service knows and answers, without its sockets. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { seeded } from '../../src/base/random.ts';
import {
	asBody,
	NOT_FOUND,
	officialModel,
	type Reply,
	readText,
	refuse,
	send,
	UNAUTHENTICATED,
} from './fake-answer.ts';
import { type FakeBooks, type FakeCall, openBooks, type PostedBody } from './fake-books.ts';
import { isOver, type Job, listOf, now, type Place, settle, viewOf } from './fake-job.ts';
import { drawPicture, type PictureFormat } from './fake-pictures.ts';
import { FAKE_TOKEN, type FakeRate, type FakeSettings } from './fake-settings.ts';
import { TROUBLES, type Trouble, weather } from './fake-troubles.ts';

/** The service; the sockets and the urls of the other hosts are given to it from outside. */
export class Service {
	readonly token: string;
	readonly books: FakeBooks;
	picturesUrl = '';
	foreignUrl = '';
	readonly #settings: FakeSettings;
	readonly #weather: ReturnType<typeof weather> | undefined;
	readonly #jobs = new Map<string, Job>();
	readonly #newId: () => string;
	#rate: FakeRate | undefined;
	#nextFreeAt = 0;
	#posts = 0;

	constructor(settings: FakeSettings) {
		this.#settings = settings;
		this.token = settings.token ?? FAKE_TOKEN;
		this.books = openBooks(this.token);
		this.#weather = settings.storm && weather(settings.storm);
		this.#rate = settings.rate;
		const chance = seeded('ids');
		this.#newId = () => Array.from({ length: 26 }, () => Math.floor(chance() * 32).toString(32)).join('');
	}

	get #place(): Place {
		const { picturesUrl, foreignUrl } = this;
		return { settings: this.#settings, picturesUrl, foreignUrl };
	}

	limit(rate: FakeRate | undefined): void {
		this.#rate = rate;
		this.#nextFreeAt = 0;
	}

	finish(): void {
		for (const job of this.#jobs.values()) job.endsAt = Math.min(job.endsAt, now());
	}

	expire(): void {
		for (const job of this.#jobs.values()) job.isRemoved = true;
	}

	async answerApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '/', 'http://fake');
		response.setHeader('date', new Date(now() + (this.#settings.clockSkewMs ?? 0)).toUTCString());
		const text = await readText(request);
		const call = this.#note('api', request, asBody(text));
		const prefix = this.#settings.prefix ?? '';
		const path = url.pathname.startsWith(`${prefix}/v1/`) ? url.pathname.slice(prefix.length) : '/nowhere';
		if (request.method === 'POST' && path.endsWith('/predictions')) return this.#post(call, response, path);
		const trouble = this.#weather?.poll();
		if (trouble !== undefined) return send(call, response, { status: 200, body: '' }, trouble);
		if (request.headers.authorization !== `Bearer ${this.token}`)
			return send(call, response, UNAUTHENTICATED);
		const [, id, verb] = /^\/v1\/predictions\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
		if (path === '/v1/predictions')
			return send(call, response, listOf(this.#jobs.values(), url, this.#place));
		if (path === '/v1/account') {
			return send(call, response, { status: 200, body: { type: 'user', username: 'writer' } });
		}
		const job = id === undefined ? undefined : this.#jobOf(id);
		if (job === undefined) return send(call, response, NOT_FOUND);
		const { cancels } = this.#settings;
		if (verb === 'cancel' && cancels !== undefined) return send(call, response, NOT_FOUND, cancels);
		if (verb === 'cancel') return send(call, response, this.#cancel(job));
		const scripted = (job.trouble.polls ?? [])[job.polls++];
		job.polledAt.push(now() - job.createdAt);
		return send(call, response, { status: 200, body: viewOf(job, this.#place) }, scripted);
	}

	async #post(call: FakeCall, response: ServerResponse, path: string): Promise<void> {
		const body = call.body ?? {};
		const trouble = this.#troubleOf(this.#posts++, body);
		if (call.authorization !== `Bearer ${this.token}`) return send(call, response, UNAUTHENTICATED);
		const refusal = this.#throttle() ?? refuse(path, body);
		if (refusal !== undefined) return send(call, response, refusal);
		const isMade = trouble.made ?? trouble.post === undefined;
		if (!isMade) return send(call, response, { status: 201, body: 'nothing was made' }, trouble.post);
		const job = this.#make(path, body, trouble);
		const waitS = Number(/wait(?:=(\d+))?/.exec(String(call.headers.prefer ?? ''))?.[1] ?? 0);
		if (waitS > 0 && this.#settings.waits !== false) await this.#finished(job, waitS * 1000);
		const status = this.#settings.isWrapped === true ? 200 : 201;
		return send(call, response, { status, body: viewOf(job, this.#place) }, trouble.post);
	}

	#troubleOf(nth: number, body: PostedBody): Trouble {
		const { troubles } = this.#settings;
		const chosen = typeof troubles === 'function' ? troubles(nth, body) : troubles?.[nth];
		if (chosen !== undefined) return typeof chosen === 'string' ? TROUBLES[chosen] : chosen;
		return this.#weather?.post() ?? {};
	}

	#jobOf(id: string): Job | undefined {
		const { shownId } = this.#settings;
		if (shownId === undefined) return this.#jobs.get(id);
		return [...this.#jobs.values()].find((job) => String(shownId(job.id)) === id);
	}

	/** A bucket of `burst` creations that gains one each `everyMs`; rejected attempts are not counted. */
	#throttle(): Reply | undefined {
		const rate = this.#rate;
		if (rate === undefined) return undefined;
		const at = now();
		const earliest = Math.max(this.#nextFreeAt, at - (rate.burst - 1) * rate.everyMs);
		if (earliest > at) {
			const waitS = (earliest - at) / 1000;
			return {
				status: 429,
				body: { detail: `throttled, resets in ~${waitS}s`, status: 429, retry_after: waitS },
			};
		}
		this.#nextFreeAt = earliest + rate.everyMs;
		return undefined;
	}

	#make(path: string, body: PostedBody, trouble: Trouble): Job {
		const at = now();
		const job: Job = {
			id: this.#newId(),
			model: officialModel(path) ?? String(body.model ?? body.version),
			input: body.input ?? {},
			createdAt: at,
			status: 'starting',
			polls: 0,
			downloads: 0,
			polledAt: [],
			trouble,
			endsAt: at + (this.#settings.drawMs ?? 5),
			pictures: [],
			waiting: [],
			isRemoved: false,
			views: 0,
		};
		this.#jobs.set(job.id, job);
		this.books.predictions.push(job);
		return job;
	}

	#finished(job: Job, atMostMs: number): Promise<void> {
		const takesMs = job.trouble.stuck === undefined ? job.endsAt - now() + 2 : atMostMs;
		return new Promise((done) => {
			const timer = setTimeout(done, Math.max(0, Math.min(takesMs, atMostMs)));
			job.waiting.push(() => {
				clearTimeout(timer);
				done();
			});
		});
	}

	#cancel(job: Job): Reply {
		if (this.#settings.hasCancel === false) return NOT_FOUND;
		this.books.cancelled.push(job.id);
		settle(job);
		if (!isOver(job.status)) job.status = job.status === 'starting' ? 'aborted' : 'canceled';
		for (const done of job.waiting) done();
		return { status: 200, body: viewOf(job, this.#place) };
	}

	async answerPicture(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const call = this.#note('pictures', request);
		const [, id = '', extension = ''] = /^\/xezq\/(\w+)\/out-\d\.(\w+)$/.exec(request.url ?? '') ?? [];
		const job = this.#jobs.get(id);
		if (job === undefined || job.isRemoved) return send(call, response, { status: 404, body: 'gone' });
		const trouble = (job.trouble.downloads ?? [])[job.downloads++] ?? this.#weather?.download();
		const format = (extension === 'jpeg' ? 'jpg' : extension) as PictureFormat;
		const bytes = await drawPicture(String(job.input.prompt), job.input.aspect_ratio, format);
		const headers = { 'content-type': `image/${format === 'jpg' ? 'jpeg' : format}` };
		return send(call, response, { status: 200, body: bytes, headers }, trouble);
	}

	async answerForeign(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const call = this.#note('foreign', request);
		return send(call, response, { status: 200, body: 'you should not be here' });
	}

	#note(host: FakeCall['host'], request: IncomingMessage, body?: PostedBody): FakeCall {
		const { method = '', url: path = '', headers } = request;
		const { authorization } = headers;
		const call: FakeCall = {
			at: now(),
			host,
			method,
			path,
			headers,
			...(authorization === undefined ? {} : { authorization }),
			...(body === undefined ? {} : { body }),
		};
		this.books.calls.push(call);
		return call;
	}
}
