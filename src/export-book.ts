/** From bound pages to the files that were asked for: of one story, or of several as one volume. */
import { resolve } from 'node:path';
import type { ExportSettings } from './export/exporter.ts';
import { formatsNamed } from './export/exporters.ts';
import { safe } from './export/file-name.ts';
import { type PublishEvent, publish } from './export/publish.ts';
import { type Book, bindBook } from './page/book.ts';
import type { Rendered } from './render.ts';

/** What is to be made of a book. */
export interface ExportWish {
	/** Names of formats; see `formats`. */
	readonly formats: readonly string[];
	/** Of files, without their ending, with `{story}`, `{title}`, `{lang}` in it. @default {story} */
	readonly name?: string;
	/** Options of single formats; see `ExportSettings`. */
	readonly options?: ExportSettings['options'];
}

interface ExportPlace {
	readonly outFolder: string;
	readonly files?: ExportWish;
	readonly signal?: AbortSignal;
}

/** Writes one story's book beside its pages; absolute paths of the files, none where none were asked for. */
export async function exportBook(
	book: Book,
	{ outFolder, files, signal }: ExportPlace,
	listen: (event: PublishEvent) => void = () => {},
): Promise<readonly string[]> {
	if (!files || book.pages.length === 0) return [];
	const formats = formatsNamed(files.formats);
	const folder = resolve(outFolder, book.story.name);
	return publish(book, { ...files, folder, formats, ...(signal && { signal }) }, listen);
}

/** Writes several stories as one volume with a chapter for each, into the output folder itself. */
export async function exportVolume(
	title: string,
	rendered: readonly Pick<Rendered, 'story' | 'pages' | 'only'>[],
	{ outFolder, files, signal }: ExportPlace,
	listen: (event: PublishEvent) => void = () => {},
): Promise<readonly string[]> {
	if (!files || rendered.every(({ pages }) => pages.length === 0)) return [];
	const formats = formatsNamed(files.formats);
	const name = files.name ?? safe(title).replaceAll(/[{}]/g, '');
	const settings = { ...files, name, folder: resolve(outFolder), formats, ...(signal && { signal }) };
	return publish(bindBook(rendered, title), settings, listen);
}
