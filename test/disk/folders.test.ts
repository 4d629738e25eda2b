import { expect, test } from 'vitest';
import { onDisk } from '../../src/disk/disk-fault.ts';
import { makeFolder } from '../../src/disk/folders.ts';

test.skipIf(process.platform !== 'linux')('a folder that takes none is refused at once', async () => {
	// Node's own recursive mkdir turns in a circle here.
	const broken = onDisk('make it', () => makeFolder('/proc/ekonte/out'), '--out');
	await expect(broken).rejects.toMatchObject({
		code: 'disk-refused',
		message: 'cannot make it: the system knows no such place',
		hint: 'let this user write there, or name another folder with --out',
	});
});
