/** Every deliberate mistake under test/stories/bad is found at its place: `# expect error code line:column`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { lintStory } from '../../src/lint/lint-story.ts';
import { openStory } from '../../src/open.ts';
import { heard } from '../../src/prepare.ts';

const folder = join(import.meta.dirname, '../stories/bad');
const yamlIn = (path: string) => readdirSync(path).filter((name) => name.endsWith('.yaml'));

function expectedIn(path: string): string[] {
	const text = readFileSync(path, 'latin1');
	return [...text.matchAll(/# expect (\w+) ([\w-]+) (\d+:\d+)/g)].map((match) => match.slice(1).join(' '));
}

function told(diagnostics: readonly Diagnostic[]): string[] {
	return diagnostics.map(
		({ severity, code, span }) => `${severity} ${code} ${span?.start.line}:${span?.start.column}`,
	);
}

describe('a story with a mistake', () => {
	it.each(yamlIn(folder))('%s is told at its place', async (name) => {
		const expected = expectedIn(join(folder, name));
		const { value, diagnostics } = await openStory(join(folder, name));
		const more = value ? heard(value, lintStory(value, value.engine ?? 'draft')) : [];
		expect(told([...diagnostics, ...more])).toEqual(expected);
		expect(expected.length).toBeGreaterThan(0);
	});
});

describe('a translation with a mistake', () => {
	const translations = join(folder, 'translations');
	const names = yamlIn(translations).filter((name) => name !== 'talk.yaml');

	it.each(names)('%s is told at its place', async (name) => {
		const path = join(translations, name);
		const expected = expectedIn(path);
		const language = name.split('.')[1]!;
		const { diagnostics } = await openStory(join(translations, 'talk.yaml'), { language });
		expect(told(diagnostics).toSorted()).toEqual(expected.toSorted());
		expect(diagnostics.every(({ span }) => span?.file === path)).toBe(true);
		expect(expected.length).toBeGreaterThan(0);
	});
});
