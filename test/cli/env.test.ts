import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDotEnv, withDotEnv } from '../../src/cli/env.ts';

test('quotes, comments, export and line ends are understood', () => {
	const text = [
		'\ufeff# a comment',
		'PLAIN=r8_abc # said here',
		'export EXPORTED = spaced out  ',
		"SINGLE='it # stays \\n' # gone",
		'DOUBLE="two\\nlines and \\"quotes\\"" # gone',
		'EMPTY=',
		'HASH=a#b',
		'not a line',
		'PLAIN=later',
	].join('\r\n');
	expect(parseDotEnv(text)).toEqual({
		PLAIN: 'later',
		EXPORTED: 'spaced out',
		SINGLE: 'it # stays \\n',
		DOUBLE: 'two\nlines and "quotes"',
		EMPTY: '',
		HASH: 'a#b',
	});
});

test('only the names of the service are read, and the process environment wins', () => {
	const folder = mkdtempSync(join(tmpdir(), 'ekonte-env-'));
	try {
		const env =
			'REPLICATE_API_TOKEN=file\nREPLICATE_BASE_URL=https://file\nEKONTE_ENGINE=replicate\nPATH=x\n';
		writeFileSync(join(folder, '.env'), env);
		expect(withDotEnv({ REPLICATE_API_TOKEN: 'process', PATH: 'y' }, folder)).toEqual({
			REPLICATE_API_TOKEN: 'process',
			REPLICATE_BASE_URL: 'https://file',
			PATH: 'y',
		});
		expect(withDotEnv({ PATH: 'y' }, join(folder, 'nowhere'))).toEqual({ PATH: 'y' });
	} finally {
		rmSync(folder, { recursive: true });
	}
});
