/** A story's fonts: its own files first, then those that come along, then what is installed near it. */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStory } from '../../src/open.ts';
import { readFonts } from '../../src/page/bundled-fonts.ts';
import { openStoryFonts } from '../../src/page/story-fonts.ts';

const require = createRequire(import.meta.url);
const bangers = require.resolve('@expo-google-fonts/bangers/400Regular/Bangers_400Regular.ttf');

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-fonts-'));
	await copyFile(bangers, join(folder, 'loud.ttf'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function story(fonts: string, words = 'Hello.') {
	const file = join(folder, 'story.yaml');
	const lines = [
		'title: Fonts',
		'characters: {}',
		fonts,
		`scenes: [{ action: A street., dialogue: [{ caption: "${words}" }] }]`,
	];
	await writeFile(file, lines.join('\n'));
	return openStory(file);
}

test('a font chosen for dialogue letters it, and what it lacks is lettered with the usual ones', async () => {
	const { value, diagnostics } = await story('fonts: { dialogue: loud.ttf }', 'Где?');
	expect(diagnostics).toEqual([]);
	const { book } = await openStoryFonts(value!);
	const [first] = book.stacks.dialogue;
	expect(first?.capHeight).toBeCloseTo(book.stacks.display[0]!.capHeight, 5);
	expect(first?.has('Г'.codePointAt(0)!)).toBe(false);
});

test('English asks for no larger font, Japanese for its own', async () => {
	expect((await readFonts({ text: 'Où ? “Là.”', language: 'fr', folders: [] })).packages).toEqual([]);
	const japanese = await readFonts({ text: '雨の夜', language: 'ja', folders: [] });
	expect(japanese.packages).toContain('m-plus-rounded-1c');
	expect(japanese.displayFallback).toHaveLength(1);
});

test('a font package installed beside the story is found', async () => {
	const home = join(folder, 'node_modules/@expo-google-fonts/noto-sans-lao');
	await mkdir(join(home, '500Medium'), { recursive: true });
	await writeFile(join(home, 'package.json'), '{ "name": "@expo-google-fonts/noto-sans-lao" }');
	await copyFile(bangers, join(home, '500Medium/Font.ttf'));
	const files = await readFonts({ text: 'ສະບາຍດີ', language: 'lo', folders: [folder] });
	expect(files.packages).toEqual(['noto-sans-lao']);
});

test('of several files in a package the first by name is taken, in whatever order the system lists them', async () => {
	const home = join(folder, 'several/node_modules/@expo-google-fonts/noto-sans-lao');
	await mkdir(join(home, '500Medium'), { recursive: true });
	await writeFile(join(home, 'package.json'), '{ "name": "@expo-google-fonts/noto-sans-lao" }');
	const names = ['m', 'z', 'b', 'a', 'y', 'c', 'x', 'k'];
	for (const name of names) await writeFile(join(home, `500Medium/${name}.ttf`), name);
	const files = await readFonts({ text: 'ສະບາຍດີ', language: 'lo', folders: [join(folder, 'several')] });
	expect(files.fallback.map((bytes) => Buffer.from(bytes).toString())).toEqual(['a']);
});

test('a character that no font has names the package to install', async () => {
	const { diagnostics } = await story('fonts: []', 'សួស្តី');
	expect(diagnostics.map(({ code }) => code)).toContain('glyph-missing');
	expect(diagnostics[0]?.hint).toContain('npm install @expo-google-fonts/noto-sans-khmer');
});
