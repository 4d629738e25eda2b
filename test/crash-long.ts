/**
 * Kills the real command at random instants at least 200 times while it buys stories of sixty shots, two stories at a
 * time, and reads the service's own books: npm run crash [-- kills [seed]]
 */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { seeded } from '../src/base/random.ts';
import { fakeReplicate } from './support/fake-replicate.ts';
import { openStudio } from './support/film.ts';
import { expectBoughtOnce, killAtRandom } from './support/film-kills.ts';
import { buildShipped } from './support/shipped.ts';

const wanted = Number(process.argv[2] ?? 200);
const seed = process.argv[3] ?? 'long';
const MOST_A_STORY = 40;
const AT_ONCE = 2;

const shipped = buildShipped();
const studio = openStudio(shipped);
let kills = 0;
let stories = 0;

/** Buys one story under fire. */
async function buy(nth: number): Promise<void> {
	const film = studio.openFilm();
	const fake = await fakeReplicate({ drawMs: 30, waits: nth % 2 === 0, pageLength: nth % 3 === 2 ? 7 : 100 });
	const chance = seeded(`${seed} ${nth}`);
	const here = await killAtRandom(film, fake, { most: MOST_A_STORY, chance, longestLife: 10 });
	await expectBoughtOnce(film, fake);
	assert.ok(here > 0, 'a story was bought before anything could be killed');
	kills += here;
	const { predictions, calls } = fake.books;
	console.log(
		`story ${nth + 1}: ${here} kills, ${predictions.length} predictions for 60 shots, ${calls.length} calls`,
	);
	await fake.close();
}

async function worker(): Promise<void> {
	while (kills < wanted) await buy(stories++);
}

await Promise.all(Array.from({ length: AT_ONCE }, worker));
studio.close();
rmSync(shipped, { recursive: true, force: true });
console.log(`${kills} kills: every frame whole, every one paid for once`);
