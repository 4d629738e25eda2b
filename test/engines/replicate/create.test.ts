import { describe, expect, test, vi } from 'vitest';
import { buildAsk, withOtherSeed } from '../../../src/engines/replicate/body.ts';
import { MOST_RETRIES } from '../../../src/engines/replicate/failure.ts';
import {
	FAKE_TOKEN,
	type FakeReplicate,
	type Trouble,
	type TroubleName,
} from '../../support/fake-replicate.ts';
import { inStudio, request, requests } from './studio.ts';

const HTML = '<html><body>Bad gateway</body></html>';

/** What a run that was killed right after its POST leaves at the service. */
async function createBy(fake: FakeReplicate, seed = 90412): Promise<void> {
	await fetch(`${fake.baseUrl}/v1/models/black-forest-labs/flux-schnell/predictions`, {
		method: 'POST',
		headers: { authorization: `Bearer ${FAKE_TOKEN}` },
		body: JSON.stringify({
			input: { prompt: 'a heron at dawn', seed, go_fast: false, aspect_ratio: '3:2' },
		}),
	});
	await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('an outcome in doubt is looked into before anything is asked again', () => {
	const unclear: Readonly<Record<string, Trouble['post']>> = {
		'the line drops after the POST (fault 1)': { drop: 'at-once' },
		'no answer ever comes (fault 2)': { hang: 'at-once' },
		'the answer stalls half-way (fault 2)': { hang: 'half-way' },
		'502 with HTML (fault 3)': { status: 502, body: HTML },
		'503 with HTML (fault 3)': { status: 503, body: HTML },
		'504 with HTML (fault 3)': { status: 504, body: HTML },
		'524 with nothing (fault 3)': { status: 524, body: '' },
		'408 (fault 3)': { status: 408, body: { detail: 'timeout' } },
		'201 without an id (fault 4)': { status: 201, body: { status: 'starting' } },
		'201 that is no JSON (fault 4)': { status: 201, body: HTML },
		'201 cut half-way (fault 4)': { status: 201, cut: true },
		'a gateway that lost its upstream': {
			status: 400,
			body: { error: { code: 'do_request_failed', message: 'x' } },
		},
	};
	for (const [name, post] of Object.entries(unclear)) {
		test(`${name}: what was made is found and nothing is made twice`, async () => {
			const troubles = { 0: { post: post!, made: true } };
			await inStudio({ troubles, waits: false }, async ({ fake, notes, draw }) => {
				const drawing = await draw();
				expect(fake.books.predictions).toHaveLength(1);
				expect(fake.books.posts()).toHaveLength(1);
				expect(drawing.predictionId).toBe(fake.books.predictions[0]!.id);
				expect(notes.acceptedIds).toEqual([drawing.predictionId]);
			});
		});
		// A timeout takes a second of real time: once is enough.
		if (post?.hang !== undefined) continue;
		test(`${name}: what was not made is asked once more, after three looks`, async () => {
			await inStudio({ troubles: { 0: { post: post!, made: false } } }, async ({ fake, notes, draw }) => {
				await draw();
				expect(fake.books.predictions).toHaveLength(1);
				expect(fake.books.posts()).toHaveLength(2);
				expect([notes.askedInputs.length, notes.refusals.length]).toEqual([2, 1]);
				expect(fake.books.calls.filter(({ path }) => path.includes('created_after'))).toHaveLength(3);
			});
		});
	}

	test('a list of many pages is leafed through by its query alone, on our own host (fault 23)', async () => {
		const last = 12;
		const troubles = { [last]: 'dropped after create' as const };
		await inStudio({ troubles, pageLength: 3, prefix: '/replicate' }, async ({ fake, draw }) => {
			for (const one of requests(last + 1)) await draw(one);
			expect(fake.books.predictions).toHaveLength(last + 1);
			expect(fake.books.calls.filter(({ host }) => host === 'foreign')).toEqual([]);
		});
	});

	for (const clockSkewMs of [3_600_000, -3_600_000]) {
		test(`the service's clock is ${clockSkewMs / 60_000} minutes off (fault 24)`, async () => {
			const troubles = { 1: 'dropped after create' as const };
			await inStudio({ troubles, clockSkewMs }, async ({ fake, draw }) => {
				for (const one of requests(2)) await draw(one);
				expect(fake.books.predictions).toHaveLength(2);
			});
		});
	}

	for (const jumpMs of [3_600_000, -3_600_000]) {
		test(`our own clock jumps by ${jumpMs / 60_000} minutes between the asking and the look (fault 24)`, async () => {
			vi.useFakeTimers({ toFake: ['Date'] });
			const jump = (nth: number): TroubleName | undefined => {
				if (nth !== 1) return undefined;
				vi.setSystemTime(Date.now() + jumpMs);
				return 'dropped after create';
			};
			try {
				await inStudio({ troubles: jump }, async ({ fake, draw }) => {
					for (const one of requests(3)) await draw(one);
					expect(fake.books.predictions).toHaveLength(3);
					expect(fake.books.posts()).toHaveLength(3);
				});
			} finally {
				vi.useRealTimers();
			}
		});

		test(`our clock was ${jumpMs / 60_000} minutes off when an earlier run asked (fault 24)`, async () => {
			await inStudio({}, async ({ fake, draw }) => {
				await createBy(fake);
				const inDoubtSince = new Date(Date.now() + jumpMs).toISOString();
				const drawing = await draw(request(), { inDoubtSince });
				expect(drawing.predictionId).toBe(fake.books.predictions[0]!.id);
				expect(fake.books.predictions).toHaveLength(1);
			});
		});
	}

	test('a list too long to be looked through leaves the doubt rather than asking again', async () => {
		const troubles = { 0: 'dropped after create' as const };
		await inStudio({ troubles, endlessList: true }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'in-doubt' });
			expect(fake.books.posts()).toHaveLength(1);
		});
	});

	test('a prediction of another request, or one already ours, is never taken for it (fault 40)', async () => {
		const troubles = { 1: { post: { drop: 'at-once' }, made: false } } as const;
		await inStudio({ troubles }, async ({ fake, draw }) => {
			const first = await draw(request());
			const second = await draw(request({ seed: 90413 }));
			expect(second.predictionId).not.toBe(first.predictionId);
			expect(fake.books.predictions.map(({ input }) => input.seed)).toEqual([90412, 90413]);
		});
	});

	test('the oldest of several is kept (fault 40)', async () => {
		await inStudio({}, async ({ fake, draw }) => {
			const since = new Date().toISOString();
			await createBy(fake);
			await createBy(fake);
			const drawing = await draw(request(), { inDoubtSince: since });
			expect(drawing.predictionId).toBe(fake.books.predictions[0]!.id);
			expect(fake.books.predictions).toHaveLength(2);
		});
	});

	test('what it asked last, after as many failures as are borne, is found as well', async () => {
		const { input } = withOtherSeed(await buildAsk(request()), MOST_RETRIES);
		await inStudio({}, async ({ fake, draw }) => {
			const inDoubtSince = new Date().toISOString();
			await createBy(fake, Number(input.seed));
			expect((await draw(request(), { inDoubtSince })).predictionId).toBe(fake.books.predictions[0]!.id);
			expect(fake.books.predictions).toHaveLength(1);
		});
	});

	test('what an earlier run asked is looked for before anything is asked', async () => {
		await inStudio({}, async ({ fake, notes, draw }) => {
			await draw(request(), { inDoubtSince: new Date(Date.now() - 600_000).toISOString() });
			// A narrow look, one through the whole hour, and only then a new one.
			const calls = fake.books.calls.filter(({ host }) => host === 'api');
			expect(calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
			expect(fake.books.calls[1]!.path).toContain('created_after');
			expect(notes.acceptedIds).toHaveLength(1);
			expect(notes.refusals).toHaveLength(1);
		});
	});
});

