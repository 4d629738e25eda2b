/** Characters of a line in the order in which they stand on the page, as PDF readers expect them. */
import bidiFactory, { type Bidi } from 'bidi-js';

// The package's types describe another module format than the one that Node loads.
const bidi = (bidiFactory as unknown as () => Bidi)();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** A character and its place in the text as written. */
export interface Standing {
	readonly char: string;
	readonly at: number;
}

/** From left to right; text without any right-to-left letters stays as it is. */
export function visualOrder(text: string, isRtl: boolean): readonly Standing[] {
	const characters: (Standing & { readonly level: number })[] = [];
	const isMixed = isRtl || rightToLeft.test(text);
	const levels = isMixed ? bidi.getEmbeddingLevels(text, isRtl ? 'rtl' : 'ltr').levels : undefined;
	let at = 0;
	for (const char of text) {
		characters.push({ char, at, level: levels?.[at] ?? 0 });
		at += char.length;
	}
	return isMixed ? reordered(characters) : characters;
}

/** Rule L2 of the bidirectional algorithm. */
function reordered<T extends { readonly level: number }>(given: readonly T[]): readonly T[] {
	const ordered = [...given];
	const highest = Math.max(0, ...given.map(({ level }) => level));
	for (let level = highest; level >= 1; level--) {
		for (let from = 0; from < ordered.length; from++) {
			if (ordered[from]!.level < level) continue;
			let to = from;
			while (to + 1 < ordered.length && ordered[to + 1]!.level >= level) to++;
			ordered.splice(from, to - from + 1, ...ordered.slice(from, to + 1).reverse());
			from = to;
		}
	}
	return ordered;
}
