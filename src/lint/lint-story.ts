/** What a good editor would ask about a story that has no mistakes: warnings, each of which the story can silence. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { layoutStory } from '../layout/paginate.ts';
import type { Story } from '../story/story.ts';
import { lintCuts } from './cuts.ts';
import { lintSharpness } from './sharpness.ts';
import { lintTalk } from './talk.ts';
import { lintWardrobe } from './wardrobe.ts';

/** Too many words, cuts that jar, clothes that change, panels that would be blurred. Also what the story silences. */
export function lintStory(story: Story, engine: string): readonly Diagnostic[] {
	// A translation stands on the pages of its original.
	const { pages } = layoutStory(story.original ?? story);
	return [
		...lintTalk(story, pages),
		...lintCuts(story),
		...lintWardrobe(story),
		...lintSharpness(story, pages, engine),
	];
}
