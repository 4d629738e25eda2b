/** Files made from kept frames by the command line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ekonte, openWorkshop } from './run-ekonte.ts';

const workshop = openWorkshop();
afterAll(() => workshop.close());

const story = (title: string, page = '') => `title: ${title}
page: { dpi: 36, layout: two-tiers${page} }
characters: {}
scenes:
  - id: day
    shots:
      - { id: a, action: A street. }
      - { id: b, action: A door. }
  - { id: night, action: A lamp. }
`;

beforeAll(async () => {
	workshop.write('one.yaml', story('One'));
	workshop.write('two.yaml', story('Two'));
	await ekonte(['render', 'one.yaml', 'two.yaml', '--quiet']);
});

describe('export', () => {
	test('makes the formats asked for and names the files last', async () => {
		const { code, out } = await ekonte(['export', 'one.yaml', '--format', 'cbz']);
		expect(code).toBe(0);
		expect(out.trim().split('\n').at(-1)).toBe('out/one/one.cbz');
		expect(readFileSync('out/one/one.cbz').subarray(0, 2).toString()).toBe('PK');
	});

	test('tells of each file as it is made, and lists them in --json', async () => {
		const { err } = await ekonte(['export', 'one.yaml', '--format', 'cbz']);
		expect(err).toContain('cbz: out/one/one.cbz\n');
		const { out } = await ekonte(['export', 'one.yaml', 'two.yaml', '--format', 'cbz', '--json']);
		const files = (JSON.parse(out) as { files: string[] }[]).map((row) => row.files);
		expect(files).toEqual([['out/one/one.cbz'], ['out/two/two.cbz']]);
	});

	test('calls files as the pattern says', async () => {
		await ekonte(['export', 'one.yaml', '--format', 'cbz', '--name', '{title} [{lang}]']);
		expect(existsSync('out/one/One [en].cbz')).toBe(true);
	});

	test('refuses an unknown format, scene or shot before it does anything', async () => {
		const refused = async (...args: string[]) => (await ekonte(['export', 'one.yaml', ...args])).err;
		expect(await refused('--format', 'cbx')).toBe(
			'error: no format is called "cbx"\nhint: did you mean "cbz"?\n',
		);
		expect(await refused('--scenes', 'nigth')).toContain('hint: did you mean "night"?');
		expect(await refused('--only', 'c')).toContain('no shot is called "c"');
	});

	test('--help lists the formats', async () => {
		const { out } = await ekonte(['export', '--help']);
		expect(out).toMatch(/^ {2}cbz {2}/m);
	});

	test('render makes files too, in the same run', async () => {
		workshop.write('three.yaml', story('Three'));
		const { code } = await ekonte(['render', 'three.yaml', '--format', 'cbz', '--quiet']);
		expect(code).toBe(0);
		expect(readdirSync('out/three')).toContain('three.cbz');
	});
});
