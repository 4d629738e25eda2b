/**
 * The real command on a story of sixty shots, killed (SIGKILL) at chosen points and at random instants, and begun
 * again; the service's own books say what was paid for. A longer row of kills: npm run crash.
 */
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { seeded } from '../src/base/random.ts';
import { fakeReplicate } from './support/fake-replicate.ts';
import { type KillPoint, openStudio, type Studio } from './support/film.ts';
import { expectBoughtOnce, killAtRandom, killWhen, type Sight, watch } from './support/film-kills.ts';

// A dozen processes each: on a busy machine they need their time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let studio: Studio;
beforeAll(() => {
	studio = openStudio(inject('shipped'));
});
afterAll(() => studio.close());

const KILLS = 14;

test(`killed at random instants up to ${KILLS} times, every frame is whole and paid for once (fault 14)`, async () => {
	const film = studio.openFilm();
	const fake = await fakeReplicate({ drawMs: 30 });
	const kills = await killAtRandom(film, fake, { most: KILLS, chance: seeded('crash'), longestLife: 16 });
	expect(kills).toBe(KILLS);
	await expectBoughtOnce(film, fake);
	await fake.close();
});

const isPost = (sight: Sight) => sight !== 'made' && sight.method === 'POST';
const isPoll = (sight: Sight) => sight !== 'made' && /\/predictions\/\w+$/.test(sight.path);
const isDownload = (sight: Sight) => sight !== 'made' && sight.host === 'pictures';

test('killed at every named point in one row, every frame is whole and paid for once (fault 14)', async () => {
	const film = studio.openFilm();
	const fake = await fakeReplicate({ drawMs: 30, waits: false });
	const watcher = watch(fake);
	const sights = [isPost, (sight: Sight) => sight === 'made', isPoll, isDownload];
	for (const [nth, is] of sights.entries()) {
		expect(await killWhen(film.render(fake), watcher, { is, nth: nth + 2 })).toBeNull();
	}
	const points: readonly KillPoint[] = [
		// The first line of the journal is the first request that was not sent.
		{ at: 'after sync', nth: 1 },
		{ at: 'after sync', nth: 6 },
		{ at: 'before accepted', nth: 2 },
		{ at: 'before rename', nth: 1 },
		{ at: 'before rename', nth: 2 },
		{ at: 'after rename', nth: 3 },
	];
	for (const point of points) expect(await film.render(fake, { point }).ended).toBeNull();
	await expectBoughtOnce(film, fake);
	await fake.close();
});

test('two runs at once, of one story and of two that ask for the same, some of them killed: each frame is paid for once', async () => {
	const film = studio.openFilm();
	const fake = await fakeReplicate({ drawMs: 30 });
	const watcher = watch(fake);
	for (const story of ['sixty', 'twin'] as const) {
		const other = film.render(fake, { story });
		expect(await killWhen(film.render(fake), watcher, { is: isDownload, nth: 8 })).toBeNull();
		other.kill();
		await other.ended;
	}
	const both = [film.render(fake), film.render(fake, { story: 'twin' })];
	const codes = await Promise.all(both.map(({ ended }) => ended));
	expect(codes, both.map(({ said }) => said.text).join('\n')).toEqual([0, 0]);
	await expectBoughtOnce(film, fake);
	await fake.close();
});

test.runIf(process.platform !== 'win32')(
	'on a disk that fills up under it the run stops, says so, and what it bought is not bought again (fault 32)',
	async () => {
		const film = studio.openFilm();
		const fake = await fakeReplicate({ drawMs: 30 });
		const running = film.render(fake, { mostKb: 12 });
		expect([1, 2]).toContain(await running.ended);
		expect(running.said.text).toMatch(/the disk is full|EFBIG|no room/);
		expect(running.said.text).toMatch(/\d+ frames drawn before that, spent/);
		expect(running.said.text).not.toMatch(/a bug in|\n {4}at /);
		expect(fake.books.predictions.length).toBeLessThan(60);
		await expectBoughtOnce(film, fake);
		await fake.close();
	},
);
