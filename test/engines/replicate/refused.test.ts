import { describe, expect, test } from 'vitest';
import { inStudio } from './studio.ts';

const HTML = '<html><body>Bad gateway</body></html>';

describe('what is refused for good is asked once and said plainly', () => {
	const money = { error: { message: 'quota is used up (request id: 7)', code: 'insufficient_user_quota' } };
	const invalid = [{ type: 'enum', field: 'input.output_format', description: 'must be webp, jpg or png' }];
	const cases: readonly (readonly [string, number, unknown, string, string])[] = [
		[
			'401 (fault 11)',
			401,
			{ title: 'Unauthenticated', detail: 'no such token' },
			'token-refused',
			'no such token',
		],
		['402 (fault 11)', 402, { title: 'Insufficient credit', detail: 'no credit' }, 'no-credit', 'no credit'],
		['403 of quota (fault 11)', 403, money, 'no-credit', 'quota is used up'],
		['429 of quota (fault 11)', 429, { error: { type: 'insufficient_user_quota' } }, 'no-credit', 'credit'],
		['403', 403, { detail: 'not for you' }, 'service-refused', 'not for you'],
		['400', 400, { message: 'what is this' }, 'service-refused', 'what is this'],
		['413', 413, '', 'service-refused', 'status 413'],
		[
			'422 with fields (fault 12)',
			422,
			{ detail: 'x', invalid_fields: invalid },
			'input-refused',
			'input.output_format',
		],
		[
			'422 of a version (fault 12)',
			422,
			{ detail: 'The version does not exist' },
			'model-unknown',
			'version',
		],
		['404 on the official path (fault 13)', 404, { detail: 'not found' }, 'model-unknown', 'flux-schnell'],
		[
			'moderation of a gateway',
			400,
			{ error: { code: 'prompt_blocked', message: 'blocked' } },
			'moderated',
			'blocked',
		],
		['an answer in HTML', 403, HTML, 'service-refused', 'status 403'],
	];
	for (const [name, status, body, code, words] of cases) {
		test(name, async () => {
			await inStudio({ troubles: () => ({ post: { status, body } }) }, async ({ fake, notes, draw }) => {
				const error = await draw().catch((fault: unknown) => fault);
				expect(error).toMatchObject({ code });
				expect((error as Error).message).toContain(words);
				expect([notes.askedInputs.length, notes.refusals.length]).toEqual([1, 1]);
				expect(fake.books.posts()).toHaveLength(1);
			});
		});
	}

	test('a redirect is not followed with the token (fault 23)', async () => {
		await inStudio({}, async ({ fake: other }) => {
			const post = { status: 307, body: '', headers: { location: `${other.baseUrl}/v1/predictions` } };
			await inStudio({ troubles: { 0: { post } } }, async ({ fake, draw }) => {
				await expect(draw()).rejects.toMatchObject({ code: 'service-refused' });
				expect(fake.books.posts()).toHaveLength(1);
				expect(other.books.calls).toEqual([]);
			});
		});
	});

	test('a model that a gateway does not sell is tried twice', async () => {
		const post = { status: 503, body: { code: 'get_channel_failed', message: 'no channel', data: null } };
		await inStudio({ troubles: () => ({ post }) }, async ({ fake, draw }) => {
			await expect(draw()).rejects.toMatchObject({ code: 'model-unknown' });
			expect(fake.books.posts()).toHaveLength(2);
		});
	});
});

describe('what passes by itself is asked again', () => {
	test('409 and a 422 that names overload (fault 12)', async () => {
		const troubles = {
			0: { post: { status: 409, body: { detail: 'conflict' } } },
			1: { post: { status: 422, body: { detail: 'Director: unexpected error, the model is overloaded' } } },
		};
		await inStudio({ troubles }, async ({ fake, notes, draw }) => {
			await draw();
			expect(fake.books.posts()).toHaveLength(3);
			expect(fake.books.predictions).toHaveLength(1);
			expect([notes.askedInputs.length, notes.refusals.length]).toEqual([3, 2]);
		});
	});
});
