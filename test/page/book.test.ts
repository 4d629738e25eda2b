import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindBook, type Part } from '../../src/page/book.ts';
import { openShelf, type Shelf } from '../support/make-book.ts';

let shelf: Shelf;
let part: Part;
beforeAll(async () => {
	shelf = await openShelf();
	part = await shelf.render(
		'whole',
		`title: Whole
page: { dpi: 36, title: true, layout: two-tiers }
characters: {}
scenes: [{ id: a, action: A street. }, { id: b, action: A door. }, { id: c, action: A lamp. }]
`,
	);
});
afterAll(() => shelf.close());

describe('a book', () => {
	it('is whole with all pages and all shots of all its stories', () => {
		expect(bindBook([part]).isWhole).toBe(true);
		expect(bindBook([part, part], 'Two').isWhole).toBe(true);
		expect(bindBook([{ ...part, only: new Set(['b']) }]).isWhole).toBe(false);
		expect(bindBook([part, { ...part, only: new Set() }], 'Two').isWhole).toBe(false);
	});

	it('is not whole without its last page, nor without the title page, which shows no shot', () => {
		const { story, pages } = part;
		expect(pages).toHaveLength(3);
		expect(bindBook([{ story, pages: pages.slice(0, 2) }]).isWhole).toBe(false);
		expect(bindBook([{ story, pages: pages.slice(1) }]).isWhole).toBe(false);
	});
});
