/** The same words give the same pixels wherever the program runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../support/run-node.ts';

const script = join(import.meta.dirname, 'support/hash-page.ts');
/** The path of another Node, for instance of a later one: `.ci/run` fetches it. */
const otherNode = process.env['EKONTE_OTHER_NODE'];

const environments = [
	{ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo', VIPS_CONCURRENCY: '1' },
	{ LANG: 'C', HOME: '/nonexistent', FONTCONFIG_FILE: '/dev/null', VIPS_CONCURRENCY: '8' },
];
const running = environments.map((env) => runNode([script], { env }));

test('letters of every script are the same in other lands, zones and homes, and without fontconfig', {
	timeout: 60_000,
}, async () => {
	const ran = await Promise.all(running);
	expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(ran.map(() => [0, '']));
	expect(ran[0]?.stdout).toMatch(/^[0-9a-f]{64}$/m);
	expect(ran[1]?.stdout).toBe(ran[0]?.stdout);
});

test.skipIf(!otherNode)(
	'they are the same under another Node (EKONTE_OTHER_NODE names one)',
	{
		timeout: 60_000,
	},
	async () => {
		const there = await runNode([script], { node: otherNode! });
		expect([there.code, there.stderr]).toEqual([0, '']);
		expect(there.stdout).toBe((await running[0])?.stdout);
	},
);

test("nothing that makes a page asks for Node's own dictionaries or the customs of the land", () => {
	const rooms = ['base', 'story', 'prompt', 'layout', 'engines/draft', 'lettering', 'page', 'export'];
	const asking = rooms.flatMap((room) => {
		const folder = join(import.meta.dirname, '../../src', room);
		return readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.filter((name) =>
				/Intl\.(?!getCanonicalLocales)|localeCompare|toLocale(?!UpperCase)/.test(
					readFileSync(join(folder, name), 'utf8'),
				),
			)
			.map((name) => `${room}/${name}`);
	});
	expect(asking).toEqual([]);
});
