/** A disk that takes no more: every command that writes says so in the same words, and leaves nothing half written. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { runNode } from '../support/run-node.ts';
import { ekonte, openWorkshop } from './run-ekonte.ts';

const workshop = openWorkshop();
afterAll(() => workshop.close());

const lines = Array.from({ length: 200 }, (_, index) => `      - a: Line number ${index}.\n`).join('');
workshop.write(
	'talk.yaml',
	`title: Talk\ncharacters: { a: {} }\nscenes:\n  - cast: [a]\n    dialogue:\n${lines}`,
);

/** Runs the shipped command where no file may grow beyond one block. */
async function onFullDisk(...args: readonly string[]) {
	const main = join(inject('shipped'), 'dist/cli/main.js');
	const { code, stderr } = await runNode([main, ...args], { cwd: workshop.folder, limitBlocks: 1 });
	return { code, err: stderr };
}

test.skipIf(process.platform === 'win32')('a sheet of the cast', async () => {
	const { code, err } = await onFullDisk('cast', 'talk.yaml', '--quiet');
	expect(code).toBe(2);
	expect(err).toMatch(/^error: cannot write .*a\.png: the disk is full\nhint: make room and run it again; /);
	expect(readdirSync('out/talk/cast')).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a new story', async () => {
	const { code, err } = await onFullDisk('new', 'mine.yaml');
	const hint = 'hint: make room, then run the same command\n';
	expect({ code, err }).toEqual({ code: 2, err: `error: cannot write mine.yaml: the disk is full\n${hint}` });
	expect(existsSync('mine.yaml')).toBe(false);
});

test.skipIf(process.platform === 'win32')('a translation, new or filled in already', async () => {
	const refused =
		/^error: cannot write talk\.vi\.yaml: the disk is full\nhint: make room, then run the same /;
	const fresh = await onFullDisk('translate', 'talk.yaml', '--to', 'vi');
	expect(fresh).toEqual({ code: 2, err: expect.stringMatching(refused) });
	expect(existsSync('talk.vi.yaml')).toBe(false);
	const words = 'title: Chuyện\nshots:\n  scene-1:\n    # a: Line number 0.\n    - Chào.\n';
	workshop.write('talk.vi.yaml', words);
	expect(await onFullDisk('translate', 'talk.yaml', '--to', 'vi')).toEqual(fresh);
	expect(readFileSync('talk.vi.yaml', 'utf8')).toBe(words);
	expect(readdirSync('.').filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a place that refuses for another reason says what helps there', async () => {
	workshop.write('taken', 'a file');
	mkdirSync('folder.yaml');
	const { err } = await ekonte(['new', 'taken/story.yaml']);
	expect(err).toBe(
		'error: cannot write taken/story.yaml: a file stands where a folder is needed\n' +
			'hint: move that file away, or choose a folder that you may write to\n',
	);
	expect((await ekonte(['new', 'folder.yaml'])).err).toContain('there is already something at folder.yaml');
});
