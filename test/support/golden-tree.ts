/** Golden trees: what is in a document as readable text, accepted by `npm run golden` like golden pages. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../golden/trees');

/** Compares the tree with the accepted one of this name. */
export async function expectTree(name: string, lines: readonly string[]): Promise<void> {
	const file = join(folder, `${name}.txt`);
	const text = `${lines.join('\n')}\n`;
	if (process.env['EKONTE_GOLDEN'] === 'accept') await writeFile(file, text);
	expect(existsSync(file)).toBe(true);
	expect(text).toBe(await readFile(file, 'utf8'));
}
