import { expect, test } from 'vitest';
import type { Diagnostic, Span } from '../../src/base/diagnostic.ts';
import { report, reportAll, tally } from '../../src/cli/report.ts';

/** The span of the first `needle` in `text`. */
function spanOf(text: string, needle: string, file = 'story.yaml'): Span {
	const offset = text.indexOf(needle);
	if (offset < 0) throw new Error(`no ${needle}`);
	return { file, start: positionAt(text, offset), end: positionAt(text, offset + needle.length) };
}

function positionAt(text: string, offset: number) {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: before.at(-1)!.length + 1, offset };
}

function mistake(span?: Span, more: Partial<Diagnostic> = {}): Diagnostic {
	return {
		severity: 'error',
		code: 'unknown-character',
		message: 'no character is called "hunte"',
		hint: 'did you mean "hunter"?',
		...(span && { span }),
		...more,
	};
}

/** The caret line's first and last caret as columns of the shown source line. */
function shownUnderCarets(printed: string): string {
	const lines = printed.split('\n');
	const at = lines.findIndex((line) => line.includes('^'));
	const caret = lines[at]!;
	return lines[at - 1]!.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1);
}

test('a mistake is printed as in the design', () => {
	const text = `${'\n'.repeat(23)}    cast: [hunte]\n`;
	expect(report(mistake(spanOf(text, 'hunte', 'stories/the-questioning.yaml')), { text })).toBe(
		[
			'error[unknown-character]: no character is called "hunte"',
			'  --> stories/the-questioning.yaml:24:12',
			'   |',
			'24 |     cast: [hunte]',
			'   |            ^^^^^',
			'   = hint: did you mean "hunter"?',
		].join('\n'),
	);
});

test('the gutter is as wide as the largest line number', () => {
	const text = `${'\n'.repeat(1233)}cast: [hunte]`;
	const printed = report(mistake(spanOf(text, 'hunte')), { text }).split('\n');
	expect(printed.slice(1, 4)).toEqual(['    --> story.yaml:1234:8', '     |', '1234 | cast: [hunte]']);
});

test('carets stand under Vietnamese, whether its marks are composed or not', () => {
	for (const form of ['NFC', 'NFD']) {
		const text = `action: ${'Tôi đã đến thế giới này'.normalize(form)} {huntr} rồi`;
		const printed = report(mistake(spanOf(text, '{huntr}')), { text });
		const [source, carets] = printed.split('\n').slice(3, 5);
		expect(carets!.indexOf('^')).toBe(source!.normalize('NFC').indexOf('{huntr}'));
		expect(carets!.match(/\^+/)![0]).toHaveLength(7);
	}
});

test('wide characters count two columns', () => {
	const text = 'action: 日本語、{huntr} が';
	const carets = report(mistake(spanOf(text, '{huntr}')), { text }).split('\n')[4]!;
	expect(carets).toBe(`  | ${' '.repeat('action: '.length + 8)}^^^^^^^`);
	const name = report(mistake(spanOf(text, '日本語')), { text }).split('\n')[4]!;
	expect(name).toBe(`  | ${' '.repeat('action: '.length)}^^^^^^`);
});

test('an emoji of several parts is two columns and Korean is wide', () => {
	const text = 'a: 👩‍👩‍👧한 {huntr}';
	const carets = report(mistake(spanOf(text, '{huntr}')), { text }).split('\n')[4]!;
	expect(carets).toBe(`  | ${' '.repeat(3 + 2 + 2 + 1)}^^^^^^^`);
});

test('tabs become spaces and carets follow', () => {
	const text = '\tcast:\t[hunte]';
	const printed = report(mistake(spanOf(text, 'hunte')), { text });
	expect(printed).not.toContain('\t');
	expect(shownUnderCarets(printed)).toBe('hunte');
});

test('a span of nothing still has a caret, also at the end of the line', () => {
	const text = 'title: x\n';
	const here = { line: 1, column: 9, offset: 8 };
	const printed = report(mistake({ file: 'story.yaml', start: here, end: here }), { text });
	expect(printed.split('\n')[4]).toBe(`  | ${' '.repeat(8)}^`);
});

