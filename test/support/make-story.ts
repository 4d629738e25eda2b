/** Stories made by hand for tests of single floors: say what matters, the rest is filled in. */
import type { Span } from '../../src/base/diagnostic.ts';
import type { CastMember, Character, Line, Shot, Story } from '../../src/story/story.ts';

export interface StoryWish extends Omit<Partial<Story>, 'characters' | 'shots' | 'page' | 'places'> {
	readonly characters?: Readonly<Record<string, Partial<Omit<Character, 'id'>>>>;
	readonly places?: Readonly<Record<string, string>>;
	readonly page?: Partial<Story['page']>;
	readonly shots?: readonly ShotWish[];
}

export interface ShotWish extends Omit<Partial<Shot>, 'cast' | 'lines'> {
	/** `hunter`, or `hunter@formal`. */
	readonly cast?: readonly string[];
	readonly lines?: readonly (Omit<Line, 'span'> & { readonly span?: Span })[];
}

export const nowhere: Span = {
	file: 'test.yaml',
	start: { line: 1, column: 1, offset: 0 },
	end: { line: 1, column: 1, offset: 0 },
};

/** A checked story; shots are named `shot-1`, `shot-2`, … unless they say otherwise. */
export function makeStory(wish: StoryWish = {}): Story {
	const { characters: people = {}, places = {}, page = {}, shots = [{}], ...rest } = wish;
	const characters = new Map(Object.entries(people).map(([id, each]) => [id, makeCharacter(id, each)]));
	const model = wish.model ?? 'black-forest-labs/flux-schnell';
	return {
		file: 'stories/test.yaml',
		name: 'test',
		title: 'Test',
		language: 'en',
		style: 'Japanese cartoon anime style',
		composition: 'anime',
		model,
		page: { size: 'manga-b5', reading: 'ltr', layout: 'auto', numbers: true, ...page },
		characters,
		places: new Map(Object.entries(places)),
		shots: shots.map((shot, index) => makeShot(shot, { index, characters, model })),
		silence: [],
		...rest,
	};
}

function makeCharacter(id: string, wish: Partial<Omit<Character, 'id'>>): Character {
	return { name: id, outfits: {}, span: nowhere, ...wish, id };
}

interface Around {
	readonly index: number;
	readonly characters: ReadonlyMap<string, Character>;
	readonly model: string;
}

function makeShot(wish: ShotWish, { index, characters, model }: Around): Shot {
	const { cast = [], lines = [], ...rest } = wish;
	const id = wish.id ?? `shot-${index + 1}`;
	return {
		id,
		scene: id,
		action: '',
		panel: 'medium',
		model,
		input: {},
		span: nowhere,
		...rest,
		cast: cast.map((words) => makeMember(words, characters)),
		lines: lines.map((line) => ({ span: nowhere, ...line })),
	};
}

function makeMember(words: string, characters: ReadonlyMap<string, Character>): CastMember {
	const [id = '', wardrobe] = words.split('@');
	const character = characters.get(id);
	if (!character) throw new Error(`the test's story has no character "${id}"`);
	const outfit = wardrobe === undefined ? character.outfit : character.outfits[wardrobe];
	return {
		character,
		...(wardrobe === undefined ? {} : { wardrobe }),
		...(outfit === undefined ? {} : { outfit }),
	};
}
