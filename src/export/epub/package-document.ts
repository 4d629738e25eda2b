/** The package document: what the book is, what is in it, and in which order and direction it is read. */
import { createHash } from 'node:crypto';
import type { Book } from '../../page/book.ts';
import { xmlText } from '../xml.ts';
import type { Leaf } from './leaves.ts';

/** The format wants a date; a clock would make two exports of one book differ. */
const MODIFIED = '1980-01-01T00:00:00Z';

export function packageDocument(book: Book, leaves: readonly Leaf[]): string {
	const { story } = book;
	const direction = story.page.reading;
	return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${xmlText(story.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book, leaves).join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${leaves.map(items).join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${leaves.map(itemref).join('\n')}
</spine>
</package>
`;
}

function metadata(book: Book, leaves: readonly Leaf[]): readonly string[] {
	const { story, chapters } = book;
	const authors = new Set(chapters.flatMap((chapter) => chapter.story.author ?? []));
	const isBound = leaves.some(({ side }) => side !== undefined);
	const meta = (property: string, value: string) => `<meta property="${property}">${xmlText(value)}</meta>`;
	return [
		`<dc:identifier id="book-id">urn:uuid:${identifier(book)}</dc:identifier>`,
		`<dc:title>${xmlText(book.title)}</dc:title>`,
		`<dc:language>${xmlText(story.language)}</dc:language>`,
		...[...authors].map((author) => `<dc:creator>${xmlText(author)}</dc:creator>`),
		meta('dcterms:modified', MODIFIED),
		meta('rendition:layout', 'pre-paginated'),
		meta('rendition:orientation', 'auto'),
		meta('rendition:spread', isBound ? 'landscape' : 'none'),
		meta('schema:accessMode', 'visual'),
		meta('schema:accessMode', 'textual'),
		meta('schema:accessModeSufficient', 'visual'),
		meta('schema:accessModeSufficient', 'textual'),
		...['alternativeText', 'readingOrder', 'tableOfContents'].map((feature) =>
			meta('schema:accessibilityFeature', feature),
		),
		meta('schema:accessibilityHazard', 'none'),
		meta(
			'schema:accessibilitySummary',
			'Each picture is described by what happens in it, and all lettered words are there as text.',
		),
	];
}

/** The same book has the same name for ever, and another book another. */
function identifier({ title, story, chapters }: Book): string {
	const facts = [title, story.language, story.page.size, ...chapters.map((chapter) => chapter.story.name)];
	const hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
	// A UUID of version 8, whose bits are the maker's own.
	return [
		hash.slice(0, 8),
		hash.slice(8, 12),
		`8${hash.slice(13, 16)}`,
		`a${hash.slice(17, 20)}`,
		hash.slice(20, 32),
	].join('-');
}

function items({ id }: Leaf, index: number): string {
	const cover = index === 0 ? ' properties="cover-image"' : '';
	return (
		`<item id="${id}" href="pages/${id}.xhtml" media-type="application/xhtml+xml"/>\n` +
		`<item id="${id}-picture" href="pictures/${id}.jpg" media-type="image/jpeg"${cover}/>`
	);
}

function itemref({ id, side }: Leaf): string {
	return `<itemref idref="${id}"${side ? ` properties="page-spread-${side}"` : ''}/>`;
}
