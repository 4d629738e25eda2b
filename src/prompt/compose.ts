/** A shot becomes its prompt. A composition is one pure function and one row of the table. */
import type { Composition, Shot, Story } from '../story/story.ts';
import { angleWords, sizeWords } from './camera.ts';
import { fold } from './fold.ts';
import { actionForPrompt } from './mention.ts';
import { attributes, countCast, describe } from './people.ts';

const compositions: Readonly<Record<Composition, (shot: Shot, story: Story) => string>> = { anime, prose };

/** The prompt, one line. */
export function composePrompt(shot: Shot, story: Story): string {
	return fold(compositions[story.composition](shot, story));
}

/**
 * `{style}, ({n} person|people) ({attributes}) … ({action})`: the form that the service's own documentation shows.
 * What the writer gave of place, time, mood and camera stands in the last bracket, before the action.
 */
function anime(shot: Shot, story: Story): string {
	const people = shot.cast
		.map((member) => attributes(member))
		.map((words) => (words === '' ? '' : ` (${words})`));
	const count = shot.cast.length === 0 ? '' : ` (${countCast(shot.cast)})`;
	const last = [...setting(shot), actionForPrompt(shot, story)].filter((words) => words !== '').join(', ');
	const bracket = last === '' ? '' : ` (${last})`;
	const rest = `${count}${people.join('')}${bracket}`;
	return rest === '' ? story.style : `${story.style},${rest}`;
}

function setting({ size, angle, place, time, mood }: Shot): string[] {
	const given = [size && sizeWords[size], angle && angleWords[angle], place, time, mood];
	return given.flatMap((words) => (words ? fold(words).replace(/[.,]+$/, '') : []));
}

/** Plain sentences, for models that read them better. */
function prose(shot: Shot, story: Story): string {
	const { size, angle, place, time, mood } = shot;
	const camera = [size && sizeWords[size], angle && angleWords[angle]].filter(Boolean).join(', ');
	const where = [place, time, mood].flatMap((words) => (words ? fold(words) : [])).join(', ');
	const who = shot.cast.map((member) => describe(member)).join('; ');
	return [story.style, camera, where, who, actionForPrompt(shot, story)]
		.filter(Boolean)
		.map(sentence)
		.join(' ');
}

function sentence(words: string): string {
	const folded = fold(words);
	const closed = /[.!?…]$/.test(folded) ? folded : `${folded}.`;
	return closed.charAt(0).toUpperCase() + closed.slice(1);
}
