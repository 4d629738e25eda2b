import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/story/parse.ts';
import { readYaml } from '../../src/story/read-yaml.ts';

/** The value, or where it is told to be nested too deeply. */
function read(text: string): unknown {
	const { value, diagnostics } = readYaml('story.yaml', text);
	const [first] = diagnostics;
	if (!first) return value;
	expect(diagnostics).toHaveLength(1);
	expect(first).toMatchObject({ code: 'broken-yaml', message: expect.stringContaining('more deeply') });
	return `${first.span!.start.line}:${first.span!.start.column}`;
}

const seventy = (line: string) => `${line}\n`.repeat(70);

describe('how deeply a text is nested', () => {
	it('is not counted in brackets that are words', () => {
		const said = '- { action: A street., dialogue: [{ a: "no :[" }, { a: \'{\' }] } # [ and {';
		expect(read(seventy(said))).toHaveLength(70);
		expect(read(seventy('- no :[ and {'))).toEqual(Array(70).fill('no :[ and {'));
		expect(read(`a: |\n${seventy('  [ - - {')}`)).toEqual({ a: seventy('[ - - {') });
		expect(read(`a: >-\n${seventy('  [')}`)).toEqual({ a: Array(70).fill('[').join(' ') });
		expect(read(`${seventy('# [{')}a: 1`)).toEqual({ a: 1 });
		expect(read(`a: "${'- '.repeat(70)}"`)).toEqual({ a: '- '.repeat(70) });
	});

	it('is told where it passes all stories, however it is written', () => {
		const inside = (open: string, close: string, times: number) =>
			`a: ${open.repeat(times)}${close.repeat(times)}`;
		expect(read(inside('[', ']', 64))).toHaveProperty('a');
		expect(read(inside('[', ']', 65))).toBe('1:68');
		expect(read(inside('{ b: [', '] }', 33))).toMatch(/^1:/);
		expect(read(`${'- '.repeat(70)}a`)).toMatch(/^1:/);
		const stairs = Array.from({ length: 70 }, (_, step) => `${' '.repeat(step)}a:\n`).join('');
		expect(read(stairs)).toBe('66:66');
	});

	it('is found out at once in a large file', () => {
		const stairs = Array.from({ length: 250 }, (_, step) => `${' '.repeat(128 * step)}${'- '.repeat(64)}\n`);
		const began = performance.now();
		for (const text of ['['.repeat(4e6), '{a: '.repeat(1e6), '? '.repeat(2e6), stairs.join('')])
			expect(read(text)).toMatch(/^[12]:/);
		expect(performance.now() - began).toBeLessThan(2000);
	});
});

describe('what other YAML has', () => {
	it('is merged where it is a group of fields', () => {
		const text = 'a: &a { x: 1 }\nb: { <<: *a, y: 2 }\nc: { <<: [*a, { z: 3 }] }\n"<<": 4';
		expect(read(text)).toEqual({ a: { x: 1 }, b: { x: 1, y: 2 }, c: { x: 1, z: 3 }, '<<': 4 });
	});

	it('is read as it was written where it would be a date', () => {
		expect(read('%YAML 1.1\n---\ntitle: 1972-12-18')).toEqual({ title: '1972-12-18' });
	});

	it('is looked through in one go, however many aliases it holds', () => {
		const names = Array.from({ length: 8000 }, (_, index) => `- &a${index} x\n- *a${index}\n`);
		const began = performance.now();
		readYaml('story.yaml', `${names.join('')}- *b\n`);
		expect(performance.now() - began).toBeLessThan(4000);
	});
});

describe('words without end', () => {
	it('are told at their place, whatever they stand for', () => {
		const long = 'x'.repeat(20_001);
		for (const text of [`title: ${long}`, `a:\n  - b: "${long}"`, `shots: { a: [${long}] }`]) {
			const { diagnostics } = readYaml('story.yaml', text);
			expect(diagnostics).toMatchObject([{ severity: 'error', code: 'text-too-long' }]);
			expect(text.slice(diagnostics[0]!.span!.start.offset)).toMatch(/^"?xxx/);
		}
	});

	it('end sooner as a title, which one page must hold', () => {
		expect(readYaml('story.yaml', `title: ${'x'.repeat(1000)}`).diagnostics).toEqual([]);
		const { diagnostics } = readYaml('story.yaml', `places: { title: x }\ntitle: ${'x'.repeat(1001)}`);
		expect(diagnostics).toMatchObject([{ code: 'text-too-long', span: { start: { line: 2, column: 8 } } }]);
	});

	it('end at twenty thousand, and are no matter to a picture that a model is given in letters', () => {
		expect(readYaml('story.yaml', `notes: ${'x'.repeat(20_000)}`).diagnostics).toEqual([]);
		expect(readYaml('story.yaml', `input: { image: "data:${'x'.repeat(50_000)}" }`).diagnostics).toEqual([]);
	});
});

describe('a comment behind words', () => {
	it('is none of the words where a space or quotes say so, and can be silenced', () => {
		const text = (more: string) =>
			`title: Tram #9\ncharacters: {}\nscenes:\n- action: A street. # Tram 9\n  notes: "Tram #9"\n${more}`;
		const codes = (more: string) =>
			parseStory(text(more), 'story.yaml').diagnostics.map(({ code, span }) => [code, span?.start.line]);
		expect(codes('')).toEqual([['comment-in-words', 1]]);
		expect(codes('silence: [comment-in-words]\n')).toEqual([]);
	});
});

describe('a key of another keyboard', () => {
	it('is named where it stands, with the one to type', () => {
		const told = (text: string) =>
			readYaml('story.yaml', text).diagnostics.map(({ hint, span }) => [span?.start.column, hint]);
		const colon = 'type the colon of ASCII and a space: ": "';
		expect(told('a: 1\ncast： [b]')).toEqual([[5, colon]]);
		expect(told('title： A\na: 1')).toEqual([[6, colon]]);
		expect(told('- a:　[b]\n  c: 1')).toEqual([[5, 'type the space of ASCII: " "']]);
		expect(told('a:\n\t- b: 1\n\t  c: 2')).toEqual([[1, 'use spaces, here and in the lines below']]);
	});
});
