import { expect, test } from 'vitest';
import { ledgerCsv } from '../../src/cli/ledger-table.ts';
import { csvCell } from '../../src/export/production/csv.ts';

const sums = { created: 2, kept: 1, failed: 1, usd: 0.003 };

test('a cell of the ledger is written as in the lists: no formula, and one kind of new line', () => {
	for (const story of ['=1+1', '\r=1', 'one\r\ntwo', 'a "b", c', '']) {
		expect(ledgerCsv([{ under: { story }, ...sums }], 'story')).toBe(
			`story,created,kept,failed,usd\r\n${csvCell(story)},2,1,1,0.003\r\n`,
		);
	}
});

test('programs read it from a pipe, so no mark stands before its first name', () => {
	expect(ledgerCsv([]).startsWith('day,story,model,')).toBe(true);
});
