import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureReader } from '../../src/disk/picture-reader.ts';
import { tempFolder } from '../shoot/temp-folder.ts';

test('a picture that was written anew is read anew', async () => {
	const file = join(await tempFolder(), 'frame.webp');
	for (const width of [40, 70, 20]) {
		const create = { width, height: 30, channels: 3, background: 'red' } as const;
		await writeFile(file, await sharp({ create }).webp().toBuffer());
		const read = await pictureReader();
		const { info } = await read(file).raw().toBuffer({ resolveWithObject: true });
		expect(info.width).toBe(width);
		expect((await read(file).metadata()).width).toBe(width);
	}
});
