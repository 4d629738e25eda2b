/** A shot becomes a prompt. A composition is one pure function and one row of the table below. */
import type { Composition, Shot, Story } from '../story/story.ts';
import { anime } from './anime.ts';
import { prose } from './prose.ts';

const compositions: Readonly<Record<Composition, (shot: Shot, story: Story) => string>> = { anime, prose };

/** The prompt that the story's composition makes of the shot: one line, the same for the same words. */
export function composePrompt(shot: Shot, story: Story): { readonly prompt: string } {
	return { prompt: compositions[story.composition](shot, story) };
}
