import { describe, expect, it } from 'vitest';
import { composePrompt } from '../../src/prompt/compose.ts';
import { makeStory, type ShotWish, type StoryWish } from '../support/make-story.ts';

const people = {
	hunter: {
		name: 'Kenji',
		gender: 'Male',
		age: 30,
		hair: 'Short black hair',
		outfit: 'Dark blue hunting attire, includes a fitted jacket and trousers.',
		outfits: { formal: 'Black dinner jacket' },
	},
	lady: { gender: 'Female', age: 27, hair: 'long black hair', outfit: 'pink tulle dress.' },
	maid: { gender: 'Female', age: 19, hair: 'Short black hair' },
	cat: { looks: 'A small grey cat with one ear' },
	unit: { name: 'Unit 7', looks: 'a tall rusty robot' },
	stranger: {},
};

function prompt(shot: ShotWish, story: StoryWish = {}): string {
	const made = makeStory({ style: 'Ink', characters: people, ...story, shots: [shot] });
	return composePrompt(made.shots[0]!, made).prompt;
}

const study: ShotWish = {
	cast: ['hunter'],
	action:
		'A dimly lit room filled with tension, {hunter} is questioning {lady}, who stands nervously in her pink dress, the sound of rain pattering against the window.',
};
const documented =
	'Japanese cartoon anime style, (1 person) (Gender: Male, Age: 30, Hair: Short black hair, Outfit: Dark blue hunting attire, includes a fitted jacket and trousers.) (A dimly lit room filled with tension, is questioning Female, 27 years old, long black hair, pink tulle dress., who stands nervously in her pink dress, the sound of rain pattering against the window.)';

describe('the anime composition', () => {
	it('gives the documented prompt byte for byte', () => {
		expect(prompt(study, { style: 'Japanese cartoon anime style' })).toBe(documented);
	});

	it('gives the same for a medium shot, which is what a prompt without words shows', () => {
		expect(prompt({ ...study, size: 'MS' }, { style: 'Japanese cartoon anime style' })).toBe(documented);
	});

	it('has neither count nor brackets of people without a cast', () => {
		expect(prompt({ action: 'Rain on the roofs.' })).toBe('Ink, (Rain on the roofs.)');
	});

	it('is the style alone for a shot of which nothing is said', () => {
		expect(prompt({})).toBe('Ink');
	});

	it('has no last bracket where nothing happens', () => {
		expect(prompt({ cast: ['maid'] })).toBe(
			'Ink, (1 person) (Gender: Female, Age: 19, Hair: Short black hair)',
		);
	});

	it('gives each of two people a bracket and a telling phrase', () => {
		expect(prompt({ cast: ['hunter', 'maid'], action: '{hunter} looks at {maid}.' })).toBe(
			'Ink, (2 people) (Gender: Male, Age: 30, Hair: Short black hair, Outfit: Dark blue hunting attire, includes a fitted jacket and trousers.) (Gender: Female, Age: 19, Hair: Short black hair) (the man looks at the woman.)',
		);
	});

	it('tells two women apart by their hair', () => {
		expect(prompt({ cast: ['lady', 'maid'], action: '{maid} serves {lady}' })).toContain(
			'(the woman with short black hair serves the woman with long black hair)',
		);
	});

	it('counts characters where somebody has no gender', () => {
		expect(prompt({ cast: ['cat'], action: '{cat} sleeps.' })).toBe(
			'Ink, (1 character) (Looks: A small grey cat with one ear) (sleeps.)',
		);
		expect(prompt({ cast: ['cat', 'unit'], action: '{unit} feeds {cat}.' })).toBe(
			'Ink, (2 characters) (Looks: A small grey cat with one ear) (Looks: a tall rusty robot) (the tall rusty robot feeds the small grey cat.)',
		);
	});

	it('names somebody of whom nothing is said', () => {
		expect(prompt({ cast: ['stranger', 'cat'], action: '{stranger} pets {cat}' })).toContain(
			'(stranger) (Looks: A small grey cat with one ear) (stranger pets the small grey cat)',
		);
	});

	it('dresses somebody as the cast or the mention says', () => {
		const formal = 'Outfit: Black dinner jacket)';
		expect(prompt({ cast: ['hunter@formal'] })).toContain(formal);
		expect(prompt({ cast: ['hunter'], action: '{hunter@formal} bows' })).toContain(formal);
		expect(prompt({ action: 'A portrait of {hunter@formal} hangs there' })).toBe(
			'Ink, (A portrait of Male, 30 years old, Short black hair, Black dinner jacket hangs there)',
		);
	});

	it('puts place, time, mood and camera before the action', () => {
		const shot: ShotWish = { place: 'A harbour', time: 'dusk', mood: 'calm', size: 'CU', angle: 'low' };
		expect(prompt({ ...shot, action: 'Gulls cry.' })).toBe(
			'Ink, (A harbour, dusk, calm, close-up, low angle, Gulls cry.)',
		);
		expect(prompt(shot)).toBe('Ink, (A harbour, dusk, calm, close-up, low angle)');
	});

	it('keeps an age in words as written', () => {
		const characters = { smith: { gender: 'Male', age: 'about forty' } };
		expect(prompt({ cast: ['smith'] }, { characters })).toBe(
			'Ink, (1 person) (Gender: Male, Age: about forty)',
		);
		expect(prompt({ action: 'There is {smith}' }, { characters })).toBe('Ink, (There is Male, about forty)');
	});

	it('takes a possessive away with the lone character whose it is', () => {
		expect(prompt({ cast: ['maid'], action: "rain on {maid}'s hair" })).toContain('(rain on hair)');
	});

	it('folds line breaks, control characters and halves of pairs in every field', () => {
		const characters = { smith: { gender: 'Male\u0000', hair: 'grey\n\thair', looks: ' ' } };
		const text = prompt(
			{ cast: ['smith'], action: 'a\ud800b\r\n{ smith }  c' },
			{ characters, style: 'In\u0007k ' },
		);
		expect(text).toBe('In k, (1 person) (Gender: Male, Hair: grey hair) (a b c)');
	});

	it('leaves braces that name nobody as written', () => {
		expect(prompt({ action: 'A sign: {closed} {}' })).toBe('Ink, (A sign: {closed} {})');
	});
});

