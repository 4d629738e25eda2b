/** Character sheets from the command line. */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { ekonte, openWorkshop } from './run-ekonte.ts';

const workshop = openWorkshop();
afterAll(() => workshop.close());

workshop.write(
	'story.yaml',
	`title: Two
characters:
  hunter: { name: Kenji, gender: male, age: 30, hair: short black hair, outfit: dark blue attire, outfits: { formal: black dinner jacket } }
  cat: { looks: a white cat }
scenes:
  - { id: a, cast: [hunter], action: He waits. }
`,
);

describe('cast', () => {
	test('draws one sheet for everybody and names the files', async () => {
		const { code, out } = await ekonte(['cast', 'story.yaml']);
		expect(code).toBe(0);
		expect(out).toBe('out/story/cast/hunter.png\nout/story/cast/cat.png\n');
		const { format, width, height } = await sharp(readFileSync('out/story/cast/hunter.png')).metadata();
		expect(format).toBe('png');
		expect(width).toBeGreaterThan(height);
	});

	test('gives the same bytes again, and only those that are asked for', async () => {
		await ekonte(['cast', 'story.yaml', '--who', 'cat', '--out', 'again', '--quiet']);
		expect(existsSync('again/story/cast/hunter.png')).toBe(false);
		expect(readFileSync('again/story/cast/cat.png').equals(readFileSync('out/story/cast/cat.png'))).toBe(
			true,
		);
	});

	test('lists the files in --json', async () => {
		const { out } = await ekonte(['cast', 'story.yaml', '--who', 'cat', '--json']);
		expect(JSON.parse(out)).toEqual([{ story: 'story', character: 'cat', file: 'out/story/cast/cat.png' }]);
	});

	test('writes through no link that a stranger left in the output folder', async () => {
		const cast = 'linked/story/cast';
		mkdirSync(cast, { recursive: true });
		const mine = workshop.write('mine.png', 'mine');
		for (const name of ['cat.png', `cat.png.${process.pid}.part`])
			symlinkSync(join(workshop.folder, mine), join(cast, name));
		writeFileSync(join(cast, 'cat.png.999999999.part'), 'half');
		const draw = () => ekonte(['cast', 'story.yaml', '--who', 'cat', '--out', 'linked', '--quiet']);
		expect((await draw()).code).toBe(0);
		expect(readFileSync(mine, 'utf8')).toBe('mine');
		expect(readdirSync(cast)).toEqual(['cat.png']);
		rmSync(cast, { recursive: true });
		mkdirSync('elsewhere');
		symlinkSync(join(workshop.folder, 'elsewhere'), cast, 'junction');
		const { code, err } = await draw();
		expect(code).toBe(2);
		expect(err).toMatch(/^error: .*cast is a link to another place\nhint: remove the link/);
		expect(readdirSync('elsewhere')).toEqual([]);
	});

	test('asks whether another was meant where nobody is called so', async () => {
		const { code, err } = await ekonte(['cast', 'story.yaml', '--who', 'huntr']);
		expect(code).toBe(2);
		expect(err).toBe('error: no character is called "huntr"\nhint: did you mean "hunter"?\n');
	});

	test('a story of nobody is said to be one', async () => {
		workshop.write('empty.yaml', 'title: E\ncharacters: {}\nscenes: [{ action: Rain. }]\n');
		const { code, out, err } = await ekonte(['cast', 'empty.yaml']);
		expect([code, out, err]).toEqual([0, '', 'empty.yaml: nobody stands under characters:\n']);
		expect((await ekonte(['cast', 'empty.yaml', '--who', 'x'])).code).toBe(2);
	});
});
