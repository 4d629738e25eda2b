/** The shot list, for people who plan the days: CSV for programs, XLSX with thumbnails for eyes. */
import type { Exporter } from '../exporter.ts';
import { csvText } from './csv.ts';
import { filmOf } from './film.ts';
import { columns } from './shot-rows.ts';
import { workbookPieces } from './workbook.ts';

export const shotlist: Exporter = {
	*encode(book, settings) {
		const film = filmOf(book, settings);
		const { name, folder } = settings;
		const rows = film.boards.map((board) => columns.map(({ cell }) => cell(board, { ...film, folder })));
		const csv = csvText([columns.map(({ title }) => title), ...rows]);
		yield { path: `${name}-shots.csv`, pieces: [Buffer.from(csv)] };
		yield { path: `${name}-shots.xlsx`, pieces: workbookPieces(book, film, settings) };
	},
};
