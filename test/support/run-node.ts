/** Runs a file, TypeScript or built, in a process of its own, with the environment that a test says. */
import { spawn } from 'node:child_process';

export interface RanNode {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface RunNodeSettings {
	readonly cwd?: string;
	/** Laid over a bare environment that holds nothing but PATH. */
	readonly env?: Readonly<Record<string, string>>;
	/** No file may grow larger than so many blocks of the shell's `ulimit -f`: a disk that is full. */
	readonly limitBlocks?: number;
	/** Another Node than the one that runs the tests. */
	readonly node?: string;
}

export async function runNode(
	args: readonly string[],
	{ cwd, env = {}, limitBlocks, node = process.execPath }: RunNodeSettings = {},
): Promise<RanNode> {
	const loader = args[0]?.endsWith('.js') ? [] : ['--import', import.meta.resolve('tsx')];
	const bare = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env };
	const words = [node, ...loader, ...args];
	const limited = limitBlocks ? ['sh', '-c', `ulimit -f ${limitBlocks}; exec "$0" "$@"`, ...words] : words;
	const child = spawn(limited[0]!, limited.slice(1), {
		...(cwd ? { cwd } : {}),
		env: bare,
	});
	let stdout = '';
	let stderr = '';
	child.stdout.on('data', (chunk) => {
		stdout += chunk;
	});
	child.stderr.on('data', (chunk) => {
		stderr += chunk;
	});
	const code = await new Promise<number | null>((done) => child.on('close', done));
	return { code, stdout, stderr };
}
