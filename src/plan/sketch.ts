/** The shot in the story's own words, for an engine that draws from data instead of a prompt. */
import { fold } from '../prompt/fold.ts';
import { castOf, mentionsIn, replaceMentions } from '../prompt/mention.ts';
import type { CastMember, Shot, Story } from '../story/story.ts';
import type { Sketch, SketchFigure } from './request.ts';

/** What the shot shows; the cast and those that the action mentions besides it. */
export function sketchOf(shot: Shot, story: Story): Sketch {
	const { place, placeId, time, mood, size, angle } = shot;
	const setting = { place, placeId, time, mood, size, angle };
	return {
		style: fold(story.style),
		language: story.language,
		cast: castOf(shot, story).map((member) => figure(member, shot)),
		mentioned: mentioned(shot, story).map((member) => figure(member, shot)),
		...given(setting),
		action: replaceMentions(shot.action, story, ({ character }) => character.name),
		reading: story.page.reading,
	};
}

function mentioned(shot: Shot, story: Story): readonly CastMember[] {
	const seen = new Set(shot.cast.map(({ character }) => character.id));
	const members: CastMember[] = [];
	for (const { character, outfit = character.outfit } of mentionsIn(shot.action, story)) {
		if (seen.has(character.id)) continue;
		seen.add(character.id);
		members.push({ character, ...given({ outfit }) });
	}
	return members;
}

function figure({ character, outfit, at }: CastMember, shot: Shot): SketchFigure {
	const { gender, age, hair, looks } = character;
	const lines = shot.lines.filter(({ speaker }) => speaker === character.id);
	const says = lines.length === 0 ? undefined : lines.map(({ kind, text }) => ({ kind, text }));
	return {
		character: character.id,
		name: character.name,
		...given({ gender, age, hair, outfit, looks, at, says }),
	};
}

/** Only the fields that have a value. */
function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
	const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}