describe('a service without a list and without cancelling (fault 39)', () => {
	const gateway = { hasList: false, hasCancel: false, troubles: { 0: 'dropped after create' } } as const;

	test('leave: the request is left in doubt and not repeated', async () => {
		await inStudio({ ...gateway, engine: { onDoubt: 'leave' } }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'in-doubt' });
			expect(fake.books.posts()).toHaveLength(1);
		});
	});

	test('a list that does not say what was asked is as good as none', async () => {
		const settings = { troubles: { 0: 'dropped after create' }, listsInputs: false } as const;
		await inStudio(settings, async ({ fake, draw }) => {
			const error = await draw().catch((fault: unknown) => fault);
			expect(error).toMatchObject({
				code: 'in-doubt',
				hint: expect.stringContaining('--on-doubt ask-again'),
			});
			expect(fake.books.posts()).toHaveLength(1);
		});
	});

	test('ask-again: it is repeated once, said and counted', async () => {
		await inStudio({ ...gateway, engine: { onDoubt: 'ask-again' } }, async ({ fake, notes, draw }) => {
			const drawing = await draw();
			expect(fake.books.predictions).toHaveLength(2);
			expect(notes.remarks.join('\n')).toContain('possibly billed twice');
			expect(notes.ends).toMatchObject([{ code: 'in-doubt', mayBeBilled: true }]);
			expect(drawing.priceUsd).toBe(0.003);
		});
	});

	test('ask-again: it is not repeated a second time', async () => {
		const troubles = { 0: 'dropped after create', 1: 'html 502 after create' } as const;
		await inStudio({ ...gateway, troubles, engine: { onDoubt: 'ask-again' } }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'in-doubt' });
			expect(fake.books.posts()).toHaveLength(2);
		});
	});

	test('the doubt of an earlier run is left as well', async () => {
		await inStudio({ hasList: false }, async ({ fake, draw }) => {
			const inDoubtSince = new Date().toISOString();
			await expect(draw(request(), { inDoubtSince })).rejects.toMatchObject({ code: 'in-doubt' });
			expect(fake.books.posts()).toHaveLength(0);
		});
	});
});

