import { describe, expect, test } from 'vitest';
import { Pace } from '../../../src/engines/replicate/pace.ts';
import type { Answer } from '../../support/fake-troubles.ts';
import { inStudio, requests } from './studio.ts';

const quiet = new AbortController().signal;
const settings = { perMinute: 60_000, burst: 5, backoffMs: 20, mostWaitMs: 300, mostIntervalMs: 300 };

async function timesOf(pace: Pace, count: number): Promise<number[]> {
	const begin = performance.now();
	const turns = Array.from({ length: count }, () => pace.turn(quiet).then(() => performance.now() - begin));
	return Promise.all(turns);
}

describe('one shared pace', () => {
	test('a burst goes at once, the rest in even steps and in order', async () => {
		const times = await timesOf(new Pace({ ...settings, perMinute: 3000 }), 10);
		expect(times[4]).toBeLessThan(15);
		expect(times[9]).toBeGreaterThan(90);
		expect([...times].sort((a, b) => a - b)).toEqual(times);
	});

	test('a refusal holds everybody, also those who wait already', async () => {
		const pace = new Pace({ ...settings, perMinute: 600, burst: 1 });
		await pace.turn(quiet);
		const waiting = timesOf(pace, 1);
		pace.refused(200);
		expect((await waiting)[0]).toBeGreaterThan(190);
	});

	test('refusals that come together count as one', async () => {
		const pace = new Pace(settings);
		const waits = Array.from({ length: 8 }, () => pace.refused(0));
		expect(Math.max(...waits)).toBeLessThan(30);
	});

	test('no wait that a service asks for is longer than the most, none shorter than our own', () => {
		expect(new Pace(settings).refused(86_400_000)).toBeLessThanOrEqual(330);
		for (const asked of [0, -5000]) expect(new Pace(settings).refused(asked)).toBeGreaterThanOrEqual(19);
	});

	test('it slows down when refused and recovers by itself', () => {
		const pace = new Pace(settings);
		pace.refused(200);
		const slowest = pace.perMinute;
		expect(slowest).toBeLessThan(400);
		for (let nth = 0; nth < 40; nth++) pace.accepted(performance.now());
		expect(pace.perMinute).toBe(60_000);
	});

	test('somebody who gives up does not hold the queue', async () => {
		const pace = new Pace({ ...settings, perMinute: 1200, burst: 1 });
		const stop = new AbortController();
		await pace.turn(quiet);
		const given = pace.turn(stop.signal);
		const next = pace.turn(quiet);
		stop.abort();
		await expect(given).rejects.toMatchObject({ code: 'interrupted' });
		await next;
	});
});

describe('429 in every form is waited out (fault 8)', () => {
	const forms: Readonly<Record<string, Answer>> = {
		'in the body': { body: { detail: 'throttled', retry_after: 0.1 } },
		'in the header': { body: '', headers: { 'retry-after': '0.1' } },
		'in the text': { body: { detail: 'Request was throttled. Your rate limit resets in ~0.1s.' } },
		'as text of an HTML page': { body: '<p>resets in ~0.1s</p>' },
		huge: { body: { retry_after: 86_400 } },
		zero: { body: { retry_after: 0 } },
		negative: { body: { retry_after: -30 } },
		'said by a busy gateway': {
			body: { error: { code: 'token_concurrency_limit_reached', message: 'busy' } },
		},
	};
	for (const [name, answer] of Object.entries(forms)) {
		test(name, async () => {
			const troubles = { 0: { post: { status: 429, ...answer } } };
			const engine = { timings: { mostThrottleMs: 250 } };
			await inStudio({ troubles, engine }, async ({ fake, notes, draw }) => {
				await draw();
				const [first, second] = fake.books.posts();
				const waitMs = second!.at - first!.at;
				const isTold = !['zero', 'negative', 'said by a busy gateway'].includes(name);
				expect(waitMs).toBeGreaterThanOrEqual(isTold ? 98 : 4);
				expect(waitMs).toBeLessThan(600);
				expect(fake.books.predictions).toHaveLength(1);
				// Of each refusal the journal learns at once: a kill in the wait after it leaves no doubt.
				expect([notes.askedInputs.length, notes.refusals.length]).toEqual([2, 1]);
			});
		});
	}

	test('as a date', async () => {
		// Dates have whole seconds: two are at least one.
		const date = () => new Date(Date.now() + 2000).toUTCString();
		const troubles = (nth: number) =>
			nth === 0 ? { post: { status: 429, body: '', headers: { 'retry-after': date() } } } : undefined;
		await inStudio({ troubles, engine: { timings: { mostThrottleMs: 250 } } }, async ({ fake, draw }) => {
			await draw();
			const [first, second] = fake.books.posts();
			expect(second!.at - first!.at).toBeGreaterThanOrEqual(245);
		});
	});
});

test('interrupted while it waits to ask again: the journal learns that nothing was made', async () => {
	const troubles = () => ({ post: { status: 429, body: { retry_after: 60 } } });
	await inStudio(
		{ troubles, engine: { timings: { mostThrottleMs: 60_000 } } },
		async ({ fake, notes, draw }) => {
			const stop = new AbortController();
			const end = expect(draw(undefined, { signal: stop.signal })).rejects.toMatchObject({
				code: 'interrupted',
			});
			while (fake.books.posts().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
			setTimeout(() => stop.abort(), 30);
			await end;
			expect([notes.askedInputs.length, notes.refusals.length]).toEqual([1, 1]);
		},
	);
});

describe('the pace of a whole batch', () => {
	test('all workers throttled at once wait once, and each is drawn once (fault 9)', async () => {
		const throttled = { post: { status: 429, body: { retry_after: 0.05 } } };
		const troubles = (nth: number) => (nth < 12 ? throttled : undefined);
		await inStudio({ troubles, engine: { ratePerMinute: 30_000 } }, async ({ fake, draw }) => {
			await Promise.all(requests(12).map((one) => draw(one)));
			expect(fake.books.predictions).toHaveLength(12);
			expect(fake.books.posts().length).toBeLessThanOrEqual(26);
		});
	});

	test('a drop of the limit in the middle of a run is survived with few refusals (fault 10)', async () => {
		await inStudio(
			{ rate: { everyMs: 2, burst: 50 }, engine: { ratePerMinute: 30_000 } },
			async ({ fake, draw }) => {
				const left = [...requests(45)];
				const worker = async (): Promise<void> => {
					for (let one = left.shift(); one !== undefined; one = left.shift()) {
						await draw(one);
						if (left.length === 25) fake.limit({ everyMs: 60, burst: 1 });
					}
				};
				await Promise.all(Array.from({ length: 8 }, worker));
				expect(fake.books.predictions).toHaveLength(45);
				const refused = fake.books.posts().filter(({ status }) => status === 429);
				expect(refused.length).toBeLessThan(20);
			},
		);
	});
});
