/** What the built-in artist makes of every shot's words: which it understands, as what, and what it would draw. */
import { frameSize, sketchFrame } from './engines/draft/draft.ts';
import { explainSketch, type Understood } from './engines/draft/explain.ts';
import { prepare } from './prepare.ts';
import type { Story } from './story/story.ts';

export type { Sense, Understood } from './engines/draft/explain.ts';

export interface ExplainedShot {
	readonly shot: string;
	/** The action, names put in. */
	readonly action: string;
	readonly understood: readonly Understood[];
	/** Words with a meaning that nothing was made of. */
	readonly unknown: readonly string[];
	/** Words for what is drawn, as the manifest has them. */
	readonly depicts: readonly string[];
}

/** Every shot in reading order but those with the writer's own picture. Draws no pixel, asks nobody. */
export function explainStory(story: Story): readonly ExplainedShot[] {
	return prepare(story, { engine: 'draft' }).shots.flatMap(({ shot, request }) => {
		if (!request) return [];
		const { depicts } = sketchFrame(request, frameSize(request.slotPx));
		return [{ shot: shot.id, action: request.sketch.action, ...explainSketch(request.sketch), depicts }];
	});
}
