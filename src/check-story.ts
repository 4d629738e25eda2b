/** A second look at a story that opens: its prompts, and what an editor would ask. Draws and asks nobody. */
import type { Diagnostic } from './base/diagnostic.ts';
import { composeStory } from './compose-story.ts';
import { lintStory } from './lint/lint-story.ts';
import { heard } from './prepare.ts';
import type { Story } from './story/story.ts';

/** Warnings beyond those of opening it, without those that the story silences. `engine` is who will draw. */
export function checkStory(story: Story, engine: string): readonly Diagnostic[] {
	return [...composeStory(story).diagnostics, ...heard(story, lintStory(story, engine))];
}
