/** Takes a PDF apart as far as tests want to look into it: objects, pages, pictures and words. */
import { inflateSync } from 'node:zlib';

export interface PdfObject {
	/** The dictionary as written. */
	readonly text: string;
	/** The stream as stored; nothing where there is none. */
	readonly stream: Buffer | undefined;
}

export interface ReadPdf {
	readonly objects: ReadonlyMap<number, PdfObject>;
	readonly catalog: PdfObject;
	/** In order. */
	readonly pages: readonly PdfObject[];
	/** The object that a field of a dictionary points at. */
	at(object: PdfObject, field: string): PdfObject;
	/** A stream with its compression taken off. */
	content(object: PdfObject): Buffer;
}

export function readPdf(file: Buffer): ReadPdf {
	const text = file.toString('latin1');
	const start = Number(/startxref\n(\d+)/.exec(text)![1]);
	const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));
	const objects = new Map(offsets.map((offset, index) => [index + 1, objectAt(file, text, offset)]));
	const resolve = (object: PdfObject, field: string) => {
		const id = new RegExp(`/${field} (\\d+) 0 R`).exec(object.text)?.[1];
		const found = objects.get(Number(id));
		if (!found) throw new Error(`no ${field} in ${object.text}`);
		return found;
	};
	const trailer = { text: text.slice(text.lastIndexOf('trailer')), stream: undefined };
	const catalog = resolve(trailer, 'Root');
	const kids = /\/Kids \[([^\]]*)\]/.exec(resolve(catalog, 'Pages').text)![1]!;
	const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => objects.get(Number(id))!);
	const content = ({ text: dictionary, stream }: PdfObject) =>
		/\/FlateDecode/.test(dictionary) ? inflateSync(stream!) : stream!;
	return { objects, catalog, pages, at: resolve, content };
}

function objectAt(file: Buffer, text: string, offset: number): PdfObject {
	const from = text.indexOf('obj', offset) + 4;
	const marker = text.indexOf('stream\n', from);
	const end = text.indexOf('endobj', from);
	if (marker < 0 || marker > end) return { text: text.slice(from, end), stream: undefined };
	const dictionary = text.slice(from, marker);
	const length = Number(/\/Length (\d+)/.exec(dictionary)![1]);
	const begin = marker + 'stream\n'.length;
	return { text: dictionary, stream: file.subarray(begin, begin + length) };
}

/** The words of a page in the order of the file, each shown piece on a line of its own. */
export function wordsOn(pdf: ReadPdf, page: PdfObject): readonly string[] {
	const content = pdf.content(pdf.at(page, 'Contents')).toString('latin1');
	const resources = pdf.at(page, 'Resources');
	const table = pdf.content(pdf.at(pdf.at(resources, 'Wa'), 'ToUnicode')).toString('latin1');
	const meaning = new Map(
		[...table.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, number, utf16]) => [number!, fromUtf16(utf16!)]),
	);
	return [...content.matchAll(/<(\w+)> Tj/g)].map(([, hex]) =>
		hex!
			.match(/.{4}/g)!
			.map((number) => meaning.get(number) ?? '?')
			.join(''),
	);
}

function fromUtf16(hex: string): string {
	return hex
		.match(/.{4}/g)!
		.map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
		.join('');
}
