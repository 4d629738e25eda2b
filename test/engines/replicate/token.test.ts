import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { replicateEngine } from '../../../src/engines/replicate/replicate.ts';
import { nextQuery, readBaseUrl } from '../../../src/engines/replicate/urls.ts';
import { FAKE_TOKEN, STORM } from '../../support/fake-replicate.ts';
import { inStudio, notes, PATIENT, QUICK, request, requests } from './studio.ts';

describe('the base URL as people write it (fault 36)', () => {
	test('with or without a slash, /v1 and a prefix', () => {
		const forms = [
			'https://h/replicate',
			'https://h/replicate/',
			'https://h/replicate/v1',
			'https://h/replicate/v1/',
		];
		expect(forms.map((form) => readBaseUrl(form).root)).toEqual(Array(4).fill('https://h/replicate'));
		expect(readBaseUrl(' http://localhost:8080 ').root).toBe('http://localhost:8080');
	});

	for (const suffix of ['', '/', '/v1', '/v1/']) {
		test(`a gateway's address ending in ${suffix || 'nothing'} works`, async () => {
			await inStudio({ prefix: '/replicate' }, async ({ fake }) => {
				const engine = replicateEngine({ token: FAKE_TOKEN, baseUrl: fake.baseUrl + suffix, timings: QUICK });
				await engine.draw(request(), { signal: new AbortController().signal, notes: notes() });
				await engine.close?.();
				expect(fake.books.posts()[0]!.path).toMatch(/^\/replicate\/v1\/models\//);
			});
		});
	}

	test('anything else is refused, and what was written is not repeated', () => {
		const wrong = [
			'ftp://h',
			'file:///etc',
			'h/replicate',
			'',
			FAKE_TOKEN,
			`https://user:${FAKE_TOKEN}@h`,
			'https://h?x=1',
		];
		for (const baseUrl of wrong) {
			const open = () => replicateEngine({ token: FAKE_TOKEN, baseUrl });
			expect(open).toThrow(expect.objectContaining({ code: 'bad-base-url' }));
			expect(open).not.toThrow(FAKE_TOKEN);
		}
	});

	test('no token, or one that cannot be', () => {
		for (const token of ['', '  ', 'two words', 'line\nbreak', 'tökén']) {
			expect(() => replicateEngine({ token })).toThrow(expect.objectContaining({ code: 'no-token' }));
		}
	});

	const unreachable: Readonly<Record<string, string>> = {
		'a closed port': 'http://127.0.0.1:1',
		'a host that nobody knows': 'http://nowhere.invalid',
	};
	for (const [name, baseUrl] of Object.entries(unreachable)) {
		test(`${name}: said as unreachable, nothing is in doubt`, async () => {
			const engine = replicateEngine({ token: FAKE_TOKEN, baseUrl, timings: QUICK });
			const told = notes();
			const drawing = engine.draw(request(), { signal: new AbortController().signal, notes: told });
			await expect(drawing).rejects.toMatchObject({ code: 'service-unreachable' });
			expect(told.acceptedIds).toEqual([]);
			await engine.close?.();
		});
	}

	test('https to a service that speaks no TLS: said as unreachable (fault 36)', async () => {
		await inStudio({}, async ({ fake }) => {
			const baseUrl = fake.baseUrl.replace('http:', 'https:');
			const engine = replicateEngine({ token: FAKE_TOKEN, baseUrl, timings: QUICK });
			const drawing = engine.draw(request(), { signal: new AbortController().signal, notes: notes() });
			await expect(drawing).rejects.toMatchObject({ code: 'service-unreachable' });
			await engine.close?.();
			expect(fake.books.calls).toEqual([]);
		});
	});

	test('a line that drops within the handshake, before anything was sent, leaves no doubt (fault 36)', async () => {
		const server = createServer((socket) => socket.once('data', () => socket.destroy()));
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		const { port } = server.address() as AddressInfo;
		const engine = replicateEngine({
			token: FAKE_TOKEN,
			baseUrl: `https://127.0.0.1:${port}`,
			timings: QUICK,
		});
		const told = notes();
		const drawing = engine.draw(request(), { signal: new AbortController().signal, notes: told });
		await expect(drawing).rejects.toMatchObject({ code: 'service-unreachable' });
		expect(told.refusals).toHaveLength(told.askedInputs.length);
		await engine.close?.();
		await new Promise((closed) => server.close(closed));
	});

	test('a proxy named in the environment is shown nothing (fault 36)', async () => {
		await inStudio({}, async ({ fake: proxy }) => {
			for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy', 'ALL_PROXY'])
				vi.stubEnv(name, proxy.baseUrl);
			await inStudio({}, async ({ fake, draw }) => {
				await draw();
				expect(fake.books.predictions).toHaveLength(1);
			});
			expect(proxy.books.calls).toEqual([]);
			vi.unstubAllEnvs();
		});
	});

	test("of a list's next only the query is used", () => {
		expect(nextQuery('https://evil.example/v1/predictions?cursor=a#b')).toBe('?cursor=a');
		expect([nextQuery(null), nextQuery('https://h/no-query')]).toEqual([undefined, undefined]);
	});
});

describe('the token goes nowhere else (fault 38)', () => {
	test('a service that repeats the token in its words does not get it into ours', async () => {
		for (const status of [400, 401, 402, 403, 404, 422]) {
			const body = { detail: `bad token Bearer ${FAKE_TOKEN} for r8_anotherTokenOfSomebody` };
			const engine = { timings: { mostThrottleMs: 1 } };
			await inStudio(
				{ troubles: () => ({ post: { status, body } }), engine },
				async ({ notes: told, draw }) => {
					const fault: unknown = await draw().catch((error: unknown) => error);
					expect(fault).toHaveProperty('code');
					const { message, stack, cause, hint } = fault as Error & { hint?: string };
					const all = JSON.stringify([message, stack, String(cause), hint, told, fault]);
					expect(all).not.toContain(FAKE_TOKEN);
					expect(all).not.toContain('r8_anotherTokenOfSomebody');
				},
			);
		}
	});

	test('a message cut to its length does not end in half of the token', async () => {
		for (const before of [270, 285, 295]) {
			const body = { detail: `${'x'.repeat(before)}${FAKE_TOKEN}` };
			await inStudio({ troubles: () => ({ post: { status: 400, body } }) }, async ({ draw }) => {
				const fault = (await draw().catch((error: unknown) => error)) as Error;
				expect(fault.message).not.toContain(FAKE_TOKEN.slice(0, 4));
			});
		}
	});

	test('an address of a picture that holds the token, plain or escaped, is never called with it', async () => {
		for (const spell of [(token: string) => token, (token: string) => `\\u0072${token.slice(1)}`]) {
			await inStudio({}, async ({ fake: other }) => {
				const body = `{"id":"abc","status":"succeeded","output":["${other.picturesUrl}/x.png?key=${spell(FAKE_TOKEN)}"]}`;
				const troubles = { 0: { post: { status: 201, body }, made: true } };
				await inStudio({ troubles }, async ({ draw }) => {
					await expect(draw()).rejects.toHaveProperty('code');
					expect(other.books.calls.length).toBeGreaterThan(0);
					expect(JSON.stringify(other.books.calls)).not.toContain(FAKE_TOKEN);
				});
			});
		}
	});

	test('an error of a prediction that holds the token is told without it', async () => {
		const ending = { status: 'failed', output: null, error: `upstream said ${FAKE_TOKEN}` };
		await inStudio({ troubles: () => ({ ending }) }, async ({ notes: told, draw }) => {
			const fault: unknown = await draw().catch((error: unknown) => error);
			expect((fault as Error).message).toContain('upstream said ***');
			expect(JSON.stringify(told)).not.toContain(FAKE_TOKEN);
		});
	});
});

describe('interrupted (fault 37)', () => {
	test('before anything is asked: nothing is sent', async () => {
		await inStudio({}, async ({ fake, draw }) => {
			await expect(draw(request(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
				code: 'interrupted',
			});
			expect(fake.books.calls).toEqual([]);
		});
	});

	test('while the POST is under way: its answer is awaited for a moment, noted, and canceled', async () => {
		const engine = { timings: { graceMs: 2000 } };
		await inStudio({ drawMs: 60_000, engine }, async ({ fake, notes: told, draw }) => {
			const stop = new AbortController();
			const drawing = expect(draw(request(), { signal: stop.signal })).rejects.toMatchObject({
				code: 'interrupted',
			});
			while (fake.books.predictions.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
			stop.abort();
			await drawing;
			expect(told.acceptedIds).toEqual([fake.books.predictions[0]!.id]);
			expect(fake.books.cancelled).toEqual(told.acceptedIds);
		});
	});

	test('while a picture is fetched: it is fetched to its end, for it is paid for', async () => {
		const troubles = { 0: { downloads: [{ hang: 'half-way' } as const] } };
		await inStudio({ troubles, engine: { timings: { graceMs: 5000 } } }, async ({ fake, draw }) => {
			const stop = new AbortController();
			const drawing = draw(request(), { signal: stop.signal });
			await vi.waitUntil(() => fake.books.calls.some(({ host }) => host === 'pictures'), { interval: 2 });
			stop.abort();
			expect((await drawing).widthPx).toBe(152);
			expect(fake.books.cancelled).toEqual([]);
		});
	});

	test('when the service was quicker than the canceling: its picture is fetched', async () => {
		const settings = {
			drawMs: 60_000,
			waits: false,
			engine: { timings: { mostPollMs: 60_000, firstPollMs: 60_000, graceMs: 5000 } },
		};
		await inStudio(settings, async ({ fake, notes: told, draw }) => {
			const stop = new AbortController();
			const drawing = draw(request(), { signal: stop.signal });
			await vi.waitUntil(() => told.acceptedIds.length === 1, { interval: 2 });
			fake.finish();
			stop.abort();
			expect((await drawing).predictionId).toBe(told.acceptedIds[0]);
		});
	});

	test('while the POST hangs: it ends, and the next run finds what was made', async () => {
		const troubles = { 0: 'hung after create' } as const;
		await inStudio({ troubles }, async ({ fake, notes: told, draw }) => {
			const stop = new AbortController();
			const inDoubtSince = new Date().toISOString();
			const drawing = expect(draw(request(), { signal: stop.signal })).rejects.toMatchObject({
				code: 'interrupted',
			});
			while (fake.books.predictions.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
			stop.abort();
			await drawing;
			expect([told.askedInputs.length, told.acceptedIds.length]).toEqual([1, 0]);
			await draw(request(), { inDoubtSince });
			expect(fake.books.predictions).toHaveLength(1);
		});
	});
});

test('a storm: every frame whole, nothing paid twice beyond what the service itself failed', async () => {
	const count = 60;
	const engine = { deadlineS: 0.8, ratePerMinute: 30_000, timings: { ...PATIENT, unknownMs: 2000 } };
	await inStudio({ storm: STORM, prefix: '/replicate', engine }, async ({ fake, draw }) => {
		const drawings = await Promise.all(requests(count).map((one) => draw(one)));
		expect(drawings.every(({ widthPx }) => widthPx === 152)).toBe(true);
		for (const [input, made] of fake.books.madePerInput()) {
			const same = fake.books.predictions.filter(
				(one) => JSON.stringify(one.input, Object.keys(one.input).sort()) === input,
			);
			const spoilt = same.filter(({ status }) => status !== 'succeeded').length;
			expect(made - spoilt).toBe(1);
		}
		expect(fake.books.leaks()).toEqual([]);
	});
});
