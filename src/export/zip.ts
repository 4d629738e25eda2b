/** Zip archives, piece by piece: everything stored, no clock and no zone in them, one entry in memory at a time. */
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Options, ZipFile } from 'yazl';

export interface ZipEntry {
	readonly path: string;
	/** The bytes, a file's absolute path, or whatever makes them when it is their turn. */
	readonly content: Uint8Array | string | (() => Promise<Uint8Array>);
}

/** How yazl marks an entry that is in the archive whole. */
const WRITTEN = 3;

/** The zone of DOS times is the reader's own: local midnight is the same bytes everywhere. */
const epoch = () => new Date(1980, 0, 1);

/** An archive with its entries in the order given. */
export async function* zipPieces(
	entries: readonly ZipEntry[],
	progress?: (share: number) => void,
): AsyncGenerator<Uint8Array> {
	const zip = new ZipFile();
	const out = zip.outputStream as Readable;
	const options: Partial<Options> = {
		mtime: epoch(),
		forceDosTimestamp: true,
		mode: 0o100644,
		compress: false,
	};
	for (const [index, { path, content }] of entries.entries()) {
		const bytes = await bytesOf(content);
		zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, options);
		yield* ready(out);
		forgetLast(zip);
		progress?.((index + 1) / entries.length);
	}
	zip.end();
	for await (const piece of out) yield piece as Uint8Array;
}

/** yazl keeps each entry's bytes until the archive is closed, though they are written: a book would pile up in memory. */
function forgetLast(zip: ZipFile): void {
	const { entries } = zip as unknown as { entries: { state: number; doFileDataPump: unknown }[] };
	const last = entries.at(-1);
	if (last?.state === WRITTEN) last.doFileDataPump = undefined;
}

function bytesOf(content: ZipEntry['content']): Promise<Uint8Array> | Uint8Array {
	if (typeof content === 'function') return content();
	return typeof content === 'string' ? readFile(content) : content;
}

/** What the archive has written so far, so that it never piles up. */
async function* ready(out: Readable): AsyncGenerator<Uint8Array> {
	await nextTurn();
	for (let piece = out.read(); piece !== null; piece = out.read()) {
		yield piece as Uint8Array;
		await nextTurn();
	}
}
