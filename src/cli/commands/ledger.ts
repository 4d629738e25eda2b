/** `ekonte ledger`: what was spent, by day, story and model, as the store's journal has it. */
import { type CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { counting } from '../../base/counting.ts';
import type { JournalReading } from '../../shoot/journal.ts';
import type { OpenPrediction } from '../../shoot/journal-line.ts';
import type { LedgerRow } from '../../shoot/ledger.ts';
import { harmless } from '../columns.ts';
import { withDotEnv } from '../env.ts';
import {
	LEDGER_COLUMNS,
	type LedgerColumn,
	ledgerCsv,
	ledgerTable,
	sumRows,
	totalOf,
} from '../ledger-table.ts';
import { usd } from '../money.ts';
import { jsonOption, storeOption } from '../options.ts';
import { storeFolder } from '../settings.ts';
import type { Terminal } from '../terminal.ts';

export function addLedger(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('ledger')
		.description('say what was spent, by day, story and model')
		.addOption(new Option('--by <column>', 'sum by one of them alone').choices(LEDGER_COLUMNS))
		.addOption(storeOption())
		.addOption(jsonOption())
		.addOption(new Option('--csv', 'the same as CSV, for a spreadsheet').conflicts('json'))
		.action(async (options) => {
			const env = withDotEnv(terminal.env, terminal.folder);
			const ledger = await readLedger(storeFolder(options.store, env, terminal.folder));
			for (const line of damageLines(ledger)) terminal.err.line(line);
			if (options.json) terminal.out.line(JSON.stringify(ledgerData(ledger, options.by), null, '\t'));
			else if (options.csv) terminal.out.write(ledgerCsv(sumRows(ledger.rows, options.by), options.by));
			else for (const line of ledgerLines(ledger, options.by)) terminal.out.line(line);
		});
}

interface Ledger extends Omit<JournalReading, 'entries'> {
	readonly file: string;
	readonly rows: readonly LedgerRow[];
	/** Predictions that were asked for and whose end is not known yet; the next render looks for them. */
	readonly open: readonly OpenPrediction[];
}

async function readLedger(store: string): Promise<Ledger> {
	const { journalFile } = await import('../../shoot/store.ts');
	const { readJournal } = await import('../../shoot/journal.ts');
	const { openPredictions } = await import('../../shoot/journal-line.ts');
	const { sumLedger } = await import('../../shoot/ledger.ts');
	const file = journalFile({ folder: store });
	const { entries, ...reading } = await readJournal(file);
	return { ...reading, file, rows: sumLedger(entries), open: [...openPredictions(entries).values()] };
}

/** What the journal could not say: it is passed over, never mended or overwritten. */
function damageLines({ file, damage, endsTorn }: Ledger): readonly string[] {
	const lines = damage.map(({ line }) => `warning: line ${line} of ${harmless(file)} cannot be understood`);
	return endsTorn ? [...lines, `warning: the last line of ${harmless(file)} was cut off`] : lines;
}

/** The rows that cost something, and what is not settled yet. */
function ledgerLines({ rows, open }: Ledger, by: LedgerColumn | undefined): readonly string[] {
	const table = rows.length > 0 ? ledgerTable(sumRows(rows, by), by) : [];
	const { kept, usd: spent } = totalOf(rows);
	const words = `${counting(open.length, 'prediction')} not settled: the next render looks for them`;
	return [...table, `${counting(kept, 'frame')} for ${usd(spent)}${open.length > 0 ? `, ${words}` : ''}`];
}

function ledgerData({ rows, open, damage, endsTorn }: Ledger, by: LedgerColumn | undefined) {
	return {
		rows: sumRows(rows, by).map(({ under, ...sums }) => ({ ...under, ...sums })),
		...totalOf(rows),
		open: open.map(({ key, take, state, asked, ...rest }) => ({
			state,
			...(asked && { story: asked.story, shot: asked.shot, model: asked.model, priceUsd: asked.priceUsd }),
			...('predictionId' in rest ? { predictionId: rest.predictionId } : { since: rest.since }),
			key,
			take,
		})),
		damagedLines: damage.map(({ line }) => line),
		endsTorn,
	};
}
