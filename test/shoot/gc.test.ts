import { existsSync, symlinkSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Drawing } from '../../src/engines/engine.ts';
import { claim } from '../../src/shoot/claim.ts';
import { findUnused, removeUnused, splitByStory } from '../../src/shoot/gc.ts';
import { Journal } from '../../src/shoot/journal.ts';
import { claimsFolder, journalFile, openStore } from '../../src/shoot/store.ts';
import { request } from '../engines/replicate/studio.ts';
import { tempFolder } from './temp-folder.ts';

const at = '2026-11-22T10:00:00.000Z';

const drawing: Drawing = {
	bytes: new Uint8Array(100),
	format: 'png',
	widthPx: 1,
	heightPx: 1,
	priceUsd: 0.003,
};

/** A store with a take of 100 bytes for each key. */
async function storeOf(...keys: readonly string[]) {
	const store = await openStore(join(await tempFolder(), '.ekonte'));
	for (const key of keys) await store.keep(request({ key, shot: `shot-of-${key}` }), drawing);
	return store;
}

test('takes that no story uses are found with their size and price, and removed whole', async () => {
	const store = await storeOf('used', 'old1', 'old2');
	const unused = await findUnused(store, new Set(['used']));
	expect(unused.map(({ key, takes, paidUsd, shots }) => ({ key, takes, paidUsd, shots }))).toEqual([
		{ key: 'old1', takes: 1, paidUsd: 0.003, shots: ['shot-of-old1'] },
		{ key: 'old2', takes: 1, paidUsd: 0.003, shots: ['shot-of-old2'] },
	]);
	expect(unused[0]!.sizeBytes).toBeGreaterThan(100);
	expect(existsSync(unused[0]!.folder)).toBe(true);
	expect(await removeUnused(store, unused)).toEqual(unused);
	expect(await readdir(join(store.folder, 'takes'))).toEqual(['us']);
	expect(await store.kept('used')).toBeDefined();
	expect(await findUnused(store, new Set(['used']))).toEqual([]);
});

test('a key with a prediction that is accepted or in doubt keeps its takes, and the journal stays as it is', async () => {
	const store = await storeOf('accepted', 'doubted', 'settled');
	const journal = await Journal.open(journalFile(store));
	const asked = {
		what: 'asked',
		take: 2,
		at,
		shot: 's',
		story: 't',
		model: 'm',
		input: 'i',
		priceUsd: 1,
	} as const;
	for (const key of ['accepted', 'doubted', 'settled']) await journal.append({ ...asked, key });
	await journal.append({ what: 'accepted', key: 'accepted', take: 2, at, predictionId: 'p1' });
	await journal.append({ what: 'kept', key: 'settled', take: 2, at, file: 'f', priceUsd: 1 });
	await journal.close();
	const before = await readFile(journalFile(store));
	const unused = await findUnused(store, new Set());
	expect(unused.map(({ key }) => key)).toEqual(['settled']);
	await removeUnused(store, unused);
	expect(await readFile(journalFile(store))).toEqual(before);
});

test('what another run begins to draw while the question stands is not removed', async () => {
	const store = await storeOf('quiet', 'busy');
	const unused = await findUnused(store, new Set());
	const release = await claim(claimsFolder(store), 'busy-1');
	expect((await removeUnused(store, unused)).map(({ key }) => key)).toEqual(['quiet']);
	await release();
	expect(await store.kept('busy')).toBeDefined();
});

test('while a run uses the store, nothing is chosen and nothing is removed', async () => {
	const store = await storeOf('old1');
	const unused = await findUnused(store, new Set());
	const release = await store.use();
	await expect(removeUnused(store, unused)).rejects.toMatchObject({ code: 'store-locked' });
	await expect(findUnused(store, new Set())).rejects.toMatchObject({ code: 'store-locked' });
	await release();
	expect(await removeUnused(store, unused)).toHaveLength(1);
});

test('what was bought for a story that is not named is told apart', async () => {
	const store = await storeOf('mine', 'shared', 'theirs', 'forgotten');
	await store.keep(request({ key: 'free', shot: 's' }), { ...drawing, priceUsd: 0 });
	const journal = await Journal.open(journalFile(store));
	const line = { what: 'asked', take: 1, at, shot: 's', model: 'm', input: 'i', priceUsd: 1 } as const;
	const bought = [
		['mine', 'a'],
		['shared', 'a'],
		['shared', 'b'],
		['theirs', 'b'],
	] as const;
	for (const [key, story] of bought) {
		await journal.append({ ...line, key, story });
		await journal.append({ what: 'kept', key, take: 1, at, file: 'f', priceUsd: 1 });
	}
	await journal.close();
	const { own, foreign } = splitByStory(await findUnused(store, new Set()), new Set(['a']));
	expect(own.map(({ key }) => key)).toEqual(['free', 'mine', 'shared']);
	// What was paid for by nobody knows whom is somebody's.
	expect(foreign).toMatchObject([
		{ key: 'forgotten', stories: [] },
		{ key: 'theirs', stories: ['b'] },
	]);
});

test('only takes are touched: no other file, and nothing that a link leads to', async () => {
	const store = await storeOf('old1');
	const elsewhere = join(await tempFolder(), 'elsewhere');
	await mkdir(join(elsewhere, 'abcd'), { recursive: true });
	await writeFile(join(elsewhere, 'abcd', '1.png'), 'mine');
	symlinkSync(elsewhere, join(store.folder, 'takes', 'ab'), 'junction');
	const [unused, ...none] = await findUnused(store, new Set());
	expect(none).toEqual([]);
	await writeFile(join(unused!.folder, 'notes.txt'), 'mine too');
	await removeUnused(store, [unused!]);
	expect(await readdir(unused!.folder)).toEqual(['notes.txt']);
	expect(existsSync(join(elsewhere, 'abcd', '1.png'))).toBe(true);
});

test('a store that is not there holds nothing to remove', async () => {
	expect(await findUnused({ folder: join(await tempFolder(), 'none') }, new Set())).toEqual([]);
});
