/** `{id}` and `{id@outfit}` in an action become words, or nothing where the picture can mean nobody else. */
import type { CastMember, Character, Shot, Story } from '../story/story.ts';
import { fold } from './fold.ts';

const mention = /\{\s*([^{}\s@]+)(?:@([^{}\s]+))?\s*\}/g;

export interface Mention {
	readonly character: Character;
	/** The words of the outfit asked for with `@`, where the character has it. */
	readonly outfit?: string;
}

/** The action with each mention replaced; ids of nobody stay as written, for the reader of the story to report. */
export function replaceMentions(
	action: string,
	story: Pick<Story, 'characters'>,
	words: (mention: Mention) => string,
): string {
	const replaced = action.replace(
		/(\{[^{}]*\})(['’]s\b)?/g,
		(whole, braces: string, possessive: string | undefined) => {
			const found = mentionsIn(braces, story)[0];
			if (!found) return whole;
			const said = words(found);
			return said === '' ? '' : `${said}${possessive ?? ''}`;
		},
	);
	return fold(replaced);
}

/** Every mention of somebody in the story, in order, repeats included. */
export function mentionsIn(action: string, story: Pick<Story, 'characters'>): readonly Mention[] {
	return [...action.matchAll(mention)].flatMap(([, id = '', name]) => {
		const character = story.characters.get(id);
		if (!character) return [];
		const outfit =
			name !== undefined && Object.hasOwn(character.outfits, name) ? character.outfits[name] : undefined;
		return [{ character, ...(outfit === undefined ? {} : { outfit }) }];
	});
}

/** The cast in what they wear: an outfit named in the action goes before the one in the cast. */
export function castOf(shot: Shot, story: Pick<Story, 'characters'>): readonly CastMember[] {
	const mentions = mentionsIn(shot.action, story);
	return shot.cast.map((member) => {
		const dressed = mentions.find((each) => each.character.id === member.character.id && each.outfit);
		return dressed?.outfit === undefined ? member : { ...member, outfit: dressed.outfit };
	});
}
