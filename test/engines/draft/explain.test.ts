import { describe, expect, it } from 'vitest';
import { explainSketch, explainText } from '../../../src/engines/draft/explain.ts';

const senses = (text: string) => explainText(text).understood.map(({ word, as }) => `${word}: ${as}`);

describe('the explanation of a shot', () => {
	it('says what each word was taken for', () => {
		expect(senses('An old woman feeds two cats in a kitchen at night, smiling')).toEqual(
			expect.arrayContaining([
				'kitchen: place',
				'night: light',
				'cat: thing',
				'woman: person',
				'old: person',
			]),
		);
	});

	it('lists words with a meaning that nothing was made of, and only those', () => {
		expect(explainText('A quixotic man in the garden without any lamps').unknown).toEqual([
			'quixotic',
			'lamps',
		]);
		expect(explainText('the and of with').unknown).toEqual([]);
	});

	it('reads Vietnamese by its own tables', () => {
		expect(senses('con mèo trong phòng học, ban đêm')).toEqual(
			expect.arrayContaining(['phòng học: place', 'ban đêm: light', 'con mèo: thing']),
		);
	});

	it('dresses the cast by its words, and puts none of them in the room', () => {
		const { understood } = explainSketch({
			style: 'anime',
			language: 'en',
			cast: [{ character: 'a', name: 'Vale', hair: 'short black hair', outfit: 'long coat, black hat' }],
			mentioned: [],
			action: 'Vale waits.',
			reading: 'ltr',
		});
		expect(understood).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ word: 'vale', as: 'name' }),
				expect.objectContaining({ word: 'coat', as: 'garment' }),
				expect.objectContaining({ word: 'hair', as: 'hair' }),
			]),
		);
		expect(understood.some(({ as }) => as === 'thing')).toBe(false);
	});

	it('names what phrases say together, who is in the background, and no horse in a ponytail', () => {
		const { understood } = explainSketch({
			style: 'anime',
			language: 'vi',
			cast: [{ character: 'a', name: 'Hoa', hair: 'tóc đuôi ngựa', looks: 'cao' }],
			mentioned: [],
			place: 'the bridge of a space station',
			action: 'Hoa waits among twelve jurors.',
			size: 'MS',
			reading: 'ltr',
		});
		expect(understood).toEqual(
			expect.arrayContaining([
				{ word: 'bridge', as: 'place', means: 'spaceship' },
				{ word: 'jurors', as: 'person', means: 'crowd' },
				{ word: 'đuôi ngựa', as: 'hair', means: 'ponytail' },
			]),
		);
		expect(understood.some(({ as }) => as === 'creature')).toBe(false);
	});
});
