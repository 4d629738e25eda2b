import { expect, it } from 'vitest';
import { sentences } from '../../src/export/describe.ts';

it('parts what several panels show, as the language parts sentences', () => {
	expect(sentences(['Mai waits', '', 'Rain.', 'She goes'])).toBe('Mai waits. Rain. She goes');
	expect(sentences(['舞が待つ', '雨。', '駅'])).toBe('舞が待つ。 雨。 駅');
	expect(sentences([])).toBe('');
});
