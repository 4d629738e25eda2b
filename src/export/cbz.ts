/** CBZ: a zip of stored pages whose names sort in page order, with a ComicInfo.xml of schema 2.0. */
import { stat } from 'node:fs/promises';
import type { Size } from '../base/geometry.ts';
import type { Book, BookPage } from '../page/book.ts';
import type { Exporter } from './exporter.ts';
import { bleeds, type PictureKind, pagePicture, pictureSize, pictureWish } from './page-picture.ts';
import { xmlAttributes, xmlText } from './xml.ts';
import { type ZipEntry, zipPieces } from './zip.ts';

export const cbz: Exporter = {
	async *encode(book, { name, options, progress }) {
		const { kind, isBare } = pictureWish(options);
		const digits = Math.max(3, String(book.pages.length).length);
		const plates = await Promise.all(
			book.pages.map(plateOf(kind ?? (isBare || bleeds(book) ? 'png' : undefined), isBare)),
		);
		const pages = plates.map(({ content, ending }, index): ZipEntry => {
			return { path: `${String(index + 1).padStart(digits, '0')}.${ending}`, content };
		});
		const info: ZipEntry = { path: 'ComicInfo.xml', content: Buffer.from(comicInfo(book, plates)) };
		yield { path: `${name}.cbz`, pieces: zipPieces([info, ...pages], progress) };
	},
};

/** A page as it goes into the archive. */
interface Plate extends Size {
	readonly page: BookPage;
	readonly content: ZipEntry['content'];
	readonly ending: PictureKind;
	/** Known only of files that go in as they are. */
	readonly sizeBytes?: number;
}

/** The page's file as it is; encoded anew where another kind is wanted, or where its bleed must be cut off. */
function plateOf(kind: PictureKind | undefined, isBare: boolean): (page: BookPage) => Promise<Plate> {
	return async (page) => {
		const { file, widthPx, heightPx } = page;
		if (kind) {
			const settings = { kind, isBare };
			const content = () => pagePicture(page, settings);
			return { page, ending: kind, content, ...pictureSize(page, settings) };
		}
		const sizeBytes = (await stat(file)).size;
		return { page, ending: 'png', content: file, width: widthPx, height: heightPx, sizeBytes };
	};
}

/** The schema's elements have a fixed order. */
function comicInfo(book: Book, plates: readonly Plate[]): string {
	const { story, chapters } = book;
	const isFirst = new Map(chapters.map((chapter) => [chapter.pages[0], chapter.story.title]));
	const authors = [...new Set(chapters.flatMap((chapter) => chapter.story.author ?? []))].join(', ');
	const rows = plates.map(({ page, sizeBytes, width, height }, index) => {
		const attributes = {
			Image: index,
			Type: page.isTitle && index === 0 ? 'FrontCover' : 'Story',
			DoublePage: (page.folios?.length ?? 1) > 1 ? 'true' : undefined,
			ImageSize: sizeBytes,
			Bookmark: chapters.length > 1 ? isFirst.get(page) : undefined,
			ImageWidth: width,
			ImageHeight: height,
		};
		return `\n\t\t<Page${xmlAttributes(attributes)}/>`;
	});
	const elements: readonly (readonly [string, string])[] = [
		['Title', book.title],
		['Writer', authors],
		['PageCount', String(plates.length)],
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
