/** Folders that are made, and made to last. */
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemCode } from '../base/disk-words.ts';

/**
 * Makes the folder and those above it, one by one: Node's own way never ends where a folder that is there takes none (/proc).
 * With `sync`, their names too survive a power cut. Throws the system's error.
 */
export async function makeFolder(folder: string, sync = false): Promise<void> {
	const missing: string[] = [];
	for (let at = resolve(folder); !(await isFolder(at)); at = dirname(at)) missing.unshift(at);
	for (const each of missing) {
		await mkdir(each).catch(async (error: unknown) => {
			// Another run may have been quicker.
			if (systemCode(error) !== 'EEXIST' || !(await isFolder(each))) throw error;
		});
	}
	if (sync) for (const each of missing.reverse()) await syncFolder(dirname(each));
}

/** false: nothing is there. Throws where something else is, or where nobody may look. */
async function isFolder(path: string): Promise<boolean> {
	try {
		if ((await stat(path)).isDirectory()) return true;
	} catch (error) {
		// The root of a drive that is not there has nothing above it.
		if (systemCode(error) === 'ENOENT' && dirname(path) !== path) return false;
		throw error;
	}
	throw Object.assign(new Error(`ENOTDIR: ${path} is no folder`), {
		code: 'ENOTDIR',
		path,
		syscall: 'mkdir',
	});
}

/** Makes names in a folder last. Systems that cannot sync a folder (Windows) do it by themselves. */
export async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r').catch(() => undefined);
	if (handle === undefined) return;
	try {
		await handle.sync();
	} catch (error) {
		const code = systemCode(error);
		if (code !== 'EINVAL' && code !== 'EPERM' && code !== 'EISDIR' && code !== 'EBADF') throw error;
	} finally {
		await handle.close();
	}
}
