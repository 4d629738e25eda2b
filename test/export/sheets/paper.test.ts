import { describe, expect, it } from 'vitest';
import { contains, inset, overlaps } from '../../../src/base/geometry.ts';
import { ekontePage, pictureIn, rowsOnPage } from '../../../src/export/sheets/ekonte-paper.ts';
import {
	cellParts,
	gridNamed,
	gridNames,
	marginPt,
	paperNamed,
	paperNames,
	sheetPage,
} from '../../../src/export/sheets/paper.ts';

const aspects = [2.39, 16 / 9, 4 / 3, 1, 4 / 5, 9 / 16];
const every = paperNames.flatMap((paper) =>
	gridNames.flatMap((grid) => aspects.map((aspect) => ({ paper, grid, aspect }))),
);

describe('a storyboard sheet', () => {
	it.each(every)('$grid on $paper keeps its parts on the paper and apart (aspect $aspect)', (wish) => {
		const grid = gridNamed(wish.grid);
		const { aspect } = wish;
		const page = sheetPage({ paper: paperNamed(wish.paper), grid, aspect, isRightToLeft: false });
		const printable = {
			x: marginPt,
			y: marginPt,
			w: page.paper.width - 2 * marginPt,
			h: page.paper.height - 2 * marginPt,
		};
		expect(page.cells).toHaveLength(grid.columns * grid.rows);
		const parts = [page.header, page.footer, ...page.cells];
		for (const [index, part] of parts.entries()) {
			expect(contains(printable, part, 0.001)).toBe(true);
			for (const other of parts.slice(index + 1)) expect(overlaps(part, inset(other, 0.01))).toBe(false);
		}
		const { picture, words, strip } = cellParts(page.cells[0]!, aspect);
		expect(picture.w / picture.h).toBeCloseTo(aspect);
		for (const part of [picture, words, strip]) expect(contains(page.cells[0]!, part, 0.001)).toBe(true);
		// A word of ten letters must find room in the smallest of cells.
		expect(Math.min(words.w, words.h)).toBeGreaterThan(30);
	});

	it('lies down where that makes the pictures larger', () => {
		const lies = (grid: string, aspect: number) => {
			const page = sheetPage({
				paper: paperNamed('a4'),
				grid: gridNamed(grid),
				aspect,
				isRightToLeft: false,
			});
			return page.paper.width > page.paper.height;
		};
		expect(gridNames.map((grid) => lies(grid, 16 / 9))).toEqual([false, true, false, true, false]);
	});

	it('begins at the right for languages that do', () => {
		const [first, second] = sheetPage({
			paper: paperNamed('a4'),
			grid: gridNamed('3x2'),
			aspect: 1.5,
			isRightToLeft: true,
		}).cells;
		expect(first!.x).toBeGreaterThan(second!.x);
	});

	it('refuses grids and papers that nobody makes', () => {
		expect(() => gridNamed('5x5')).toThrow('there is no grid "5x5"');
		expect(() => paperNamed('a5')).toThrow('no paper is called "a5"');
	});
});

describe('a Japanese sheet', () => {
	it('rules five rows whose columns meet without gaps', () => {
		const page = ekontePage(paperNamed('a4'));
		expect(page.rows).toHaveLength(rowsOnPage);
		for (const { cut, picture, action, dialogue, time } of page.rows) {
			const columns = [cut, picture, action, dialogue, time];
			for (const [index, { x, w }] of columns.slice(0, -1).entries())
				expect(columns[index + 1]!.x).toBeCloseTo(x + w);
			expect(time.x + time.w).toBeCloseTo(page.paper.width - marginPt);
		}
	});

	it.each(aspects)('holds pictures of aspect %f in their column', (aspect) => {
		const { picture } = ekontePage(paperNamed('letter')).rows[0]!;
		const frame = pictureIn(picture, aspect);
		expect(frame.w / frame.h).toBeCloseTo(aspect);
		expect(contains(picture, frame)).toBe(true);
	});
});
