import { expect, it } from 'vitest';
import { checkPrompt } from '../../src/prompt/check-prompt.ts';
import { makeStory, nowhere, type ShotWish } from '../support/make-story.ts';

function check(shot: ShotWish) {
	const story = makeStory({ style: 'Ink', shots: [shot] });
	return checkPrompt(story.shots[0]!, story);
}

const long = `${'rain falls on the old roofs, '.repeat(45)}and nobody hears the cat.`;

it('says nothing of a prompt that is read whole', () => {
	expect(check({ action: 'Rain falls.' })).toEqual([]);
});

it('quotes what the model would not see, at the shot', () => {
	const [warning, ...more] = check({ action: long });
	expect(more).toEqual([]);
	expect(warning).toMatchObject({ severity: 'warning', code: 'prompt-too-long', span: nowhere });
	expect(warning?.message).toMatch(/its model reads 256: it would not see ".*nobody hears the cat\.\)"$/);
	expect(warning?.message.length).toBeLessThan(450);
});

it('knows which models read more, and says nothing of those it does not know', () => {
	expect(check({ action: long, model: 'black-forest-labs/flux-dev' })).toEqual([]);
	expect(check({ action: long, model: 'somebody/something' })).toEqual([]);
});

it("says nothing where the writer's own picture is used", () => {
	expect(check({ action: long, frame: 'door.png' })).toEqual([]);
});
