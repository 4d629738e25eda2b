/** Boards flow into the rows of Japanese sheets: one each, and as many more as their words need. */
import type { Board } from '../production/board.ts';
import type { Labels } from '../production/labels.ts';
import { type Block, blockHeight, cutBlock, type Paragraph, setBlock } from './block.ts';
import { actionParagraphs, dialogueParagraphs } from './board-words.ts';
import type { EkontePage } from './ekonte-paper.ts';
import { wordsInset } from './paper.ts';
import type { Press } from './press.ts';

export interface Row {
	readonly board: Board;
	/** The picture and the time stand here; later rows hold words alone. */
	readonly isFirst: boolean;
	readonly goesOn: boolean;
	readonly action: Block;
	readonly dialogue: Block;
}

/** Points, the best first. */
const sizes = [8, 7.5, 7, 6.5];
/** Kept free where words go on in the next row. */
const goesOnPt = 6;

export interface RowFlow {
	readonly page: EkontePage;
	readonly press: Press;
	readonly labels: Labels;
}

/** All rows in order; every word of every board stands in one of them. */
export function flowRows(boards: readonly Board[], flow: RowFlow): readonly Row[] {
	return boards.flatMap((board) => rowsOf(board, flow));
}

function rowsOf(board: Board, { page, press, labels }: RowFlow): Row[] {
	const { w: widthPt, h: heightPt } = wordsInset(page.rows[0]!.action);
	const room = { press, column: { widthPt, language: board.story.language } };
	const set = (paragraphs: readonly Paragraph[]) => fitColumn(paragraphs, heightPt, room);
	let action = set(actionParagraphs(board, labels));
	let dialogue = set(dialogueParagraphs(board, labels));
	const rows: Row[] = [];
	do {
		const isLast = blockHeight(action) <= heightPt && blockHeight(dialogue) <= heightPt;
		const roomPt = isLast ? heightPt : heightPt - goesOnPt;
		const [shownAction, restAction] = cutBlock(action, roomPt);
		const [shownDialogue, restDialogue] = cutBlock(dialogue, roomPt);
		const goesOn = restAction.lines.length + restDialogue.lines.length > 0;
		rows.push({ board, isFirst: rows.length === 0, goesOn, action: shownAction, dialogue: shownDialogue });
		action = restAction;
		dialogue = restDialogue;
	} while (action.lines.length + dialogue.lines.length > 0);
	return rows;
}

/** The largest letters that fit one row; where none do, the usual ones, for there will be rows enough. */
function fitColumn(
	paragraphs: readonly Paragraph[],
	heightPt: number,
	room: { readonly press: Press; readonly column: { readonly widthPt: number; readonly language: string } },
): Block {
	const blocks = sizes.map((sizePt) => setBlock(paragraphs, sizePt, room));
	return blocks.find((block) => blockHeight(block) <= heightPt) ?? blocks[1]!;
}
