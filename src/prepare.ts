/** From a story to what can be planned: pages with slots, and a request for every shot that is not the writer's own picture. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from './base/diagnostic.ts';
import { draftVersion } from './engines/draft/version.ts';
import type { PageLayout, Slot } from './layout/page-layout.ts';
import { layoutStory } from './layout/paginate.ts';
import { reshape } from './layout/reshape.ts';
import { requestFor } from './plan/make-request.ts';
import type { Request } from './plan/request.ts';
import { checkPrompt } from './prompt/check-prompt.ts';
import type { Shot, Story } from './story/story.ts';

export interface PreparedShot {
	readonly shot: Shot;
	readonly slot: Slot;
	/** null: the writer's own picture, nothing to draw. */
	readonly request: Request | null;
}

export interface Prepared {
	readonly story: Story;
	readonly pages: readonly PageLayout[];
	/** In reading order. */
	readonly shots: readonly PreparedShot[];
	readonly diagnostics: readonly Diagnostic[];
}

export interface PrepareSettings {
	readonly engine: string;
	/** What stands for a reference picture in a key; see `markReferences`. @default its path */
	readonly referenceMark?: (reference: string) => string;
	/** A page preset to lay pages out in; requests stay those of the story's own shape, so nothing is drawn for it. */
	readonly shape?: string;
	/** The shots that stand on pages of that shape; absent = all. */
	readonly only?: ReadonlySet<string> | undefined;
}

/** Lays the story out and writes its requests; pure but for resolving paths. */
export function prepare(story: Story, settings: PrepareSettings): Prepared {
	const { engine, shape, only } = settings;
	// A translation is drawn and laid out as the story it translates: other words never move a panel or a key.
	const drawn = story.original ?? story;
	const words = new Map(story.shots.map((shot) => [shot.id, shot]));
	const own = layoutStory(drawn);
	const standing = drawn.shots.filter(({ id }) => only?.has(id) ?? true);
	const reshaped = () => layoutStory(reshape({ ...drawn, shots: standing }, shape!));
	const { pages, diagnostics } = shape === undefined ? own : reshaped();
	const slots = new Map(own.pages.flatMap((page) => page.slots.map((slot) => [slot.shot, slot] as const)));
	const shots = drawn.shots.flatMap((shot) => {
		const slot = slots.get(shot.id);
		if (!slot) return [];
		const request =
			shot.frame === undefined ? requestFor(shot, drawn, { ...settings, slot, draftVersion }) : null;
		const shown = words.get(shot.id) ?? shot;
		return [{ shot: shown, slot, request: request && withAbsoluteReferences(request, story) }];
	});
	const prompts = engine === 'draft' ? [] : drawn.shots.flatMap((shot) => checkPrompt(shot, drawn));
	const shown = shape === undefined ? story : reshape(story, shape);
	return { story: shown, pages, shots, diagnostics: heard(story, [...diagnostics, ...prompts]) };
}

/** Another take of a shot that has one already: the same key, another seed. */
export function retake(
	{ story }: Prepared,
	{ shot, slot }: PreparedShot,
	settings: PrepareSettings,
	take: number,
): Request {
	const drawn = story.original ?? story;
	const asDrawn = drawn.shots.find(({ id }) => id === shot.id) ?? shot;
	return withAbsoluteReferences(requestFor(asDrawn, drawn, { ...settings, slot, take, draftVersion }), story);
}

/** Marks each reference picture of the story by the hash of its bytes, so that an edited one is drawn from again. */
export async function markReferences(story: Story): Promise<(reference: string) => string> {
	const marks = new Map<string, string>();
	for (const { reference } of story.characters.values()) {
		if (!reference || /^https:/i.test(reference)) continue;
		const bytes = await readFile(resolve(dirname(story.file), reference));
		marks.set(reference, createHash('sha256').update(bytes).digest('hex'));
	}
	return (reference) => marks.get(reference) ?? reference;
}

function withAbsoluteReferences(request: Request, story: Story): Request {
	const references = request.references.map((path) =>
		/^https:/i.test(path) ? path : resolve(dirname(story.file), path),
	);
	return { ...request, references };
}

/** The diagnostics that the writer has not silenced. */
export function heard(story: Story, diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return diagnostics.filter(({ severity, code }) => severity === 'error' || !story.silence.includes(code));
}
