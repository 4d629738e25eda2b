import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFault, makeFolder, onDisk, writeWhole } from '../../src/shoot/disk.ts';
import { tempFolder } from './temp-folder.ts';

const failing = (code: string) => Object.assign(new Error(code), { code });

test.each([
	['ENOSPC', 'disk-full', 'cannot keep it: the disk is full'],
	['EDQUOT', 'disk-full', 'cannot keep it: the disk is full'],
	['EACCES', 'disk-refused', 'cannot keep it: the system does not allow it'],
	['EROFS', 'disk-refused', 'cannot keep it: the system does not allow it'],
	['EIO', 'disk-refused', 'cannot keep it: the disk answered EIO'],
])('%s is said as %s', async (code, fault, message) => {
	const broken = onDisk('keep it', () => Promise.reject(failing(code)));
	await expect(broken).rejects.toMatchObject({ code: fault, message, hint: expect.any(String) });
});

test.skipIf(process.platform !== 'linux')('a folder that takes none is refused at once', async () => {
	// Node's own recursive mkdir turns in a circle here.
	const broken = onDisk('make it', () => makeFolder('/proc/ekonte/out'), '--out');
	await expect(broken).rejects.toMatchObject({
		code: 'disk-refused',
		message: 'cannot make it: the system knows no such place',
		hint: 'let this user write there, or name another folder with --out',
	});
});

test('a bug is no disk failure', () => {
	const bug = new TypeError('x is undefined');
	expect(diskFault(bug, 'keep it')).toBe(bug);
});

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
