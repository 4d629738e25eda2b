/**
 * Lao and Burmese are broken between syllables, as far as their spelling shows them. Khmer has no such mark: it is
 * broken where its writer put a zero-width space.
 */

/** A syllable is not a word: better to break at a space. */
const penalty = 0.3;

/** A Lao vowel that is written before its consonant opens a syllable. */
const lao = /(?<=\p{Script=Lao})[\u0ec0-\u0ec4]/gu;
/** A Burmese consonant that is neither killed nor stacked opens one. */
const burmese =
	/(?<=[\u1000-\u109f])(?<![\u1039\u104a\u104b])[\u1000-\u102a\u103f](?![\u1037\u1038]*[\u1039\u103a])/gu;

export function syllableBreaks(text: string): Map<number, number> {
	const breaks = new Map<number, number>();
	for (const pattern of [lao, burmese]) {
		for (const { index } of text.matchAll(pattern)) breaks.set(index, penalty);
	}
	return breaks;
}
