import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, askedWaitMs } from '../../../src/engines/replicate/answer.ts';
import { isSameInput } from '../../../src/engines/replicate/doubt.ts';
import { classifyFailure } from '../../../src/engines/replicate/failure.ts';
import { readPrediction } from '../../../src/engines/replicate/prediction.ts';
import { judgeCreate, judgePoll } from '../../../src/engines/replicate/verdict.ts';

function answer(status: number, json: unknown, headers: Record<string, string> = {}): Answer {
	return { is: 'answer', status, headers, text: JSON.stringify(json) ?? '', json };
}

const WHOLE = {
	id: 'q3v7k1zt5drm80ctn4w9x2b6ya',
	status: 'succeeded',
	input: { prompt: 'a heron at dawn', seed: 90412 },
	output: ['https://replicate.delivery/xezq/AbC/out-0.webp'],
	error: null,
	metrics: { image_count: 1, predict_time: 0.61 },
	data_removed: false,
	logs: 'Using seed: 90412\n 50%|##  | 2/4 [00:00]\r100%|####| 4/4 [00:00<00:00, 14.3it/s]\n',
	created_at: '2026-11-22T10:00:00.131123456Z',
};

describe('a prediction is read', () => {
	test('with all that is known of it', () => {
		expect(readPrediction(WHOLE)).toEqual({
			id: WHOLE.id,
			state: 'succeeded',
			outputs: WHOLE.output,
			isRemoved: false,
			seed: 90412,
			predictTimeS: 0.61,
			progress: 1,
			input: WHOLE.input,
			createdAt: Date.parse('2026-11-22T10:00:00.131Z'),
		});
	});

	test('from outputs of every shape', () => {
		const outputs = (output: unknown): unknown =>
			readPrediction({ id: 'a', status: 'succeeded', output })?.outputs;
		const url = 'https://h/x.png';
		for (const output of [url, [url], [{ url }], { url }, { images: [{ url }] }, [null, '', url]]) {
			expect(outputs(output)).toEqual([url]);
		}
		for (const output of [null, '', [], {}, 7, 'file:///etc/passwd', 'javascript:x', ['']]) {
			expect(outputs(output)).toEqual([]);
		}
		let deep: unknown = url;
		for (let nth = 0; nth < 50_000; nth++) deep = [deep];
		expect(outputs(deep)).toEqual([]);
	});

	test('an id that could lead to another path is none', () => {
		for (const id of [
			'..',
			'.',
			'',
			'a/b',
			'../account',
			'a?b',
			'a#b',
			'ä',
			'a b',
			0.5,
			-7,
			2 ** 60,
			null,
			'x'.repeat(300),
		]) {
			expect(readPrediction({ id, status: 'starting' })).toBeUndefined();
		}
	});

	test('a number as an id is the text that stands in the path', () => {
		expect(readPrediction({ id: 7, status: 'starting' })).toMatchObject({ id: '7', state: 'waiting' });
		expect(readPrediction({ data: { task_id: 12_345 } })?.id).toBe('12345');
	});

	test('what is done and shows its picture needs no id that can be used', () => {
		const done = { id: 'x'.repeat(300), status: 'succeeded', output: ['https://h/x.png'] };
		expect(readPrediction(done)).toMatchObject({ state: 'succeeded', outputs: ['https://h/x.png'] });
		expect(readPrediction(done)?.id).toBeUndefined();
	});
});

test('the longest of all asked waits counts', () => {
	const now = Date.parse('2026-11-22T10:00:00Z');
	const date = new Date(now + 5000).toUTCString();
	expect(
		askedWaitMs(answer(429, { retry_after: 2, detail: 'resets in ~3s' }, { 'retry-after': date }), now),
	).toBe(5000);
	expect(askedWaitMs(answer(429, { detail: 'resets in ~3s' }, { 'retry-after': 'soon' }), now)).toBe(3000);
	expect(askedWaitMs(answer(429, { retry_after: '4' }), now)).toBe(4000);
	expect(askedWaitMs(answer(429, { retry_after: -4 }, { 'retry-after': '-1' }), now)).toBe(0);
});

