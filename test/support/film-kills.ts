/** Kills a run at instants told by the service's own books, and reads from them what was paid for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { colourIn, colourOf, type FakeCall, type FakeReplicate } from './fake-replicate.ts';
import { type Film, type Running, SHOTS } from './film.ts';

/** What the service sees, at the instant it happens: a call came in, a prediction was made. */
export type Sight = FakeCall | 'made';

/** Calls back for all that the service sees from now on, before it answers. */
export function watch({ books }: FakeReplicate): { see: (sight: Sight) => void } {
	const watcher = { see: (_sight: Sight) => {} };
	const { calls, predictions } = books;
	calls.push = (...added) => {
		const length = Array.prototype.push.apply(calls, added);
		for (const call of added) watcher.see(call);
		return length;
	};
	predictions.push = (...added) => {
		const length = Array.prototype.push.apply(predictions, added);
		watcher.see('made');
		return length;
	};
	return watcher;
}

/** Kills the run once the service has seen so many things of a kind; gives its exit code, null = killed. */
export async function killWhen(
	running: Running,
	watcher: { see: (sight: Sight) => void },
	{ is, nth, afterMs = 0 }: { is: (sight: Sight) => boolean; nth: number; afterMs?: number },
): Promise<number | null> {
	let seen = 0;
	watcher.see = (sight) => {
		if (!is(sight) || ++seen !== nth) return;
		if (afterMs === 0) running.kill();
		else setTimeout(() => running.kill(), afterMs);
	};
	const code = await running.ended;
	watcher.see = () => {};
	return code;
}

/** Kills runs of the film at random instants until one gets to its end, or so many are killed; gives their number. */
export async function killAtRandom(
	film: Film,
	fake: FakeReplicate,
	{ most, chance, longestLife }: { most: number; chance: () => number; longestLife: number },
): Promise<number> {
	const watcher = watch(fake);
	for (let kills = 0; kills < most; kills++) {
		const running = film.render(fake);
		// Half of them at the very instant of a call, before it is answered; half a little later, inside our own work.
		const afterMs = chance() < 0.5 ? 0 : chance() * 30;
		const nth = 1 + Math.floor(chance() * longestLife);
		const code = await killWhen(running, watcher, { is: () => true, nth, afterMs });
		if (code !== null) {
			assert.equal(code, 0, running.said.text);
			return kills;
		}
	}
	return most;
}

/** Runs the film to its end: every frame whole and of its own prompt, each asked and made once, the token nowhere else. */
export async function expectBoughtOnce(film: Film, fake: FakeReplicate): Promise<void> {
	const running = film.render(fake);
	assert.equal(await running.ended, 0, running.said.text);
	const { books } = fake;
	assert.equal(books.predictions.length, SHOTS);
	assert.deepEqual([...books.madePerInput().values()], Array(SHOTS).fill(1));
	assert.deepEqual(books.leaks(), []);
	const { shots } = film.manifest();
	assert.equal(shots.length, SHOTS);
	for (const { prompt, frame } of shots) {
		const bytes = readFileSync(join(film.folder, 'out/sixty', frame));
		assert.deepEqual(await colourIn(bytes), colourOf(prompt));
		await sharp(bytes, { failOn: 'error' }).stats();
	}
	const calls = books.calls.length;
	assert.equal(await film.render(fake).ended, 0);
	assert.equal(books.calls.length, calls);
}
