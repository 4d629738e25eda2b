/** What every kind of sheet has: boards, their pictures, an open document and its pages, and the printed words. */
import type { Rect, Size } from '../../base/geometry.ts';
import type { Book } from '../../page/book.ts';
import type { ExportSettings } from '../exporter.ts';
import type { Board } from '../production/board.ts';
import { type Film, filmOf } from '../production/film.ts';
import { type Labels, labelsFor } from '../production/labels.ts';
import { mixed, type Shape, shapeOf } from '../production/shape.ts';
import { refuseStopped } from '../write-pieces.ts';
import { sheetPicture } from './pictures.ts';
import { openPress, type Press } from './press.ts';

export interface OpenSheet {
	readonly book: Book;
	readonly film: Film;
	readonly shape: Shape;
	readonly press: Press;
	readonly labels: Labels;
	/** As the user wrote it; empty where there is none. */
	readonly date: string;
}

/** Prints a document page by page and gives what is ready of it; `draw` is handed what stands on one page. */
export async function* printPages<Item>(
	items: readonly Item[],
	{ paper, onPage, press }: { readonly paper: Size; readonly onPage: number; readonly press: Press },
	{ signal, progress }: ExportSettings,
	draw: (own: readonly Item[], place: { readonly number: number; readonly count: number }) => Promise<void>,
): AsyncGenerator<Uint8Array> {
	const count = Math.max(1, Math.ceil(items.length / onPage));
	for (let number = 1; number <= count; number++) {
		refuseStopped(signal);
		press.newPage(paper);
		await draw(items.slice((number - 1) * onPage, number * onPage), { number, count });
		progress?.(number / count);
		yield* press.ready();
	}
	yield* press.close();
}

/** The board's picture in its frame, or the words that stand in its place. */
export async function drawPicture(
	board: Board,
	box: Rect,
	{ press, shape, labels }: Pick<OpenSheet, 'press' | 'shape' | 'labels'>,
): Promise<void> {
	const found = await sheetPicture(board, box, shape);
	press.box(box, { widthPt: 0, fill: found ? '#e9e9e9' : '#fff' });
	if (found) press.picture(found.jpeg, found.rect);
	else {
		const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 + 3 };
		press.write(labels.notDrawn, middle, { sizePt: 8, align: 'centre', colour: '#6a6a6a' });
	}
	press.box(box, { widthPt: 1, colour: '#000' });
}

/** The pictures' shape as a heading says it. */
export function shapeWords({ label }: Shape, labels: Labels): string {
	return label === mixed ? labels.mixed : label;
}

/** Opens the document; `kind` stands after the book's title in it. Fault `glyph-missing` for what no font can print. */
export async function openSheet(
	book: Book,
	settings: ExportSettings,
	{ kind, usualNumber }: { readonly kind: string; readonly usualNumber?: string },
): Promise<OpenSheet> {
	const { options } = settings;
	const film = filmOf(book, settings, usualNumber);
	const { story, title } = book;
	const date = String(options['date'] ?? '');
	const besides = [title, date, ...film.boards.map(({ number }) => number)];
	const press = await openPress({ title: `${title}: ${kind}`, story, boards: film.boards, besides });
	const shape = shapeOf(film.boards, options['aspect']);
	return { book, film, shape, press, labels: labelsFor(story.language), date };
}
