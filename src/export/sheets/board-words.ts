/** The words of a board as paragraphs: what happens, who says what, and notes. */
import { isCaption } from '../../lettering/body.ts';
import type { Board, BoardLine } from '../production/board.ts';
import type { Labels } from '../production/labels.ts';
import { manner, said } from '../production/words.ts';
import type { Paragraph, Piece } from './block.ts';

const grey = '#6a6a6a';

/** What happens, and what is to be remembered. */
export function actionParagraphs(board: Board, labels: Labels): Paragraph[] {
	return [...actionOf(board), ...notesOf(board, labels)];
}

/** One paragraph a line, the speaker's name before it. */
export function dialogueParagraphs({ lines }: Board, labels: Labels): Paragraph[] {
	return lines.map((line) => ({ pieces: linePieces(line, labels), gapBefore: 0.2 }));
}

/** All under each other, for cells that have one column. */
export function boardParagraphs(board: Board, labels: Labels): Paragraph[] {
	const [first, ...others] = dialogueParagraphs(board, labels);
	const dialogue = first ? [{ ...first, gapBefore: 0.45 }, ...others] : [];
	return [...actionOf(board), ...dialogue, ...notesOf(board, labels)];
}

function actionOf({ action }: Board): Paragraph[] {
	return action === '' ? [] : [{ pieces: [plain(action)] }];
}

function notesOf({ shot: { notes = '' } }: Board, labels: Labels): Paragraph[] {
	return notes === '' ? [] : [{ pieces: [small(`${labels.notes} `), plain(notes)], gapBefore: 0.35 }];
}

function linePieces({ kind, speaker, text }: BoardLine, labels: Labels): Piece[] {
	if (kind === 'sfx') return [bold(said(kind, text))];
	const how = manner(kind);
	const who = speaker ?? (isCaption(kind) ? labels.caption : labels.voice);
	const named = isCaption(kind) && speaker === null ? small(`${who} `) : bold(`${who} `);
	return [named, ...(how === null ? [] : [small(`(${labels.manner[how]}) `)]), plain(said(kind, text))];
}

function plain(text: string): Piece {
	return { text, weight: 'plain' };
}

function bold(text: string): Piece {
	return { text, weight: 'bold' };
}

function small(text: string): Piece {
	return { text, weight: 'plain', colour: grey };
}
