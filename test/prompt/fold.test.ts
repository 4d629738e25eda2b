import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/prompt/fold.ts';

const nasty = fc.string({
	unit: fc.constantFrom(
		'a',
		'é',
		'猫',
		'😀',
		' ',
		'\n',
		'\r',
		'\t',
		'\0',
		'\u0085',
		'\u2028',
		'\ud83d',
		'\ude00',
		'\u00a0',
	),
});

it('leaves a single clean line, and folding it again changes nothing', () => {
	fc.assert(
		fc.property(nasty, (text) => {
			const folded = fold(text);
			expect(folded).not.toMatch(/[\p{Cc}\u2028\u2029]| {2}|^ | $/u);
			expect(folded).not.toMatch(/\p{Surrogate}/u);
			expect(fold(folded)).toBe(folded);
		}),
	);
});

it('loses nothing that can be read', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const seen = (words: string) => words.replace(/[\s\p{Cc}]/gu, '');
			expect(seen(fold(text))).toBe(seen(text));
		}),
	);
});

it('keeps pairs whole and takes lone halves away', () => {
	expect(fold('a\ud83d\ude00b\ude00c\ud83d')).toBe('a😀b c');
});
