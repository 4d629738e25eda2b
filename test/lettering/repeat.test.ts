/** The same words give the same pixels wherever the program runs. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../support/run-node.ts';

const script = join(import.meta.dirname, 'support/hash-page.ts');

test('letters of every script are the same in other lands, zones and homes, and without fontconfig', {
	timeout: 60_000,
}, async () => {
	const environments = [
		{ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo', VIPS_CONCURRENCY: '1' },
		{ LANG: 'C', HOME: '/nonexistent', FONTCONFIG_FILE: '/dev/null', VIPS_CONCURRENCY: '8' },
	];
	const ran = await Promise.all(environments.map((env) => runNode([script], { env })));
	expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(ran.map(() => [0, '']));
	expect(ran[0]?.stdout).toMatch(/^[0-9a-f]{64}$/m);
	expect(ran[1]?.stdout).toBe(ran[0]?.stdout);
});
