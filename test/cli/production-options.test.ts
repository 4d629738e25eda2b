import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../src/cli/programs.ts';
import { ekonte, openWorkshop } from './run-ekonte.ts';

const workshop = openWorkshop();
afterAll(() => workshop.close());
beforeAll(() => {
	workshop.write(
		'one.yaml',
		'title: One\npage: { dpi: 36 }\ncharacters: {}\nscenes: [{ action: A street. }]\n',
	);
});

describe('flags of production formats', () => {
	test.each([
		['--numbering', 'first', 'is not the number of a first board'],
		['--aspect', 'wide', 'is not the shape of a picture'],
		['--fps', '23.976', 'a whole number from 1 to 120'],
		['--grid', '5x5', 'choose one of 2x2, 3x2, 3x3, 3x1, 4x4'],
		['--paper', 'a3', 'choose one of a4, letter'],
		['--film', 'avi', 'choose one of mp4, webp, gif'],
	])('%s %s is refused before anything is done', async (flag, value, message) => {
		const { code, err } = await ekonte(['export', 'one.yaml', '--format', 'sheet', flag, value]);
		expect(code).toBe(2);
		expect(err).toContain(message);
	});

	test('reach the exporter', async () => {
		const wanted = [
			'--format',
			'shotlist,srt,animatic',
			'--fps',
			'25',
			'--numbering',
			'SH010',
			'--side',
			'120',
		];
		const { code, out } = await ekonte(['render', 'one.yaml', ...wanted, '--json']);
		expect(code).toBe(0);
		const [{ files }] = JSON.parse(out) as [{ files: string[] }];
		// No ffmpeg on the PATH that is given here: the film is WebP.
		const names = ['one-shots.csv', 'one-shots.xlsx', 'one.srt', 'one.webp'];
		expect(files).toEqual(names.map((name) => `out/one/${name}`));
	});

	test('a film as MP4 without ffmpeg is refused before a frame is drawn', async () => {
		const wanted = ['--format', 'animatic', '--film', 'mp4', '--out', 'refused', '--store', 'unused'];
		const { code, err } = await ekonte(['render', 'one.yaml', ...wanted]);
		expect(code).toBe(2);
		expect(err).toContain('error: a film as MP4 needs ffmpeg, which is not installed\n');
		expect(err).not.toContain('drawn');
		expect(existsSync('refused')).toBe(false);
	});
});

describe.skipIf(process.platform === 'win32')('a program', () => {
	test('is found by the PATH, but never in a folder named by a relative path', () => {
		mkdirSync('bin');
		const file = join(workshop.folder, 'bin/ffmpeg');
		writeFileSync(file, '#!/bin/sh\n');
		expect(findProgram('ffmpeg', { PATH: join(workshop.folder, 'bin') })).toBeUndefined();
		chmodSync(file, 0o755);
		expect(findProgram('ffmpeg', { PATH: `/nowhere:${join(workshop.folder, 'bin')}` })).toBe(file);
		expect(findProgram('ffmpeg', { PATH: 'bin:.' })).toBeUndefined();
		expect(findProgram('ffmpeg', {})).toBeUndefined();
	});
});
