import { expect, test } from 'vitest';
import { bareWords, graphemes, letterWords, prefersCapitals, punctuate } from '../../src/lettering/words.ts';

const shown = (text: string, capitals = true, language = 'en') =>
	letterWords(text, { language, capitals })
		.map((atom) => atom.shown)
		.join('');
const barred = (text: string) =>
	letterWords(text, { language: 'en', capitals: true })
		.map((atom) => (atom.barred ? '^' : '.'))
		.join('');

test('dialogue is lettered in capitals, the words as written are kept', () => {
	expect(shown('Where were you?')).toBe('WHERE WERE YOU?');
	const atoms = letterWords('Straße', { language: 'de', capitals: true });
	expect(atoms.map((atom) => atom.plain).join('')).toBe('Straße');
	expect(atoms.map((atom) => atom.shown).join('')).toBe('STRASSE');
});

test('Vietnamese keeps sentence case unless asked', () => {
	expect(prefersCapitals('vi')).toBe(false);
	expect(prefersCapitals('vi-VN')).toBe(false);
	expect(prefersCapitals('en')).toBe(true);
});

test('Turkish capitals keep their dots', () => {
	expect(shown('gidiyor', true, 'tr')).toBe('GİDİYOR');
});

test('an em dash becomes two hyphens and an ellipsis three dots', () => {
	expect(punctuate('Wait — what…')).toBe('Wait--what...');
	expect(punctuate('no -- never')).toBe('no--never');
	expect(punctuate('そう……だね')).toBe('そう……だね');
});

test('decomposed letters are composed and line feeds folded', () => {
	expect(punctuate('Nga\u0302\u0303m\n  nghi\u0303')).toBe('Ngẫm nghĩ');
});

test('stars make words strong and are not lettered', () => {
	const atoms = letterWords('I *never* said', { language: 'en', capitals: false });
	expect(atoms.map((atom) => atom.plain).join('')).toBe('I never said');
	expect(
		atoms
			.filter((atom) => atom.strong)
			.map((atom) => atom.plain)
			.join(''),
	).toBe('never');
});

test('a lonely star is lettered as it is', () => {
	expect(shown('2 * 3 = 6', false)).toBe('2 * 3 = 6');
});

test('only the pronoun and abbreviations take the barred I', () => {
	expect(barred("I'm in")).toBe('^.....');
	expect(barred('It is I.')).toBe('......^.');
	expect(barred('the F.B.I. in')).toBe('........^....');
	expect(barred('Is it')).toBe('.....');
	expect(barred('you and I')).toBe('........^');
});

test('a family emoji is one grapheme', () => {
	expect(graphemes('a👨‍👩‍👧é')).toEqual(['a', '👨‍👩‍👧', 'é']);
});

test('bare words lose the marks of stress and readings, and keep the punctuation', () => {
	expect(bareWords('You are *late* — “again”…', 'en')).toBe('You are late — “again”…');
	expect(bareWords('雨《あめ》が、｜降り出《ふりだ》した。', 'ja')).toBe('雨が、降り出した。');
	expect(bareWords('a \n b', 'en')).toBe('a b');
});

test('Greek capitals have no accents, also where the platform would keep one', () => {
	const shown = letterWords('Αθήνα, μαΐου', { language: 'en', capitals: true }).map((atom) => atom.shown);
	expect(shown.join('')).toBe('ΑΘΗΝΑ, ΜΑΪΟΥ');
});

test('Georgian stays in its small letters, which its fonts have', () => {
	const shown = letterWords('თბილისი', { language: 'en', capitals: true }).map((atom) => atom.shown);
	expect(shown.join('')).toBe('თბილისი');
});

test('only the English pronoun takes bars, not the Italian article', () => {
	const barred = (text: string, language: string) =>
		letterWords(text, { language, capitals: true }).some((atom) => atom.barred);
	expect(barred('I know', 'en')).toBe(true);
	expect(barred('I ragazzi', 'it')).toBe(false);
});
