/** Pages in every script: the letterer's rules hold, and no character is lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, inset, overlaps } from '../../src/base/geometry.ts';
import { type FontBook, openFonts } from '../../src/lettering/fonts.ts';
import { missingGlyphs } from '../../src/lettering/glyphs.ts';
import { readFonts } from '../../src/page/bundled-fonts.ts';
import { format, letter, line, panel, subject, words } from './support/pages.ts';

const samples: Record<string, readonly string[]> = {
	vi: ['Đêm', 'qua em ở đâu?', 'Những', 'người khác', 'đều thấy', 'hãy còn ấm.'],
	ja: ['昨夜は', 'どこにいた？', '「あなた」の', '12時', 'CAFÉで', 'ドカーン', '……', '行く。'],
	ko: ['어젯밤에', '어디', '있었어?', '한', '시간이나', '기다렸잖아.'],
	zh: ['昨晚', '你在哪里？', '我在雨中', '等了', '一个小时。', '“没有”'],
	th: ['เมื่อคืน', 'คุณอยู่', 'ที่ไหน', 'ฝนตก', 'หนึ่งชั่วโมง'],
	ar: ['أين', 'كنت', 'الليلة', 'الماضية؟', '(BEN)', '12'],
	he: ['איפה', 'היית', 'אתמול?', '(BEN)', '12'],
	ru: ['Где', 'ты', 'была?', 'Ёлка', 'под', 'дождём!'],
	el: ['Πού', 'ήσουν', 'χθες;', 'Ψέματα!'],
	hi: ['कल', 'रात', 'तुम', 'कहाँ', 'थीं?', 'इंतज़ार'],
};

const books = new Map<string, Promise<FontBook>>();
function bookFor(language: string): Promise<FontBook> {
	const text = samples[language]!.join(' ');
	const book =
		books.get(language) ?? readFonts({ text, language, folders: [] }).then((files) => openFonts(files));
	books.set(language, book);
	return book;
}

test.each(Object.keys(samples))('%s has all of its letters and keeps the rules', async (language) => {
	const book = await bookFor(language);
	const says = fc.record({
		kind: fc.constantFrom('speech', 'shout', 'narration', 'thought', 'radio'),
		pieces: fc.array(fc.constantFrom(...samples[language]!), { minLength: 1, maxLength: 9 }),
	});
	const scenes = fc.record({
		says: fc.array(says, { minLength: 1, maxLength: 3 }),
		w: fc.integer({ min: 300, max: 1200 }),
		h: fc.integer({ min: 300, max: 1000 }),
	});
	const glue = ['ja', 'zh', 'th'].includes(language) ? '' : ' ';
	const reading = ['ja', 'ar', 'he'].includes(language) ? 'rtl' : 'ltr';
	fc.assert(
		fc.property(scenes, ({ says, w, h }) => {
			const rect = { x: 60, y: 60, w, h };
			const lines = says.map(({ kind, pieces }) =>
				line(kind, pieces.join(glue), kind === 'narration' ? undefined : 'ana'),
			);
			expect(missingGlyphs(lines, book, { language })).toEqual([]);
			const subjects = [subject('ana', { x: 60 + w / 2, y: 60 + h * 0.7 }, h * 0.25)];
			const setting = { language, format: format(reading) };
			const { balloons, diagnostics } = letter(book, [panel(rect, lines, { subjects })], setting);
			for (const [index, balloon] of balloons.entries()) {
				expect(contains(rect, balloon.rect, 0.02)).toBe(true);
				for (const other of balloons.slice(index + 1))
					expect(overlaps(inset(balloon.rect, 0.02), inset(other.rect, 0.02))).toBe(false);
			}
			if (diagnostics.some(({ code }) => code === 'text-cut')) return;
			const shown = balloons.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
			expect(words(shown).join('')).toBe(words(lines.map(({ text }) => text).join(' ')).join(''));
		}),
		{ numRuns: 12, seed: 20261125 },
	);
});

test('a reading that no font has is told like any other character', async () => {
	const book = await bookFor('ja');
	const [found] = missingGlyphs([line('speech', '漢字《ក》')], book, { language: 'ja' });
	expect(found?.message).toContain('"ក"');
	expect(found?.hint).toContain('noto-sans-khmer');
});

test('what has no room is counted in characters where a script sets no spaces', async () => {
	const book = await bookFor('ja');
	const text = '港の明かりは船が沖にいる夜だけ灯る'.repeat(60);
	const small = panel({ x: 60, y: 60, w: 400, h: 420 }, [line('speech', text)]);
	const { balloons, diagnostics } = letter(book, [small], { language: 'ja' });
	const [, lost = '', more] = /"(.*)…" and (\d+) more characters$/u.exec(diagnostics.at(-1)!.message) ?? [];
	const shown = balloons.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
	expect(shown + lost).toBe(text.slice(0, shown.length + lost.length));
	expect(shown.length + lost.length + Number(more)).toBe(text.length);
});

test('the columns of a balloon all begin at the same height', async () => {
	const said = line('speech', '昨夜はどこにいた？「あなた」のCAFÉで12時……行く。', 'ana');
	const setting = { language: 'ja', format: format('rtl') };
	const { balloons } = letter(
		await bookFor('ja'),
		[panel({ x: 60, y: 60, w: 900, h: 900 }, [said])],
		setting,
	);
	const [first, ...others] = balloons[0]!.runs;
	expect(others.length).toBeGreaterThan(0);
	for (const { y } of others) expect(y).toBe(first!.y);
});
