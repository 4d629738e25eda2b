/** Writing that survives a crash (temporary file, sync, rename), and the disk's failures in plain words. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isFull, reasonOf, systemCode } from '../base/disk-words.ts';
import { Fault, isFault } from '../base/fault.ts';

/** A disk error as a Fault that says what could not be done; `flag` names another folder. Anything else comes back unchanged. */
export function diskFault(error: unknown, what: string, flag = '--store'): unknown {
	const code = systemCode(error);
	if (isFault(error) || code === undefined) return error;
	if (isFull(code)) {
		return new Fault('disk-full', `cannot ${what}: the disk is full`, {
			hint: 'make room, then run again: what is kept stays, and what was paid for is fetched first',
			cause: error,
		});
	}
	const isInTheWay = code === 'ENOTDIR' || code === 'EEXIST';
	const first = isInTheWay ? 'move that file away' : 'let this user write there';
	return new Fault('disk-refused', `cannot ${what}: ${reasonOf(code)}`, {
		hint: `${first}, or name another folder with ${flag}`,
		cause: error,
	});
}

/** Runs `work`; a disk error leaves as a Fault. */
export async function onDisk<T>(what: string, work: () => Promise<T>, flag?: '--out'): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw diskFault(error, what, flag);
	}
}

export interface WholeFile {
	readonly target: string;
	readonly bytes: Uint8Array | string;
	/** A folder on the same disk, for the file while it grows. */
	readonly scratch: string;
	/** Whether a power cut right after must not lose it. */
	readonly sync: boolean;
}

function growingName(): string {
	return `${process.pid}-${randomUUID()}.tmp`;
}

/** Whether a file in a scratch folder is one of ours: nothing else is ever cleared away. */
export function isGrowing(name: string): boolean {
	return /^\d+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/.test(name);
}

/** The file is there whole, or not at all. Its folder must exist. */
export async function writeWhole({ target, bytes, scratch, sync }: WholeFile): Promise<void> {
	const growing = join(scratch, growingName());
	try {
		const handle = await open(growing, 'wx');
		try {
			await handle.writeFile(bytes);
			if (sync) await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(growing, target);
	} catch (error) {
		await rm(growing, { force: true }).catch(() => {});
		throw error;
	}
	if (sync) await syncFolder(dirname(target));
}

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
