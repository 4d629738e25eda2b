import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ofOut, onDisk } from '../../src/disk/disk-fault.ts';
import { makeFolder, makeOwnFolder } from '../../src/disk/folders.ts';
import { tempFolder } from '../shoot/temp-folder.ts';

test.skipIf(process.platform !== 'linux')('a folder that takes none is refused at once', async () => {
	// Node's own recursive mkdir turns in a circle here.
	const broken = onDisk('make it', () => makeFolder('/proc/ekonte/out'), ofOut);
	await expect(broken).rejects.toMatchObject({
		code: 'disk-refused',
		message: 'cannot make it: the system knows no such place',
		hint: 'let this user write there, or name another folder with --out',
	});
});

test('an output folder may be a link, and no folder in it: nothing is made beyond one', async () => {
	const folder = await tempFolder();
	const [elsewhere, out] = [join(folder, 'elsewhere'), join(folder, 'out')];
	await mkdir(elsewhere);
	await symlink(elsewhere, out, 'junction');
	await makeOwnFolder(out, join(out, 'story', 'pages'));
	expect(await readdir(join(elsewhere, 'story'))).toEqual(['pages']);
	await mkdir(join(folder, 'stranger'));
	await symlink(join(folder, 'stranger'), join(out, 'other'), 'junction');
	await expect(makeOwnFolder(out, join(out, 'other', 'pages'))).rejects.toMatchObject({
		code: 'disk-refused',
		message: `${join(out, 'other')} is a link to another place`,
	});
	expect(await readdir(join(folder, 'stranger'))).toEqual([]);
});

test('a file where a folder of the output should be is told with its place', async () => {
	const out = await tempFolder();
	await writeFile(join(out, 'story'), 'mine');
	await expect(makeOwnFolder(out, join(out, 'story', 'pages'))).rejects.toMatchObject({
		code: 'disk-refused',
		message: `cannot make the folder ${join(out, 'story')}: a file stands where a folder is needed`,
	});
});
