/** Reads a zip in memory, with what a test wants to know of each entry. */
import { inflateRawSync } from 'node:zlib';

export interface ReadEntry {
	readonly name: string;
	readonly bytes: Buffer;
	readonly isStored: boolean;
	/** As it stands in the archive, which knows no zone. */
	readonly date: string;
	/** Bytes of extra fields in the local header. */
	readonly extraLength: number;
	readonly hasDescriptor: boolean;
}

/** Entries in the order of the central directory. */
export function readZip(zip: Buffer): readonly ReadEntry[] {
	const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	if (end < 0) throw new Error('no zip');
	const entries: ReadEntry[] = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const nameLength = zip.readUInt16LE(at + 28);
		entries.push(readEntry(zip, at, zip.toString('utf8', at + 46, at + 46 + nameLength)));
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}

function readEntry(zip: Buffer, at: number, name: string): ReadEntry {
	const local = zip.readUInt32LE(at + 42);
	const extraLength = zip.readUInt16LE(local + 28);
	const start = local + 30 + zip.readUInt16LE(local + 26) + extraLength;
	const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
	const isStored = zip.readUInt16LE(at + 10) === 0;
	return {
		name,
		bytes: isStored ? packed : inflateRawSync(packed),
		isStored,
		date: dateOf(zip.readUInt16LE(at + 14), zip.readUInt16LE(at + 12)),
		extraLength,
		hasDescriptor: (zip.readUInt16LE(local + 6) & 8) !== 0,
	};
}

function dateOf(day: number, time: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const date = `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)}`;
	return `${date} ${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`;
}
