/** A prompt that is longer than its model reads: a warning that quotes what would be lost. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { findModel } from '../story/models.ts';
import type { Shot, Story } from '../story/story.ts';
import { composePrompt } from './compose.ts';
import { countTokens, unread } from './tokens.ts';

/** `prompt-too-long`, for a shot that is drawn by a model whose limit is known. */
export function checkPrompt(shot: Shot, story: Story): Diagnostic[] {
	const limit = findModel(shot.model)?.promptTokens;
	if (shot.frame !== undefined || limit === undefined) return [];
	const { prompt } = composePrompt(shot, story);
	const cut = unread(prompt, limit);
	if (cut === '') return [];
	return [
		{
			severity: 'warning',
			code: 'prompt-too-long',
			message: `the prompt of "${shot.id}" has about ${countTokens(prompt)} tokens and its model reads ${limit}: it would not see "${quoted(cut)}"`,
			hint: 'shorten the action, the outfits or the style',
			span: shot.span,
		},
	];
}

function quoted(cut: string): string {
	if (cut.length <= 240) return cut;
	return `${cut.slice(0, 150).trimEnd()} … ${cut.slice(-80).trimStart()}`;
}
