/** `ekonte ledger`: what was spent, by day, story and model, as the store's journal has it. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { LedgerRow } from '../../shoot/ledger.ts';
import { harmless } from '../columns.ts';
import { withDotEnv } from '../env.ts';
import { usd } from '../money.ts';
import { jsonOption, storeOption } from '../options.ts';
import { counting } from '../report.ts';
import { storeFolder } from '../settings.ts';
import { tableLines } from '../table.ts';
import type { Terminal } from '../terminal.ts';

export function addLedger(program: CommandUnknownOpts, terminal: Terminal): void {
	program
		.command('ledger')
		.description('say what was spent, by day, story and model')
		.addOption(storeOption())
		.addOption(jsonOption())
		.action(async (options) => {
			const env = withDotEnv(terminal.env, terminal.folder);
			const ledger = await readLedger(storeFolder(options.store, env, terminal.folder));
			if (options.json) terminal.out.line(JSON.stringify(ledger, null, '\t'));
			else for (const line of ledgerLines(ledger)) terminal.out.line(line);
		});
}

interface Ledger {
	readonly rows: readonly LedgerRow[];
	readonly usd: number;
	/** Predictions that were asked for and whose end is not known yet; the next render looks for them. */
	readonly open: number;
}

async function readLedger(store: string): Promise<Ledger> {
	const { journalFile } = await import('../../shoot/store.ts');
	const { readJournal } = await import('../../shoot/journal.ts');
	const { openPredictions } = await import('../../shoot/journal-line.ts');
	const { sumLedger } = await import('../../shoot/ledger.ts');
	const { entries } = await readJournal(journalFile({ folder: store }));
	const rows = sumLedger(entries);
	const sum = rows.reduce((total, row) => total + row.usd, 0);
	return { rows, usd: Math.round(sum * 1e6) / 1e6, open: openPredictions(entries).size };
}

/** The rows that cost something, free ones only as a count of frames. */
function ledgerLines({ rows, usd: sum, open }: Ledger): readonly string[] {
	const cells = rows.map(({ day, story, model, kept, failed, usd: spent }) => [
		day,
		harmless(story),
		harmless(model),
		String(kept),
		failed > 0 ? String(failed) : '',
		usd(spent),
	]);
	const head = ['day', 'story', 'model', 'frames', 'failed', 'spent'];
	const table = rows.length > 0 ? tableLines([head, ...cells], new Set([3, 4, 5])) : [];
	const frames = rows.reduce((total, { kept }) => total + kept, 0);
	const left =
		open > 0 ? `, ${counting(open, 'prediction')} not settled: the next render looks for them` : '';
	return [...table, `${counting(frames, 'frame')} for ${usd(sum)}${left}`];
}
