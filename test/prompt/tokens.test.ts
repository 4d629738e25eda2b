import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTokens, unread } from '../../src/prompt/tokens.ts';

const words = fc.array(fc.constantFrom('the', 'hunter', 'questioning', ',', '(30', 'mưa', '猫が', '😀'), {
	maxLength: 60,
});

describe('the count', () => {
	it('never falls as words are added', () => {
		fc.assert(
			fc.property(words, fc.string(), (some, more) => {
				const text = some.join(' ');
				expect(countTokens(`${text} ${more}`)).toBeGreaterThanOrEqual(countTokens(text));
			}),
		);
	});

	it('puts some 170 to 190 words of English into 256 tokens, as the service does', () => {
		const passage =
			'An old lighthouse keeper climbs the winding stairs with a lantern in his left hand, and the wind howls ' +
			'around the tower. Below, small fishing boats return to the harbour; their sails are torn, their crews ' +
			'exhausted. A girl with red hair (she is twelve) waits on the pier, holding a letter that nobody has opened. ';
		const text = passage.repeat(4).split(' ').slice(0, 180).join(' ');
		expect(countTokens(text)).toBeGreaterThan(256 * (180 / 190));
		expect(countTokens(text)).toBeLessThan(256 * (180 / 170));
	});

	it('is one for nothing: the end', () => expect(countTokens('')).toBe(1));
});

describe('the cut', () => {
	it('leaves no more than is read, and is the end of the prompt', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 1, max: 80 }), (some, limit) => {
				const prompt = some.join(' ');
				const cut = unread(prompt, limit);
				expect(prompt.endsWith(cut)).toBe(true);
				expect(countTokens(prompt.slice(0, prompt.length - cut.length))).toBeLessThanOrEqual(limit);
				expect(cut === '').toBe(countTokens(prompt) <= limit);
			}),
		);
	});

	it('does not cut inside a word', () => {
		expect(unread('one two three', 3)).toBe('three');
	});
});
