import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/disk/folders.ts';
import { copyWhole, openNew, partOf, writeNew, writeWhole } from '../../src/disk/whole.ts';
import { tempFolder } from '../shoot/temp-folder.ts';

test.each([true, false])(
	'a file is replaced as a whole and leaves nothing behind (sync: %s)',
	async (sync) => {
		const folder = await tempFolder();
		const scratch = join(folder, 'scratch');
		await makeFolder(scratch, sync);
		const target = join(folder, 'file');
		await writeFile(target, 'before');
		await writeWhole({ target, bytes: 'after', scratch, sync });
		expect(await readFile(target, 'utf8')).toBe('after');
		expect(await readdir(scratch)).toEqual([]);
	},
);

test('a file that cannot be put in its place leaves nothing behind', async () => {
	const folder = await tempFolder();
	const target = join(folder, 'taken');
	await mkdir(target);
	await expect(writeWhole({ target, bytes: 'x', scratch: folder, sync: true })).rejects.toThrow();
	expect(await readdir(folder)).toEqual(['taken']);
});

test('a link in its place, or where it grows, is replaced and not followed', async () => {
	const folder = await tempFolder();
	const mine = join(folder, 'mine');
	const target = join(folder, 'page.png');
	await writeFile(mine, 'mine');
	for (const link of [target, partOf(target)]) await symlink(mine, link);
	await writeWhole({ target, bytes: 'a page' });
	expect(await readFile(mine, 'utf8')).toBe('mine');
	expect(await readFile(target, 'utf8')).toBe('a page');
	expect((await readdir(folder)).sort()).toEqual(['mine', 'page.png']);
});

test('so it is with a copy, and with a file that is written piece by piece', async () => {
	const folder = await tempFolder();
	const [mine, frame] = [join(folder, 'mine'), join(folder, 'frame')];
	const target = join(folder, 'page.png');
	await writeFile(mine, 'mine');
	await writeFile(frame, 'a frame');
	for (const link of [target, partOf(target)]) await symlink(mine, link);
	await copyWhole(frame, target);
	expect(await readFile(target, 'utf8')).toBe('a frame');
	expect((await readdir(folder)).sort()).toEqual(['frame', 'mine', 'page.png']);
	await symlink(mine, partOf(target));
	await (await openNew(partOf(target))).close();
	expect(await readFile(partOf(target), 'utf8')).toBe('');
	expect(await readFile(mine, 'utf8')).toBe('mine');
});

test('a copy of what cannot be read leaves the former file, and nothing behind', async () => {
	const folder = await tempFolder();
	const target = join(folder, 'page.png');
	await writeFile(target, 'former');
	await expect(copyWhole(join(folder, 'nowhere'), target)).rejects.toThrow('ENOENT');
	expect(await readFile(target, 'utf8')).toBe('former');
	expect(await readdir(folder)).toEqual(['page.png']);
});

test('what a dead process with our number left half written is no hindrance', async () => {
	const folder = await tempFolder();
	const target = join(folder, 'page.png');
	await writeFile(partOf(target), 'half');
	await writeWhole({ target, bytes: 'a page' });
	expect(await readFile(target, 'utf8')).toBe('a page');
	expect(await readdir(folder)).toEqual(['page.png']);
});

test('a new file is never written over another, nor through a link', async () => {
	const folder = await tempFolder();
	const [old, link] = [join(folder, 'old'), join(folder, 'link')];
	await writeFile(old, 'mine');
	await symlink(join(folder, 'nowhere'), link);
	for (const taken of [old, link]) await expect(writeNew(taken, 'x')).rejects.toThrow('EEXIST');
	expect(await readFile(old, 'utf8')).toBe('mine');
	await writeNew(join(folder, 'new'), 'x');
	expect((await readdir(folder)).sort()).toEqual(['link', 'new', 'old']);
});
