import { describe, expect, test } from 'vitest';
import type { Answer, Trouble } from '../../support/fake-troubles.ts';
import { inStudio, request, requests } from './studio.ts';

const HTML = '<html><body>Bad gateway</body></html>';

describe('a prediction is followed to its true end', () => {
	const changed = (change: (nth: number, view: Record<string, unknown>) => object): Trouble => ({
		view: (view, nth) => ({ ...view, ...change(nth, view) }),
	});
	const odd: Readonly<Record<string, Trouble>> = {
		'processing without output (fault 7)': changed((nth) =>
			nth < 2 ? { status: 'processing', output: null } : {},
		),
		'processing with output already (fault 7)': changed((nth) => (nth < 2 ? { status: 'processing' } : {})),
		'an unknown status (fault 18)': changed((nth) => (nth < 2 ? { status: 'DREAMING' } : {})),
		'no status at first (fault 18)': changed((nth) => (nth < 2 ? { status: undefined, output: null } : {})),
		'upper case (fault 18)': changed((_, { status }) => ({ status: String(status).toUpperCase() })),
		'a status that goes backwards (fault 19)': changed((nth) =>
			nth < 3 ? { status: ['processing', 'starting', 'queued'][nth], output: null } : {},
		),
		'a success that shows its picture a moment later (fault 20)': changed((nth) =>
			nth < 1 ? { output: null } : {},
		),
		'a picture spoilt inside the first view': changed((nth) =>
			nth < 1 ? { output: 'data:image/png;base64,AAAA' } : {},
		),
		'megabytes of logs (fault 26)': changed(() => ({ logs: `${'step\n'.repeat(1_000_000)}Using seed: 1\n` })),
		'missing urls (fault 23)': changed(() => ({ urls: undefined })),
		'404 on the first polls (fault 15)': {
			view: (view, nth) => (nth === 0 ? { ...view, status: 'starting', output: null } : view),
			polls: [
				{ status: 404, body: { detail: 'not found' } },
				{ status: 404, body: '' },
			],
		},
		'5xx, HTML, resets, stalls and 429 on polls (fault 16)': {
			view: (view, nth) => (nth === 0 ? { ...view, status: 'starting', output: null } : view),
			polls: [
				{ status: 502, body: HTML },
				{ drop: 'at-once' },
				{ status: 200, body: HTML },
				{ status: 200, cut: true },
				{ status: 429, body: { detail: 'slow down', retry_after: 0.02 } },
				{ status: 200, body: {} },
			],
		},
	};
	for (const [name, trouble] of Object.entries(odd)) {
		test(name, async () => {
			await inStudio({ troubles: { 0: trouble } }, async ({ fake, draw }) => {
				expect((await draw()).predictionId).toBe(fake.books.predictions[0]!.id);
				expect(fake.books.predictions).toHaveLength(1);
				expect(fake.books.cancelled).toEqual([]);
			});
		});
	}

	test('minutes of a bad line end in a word that nothing is lost, and nothing is asked again (fault 16)', async () => {
		const polls = Array.from({ length: 500 }, (): Answer => ({ status: 503, body: HTML }));
		const settings = { troubles: { 0: { polls } }, waits: false, engine: { deadlineS: 0.4 } };
		await inStudio(settings, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'service-unreachable' });
			expect(fake.books.posts()).toHaveLength(1);
			expect(fake.books.cancelled).toEqual([]);
		});
	});

	for (const status of [400, 403, 405, 422]) {
		test(`${status} on a poll: the prediction stays ours for the next run`, async () => {
			const view: Trouble['view'] = (seen, nth) =>
				nth === 0 ? { ...seen, status: 'starting', output: null } : seen;
			const polls = [{ status, body: { detail: 'blocked by a firewall' } }];
			await inStudio({ troubles: { 0: { view, polls } } }, async ({ fake, notes, draw }) => {
				const error = await draw().catch((fault: unknown) => fault);
				expect(error).toMatchObject({
					code: 'service-refused',
					hint: expect.stringContaining('within the hour'),
				});
				expect(notes.ends).toEqual([]);
				const [predictionId] = notes.acceptedIds;
				expect((await draw(request(), { resume: { predictionId: predictionId! } })).predictionId).toBe(
					predictionId,
				);
				expect(fake.books.posts()).toHaveLength(1);
			});
		});
	}

	for (const stuck of ['starting', 'processing'] as const) {
		test(`hung ${stuck}: canceled at the deadline and drawn again once (fault 17)`, async () => {
			const settings = { troubles: { 0: { stuck } }, waits: false, engine: { deadlineS: 0.3 } };
			await inStudio(settings, async ({ fake, notes, draw }) => {
				const drawing = await draw();
				const [first, second] = fake.books.predictions;
				expect(fake.books.cancelled).toEqual([first!.id]);
				expect(drawing.predictionId).toBe(second!.id);
				// What had begun is billed for its time; what had not is free.
				expect(notes.ends).toMatchObject([{ code: 'timed-out', mayBeBilled: stuck === 'processing' }]);
				expect(fake.books.posts()[0]!.headers['cancel-after']).toMatch(/^\d+s$/);
			});
		});
	}

	test('hung twice: given up as timed out (fault 17)', async () => {
		const troubles = () => ({ stuck: 'processing' }) as const;
		await inStudio({ troubles, waits: false, engine: { deadlineS: 0.2 } }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'timed-out' });
			expect(fake.books.predictions).toHaveLength(2);
			expect(fake.books.cancelled).toHaveLength(2);
		});
	});

	test('waiting for the pace is no part of the deadline', async () => {
		const throttled = { post: { status: 429, body: { retry_after: 0.4 } } };
		const troubles = { 0: throttled, 1: throttled };
		await inStudio(
			{ troubles, waits: false, drawMs: 30, engine: { deadlineS: 0.3 } },
			async ({ fake, draw }) => {
				await draw();
				expect(fake.books.predictions).toHaveLength(1);
				expect(fake.books.cancelled).toEqual([]);
			},
		);
	});

	test('what hangs and cannot be canceled on a bad line is left, not paid for again', async () => {
		const polls = Array.from(
			{ length: 40 },
			(): Answer => ({ status: 200, body: { id: 'x1', status: 'processing' } }),
		);
		const settings = { troubles: { 0: { stuck: 'processing', polls } as const }, waits: false };
		const cancels: Answer = { status: 503, body: HTML };
		await inStudio({ ...settings, cancels, engine: { deadlineS: 0.2 } }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'service-unreachable' });
			expect(fake.books.posts()).toHaveLength(1);
		});
	});

	for (const status of ['aborted', 'canceled', 'cancelled']) {
		test(`${status} by somebody else: asked again once (fault 18)`, async () => {
			const troubles = { 0: { ending: { status, output: null } } };
			await inStudio({ troubles }, async ({ fake, notes, draw }) => {
				expect((await draw()).predictionId).toBe(fake.books.predictions[1]!.id);
				expect(notes.ends).toMatchObject([{ mayBeBilled: status !== 'aborted' }]);
			});
		});
	}

	test('data removed: said as expired, not drawn again by itself (fault 22)', async () => {
		await inStudio({}, async ({ fake, draw }) => {
			const { predictionId } = await draw();
			fake.expire();
			const resumed = draw(request(), { resume: { predictionId: predictionId! } });
			await expect(resumed).rejects.toMatchObject({ code: 'picture-expired' });
			expect(fake.books.posts()).toHaveLength(1);
		});
	});

	test('an id of an earlier run that nobody knows: said as expired, not drawn again by itself', async () => {
		await inStudio({}, async ({ fake, draw }) => {
			const resumed = draw(request(), { resume: { predictionId: 'nobodyknowsthisone' } });
			await expect(resumed).rejects.toMatchObject({ code: 'picture-expired' });
			expect(fake.books.posts()).toHaveLength(0);
		});
	});

	test('at high concurrency polls are spaced out and grow rarer (fault 25)', async () => {
		const engine = { timings: { firstPollMs: 20, mostPollMs: 150 } };
		await inStudio({ drawMs: 500, waits: false, engine }, async ({ fake, draw }) => {
			await Promise.all(requests(40).map((one) => draw(one)));
			for (const { polledAt } of fake.books.predictions) {
				expect(polledAt.length).toBeLessThan(14);
				if (polledAt.length > 5) expect(polledAt[5]! - polledAt[4]!).toBeGreaterThan(50);
			}
		});
	});
});

