/** `{id}` and `{id@outfit}` in an action become words that a model understands. */
import type { CastMember, Shot, Story } from '../story/story.ts';
import { fold } from './fold.ts';
import { describe, tellApart } from './people.ts';

const mention = /\{\s*([^{}\s@]+)(?:@([^{}\s]+))?\s*\}/g;

/** The action for a prompt. A lone cast member is dropped: the brackets before have told who it is. */
export function actionForPrompt(shot: Shot, story: Story): string {
	const { cast } = shot;
	const replaced = shot.action.replace(mention, (whole, id: string, wardrobe?: string) => {
		const seen = cast.find(({ character }) => character.id === id);
		if (seen) return cast.length === 1 ? '' : tellApart(seen, cast);
		const member = memberOf(story, id, wardrobe);
		return member ? described(member) : whole;
	});
	return fold(replaced);
}

/** The action in plain words, with names, for people and for engines that draw from the story's own data. */
export function actionWithNames(shot: Shot, story: Story): string {
	return fold(shot.action.replace(mention, (whole, id: string) => story.characters.get(id)?.name ?? whole));
}

/** Those whom the action mentions and the cast does not hold, in order of mention. */
export function mentioned(shot: Shot, story: Story): readonly CastMember[] {
	const found = new Map<string, CastMember>();
	for (const [, id = '', wardrobe] of shot.action.matchAll(mention)) {
		const isSeen = shot.cast.some(({ character }) => character.id === id);
		const member = isSeen ? undefined : memberOf(story, id, wardrobe);
		if (member && !found.has(id)) found.set(id, member);
	}
	return [...found.values()];
}

function memberOf(story: Story, id: string, wardrobe: string | undefined): CastMember | undefined {
	const character = story.characters.get(id);
	if (!character) return undefined;
	const outfit = wardrobe === undefined ? character.outfit : character.outfits[wardrobe];
	return { character, ...(outfit === undefined ? {} : { outfit }) };
}

/** The attributes as given, closed with a full stop, as the service's own documentation shows it. */
function described(member: CastMember): string {
	const words = describe(member);
	return /[.!?]$/.test(words) ? words : `${words}.`;
}
