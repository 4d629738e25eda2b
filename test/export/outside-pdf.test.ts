/** What other people's PDF tools find in ours. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../src/export/pdf/pdf.ts';
import { handBook, spoken } from '../support/hand-book.ts';
import { hasProgram } from '../support/has-program.ts';
import { filesOf } from '../support/make-book.ts';

let folder: string;
let plain: string;
let marked: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ekonte-outside-'));
	const book = await handBook(folder);
	plain = join(folder, 'plain.pdf');
	marked = join(folder, 'marked.pdf');
	await writeFile(plain, (await filesOf(pdf, book)).get('book.pdf')!);
	await writeFile(marked, (await filesOf(pdf, book, { options: { cropMarks: true } })).get('book.pdf')!);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(program: string, ...words: string[]): string {
	const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stdout}${stderr}`);
	return stdout;
}

/** Without the marks of direction and the empty lines that pdftotext adds. */
const words = (text: string) =>
	text
		.replace(/[\u202a-\u202e\u2066-\u2069\f]/g, '')
		.replace(/\n+/g, '\n')
		.trim();

describe('a PDF in the eyes of others', () => {
	it.skipIf(!hasProgram('qpdf'))('qpdf: has no error and no warning, with crop marks or without', () => {
		for (const file of [plain, marked])
			expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
	});

	it.skipIf(!hasProgram('pdfinfo'))('pdfinfo: has its boxes inside each other, and its title', () => {
		const told = run('pdfinfo', '-box', marked);
		expect(told).toMatch(/^Title: +Harbour & <Light>$/m);
		expect(told).toMatch(/^Tagged: +yes$/m);
		const box = (name: string) =>
			new RegExp(`^${name}: +(.*)$`, 'm').exec(told)![1]!.trim().split(/\s+/).map(Number);
		const nest = ['MediaBox', 'BleedBox', 'TrimBox', 'ArtBox'].map(box);
		for (const [index, [left, low, right, high]] of nest.slice(1).entries()) {
			const [outerLeft, outerLow, outerRight, outerHigh] = nest[index]!;
			expect(left).toBeGreaterThan(outerLeft!);
			expect(low).toBeGreaterThan(outerLow!);
			expect(right).toBeLessThan(outerRight!);
			expect(high).toBeLessThan(outerHigh!);
		}
	});

	it.skipIf(!hasProgram('pdffonts'))('pdffonts: embeds its fonts, with what their characters mean', () => {
		const rows = run('pdffonts', plain).trim().split('\n').slice(2);
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +0$/);
	});

	it.skipIf(!hasProgram('pdfimages'))('pdfimages: gives the JPEG frame back as it was', async () => {
		run('pdfimages', '-all', plain, join(folder, 'taken'));
		const hash = async (file: string) =>
			createHash('sha256')
				.update(await readFile(join(folder, file)))
				.digest('hex');
		const taken = (await readdir(folder)).filter((name) => /^taken.*\.jpg$/.test(name));
		expect(taken.length).toBeGreaterThan(0);
		for (const name of taken) expect(await hash(name)).toBe(await hash('photo.jpg'));
	});

	it.skipIf(!hasProgram('pdftotext'))(
		'pdftotext: reads Vietnamese, Japanese columns and Arabic in order',
		() => {
			const page = (number: string, ...how: string[]) =>
				words(run('pdftotext', ...how, '-f', number, '-l', number, plain, '-'));
			const lines = (shot: keyof typeof spoken) => spoken[shot].map(({ text }) => text).join('\n');
			expect(page('1')).toBe(`${lines('harbour-1')}\n${lines('harbour-2')}`);
			expect(page('2')).toBe(lines('lighthouse'));
			expect(page('1', '-raw').replace(/\s/g, '')).toBe(
				`${lines('harbour-1')}${lines('harbour-2')}`.replace(/\s/g, ''),
			);
		},
	);

	it.skipIf(!hasProgram('pdftoppm'))(
		'pdftoppm: shows art inside the bleed alone, and marks outside it',
		async () => {
			const { default: sharp } = await import('sharp');
			run('pdftoppm', '-r', '72', '-f', '1', '-l', '1', '-png', marked, join(folder, 'seen'));
			const seen = (await readdir(folder)).find((name) => name.startsWith('seen'))!;
			const { data, info } = await sharp(join(folder, seen))
				.greyscale()
				.raw()
				.toBuffer({ resolveWithObject: true });
			const darkest = (x: number, y: number, w: number, h: number) => {
				let least = 255;
				for (let row = y; row < y + h; row++)
					for (let column = x; column < x + w; column++)
						least = Math.min(least, data[row * info.width + column]!);
				return least;
			};
			// Between the marks of a side nothing is printed; at a corner there is a mark.
			expect(darkest(60, 0, info.width - 120, 18)).toBe(255);
			expect(darkest(0, 0, 60, 18)).toBeLessThan(200);
		},
	);
});
