import { expect, test } from 'vitest';
import { readAccount } from '../../../src/engines/replicate/account.ts';
import { FAKE_TOKEN, fakeReplicate } from '../../support/fake-replicate.ts';
import { QUICK } from './studio.ts';

test('the account is read, a wrong token and a closed port are told apart, and nothing is created', async () => {
	const fake = await fakeReplicate({ prefix: '/replicate' });
	const settings = { token: FAKE_TOKEN, baseUrl: fake.baseUrl, timings: QUICK };
	expect(await readAccount(settings)).toEqual({ root: fake.baseUrl, status: 200, username: 'writer' });
	const wrong = readAccount({ ...settings, token: 'r8_somethingElseEntirely' });
	await expect(wrong).rejects.toMatchObject({ code: 'token-refused' });
	const other = fake.baseUrl.replace('/replicate', '/other');
	expect(await readAccount({ ...settings, baseUrl: other })).toEqual({ root: other, status: 404 });
	await fake.close();
	await expect(readAccount(settings)).rejects.toMatchObject({
		code: 'service-unreachable',
		message: expect.stringContaining(`${fake.baseUrl} does not answer: `),
	});
	expect(fake.books.posts()).toEqual([]);
});
