/** Folders that are made, and made to last. */
import { lstat, mkdir, open, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { systemCode } from '../base/disk-words.ts';
import { Fault } from '../base/fault.ts';
import { ofOut, onDisk } from './disk-fault.ts';

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

/**
 * Makes a folder inside an output folder, which itself may be a link, and no more below it: through one, a stranger's
 * files would be written over, and taken for leftovers. Throws Fault.
 */
export async function makeOwnFolder(out: string, folder: string): Promise<void> {
	let at = out;
	for (const name of ['', ...relative(out, folder).split(sep)]) {
		at = join(at, name);
		await onDisk(`make the folder ${at}`, () => makeFolder(at), ofOut);
		if (at !== out && (await lstat(at)).isSymbolicLink()) throw isLink(at);
	}
}

function isLink(folder: string): Fault {
	return new Fault('disk-refused', `${folder} is a link to another place`, {
		hint: 'remove the link, or name another folder with --out',
	});
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

/** Whether a path is the folder or stands in it. */
export function isWithin(path: string, folder: string): boolean {
	const from = relative(folder, path);
	return from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from);
}
