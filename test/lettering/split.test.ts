/** Where a very long speech is cut in two. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitPoint } from '../../src/lettering/split.ts';
import { type Token, tokenize } from '../../src/lettering/tokens.ts';
import { letterWords } from '../../src/lettering/words.ts';

function tokensOf(text: string, language: string): Token[] {
	return tokenize(letterWords(text, { language, capitals: true }), language);
}

/** The speech as written, with `|` where it is split. */
function split(text: string, language = 'en'): string {
	const tokens = tokensOf(text, language);
	const cut = splitPoint(tokens);
	return tokens
		.map(({ atoms, space }, index) => {
			const mark = index + 1 === cut ? '|' : '';
			return `${atoms.map(({ plain }) => plain).join('')}${space ? ' ' : ''}${mark}`;
		})
		.join('');
}

test.each([
	// The full stop, though a comma lies nearer to the middle; no comma inside the quotations.
	'I saw a man with no neck and a great deal of cream. |I said to my sister, who was on the telephone at the time, "Grace, there is a man in your kitchen", and she said, "Don\'t be silly, that\'s Leonard", and I said, "Leonard who?", and the line went dead.',
	'Your Honour, half of this county has no neck! |I myself have been told, by a doctor, in writing, that mine is merely implied.',
	'When I was a girl my father took me to the harbour with old Mr. Blum every Sunday. |He knew each of the ships by name, and one of them... one day was to be mine.',
	// No sentence ends in a tolerable place: a clause does, and a list of words is none.
	'Case dismissed! The court will rise, the court will adjourn, |and the court will be in the pub across the road should anyone wish to lodge an appeal.',
	'On the night of the fourteenth he came in, |and then the accused did knowingly, wilfully and with a spoon of his own devising eat all of it.',
	// One sentence without a clause's end, and one that is all quotation, stay whole.
	'On the night of the fourteenth of November the accused did knowingly, wilfully and with a spoon of his own devising consume an entire Christmas pudding that was not his.',
	'"There is a man in your kitchen. He has no neck. He is eating the pudding with a spoon. I am going down to tell him what I think of him."',
	'Twenty-three words are not long. They stay together. They stay together. They stay together. They stay together. They stay together, they do.',
])('%s', (wanted) => {
	expect(split(wanted.replace('|', ''))).toBe(wanted);
});

test('Japanese speeches are split at a full stop outside of their brackets', () => {
	const talk =
		'昨日の夜、駅の前であの男に会ったんだ。|彼は「僕は何も知らない。本当だよ。」と言ったけれど、僕は少しも信じなかったし、今日もまだ信じていないし、明日も信じないだろう。';
	expect(split(talk.replace('|', ''), 'ja')).toBe(talk);
});

test('the second half never begins inside a quotation, and a sentence is never torn where one ends in a good place', () => {
	const word = fc.constantFrom(
		...'boats rain, lamp. well... "yes "no, go" it", I you; went wait! “so do” it'.split(' '),
	);
	let splits = 0;
	fc.assert(
		fc.property(fc.array(word, { minLength: 24, maxLength: 60 }), (words) => {
			const text = words.join(' ');
			const tokens = tokensOf(text, 'en');
			const cut = splitPoint(tokens);
			if (cut === undefined) return;
			splits++;
			const plain = tokens.map(({ atoms }) => atoms.map((atom) => atom.plain).join(''));
			const before = plain.slice(0, cut).join(' ');
			expect((before.match(/"/gu) ?? []).length % 2).toBe(0);
			expect((before.match(/“/gu) ?? []).length).toBeLessThanOrEqual((before.match(/”/gu) ?? []).length);
			expect(cut).toBeGreaterThanOrEqual(tokens.length * 0.2);
			expect(cut).toBeLessThanOrEqual(tokens.length * 0.8);
			expect(before).toMatch(/[.!?,;]["”]?$/u);
		}),
		{ numRuns: 300, seed: 15 },
	);
	expect(splits).toBeGreaterThan(50);
});
