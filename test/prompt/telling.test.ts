import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingPhrases } from '../../src/prompt/telling.ts';
import { makeStory, type StoryWish } from '../support/make-story.ts';

function phrases(characters: NonNullable<StoryWish['characters']>): string[] {
	const story = makeStory({ characters, shots: [{ cast: Object.keys(characters) }] });
	return [...tellingPhrases(story.shots[0]!.cast).values()];
}

const man = { gender: 'Male' };
const woman = { gender: 'Female' };

describe('the phrase that tells somebody apart', () => {
	it('is the shortest that does', () => {
		expect(phrases({ a: { ...man, hair: 'Red hair' }, b: { ...woman, hair: 'Red hair' } })).toEqual([
			'the man',
			'the woman',
		]);
	});

	it('is the hair, the outfit or the age, whichever differs first', () => {
		expect(phrases({ a: { ...man, hair: 'Bald' }, b: { ...man, hair: 'Curly' } })).toEqual([
			'the bald man',
			'the man with curly hair',
		]);
		const same = { ...woman, hair: 'a bob' };
		expect(phrases({ a: { ...same, outfit: 'Red coat, torn.' }, b: { ...same, outfit: 'Kimono' } })).toEqual([
			'the woman in red coat',
			'the woman in kimono',
		]);
		expect(phrases({ a: { ...man, age: 70 }, b: { ...man, age: 'about forty' } })).toEqual([
			'the 70-year-old man',
			'the man of about forty',
		]);
	});

	it('calls children boys and girls', () => {
		expect(phrases({ a: { ...man, age: 9 }, b: { ...man, age: 40 }, c: { ...woman, age: 17 } })).toEqual([
			'the boy',
			'the man',
			'the girl',
		]);
	});

	it('counts twins', () => {
		expect(phrases({ a: woman, b: woman })).toEqual(['the first woman', 'the second woman']);
	});

	it('calls an animal what its looks say, and a name a name', () => {
		expect(phrases({ a: { looks: 'An old dog with a scarf.' }, b: { name: 'R2' }, c: man })).toEqual([
			'the old dog',
			'R2',
			'the man',
		]);
	});

	it('is never the same for two of a cast whose names differ', () => {
		const some = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: undefined });
		const somebody = fc.record({
			gender: some('Male', 'Female', 'x'),
			age: some('9', '30', 'old'),
			hair: some('Bald', 'Red hair'),
			outfit: some('Red coat', 'Kimono'),
			looks: some('a dog', 'scarred'),
		});
		fc.assert(
			fc.property(fc.array(somebody, { minLength: 2, maxLength: 6 }), (cast) => {
				const named = cast.map((each, index) => [`p${index}`, known(each)] as const);
				const all = phrases(Object.fromEntries(named));
				expect(new Set(all).size).toBe(all.length);
			}),
		);
	});
});

function known(fields: object): object {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
