/** The boards of a book, as every production format takes them. */
import { type Book, chosenPanels } from '../../page/book.ts';
import type { ExportSettings } from '../exporter.ts';
import { type Board, type BoardSettings, boardSettings, boardsOf } from './board.ts';

export interface Film extends BoardSettings {
	readonly boards: readonly Board[];
}

/** All chosen shots of all chapters in story order, with the settings they were made by. */
export function filmOf(book: Book, { options }: ExportSettings, usualNumber?: string): Film {
	const settings = boardSettings(options, usualNumber);
	const sources = book.chapters.map(({ story, pages }) => ({ story, panels: chosenPanels(pages) }));
	return { ...settings, boards: boardsOf(sources, settings) };
}
