import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/story/parse.ts';
import { schemaText } from '../support/schema-text.ts';

const root = join(import.meta.dirname, '../..');

function shotsOf(text: string) {
	const { value, diagnostics } = parseStory(text, 'story.yaml');
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	return value!.shots;
}

/** A story with one value at one place. */
const withField = {
	story: (field: string, value: string) => `${field}: ${value}`,
	page: (field: string, value: string) => `page: { ${field}: ${value} }`,
	character: (field: string, value: string) => `characters: { a: { ${field}: ${value} } }`,
	shot: (field: string, value: string) => `scenes: [{ ${field}: ${value} }]`,
};
const fields = {
	story: [
		'title',
		'author',
		'language',
		'style',
		'engine',
		'page',
		'characters',
		'places',
		'scenes',
		'pages',
		'silence',
	],
	page: ['size', 'reading', 'layout', 'gutter', 'dpi', 'numbers', 'capitals', 'title'],
	character: ['name', 'gender', 'age', 'hair', 'outfit', 'outfits', 'looks', 'reference', 'lora', 'skin'],
	shot: [
		'id',
		'place',
		'cast',
		'action',
		'size',
		'angle',
		'move',
		'dialogue',
		'panel',
		'frame',
		'focus',
		'duration',
		'pause',
		'model',
		'input',
		'notes',
		'shots',
	],
} as const;

