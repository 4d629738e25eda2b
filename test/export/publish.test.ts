import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatsNamed } from '../../src/export/exporters.ts';
import { publish } from '../../src/export/publish.ts';
import { type Book, bindBook } from '../../src/page/book.ts';
import { openShelf, type Shelf } from '../support/make-book.ts';

const story = (shots: readonly string[], page: string) => `title: Parts
page: { dpi: 36, ${page} }
characters: {}
scenes:
${shots.map((id) => `  - { id: ${id}, action: A ${id}. }`).join('\n')}
`;

let shelf: Shelf;
beforeAll(async () => {
	shelf = await openShelf();
});
afterAll(() => shelf.close());

/** The first pages of a book alone. */
function startOf(book: Book, count: number): Book {
	const [chapter] = book.chapters;
	return bindBook([{ ...chapter!, pages: chapter!.pages.slice(0, count) }]);
}

describe('pictures of an earlier export', () => {
	it('stay where a part of the book is made again, and go where the whole of a shorter one is', async () => {
		const book = await shelf.book('parts', story(['door', 'lamp', 'street'], 'layout: splash'));
		expect(book.pages).toHaveLength(3);
		const folder = join(shelf.folder, 'pictures');
		const made = async (each: Book) => {
			await publish(each, { folder, formats: formatsNamed(['png']) });
			return ['pages', 'panels'].map((name) => readdirSync(join(folder, 'parts-png', name)).sort());
		};
		const all = [
			['001.png', '002.png', '003.png'],
			['001-door.png', '002-lamp.png', '003-street.png'],
		];
		expect(await made(book)).toEqual(all);
		expect(await made(startOf(book, 1))).toEqual(all);
		const { pages } = book.chapters[0]!;
		expect(await made(bindBook([{ story: book.story, pages, only: new Set(['lamp']) }]))).toEqual(all);
		const shorter = await shelf.book('parts', story(['door', 'lamp'], 'layout: splash'));
		expect(await made(shorter)).toEqual(all.map((names) => names.slice(0, 2)));
	});

	it('go where slices are cut anew, as those are numbered from the first', async () => {
		const strip = await shelf.book(
			'strip',
			story(['door', 'lamp', 'street', 'wall'], 'size: webtoon, title: true'),
		);
		const folder = join(shelf.folder, 'slices');
		const made = async (each: Book) => {
			const files = await publish(each, { folder, formats: formatsNamed(['webtoon']) });
			expect(readdirSync(join(folder, 'strip-webtoon'))).toHaveLength(files.length);
			return files.length;
		};
		const whole = await made(strip);
		expect(await made(startOf(strip, 1))).toBeLessThan(whole);
	});
});
