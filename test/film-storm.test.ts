/** A whole film of sixty shots through the storm: pages and books must show that it was weathered, and at what price. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { replicateEngine } from '../src/engines/replicate/replicate.ts';
import type { Rendered } from '../src/film.ts';
import { renderStory } from '../src/render.ts';
import { parseStory } from '../src/story/parse.ts';
import { PATIENT } from './engines/replicate/studio.ts';
import { colourIn, colourOf, type FakeReplicate, fakeReplicate, STORM } from './support/fake-replicate.ts';

const SHOTS = 60;
let folder = '';
let fake: FakeReplicate;
afterEach(async () => {
	await fake.close();
	await rm(folder, { recursive: true, force: true });
});

const scenes = Array.from({ length: SHOTS }, (_, nth) => `  - action: scene number ${nth} in the rain\n`);
const text = `title: Sixty\npage: { dpi: 36, layout: grid-4x4 }\ncharacters: {}\nscenes:\n${scenes.join('')}`;

/** One run with the storm's mix; a run of bad luck at one shot is met by running again, as the last lines say. */
async function weather(seed: string | number, runs: number) {
	folder = await mkdtemp(join(tmpdir(), 'ekonte storm-'));
	fake = await fakeReplicate({ prefix: '/replicate', storm: { ...STORM, seed }, drawMs: 10 });
	const { token, baseUrl } = fake;
	const engine = replicateEngine({ token, baseUrl, timings: PATIENT, deadlineS: 1, ratePerMinute: 60_000 });
	const settings = {
		engine,
		concurrency: 8,
		outFolder: join(folder, 'out'),
		storeFolder: join(folder, '.ekonte'),
	};
	let rendered: Rendered | undefined;
	let run = 0;
	while (run < runs && !isWhole(rendered)) {
		rendered = await renderStory(parseStory(text, join(folder, 'sixty.yaml')).value!, settings);
		run++;
	}
	await engine.close?.();
	return rendered!;
}

function isWhole(rendered: Rendered | undefined): boolean {
	return rendered?.outcomes.every(({ take }) => take !== undefined) ?? false;
}

test.each([7, 'hail'])(
	'in storm %s every frame arrives, and only what the service failed is paid again',
	async (seed) => {
		const rendered = await weather(seed, 3);
		expect(rendered.outcomes.filter(({ take }) => !take).map(({ error }) => error)).toEqual([]);
		for (const { take, shot } of rendered.outcomes) {
			const bytes = await readFile(take!.file);
			const { prompt } = rendered.plan.shots.find((planned) => planned.shot === shot)!.request!;
			expect(await colourIn(bytes)).toEqual(colourOf(prompt));
			await sharp(bytes, { failOn: 'error' }).stats();
		}
		const { predictions } = fake.books;
		const bad = predictions.filter(({ status }) => status !== 'succeeded');
		expect(predictions.length - bad.length).toBe(SHOTS);
		// The storm was one: what struck which call is chance, that many were struck is not.
		expect(fake.books.calls.filter(({ status }) => status === 503 || status === 429).length).toBeGreaterThan(
			3,
		);
		expect(fake.books.leaks()).toEqual([]);
		expect(fake.books.calls.filter(({ host }) => host === 'foreign')).toEqual([]);
	},
);
