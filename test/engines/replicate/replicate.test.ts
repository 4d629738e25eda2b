import { expect, test } from 'vitest';
import { colourIn, colourOf, FAKE_VERSION, sizeOf } from '../../support/fake-replicate.ts';
import { inStudio, request, requests } from './studio.ts';

test('a request becomes one prediction, and its picture comes back with all that is known about it', async () => {
	await inStudio({ prefix: '/replicate' }, async ({ fake, notes, draw }) => {
		const drawing = await draw();
		expect(drawing).toMatchObject({ format: 'webp', priceUsd: 0.003, seed: 90412, predictTimeS: 0.61 });
		expect([drawing.widthPx, drawing.heightPx]).toEqual(sizeOf('3:2'));
		expect(await colourIn(drawing.bytes)).toEqual(colourOf('a heron at dawn'));
		const made = fake.books.predictions;
		expect(made.map(({ input }) => input)).toEqual([
			{ go_fast: false, prompt: 'a heron at dawn', aspect_ratio: '3:2', seed: 90412 },
		]);
		expect(notes.askedInputs).toEqual([made[0]!.input]);
		expect(notes.acceptedIds).toEqual([made[0]!.id]);
		expect(drawing.predictionId).toBe(made[0]!.id);
	});
});

test('many requests at once each get their own picture, and no host but the base URL sees the token', async () => {
	await inStudio({ prefix: '/replicate', drawMs: 20 }, async ({ fake, draw }) => {
		const all = requests(25);
		const drawings = await Promise.all(all.map((one) => draw(one)));
		for (const [nth, drawing] of drawings.entries()) {
			expect(await colourIn(drawing.bytes)).toEqual(colourOf(all[nth]!.prompt));
		}
		expect(fake.books.predictions).toHaveLength(25);
		expect(fake.books.leaks()).toEqual([]);
		expect(fake.books.calls.filter(({ host }) => host === 'foreign')).toEqual([]);
	});
});

test('a community model is asked by its version, a model with string output is understood', async () => {
	await inStudio({}, async ({ fake, draw }) => {
		await draw(request({ model: `somebody/her-model:${FAKE_VERSION}`, input: { seed: 5 } }));
		await draw(
			request({ model: 'lucataco/flux-schnell-lora', input: { lora_weights: 'a/b', lora_scale: 0.7 } }),
		);
		await draw(request({ model: 'black-forest-labs/flux-kontext-pro', input: { output_format: 'png' } }));
		const posts = fake.books.posts();
		expect(posts.map(({ path }) => path)).toEqual([
			'/v1/predictions',
			'/v1/predictions',
			'/v1/models/black-forest-labs/flux-kontext-pro/predictions',
		]);
		expect(posts[0]!.body).toEqual({ version: FAKE_VERSION, input: { prompt: 'a heron at dawn', seed: 5 } });
		expect(posts[1]!.body!.input).toMatchObject({ hf_lora: 'a/b', lora_scale: 0.7, seed: 90412 });
	});
});

test('an accepted prediction of an earlier run is fetched and nothing is created', async () => {
	await inStudio({}, async ({ fake, draw }) => {
		const first = await draw();
		const again = await draw(request(), { resume: { predictionId: first.predictionId! } });
		expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true);
		expect(fake.books.predictions).toHaveLength(1);
	});
});

test('a slow picture is asked for when it should be done, not on a fixed beat', async () => {
	const engine = { timings: { firstPollMs: 15, mostPollMs: 300 } };
	await inStudio({ drawMs: 150, waits: false, engine }, async ({ fake, draw }) => {
		for (const one of requests(4)) await draw(one);
		const polls = fake.books.predictions.map((made) => made.polls);
		expect(polls[3]).toBeLessThan(polls[0]!);
		expect(polls[3]).toBeLessThanOrEqual(3);
	});
});

test('an interrupted drawing cancels what it has accepted and says interrupted', async () => {
	await inStudio({ drawMs: 60_000, waits: false }, async ({ fake, notes, draw }) => {
		const stop = new AbortController();
		const drawing = draw(request(), { signal: stop.signal });
		const end = expect(drawing).rejects.toMatchObject({ code: 'interrupted' });
		await new Promise((resolve) => setTimeout(resolve, 60));
		stop.abort();
		await end;
		expect(fake.books.cancelled).toEqual(notes.acceptedIds);
		expect(fake.books.cancelled).toHaveLength(1);
	});
});
