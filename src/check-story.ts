/** A second look at a story that opens: its prompts, and what an editor would ask. Draws and asks nobody. */
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from './base/diagnostic.ts';
import type { Size } from './base/geometry.ts';
import { composeStory } from './compose-story.ts';
import { lintStory } from './lint/lint-story.ts';
import { readFrameFile } from './page/frame-file.ts';
import { heard } from './prepare.ts';
import type { Story } from './story/story.ts';

/** Warnings beyond those of opening it, without those that the story silences. `engine` is who will draw. */
export async function checkStory(story: Story, engine: string): Promise<readonly Diagnostic[]> {
	const frames = await ownFrames(story);
	return [...composeStory(story).diagnostics, ...heard(story, lintStory(story, { engine, frames }))];
}

async function ownFrames({ file, shots }: Story): Promise<ReadonlyMap<string, Size>> {
	const sizes = new Map<string, Size>();
	for (const { id, frame } of shots) {
		if (frame === undefined) continue;
		const { widthPx, heightPx } = await readFrameFile(resolve(dirname(file), frame));
		sizes.set(id, { width: widthPx, height: heightPx });
	}
	return sizes;
}