describe('a mistake', () => {
	const values = ['nonsense', '-3', '[1, 2, 3]', '{ a: 1 }', 'true', '""', '"2y"', '1e9', 'null'];
	const where = Object.keys(fields) as (keyof typeof fields)[];
	const cases = where.flatMap((room) => fields[room].map((field) => [room, field] as const));

	it.each(cases)('in a %s, at %s, is told in the words of a writer', (room, field) => {
		for (const value of values) {
			const { diagnostics } = parseStory(withField[room](field, value), 'story.yaml');
			for (const { message, hint } of diagnostics) {
				const told = `${field}: ${value} → ${message} (${hint ?? ''})`;
				expect(told).not.toMatch(/Invalid|pattern|expected|received|undefined|\[object|\^/);
				expect((hint ?? '').length, told).toBeLessThan(240);
			}
		}
	});
});

describe('parsing a story', () => {
	it('gives every scene and shot an id of its own', () => {
		const shots = shotsOf(`
title: Ids
characters: {}
scenes:
  - action: One.
  - id: chase
    shots: [{ action: Two. }, { action: Three. }, { id: end, action: Four. }]
  - id: 10
    action: Five.
`);
		expect(shots.map(({ id }) => id)).toEqual(['scene-1', 'chase-1', 'chase-2', 'end', '10']);
	});

	it('reads whether a book has a title page as yes or no, and a title as words', () => {
		const text = 'title: true\npage: { title: true }\ncharacters: {}\nscenes: [{ action: One. }]\n';
		const { value, diagnostics } = parseStory(text, 'story.yaml');
		expect(diagnostics).toEqual([]);
		expect(value!.title).toBe('true');
	});

	it('lets shots inherit place, cast and camera from their scene, and say otherwise', () => {
		const [first, second] = shotsOf(`
title: Inheritance
characters: { a: { outfit: red coat, outfits: { formal: black suit } }, b: {} }
places: { study: A dim study }
scenes:
  - place: study
    cast: [a@formal]
    size: CU
    time: night
    shots: [{ action: One. }, { action: Two., cast: [{ id: b, at: left }], size: wide, angle: low angle }]
`);
		expect(first).toMatchObject({ place: 'A dim study', placeId: 'study', size: 'CU', time: 'night' });
		expect(first!.cast[0]).toMatchObject({ wardrobe: 'formal', outfit: 'black suit' });
		expect(second!.cast).toMatchObject([{ character: { id: 'b' }, at: 'left' }]);
		expect(second).toMatchObject({ size: 'LS', angle: 'low' });
	});

	it('reads speakers, kinds, captions and sounds in order', () => {
		const [shot] = shotsOf(`
title: Lines
characters: { a: {} }
scenes:
  - cast: [a]
    dialogue:
      - caption (time): Midnight.
      - a: 007
      - a (whisper): "Yes:  no"
      - sfx: CRASH
`);
		expect(shot!.lines.map(({ kind, speaker, text }) => [kind, speaker, text])).toEqual([
			['time', undefined, 'Midnight.'],
			['speech', 'a', '007'],
			['whisper', 'a', 'Yes:  no'],
			['sfx', undefined, 'CRASH'],
		]);
	});

	it('keeps numbers that are words as the writer wrote them', () => {
		const { value } = parseStory('title: 1.50\ncharacters: {}\nscenes: [{ action: 12 }]\n', 'a/b.yaml');
		expect(value).toMatchObject({ title: '1.50', name: 'b', shots: [{ action: '12' }] });
	});

	it('silences warnings that the writer names, never errors', () => {
		const text = (extra: string) =>
			`title: T\nsilence: [empty-shot]\ncharacters: {}\nscenes:\n  - notes: later${extra}\n`;
		expect(parseStory(text(''), 's.yaml').diagnostics).toEqual([]);
		expect(parseStory(text('\n    cast: [who]'), 's.yaml').diagnostics).toMatchObject([
			{ code: 'unknown-character' },
		]);
	});

	it('never throws, whatever the text', () => {
		const story = readFileSync(join(root, 'stories/the-questioning.yaml'), 'utf8');
		const cuts = fc.tuple(fc.nat(story.length), fc.nat(40), fc.string({ maxLength: 12, unit: 'binary' }));
		fc.assert(
			fc.property(cuts, ([at, length, filling]) => {
				const { diagnostics, value } = parseStory(
					story.slice(0, at) + filling + story.slice(at + length),
					's.yaml',
				);
				return value !== undefined || diagnostics.some(({ severity }) => severity === 'error');
			}),
			{ numRuns: 300 },
		);
		for (const text of [
			'',
			'[',
			'- '.repeat(9000),
			'['.repeat(90000),
			'*a',
			'? ',
			'!!js x',
			'\0',
			'a: &a [*a]',
		]) {
			expect(parseStory(text, 's.yaml').value).toBeUndefined();
		}
	});

	it('has a schema file that says the same', () => {
		expect(readFileSync(join(root, 'story.schema.json'), 'utf8')).toBe(schemaText());
	});

	it('finds nothing wrong with the stories that come along', () => {
		for (const name of readdirSync(join(root, 'stories')).filter((file) => /^[^.]+\.yaml$/.test(file))) {
			const text = readFileSync(join(root, 'stories', name), 'utf8');
			expect([name, parseStory(text, name).diagnostics]).toEqual([name, []]);
		}
	});
});

describe('a number as a name', () => {
	it('is the same wherever it stands, as it was written', () => {
		const [first, second] = shotsOf(`title: Bond
characters:
  007: { name: Bond, outfits: { 1.0: Tuxedo } }
  0x10: { name: Q }
  7: { name: Seven }
places: { 010: A casino }
scenes:
  - id: 0x1
    cast: [007@1.0, 0x10, 7]
    place: 010
    action: "{007} meets {0x10}."
    dialogue:
      - 007: 00
  - id: 1
    cast: [{ id: 007 }]
pages: [[0x1, 1]]
`);
		expect([first!.id, second!.id]).toEqual(['0x1', '1']);
		expect(first!.cast.map(({ character, outfit }) => [character.id, character.name, outfit])).toEqual([
			['007', 'Bond', 'Tuxedo'],
			['0x10', 'Q', undefined],
			['7', 'Seven', undefined],
		]);
		expect(first).toMatchObject({ place: 'A casino', lines: [{ speaker: '007', text: '00' }] });
	});

	it('stands twice only where it is written alike', () => {
		const text = 'title: A\ncharacters: { 1.0: {}, 1.0: {} }\nscenes: [{ action: A street. }]\n';
		expect(parseStory(text, 'story.yaml').diagnostics).toMatchObject([{ code: 'repeated-id' }]);
	});
});

describe('a field that must be there and is empty', () => {
	it('is not to be left out', () => {
		const { diagnostics } = parseStory('title: ""\ncharacters: {}\nscenes: []\n', 'story.yaml');
		expect(diagnostics.map(({ hint }) => hint)).toEqual([
			'write the title behind it',
			'write a scene under it: "  - action: what is seen"',
		]);
	});
});
