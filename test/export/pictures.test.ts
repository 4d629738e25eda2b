import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictures } from '../../src/export/pictures.ts';
import { type Book, bindBook } from '../../src/page/book.ts';
import { filesOf, openShelf, type Shelf } from '../support/make-book.ts';

let shelf: Shelf;
let book: Book;
beforeAll(async () => {
	shelf = await openShelf();
	const lines = 'dialogue: [{ a: Wait here for me! }, { sfx: BANG }]';
	const shots = ['one', 'two', 'three'].map(
		(id) => `  - { id: ${id}, cast: [a], action: A ${id}., ${lines} }`,
	);
	book = await shelf.book(
		'pictures',
		`title: P\npage: { dpi: 72, layout: grid-2x2 }\ncharacters: { a: {} }\nscenes:\n${shots.join('\n')}\n`,
	);
});
afterAll(() => shelf.close());

async function raw(bytes: Buffer): Promise<Buffer> {
	return sharp(bytes).removeAlpha().raw().toBuffer();
}

/** How many of the channels differ by more than a shade that nobody sees. */
function different(one: Buffer, other: Buffer): number {
	let count = 0;
	for (let at = 0; at < one.length; at++) if (Math.abs(one[at]! - other[at]!) > 3) count++;
	return count;
}

describe('pages and panels as pictures', () => {
	it('are the files themselves as PNG, and tagged with their dpi as JPEG and WebP', async () => {
		const files = await filesOf(pictures('png'), book);
		expect([...files.keys()]).toEqual([
			'book-png/pages/001.png',
			'book-png/panels/001-one.png',
			'book-png/panels/002-two.png',
			'book-png/panels/003-three.png',
		]);
		expect(files.get('book-png/pages/001.png')!.equals(await readFile(book.pages[0]!.file))).toBe(true);
		const jpg = (await filesOf(pictures('jpg'), book)).get('book-jpg/pages/001.jpg')!;
		expect(await sharp(jpg).metadata()).toMatchObject({ width: book.pages[0]!.widthPx, density: 72 });
		const webp = (await filesOf(pictures('webp'), book)).get('book-webp/pages/001.webp')!;
		const { exif, width } = await sharp(webp).metadata();
		expect(width).toBe(book.pages[0]!.widthPx);
		// 72/1, as Exif writes a ratio.
		expect(exif!.includes(Buffer.from([72, 0, 0, 0, 1, 0, 0, 0]))).toBe(true);
	});

	it('are those alone that the user chose', async () => {
		const only = bindBook([{ ...book.chapters[0]!, only: new Set(['two']) }]);
		const files = await filesOf(pictures('png'), only);
		expect([...files.keys()]).toEqual(['book-png/pages/001.png', 'book-png/panels/002-two.png']);
	});

	it('show bare art where lettering is off, frame for frame', async () => {
		const files = await filesOf(pictures('png'), book, { options: { lettering: 'off' } });
		const [panel] = book.pages[0]!.panels;
		const bare = await raw(files.get('book-png-bare/panels/001-one.png')!);
		// Inside the border a frame of one colour has one colour.
		const { w, h } = panel!.rect;
		const inner = await sharp(bare, { raw: { width: w, height: h, channels: 3 } })
			.extract({ left: 4, top: 4, width: w - 8, height: h - 8 })
			.raw()
			.toBuffer();
		const { channels } = await sharp(inner, { raw: { width: w - 8, height: h - 8, channels: 3 } }).stats();
		expect(channels.every(({ min, max }) => max - min <= 2)).toBe(true);
	});

	it('come apart in four layers of one size that make the page again', async () => {
		const files = await filesOf(pictures('png'), book, { options: { layers: true } });
		expect([...files.keys()]).toEqual(
			['1-art', '2-borders', '3-balloons', '4-text'].map((name) => `book-png-layers/001-${name}.png`),
		);
		const { widthPx: width, heightPx: height, file } = book.pages[0]!;
		const layers = [...files.values()];
		for (const layer of layers) {
			expect(await sharp(layer).metadata()).toMatchObject({ width, height, channels: 4, density: 72 });
		}
		const paper = sharp({ create: { width, height, channels: 3, background: '#fff' } });
		const again = await paper
			.composite(layers.map((input) => ({ input })))
			.png()
			.toBuffer();
		const [whole, page] = [await raw(again), await raw(await readFile(file))];
		expect(different(whole, page)).toBeLessThan(page.length * 0.001);
	});

	it('cannot be layers as JPEG, which knows no transparency', () => {
		expect(() => pictures('jpg').refuse!(book, { layers: true })).toThrow('jpg knows no transparency');
		expect(() => pictures('jpg').refuse!(book, {})).not.toThrow();
		expect(() => pictures('png').refuse!(book, { layers: true })).not.toThrow();
	});
});
