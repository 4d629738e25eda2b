/** Files made from kept frames by the command line. */
import { createHash } from 'node:crypto';
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ekonte, openWorkshop, startEkonte } from './run-ekonte.ts';

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

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

beforeAll(async () => {
	workshop.write('one.yaml', story('One'));
	workshop.write('two.yaml', story('Two'));
	await ekonte(['render', 'one.yaml', 'two.yaml', '--quiet']);
});

describe('export', () => {
	test('makes the formats asked for, tells of each file as it is made and names them last', async () => {
		const { code, out, err } = await ekonte(['export', 'one.yaml', '--format', 'cbz']);
		expect(code).toBe(0);
		expect(err).toContain('cbz: out/one/one.cbz\n');
		expect(out.trim().split('\n').at(-1)).toBe('out/one/one.cbz');
		expect(readFileSync('out/one/one.cbz').subarray(0, 2).toString()).toBe('PK');
	});

	test('lists the files in --json', async () => {
		const { out } = await ekonte(['export', 'one.yaml', 'two.yaml', '--format', 'cbz', '--json']);
		const files = (JSON.parse(out) as { files: string[] }[]).map((row) => row.files);
		expect(files).toEqual([['out/one/one.cbz'], ['out/two/two.cbz']]);
	});

	test('calls files as the pattern says', async () => {
		await ekonte(['export', 'one.yaml', '--format', 'cbz', '--name', '{title} [{lang}]']);
		expect(existsSync('out/one/One [en].cbz')).toBe(true);
	});

	test('goes through no link that a stranger left in the output folder', async () => {
		mkdirSync('elsewhere');
		const elsewhere = join(workshop.folder, 'elsewhere');
		symlinkSync(elsewhere, 'out/one/linked-png', 'junction');
		const named = await ekonte(['export', 'one.yaml', '--format', 'png', '--name', 'linked']);
		mkdirSync('other');
		symlinkSync(elsewhere, 'other/one', 'junction');
		const whole = await ekonte(['export', 'one.yaml', '--out', 'other']);
		for (const { code, err } of [named, whole]) {
			expect(code).toBe(2);
			expect(err).toMatch(/error: .*(linked-png|one) is a link to another place\n/);
		}
		expect(readdirSync('elsewhere')).toEqual([]);
		rmSync('out/one/linked-png');
	});

	test('writes the pictures of a shot with the longest name there can be', async () => {
		const id = '漢'.repeat(66);
		workshop.write('long.yaml', story('Long').replace('id: night', `id: ${id}`));
		const { code } = await ekonte(['render', 'long.yaml', '--format', 'png', '--quiet']);
		expect(code).toBe(0);
		expect(readdirSync('out/long/long-png/panels')).toContainEqual(expect.stringContaining(`-${id}.png`));
	});

	test('refuses an unknown format, scene or shot before it does anything', async () => {
		const refused = async (...args: string[]) => (await ekonte(['export', 'one.yaml', ...args])).err;
		expect(await refused('--format', 'cbx')).toBe(
			'error: no format is called "cbx"\nhint: did you mean "cbz"?\n',
		);
		expect(await refused('--scenes', 'nigth')).toContain('hint: did you mean "night"?');
		expect(await refused('--only', 'c')).toContain('no shot is called "c"');
	});

	test('chooses shots, scenes and pages for every format', async () => {
		const panels = async (...args: string[]) => {
			rmSync('out/one/one-png', { recursive: true, force: true });
			await ekonte(['export', 'one.yaml', '--format', 'png', ...args]);
			return readdirSync('out/one/one-png/panels');
		};
		expect(await panels('--only', 'b')).toEqual(['002-b.png']);
		expect(await panels('--scenes', 'night')).toEqual(['003-night.png']);
		expect(await panels('--pages', '1')).toEqual(['001-a.png', '002-b.png']);
		expect(await panels()).toEqual(['001-a.png', '002-b.png', '003-night.png']);
	});

	test('says how many pages there are where none of them was asked for', async () => {
		for (const command of ['render', 'export', 'plan']) {
			expect(await ekonte([command, 'one.yaml', '--pages', '9'])).toMatchObject({
				code: 2,
				err: expect.stringContaining(
					'error: one has no page 9: its last one is 2\nhint: choose among pages 1 to 2\n',
				),
			});
		}
		expect((await ekonte(['export', 'one.yaml', '--pages', '3-'])).err).toContain(
			'one has no page from 3 on',
		);
	});

	test('lays the same frames out in another shape, in a folder of its own, and draws nothing', async () => {
		const before = readFileSync('out/one/pages/001.png');
		const { code, err } = await ekonte([
			'export',
			'one.yaml',
			'--page',
			'webtoon',
			'--format',
			'webtoon,cbz',
		]);
		expect(code).toBe(0);
		expect(err).toContain('3 shots, all of them there');
		expect(readdirSync('out/one/webtoon')).toEqual(
			expect.arrayContaining(['manifest.json', 'one-webtoon', 'one.cbz', 'pages', 'panels']),
		);
		expect(readFileSync('out/one/pages/001.png').equals(before)).toBe(true);
		expect((await ekonte(['export', 'one.yaml', '--page', 'manga-b6'])).err).toContain(
			'did you mean "manga-b5"?',
		);
	});

	test('lays a strip out where slices are asked for of pages, of the chosen shots alone', async () => {
		const slices = async (...args: string[]) => {
			const { code, err } = await ekonte(['export', ...args, '--format', 'cbz,webtoon']);
			expect({ code, drawn: /drawn/.test(err) }).toEqual({ code: 0, drawn: false });
			return err;
		};
		rmSync('out/one', { recursive: true });
		const shape = ['pages', 'panels', 'frames', 'manifest.json', 'one-webtoon'];
		expect(await slices('one.yaml')).toMatch(/webtoon: .*out\/one\/webtoon\/one-webtoon\/001\.jpg/);
		expect(readdirSync('out/one/webtoon').sort()).toEqual(shape.sort());
		expect(readdirSync('out/one')).toContain('one.cbz');
		const page = async () => (await sharp('out/one/webtoon/pages/001.png').metadata()).height;
		const whole = await page();
		await slices('one.yaml', '--pages', '2');
		expect(readdirSync('out/one/webtoon/panels')).toEqual(['003-night.png']);
		expect(await page()).toBeLessThan(whole / 2);
		await slices('one.yaml', 'two.yaml', '--combine', 'Both');
		expect(readdirSync('out')).toEqual(expect.arrayContaining(['Both.cbz', 'Both-webtoon']));
	});

	test('says which shots are not drawn, and how to draw them', async () => {
		workshop.write('gaps.yaml', story('Gaps').replace('A lamp', 'A clock'));
		const { code, err, out } = await ekonte(['export', 'gaps.yaml', '--format', 'cbz']);
		expect(code).toBe(1);
		expect(err).toContain('gaps: 3 shots, 1 not drawn yet\n');
		expect(out).toContain(
			'  2 kept · 1 not drawn yet\n  not drawn yet: a crossed field stands in its place\n    night\n' +
				'    hint: an export draws nothing; render draws them\n',
		);
		expect(out.trim().split('\n').at(-1)).toBe('next   ekonte render gaps.yaml');
	});

	test('binds several stories into one volume, and only if all of them are well', async () => {
		rmSync('out/two/two.cbz', { force: true });
		const bind = ['--combine', 'Both: 1/2', '--format', 'cbz'];
		const { code, out } = await ekonte(['export', 'one.yaml', 'two.yaml', ...bind]);
		expect(code).toBe(0);
		expect(out.trim().split('\n').at(-1)).toBe('out/Both 1 2.cbz');
		expect(existsSync('out/two/two.cbz')).toBe(false);
		const json = (await ekonte(['export', 'one.yaml', 'two.yaml', ...bind, '--json'])).out;
		expect(JSON.parse(json).at(-1)).toEqual({
			volume: 'Both: 1/2',
			status: 'done',
			files: ['out/Both 1 2.cbz'],
		});
		rmSync('out/Both 1 2.cbz');
		const broken = await ekonte(['export', 'one.yaml', workshop.write('bad.yaml', 'title: x\n'), ...bind]);
		expect(broken.code).toBe(1);
		expect(existsSync('out/Both 1 2.cbz')).toBe(false);
		expect((await ekonte(['export', 'one.yaml', '--combine', 'x'])).err).toContain('no format was named');
	});

	test('refuses to bind stories that are read in different directions', async () => {
		workshop.write('back.yaml', story('Back', ', reading: rtl'));
		const { code, err } = await ekonte([
			'export',
			'one.yaml',
			'back.yaml',
			'--combine',
			'x',
			'--format',
			'cbz',
		]);
		// Before a page is laid out anew.
		expect({ code, err }).toEqual({
			code: 2,
			err: 'error: one and back are read in different directions\nhint: combine stories that are read the same way\n',
		});
	});

	test('stopped half way it leaves the former files as they were, and nothing half made', async () => {
		writeFileSync('out/one/one.pdf', 'former');
		const { child, said, done } = startEkonte(['export', 'one.yaml', '--format', 'pdf,epub']);
		const isSeen = new Promise<void>((seen) => {
			child.stderr.on('data', () => {
				if (/all of them there/.test(said.err)) seen();
			});
		});
		await Promise.race([isSeen, done]);
		child.kill('SIGINT');
		const { code } = await done;
		expect(code).toBe(130);
		expect(readFileSync('out/one/one.pdf', 'utf8')).toBe('former');
		expect(readdirSync('out/one').filter((name) => /part$|epub$/.test(name))).toEqual([]);
	});

	test('makes the same bytes in another zone, language and folder', async () => {
		const args = (out: string) => [
			...['export', 'one.yaml', '--format', 'pdf,cbz,epub,html,webtoon,png,jpg,webp'],
			...['--format', 'shotlist,transcript,srt,vtt,otio,fcpxml'],
			...['--out', out, '--quiet'],
		];
		const env = { TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'vi_VN.UTF-8' };
		const elsewhere = startEkonte(args('far away'), env);
		expect(await ekonte(args('here'))).toMatchObject({ code: 0, err: '' });
		expect(await elsewhere.done).toMatchObject({ code: 0, err: '' });
		const made = (out: string) =>
			readdirSync(`${out}/one`, { recursive: true, encoding: 'utf8' })
				.filter((name) => /\.\w+$/.test(name))
				.sort()
				.map((name) => `${name} ${hashOf(`${out}/one/${name}`)}`);
		expect(made('here').length).toBeGreaterThan(24);
		expect(made('far away')).toEqual(made('here'));
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

	test('the command that goes on from a render makes the same files', async () => {
		const { out } = await ekonte(['render', 'one.yaml', '--format', 'srt', '--name', 'my book']);
		expect(out).toContain("next   ekonte render one.yaml --engine replicate --format srt --name 'my book'\n");
	});
});
