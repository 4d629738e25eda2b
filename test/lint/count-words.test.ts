import { expect, test } from 'vitest';
import { countWords } from '../../src/lint/count-words.ts';

test('words are counted by what they take to read, in any script', () => {
	expect(countWords('Where were you -- last *night*?', 'en')).toBe(5);
	expect(countWords('Đêm qua cô ở đâu? Tôi hỏi rồi.', 'vi')).toBe(6);
	expect(countWords('昨夜はどこにいましたか', 'ja')).toBe(6);
	expect(countWords('เมื่อคืนคุณอยู่ที่ไหน', 'th')).toBeGreaterThan(2);
	expect(countWords('... !', 'en')).toBe(0);
	expect(countWords('', 'en')).toBe(0);
});
