/** The command that goes on from where a run ended, ready to be typed. */
import type { Environment } from './env.ts';

export interface Said {
	readonly engine?: string | undefined;
	readonly out?: string | undefined;
	readonly store?: string | undefined;
	readonly only?: readonly string[] | undefined;
	readonly lang?: string | undefined;
}

/** `ekonte render story.yaml …` with those flags of this run that the next one needs too. */
export function nextCommand(command: string, file: string, said: Said, env: Environment): string {
	const words = [env.npm_command === 'exec' ? 'npx ekonte' : 'ekonte', command, quoted(file)];
	if (said.engine) words.push('--engine', said.engine);
	if (said.out !== undefined && said.out !== 'out') words.push('--out', quoted(said.out));
	if (said.store !== undefined) words.push('--store', quoted(said.store));
	if (said.lang !== undefined) words.push('--lang', said.lang);
	if (said.only) words.push('--only', quoted(said.only.join(',')));
	return words.join(' ');
}

/** A path as a shell takes it. */
export function quoted(path: string): string {
	return /^[\w./:@%+,=-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
