import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines, originalOf } from '../../src/story/align-lines.ts';
import { parseStory } from '../../src/story/parse.ts';
import { readTranslation } from '../../src/story/read-translation.ts';
import type { Story } from '../../src/story/story.ts';
import { languageTag, translateStory, translationFile } from '../../src/story/translation.ts';
import { blankTranslation, updateTranslation } from '../../src/story/write-translation.ts';

const talk = (lines: readonly string[], more = '') =>
	`title: A talk\ncharacters: { a: {}, b: {} }\nscenes:\n  - id: hello\n    cast: [a, b]\n    action: They talk.\n    dialogue:\n${lines
		.map((line) => `      - ${line}\n`)
		.join('')}${more}`;

function story(text: string): Story {
	const { value, diagnostics } = parseStory(text, 'stories/talk.yaml');
	if (!value) throw new Error(JSON.stringify(diagnostics));
	return value;
}

const first = story(talk(['a: Hello.', 'b (whisper): "Quiet: he sleeps."', 'sfx: BANG']));
const read = (text: string, of = first) =>
	readTranslation(text, { file: 'stories/talk.vi.yaml', language: 'vi', story: of });
const filled = blankTranslation(first, 'vi')
	.replace('title: ""', 'title: Chuyện trò')
	.replace('- ""', '- Chào.')
	.replace('- ""', "- 'Khẽ: ông ấy ngủ.'")
	.replace('- ""', '- 007');

const codes = (text: string, of = first) => read(text, of).diagnostics.map(({ code }) => code);

describe('a translation', () => {
	it('stands beside its story under a language tag', () => {
		expect(translationFile('stories/talk.yaml', 'vi')).toBe('stories/talk.vi.yaml');
		expect(translationFile('a.b.yml', 'pt-BR')).toBe('a.b.pt-BR.yml');
		expect(languageTag('PT-br')).toBe('pt-BR');
		expect(languageTag('no tag')).toBeUndefined();
	});

	it('that is empty or a list is told with what a translation begins with', () => {
		const hint =
			'begin with shots:, or delete the file and write it anew: ekonte translate stories/talk.yaml --to vi';
		for (const [text, message] of [
			['', 'this translation is empty'],
			['# later', 'this translation is empty'],
			['[]', 'this translation must be a group of "name: value" lines'],
		] as const)
			expect(read(text).diagnostics).toMatchObject([{ code: 'wrong-type', message, hint }]);
	});

	it('begins with every line empty under its original', () => {
		const text = blankTranslation(first, 'vi');
		expect(text).toContain('    # b (whisper): Quiet: he sleeps.\n    - ""\n');
		expect(codes(text)).toEqual(Array(4).fill('untranslated-line'));
	});

	it('puts its words in the place of the others and leaves the rest as it was', () => {
		const { value, diagnostics } = read(filled);
		expect(diagnostics).toEqual([]);
		const translated = translateStory(first, value!);
		expect(translated).toMatchObject({
			name: 'talk.vi',
			title: 'Chuyện trò',
			language: 'vi',
			original: first,
		});
		expect(translated.shots[0]!.lines.map(({ text, kind }) => [kind, text])).toEqual([
			['speech', 'Chào.'],
			['whisper', 'Khẽ: ông ấy ngủ.'],
			['sfx', '007'],
		]);
		expect(translated.shots[0]!.lines[0]!.span).toMatchObject({
			file: 'stories/talk.vi.yaml',
			start: { line: 7 },
		});
		expect(translated.shots[0]!.action).toBe('They talk.');
	});

	it('keeps the original where nothing was written', () => {
		const { value } = read(filled.replace('- Chào.', '-'));
		expect(translateStory(first, value!).shots[0]!.lines[0]!.text).toBe('Hello.');
	});

	it('follows its lines when the story gains one, and says what is new', () => {
		const later = story(talk(['b: Wait.', 'a: Hello.', 'b (whisper): "Quiet: he sleeps."', 'sfx: BANG']));
		expect(codes(filled, later)).toEqual(['untranslated-line']);
		const { value } = read(filled, later);
		const words = translateStory(later, value!).shots[0]!.lines.map(({ text }) => text);
		expect(words).toEqual(['Wait.', 'Chào.', 'Khẽ: ông ấy ngủ.', '007']);
	});
});

