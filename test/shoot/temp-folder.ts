/** A folder for one test, with a blank and a letter in its name that careless code trips over. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export async function tempFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'ekonte shoot ü-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}
