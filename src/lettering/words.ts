/** What the writer wrote becomes what is lettered: punctuation, capitals, stress, and which I takes its bars. */
import { collectGraphemes } from 'unicode-segmenter/grapheme';
import { bidiLevels } from './bidi.ts';

/** One grapheme: as written, as lettered, and how. */
export interface Atom {
	/** As written, for searchable text. */
	readonly plain: string;
	/** As lettered; may be longer (`ß` becomes `SS`). */
	readonly shown: string;
	readonly strong: boolean;
	/** The pronoun I or a letter of an abbreviation: drawn with crossbars where the face's I is a bare stroke. */
	readonly barred: boolean;
	/** The reading over it; characters that share one hold the same object. */
	readonly ruby?: Ruby;
	/** Level of the bidirectional algorithm over the whole line; odd runs right to left. Absent: 0. */
	readonly level?: number;
}

/** A reading in small kana beside the characters that it explains. */
export interface Ruby {
	readonly text: string;
}

/** Languages whose dialogue reads better in sentence case: stacked marks crowd the line above. */
const sentenceCase = new Set(['vi']);

/** The language's first subtag, in lower case. */
export function baseLanguage(language: string): string {
	return (language.split(/[-_]/)[0] ?? '').toLowerCase();
}

/** Where Chinese is written in the old characters. */
const traditional = /^zh[-_](?:hant|tw|hk|mo)\b/i;

/** The language, and of Chinese which characters: `zh-Hant` for the old ones. For tables of printed words. */
export function writtenLanguage(language: string): string {
	return traditional.test(language) ? 'zh-Hant' : baseLanguage(language);
}

/** Whether dialogue is lettered in capitals unless the writer says otherwise. */
export function prefersCapitals(language: string): boolean {
	return !sentenceCase.has(baseLanguage(language));
}

/** The line's graphemes, stars of `*stress*` taken off, in capitals where asked. */
export function letterWords(text: string, settings: { language: string; capitals: boolean }): Atom[] {
	const atoms: Atom[] = [];
	const isJapanese = baseLanguage(settings.language) === 'ja';
	for (const { text: piece, strong } of splitStress(punctuate(text))) {
		for (const { text: words, ruby } of isJapanese ? splitRuby(piece) : [{ text: piece }]) {
			for (const plain of graphemes(words)) {
				const shown = settings.capitals ? capital(plain, settings.language) : plain;
				atoms.push({ plain, shown, strong, barred: false, ...(ruby ? { ruby } : {}) });
			}
		}
	}
	return withLevels(settings.capitals ? barPronouns(atoms, settings.language) : atoms, settings.language);
}

/** The words alone, without the marks of stress and readings; the writer's punctuation stays. For text that is not lettered. */
export function bareWords(text: string, language: string): string {
	const isJapanese = baseLanguage(language) === 'ja';
	const plain = (piece: string) =>
		isJapanese
			? splitRuby(piece)
					.map((each) => each.text)
					.join('')
			: piece;
	const words = splitStress(text.normalize('NFC'))
		.map((piece) => plain(piece.text))
		.join('');
	return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The text cut into what a reader sees as single characters, alike under every Node. */
export function graphemes(text: string): string[] {
	return collectGraphemes(text);
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

/** `漢字《かんじ》`, or `｜振り仮名《ふりがな》` where more than the characters before it is meant. */
const rubied = /(?:[｜|]([^｜|《》]+)|([\p{Script=Han}々〆ヶ]+))《([^《》]+)》/gu;

function splitRuby(text: string): { text: string; ruby?: Ruby }[] {
	const pieces: { text: string; ruby?: Ruby }[] = [];
	let from = 0;
	for (const match of text.matchAll(rubied)) {
		const ruby = { text: match[3]! };
		pieces.push({ text: text.slice(from, match.index) }, { text: match[1] ?? match[2]!, ruby });
		from = match.index + match[0].length;
	}
	pieces.push({ text: text.slice(from) });
	return pieces.filter((piece) => piece.text !== '');
}

/** Levels are found over the whole line, so that brackets and numbers keep their side when it is broken. */
function withLevels(atoms: Atom[], language: string): Atom[] {
	const levels = bidiLevels(atoms.map((atom) => atom.shown).join(''), language);
	if (levels === undefined) return atoms;
	let offset = 0;
	return atoms.map((atom) => {
		const level = levels[offset] ?? 0;
		offset += atom.shown.length;
		return { ...atom, level };
	});
}

function capital(grapheme: string, language: string): string {
	// Georgian capitals are for headlines, and hardly any font has them.
	if (/\p{Script=Georgian}/u.test(grapheme)) return grapheme;
	// Greek capitals lose their accents; by itself the platform keeps that of a lone η, which it takes for a word.
	if (/\p{Script=Greek}/u.test(grapheme)) {
		return grapheme
			.normalize('NFD')
			.replace(/\u0301/gu, '')
			.toLocaleUpperCase('el')
			.normalize('NFC');
	}
	try {
		return grapheme.toLocaleUpperCase(language);
	} catch {
		return grapheme.toUpperCase();
	}
}

/** The English pronoun, alone, shortened or at a sentence's end. */
const pronoun =
	/(?<![\p{L}\p{M}\p{N}'’.])I(?=$|['’](?:m|ll|d|ve|M|LL|D|VE)\b|[^\p{L}\p{M}\p{N}'’.]|\.(?:$|[^\p{L}]))/gu;
const abbreviation = /(?:\p{Lu}\.){2,}/gu;

function barPronouns(atoms: Atom[], language: string): Atom[] {
	const text = atoms.map((atom) => (atom.plain.length === 1 ? atom.plain : '\u0001')).join('');
	const barred = new Set<number>();
	if (baseLanguage(language) === 'en') {
		for (const match of text.matchAll(pronoun)) barred.add(match.index);
	}
	for (const match of text.matchAll(abbreviation)) {
		for (let index = 0; index < match[0].length; index++) {
			if (match[0][index] === 'I') barred.add(match.index + index);
		}
	}
	return atoms.map((atom, index) => (barred.has(index) ? { ...atom, barred: true } : atom));
}
