import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStory } from '../src/open.ts';
import { keepTranslation } from '../src/translation-file.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const story = `title: Talk
characters: { a: {} }
scenes:
  - cast: [a]
    dialogue:
      - a: Hello.
      - a: Goodbye.
`;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte translate é '));
	await writeFile(at('talk.yaml'), story);
	await writeFile(at('runes.yaml'), story.replace('Hello.', 'ᚠᚢ'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function keep(language: string, name = 'talk') {
	const { value } = await openStory(at(`${name}.yaml`));
	return keepTranslation(value!, language);
}

test('a file in another encoding is left as it is, and said to be', async () => {
	const latin1 = Buffer.from('title: Gespr\xe4ch\nshots: {}\n', 'latin1');
	await writeFile(at('talk.de.yaml'), latin1);
	const kept = await keep('de');
	expect(kept).toMatchObject({ isWritten: false, diagnostics: [{ code: 'not-text' }] });
	expect((await readFile(at('talk.de.yaml'))).equals(latin1)).toBe(true);
});

test('lines of Windows are kept, and added to', async () => {
	const text = 'title: Chuyện\r\nshots:\r\n  scene-1:\r\n    # a: Hello.\r\n    - Chào.\r\n';
	await writeFile(at('talk.vi.yaml'), text);
	const kept = await keep('vi');
	expect(kept).toMatchObject({ isWritten: true, added: 1, stale: 0 });
	expect(kept.text.startsWith(text)).toBe(true);
	expect(kept.text).toContain('    # a: Goodbye.\n    - ""\n');
	expect(kept.diagnostics.map(({ code }) => code)).toEqual(['untranslated-line']);
});

test('is written whole, through no link, and what a killed run left beside it goes', async () => {
	const text = 'title: Pratad\nshots:\n  scene-1:\n    # a: Hello.\n    - Hej.\n';
	await writeFile(at('talk.sv.yaml'), text);
	await writeFile(at('mine'), 'mine');
	for (const name of ['talk.sv.yaml', 'talk.sv.mp4', 'other.yaml'])
		await writeFile(at(`${name}.999999999.part`), 'half');
	for (const writer of ['', `${process.pid}.`]) await symlink(at('mine'), at(`talk.sv.yaml.${writer}part`));
	expect(await keep('sv')).toMatchObject({ isWritten: true });
	expect(await readFile(at('mine'), 'utf8')).toBe('mine');
	const parts = (await readdir(folder)).filter((name) => name.endsWith('.part'));
	expect(parts.sort()).toEqual([
		'other.yaml.999999999.part',
		'talk.sv.mp4.999999999.part',
		'talk.sv.yaml.part',
	]);
});

test('a list in brackets is not torn apart', async () => {
	for (const shots of ['{ scene-1: [Bonjour.] }', '{}', '{ other: [Bonjour.] }']) {
		const text = `title: T\nshots: ${shots}\n`;
		await writeFile(at('talk.fr.yaml'), text);
		expect(await keep('fr')).toMatchObject({ isWritten: false, text });
		expect(await readFile(at('talk.fr.yaml'), 'utf8')).toBe(text);
	}
	expect((await keep('fr')).diagnostics.map(({ code }) => code)).toContain('untranslated-line');
});

test('a translation needs no font for the words of its original', async () => {
	expect((await openStory(at('runes.yaml'))).value).toBeUndefined();
	await writeFile(at('runes.nl.yaml'), 'title: Praat\nshots:\n  scene-1:\n    - Hallo.\n    - Dag.\n');
	const { value, diagnostics } = await openStory(at('runes.yaml'), { language: 'nl' });
	expect(diagnostics).toEqual([]);
	expect(value?.shots[0]?.lines.map(({ text }) => text)).toEqual(['Hallo.', 'Dag.']);
});
