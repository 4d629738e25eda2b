/** Files that are there whole or not at all: they grow under another name, and take their own once they are done. */
import { randomUUID } from 'node:crypto';
import { constants, copyFile, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './folders.ts';

export interface WholeFile {
	readonly target: string;
	readonly bytes: Uint8Array | string;
	/** A folder on the same disk, for the file while it grows. @default the target's own */
	readonly scratch?: string;
	/** Whether a power cut right after must not lose it. */
	readonly sync?: boolean;
}

/** The name of a file while it grows beside its place: it says whose it is, so that a dead process's can be cleared. */
export function partOf(target: string): string {
	return `${target}.${process.pid}.part`;
}

/** A new, empty file. What was left under its name goes first, so that a link there is not followed. */
export async function openNew(file: string): Promise<FileHandle> {
	await rm(file, { force: true });
	return open(file, 'wx');
}

/** Takes away what did not become whole, as far as the disk lets us: the first failure is the one to tell. */
export async function drop(file: string): Promise<void> {
	await rm(file, { force: true }).catch(() => {});
}

function growingName(): string {
	return `${process.pid}-${randomUUID()}.tmp`;
}

/** Whether a file in a scratch folder is one of ours: nothing else is ever cleared away. */
export function isGrowing(name: string): boolean {
	return /^\d+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/.test(name);
}

/** The file is there whole, or what stood there stays; a link in its place is replaced, not followed. Its folder must exist. */
export async function writeWhole({ target, bytes, scratch, sync = false }: WholeFile): Promise<void> {
	const growing = scratch === undefined ? partOf(target) : join(scratch, growingName());
	await grow(growing, target, async () => fill(await openNew(growing), bytes, sync));
	if (sync) await syncFolder(dirname(target));
}

/** A file where nothing stands yet; throws EEXIST where something does. What the disk does not take to its end is removed. */
export async function writeNew(target: string, bytes: string): Promise<void> {
	const handle = await open(target, 'wx');
	try {
		await fill(handle, bytes, false);
	} catch (error) {
		await drop(target);
		throw error;
	}
}

/** A copy, whole in the same way. */
export async function copyWhole(from: string, target: string): Promise<void> {
	const growing = partOf(target);
	await grow(growing, target, async () => {
		await rm(growing, { force: true });
		await copyFile(from, growing, constants.COPYFILE_EXCL);
	});
}

async function fill(handle: FileHandle, bytes: Uint8Array | string, sync: boolean): Promise<void> {
	try {
		await handle.writeFile(bytes);
		if (sync) await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Has `growing` made, and gives it the name of `target`; of a failure nothing is left. */
async function grow(growing: string, target: string, make: () => Promise<void>): Promise<void> {
	try {
		await make();
		await rename(growing, target);
	} catch (error) {
		await drop(growing);
		throw error;
	}
}
