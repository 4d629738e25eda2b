import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../../src/export/pdf/pdf.ts';
import { type Book, bindBook } from '../../../src/page/book.ts';
import { expectTree } from '../../support/golden-tree.ts';
import { handBook } from '../../support/hand-book.ts';
import { filesOf } from '../../support/make-book.ts';
import { type PdfObject, type ReadPdf, readPdf, wordsOn } from '../../support/read-pdf.ts';

let folder: string;
let book: Book;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-pdf-'));
	book = await handBook(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function printed(given = book, options: Record<string, boolean> = {}): Promise<ReadPdf> {
	return readPdf((await filesOf(pdf, given, { options })).get('book.pdf')!);
}

function box(page: PdfObject, name: string): readonly number[] | undefined {
	const numbers = new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(page.text)?.[1];
	return numbers?.trim().split(/\s+/).map(Number);
}

function titlesOf({ objects }: ReadPdf): readonly string[] {
	return [...objects.values()].flatMap(({ text }) =>
		/\/Parent/.test(text) && /\/Dest/.test(text) ? /\/Title \(([^)]*)\)/.exec(text)![1]! : [],
	);
}

describe('a PDF', () => {
	it('has the pages, boxes, titles and words that were accepted', async () => {
		const read = await printed();
		const lines = read.pages.flatMap((page, index) => [
			`page ${index + 1}`,
			...['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'].map(
				(name) => `  ${name} ${box(page, name)?.join(' ')}`,
			),
			...wordsOn(read, page).map((words) => `  ${words.trim()}`),
		]);
		await expectTree('pdf', [...titlesOf(read).map((title) => `outline ${title}`), ...lines]);
	});

	it('measures its boxes in millimetres, whatever the dpi', async () => {
		const points = (mm: number) => (mm / 25.4) * 72;
		for (const dpi of [36, 41]) {
			const given = await handBook(join(folder, String(dpi)), { page: { size: 'manga-a5', dpi } as never });
			const [page] = (await printed(given)).pages;
			const [left, low, right, high] = box(page!, 'TrimBox')!;
			expect(right! - left!).toBeCloseTo(points(148), 2);
			expect(high! - low!).toBeCloseTo(points(210), 2);
			expect(box(page!, 'BleedBox')![0]).toBeCloseTo(0, 2);
			expect(left).toBeCloseTo(points(3), 2);
		}
	});

	it('stands on a larger sheet with eight crop marks outside the bleed where they are asked for', async () => {
		const read = await printed(book, { cropMarks: true });
		const [page] = read.pages;
		const [left] = box(page!, 'BleedBox')!;
		expect(left).toBeGreaterThan(10);
		expect(box(page!, 'CropBox')).toBeUndefined();
		const content = read.content(read.at(page!, 'Contents')).toString('latin1');
		const marks = /q 0 G 0\.25 w (.*) S Q/.exec(content)![1]!;
		expect(marks.match(/m/g)).toHaveLength(8);
	});

	it('holds a JPEG frame once and byte for byte, and flattens a transparent one', async () => {
		const read = await printed();
		const pictures = [...read.objects.values()].filter(({ text }) => text.includes('/Subtype /Image'));
		expect(pictures).toHaveLength(2);
		const jpeg = pictures.find(({ text }) => text.includes('/DCTDecode'))!;
		expect(jpeg.stream!.equals(await readFile(join(folder, 'photo.jpg')))).toBe(true);
		expect(pictures.some(({ text }) => text.includes('/SMask'))).toBe(false);
	});

	it('says its title, author, language and reading direction, and no date', async () => {
		const rtl = await handBook(join(folder, 'rtl'), {
			page: { size: 'manga-a5', dpi: 36, reading: 'rtl' } as never,
		});
		const file = (await filesOf(pdf, rtl)).get('book.pdf')!.toString('latin1');
		expect(file).toContain('/Direction /R2L');
		expect(file).toContain('/Lang (en)');
		expect(file).toContain('Harbour &amp; &lt;Light&gt;');
		expect(file).not.toMatch(/CreationDate|ModDate|CreateDate/);
		expect((await filesOf(pdf, book)).get('book.pdf')!.toString('latin1')).not.toContain('R2L');
	});

	it('describes each picture, and orders words by panel for those who listen', async () => {
		const read = await printed();
		const alts = [...read.objects.values()].flatMap(({ text }) => /\/Alt \(([^)]*)\)/.exec(text)?.[1] ?? []);
		expect(alts).toEqual(['Mai waits at the quay.', 'Rain on the water.', 'Mai climbs.']);
	});

	it('calls pages by the numbers they bear, also of a part and of a volume', async () => {
		const labels = async (given: Book) => /\/Nums \[[^\]]*\]/.exec((await printed(given)).catalog.text)?.[0];
		expect(await labels(bindBook([{ ...book, pages: book.pages.slice(1) }]))).toMatch(
			/0 <<\s*\/S \/D\s*\/St 2/,
		);
		const volume = bindBook([book, book], 'Two');
		expect((await labels(volume))?.replace(/\s+/g, ' ')).toBe(
			'/Nums [0 << /S /D /St 1 /P (1-) >> 2 << /S /D /St 1 /P (2-) >>]',
		);
	});

	it('lays lettering that it cannot draw over the page as a picture, so that no word is lost', async () => {
		const pages = book.pages.map((page) => ({
			...page,
			lettering: () =>
				`<svg xmlns="http://www.w3.org/2000/svg" width="${page.widthPx}" height="${page.heightPx}"><circle cx="9" cy="9" r="5"/></svg>`,
		}));
		const read = await printed(bindBook([{ story: book.story, pages }]));
		expect(read.at(read.pages[0]!, 'Resources').text).toMatch(/\/Lettering \d+ 0 R/);
	});

	it('is bare where lettering is off', async () => {
		const file = (await filesOf(pdf, book, { options: { lettering: 'off' } })).get('book.pdf')!;
		const read = readPdf(file);
		expect(wordsOn(read, read.pages[0]!)).toEqual([]);
		expect(read.content(read.at(read.pages[0]!, 'Contents')).toString('latin1')).not.toContain('/Artifact');
	});

	it('is the same bytes again', async () => {
		const [one, other] = [await filesOf(pdf, book), await filesOf(pdf, book)];
		expect(one.get('book.pdf')!.equals(other.get('book.pdf')!)).toBe(true);
	});
});
