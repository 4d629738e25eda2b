/** The shot list as an Office Open XML workbook: one sheet, frozen heading, a thumbnail a row, a total below. */
import type { Book } from '../../page/book.ts';
import type { ExportSettings } from '../exporter.ts';
import { type ZipEntry, zipPieces } from '../zip.ts';
import type { Film } from './film.ts';
import { columns } from './shot-rows.ts';
import { drawingRels, drawingXml, type Thumbnail, thumbnailOf, thumbnailPx } from './thumbnails.ts';
import { packageParts } from './workbook-parts.ts';
import { type Cell, lastColumn, sheetXml } from './worksheet.ts';

/** The thumbnails' column, before all others. */
const picture = { title: 'Picture', width: 25 };

/** The archive's bytes; thumbnails are made one by one. */
export async function* workbookPieces(
	book: Book,
	film: Film,
	settings: ExportSettings,
): AsyncGenerator<Uint8Array> {
	const thumbnails: Thumbnail[] = [];
	for (const [index, { panel }] of film.boards.entries()) {
		if (panel.frame === null) continue;
		thumbnails.push(await thumbnailOf(panel.frame, { row: index + 1, number: thumbnails.length + 1 }));
		settings.progress?.((index + 1) / film.boards.length);
	}
	yield* zipPieces(entries(book, film, { folder: settings.folder, thumbnails }));
}

interface Contents {
	readonly folder: string | undefined;
	readonly thumbnails: readonly Thumbnail[];
}

function entries(book: Book, film: Film, { folder, thumbnails }: Contents): readonly ZipEntry[] {
	const text = (name: string, content: string): ZipEntry => ({ path: name, content: Buffer.from(content) });
	const all = [picture, ...columns];
	const rows = film.boards.map((board): readonly Cell[] => [
		board.panel.frame === null ? 'not drawn' : '',
		...columns.map(({ cell }) => cell(board, { ...film, folder })),
	]);
	const sheet = sheetXml({
		widths: all.map(({ width }) => width),
		header: all.map(({ title }) => title),
		rows,
		heights: rows.map((cells) => rowHeight(cells, all)),
		totals: { label: 'Total', columns: totalled() },
		hasDrawing: thumbnails.length > 0,
	});
	const parts = packageParts({
		title: `${book.title}: shot list`,
		author: book.story.author,
		printTitle: `'Shot list'!$1:$1`,
		filter: `'Shot list'!$A$1:$${lastColumn(all.length)}$${rows.length + 1}`,
		hasDrawing: thumbnails.length > 0,
	});
	const drawing = [
		text('xl/drawings/drawing1.xml', drawingXml(thumbnails)),
		text('xl/drawings/_rels/drawing1.xml.rels', drawingRels(thumbnails)),
		...thumbnails.map(({ number, bytes }) => ({ path: `xl/media/image${number}.jpeg`, content: bytes })),
	];
	return [
		...parts.map(([name, content]) => text(name, content)),
		text('xl/worksheets/sheet1.xml', sheet),
		...(thumbnails.length > 0 ? drawing : []),
	];
}

const ptPerPx = 0.75;
const linePt = 13.5;
/** No program shows a higher row. */
const highestPt = 409;

/** High enough for a thumbnail, and for the longest text that wraps in its column. */
function rowHeight(cells: readonly Cell[], widths: readonly { readonly width: number }[]): number {
	const lines = cells.map((value, index) => wrappedLines(String(value), widths[index]!.width));
	const thumbnail = (thumbnailPx.height + 8) * ptPerPx;
	return Math.min(highestPt, Math.max(thumbnail, Math.max(...lines) * linePt + 4));
}

/** About how many lines a text takes in so many characters; full-width ones count twice. */
function wrappedLines(text: string, width: number): number {
	const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/gu;
	const lengths = text.split('\n').map((line) => line.length + (line.match(wide)?.length ?? 0));
	return lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil((length * 1.12) / width)), 0);
}

/** Seconds and frames are added up below; 0-based columns. */
function totalled(): readonly number[] {
	return ['Seconds', 'Frames'].map((name) => 1 + columns.findIndex(({ title }) => title === name));
}
