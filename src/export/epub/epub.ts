/** EPUB 3 of fixed layout: a page a picture, its words over it for search and for those who listen, spreads as bound. */
import type { Book } from '../../page/book.ts';
import type { Exporter } from '../exporter.ts';
import { pagePicture, pictureWish } from '../page-picture.ts';
import { type ZipEntry, zipPieces } from '../zip.ts';
import { type Leaf, leavesOf, pictureSettings } from './leaves.ts';
import { navigation } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { pageDocument, STYLE } from './page-document.ts';

export const epub: Exporter = {
	*encode(book, { name, options, progress }) {
		const { isBare } = pictureWish(options);
		yield { path: `${name}.epub`, pieces: zipPieces(entriesOf(book, isBare), progress) };
	},
};

const CONTAINER =
	'<?xml version="1.0" encoding="UTF-8"?>\n' +
	'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n' +
	'\t<rootfiles>\n\t\t<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>\n' +
	'\t</rootfiles>\n</container>\n';

function entriesOf(book: Book, isBare: boolean): readonly ZipEntry[] {
	const leaves = leavesOf(book);
	const text = (path: string, content: () => string): ZipEntry => ({
		path,
		content: async () => Buffer.from(content()),
	});
	return [
		// The format wants it first, stored, with nothing beside its name.
		text('mimetype', () => 'application/epub+zip'),
		text('META-INF/container.xml', () => CONTAINER),
		text('EPUB/package.opf', () => packageDocument(book, leaves)),
		text('EPUB/nav.xhtml', () => navigation(book, leaves)),
		text('EPUB/style.css', () => STYLE),
		...leaves.flatMap((leaf) => [
			text(`EPUB/pages/${leaf.id}.xhtml`, () => pageDocument(leaf)),
			{ path: `EPUB/pictures/${leaf.id}.jpg`, content: () => pictureOf(leaf, isBare) },
		]),
	];
}

function pictureOf({ page, crop }: Leaf, isBare: boolean): Promise<Uint8Array> {
	return pagePicture(page, { ...pictureSettings, crop, isBare });
}
