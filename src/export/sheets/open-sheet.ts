/** What every kind of sheet begins with: boards, their pictures' shape, an open document and the printed words. */
import type { Book } from '../../page/book.ts';
import type { ExportSettings } from '../exporter.ts';
import { type Film, filmOf } from '../production/film.ts';
import { type Labels, labelsFor } from '../production/labels.ts';
import { type Shape, shapeOf } from '../production/shape.ts';
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
