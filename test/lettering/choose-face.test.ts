import { beforeAll, expect, test } from 'vitest';
import { chooseFaces } from '../../src/lettering/choose-face.ts';
import { type FontBook, openFonts } from '../../src/lettering/fonts.ts';
import { letterWords } from '../../src/lettering/words.ts';
import { readFonts } from '../../src/page/bundled-fonts.ts';

let book: FontBook;
beforeAll(async () => {
	book = await openFonts(await readFonts({ text: '東京かな', language: 'ja', folders: [] }));
});

function facesOf(text: string, language: string) {
	const atoms = letterWords(text, { language, capitals: false });
	const pick = chooseFaces(atoms, { book, voice: 'dialogue' });
	return atoms.map((atom) => book.stacks.dialogue.indexOf(pick(atom)!));
}

test('a foreign word does not change the hand of the rest', () => {
	const faces = facesOf('I saw 東京.', 'en');
	expect(new Set([...faces.slice(0, 6), faces.at(-1)])).toEqual(new Set([0]));
	expect(faces[6]).toBe(faces[7]);
	expect(faces[6]).toBeGreaterThan(0);
});

test('a Latin word among kana is lettered in the face of the kana', () => {
	expect(new Set(facesOf('銀座のCAFÉで会おう', 'ja')).size).toBe(1);
});

test('all letters of a script are drawn by one face that has them all', () => {
	expect(new Set(facesOf('Где ты, Ёжик?', 'ru')).size).toBe(1);
});
