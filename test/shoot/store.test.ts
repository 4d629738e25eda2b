import fs, { chmod, mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keptTakes, openStore } from '../../src/shoot/store.ts';
import { drawingOf, pictureOf, requestFor } from './fake-service.ts';
import { tempFolder } from './temp-folder.ts';

const isRoot = process.getuid?.() === 0;

async function openIn(folder: string) {
	const remarks: string[] = [];
	const store = await openStore(join(folder, '.ekonte'), (text) => remarks.push(text));
	return { store, remarks };
}

test('a kept take is found again by another store, with all its facts', async () => {
	const folder = await tempFolder();
	const { store } = await openIn(folder);
	const drawing = drawingOf('abcd', {
		priceUsd: 0.003,
		seed: 7,
		predictionId: 'p1',
		predictTimeS: 0.6,
		depicts: ['a girl'],
		subjects: [{ character: 'girl', head: { x: 0, y: 0, w: 0.5, h: 0.5 }, mouth: { x: 0.25, y: 0.4 } }],
	});
	const take = await store.keep(requestFor('abcd'), drawing);
	expect(take.file).toBe(join(folder, '.ekonte', 'takes', 'ab', 'abcd', '1.png'));
	const { store: again } = await openIn(folder);
	expect(await again.kept('abcd')).toEqual(take);
	expect(take).toMatchObject({ number: 1, seed: 7, predictionId: 'p1', depicts: ['a girl'] });
	expect(new Uint8Array(await readFile(take.file))).toEqual(pictureOf('abcd'));
});

test('a key that was never kept is not kept, and a missing store is an empty one', async () => {
	const { store } = await openIn(await tempFolder());
	expect(await store.kept('abcd')).toBeUndefined();
	expect(await store.takes('abcd')).toEqual([]);
	expect(await store.nextTakeNumber('abcd')).toBe(1);
});

test('the newest take is the one in use, unless a number is asked for', async () => {
	const { store } = await openIn(await tempFolder());
	for (const take of [1, 2, 10]) await store.keep(requestFor('abcd', { take }), drawingOf(`v${take}`));
	expect((await store.kept('abcd'))?.number).toBe(10);
	expect((await store.kept('abcd', 2))?.number).toBe(2);
	expect((await store.takes('abcd')).map(({ number }) => number)).toEqual([1, 2, 10]);
	expect(await store.nextTakeNumber('abcd')).toBe(11);
});

test.each<[string, (picture: string, record: string) => Promise<unknown>]>([
	['a cut picture', (picture) => truncate(picture, 5)],
	['an empty picture', (picture) => truncate(picture, 0)],
	[
		'another picture of the same size',
		async (picture) => writeFile(picture, Buffer.alloc((await readFile(picture)).length)),
	],
	['a missing picture', (picture) => rm(picture)],
	['a folder instead of a picture', async (picture) => rm(picture).then(() => mkdir(picture))],
	['a torn record', (_, record) => truncate(record, 30)],
	['a record that is no record', (_, record) => writeFile(record, '[1]')],
	[
		'a record of another version',
		async (_, record) => writeFile(record, (await readFile(record, 'utf8')).replace('"v": 1', '"v": 2')),
	],
	[
		'a record that leads out of its folder',
		async (_, record) => writeFile(record, (await readFile(record, 'utf8')).replace('"2.png"', '"../2.png"')),
	],
])('%s counts as not kept, is said once, and the take before it is used', async (_, damage) => {
	const folder = await tempFolder();
	const { store: writer } = await openIn(folder);
	const first = await writer.keep(requestFor('abcd'), drawingOf('one'));
	const { file } = await writer.keep(requestFor('abcd', { take: 2 }), drawingOf('two'));
	await damage(file, file.replace('.png', '.json'));
	const { store, remarks } = await openIn(folder);
	expect(await store.kept('abcd')).toEqual(first);
	expect(await store.kept('abcd', 2)).toEqual(first);
	expect(remarks).toHaveLength(1);
	expect(await store.nextTakeNumber('abcd')).toBe(3);
});

test('a picture without its record is no take, and no damage: another run may be writing it', async () => {
	const folder = await tempFolder();
	const { store: writer } = await openIn(folder);
	const first = await writer.keep(requestFor('abcd'), drawingOf('one'));
	const { file } = await writer.keep(requestFor('abcd', { take: 2 }), drawingOf('two'));
	await rm(file.replace('.png', '.json'));
	const { store, remarks } = await openIn(folder);
	expect(await store.kept('abcd')).toEqual(first);
	expect(await store.kept('abcd', 2)).toEqual(first);
	expect(await store.takes('abcd')).toEqual([first]);
	expect(await store.nextTakeNumber('abcd')).toBe(3);
	const again = await store.keep(requestFor('abcd', { take: 2 }), drawingOf('two'));
	expect(again).toMatchObject({ number: 2, file });
	expect(await store.kept('abcd')).toEqual(again);
	expect(remarks).toEqual([]);
});

test('a picture that has had no record for a minute is told as not kept', async () => {
	const folder = await tempFolder();
	const { store: writer } = await openIn(folder);
	const { file } = await writer.keep(requestFor('abcd'), drawingOf('one'));
	await rm(file.replace('.png', '.json'));
	const before = new Date(Date.now() - 61_000);
	await utimes(file, before, before);
	const { store, remarks } = await openIn(folder);
	expect(await store.kept('abcd')).toBeUndefined();
	expect(await store.takes('abcd')).toEqual([]);
	expect(remarks).toEqual([expect.stringMatching(/1\.png has no record, and counts as not kept$/)]);
	expect(await store.nextTakeNumber('abcd')).toBe(2);
});

