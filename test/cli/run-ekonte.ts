/** Runs the command line in a folder of its own: as a process, or (quicker) in this one with its own terminal. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { plain } from '../../src/cli/paint.ts';
import { gravest, type Output, type Terminal } from '../../src/cli/terminal.ts';

const STORIES = fileURLToPath(new URL('../../stories/', import.meta.url));

export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

type Env = Readonly<Record<string, string>>;

/** A temporary folder, which is the working folder until it is closed. */
export function openWorkshop() {
	const folder = mkdtempSync(join(tmpdir(), 'ekonte-cli-'));
	const before = process.cwd();
	process.chdir(folder);
	return {
		folder,
		/** Writes a file and gives its name back. */
		write(name: string, text: string): string {
			writeFileSync(join(folder, name), text);
			return name;
		},
		/** Copies one of the stories that come along. */
		story(name: string): string {
			copyFileSync(join(STORIES, name), join(folder, name));
			return name;
		},
		close(): void {
			process.chdir(before);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Runs it in this process, off a terminal. */
export async function ekonte(args: readonly string[], env: Env = {}): Promise<Ran> {
	const said = { out: '', err: '' };
	let code: 0 | 1 | 2 | 130 = 0;
	const output = (name: 'out' | 'err'): Output => ({
		write: (text) => {
			said[name] += text;
		},
		line: (text = '') => {
			said[name] += `${text}\n`;
		},
		isTty: false,
		columns: () => 100,
		paint: plain,
	});
	const terminal: Terminal = {
		out: output('out'),
		err: output('err'),
		input: { isTTY: false } as NodeJS.ReadStream,
		env,
		folder: process.cwd(),
		exit: (next) => {
			code = gravest([code, next]);
		},
	};
	await runCommandLine(args, terminal);
	return { code, ...said };
}

/** Starts it, as it is shipped, in a process of its own. */
export function startEkonte(args: readonly string[], env: Env = {}) {
	const main = join(inject('shipped'), 'dist/cli/main.js');
	const child = spawn(process.execPath, [main, ...args], {
		cwd: process.cwd(),
		env: { PATH: process.env.PATH, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said = { out: '', err: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		said.out += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		said.err += text;
	});
	const done = new Promise<Ran>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
	return { child, said, done };
}