test('inputs are the same when all that was asked is there, whatever the service added', () => {
	const asked = {
		prompt: 'p',
		seed: 1,
		images: ['data:image/png;base64,AA', 'https://h/a'],
		more: { a: [1, null] },
	};
	const listed = { ...asked, images: ['https://files/x', 'https://h/a'], go_fast: true };
	expect(isSameInput(asked, listed)).toBe(true);
	for (const other of [
		{ seed: 2 },
		{ seed: '1' },
		{ prompt: undefined },
		{ images: [] },
		{ more: { a: [1] } },
	]) {
		expect(isSameInput(asked, { ...listed, ...other })).toBe(false);
	}
	for (const other of [undefined, null, 'p', []]) expect(isSameInput(asked, other)).toBe(false);
});

test('the words of failed predictions fall into their classes', () => {
	const names = [
		['Prediction interrupted; please retry (code: PA)', 'platform'],
		['Director: unexpected error handling prediction (E6716)', 'platform'],
		['Service is temporarily unavailable (E004)', 'overload'],
		['(E001) something', 'supplier'],
		['CUDA out of memory. Tried to allocate', 'memory'],
		['E4875: webhook', 'webhook'],
		['The input was flagged as sensitive', 'moderation'],
		['NSFW content detected', 'picture checker'],
		['seed: must be greater than 0', 'input'],
		['E10019', 'unknown'],
	] as const;
	for (const [words, name] of names) expect([words, classifyFailure(words).name]).toEqual([words, name]);
});

describe('ten thousand spoilt answers', () => {
	const bodies = [
		WHOLE,
		{ code: 'success', data: WHOLE },
		{ data: [{ url: 'https://h/a.png' }] },
		{
			title: 'Input validation failed',
			status: 422,
			invalid_fields: [{ field: 'input.x', description: 'd' }],
		},
		{ error: { message: 'm', type: 'new_api_error', code: 'insufficient_user_quota' } },
		{ detail: 'resets in ~9s', status: 429, retry_after: 9 },
	];
	const spoilt = fc
		.tuple(fc.constantFrom(...bodies), fc.string(), fc.nat(400), fc.nat(30), fc.jsonValue({ maxDepth: 4 }))
		.map(([body, patch, at, length, other]) => {
			const text = JSON.stringify(body);
			const cut = text.slice(0, at % text.length) + patch + text.slice((at % text.length) + length);
			try {
				return JSON.parse(cut) as unknown;
			} catch {
				return at % 2 === 0 ? other : { ...body, [Object.keys(body)[at % Object.keys(body).length]!]: other };
			}
		});
	const replies = fc
		.tuple(
			fc.constantFrom(200, 201, 202, 302, 400, 401, 402, 403, 404, 408, 409, 422, 429, 500, 502, 524),
			spoilt,
		)
		.map(([status, json]) => answer(status, json));

	test('each gets a verdict, and only a sure one lets the request be repeated', () => {
		fc.assert(
			fc.property(replies, (reply) => {
				const verdict = judgeCreate(reply, 'a/b');
				if (reply.status >= 500 || reply.status < 300) {
					// Repeating is allowed only where the body itself says that nothing was made.
					const isSure = verdict.is === 'throttled' || verdict.is === 'later';
					if (isSure) expect(JSON.stringify(reply.json)).toMatch(/limit_reached|not_found|channel/);
				}
				if (verdict.is === 'accepted') {
					const { id, outputs } = verdict.prediction;
					expect(id ?? outputs[0]).toMatch(/^[\w.:=+-]+$|^(https?|data):/i);
				}
				if (verdict.is === 'throttled') expect(verdict.waitMs).toBeGreaterThanOrEqual(0);
				judgePoll(reply);
			}),
			{ numRuns: 10_000, seed: 7 },
		);
	});
});
