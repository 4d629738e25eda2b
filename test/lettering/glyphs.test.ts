import { beforeAll, expect, test } from 'vitest';
import type { FontBook } from '../../src/lettering/fonts.ts';
import { missingGlyphs } from '../../src/lettering/glyphs.ts';
import { bundledFonts, line, span } from './support/pages.ts';

let fonts: FontBook;
beforeAll(async () => {
	fonts = await bundledFonts();
});

const vietnamese = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';

test('the bundled fonts have all of Vietnamese, in both cases and every voice', () => {
	for (const kind of ['speech', 'shout', 'narration', 'sfx'] as const) {
		const lines = [line(kind, vietnamese), line(kind, `*${vietnamese.toUpperCase()}*`)];
		expect(missingGlyphs(lines, fonts, { language: 'vi' })).toEqual([]);
	}
});

test('the bundled fonts have Cyrillic', () => {
	expect(missingGlyphs([line('speech', 'Где ты был? *Клянусь!*', 'ana')], fonts)).toEqual([]);
});

test('a character that no font has is an error at its line, naming the package', () => {
	const [found, ...rest] = missingGlyphs([line('speech', '昨夜は', 'ana')], fonts, { language: 'ja' });
	expect(rest).toEqual([]);
	expect(found).toMatchObject({ severity: 'error', code: 'glyph-missing', span });
	expect(found?.message).toContain('"昨" (U+6628)');
	expect(found?.hint).toContain('@expo-google-fonts/m-plus-rounded-1c');
});

test.each([
	['어', 'ko', 'jua'],
	['م', 'ar', 'noto-sans-arabic'],
	['🔥', 'en', 'noto-emoji'],
	['अ', 'hi', 'baloo-2'],
	['你', 'zh', 'zcool-kuaile'],
	['你', 'zh-Hant', 'noto-sans-tc'],
	['ש', 'he', 'playpen-sans-hebrew'],
	['ก', 'th', 'itim'],
	['♪', 'en', 'm-plus-rounded-1c'],
	['λ', 'el', 'playpen-sans'],
])('"%s" in %s asks for %s', (text, language, name) => {
	const [found] = missingGlyphs([line('speech', text, 'ana')], fonts, { language });
	expect(found?.hint).toContain(`@expo-google-fonts/${name}`);
});

test('joiners, variation selectors and odd spaces need no glyph', () => {
	expect(missingGlyphs([line('speech', 'a\u200db\ufe0f\u2009c\u00a0d', 'ana')], fonts)).toEqual([]);
});
