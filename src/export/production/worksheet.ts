/** One worksheet as XML: a heading row that stays in sight, rows of texts and numbers, and a row of totals. */
import { xmlAttributes, xmlText } from '../xml.ts';
import { styleOf } from './workbook-parts.ts';

export type Cell = string | number;

export interface Worksheet {
	/** Characters. */
	readonly widths: readonly number[];
	readonly header: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
	/** Points, one for each row. */
	readonly heights: readonly number[];
	readonly totals: { readonly label: string; readonly columns: readonly number[] };
	readonly hasDrawing: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The sheet's part of the package. */
export function sheetXml(sheet: Worksheet): string {
	const { rows, heights, header } = sheet;
	const body = rows.map((cells, index) => rowXml(index + 2, cells, { heightPt: heights[index]! }));
	const filter = `A1:${lastColumn(header.length)}${rows.length + 1}`;
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
		`<worksheet xmlns="${main}" xmlns:r="${relations}">` +
		'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
		'<sheetViews><sheetView workbookViewId="0"><pane xSplit="3" ySplit="1" topLeftCell="D2"' +
		' activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
		`<cols>${sheet.widths.map(columnXml).join('')}</cols>` +
		`<sheetData>${rowXml(1, header, { heightPt: 22, style: styleOf.heading })}` +
		`${body.join('')}${totalsXml(sheet)}</sheetData>` +
		`<autoFilter ref="${filter}"/>` +
		'<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
		'<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
		'<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
		`${sheet.hasDrawing ? '<drawing r:id="rId1"/>' : ''}</worksheet>\n`
	);
}

/** `A` … `Z`, `AA`, for a 1-based count of columns. */
export function lastColumn(count: number): string {
	const before = Math.floor((count - 1) / 26);
	return (before > 0 ? lastColumn(before) : '') + String.fromCharCode(65 + ((count - 1) % 26));
}

function columnXml(width: number, index: number): string {
	return `<col${xmlAttributes({ min: index + 1, max: index + 1, width, customWidth: 1 })}/>`;
}

function rowXml(
	row: number,
	cells: readonly Cell[],
	{ heightPt, style }: { readonly heightPt: number; readonly style?: number },
): string {
	const inner = cells.map((value, index) => cellXml(`${lastColumn(index + 1)}${row}`, value, style));
	return `<row r="${row}" ht="${heightPt}" customHeight="1">${inner.join('')}</row>`;
}

function cellXml(at: string, value: Cell, style?: number): string {
	if (value === '') return `<c r="${at}" s="${style ?? styleOf.text}"/>`;
	if (typeof value === 'number') return `<c r="${at}" s="${style ?? styleOf.number}"><v>${value}</v></c>`;
	const kept = clipped(value);
	return `<c r="${at}" s="${style ?? styleOf.text}" t="inlineStr"><is><t xml:space="preserve">${xmlText(kept)}</t></is></c>`;
}

/** A cell holds no more than this many characters; a longer text says so at its end. */
const mostInCell = 32_767;
const goesOn = ' … (continues in the CSV)';

function clipped(text: string): string {
	return text.length <= mostInCell ? text : text.slice(0, mostInCell - goesOn.length) + goesOn;
}

/** Sums as formulas, with their values for programs that do not reckon. */
function totalsXml({ rows, totals, header }: Worksheet): string {
	const row = rows.length + 2;
	const cells = header.map((_, index) => {
		const column = lastColumn(index + 1);
		if (index === 1) return cellXml(`${column}${row}`, totals.label, styleOf.total);
		if (!totals.columns.includes(index) || rows.length === 0) return '';
		const sum = rows.reduce((total, cells) => total + Number(cells[index]), 0);
		const value = Math.round(sum * 1000) / 1000;
		return `<c r="${column}${row}" s="${styleOf.total}"><f>SUM(${column}2:${column}${row - 1})</f><v>${value}</v></c>`;
	});
	return `<row r="${row}" ht="20" customHeight="1">${cells.join('')}</row>`;
}
