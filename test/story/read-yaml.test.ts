import { describe, expect, it } from 'vitest';
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
