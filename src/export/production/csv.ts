/** Comma-separated values by RFC 4180, for Excel, LibreOffice and Google Sheets: CRLF, quotes doubled. */

const byteOrderMark = '\ufeff';

type Row = readonly (string | number)[];

/** The whole file as text, with a byte order mark in front, without which Excel reads UTF-8 as something else. */
export function csvText(rows: readonly Row[]): string {
	return byteOrderMark + csvRows(rows);
}

/** The rows alone, as a program reads them; none ends without CRLF. */
export function csvRows(rows: readonly Row[]): string {
	return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(value: string | number): string {
	if (typeof value === 'number') return String(value);
	const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
	const folded = harmless.replace(/\r\n?/g, '\n');
	return /[",\n]/.test(folded) ? `"${folded.replaceAll('"', '""')}"` : folded;
}
