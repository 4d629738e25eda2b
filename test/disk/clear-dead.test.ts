import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearDead } from '../../src/disk/clear-dead.ts';
import { tempFolder } from '../shoot/temp-folder.ts';

test('what a killed process left behind is cleared, and nothing of a living one', async () => {
	const folder = await tempFolder();
	const kept = [`book.cbz.${process.ppid}.part`, 'film.mp4.part', 'notes.999999999.part'];
	const dead = ['book.cbz', 'other.pdf', '001.png', 'frame.JPEG', 'manifest.json', 'story.vi.yaml'];
	for (const name of [...dead.map((name) => `${name}.999999999.part`), ...kept])
		await writeFile(join(folder, name), 'half');
	await clearDead(folder);
	expect((await readdir(folder)).sort()).toEqual(kept);
	await clearDead(join(folder, 'nowhere'));
});
