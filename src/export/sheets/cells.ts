/** Boards flow into cells: one each, and as many more as their words need. */
import type { Board } from '../production/board.ts';
import type { Labels } from '../production/labels.ts';
import type { Shape } from '../production/shape.ts';
import { type Block, cutBlock, fitBlock, setBlock } from './block.ts';
import { boardParagraphs } from './board-words.ts';
import { cellParts, type SheetPage, wordsInset } from './paper.ts';
import type { Press } from './press.ts';

export interface Cell {
	readonly board: Board;
	/** The board's picture stands here; later cells hold words alone. */
	readonly isFirst: boolean;
	readonly goesOn: boolean;
	readonly block: Block;
}

/** Points, the best first; small cells begin smaller. */
const sizes = [8.5, 8, 7.5, 7, 6.5];
const smallCellPt = 150;
const smallSizes = [7.5, 7, 6.5, 6];
/** Kept free where words go on in the next cell. */
const goesOnPt = 8;

export interface Flow {
	readonly page: SheetPage;
	readonly shape: Shape;
	readonly press: Press;
	readonly labels: Labels;
}

/** All cells in order; every word of every board stands in one of them. */
export function flowCells(boards: readonly Board[], flow: Flow): readonly Cell[] {
	return boards.flatMap((board) => cellsOf(board, flow));
}

function cellsOf(board: Board, { page, shape, press, labels }: Flow): Cell[] {
	const rect = page.cells[0]!;
	const { strip, words } = cellParts(rect, shape.aspect);
	const first = wordsInset(words);
	const whole = wordsInset({ ...rect, h: rect.h - strip.h });
	const paragraphs = boardParagraphs(board, labels);
	const language = board.story.language;
	// A later cell is as wide as the first one's words, so that lines need not be broken again.
	const room = { press, column: { widthPt: first.w, language }, heightPt: first.h };
	const own = rect.w < smallCellPt ? smallSizes : sizes;
	const { block, fits } = fitBlock(paragraphs, own, room);
	if (fits) return [{ board, isFirst: true, goesOn: false, block }];
	const cells: Cell[] = [];
	// Where they go on anyway there is room to read them in.
	let rest = setBlock(paragraphs, own[1]!, room);
	while (rest.lines.length > 0) {
		const room = cells.length === 0 ? first.h : whole.h;
		const [now, later] = cutBlock(rest, room);
		const [shown, next] = later.lines.length > 0 ? cutBlock(rest, room - goesOnPt) : [now, later];
		cells.push({ board, isFirst: cells.length === 0, goesOn: next.lines.length > 0, block: shown });
		rest = next;
	}
	return cells;
}
