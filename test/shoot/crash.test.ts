import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readJournal } from '../../src/shoot/journal.ts';
import { shoot } from '../../src/shoot/shoot.ts';
import { claimsFolder, journalFile, openStore } from '../../src/shoot/store.ts';
import { paidEngine, pictureOf, requestsFor } from './fake-service.ts';
import { tempFolder } from './temp-folder.ts';

const script = fileURLToPath(new URL('crash-run.ts', import.meta.url));
const SHOTS = 12;

/** A run in a process of its own. */
function run(folder: string, point = 'never', nth = 1) {
	return fork(script, [folder, point, String(nth)], { execArgv: ['--import', 'tsx'] });
}

/** Goes on in this process and reads the service's own books. */
async function expectPaidOnce(folder: string): Promise<void> {
	const store = await openStore(join(folder, '.ekonte'));
	const engine = paidEngine({ books: join(folder, 'books') });
	const outcomes = await shoot(requestsFor(SHOTS), { store, engine, concurrency: 3, story: 'crash' });
	const prompts = engine.made().map(({ prompt }) => prompt);
	expect([...prompts].sort()).toEqual(requestsFor(SHOTS).map(({ prompt }) => prompt));
	for (const { key, take } of outcomes) {
		expect(new Uint8Array(await readFile(take!.file))).toEqual(pictureOf(key));
	}
	expect(await readdir(claimsFolder(store))).toEqual([]);
	const { entries, damage } = await readJournal(journalFile(store));
	expect(damage).toEqual([]);
	expect(new Set(entries.filter(({ what }) => what === 'kept').map(({ key }) => key)).size).toBe(SHOTS);
}

test.each([
	['before asking', 5],
	['after asking', 5],
	['after making', 5],
	['after accepting', 5],
	['before rename', 4],
	['before rename', 5],
	['after rename', 5],
	['after mkdir', 1],
])('killed %s (%i), every frame is whole and paid for once', async (point, nth) => {
	const folder = await tempFolder();
	const [, signal] = await once(run(folder, point, nth), 'exit');
	expect(signal).toBe('SIGKILL');
	await expectPaidOnce(folder);
});

test('killed again and again at any time, every frame is whole and paid for once', async () => {
	const folder = await tempFolder();
	for (let round = 0; round < 4; round++) {
		const child = run(folder, 'any time');
		const ended = once(child, 'exit');
		await Promise.race([once(child, 'message'), ended]);
		await sleep(3 + Math.random() * 12);
		child.kill('SIGKILL');
		await ended;
	}
	await expectPaidOnce(folder);
});

test('two processes at once, one of them killed, pay for every frame once', async () => {
	const folder = await tempFolder();
	const killed = run(folder, 'after making', 4);
	const other = run(folder, 'any time');
	await Promise.all([once(killed, 'exit'), once(other, 'exit')]);
	expect(other.exitCode).toBe(0);
	await expectPaidOnce(folder);
});
