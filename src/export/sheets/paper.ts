/** Paper and grids of storyboard sheets, in points. Pure. */
import { Fault } from '../../base/fault.ts';
import type { Rect, Size } from '../../base/geometry.ts';

const ptPerMm = 72 / 25.4;
/** Printers keep about 5 mm; punches and clips want more. */
export const marginPt = 10 * ptPerMm;

const papers: Readonly<Record<string, Size>> = {
	a4: { width: 210 * ptPerMm, height: 297 * ptPerMm },
	letter: { width: 612, height: 792 },
};

export const paperNames: readonly string[] = Object.keys(papers);

export interface Grid {
	readonly columns: number;
	readonly rows: number;
}

/** Columns by rows, as storyboard pads come. */
export const gridNames: readonly string[] = ['2x2', '3x2', '3x3', '3x1', '4x4'];

/** Upright paper by name. Fault `usage` for an unknown one. */
export function paperNamed(name: string): Size {
	const paper = Object.hasOwn(papers, name) ? papers[name] : undefined;
	if (paper) return paper;
	throw new Fault('usage', `no paper is called "${name}"`, { hint: `use one of: ${paperNames.join(', ')}` });
}

/** `3x2`: three columns, two rows. Fault `usage` for what is none of the grids. */
export function gridNamed(name: string): Grid {
	if (!gridNames.includes(name)) {
		throw new Fault('usage', `there is no grid "${name}"`, {
			hint: `use one of: ${gridNames.join(', ')} (columns x rows)`,
		});
	}
	const [columns = 1, rows = 1] = name.split('x').map(Number);
	return { columns, rows };
}

export interface SheetPage {
	readonly paper: Size;
	readonly header: Rect;
	readonly footer: Rect;
	/** In reading order. */
	readonly cells: readonly Rect[];
}

export interface SheetWish {
	readonly paper: Size;
	readonly grid: Grid;
	/** Width by height of the pictures. */
	readonly aspect: number;
	/** The first cell is at the right. */
	readonly isRightToLeft: boolean;
}

const headerPt = 46;
const footerPt = 12;
/** White between cells, across and down. */
const gapPt = { across: 14, down: 14 };

const padding = 5;

/** Where words stand in their box or column. */
export function wordsInset({ x, y, w, h }: Rect): Rect {
	return { x: x + padding, y: y + padding - 1, w: w - 2 * padding, h: h - 2 * padding + 1 };
}

/** The page, upright or lying: whichever shows larger pictures with room for words below them. */
export function sheetPage(wish: SheetWish): SheetPage {
	const { width, height } = wish.paper;
	const upright = pageOn(wish, { width, height });
	const lying = pageOn(wish, { width: height, height: width });
	const area = ({ cells: [cell] }: SheetPage) => {
		const { picture } = cellParts(cell!, wish.aspect);
		return picture.w * picture.h;
	};
	return area(lying) >= area(upright) ? lying : upright;
}

function pageOn({ grid, isRightToLeft }: SheetWish, paper: Size): SheetPage {
	const x = marginPt;
	const w = paper.width - 2 * marginPt;
	const top = marginPt + headerPt;
	const bottom = paper.height - marginPt - footerPt;
	const { columns, rows } = grid;
	const cellW = (w - gapPt.across * (columns - 1)) / columns;
	const cellH = (bottom - top - gapPt.down * (rows - 1)) / rows;
	const cells = Array.from({ length: columns * rows }, (_, index) => {
		const column = index % columns;
		const place = isRightToLeft ? columns - 1 - column : column;
		const row = Math.floor(index / columns);
		return { x: x + place * (cellW + gapPt.across), y: top + row * (cellH + gapPt.down), w: cellW, h: cellH };
	});
	return {
		paper,
		header: { x, y: marginPt, w, h: headerPt },
		footer: { x, y: bottom, w, h: footerPt },
		cells,
	};
}

export interface CellParts {
	/** Number, camera and time. */
	readonly strip: Rect;
	readonly picture: Rect;
	/** Under the picture, or beside one that is taller than wide. */
	readonly words: Rect;
}

const stripPt = 15;
/** Words get at least this share of what is left under the strip. */
const leastWords = 0.34;

/** How a cell is divided for pictures of this shape. */
export function cellParts(cell: Rect, aspect: number): CellParts {
	const strip = { ...cell, h: stripPt };
	const below = { x: cell.x, y: cell.y + stripPt, w: cell.w, h: cell.h - stripPt };
	if (aspect < 0.95) {
		const w = Math.min(below.w * 0.58, below.h * aspect);
		const picture = { x: below.x, y: below.y, w, h: w / aspect };
		const words = { x: below.x + w, y: below.y, w: below.w - w, h: below.h };
		return { strip, picture, words };
	}
	const h = Math.min(below.w / aspect, below.h * (1 - leastWords));
	const w = h * aspect;
	// A picture narrower than its cell stands in the middle of it.
	const picture = { x: below.x + (below.w - w) / 2, y: below.y, w, h };
	return { strip, picture, words: { x: below.x, y: below.y + h, w: below.w, h: below.h - h } };
}
