import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FaultCode } from '../../src/base/fault.ts';
import { readJournal } from '../../src/shoot/journal.ts';
import { sumLedger } from '../../src/shoot/ledger.ts';
import { shoot } from '../../src/shoot/shoot.ts';
import { journalFile, openStore } from '../../src/shoot/store.ts';
import { type Point, paidEngine, requestsFor } from './fake-service.ts';
import { tempFolder } from './temp-folder.ts';

const SHOTS = 5;
/** After these the service's own prediction is over, and one more is made. */
const ENDINGS: readonly FaultCode[] = [
	'service-failed',
	'service-overloaded',
	'moderated',
	'input-refused',
	'no-picture',
	'picture-expired',
];
const REFUSALS: readonly FaultCode[] = [
	'token-refused',
	'no-credit',
	'input-refused',
	'rate-limited',
	'model-unknown',
];
const LOSSES: readonly FaultCode[] = [
	'in-doubt',
	'timed-out',
	'service-unreachable',
	'picture-damaged',
	'interrupted',
];

interface Blow {
	readonly point: Point;
	readonly code: FaultCode;
}

const blow = (point: Point, codes: readonly FaultCode[]): fc.Arbitrary<Blow> =>
	fc.record({ point: fc.constant(point), code: fc.constantFrom(...codes) });
const blows = fc.oneof(
	blow('before asking', [...REFUSALS, ...LOSSES]),
	blow('after asking', [...REFUSALS, 'in-doubt', 'interrupted']),
	blow('after making', ['in-doubt', 'timed-out', 'interrupted']),
	blow('after accepting', [...LOSSES, ...ENDINGS]),
	blow('before giving', [...LOSSES, ...ENDINGS]),
);
/** What befalls each shot in each of some runs. */
const histories = fc.array(fc.array(fc.option(blows), { minLength: SHOTS, maxLength: SHOTS }), {
	minLength: 1,
	maxLength: 4,
});

test('whatever befalls, each frame is made once, and once more for each that the service itself ended', async () => {
	await fc.assert(
		fc.asyncProperty(histories, async (history) => {
			const folder = await tempFolder();
			const books = join(folder, 'books');
			const requests = requestsFor(SHOTS);
			const ended = new Map<string, number>();
			const run = async (struck: readonly (Blow | null)[]) => {
				const engine = paidEngine({
					books,
					fault: (point, { key }) => {
						const own = struck[requests.findIndex((request) => request.key === key)];
						if (own?.point !== point) return undefined;
						const isEnd = ENDINGS.includes(own.code) && /accepting|giving/.test(point);
						if (isEnd) ended.set(key, (ended.get(key) ?? 0) + 1);
						return own.code;
					},
				});
				const store = await openStore(join(folder, '.ekonte'));
				return shoot(requests, { store, engine, concurrency: 2, story: 'fate' });
			};
			for (const struck of history) await run(struck);
			const outcomes = await run([]);
			expect(outcomes.every(({ take }) => take !== undefined)).toBe(true);
			const made = paidEngine({ books }).made();
			for (const { key, prompt } of requests) {
				const times = made.filter((each) => each.prompt === prompt).length;
				expect(times).toBe(1 + (ended.get(key) ?? 0));
			}
			const { entries, damage } = await readJournal(journalFile({ folder: join(folder, '.ekonte') }));
			expect(damage).toEqual([]);
			const kept = sumLedger(entries).reduce((sum, row) => sum + row.kept, 0);
			expect(kept).toBe(SHOTS);
		}),
		{ numRuns: 25 },
	);
});
