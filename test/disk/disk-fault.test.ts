import { expect, test } from 'vitest';
import { diskFault, ofOut, onDisk } from '../../src/disk/disk-fault.ts';

const failing = (code: string) => Object.assign(new Error(code), { code });

test.each([
	['ENOSPC', 'disk-full', 'cannot keep it: the disk is full'],
	['EDQUOT', 'disk-full', 'cannot keep it: the disk is full'],
	['EACCES', 'disk-refused', 'cannot keep it: the system does not allow it'],
	['EROFS', 'disk-refused', 'cannot keep it: the system does not allow it'],
	['EISDIR', 'disk-refused', 'cannot keep it: a folder stands where a file goes'],
	['EIO', 'disk-refused', 'cannot keep it: the disk answered EIO'],
])('%s is said as %s', async (code, fault, message) => {
	const broken = onDisk('keep it', () => Promise.reject(failing(code)));
	await expect(broken).rejects.toMatchObject({ code: fault, message, hint: expect.any(String) });
});

test('a bug is no disk failure', () => {
	const bug = new TypeError('x is undefined');
	expect(diskFault(bug, 'keep it')).toBe(bug);
});

test('what helps is said for the place that is written to', () => {
	const hintOf = (code: string) => diskFault(failing(code), 'write it', ofOut);
	expect(hintOf('ENOSPC')).toMatchObject({ hint: ofOut.full });
	expect(hintOf('EACCES')).toMatchObject({ hint: `let this user write there, or ${ofOut.refused}` });
	expect(hintOf('ENOTDIR')).toMatchObject({ hint: `move that file away, or ${ofOut.refused}` });
});
