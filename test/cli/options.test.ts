import { expect, test } from 'vitest';
import { readNames, readPages, readUsd, readWhole } from '../../src/cli/options.ts';

test('page ranges', () => {
	expect(readPages('3')).toEqual({ from: 3, to: 3 });
	expect(readPages('1-3')).toEqual({ from: 1, to: 3 });
	expect(readPages('5-')).toEqual({ from: 5, to: Number.MAX_SAFE_INTEGER });
	for (const wrong of ['', '0', '0-2', '3-1', '-2', '1-2-3', 'two', '1,2', '1.5']) {
		expect(() => readPages(wrong), wrong).toThrow('a page or a range');
	}
});

test('money, with or without its sign', () => {
	expect(readUsd('2')).toBe(2);
	expect(readUsd('$0.50')).toBe(0.5);
	expect(readUsd('0')).toBe(0);
	for (const wrong of ['', '-1', '1e3', 'NaN', '2€', '1,50', '.5'])
		expect(() => readUsd(wrong), wrong).toThrow();
});

test('whole numbers within bounds', () => {
	expect(readWhole('8', 1, 256)).toBe(8);
	for (const wrong of ['0', '257', '1.5', '-3', 'eight', '', '0x10', '1e2']) {
		expect(() => readWhole(wrong, 1, 256), wrong).toThrow('from 1 to 256');
	}
});

test('names with commas, each once', () => {
	expect(readNames('a, b,,a')).toEqual(['a', 'b']);
	expect(() => readNames(' , ')).toThrow('at least one');
});
