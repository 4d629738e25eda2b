/** From bound pages to the files that were asked for: of one story, or of several as one volume. */
import { resolve } from 'node:path';
import { Fault } from './base/fault.ts';
import { formatsNamed } from './export/exporters.ts';
import { fileName, safe } from './export/file-name.ts';
import { type PublishEvent, publish } from './export/publish.ts';
import type { ExportWish, Rendered } from './film.ts';
import type { PageFormat } from './layout/page-layout.ts';
import { type Book, bindBook } from './page/book.ts';
import type { Prepared } from './prepare.ts';
import type { Story } from './story/story.ts';

interface ExportPlace {
	readonly outFolder: string;
	/** A page preset, where the book was laid out in another shape than its story's. */
	readonly shape?: string;
	readonly files?: ExportWish;
	readonly signal?: AbortSignal;
}

/** Where everything of a story stands; another shape has a folder of its own in it. */
export function bookFolder(
	{ outFolder, shape = '' }: Pick<ExportPlace, 'outFolder' | 'shape'>,
	{ name }: Pick<Story, 'name'>,
): string {
	return resolve(outFolder, name, shape);
}

/** What is made of the pages as they are, and what of a strip; each absent where there is nothing of it. */
interface Wishes {
	readonly own?: ExportWish;
	readonly strip?: ExportWish;
}

/** Parts a wish by whether its formats can be made of such pages. */
export async function partWishes(
	pages: readonly { readonly format: PageFormat }[],
	files: ExportWish | undefined,
): Promise<Wishes> {
	if (!files) return {};
	const isStrip = pages.every(({ format }) => format.kind === 'strip');
	const own: string[] = [];
	const strip: string[] = [];
	for (const { name, load } of formatsNamed(files.formats)) {
		const { needs } = await load();
		(needs === 'strip' && !isStrip ? strip : own).push(name);
	}
	return {
		...(own.length > 0 && { own: { ...files, formats: own } }),
		...(strip.length > 0 && { strip: { ...files, formats: strip } }),
	};
}

/** Throws what would stop the export at its end, before anything is drawn or paid for. */
export async function refuseUnmakeable(
	{ story, pages }: Pick<Prepared, 'story' | 'pages'>,
	files: ExportWish | undefined,
): Promise<void> {
	if (!files) return;
	fileName(files.name ?? '{story}', { story, title: story.title });
	const { own, strip } = await partWishes(pages, files);
	// Of a strip that is still to be laid out there are no pages to judge yet.
	for (const { wish, shape } of [
		{ wish: own, shape: { story, pages } },
		{ wish: strip, shape: { story, pages: [] } },
	]) {
		for (const { load } of formatsNamed(wish?.formats ?? [])) {
			const { refuse } = await load();
			refuse?.(shape, files.options ?? {});
		}
	}
}

/** Writes one story's book beside its pages; absolute paths of the files, none where none were asked for. */
export async function exportBook(
	book: Book,
	place: ExportPlace,
	listen: (event: PublishEvent) => void = () => {},
): Promise<readonly string[]> {
	const { files, signal } = place;
	if (!files || book.pages.length === 0) return [];
	const formats = formatsNamed(files.formats);
	const folder = bookFolder(place, book.story);
	return publish(book, { ...files, folder, formats, ...(signal && { signal }) }, listen);
}

/** Writes several stories as one volume with a chapter for each, into the output folder itself. */
export async function exportVolume(
	title: string,
	rendered: readonly Pick<Rendered, 'story' | 'pages' | 'only' | 'strip'>[],
	{ outFolder, files, signal }: ExportPlace,
	listen: (event: PublishEvent) => void = () => {},
): Promise<readonly string[]> {
	if (!files || rendered.every(({ pages }) => pages.length === 0)) return [];
	refuseTwoDirections(rendered.map(({ story }) => story));
	const name = files.name ?? safe(title).replaceAll(/[{}]/g, '');
	const settings = { name, folder: resolve(outFolder), ...(signal && { signal }) };
	const { own, strip } = await partWishes(
		rendered.flatMap(({ pages }) => pages),
		files,
	);
	const made: string[] = [];
	for (const { wish, parts } of [
		{ wish: own, parts: rendered },
		{ wish: strip, parts: rendered.map(({ strip, ...each }) => ({ ...each, pages: strip ?? each.pages })) },
	]) {
		if (!wish) continue;
		const options = { ...wish, ...settings, formats: formatsNamed(wish.formats) };
		made.push(...(await publish(bindBook(parts, title), options, listen)));
	}
	return made;
}

/** A bound volume is opened on one side. Throws Fault. */
export function refuseTwoDirections(stories: readonly Story[]): void {
	const [first] = stories;
	const other = stories.find(({ page }) => page.reading !== first?.page.reading);
	if (!first || !other) return;
	throw new Fault('usage', `${first.name} and ${other.name} are read in different directions`, {
		hint: 'combine stories that are read the same way',
	});
}
