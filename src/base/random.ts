/** Chance that repeats: the same seed gives the same numbers on every machine. */

/** FNV-1a over UTF-16 units: 32 bits from a text, for seeding only. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}

/** mulberry32: numbers in [0, 1) from a 32-bit seed or a text. */
export function seeded(seed: number | string): () => number {
	let state = typeof seed === 'string' ? hashText(seed) : seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
