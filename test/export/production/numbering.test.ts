import { describe, expect, it } from 'vitest';
import { numberingLike } from '../../../src/export/production/numbering.ts';

const places = [
	{ scene: 1, inScene: 1, inStory: 1 },
	{ scene: 1, inScene: 2, inStory: 2 },
	{ scene: 12, inScene: 9, inStory: 40 },
];
const like = (first: string) => places.map(numberingLike(first));

describe('boards are numbered like the first one that the writer shows', () => {
	it.each([
		['1A', ['1A', '1B', '12J']],
		['1-1', ['1-1', '1-2', '12-9']],
		['10', ['10', '20', '400']],
		['1', ['1', '2', '40']],
		['SH010', ['SH010', 'SH020', 'SH400']],
		['EP2-1A', ['EP2-1A', 'EP2-1B', 'EP2-12J']],
		['c001', ['c001', 'c002', 'c040']],
		['01_01', ['01_01', '01_02', '12_09']],
		['カット1', ['カット1', 'カット2', 'カット40']],
	])('%s', (first, numbers) => {
		expect(like(first)).toEqual(numbers);
	});

	it('passes over I and O, and goes on with two letters', () => {
		const number = numberingLike('1A');
		const at = (inScene: number) => number({ scene: 1, inScene, inStory: inScene });
		expect(at(1)).toBe('1A');
		expect([8, 9, 13, 14, 24, 25, 26].map(at)).toEqual(['1H', '1J', '1N', '1P', '1Z', '1AA', '1AB']);
	});

	it('refuses what is no first number', () => {
		for (const first of ['', 'shot', '2A', '1B', '7', '1A!'])
			expect(() => numberingLike(first)).toThrow(/is not the number of a first board/);
	});
});