test('takes that two runs keep and read at once are never told as damaged', async () => {
	const folder = await tempFolder();
	const { store: writer } = await openIn(folder);
	const { store: reader, remarks } = await openIn(folder);
	let isWriting = true;
	const writing = (async () => {
		for (let take = 1; take <= 60; take++)
			await writer.keep(requestFor('abcd', { take }), drawingOf(`v${take}`));
		isWriting = false;
	})();
	while (isWriting) await reader.takes('abcd');
	await writing;
	expect(remarks).toEqual([]);
	expect(await reader.takes('abcd')).toHaveLength(60);
});

test('a take that changes while the store is open is noticed', async () => {
	const { store } = await openIn(await tempFolder());
	const { file } = await store.keep(requestFor('abcd'), drawingOf('one'));
	expect(await store.kept('abcd')).toBeDefined();
	await writeFile(file, Buffer.alloc((await readFile(file)).length));
	await utimes(file, 1, 1);
	expect(await store.kept('abcd')).toBeUndefined();
});

test('a whole take is never replaced by another picture', async () => {
	const { store } = await openIn(await tempFolder());
	const one = await store.keep(requestFor('abcd'), drawingOf('one', { priceUsd: 0.003 }));
	const other = await store.keep(requestFor('abcd'), drawingOf('other', { priceUsd: 0.003 }));
	const same = await store.keep(requestFor('abcd'), drawingOf('one', { priceUsd: 0.003 }));
	expect([one.number, other.number, same.number]).toEqual([1, 2, 1]);
	expect(await store.takes('abcd')).toHaveLength(2);
});

test('an empty picture is not kept', async () => {
	const { store } = await openIn(await tempFolder());
	const drawing = drawingOf('abcd', { bytes: new Uint8Array() });
	await expect(store.keep(requestFor('abcd'), drawing)).rejects.toMatchObject({ code: 'picture-damaged' });
	expect(await store.kept('abcd')).toBeUndefined();
});

test('old strays are cleared when the store is opened; young ones, and what is not ours, stay', async () => {
	const folder = await tempFolder();
	const scratch = join(folder, '.ekonte', 'scratch');
	await mkdir(scratch, { recursive: true });
	const [old, young] = ['0', '1'].map(
		(digit) => `77-${digit.repeat(8)}-1111-1111-1111-${'a'.repeat(12)}.tmp`,
	);
	const names = [old!, young!, 'letter.tmp', 'mine.png'];
	for (const name of names) await writeFile(join(scratch, name), 'x');
	for (const name of names.filter((each) => each !== young)) await utimes(join(scratch, name), 1, 1);
	await openIn(folder);
	expect((await readdir(scratch)).sort()).toEqual([young, 'letter.tmp', 'mine.png'].sort());
});

test('a file where the store should be is said plainly (fault 32)', async () => {
	const folder = await tempFolder();
	await writeFile(join(folder, '.ekonte'), 'x');
	const { store } = await openIn(folder);
	await expect(store.keep(requestFor('abcd'), drawingOf('abcd'))).rejects.toMatchObject({
		code: 'disk-refused',
		message: expect.stringMatching(/: a file stands where a folder is needed$/),
		hint: expect.stringContaining('--store'),
	});
});

test.skipIf(isRoot)('a folder that may not be written is said plainly (fault 32)', async () => {
	const folder = await tempFolder();
	await chmod(folder, 0o500);
	const { store } = await openIn(folder);
	const keeping = store.keep(requestFor('abcd'), drawingOf('abcd'));
	await expect(keeping).rejects.toMatchObject({ code: 'disk-refused' });
	await chmod(folder, 0o700);
});

test('many keys are looked up at once', async () => {
	const { store } = await openIn(await tempFolder());
	for (const key of ['aa1', 'aa2', 'bb3']) await store.keep(requestFor(key), drawingOf(key));
	const kept = await keptTakes(store, ['aa1', 'none', 'bb3', 'aa1']);
	expect([...kept.keys()].sort()).toEqual(['aa1', 'bb3']);
});

test('a key that is a path is refused as the bug it is', async () => {
	const { store } = await openIn(await tempFolder());
	await expect(store.kept('../../etc')).rejects.toThrow('must be a hash');
});

test('a paid frame lasts through a power cut, with every folder on its way, whoever made them', async () => {
	const folder = join(await tempFolder(), 'new', '.ekonte');
	const store = await openStore(folder);
	const release = await store.use();
	await store.keep(requestFor('aafree'), drawingOf('aafree'));
	const synced = await watchSyncs(() =>
		store.keep(requestFor('aapaid'), drawingOf('aapaid', { priceUsd: 0.003 })),
	);
	await release();
	const takes = join(folder, 'takes');
	const folders = [join(takes, 'aa', 'aapaid'), join(takes, 'aa'), takes, folder, dirname(folder)];
	for (const each of folders) expect(synced).toContain(each);
	expect(synced.filter((file) => file.endsWith('.tmp'))).toHaveLength(2);
});

/** The files and folders that were synced while it worked, in their order. */
async function watchSyncs(work: () => Promise<unknown>): Promise<readonly string[]> {
	const synced: string[] = [];
	const { open } = fs;
	fs.open = async (...given: Parameters<typeof open>) => {
		const handle = await open(...given);
		const sync = handle.sync.bind(handle);
		handle.sync = () => {
			synced.push(String(given[0]));
			return sync();
		};
		return handle;
	};
	syncBuiltinESMExports();
	try {
		await work();
	} finally {
		fs.open = open;
		syncBuiltinESMExports();
	}
	return synced;
}
