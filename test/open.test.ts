import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStory } from '../src/open.ts';

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