describe('the prose composition', () => {
	const composition = 'prose';

	it('writes plain sentences', () => {
		expect(prompt({ ...study, size: 'CU', time: 'night' }, { composition })).toBe(
			'Ink. Close-up. Night. A 30-year-old man with short black hair, wearing dark blue hunting attire, includes a fitted jacket and trousers. A dimly lit room filled with tension, the man is questioning a 27-year-old woman with long black hair, wearing pink tulle dress, who stands nervously in her pink dress, the sound of rain pattering against the window.',
		);
	});

	it('introduces animals and robots by their looks', () => {
		expect(prompt({ cast: ['cat', 'unit'], action: '{unit} feeds {cat}' }, { composition })).toBe(
			'Ink. A small grey cat with one ear. A tall rusty robot. The tall rusty robot feeds the small grey cat.',
		);
	});

	it('begins each sentence with a capital', () => {
		const text = prompt({ cast: ['hunter', 'maid'], action: 'Rain. {maid} runs.' }, { composition });
		expect(text).toMatch(/ A 19-year-old woman with short black hair\. Rain\. The woman runs\.$/);
	});

	it('leaves hair in other languages as written', () => {
		const characters = {
			ba: { gender: 'Female', age: 74, hair: 'tóc bạc búi cao' },
			em: { gender: 'Male', hair: 'bald' },
		};
		const text = prompt({ cast: ['ba', 'em'] }, { composition, characters });
		expect(text).toBe('Ink. A 74-year-old woman with tóc bạc búi cao. A bald man.');
	});

	it('keeps every word that is said of somebody', () => {
		const characters = {
			smith: {
				gender: 'Male',
				age: 'about forty',
				hair: 'Curly, tied back',
				outfit: 'apron',
				looks: 'A scar',
			},
			rex: { age: 3, looks: 'A brown dog with one ear, panting', outfit: 'red scarf' },
			mo: { name: 'Mo', looks: 'scarred' },
		};
		expect(prompt({ cast: ['smith', 'rex', 'mo'] }, { composition, characters })).toBe(
			'Ink. A man with curly, tied back, about forty, a scar, wearing apron. A brown dog with one ear, panting, 3 years old, wearing red scarf. Mo, scarred.',
		);
	});
});
