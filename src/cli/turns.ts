/** Work on several things at once, in order, as long as their shares of one capacity fit. */

/** Rounding must not keep eight eighths from fitting. */
const SLACK = 1e-9;

/** Begins each as soon as there is room for its share (0…1); one that is alone always has room. */
export async function takeTurns<Thing>(
	things: readonly Thing[],
	shareOf: (thing: Thing) => number,
	work: (thing: Thing) => Promise<void>,
): Promise<void> {
	const running = new Set<Promise<void>>();
	let taken = 0;
	for (const thing of things) {
		const share = shareOf(thing);
		while (running.size > 0 && taken + share > 1 + SLACK) await Promise.race(running);
		taken += share;
		const turn = work(thing).finally(() => {
			taken -= share;
			running.delete(turn);
		});
		running.add(turn);
	}
	await Promise.all(running);
}
