import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fontsFinding } from '../../src/cli/health.ts';

const folder = mkdtempSync(join(tmpdir(), 'ekonte-health-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function facesFor(place: string): Promise<number> {
	const { state, says } = await fontsFinding(place);
	expect(state).toBe('ok');
	return Number(/and (\d+) of \d+ for more scripts/.exec(says)![1]);
}

test('faces are looked for in the folder that is given, wherever the process stands', async () => {
	const before = await facesFor(folder);
	const home = join(folder, 'node_modules/@expo-google-fonts/noto-sans-lao');
	mkdirSync(home, { recursive: true });
	writeFileSync(join(home, 'package.json'), '{ "name": "@expo-google-fonts/noto-sans-lao" }');
	expect(await facesFor(folder)).toBe(before + 1);
	expect(await facesFor(tmpdir())).toBe(before);
});
