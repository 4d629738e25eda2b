/** What was spent: the journal's entries summed by story, model and day. Pure. */
import { type JournalEntry, predictionName } from './journal-line.ts';

/** One row of the ledger. */
export interface LedgerRow {
	readonly story: string;
	readonly model: string;
	/** YYYY-MM-DD, UTC, on which it was asked for. */
	readonly day: string;
	/** Predictions that the service took. */
	readonly created: number;
	readonly kept: number;
	/** Requests given up for good. */
	readonly failed: number;
	readonly usd: number;
}

type Sums = { -readonly [Name in keyof LedgerRow]: LedgerRow[Name] } & { micro: number };

const MICRO = 1_000_000;

/** Rows in order of day, story and model. What was asked for under a damaged line stands under `?`. */
export function sumLedger(entries: Iterable<JournalEntry>): readonly LedgerRow[] {
	const rows = new Map<string, Sums>();
	const asked = new Map<string, Sums>();
	const seen = new Set<string>();
	for (const entry of entries) {
		const name = predictionName(entry);
		const day = entry.at.slice(0, 10);
		if (entry.what === 'asked') {
			asked.set(name, rowOf(rows, { story: entry.story, model: entry.model, day }));
			continue;
		}
		add(asked.get(name) ?? rowOf(rows, { story: '?', model: '?', day }), entry, seen);
	}
	const worthSaying = [...rows.values()].filter((row) => row.created + row.kept + row.failed > 0);
	return worthSaying.map(({ micro, ...row }) => ({ ...row, usd: micro / MICRO })).sort(inOrder);
}

function rowOf(rows: Map<string, Sums>, of: Pick<LedgerRow, 'story' | 'model' | 'day'>): Sums {
	const name = JSON.stringify([of.story, of.model, of.day]);
	const row = rows.get(name) ?? { ...of, created: 0, kept: 0, failed: 0, usd: 0, micro: 0 };
	rows.set(name, row);
	return row;
}

/** The same prediction or take may be written twice after a crash: it counts once. */
function add(row: Sums, entry: JournalEntry, seen: Set<string>): void {
	const isNew = (mark: string) => !seen.has(mark) && Boolean(seen.add(mark));
	if (entry.what === 'accepted') {
		if (isNew(`accepted ${entry.predictionId}`)) row.created++;
	} else if (entry.what === 'kept') {
		if (!isNew(`kept ${entry.predictionId ?? ''} ${entry.file}`)) return;
		row.kept++;
		row.micro += Math.round(entry.priceUsd * MICRO);
	} else if (entry.what === 'failed' && entry.final) {
		row.failed++;
		row.micro += Math.round(entry.priceUsd * MICRO);
	}
}

function inOrder(a: LedgerRow, b: LedgerRow): number {
	const [one, other] = [a, b].map(({ day, story, model }) => JSON.stringify([day, story, model]));
	return one! < other! ? -1 : 1;
}
