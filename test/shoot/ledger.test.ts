import { expect, test } from 'vitest';
import type { JournalEntry } from '../../src/shoot/journal-line.ts';
import { sumLedger } from '../../src/shoot/ledger.ts';

const monday = '2026-11-23T10:00:00.000Z';
const tuesday = '2026-11-24T00:00:01.000Z';

function frame(key: string, change: { story?: string; model?: string; at?: string } = {}): JournalEntry[] {
	const { story = 'one', model = 'm', at = monday } = change;
	const base = { key, take: 1, at };
	return [
		{ what: 'asked', ...base, shot: 's', story, model, input: 'h', priceUsd: 0.003 },
		{ what: 'accepted', ...base, predictionId: `p-${key}` },
		{ what: 'kept', ...base, file: `takes/${key}/1.png`, priceUsd: 0.003, predictionId: `p-${key}` },
	];
}

test('frames are summed by story, model and day', () => {
	const entries = [
		...frame('a'),
		...frame('b'),
		...frame('c', { story: 'two' }),
		...frame('d', { model: 'other' }),
		...frame('e', { at: tuesday }),
	];
	expect(sumLedger(entries)).toEqual([
		{ story: 'one', model: 'm', day: '2026-11-23', created: 2, kept: 2, failed: 0, usd: 0.006 },
		{ story: 'one', model: 'other', day: '2026-11-23', created: 1, kept: 1, failed: 0, usd: 0.003 },
		{ story: 'two', model: 'm', day: '2026-11-23', created: 1, kept: 1, failed: 0, usd: 0.003 },
		{ story: 'one', model: 'm', day: '2026-11-24', created: 1, kept: 1, failed: 0, usd: 0.003 },
	]);
});

test('a retried prediction counts as created, a failed one as failed, with what it cost', () => {
	const [asked, accepted, kept] = frame('a') as [JournalEntry, JournalEntry, JournalEntry];
	const second: JournalEntry = { what: 'accepted', key: 'a', take: 1, at: monday, predictionId: 'p2' };
	const failed: JournalEntry = {
		what: 'failed',
		key: 'b',
		take: 1,
		at: monday,
		code: 'no-picture',
		message: 'none',
		final: true,
		priceUsd: 0.003,
	};
	const lost = [...frame('b').slice(0, 2), failed];
	expect(sumLedger([asked, accepted, asked, second, kept, ...lost])).toMatchObject([
		{ created: 3, kept: 1, failed: 1, usd: 0.006 },
	]);
});

test('what a crash made the journal say twice counts once', () => {
	const all = frame('a');
	expect(sumLedger([...all, all[1]!, all[2]!])).toMatchObject([{ created: 1, kept: 1, usd: 0.003 }]);
});

test('what was asked for on a damaged line is not lost from the sum', () => {
	expect(sumLedger(frame('a').slice(1))).toMatchObject([{ story: '?', model: '?', created: 1, usd: 0.003 }]);
});

test('a thousand frames make exact dollars', () => {
	const entries = Array.from({ length: 1000 }, (_, index) => frame(`k${index}`)).flat();
	expect(sumLedger(entries)).toMatchObject([{ created: 1000, usd: 3 }]);
});
