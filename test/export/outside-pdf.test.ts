/** What other people's PDF tools find in ours. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../src/export/pdf/pdf.ts';
import { handBook, spoken } from '../support/hand-book.ts';
import { hasProgram } from '../support/has-program.ts';
import { filesOf, openShelf } from '../support/make-book.ts';

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

/** The writer's own pictures, one of each kind that a camera, a scanner or a model may hand over. */
async function ownFrames(folder: string): Promise<readonly string[]> {
	// Red above, blue below, a green corner: a picture that is turned or of wrong colours shows it.
	const half = (colour: string) => ({
		create: { width: 120, height: 40, channels: 3 as const, background: colour },
	});
	const art = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#c03030' } })
		.composite([
			{ input: half('#3040c0'), left: 0, top: 40 },
			{ input: { create: { width: 30, height: 30, channels: 3, background: '#30a040' } }, left: 0, top: 0 },
		])
		.png()
		.toBuffer();
	const made: Record<string, Sharp> = {
		'plain.jpg': sharp(art).jpeg(),
		'turned.jpg': sharp(art).rotate(90).withMetadata({ orientation: 8 }).jpeg(),
		'cmyk.jpg': sharp(art).withIccProfile('cmyk').toColourspace('cmyk').jpeg(),
		'grey.jpg': sharp(art).greyscale().jpeg(),
		'p3.png': sharp(art).withIccProfile('p3').png(),
		'deep.png': sharp(art).toColourspace('rgb16').png(),
		'clear.png': sharp(art).ensureAlpha(0.5).png({ progressive: true }),
		'lossy.webp': sharp(art).webp(),
	};
	await Promise.all(Object.entries(made).map(([name, picture]) => picture.toFile(join(folder, name))));
	return Object.keys(made);
}

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

	it.skipIf(!hasProgram('pdftoppm'))('pdftoppm: shows every kind of picture as the page does', async () => {
		const shelf = await openShelf();
		try {
			const kinds = await ownFrames(shelf.folder);
			const scenes = kinds.map((frame, index) => `  - { id: s${index}, frame: ${frame}, action: A }`);
			const head =
				'title: Kinds\npage: { size: digest, dpi: 72, layout: grid-2x4, numbers: false }\ncharacters: {}\nscenes:\n';
			const book = await shelf.book('kinds', `${head}${scenes.join('\n')}\n`);
			const file = join(folder, 'kinds.pdf');
			await writeFile(file, (await filesOf(pdf, book)).get('book.pdf')!);
			run('pdftoppm', '-r', '72', '-png', '-singlefile', file, join(folder, 'kinds'));
			const [page] = book.pages;
			for (const [index, { rect }] of page!.panels.entries()) {
				const area = { left: rect.x + 6, top: rect.y + 6, width: rect.w - 12, height: rect.h - 12 };
				const size = { width: 8, height: 8, fit: 'fill' as const };
				const [theirs, ours] = await Promise.all(
					[join(folder, 'kinds.png'), page!.file].map((picture) =>
						sharp(picture).extract(area).resize(size).removeAlpha().raw().toBuffer(),
					),
				);
				const far = Math.max(...theirs!.map((value, at) => Math.abs(value - ours![at]!)));
				expect({ kind: kinds[index], isFar: far > 24 }).toEqual({ kind: kinds[index], isFar: false });
			}
		} finally {
			await shelf.close();
		}
	});

	it.skipIf(!hasProgram('pdftoppm'))(
		'pdftoppm: shows art inside the bleed alone, and marks outside it',
		async () => {
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
