import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runNode } from './support/run-node.ts';

const root = join(import.meta.dirname, '..');

it('does what docs/library.md shows, and prints nothing by itself', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'ekonte-library-'));
	const page = await readFile(join(root, 'docs/library.md'), 'utf8');
	const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
	const entry = JSON.stringify(join(root, 'src/index.ts'));
	await cp(join(root, 'stories'), join(folder, 'stories'), { recursive: true });
	await writeFile(join(folder, 'example.mts'), example.replace("'ekonte'", entry));
	const { stdout, stderr } = await runNode([join(folder, 'example.mts')], { cwd: folder });
	await rm(folder, { recursive: true, force: true });
	expect(stderr).toBe('');
	expect(stdout.trim().split('\n')).toEqual([
		'page 1 of 1',
		'questioning drawn, two-shot drawn, her-eyes drawn, lightning drawn, over-his-shoulder drawn, his-smile drawn',
		'1 0',
	]);
});
