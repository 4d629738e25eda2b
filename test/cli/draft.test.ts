/** The main job as a user does it first: a new story, drawn offline. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ekonte, openWorkshop, startEkonte } from './run-ekonte.ts';

let workshop: ReturnType<typeof openWorkshop>;
const PAGE = 'out/story/pages/001.png';
const hash = () => createHash('sha256').update(readFileSync(PAGE)).digest('hex');

beforeAll(async () => {
	workshop = openWorkshop();
	await ekonte(['new', 'story.yaml']);
});
afterAll(() => workshop.close());

test('a new story becomes a page, and the last line is its path', async () => {
	const { code, out, err } = await startEkonte(['render', 'story.yaml']).done;
	expect(out.split('\n')).toEqual([
		'✓ The Borrowed Umbrella: 4 shots on 1 page',
		'  4 drawn',
		'next   ekonte render story.yaml --engine replicate',
		PAGE,
		'',
	]);
	expect(err).toContain('story: 4 shots, 4 to draw\n');
	expect(err.match(/^drawn /gm)).toHaveLength(4);
	expect(err).toContain(`page 1: ${PAGE}\n`);
	expect(code).toBe(0);
});

test('the same again draws nothing and makes the same page, and so does export', async () => {
	const before = hash();
	const again = await ekonte(['render', 'story.yaml', '--json']);
	expect(JSON.parse(again.out)).toMatchObject([
		{
			story: 'story',
			status: 'done',
			engine: 'draft',
			pages: [PAGE],
			manifest: 'out/story/manifest.json',
			outcomes: Array(4).fill({ status: 'kept', frame: expect.stringMatching(/^out\/story\/frames\//) }),
			spentUsd: 0,
		},
	]);
	expect(hash()).toBe(before);
	rmSync('out', { recursive: true });
	expect((await ekonte(['export', 'story.yaml', '--quiet'])).code).toBe(0);
	expect(hash()).toBe(before);
});

test('a folder that cannot be written to is said before anything is drawn', async () => {
	workshop.write('taken', 'a file');
	const { code, err, out } = await ekonte(['render', 'story.yaml', '--out', 'taken', '--store', 'other']);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toMatch(/error: cannot make the folder .*: a file stands where a folder is needed\n/);
	expect(err).toContain('hint: move that file away, or name another folder with --out');
});

test('a folder without stories is said to be one', async () => {
	mkdirSync('empty');
	expect(await ekonte(['render', 'empty'])).toEqual({
		code: 1,
		out: '',
		err: 'error: no story lies in empty\nhint: name a YAML file, or a folder that holds some\n',
	});
});

test('words that had no room are counted under --quiet, unless the story silences them', async () => {
	const lines = Array.from(
		{ length: 60 },
		(_, index) => `      - a: This is said for the time number ${index}.`,
	);
	const story = `title: Many\ncharacters: { a: {} }\nscenes:\n  - cast: [a]\n    dialogue:\n${lines.join('\n')}\n`;
	workshop.write('many.yaml', story);
	const { code, out, err } = await ekonte(['render', 'many.yaml', '--quiet']);
	expect({ code, out }).toEqual({ code: 0, out: '' });
	expect(err).toMatch(/^warning: words of \d+ lines of many\.yaml had no room on the page\nhint: [^\n]+\n$/);
	workshop.write('many.yaml', `${story}silence: [text-cut]\n`);
	expect((await ekonte(['export', 'many.yaml', '--quiet'])).err).toBe('');
});
