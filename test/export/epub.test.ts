import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epub } from '../../src/export/epub/epub.ts';
import { type Book, type BookPage, bindBook } from '../../src/page/book.ts';
import { expectTree } from '../support/golden-tree.ts';
import { handBook } from '../support/hand-book.ts';
import { filesOf } from '../support/make-book.ts';
import { readZip } from '../support/read-zip.ts';

let folder: string;
let book: Book;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-epub-'));
	book = await handBook(folder, { language: 'vi' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = async (given: Book) => (await filesOf(epub, given)).get('book.epub')!;

async function textsOf(given: Book): Promise<ReadonlyMap<string, string>> {
	const entries = readZip(await bytesOf(given));
	return new Map(entries.map(({ name, bytes }) => [name, bytes.toString()]));
}

/** The second page of the book as a spread of two. */
async function withSpread(reading: 'ltr' | 'rtl'): Promise<Book> {
	const page = { size: 'manga-a5', dpi: 36, reading } as never;
	const { story, pages } = await handBook(join(folder, reading), { page });
	const [first, wide] = pages as [BookPage, BookPage];
	return bindBook([{ story, pages: [first, { ...wide, folios: [2, 3] }] }]);
}

describe('an EPUB', () => {
	it('has the entries and texts that were accepted', async () => {
		const entries = readZip(await bytesOf(book));
		const names = entries.map(({ name, isStored }) => `${name}${isStored ? '' : ' (packed)'}`);
		const texts = entries
			.filter(({ name }) => /\.(opf|xhtml)$/.test(name))
			.map(({ name, bytes }) => `== ${name}\n${bytes.toString().trimEnd()}`);
		await expectTree('epub', [...names, ...texts]);
	});

	it('begins with its type, stored, and nothing beside its name', async () => {
		const [first] = readZip(await bytesOf(book));
		expect(first).toMatchObject({ name: 'mimetype', isStored: true, extraLength: 0, hasDescriptor: false });
		expect(first!.bytes.toString()).toBe('application/epub+zip');
	});

	it('passes an EPUB checker without an error or a warning, right to left and with a spread too', async () => {
		for (const given of [
			book,
			await withSpread('ltr'),
			await withSpread('rtl'),
			bindBook([book, await handBook(join(folder, 'other'))], 'Both'),
		]) {
			const { messages } = await EpubCheck.validate(await bytesOf(given));
			expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
		}
	});

	it('shows pages without the bleed, in the size that they say', async () => {
		const entries = readZip(await bytesOf(book));
		const { w, h } = book.pages[0]!.format.trim;
		const picture = entries.find(({ name }) => name === 'EPUB/pictures/p001.jpg')!;
		expect(await sharp(picture.bytes).metadata()).toMatchObject({ width: w, height: h });
		expect(entries.find(({ name }) => name === 'EPUB/pages/p001.xhtml')!.bytes.toString()).toContain(
			`content="width=${w}, height=${h}"`,
		);
	});

	it('lets the halves of a spread face each other, in the order in which they are read', async () => {
		const sides = async (given: Book) =>
			[
				...(await textsOf(given))
					.get('EPUB/package.opf')!
					.matchAll(/itemref idref="(p\d+)" properties="page-spread-(\w+)"/g),
			].map(([, id, side]) => `${id} ${side}`);
		expect(await sides(await withSpread('ltr'))).toEqual(['p001 right', 'p002 left', 'p003 right']);
		expect(await sides(await withSpread('rtl'))).toEqual(['p001 left', 'p002 right', 'p003 left']);
	});

	it('says which way it is read', async () => {
		const direction = async (given: Book) =>
			/page-progression-direction="(\w+)"/.exec((await textsOf(given)).get('EPUB/package.opf')!)![1];
		expect(await direction(book)).toBe('ltr');
		expect(await direction(await withSpread('rtl'))).toBe('rtl');
	});

	it('is the same bytes again', async () => {
		expect((await bytesOf(book)).equals(await bytesOf(book))).toBe(true);
	});
});
