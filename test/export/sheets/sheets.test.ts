/** Sheets as other programs read them: every word is there, whatever its script and however long it is. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/export/exporter.ts';
import { ekonte } from '../../../src/export/sheets/ekonte.ts';
import { sheet } from '../../../src/export/sheets/sheet.ts';
import type { Book } from '../../../src/page/book.ts';
import { expectTree } from '../../support/golden-tree.ts';
import { hasProgram } from '../../support/has-program.ts';
import { filesOf, openShelf, type Shelf } from '../../support/make-book.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { piecesOn } from '../../support/read-sheet.ts';

let shelf: Shelf;
let books: Readonly<Record<'wordy' | 'told', Book>>;
beforeAll(async () => {
	shelf = await openShelf();
	books = { wordy: await shelf.book('long', long), told: await shelf.book('told', told) };
});
afterAll(() => shelf.close());

const numbered = (count: number, word: string) =>
	Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

/** The head of a story whose pages are of no interest. */
const small = (title: string) => `title: ${title}\npage: { dpi: 36 }\ncharacters: {}\n`;

const long = `title: Too much
page: { size: board-16x9, dpi: 40 }
characters: { mai: { name: Mai } }
scenes:
  - id: talk
    cast: [mai]
    action: ${numbered(220, 'act')}
    notes: ${numbered(40, 'note')}
    duration: 1.5
    dialogue:
      - mai: ${numbered(160, 'say')}
  - { id: end, action: The end., duration: 2 }
`;

const exporters: readonly (readonly [string, Exporter])[] = [
	['sheet', sheet],
	['ekonte', ekonte],
];

async function bytesOf(exporter: Exporter, book: Book, options = {}): Promise<Buffer> {
	const [bytes] = (await filesOf(exporter, book, { options })).values();
	return bytes!;
}

/** Writes it where other programs find it. */
async function fileOf(bytes: Buffer): Promise<string> {
	const file = join(shelf.folder, 'sheet.pdf');
	await writeFile(file, bytes);
	return file;
}

const textOf = (file: string) => execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });

const told = `title: Rain
author: Ngô An
language: vi
page: { size: board-16x9, dpi: 40 }
characters: { mai: { name: Mai } }
places: { street: Con phố ướt }
scenes:
  - { id: door, place: street, time: đêm, cast: [mai], action: "{mai} chờ.", size: MS, angle: low, duration: 2.5,
      notes: Mưa., dialogue: [{ mai (whisper): "Trễ *rồi*." }, { sfx: RẦM }] }
  - { id: empty, action: Không ai., move: pan }
`;

describe.each(exporters)('%s', (name, exporter) => {
	let wordy: Buffer;
	beforeAll(async () => {
		wordy = await bytesOf(exporter, books.wordy);
	});

	it('has the words and places that were accepted', async () => {
		const pdf = readPdf(await bytesOf(exporter, books.told));
		await expectTree(
			name,
			pdf.pages.flatMap((page, index) => [`page ${index + 1}`, ...piecesOn(pdf, page)]),
		);
	});

	it('loses no word of a text far too long', () => {
		const pdf = readPdf(wordy);
		const words = new Set(pdf.pages.flatMap((page) => piecesOn(pdf, page).join(' ').split(' ')));
		const wanted = [numbered(220, 'act'), numbered(160, 'say'), numbered(40, 'note')].join(' ').split(' ');
		expect(wanted.filter((word) => !words.has(word))).toEqual([]);
	});

	it('is written twice to the same bytes', async () => {
		expect((await bytesOf(exporter, books.wordy)).equals(wordy)).toBe(true);
	});

	it.skipIf(!hasProgram('qpdf'))('is sound PDF (needs qpdf)', async () => {
		const file = await fileOf(wordy);
		expect(() => execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })).not.toThrow();
	});

	it.skipIf(!hasProgram('pdftotext'))('prints Vietnamese and Japanese (needs pdftotext)', async () => {
		const words = 'Nếu cần thêm, hãy lưu trữ.';
		const book = await shelf.book(
			'scripts',
			`title: 雨の駅\nlanguage: ja\npage: { size: board-16x9, dpi: 40 }\ncharacters: { mai: { name: 舞 } }
scenes:\n  - { id: 駅, cast: [mai], action: "${words}", dialogue: [{ mai: "雨《あめ》が*降って*きた。" }] }\n`,
		);
		const text = textOf(await fileOf(await bytesOf(exporter, book)))
			.replaceAll(/\s+/g, ' ')
			.normalize('NFC');
		expect(text).toContain(words);
		expect(text).toContain('舞 雨が降ってきた。');
	});

	it('prints what the command line adds, in any script, or refuses it', async () => {
		const options = { date: '11月25日', numbering: 'カット1' };
		const pdf = readPdf(await bytesOf(exporter, books.told, options));
		const words = piecesOn(pdf, pdf.pages[0]!).join('\n');
		expect(words).toMatch(/11.*月25日|11\n.*月/su);
		expect(words).toContain('カット');
		const runes = bytesOf(exporter, books.told, { date: 'ᚠ' });
		await expect(runes).rejects.toThrow(/^no font has the character "ᚠ" \(U\+16A0\) in "ᚠ"$/);
	});

	it('refuses a character that no font has, and says where it stands', async () => {
		const book = await shelf.book(
			'rune',
			`${small('Rune')}scenes:\n  - { action: "A stone with ᚠ on it." }\n`,
		);
		await expect(filesOf(exporter, book)).rejects.toMatchObject({
			code: 'glyph-missing',
			message: expect.stringMatching(/no font has the character "ᚠ" \(U\+16A0\) in ".*" \(.*rune\.yaml:5\)/),
		});
	});
});

describe.skipIf(!hasProgram('pdftotext'))('time on a Japanese sheet (needs pdftotext)', () => {
	it('is in seconds and frames, with the total of the page and of all pages so far', async () => {
		const shots = Array.from({ length: 6 }, (_, index) => `  - { action: Cut ${index}., duration: 1.5 }`);
		const book = await shelf.book('six', `${small('Six')}scenes:\n${shots.join('\n')}\n`);
		const pages = textOf(await fileOf(await bytesOf(ekonte, book))).split('\f');
		expect(pages[0]!.match(/\(\d+\+\d\d\)/g)).toEqual([
			'(9+00)',
			...Array(5).fill('(1+12)'),
			'(7+12)',
			'(7+12)',
		]);
		expect(pages[1]!.match(/\(\d+\+\d\d\)/g)).toEqual(['(9+00)', '(1+12)', '(1+12)', '(9+00)']);
	});
});

describe('a sheet', () => {
	it.skipIf(!hasProgram('pdfinfo'))(
		'makes as many pages as its boards and their words need (needs pdfinfo)',
		async () => {
			const shots = Array.from({ length: 13 }, (_, index) => `  - { action: Board ${index}. }`);
			const book = await shelf.book('boards', `${small('Boards')}scenes:\n${shots.join('\n')}\n`);
			const pages = async (grid: string) => {
				const file = await fileOf(await bytesOf(sheet, book, { grid }));
				const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
				return Number(/Pages:\s+(\d+)/.exec(info)![1]);
			};
			const counts: number[] = [];
			for (const grid of ['3x1', '2x2', '3x2', '3x3', '4x4']) counts.push(await pages(grid));
			expect(counts).toEqual([5, 4, 3, 2, 1]);
		},
	);
});