describe('a translation brought up to date', () => {
	const update = (text: string, of: Story) => updateTranslation(text, of, read(text, of).value!);

	it('is the same text where nothing is missing', () => {
		expect(update(filled, first)).toEqual({ text: filled, added: 0, stale: 0 });
	});

	it('gains new lines and shots at their places and keeps every word', () => {
		const later = story(
			talk(
				['b: Wait.', 'a: Hello.', 'b (whisper): "Quiet: he sleeps."', 'sfx: BANG', 'a: Oh.'],
				'  - id: bye\n    action: A door.\n    dialogue: [{ a: Bye. }]\n',
			),
		);
		const { text, added } = update(filled, later);
		expect(added).toBe(3);
		expect(text).toContain('  hello:\n    # b: Wait.\n    - ""\n    # a: Hello.\n    - Chào.\n');
		expect(text).toContain('    - 007\n    # a: Oh.\n    - ""\n  bye:\n    # a: Bye.\n    - ""\n');
		expect(codes(text, later)).toEqual(Array(3).fill('untranslated-line'));
		expect(update(text, later)).toEqual({ text, added: 0, stale: 0 });
	});

	it('notes the new original above words that translate another, once', () => {
		const later = story(talk(['a: Good morning.', 'b (whisper): "Quiet: he sleeps."', 'sfx: BANG']));
		expect(codes(filled, later)).toEqual(['stale-translation']);
		const { text, stale } = update(filled, later);
		expect(stale).toBe(1);
		expect(text).toContain('    # a: Hello.\n    # now: a: Good morning.\n    - Chào.\n');
		expect(codes(text, later)).toEqual(['stale-translation']);
		expect(update(text, later).text).toBe(text);
		expect(codes(text.replace('    # a: Hello.\n', ''), later)).toEqual([]);
	});

	it('loses no words, whatever became of the story', () => {
		const line = fc.constantFrom('a: One.', 'b: Two.', 'sfx: THREE', 'a (shout): Four!', 'caption: Five.');
		const lines = fc.array(line, { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(lines, lines, (before, after) => {
				let count = 0;
				const blank = blankTranslation(story(talk(before)), 'vi').replace('title: ""', 'title: T');
				const text = blank.replaceAll('- ""', () => `- word-${count++}`);
				const later = story(talk(after));
				const done = update(text, later).text;
				for (let word = 0; word < count; word++) expect(done).toContain(`- word-${word}\n`);
				const kept = done.split('\n').filter((each) => text.includes(each));
				expect(kept.join('\n')).toContain('word-0');
				expect(read(done, later).value!.shots.get('hello')!.length).toBeGreaterThanOrEqual(after.length);
				expect(update(done, later).text).toBe(done);
			}),
			{ numRuns: 60 },
		);
	});
});

describe('any text', () => {
	it('is read as a translation or told to be none, and brought up to date without losing a line', () => {
		const scraps = fc.constantFrom(
			'shots:',
			'  hello:',
			'    - ',
			'"',
			"'",
			'# a: Hello.',
			'[',
			'}',
			'\t',
			'title',
			': ',
			'&a',
			'*a',
			'|',
			'>',
			'\r\n',
			'\n',
			'ạ',
			'    - x',
		);
		fc.assert(
			fc.property(fc.array(scraps, { maxLength: 12 }), fc.nat({ max: filled.length }), (some, at) => {
				const text = filled.slice(0, at) + some.join('') + filled.slice(at);
				const { value, diagnostics } = read(text);
				if (!value) {
					expect(diagnostics.length).toBeGreaterThan(0);
					return;
				}
				const { text: after } = updateTranslation(text, first, value);
				for (const line of text.split(/\r?\n/)) expect(after).toContain(line);
			}),
			{ numRuns: 300 },
		);
	});
});

describe('lines and their translations', () => {
	it('are paired by the original, and in turn between those', () => {
		const { lines } = first.shots[0]!;
		const of = (index: number) => ({ words: 'x', original: originalOf(lines[index]!) });
		expect(alignLines(lines, [of(0), of(1), of(2)])).toEqual({ found: [0, 1, 2], extra: [] });
		expect(alignLines(lines, [of(1), of(2)])).toEqual({ found: [undefined, 0, 1], extra: [] });
		expect(alignLines(lines, [{ words: 'x' }, { words: 'y' }])).toEqual({
			found: [0, 1, undefined],
			extra: [],
		});
		expect(alignLines(lines, [{ words: 'x', original: 'gone' }, of(0), of(1), of(2)])).toEqual({
			found: [1, 2, 3],
			extra: [0],
		});
	});
});
