/** The ledger as a table for people, as CSV for a spreadsheet and summed by one of its columns. Pure. */
import { csvRows } from '../export/production/csv.ts';
import type { LedgerRow } from '../shoot/ledger.ts';
import { harmless } from './columns.ts';
import { usd } from './money.ts';
import { tableLines } from './table.ts';

export const LEDGER_COLUMNS = ['day', 'story', 'model'] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** What was spent under one day, story and model, or under one of them. */
export interface LedgerSum extends Pick<LedgerRow, 'created' | 'kept' | 'failed' | 'usd'> {
	/** One name for each column that tells the sums apart. */
	readonly under: Readonly<Partial<Record<LedgerColumn, string>>>;
}

/** The rows summed by one column; without a column each row stands for itself. */
export function sumRows(rows: readonly LedgerRow[], by?: LedgerColumn): readonly LedgerSum[] {
	if (by === undefined)
		return rows.map(({ day, story, model, ...sums }) => ({ under: { day, story, model }, ...sums }));
	const names = [...new Set(rows.map((row) => row[by]))].sort();
	return names.map((name) => ({ under: { [by]: name }, ...totalOf(rows.filter((row) => row[by] === name)) }));
}

/** All rows as one; in millionths of a dollar, so that cents stay cents. */
export function totalOf(rows: readonly Omit<LedgerSum, 'under'>[]): Omit<LedgerSum, 'under'> {
	const sum = (column: 'created' | 'kept' | 'failed') => rows.reduce((total, row) => total + row[column], 0);
	const micro = rows.reduce((total, row) => total + Math.round(row.usd * 1e6), 0);
	return { created: sum('created'), kept: sum('kept'), failed: sum('failed'), usd: micro / 1e6 };
}

/** A heading and one line for each sum. */
export function ledgerTable(sums: readonly LedgerSum[], by?: LedgerColumn): readonly string[] {
	const columns = columnsOf(by);
	const cells = sums.map(({ under, kept, failed, usd: spent }) => [
		...columns.map((column) => harmless(under[column] ?? '')),
		String(kept),
		failed > 0 ? String(failed) : '',
		usd(spent),
	]);
	const first = columns.length;
	return tableLines(
		[[...columns, 'frames', 'failed', 'spent'], ...cells],
		new Set([first, first + 1, first + 2]),
	);
}

/** The same as CSV (RFC 4180). */
export function ledgerCsv(sums: readonly LedgerSum[], by?: LedgerColumn): string {
	const columns = columnsOf(by);
	const rows = sums.map(({ under, created, kept, failed, usd: spent }) => [
		...columns.map((column) => under[column] ?? ''),
		...[created, kept, failed, spent],
	]);
	const head = [...columns, 'created', 'kept', 'failed', 'usd'];
	return csvRows([head, ...rows]);
}

function columnsOf(by: LedgerColumn | undefined): readonly LedgerColumn[] {
	return by === undefined ? LEDGER_COLUMNS : [by];
}
