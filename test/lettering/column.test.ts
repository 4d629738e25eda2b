import { expect, test } from 'vitest';
import { posesOf, standsInColumns } from '../../src/lettering/column.ts';
import { letterWords } from '../../src/lettering/words.ts';

const poses = (text: string) => posesOf(letterWords(text, { language: 'ja', capitals: false }));

test('short numbers and paired marks share a square, words lie, kana stand', () => {
	expect(poses('12時')).toEqual(['square', 'square', 'upright']);
	expect(poses('だ!?')).toEqual(['upright', 'square', 'square']);
	expect(poses('CAFÉで')).toEqual(['lying', 'lying', 'lying', 'lying', 'upright']);
	expect(poses('LAST TRAM').every((pose) => pose === 'lying')).toBe(true);
});

test('a line that is mostly in other letters lies level', () => {
	expect(standsInColumns('銀座のCAFÉで会おう')).toBe(true);
	expect(standsInColumns('The 東京 Evening Post')).toBe(false);
	expect(standsInColumns('Hello')).toBe(false);
});
