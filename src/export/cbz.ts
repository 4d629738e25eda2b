/** CBZ: a zip of stored pages whose names sort in page order, with a ComicInfo.xml of schema 2.0. */
import { stat } from 'node:fs/promises';
import type { Book } from '../page/book.ts';
import type { Exporter } from './exporter.ts';
import { xmlAttributes, xmlText } from './xml.ts';
import { type ZipEntry, zipPieces } from './zip.ts';

export const cbz: Exporter = {
	async *encode(book, { name, progress }) {
		const digits = Math.max(3, String(book.pages.length).length);
		const pages = book.pages.map(
			({ file }, index): ZipEntry => ({
				path: `${String(index + 1).padStart(digits, '0')}.png`,
				content: file,
			}),
		);
		const info: ZipEntry = { path: 'ComicInfo.xml', content: Buffer.from(await comicInfo(book)) };
		yield { path: `${name}.cbz`, pieces: zipPieces([info, ...pages], progress) };
	},
};

/** The schema's elements have a fixed order. */
async function comicInfo(book: Book): Promise<string> {
	const { story, pages } = book;
	const sizes = await Promise.all(pages.map(async ({ file }) => (await stat(file)).size));
	const isFirst = new Map(book.chapters.map((chapter) => [chapter.pages[0], chapter.story.title]));
	const authors = [...new Set(book.chapters.flatMap(({ story: { author } }) => author ?? []))].join(', ');
	const rows = pages.map((page, index) => {
		const attributes = {
			Image: index,
			Type: 'Story',
			ImageSize: sizes[index],
			Bookmark: book.chapters.length > 1 ? isFirst.get(page) : undefined,
			ImageWidth: page.widthPx,
			ImageHeight: page.heightPx,
		};
		return `\n\t\t<Page${xmlAttributes(attributes)}/>`;
	});
	const elements: readonly (readonly [string, string])[] = [
		['Title', book.title],
		['Writer', authors],
		['PageCount', String(pages.length)],
		['LanguageISO', story.language],
		['Manga', story.page.reading === 'rtl' ? 'YesAndRightToLeft' : 'No'],
		['Characters', namesOf(book).join(', ')],
	];
	const lines = elements.flatMap(([name, text]) => (text ? `\n\t<${name}>${xmlText(text)}</${name}>` : []));
	return (
		'<?xml version="1.0" encoding="UTF-8"?>\n' +
		'<ComicInfo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
		`${lines.join('')}\n\t<Pages>${rows.join('')}\n\t</Pages>\n</ComicInfo>\n`
	);
}

/** Everybody who is seen, in order of appearance; a comma would part a name in two. */
function namesOf({ pages }: Book): string[] {
	const seen = pages.flatMap(({ panels }) => panels.flatMap(({ shot }) => shot.cast));
	return [...new Set(seen.map(({ character }) => character.name.replace(/\s*,\s*/g, ' ').trim()))];
}
