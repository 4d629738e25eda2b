/** What the writer wrote becomes what is lettered: punctuation, capitals, stress, and which I takes its bars. */

/** One grapheme: as written, as lettered, and how. */
export interface Atom {
	/** As written, for searchable text. */
	readonly plain: string;
	/** As lettered; may be longer (`ß` becomes `SS`). */
	readonly shown: string;
	readonly strong: boolean;
	/** The pronoun I or a letter of an abbreviation: drawn with crossbars where the face's I is a bare stroke. */
	readonly barred: boolean;
}

/** Languages whose dialogue reads better in sentence case: stacked marks crowd the line above. */
const sentenceCase = new Set(['vi']);

/** The language's first subtag, in lower case. */
export function baseLanguage(language: string): string {
	return (language.split(/[-_]/)[0] ?? '').toLowerCase();
}

/** Whether dialogue is lettered in capitals unless the writer says otherwise. */
export function prefersCapitals(language: string): boolean {
	return !sentenceCase.has(baseLanguage(language));
}

/** The line's graphemes, stars of `*stress*` taken off, in capitals where asked. */
export function letterWords(text: string, settings: { language: string; capitals: boolean }): Atom[] {
	const atoms: Atom[] = [];
	for (const piece of splitStress(punctuate(text))) {
		for (const plain of graphemes(piece.text)) {
			const shown = settings.capitals ? capital(plain, settings.language) : plain;
			atoms.push({ plain, shown, strong: piece.strong, barred: false });
		}
	}
	return settings.capitals ? barPronouns(atoms) : atoms;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text cut into what a reader sees as single characters. */
export function graphemes(text: string): string[] {
	// Plain ASCII needs no segmenter, which costs a hundred times as much.
	if (/^[\x20-\x7e]*$/.test(text)) return [...text];
	return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Comic punctuation: three dots, double dashes, straight white space; NFC. */
export function punctuate(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/gu, ' ')
		.replace(/[\u200b\ufeff\u00ad]/gu, '')
		.replace(/(?<![\u3000-\u9fff\uff00-\uffef…])…(?![\u3000-\u9fff\uff00-\uffef…])/gu, '...')
		.replace(/\. \. \./gu, '...')
		.replace(/(?<![\u3000-\u9fff\uff00-\uffef—]) *— *(?![\u3000-\u9fff\uff00-\uffef—])/gu, '--')
		.replace(/ ?--+ ?/gu, '--')
		.replace(/[^\S\u00a0\u3000]+/gu, ' ')
		.trim();
}

function splitStress(text: string): { text: string; strong: boolean }[] {
	const pieces: { text: string; strong: boolean }[] = [];
	let from = 0;
	for (const match of text.matchAll(/\*{1,3}(?=[^\s*])([^*]*[^\s*])\*{1,3}/gu)) {
		pieces.push({ text: text.slice(from, match.index), strong: false }, { text: match[1]!, strong: true });
		from = match.index + match[0].length;
	}
	pieces.push({ text: text.slice(from), strong: false });
	return pieces.filter((piece) => piece.text !== '');
}

function capital(grapheme: string, language: string): string {
	try {
		return grapheme.toLocaleUpperCase(language);
	} catch {
		return grapheme.toUpperCase();
	}
}

function barPronouns(atoms: Atom[]): Atom[] {
	const text = atoms.map((atom) => (atom.plain.length === 1 ? atom.plain : '\u0001')).join('');
	const barred = new Set<number>();
	for (const match of text.matchAll(
		/(?<![\p{L}\p{M}\p{N}'’])I(?=$|['’](?:m|ll|d|ve|M|LL|D|VE)\b|[^\p{L}\p{M}\p{N}'’.])/gu,
	))
		barred.add(match.index);
	for (const match of text.matchAll(/(?:\p{Lu}\.){2,}/gu)) {
		for (let index = 0; index < match[0].length; index++) {
			if (match[0][index] === 'I') barred.add(match.index + index);
		}
	}
	// "I." at the end of a sentence is the pronoun as well.
	for (const match of text.matchAll(/(?<![\p{L}\p{M}\p{N}'’.])I(?=\.(?:$|[^\p{L}]))/gu))
		barred.add(match.index);
	return atoms.map((atom, index) => (barred.has(index) ? { ...atom, barred: true } : atom));
}