describe('ids of other kinds', () => {
	const numbers = new Map<string, number>();
	const numbered = (id: string) => numbers.get(id) ?? numbers.set(id, 7000 + numbers.size).get(id)!;

	test('a number is followed like any other', async () => {
		await inStudio({ shownId: numbered, waits: false, drawMs: 20 }, async ({ fake, notes, draw }) => {
			expect((await draw()).predictionId).toMatch(/^7\d{3}$/);
			expect(notes.acceptedIds).toHaveLength(1);
			expect(fake.books.posts()).toHaveLength(1);
		});
	});

	for (const shown of ['../../x', 'x'.repeat(5000), '']) {
		test(`"${shown.slice(0, 9)}", with the picture in the answer: it is taken`, async () => {
			await inStudio({ shownId: () => shown }, async ({ fake, draw }) => {
				expect((await draw()).widthPx).toBeGreaterThan(100);
				expect(fake.books.posts()).toHaveLength(1);
			});
		});

		test(`"${shown.slice(0, 9)}", not done yet: left in doubt, now and by the next run, and not asked again`, async () => {
			await inStudio({ shownId: () => shown, waits: false, drawMs: 60 }, async ({ fake, notes, draw }) => {
				await expect(draw()).rejects.toMatchObject({ code: 'in-doubt' });
				expect(notes.refusals).toEqual([]);
				const inDoubtSince = new Date(Date.now() - 1000).toISOString();
				await expect(draw(request(), { inDoubtSince })).rejects.toMatchObject({ code: 'in-doubt' });
				expect(fake.books.posts()).toHaveLength(1);
			});
		});
	}
});

test('a service that says that it took it, and lists nothing, is asked no more than twice', async () => {
	const post = { status: 201, body: { ok: true } };
	const troubles = Object.fromEntries(Array.from({ length: 6 }, (_, nth) => [nth, { post, made: false }]));
	await inStudio({ troubles }, async ({ fake, draw }) => {
		await expect(draw()).rejects.toMatchObject({ code: 'service-failed' });
		expect(fake.books.posts()).toHaveLength(2);
	});
});

describe('accepted in any form', () => {
	test('inside data, with 200 (fault 5)', async () => {
		await inStudio({ isWrapped: true, waits: false }, async ({ fake, draw }) => {
			expect((await draw()).predictionId).toBe(fake.books.predictions[0]!.id);
			expect(fake.books.posts()).toHaveLength(1);
		});
	});

	test('under task_id, with 202 (fault 5)', async () => {
		const view = ({ id, ...rest }: Record<string, unknown>): unknown => ({ task_id: id, ...rest });
		await inStudio(
			{ troubles: { 0: { view, post: { status: 202 }, made: true } } },
			async ({ fake, draw }) => {
				expect((await draw()).predictionId).toBe(fake.books.predictions[0]!.id);
			},
		);
	});

	test('finished at once: nothing is polled (fault 6)', async () => {
		await inStudio({}, async ({ fake, draw }) => {
			await draw();
			expect(fake.books.predictions[0]!.polls).toBe(0);
		});
	});

	test('failed at once: asked again by the table (fault 6)', async () => {
		await inStudio({ troubles: { 0: 'failed' } }, async ({ fake, notes, draw }) => {
			await draw();
			expect(fake.books.predictions).toHaveLength(2);
			expect(notes.acceptedIds).toHaveLength(2);
		});
	});

	test('a list of finished pictures and no prediction', async () => {
		const view = ({ output }: Record<string, unknown>): unknown => ({
			data: [{ url: (output as string[])[0] }],
		});
		await inStudio({ troubles: { 0: { view } } }, async ({ fake, draw }) => {
			const drawing = await draw();
			expect(drawing.format).toBe('webp');
			expect(drawing.predictionId).toBeUndefined();
			expect(fake.books.posts()).toHaveLength(1);
		});
	});
});
