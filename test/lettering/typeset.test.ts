/** Scripts set on lines: readings beside their words, words in their own direction. */
import { beforeAll, expect, test } from 'vitest';
import { runsRightToLeft } from '../../src/lettering/bidi.ts';
import { type FontBook, openFonts } from '../../src/lettering/fonts.ts';
import { type SetLine, type Setting, setLine } from '../../src/lettering/typeset.ts';
import { letterWords } from '../../src/lettering/words.ts';
import { readFonts } from '../../src/page/bundled-fonts.ts';

let book: FontBook;
beforeAll(async () => {
	book = await openFonts(await readFonts({ text: '漢かなשא', language: 'ja', folders: [] }));
});

function set(text: string, more: Partial<Setting> = {}): SetLine {
	const setting: Setting = {
		book,
		voice: 'dialogue',
		language: 'ja',
		vertical: false,
		rtl: false,
		...more,
	};
	return setLine(letterWords(text, { language: setting.language, capitals: false }), setting);
}

test('a reading stands beside its word at half the size, to the right of a column and above a line', () => {
	const column = set('学校《がっこう》', { vertical: true }).glyphs;
	expect(column.map(({ scale }) => scale < 0.6)).toEqual([false, false, true, true, true, true]);
	for (const { x } of column.slice(2)) expect(x).toBeGreaterThan(column[0]!.x);
	const line = set('学校《がっこう》').glyphs;
	for (const { y } of line.slice(2)) expect(y).toBeLessThan(-0.8);
});

test('a reading that is longer than its word makes room for itself', () => {
	expect(set('志《こころざし》').advance).toBeGreaterThan(set('志').advance + 0.8);
});

test('brackets and numbers keep their side when a Hebrew line is broken behind them', () => {
	const atoms = letterWords('בתיאטרון (עם BEN), 12 דקות.', { language: 'he', capitals: false });
	const level = (text: string) => atoms.find(({ shown }) => shown === text)?.level;
	expect([level('ב'), level('B'), level(')'), level('1')]).toEqual([1, 2, 1, 2]);
});

test('a line of a right-to-left language runs so, even where it begins with a foreign name', () => {
	expect(runsRightToLeft('BEN הלך', 'he')).toBe(true);
	expect(runsRightToLeft('BEN הלך', 'en')).toBe(false);
	expect(runsRightToLeft('Ben went', 'he')).toBe(false);
});

test('a word of two hundred thousand letters is set like any other', () => {
	expect(set('x'.repeat(200_000)).glyphs).toHaveLength(200_000);
});
