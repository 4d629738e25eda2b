/** The engine that is there without a key; its artist is sent for when the first picture is wanted. */
import type { Engine } from '../engine.ts';

/** Draws from the story's own words, free and offline. A run that only plans or binds what is kept loads no artist. */
export function draftEngine(): Engine {
	return {
		name: 'draft',
		price: () => 0,
		draw: async (request, context) => (await import('./draft.ts')).drawDraft(request, context),
	};
}
