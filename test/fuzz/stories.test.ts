/** Mutated stories: no crash, no hang, every mistake has its place, and nothing is asked that would be refused. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Diagnostic, hasErrors } from '../../src/base/diagnostic.ts';
import { isFault } from '../../src/base/fault.ts';
import { reportAll } from '../../src/cli/report.ts';
import { composeStory } from '../../src/compose-story.ts';
import { openEngine } from '../../src/engines/open.ts';
import { askBody, buildAsk } from '../../src/engines/replicate/body.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { renderStory } from '../../src/render.ts';
import { parseStory } from '../../src/story/parse.ts';
import { refuse } from '../support/fake-answer.ts';
import { CASES, chanceOf } from './chance.ts';
import { mutatedStory } from './mutate-story.ts';

/** More than this for one story is a hang. */
const LONGEST_MS = 3000;
const FILM_EVERY = 40;
const MOST_FAILURES = 8;
const FLUX = 'black-forest-labs/flux-schnell';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'ekonte fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`${CASES} mutated stories`, { timeout: 1_200_000 }, async () => {
	const failures: string[] = [];
	let sound = 0;
	for (let nth = 0; nth < CASES; nth++) {
		const text = mutatedStory(chanceOf(`story ${nth}`));
		// Of the processor's time, not the clock's: other programs must not make it fail.
		const began = process.cpuUsage();
		try {
			const prepared = checkStory(text);
			if (prepared === undefined) continue;
			sound++;
			await expectAskable(prepared);
			if (sound % FILM_EVERY === 0) await film(text);
			else expect(cpuMsSince(began)).toBeLessThan(LONGEST_MS);
		} catch (error) {
			failures.push(`story ${nth}: ${(error as Error).stack}\n${text.slice(0, 2000)}`);
			if (failures.length >= MOST_FAILURES) break;
		}
	}
	expect(failures).toEqual([]);
	expect(sound).toBeGreaterThan(CASES / 10);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

function cpuMsSince(began: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1000;
}

/** Reads, lays out and composes; nothing where the story has errors, which must have been said well. */
function checkStory(text: string): Prepared | undefined {
	const { value, diagnostics } = parseStory(text, 'fuzz.yaml');
	expectSpoken(text, diagnostics);
	if (value === undefined) {
		expect(hasErrors(diagnostics)).toBe(true);
		return undefined;
	}
	if (hasErrors(diagnostics)) return undefined;
	composeStory(value);
	prepare(value, { engine: 'draft' });
	return prepare(value, { engine: 'replicate' });
}

function expectSpoken(text: string, diagnostics: readonly Diagnostic[]): void {
	for (const { message, span, hint } of diagnostics) {
		expect(message).toMatch(/\S/);
		expect(`${message} ${hint ?? ''}`).not.toMatch(/undefined|\[object|at \w+ \(|Error:/);
		if (span) {
			expect(span.start.offset).toBeGreaterThanOrEqual(0);
			expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
			// The end of the text is a place too.
			expect(span.end.offset).toBeLessThanOrEqual(text.length + 1);
		}
	}
	const report = reportAll('fuzz.yaml', diagnostics, { text });
	expect(report).not.toMatch(/[\0\u001b\u202e]/);
}

/** What would be sent is what the model takes; what would be refused is refused here, with words. */
async function expectAskable({ shots }: Prepared): Promise<void> {
	for (const { request } of shots) {
		if (request === null || request.references.length > 0) continue;
		try {
			const ask = await buildAsk(request);
			const body = JSON.parse(JSON.stringify(askBody(ask)));
			expect(String(body.input.prompt ?? '')).not.toMatch(/[\0-\u001f\ud800-\udfff]/u);
			if (ask.official === FLUX) expect(refuse(`/v1/models/${FLUX}/predictions`, body)).toBeUndefined();
		} catch (error) {
			if (!isFault(error)) throw error;
		}
	}
}

/** The whole way to pages, by the built-in engine. */
async function film(text: string): Promise<void> {
	const { value } = parseStory(text, join(folder, 'fuzz.yaml'));
	const shots = value!.shots.filter(({ frame }) => frame === undefined).slice(0, 3);
	const people = [...value!.characters].map(([id, { reference: _, ...rest }]) => [id, rest] as const);
	const story = { ...value!, shots, characters: new Map(people), page: { ...value!.page, dpi: 36 } };
	const settings = { outFolder: join(folder, 'out'), storeFolder: join(folder, '.ekonte'), concurrency: 2 };
	const engine = await openEngine('draft');
	const { outcomes } = await renderStory(story, { ...settings, engine });
	expect(outcomes.map(({ error }) => error)).toEqual(shots.map(() => undefined));
	await engine.close?.();
}
