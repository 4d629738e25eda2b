import { expect, it } from 'vitest';
import { allDone } from '../../src/page/all-done.ts';

it('gives all results in their order', async () => {
	const slow = new Promise<number>((resolve) => setTimeout(resolve, 5, 1));
	expect(await allDone([slow, Promise.resolve(2)])).toEqual([1, 2]);
});

it('throws the first failure, and not before everything else has ended', async () => {
	let isWritten = false;
	const writing = new Promise<void>((resolve) => setTimeout(resolve, 5)).then(() => {
		isWritten = true;
	});
	await expect(allDone([Promise.reject(new Error('full')), writing])).rejects.toThrow('full');
	expect(isWritten).toBe(true);
});
