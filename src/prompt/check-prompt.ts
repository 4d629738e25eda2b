/** Warns where a model would not read all of a prompt, and quotes what would be lost. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { findModel } from '../story/models.ts';
import type { Shot, Story } from '../story/story.ts';
import { composePrompt } from './compose.ts';
import { countTokens, cutAtTokens } from './tokens.ts';

export function checkPrompt(shot: Shot, story: Story): readonly Diagnostic[] {
	const limit = findModel(shot.model)?.promptTokens;
	if (limit === undefined || shot.frame !== undefined) return [];
	const prompt = composePrompt(shot, story);
	const { cut } = cutAtTokens(prompt, limit);
	if (cut === '') return [];
	const message = `the prompt of "${shot.id}" is about ${countTokens(prompt)} tokens and ${shot.model} reads ${limit}: "${cut}" would be lost`;
	const hint = 'shorten the action, or what the cast looks like';
	return [{ severity: 'warning', code: 'prompt-too-long', message, hint, span: shot.span }];
}
