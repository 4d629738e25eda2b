/** What this house needs of pdfkit: objects, pages, pictures and structure, written out as they are made. */
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { xmlText } from '../xml.ts';

/** A numbered object of the file. */
export type Reference = { readonly id: number };
type Value = unknown;
type Fields = Readonly<Record<string, Value>>;

/** The parts of pdfkit that its types leave out. */
interface Internals {
	readonly page: {
		readonly dictionary: { readonly data: Record<string, Value> };
		readonly fonts: Record<string, Reference>;
		readonly xobjects: Record<string, Reference>;
	};
	readonly _root: { readonly data: Record<string, Value> };
	info: Record<string, Value>;
	_addInfo: () => void;
	appendXML(xml: string): void;
	ref(data: Fields): OpenReference;
	openImage(bytes: Uint8Array): OpenImage;
}

interface OpenReference extends Reference {
	data: Record<string, Value>;
	write(bytes: Uint8Array): void;
	end(): void;
}

interface OpenImage {
	readonly obj: Reference;
	embed(document: unknown): void;
}

export interface PaperFacts {
	readonly title: string;
	readonly author: string;
	/** BCP 47. */
	readonly language: string;
	readonly isRtl: boolean;
	/** Shown side by side, the first page alone, as a bound book is. */
	readonly isBound: boolean;
}

export interface Paper {
	readonly document: PDFKit.PDFDocument;
	/** A new page of this size in points; boxes by name, as PDF writes them. */
	addPage(width: number, height: number, boxes: Readonly<Record<string, readonly number[]>>): void;
	useFonts(fonts: Readonly<Record<string, Reference>>): void;
	usePicture(name: string, picture: Reference): void;
	/** Embeds a JPEG or PNG file as it is. */
	embed(bytes: Uint8Array): Reference;
	/** An object that is filled in later by `finish`. */
	reference(fields: Fields): Reference;
	finish(reference: Reference, fields: Fields): void;
	object(fields: Fields): Reference;
	stream(fields: Fields, bytes: Uint8Array): Reference;
	/** A string, where a plain one would be a name. */
	text(text: string): Value;
	/** Says what each page is called: `[index, fields]` wherever the counting begins anew. */
	labelPages(labels: readonly (readonly [number, Fields])[]): void;
	/** What is ready to be written so far, so that it never piles up. */
	ready(): Iterable<Uint8Array>;
	/** Ends the file and gives the rest of it. */
	close(): AsyncIterable<Uint8Array>;
}

/** Opens an empty file; it knows no clock and no chance, so the same pages are the same bytes. */
export function openPaper(facts: PaperFacts): Paper {
	const document = new PDFDocument({
		autoFirstPage: false,
		pdfVersion: '1.7',
		tagged: true,
		displayTitle: true,
		lang: facts.language,
		...(facts.isBound && { pageLayout: 'twoPageRight' as const }),
		// The file's id is made from this, and must not be from the hour.
		info: {
			Title: facts.title,
			Author: facts.author,
			Creator: 'ekonte',
			Producer: 'ekonte',
			CreationDate: new Date(0),
		},
	} as PDFKit.PDFDocumentOptions);
	const inner = document as unknown as Internals;
	inner._addInfo = () => inner.appendXML(description(facts));
	if (facts.isRtl) {
		(inner._root.data['ViewerPreferences'] as OpenReference).data['Direction'] = 'R2L';
	}
	return { document, ...objects(inner), ...pages(document, inner), ...output(document, inner) };
}

function objects(inner: Internals) {
	return {
		reference: (fields: Fields): Reference => inner.ref({ ...fields }),
		finish: (reference: Reference, fields: Fields) => {
			const open = reference as OpenReference;
			Object.assign(open.data, fields);
			open.end();
		},
		object: (fields: Fields): Reference => {
			const open = inner.ref({ ...fields });
			open.end();
			return open;
		},
		stream: (fields: Fields, bytes: Uint8Array): Reference => {
			const open = inner.ref({ ...fields });
			open.write(bytes);
			open.end();
			return open;
		},
		// pdfkit writes String objects as strings and string values as names.
		text: (text: string): Value => Object(text),
	};
}

function pages(document: PDFKit.PDFDocument, inner: Internals) {
	return {
		addPage: (width: number, height: number, boxes: Readonly<Record<string, readonly number[]>>) => {
			document.addPage({ size: [width, height], margin: 0 });
			Object.assign(inner.page.dictionary.data, boxes);
		},
		useFonts: (fonts: Readonly<Record<string, Reference>>) => {
			Object.assign(inner.page.fonts, fonts);
		},
		usePicture: (name: string, picture: Reference) => {
			inner.page.xobjects[name] = picture;
		},
		embed: (bytes: Uint8Array): Reference => {
			const picture = inner.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
			picture.embed(document);
			return picture.obj;
		},
		labelPages: (labels: readonly (readonly [number, Fields])[]) => {
			inner._root.data['PageLabels'] = { Nums: labels.flat() };
		},
	};
}

function output(document: PDFKit.PDFDocument, inner: Internals) {
	const stream = document as unknown as Readable;
	return {
		*ready(): Generator<Uint8Array> {
			for (let piece = stream.read(); piece !== null; piece = stream.read()) yield piece;
		},
		async *close(): AsyncGenerator<Uint8Array> {
			delete inner.info['CreationDate'];
			if (!inner.info['Author']) delete inner.info['Author'];
			document.end();
			for await (const piece of stream) yield piece as Buffer;
		},
	};
}

/** The same facts once more as XMP, which is what libraries index. */
function description({ title, author, language }: PaperFacts): string {
	const creator = author
		? `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>`
		: '';
	return (
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">' +
		'<dc:format>application/pdf</dc:format>' +
		`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>${creator}` +
		`<dc:language><rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag></dc:language>` +
		'<xmp:CreatorTool>ekonte</xmp:CreatorTool></rdf:Description>'
	);
}
