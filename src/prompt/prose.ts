/** Plain sentences, for models that read them better than brackets. */
import type { CastMember, Shot, Story } from '../story/story.ts';
import { fold } from './fold.ts';
import { castOf, replaceMentions } from './mention.ts';
import { ageWords, traitsOf } from './people.ts';
import { camera, surroundings } from './setting.ts';
import { creature, hairWords, nounFor, tellingPhrases } from './telling.ts';

/** Style, camera, surroundings, people, action: a sentence each, those left out of which nothing is known. */
export function prose(shot: Shot, story: Story): string {
	const cast = castOf(shot, story);
	const phrases = tellingPhrases(cast);
	const action = replaceMentions(shot.action, story, ({ character, outfit }) => {
		const told = phrases.get(character.id);
		if (told !== undefined) return told;
		const worn = outfit ?? character.outfit;
		return portrait({ character, ...(worn === undefined ? {} : { outfit: worn }) });
	});
	const sentences = [
		fold(story.style),
		camera(shot).join(', '),
		surroundings(shot).join(', '),
		...cast.map((member) => portrait(member)),
		action,
	];
	return sentences
		.filter((words) => words !== '')
		.map(sentence)
		.join(' ');
}

/** `a 27-year-old woman with long black hair, wearing pink tulle dress`. */
function portrait(member: CastMember): string {
	const traits = traitsOf(member.character, member.outfit);
	const { gender, age, hair, outfit, looks } = traits;
	const isCreature = gender === undefined && creature(traits) !== undefined;
	const years = gender !== undefined && /^\d+$/.test(age ?? '') ? `${age}-year-old ` : '';
	const hairy = hair === undefined ? '' : hairWords(inside(hair));
	const isBald = gender !== undefined && hairy === 'bald';
	const noun = nounFor(member);
	const person = gender === undefined ? noun : withArticle(`${years}${isBald ? 'bald ' : ''}${noun}`);
	const who = isCreature && looks !== undefined ? inside(looks) : person;
	const parts = [
		isBald || hairy === '' ? who : `${who} ${hairy}`,
		age === undefined || years !== '' ? '' : ageWords(inside(age)),
		looks === undefined || isCreature ? '' : inside(looks),
		outfit === undefined ? '' : `wearing ${inside(outfit)}`,
	];
	return parts.filter((words) => words !== '').join(', ');
}

function withArticle(words: string): string {
	return `${/^(?:[aeiou]|8|11|18)/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** As part of a sentence: no full stop, no capital that only began the writer's own. */
function inside(words: string): string {
	const bare = words.replace(/[.\s]+$/, '');
	return /^\p{Lu}(?:\p{Ll}|\s)/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

/** Ends with a full stop, and begins with a capital, as do sentences within it that a phrase begins. */
function sentence(words: string): string {
	const capital = words.replace(/^\p{Ll}|(?<=[.!?] )t(?=he )/gu, (letter) => letter.toUpperCase());
	return /[.!?…。！？]["'”’)]*$/u.test(capital) ? capital : `${capital}.`;
}
