/** Which way text runs: the Unicode bidirectional algorithm, over one line of the story at a time. */
import bidiFactory, { type Bidi } from 'bidi-js';

// The package's types describe another module format than the one that Node loads.
const bidi = (bidiFactory as unknown as () => Bidi)();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const rtlLanguages = /^(?:ar|he|iw|fa|ur|yi|ps|ug|sd|dv|ckb)(?:-|$)/i;

/** Whether a text as a whole runs right to left: by its language, else by its first strong letter. */
export function runsRightToLeft(text: string, language: string): boolean {
	if (!rightToLeft.test(text)) return false;
	if (rtlLanguages.test(language)) return true;
	return (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1;
}

/** A level for each UTF-16 unit; nothing where all of the text runs left to right. */
export function bidiLevels(text: string, language: string): Uint8Array | undefined {
	if (!rightToLeft.test(text)) return undefined;
	return bidi.getEmbeddingLevels(text, runsRightToLeft(text, language) ? 'rtl' : 'ltr').levels;
}
