import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePrompt } from '../../src/prompt/compose.ts';
import { fold } from '../../src/prompt/fold.ts';
import { storyOf } from '../support/story-of.ts';

const cast = `
title: Composer
characters:
  hunter: { gender: Male, age: 30, hair: Short black hair, outfit: blue suit, outfits: { formal: Black dinner jacket } }
  lady: { gender: Female, age: 27, hair: long black hair, outfit: pink tulle dress. }
  maid: { gender: Female, age: about forty, hair: grey bun }
  dog: { looks: a small brown dog }
  robot: { looks: A tall robot }
places: { study: A dim study. }
`;

function prompts(scenes: string, top = ''): string[] {
	const story = storyOf(`${top}${cast}scenes:\n${scenes}`);
	return story.shots.map((shot) =>
		composePrompt(shot, story).replace('Japanese cartoon anime style', 'STYLE'),
	);
}

describe('composing a prompt', () => {
	it('gives the documented prompt byte for byte', () => {
		const story = storyOf(
			readFileSync(join(import.meta.dirname, '../../stories/the-questioning.yaml'), 'utf8'),
		);
		expect(composePrompt(story.shots[0]!, story)).toBe(
			'Japanese cartoon anime style, (1 person) (Gender: Male, Age: 30, Hair: Short black hair, Outfit: Dark blue hunting attire, includes a fitted jacket and trousers.) (A dimly lit room filled with tension, is questioning Female, 27 years old, long black hair, pink tulle dress., who stands nervously in her pink dress, the sound of rain pattering against the window.)',
		);
	});

	it('tells two of the cast apart by the shortest phrase', () => {
		expect(prompts('  - { cast: [hunter, lady], action: "{hunter} sees {lady} and {maid}." }')[0]).toMatch(
			/^STYLE, \(2 people\) \(Gender: Male.*\) \(Gender: Female.*\) \(the man sees the woman and Female, about forty, grey bun\.\.?\)$/,
		);
		expect(prompts('  - { cast: [maid, lady], action: "{lady} calls {maid}." }')[0]).toContain(
			'(the woman with long black hair calls the woman with grey bun.)',
		);
	});

	it('has neither count nor brackets without a cast', () => {
		expect(prompts('  - { action: A street. }')).toEqual(['STYLE, (A street.)']);
	});

	it('dresses somebody as the scene says', () => {
		expect(prompts('  - { cast: [hunter@formal], action: Waits. }')[0]).toContain(
			'Outfit: Black dinner jacket)',
		);
	});

	it('counts characters where somebody has no gender, and needs no more than looks', () => {
		expect(prompts('  - { cast: [dog, robot], action: "{dog} barks at {robot}." }')).toEqual([
			'STYLE, (2 characters) (Looks: a small brown dog) (Looks: A tall robot) (the small brown dog barks at the tall robot.)',
		]);
	});

	it('says place, time, mood and camera only where the writer gave them', () => {
		expect(
			prompts('  - { place: study, time: night, mood: tense, size: CU, angle: low, action: A door. }'),
		).toEqual(['STYLE, (close-up, low angle, A dim study, night, tense, A door.)']);
	});

	it('writes plain sentences where the story asks for prose', () => {
		expect(
			prompts('  - { cast: [lady], place: study, action: "{lady} waits." }', 'composition: prose'),
		).toEqual(['STYLE. A dim study. Female, 27 years old, long black hair, pink tulle dress. Waits.']);
	});

	it('is one line without control characters, whatever is in the story', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(fold(`a${text}b`)).not.toMatch(/[\p{Cc}\p{Cs}]|\s\s|\n/u);
			}),
		);
	});
});
