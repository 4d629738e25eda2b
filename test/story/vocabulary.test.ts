import { expect, test } from 'vitest';
import { isSafeId } from '../../src/story/vocabulary.ts';

test.each([
	['a', 80],
	['é', 80],
	['한', 66],
	['漢', 66],
	['𠮷', 50],
])('an id of %s may have %i of them', (letter, most) => {
	expect(isSafeId(letter.repeat(most))).toBe(true);
	expect(isSafeId(letter.repeat(most + 1))).toBe(false);
});
