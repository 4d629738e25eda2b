/** `{style}, ({n} people) ({attributes}) … ({action})`: the form that the service's own documentation shows. */
import type { Shot, Story } from '../story/story.ts';
import { fold } from './fold.ts';
import { castOf, replaceMentions } from './mention.ts';
import { attributes, countWords, description } from './people.ts';
import { camera, surroundings } from './setting.ts';
import { tellingPhrases } from './telling.ts';

/** The default composition. */
export function anime(shot: Shot, story: Story): string {
	const cast = castOf(shot, story);
	const people = cast.length === 0 ? [] : [countWords(cast), ...cast.map(attributes)];
	const scene = [...surroundings(shot), ...camera(shot), action(shot, story)].filter((words) => words !== '');
	const brackets = [...people, scene.join(', ')].filter((words) => words !== '');
	const style = fold(story.style);
	return [style && brackets.length > 0 ? `${style},` : style, ...brackets.map((words) => `(${words})`)]
		.filter((words) => words !== '')
		.join(' ');
}

function action(shot: Shot, story: Story): string {
	const phrases = tellingPhrases(shot.cast.length > 1 ? castOf(shot, story) : []);
	const inCast = new Set(shot.cast.map(({ character }) => character.id));
	return replaceMentions(shot.action, story, ({ character, outfit }) => {
		if (!inCast.has(character.id)) return description(character, outfit);
		return phrases.get(character.id) ?? '';
	});
}
