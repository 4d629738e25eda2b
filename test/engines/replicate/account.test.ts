import { expect, test } from 'vitest';
import { readAccount } from '../../../src/engines/replicate/account.ts';
import { FAKE_TOKEN, fakeReplicate } from '../../support/fake-replicate.ts';
import { QUICK } from './studio.ts';

test('the account is read, a wrong token and a closed port are told apart, and nothing is created', async () => {
	const fake = await fakeReplicate({ prefix: '/replicate' });
	const settings = { token: FAKE_TOKEN, baseUrl: fake.baseUrl, timings: QUICK };
	expect(await readAccount(settings)).toEqual({ isReachable: true, username: 'writer' });
	const wrong = readAccount({ ...settings, token: 'r8_somethingElseEntirely' });
	await expect(wrong).rejects.toMatchObject({ code: 'token-refused' });
	const elsewhere = await readAccount({ ...settings, baseUrl: fake.baseUrl.replace('/replicate', '/other') });
	expect(elsewhere).toEqual({ isReachable: true });
	await fake.close();
	await expect(readAccount(settings)).rejects.toMatchObject({ code: 'service-unreachable' });
	expect(fake.books.posts()).toEqual([]);
});
