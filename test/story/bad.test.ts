/** Every deliberate mistake under test/stories/bad is found at its place: `# expect error code line:column`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStory } from '../../src/open.ts';

const folder = join(import.meta.dirname, '../stories/bad');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('a story with a mistake', () => {
	it.each(names)('%s is told at its place', async (name) => {
		const path = join(folder, name);
		const expected = [...readFileSync(path, 'latin1').matchAll(/# expect (\w+) ([\w-]+) (\d+:\d+)/g)].map(
			(match) => match.slice(1).join(' '),
		);
		const { diagnostics } = await openStory(path);
		const found = diagnostics.map(
			({ severity, code, span }) => `${severity} ${code} ${span?.start.line}:${span?.start.column}`,
		);
		expect(found).toEqual(expected);
		expect(expected.length).toBeGreaterThan(0);
	});
});
