/** Rows of cells as lines of text, columns lined up whatever the script. Pure. */
import { columns } from './columns.ts';

/** Lines of the table, two blanks between columns; the columns named in `right` are set to the right. */
export function tableLines(
	rows: readonly (readonly string[])[],
	right: ReadonlySet<number> = new Set(),
): readonly string[] {
	const widths: number[] = [];
	for (const row of rows) {
		for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, columns(cell));
	}
	return rows.map((row) => {
		const cells = row.map((cell, index) => {
			const blank = ' '.repeat(widths[index]! - columns(cell));
			return right.has(index) ? blank + cell : cell + blank;
		});
		return `  ${cells.join('  ')}`.trimEnd();
	});
}
