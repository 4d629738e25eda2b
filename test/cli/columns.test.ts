import { expect, test } from 'vitest';
import { clip, columns, harmless } from '../../src/cli/columns.ts';

test('columns of scripts that differ', () => {
	expect(columns('plain')).toBe(5);
	expect(columns('đếm')).toBe(3);
	expect(columns('đếm'.normalize('NFD'))).toBe(3);
	expect(columns('日本語')).toBe(6);
	expect(columns('ｶﾅ')).toBe(2);
	expect(columns('한국')).toBe(4);
	expect(columns('👍🏽')).toBe(2);
	expect(columns('─━╸…·')).toBe(5);
});

test('clipped text never takes more columns than there are', () => {
	const text = 'Ngày 日本語 한국 👩‍👩‍👧 end';
	for (let width = 0; width <= 30; width++) expect(columns(clip(text, width))).toBeLessThanOrEqual(width);
	expect(clip(text, 30)).toBe(text);
	expect(clip('abcdef', 4)).toBe('abc…');
});

test('control and direction characters are taken out', () => {
	expect(harmless('a\u001b[31m\u202eb\n')).toBe('a\ufffd[31m\ufffdb\ufffd');
});
