/** A story from YAML text for tests; fails the test where the text has errors. */
import { parseStory } from '../../src/story/parse.ts';
import type { Story } from '../../src/story/story.ts';

export function storyOf(text: string, file = 'stories/test.yaml'): Story {
	const { value, diagnostics } = parseStory(text, file);
	if (!value) throw new Error(JSON.stringify(diagnostics));
	return value;
}