test('a span over a few lines has carets under each, without the indent', () => {
	const text = 'a: >-\n    one\n    two\nb: 1\n';
	const printed = report(mistake(spanOf(text, '>-\n    one\n    two\n')), { text }).split('\n');
	expect(printed.slice(3, 9)).toEqual([
		'1 | a: >-',
		'  |    ^^',
		'2 |     one',
		'  |     ^^^',
		'3 |     two',
		'  |     ^^^',
	]);
	expect(printed[9]).toBe('  = hint: did you mean "hunter"?');
});

test('a span over many lines shows its first and its last', () => {
	const block = `>-\n${Array.from({ length: 12 }, (_, index) => `  line ${index}`).join('\n')}`;
	const text = `a: ${block}\n`;
	const printed = report(mistake(spanOf(text, block)), { text }).split('\n');
	expect(printed.slice(3, 8)).toEqual([
		' 1 | a: >-',
		'   |    ^^',
		'...',
		'13 |   line 11',
		'   |   ^^^^^^^',
	]);
});

test('a very long line is cut around the caret', () => {
	const text = `action: ${'word '.repeat(400)}{huntr} ${'more '.repeat(400)}`;
	const printed = report(mistake(spanOf(text, '{huntr}')), { text, width: 80 });
	expect(shownUnderCarets(printed)).toBe('{huntr}');
	for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
	expect(printed).toMatch(/\| ….*…$/m);
});

test('a line of megabytes is no trouble', () => {
	const text = `title: ${'x'.repeat(3_000_000)} {huntr} ${'日'.repeat(500_000)}`;
	const begun = performance.now();
	const printed = report(mistake(spanOf(text, '{huntr}')), { text, width: 100 });
	expect(performance.now() - begun).toBeLessThan(1000);
	expect(shownUnderCarets(printed)).toBe('{huntr}');
	expect(printed).toMatch(/\| ….*…$/m);
});

test('a story cannot steer the terminal', () => {
	const text = 'title: "\u001b[2J\u202e" hunte\r\n';
	const printed = report(mistake(spanOf(text, 'hunte'), { message: 'no \u001b]0;x\u0007' }), { text });
	expect(printed.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
	expect(shownUnderCarets(printed)).toBe('hunte');
});

test('without a place the file is named, and a place in another file shows no line of this one', () => {
	const elsewhere = mistake({ ...spanOf('title: x', 'x', 'story.vi.yaml') });
	const printed = reportAll('story.yaml', [mistake(), elsewhere], { text: 'title: x' });
	expect(printed).toContain('--> story.vi.yaml:1:8\n  =');
	expect(printed).toContain('--> story.yaml\n');
	expect(printed).not.toContain('title');
	expect(printed.split('\n').at(-1)).toBe('2 errors in story.yaml and story.vi.yaml');
	const alone = reportAll('story.yaml', [elsewhere], { text: 'title: x' });
	expect(alone.split('\n').at(-1)).toBe('1 error in story.vi.yaml');
});

test('mistakes come in the order of their places, and are counted', () => {
	const text = 'one: 1\ntwo: 2\nthree: 3\n';
	const printed = reportAll(
		's/x.yaml',
		[
			mistake(spanOf(text, 'three', 's/x.yaml')),
			mistake(spanOf(text, 'one', 's/x.yaml'), { severity: 'warning' }),
			mistake(spanOf(text, 'two', 's/x.yaml')),
		],
		{ text },
	);
	expect([...printed.matchAll(/x\.yaml:(\d)/g)].map((match) => match[1])).toEqual(['1', '2', '3']);
	expect(printed.split('\n').at(-1)).toBe('2 errors, 1 warning in s/x.yaml');
	expect(tally([])).toBe('no mistakes');
});

test('errors and warnings are painted differently', () => {
	const paint = (styles: unknown, text: string) => `<${[styles].flat().join('+')}>${text}</>`;
	expect(report(mistake(), { paint })).toContain('<bold+red>error[unknown-character]</>');
	expect(report(mistake(undefined, { severity: 'warning' }), { paint })).toContain('<bold+yellow>warning[');
});
