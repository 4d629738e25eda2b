/** Writing that survives a crash: a temporary file, sync, rename. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './folders.ts';

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
