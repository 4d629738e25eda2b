/**
 * A font of one empty glyph. Lettering is outlines, so the words that readers search and copy need no shapes, only
 * their places and their meaning: any character of any script gets a number of its own, and a table says what it is.
 */

const UNITS = 1000;

/** A whole TrueType file: an empty glyph for what is missing, and another for everything else. */
export function blankTrueType(): Uint8Array {
	const tables: readonly (readonly [string, Uint8Array])[] = [
		// One subtable that maps nothing, for readers that insist on one.
		['cmap', words(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0)],
		['glyf', words(0, 0)],
		['head', head()],
		['hhea', words(1, 0, 880, -120, 0, UNITS, 0, 0, UNITS, 1, 0, 0, 0, 0, 0, 0, 0, 2)],
		['hmtx', words(500, 0, 500, 0)],
		['loca', words(0, 0, 0)],
		['maxp', words(1, 0, 2, ...Array(13).fill(0))],
		['name', words(0, 0, 6)],
		['post', words(3, ...Array(15).fill(0))],
	];
	return assemble(tables);
}

function head(): Uint8Array {
	const [noDates, noBox] = [Array(8).fill(0), Array(4).fill(0)];
	return words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, UNITS, ...noDates, ...noBox, 0, 8, 2, 0, 0);
}

/** Big-endian 16-bit words; negative ones as two's complement. */
function words(...values: readonly number[]): Uint8Array {
	const bytes = Buffer.alloc(values.length * 2);
	for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
	return bytes;
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
	const directory = Buffer.alloc(12 + tables.length * 16);
	const power = 2 ** Math.floor(Math.log2(tables.length));
	directory.writeUInt32BE(0x00010000, 0);
	directory.writeUInt16BE(tables.length, 4);
	directory.writeUInt16BE(power * 16, 6);
	directory.writeUInt16BE(Math.log2(power), 8);
	directory.writeUInt16BE((tables.length - power) * 16, 10);
	const bodies: Uint8Array[] = [];
	let at = directory.length;
	for (const [index, [name, bytes]] of tables.entries()) {
		const row = 12 + index * 16;
		directory.write(name, row, 'latin1');
		directory.writeUInt32BE(checksum(bytes), row + 4);
		directory.writeUInt32BE(at, row + 8);
		directory.writeUInt32BE(bytes.length, row + 12);
		const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
		bodies.push(padded);
		at += padded.length;
	}
	return Buffer.concat([directory, ...bodies]);
}

function checksum(bytes: Uint8Array): number {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4) {
		const four = [0, 1, 2, 3].reduce((value, step) => value * 256 + (bytes[at + step] ?? 0), 0);
		sum = (sum + four) >>> 0;
	}
	return sum;
}
