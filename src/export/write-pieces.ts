/** Writes a file piece by piece, whole or not at all: what stood there before stays until the last piece is on disk. */
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../base/fault.ts';
import { ofOut, onDisk } from '../disk/disk-fault.ts';
import { makeFolder, syncFolder } from '../disk/folders.ts';
import { drop, openNew, partOf } from '../disk/whole.ts';

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Writes beside `file` first. A stop, a failure of the pieces or of the disk leaves the former file as it was. */
export async function writePieces(file: string, pieces: Pieces, signal?: AbortSignal): Promise<void> {
	const part = partOf(file);
	await toDisk(file, () => makeFolder(dirname(file)));
	try {
		await fill(part, { file, pieces, signal });
		await toDisk(file, () => rename(part, file));
	} catch (error) {
		await drop(part);
		throw error;
	}
	await toDisk(file, () => syncFolder(dirname(file)));
}

interface Filling {
	/** What the file will be called, for messages. */
	readonly file: string;
	readonly pieces: Pieces;
	readonly signal: AbortSignal | undefined;
}

async function fill(part: string, { file, pieces, signal }: Filling): Promise<void> {
	const handle = await toDisk(file, () => openNew(part));
	try {
		for await (const piece of pieces) {
			refuseStopped(signal);
			// `write` may stop half way; `writeFile` goes on from where the last one ended until all is written.
			await toDisk(file, () => handle.writeFile(piece));
		}
		refuseStopped(signal);
		await toDisk(file, () => handle.sync());
	} finally {
		await handle.close();
	}
}

/** Throws Fault `interrupted` once the run was asked to stop. */
export function refuseStopped(signal: AbortSignal | undefined): void {
	if (!signal?.aborted) return;
	throw new Fault('interrupted', 'the export was stopped', { hint: 'files that stood there are untouched' });
}

/** Runs what touches the disk for `file`: what its pieces meet on theirs is another matter. */
function toDisk<T>(file: string, work: () => Promise<T>): Promise<T> {
	return onDisk(`write ${file}`, work, ofOut);
}