describe('a failed prediction is asked again as its error deserves (faults 21, 33)', () => {
	const cases: readonly (readonly [string, unknown, number, string])[] = [
		['interrupted', 'Prediction interrupted; please retry (code: PA)', 4, 'service-failed'],
		['a Director error', 'Director: unexpected error handling prediction (E6716)', 4, 'service-failed'],
		['high demand', 'Service is currently unavailable due to high demand. (E003)', 4, 'service-overloaded'],
		["the supplier's credit", 'The model provider refused (E001)', 1, 'service-failed'],
		['memory', 'CUDA out of memory', 2, 'service-failed'],
		['flagged as sensitive', 'The input or output was flagged as sensitive. (E005)', 2, 'moderated'],
		['NSFW', 'NSFW content detected. Try running it again.', 3, 'moderated'],
		['an input', 'Input validation error: prompt is required', 1, 'input-refused'],
		['null', null, 2, 'service-failed'],
		['an object', { message: 'kaputt', code: 'X9' }, 2, 'service-failed'],
		['another language', '生成に失敗しました', 2, 'service-failed'],
	];
	for (const [name, error, made, code] of cases) {
		test(`${name}: ${made} predictions, then ${code}`, async () => {
			const troubles = () => ({ ending: { status: 'failed', output: null, error } });
			await inStudio({ troubles }, async ({ fake, notes, draw }) => {
				await expect(draw()).rejects.toMatchObject({ code });
				expect(fake.books.predictions).toHaveLength(made);
				expect(notes.askedInputs).toHaveLength(made);
				expect(notes.acceptedIds).toEqual(fake.books.predictions.map(({ id }) => id));
				expect(notes.ends.map(({ mayBeBilled }) => mayBeBilled)).toEqual(Array(made).fill(false));
			});
		});
	}

	test('what a checker refuses is asked with another seed, and the seed drawn with is told', async () => {
		await inStudio({ troubles: { 0: 'nsfw' } }, async ({ fake, draw }) => {
			const { seed } = await draw();
			const seeds = fake.books.predictions.map(({ input }) => input.seed);
			expect(seeds[0]).toBe(90412);
			expect(seeds[1]).not.toBe(90412);
			expect(seed).toBe(seeds[1]);
		});
	});

	for (const output of [null, '', [], ['']]) {
		test(`a success with ${JSON.stringify(output)} for output is a failure of its own (faults 20, 33)`, async () => {
			const troubles = () => ({ ending: { output } });
			await inStudio({ troubles }, async ({ fake, notes, draw }) => {
				await expect(draw()).rejects.toMatchObject({ code: 'no-picture' });
				expect(fake.books.predictions).toHaveLength(2);
				expect(notes.ends.map(({ mayBeBilled }) => mayBeBilled)).toEqual([true, true]);
			});
		});
	}

	test('of several pictures the first is taken, also where fewer come than were asked for (fault 20)', async () => {
		await inStudio({}, async ({ fake, draw }) => {
			const drawing = await draw(request({ input: { num_outputs: 3 } }));
			expect(drawing.format).toBe('webp');
			expect(drawing.priceUsd).toBeCloseTo(0.009, 6);
			expect(fake.books.posts()).toHaveLength(1);
		});
	});

	test('a data URI is a picture like any other (fault 20)', async () => {
		const { drawPicture } = await import('../../support/fake-pictures.ts');
		const bytes = await drawPicture('inside', '1:1', 'png');
		const output = `data:image/png;base64,${bytes.toString('base64')}`;
		await inStudio({ troubles: { 0: { ending: { output } } } }, async ({ fake, draw }) => {
			expect(Buffer.from((await draw()).bytes).equals(bytes)).toBe(true);
			expect(fake.books.calls.filter(({ host }) => host === 'pictures')).toEqual([]);
		});
	});
});
