import { spawnSync } from 'node:child_process';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { claim, claimUse, clearClaims, isInUse } from '../../src/shoot/claim.ts';
import { tempFolder } from './temp-folder.ts';

/** The mark of this machine, as a claim of this process bears it. */
async function hostMark(): Promise<string> {
	const folder = await tempFolder();
	await claim(folder, 'probe');
	return (await readdir(folder))[0]!.split('~')[1]!;
}

const giveUp = { checkGoOn: () => {} };

/** Gives up after some rounds of waiting. */
function impatient() {
	let rounds = 0;
	return {
		checkGoOn: () => {
			if (rounds++ > 1) throw new Error('still held');
		},
	};
}

test('of many that want the same, one at a time has it', async () => {
	const folder = join(await tempFolder(), 'claims');
	let holders = 0;
	let most = 0;
	const work = async () => {
		const release = await claim(folder, 'key-1', giveUp);
		most = Math.max(most, ++holders);
		await sleep(2);
		holders--;
		await release();
	};
	await Promise.all(Array.from({ length: 8 }, work));
	expect(most).toBe(1);
	expect(await readdir(folder)).toEqual([]);
});

test('claims on different names do not wait for each other', async () => {
	const folder = await tempFolder();
	await claim(folder, 'key-1');
	await claim(folder, 'key-11', impatient());
	await claim(folder, 'key-2', impatient());
	await expect(claim(folder, 'key-1', impatient())).rejects.toThrow('still held');
});

test('who waits is told once', async () => {
	const folder = await tempFolder();
	const release = await claim(folder, 'a');
	let told = 0;
	const waiting = claim(folder, 'a', { waiting: () => told++ });
	await sleep(150);
	await release();
	await waiting;
	expect(told).toBe(1);
});

test('the claim of a dead process is void at once', async () => {
	const folder = await tempFolder();
	const { pid } = spawnSync(process.execPath, ['-e', '0']);
	await writeFile(join(folder, `a~${await hostMark()}~${pid}~boot-1~0`), '');
	await claim(folder, 'a', impatient());
	expect((await readdir(folder)).length).toBe(1);
});

test.runIf(process.platform === 'linux')('a process id that came round again does not hold it', async () => {
	const folder = await tempFolder();
	await writeFile(join(folder, `a~${await hostMark()}~${process.pid}~boot-1~0`), '');
	await claim(folder, 'a', impatient());
});

test('the claim of another machine holds until it is old', async () => {
	const folder = join(await tempFolder(), 'claims');
	await mkdir(folder);
	const foreign = join(folder, 'a~00000000~1~boot-1~0');
	await writeFile(foreign, '');
	await expect(claim(folder, 'a', impatient())).rejects.toThrow('still held');
	await utimes(foreign, 1, 1);
	await claim(folder, 'a', impatient());
});

test('a store is in use as long as one of many uses it, and not by a process that is gone', async () => {
	const folder = join(await tempFolder(), 'claims');
	expect(await isInUse(folder)).toBe(false);
	const [first, second] = [await claimUse(folder), await claimUse(folder)];
	await first();
	expect(await isInUse(folder)).toBe(true);
	await second();
	expect(await isInUse(folder)).toBe(false);
	const { pid } = spawnSync(process.execPath, ['-e', '0']);
	await writeFile(join(folder, `use~${await hostMark()}~${pid}~boot-1~0`), '');
	expect(await isInUse(folder)).toBe(false);
});

test('what is no claim is never cleared away, however old', async () => {
	const folder = await tempFolder();
	const names = ['letter.txt', 'a~b', `k-1~${await hostMark()}~1~boot-1~0`];
	for (const name of names) {
		await writeFile(join(folder, name), '');
		await utimes(join(folder, name), 1, 1);
	}
	await clearClaims(folder);
	expect((await readdir(folder)).sort()).toEqual(['a~b', 'letter.txt']);
});
