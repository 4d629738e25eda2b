import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStory } from '../src/open.ts';
import { hasProgram } from './support/has-program.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte open é '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is said of a story whose only shot is this picture. */
async function told(picture: string) {
	const file = join(folder, 'story.yaml');
	await writeFile(file, `title: Own\ncharacters: {}\nscenes: [{ frame: ${picture} }]\n`);
	const { diagnostics } = await openStory(file);
	return diagnostics.map(({ code, message, hint }) => ({ code, message, hint }));
}

describe("the writer's own pictures", () => {
	it.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)('as %s', async (format) => {
		const picture = sharp({ create: { width: 48, height: 32, channels: 3, background: '#3d6b8c' } });
		await picture.toFormat(format).toFile(join(folder, `door.${format}`));
		const other = {
			code: 'no-picture',
			message: `"door.${format}" is no PNG, JPEG or WebP picture`,
			hint: 'save it as one of these',
		};
		expect(await told(`door.${format}`)).toEqual(['png', 'jpeg', 'webp'].includes(format) ? [] : [other]);
	});

	it('are told by what is in them, not by what they are called', async () => {
		await writeFile(
			join(folder, 'lamp.png'),
			'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
		);
		expect(await told('lamp.png')).toMatchObject([{ code: 'no-picture' }]);
	});

	it('are told to have too many pixels, where that is what is wrong with them', async () => {
		const { diagnostics } = await openStory(join(import.meta.dirname, 'stories/bad/frame-many-pixels.yaml'));
		expect(diagnostics).toMatchObject([
			{
				code: 'file-too-large',
				message: '"many-pixels.png" has 108 megapixels, more than 100',
				hint: 'save it smaller',
			},
		]);
	});
});

/** Fails where something is read that never comes. */
const soon = { timeout: 10_000 };

// Makes named pipes with a program of the system.
describe.skipIf(!hasProgram('mkfifo'))('what is no file', () => {
	const pipe = (name: string) => execFileSync('mkfifo', [join(folder, name)]);

	it('is told at its line as a picture or a reference, and never waited for', soon, async () => {
		pipe('pipe.png');
		await mkdir(join(folder, 'door'));
		const file = join(folder, 'pipes.yaml');
		await writeFile(
			file,
			'title: Pipes\ncharacters: { a: { reference: pipe.png } }\nscenes:\n- frame: pipe.png\n- frame: door\n',
		);
		const { diagnostics } = await openStory(file);
		expect(diagnostics.map(({ code, message, span }) => [code, message, span?.start.line])).toEqual([
			['file-unreadable', '"pipe.png" is no file', 4],
			['file-unreadable', '"door" is no file', 5],
			['file-unreadable', '"pipe.png" is no file', 2],
		]);
	});

	it('is told at its line as a font', soon, async () => {
		pipe('pipe.ttf');
		const file = join(folder, 'font.yaml');
		await writeFile(file, 'title: A\ncharacters: {}\nfonts: [pipe.ttf]\nscenes: [{ action: A street. }]\n');
		const { diagnostics } = await openStory(file);
		expect(diagnostics).toMatchObject([{ code: 'file-unreadable', span: { start: { line: 3, column: 9 } } }]);
	});

	it('is told as a story and as a translation', soon, async () => {
		pipe('tale.yaml');
		expect((await openStory(join(folder, 'tale.yaml'))).diagnostics).toMatchObject([
			{ code: 'file-unreadable', message: 'this is no file' },
		]);
		const file = join(folder, 'talk.yaml');
		await writeFile(file, 'title: A\ncharacters: {}\nscenes: [{ action: A street. }]\n');
		pipe('talk.vi.yaml');
		expect((await openStory(file, { language: 'vi' })).diagnostics).toMatchObject([
			{ code: 'file-unreadable', message: 'this is no file' },
		]);
	});
});

describe('the line ends of a Mac of old', () => {
	it('are line ends', async () => {
		const file = join(folder, 'mac.yaml');
		await writeFile(file, 'title: A\rcharacters: {}\r\nscenes:\r- cast: [nobody]\r  action: A street.\r');
		const { diagnostics } = await openStory(file);
		expect(diagnostics).toMatchObject([
			{ code: 'unknown-character', span: { start: { line: 4, column: 10, offset: 42 } } },
		]);
	});
});
