import { describe, expect, it } from 'vitest';
import { checkPrompt } from '../../src/prompt/check-prompt.ts';
import { countTokens, cutAtTokens } from '../../src/prompt/tokens.ts';
import { storyOf } from '../support/story-of.ts';

const english =
	'The old sailor walked slowly along the harbour, his coat unbuttoned, while the evening light turned the water into a sheet of copper, and gulls cried above the masts of the fishing boats.';

describe('a prompt that is too long', () => {
	it('is measured as the service tells: 256 tokens are about 170 to 190 English words', () => {
		const perWord = countTokens(english) / english.split(' ').length;
		expect(256 / perWord).toBeGreaterThan(165);
		expect(256 / perWord).toBeLessThan(195);
	});

	it('is told with the words that would be lost', () => {
		const action = Array.from({ length: 300 }, (_, index) => `word${index}`).join(' ');
		const story = storyOf(`title: Long\ncharacters: {}\nscenes:\n  - action: ${action}\n`);
		const [warning] = checkPrompt(story.shots[0]!, story);
		expect(warning).toMatchObject({ severity: 'warning', code: 'prompt-too-long' });
		expect(warning!.message).toContain('word299)" would be lost');
	});

	it('is cut between words, and nothing is lost between the halves', () => {
		const { kept, cut } = cutAtTokens(english, 20);
		expect(`${kept} ${cut}`).toBe(english);
		expect(cutAtTokens(english, 2000).cut).toBe('');
	});
});
