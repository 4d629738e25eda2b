/** Writing that survives a crash (temporary file, sync, rename), and the disk's failures in plain words. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault, isFault } from '../base/fault.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The error's own code (`ENOENT`, …) where the system gave one. */
export function systemCode(error: unknown): string | undefined {
	const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
	return typeof code === 'string' ? code : undefined;
}

/** A disk error as a Fault that says what could not be done; anything else comes back unchanged. */
export function diskFault(error: unknown, what: string): unknown {
	const code = systemCode(error);
	if (isFault(error) || code === undefined) return error;
	if (FULL.has(code)) {
		return new Fault('disk-full', `cannot ${what}: the disk is full`, {
			hint: 'make room, then run again: what is kept stays, and what was paid for is fetched first',
			cause: error,
		});
	}
	const reason = REFUSED.has(code) ? 'the system does not allow it' : `the disk answered ${code}`;
	return new Fault('disk-refused', `cannot ${what}: ${reason}`, {
		hint: 'let this user write there, or name another folder with --store',
		cause: error,
	});
}

/** Runs `work`; a disk error leaves as a Fault. */
export async function onDisk<T>(what: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw diskFault(error, what);
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

/** Makes the folder and those above it; with `sync`, their names too survive a power cut. */
export async function makeFolder(folder: string, sync: boolean): Promise<void> {
	const firstMade = await mkdir(folder, { recursive: true });
	if (!sync || firstMade === undefined) return;
	for (let made = folder; made.length >= firstMade.length; made = dirname(made))
		await syncFolder(dirname(made));
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
