/** `.env` in the working folder: where many people keep their token. The process environment wins. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read from `.env`; all else in it belongs to other programs. */
const NAMES = ['REPLICATE_API_TOKEN', 'REPLICATE_BASE_URL'] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment with what `.env` adds to it; a file that is not there or unreadable adds nothing. */
export function withDotEnv(env: Environment, folder: string): Environment {
	const found = parseDotEnv(readQuietly(join(folder, '.env')));
	const added = NAMES.filter((name) => !env[name] && found[name]).map((name) => [name, found[name]]);
	return { ...env, ...Object.fromEntries(added) };
}

/**
 * Whether the folder's `.env` would have the user's own token sent to an address that the user never set: a stranger's
 * folder may hold one. Nothing is sent there before somebody has agreed to it.
 */
export function isFoldersAddress(own: Environment, folder: string): boolean {
	const { REPLICATE_BASE_URL: address } = withDotEnv(own, folder);
	return Boolean(own.REPLICATE_API_TOKEN && address && !own.REPLICATE_BASE_URL);
}

/** `NAME=value` lines: `export`, comments, single, double and no quotes; later lines win. */
export function parseDotEnv(text: string): Environment {
	const values: Record<string, string> = {};
	for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
		const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
		if (match) values[match[1]!] = unquote(match[2]!);
	}
	return values;
}

function unquote(written: string): string {
	const single = /^'([^']*)'/.exec(written);
	if (single) return single[1]!;
	const double = /^"((?:[^"\\]|\\.)*)"/.exec(written);
	if (double) return double[1]!.replace(/\\([nrt"\\])/g, (_, mark: string) => ESCAPES[mark]!);
	return written.replace(/(^|\s)#.*$/, '').trim();
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function readQuietly(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
