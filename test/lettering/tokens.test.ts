import { expect, test } from 'vitest';
import { cutLongTokens, tokenize } from '../../src/lettering/tokens.ts';
import { letterWords } from '../../src/lettering/words.ts';

const pieces = (text: string, language = 'en') =>
	tokenize(letterWords(text, { language, capitals: false }), language).map((token) =>
		token.atoms.map((atom) => atom.plain).join(''),
	);

test('English breaks at spaces and after a double dash', () => {
	expect(pieces('Wait--what was (twice) that?')).toEqual(['Wait--', 'what', 'was', '(twice)', 'that?']);
});

test('Korean keeps its words whole', () => {
	expect(pieces('어젯밤에 어디 있었어요?', 'ko')).toEqual(['어젯밤에', '어디', '있었어요?']);
});

test('Thai breaks between words though it writes no spaces', () => {
	expect(pieces('สวัสดีชาวโลก', 'th')).toEqual(['สวัสดี', 'ชาว', 'โลก']);
});

test('no Japanese line begins with a closing mark or ends with an opening one', () => {
	for (const piece of pieces('「光！」って、言ったのさー。', 'ja')) {
		expect(piece).not.toMatch(/^[。、！」ーっ]/u);
		expect(piece).not.toMatch(/「$/u);
	}
});

test('Japanese prefers to break where a phrase begins', () => {
	const tokens = tokenize(letterWords('森で雨の匂い', { language: 'ja', capitals: false }), 'ja');
	const after = (text: string) =>
		tokens.find((token) =>
			token.atoms
				.map((atom) => atom.plain)
				.join('')
				.endsWith(text),
		)!.penalty;
	expect(after('で')).toBeLessThan(after('森'));
});

test('a word wider than a line is cut, and no letter is lost', () => {
	const tokens = tokenize(letterWords('N'.repeat(30), { language: 'en', capitals: false }), 'en');
	const cut = cutLongTokens(tokens, (atoms) => atoms.length <= 8);
	expect(cut.map((token) => token.atoms.length)).toEqual([8, 8, 8, 6]);
});

test('the spaces that Thai does write stay', () => {
	const tokens = tokenize(letterWords('ท่าเรือ พ.ศ. ๒๔๗๔', { language: 'th', capitals: false }), 'th');
	expect(tokens.filter((token) => token.space)).toHaveLength(2);
});

test('the characters under one reading stay on one line', () => {
	expect(pieces('学校《がっこう》へ', 'ja')[0]).toMatch(/^学校/u);
});

function penaltyAfter(words: string, text: string): number {
	const tokens = tokenize(letterWords(text, { language: 'en', capitals: false }), 'en');
	const counted = tokens[words.split(' ').length - 1]!;
	return counted.penalty;
}

test('a line ends where a sentence does rather than a word after it or a word before it', () => {
	const text = 'Close the door. You let the dark in.';
	const end = penaltyAfter('Close the door.', text);
	expect(end).toBe(0);
	expect(penaltyAfter('Close the door. You', text)).toBeGreaterThan(end + 0.3);
	expect(penaltyAfter('Close the', text)).toBeGreaterThan(
		penaltyAfter('Close the', 'Close the big door now.'),
	);
});

test('no line likes to end in a word that leads on, or after a title', () => {
	expect(penaltyAfter('salt and', 'salt and pepper here')).toBeGreaterThan(
		penaltyAfter('salt', 'salt pepper'),
	);
	expect(penaltyAfter('Call Mr.', 'Call Mr. Holt here')).toBeGreaterThan(0.2);
});
