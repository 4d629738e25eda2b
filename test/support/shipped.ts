/** The command as it is shipped, built once into a folder of its own: it starts quicker than from its sources. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The folder with the built command in it, the same for all test files. */
		shipped: string;
	}
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds it, and gives its folder, which is the caller's to remove. */
export function buildShipped(): string {
	const root = mkdtempSync(join(tmpdir(), 'ekonte shipped-'));
	const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
	const words = ['-p', join(ROOT, 'tsconfig.build.json'), '--outDir', join(root, 'dist')];
	// What it is built to is the same without: `npm run types` checks them.
	const quick = ['--noCheck', '--declaration', 'false', '--sourceMap', 'false'];
	execFileSync(process.execPath, [tsc, ...words, ...quick]);
	copyFileSync(join(ROOT, 'package.json'), join(root, 'package.json'));
	symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
	return root;
}

let built: string | undefined;

/** Before all test files. */
export function setup(project: TestProject): void {
	built = buildShipped();
	project.provide('shipped', built);
}

/** After all of them. */
export function teardown(): void {
	if (built !== undefined) rmSync(built, { recursive: true, force: true });
}
