/** Every shot of a story as the prompt, model and inputs that a service would be sent. */
import type { Diagnostic } from './base/diagnostic.ts';
import { prepare } from './prepare.ts';
import type { ModelInput, Story } from './story/story.ts';

export interface ComposedShot {
	readonly shot: string;
	readonly prompt: string;
	readonly model: string;
	readonly input: ModelInput;
}

/** The prompts in reading order; shots with the writer's own picture have none. Asks nobody, spends nothing. */
export function composeStory(story: Story): {
	prompts: readonly ComposedShot[];
	diagnostics: readonly Diagnostic[];
} {
	const { shots, diagnostics } = prepare(story, { engine: 'replicate' });
	const prompts = shots.flatMap(({ shot, request }) =>
		request ? [{ shot: shot.id, prompt: request.prompt, model: request.model, input: request.input }] : [],
	);
	return { prompts, diagnostics };
}
