/** The Japanese storyboard sheet (絵コンテ): five pictures a page, time as seconds and frames, totals below. */
import type { Rect } from '../../base/geometry.ts';
import type { Exporter, ExportSettings } from '../exporter.ts';
import { type Board, lengthOf } from '../production/board.ts';
import type { Film } from '../production/film.ts';
import { secondsAndFrames } from '../production/timecode.ts';
import { cameraWords } from '../production/words.ts';
import { blockHeight, setBlock, writeBlock } from './block.ts';
import { type EkonteColumns, type EkontePage, ekontePage, pictureIn, rowsOnPage } from './ekonte-paper.ts';
import { flowRows, type Row } from './ekonte-rows.ts';
import { drawHeading } from './heading.ts';
import { drawPicture, type OpenSheet, openSheet, printPages, shapeWords } from './open-sheet.ts';
import { paperNamed, wordsInset } from './paper.ts';
import type { Ink, Press } from './press.ts';

export const ekonte: Exporter = {
	async *encode(book, settings) {
		// Cuts of an episode are counted through, whatever scene they are in.
		const opened = await openSheet(book, settings, { kind: '絵コンテ', usualNumber: '1' });
		const page = ekontePage(paperNamed(String(settings.options['paper'] ?? 'a4')));
		yield { path: `${settings.name}-ekonte.pdf`, pieces: ekontePieces({ ...opened, page }, settings) };
	},
};

interface EkonteSet extends OpenSheet {
	readonly page: EkontePage;
}

async function* ekontePieces(set: EkonteSet, settings: ExportSettings): AsyncGenerator<Uint8Array> {
	const { page, press, film } = set;
	const rows = flowRows(film.boards, set);
	let running = 0;
	const sheets = { paper: page.paper, onPage: rowsOnPage, press };
	yield* printPages(rows, sheets, settings, async (own, { number, count }) => {
		const frames = lengthOf(own.filter(({ isFirst }) => isFirst).map(({ board }) => board));
		running += frames;
		drawTop(own, set, `${number} / ${count}`);
		for (const [index, columns] of page.rows.entries()) await drawRow(own[index], columns, set);
		drawTotals({ frames, running }, set);
	});
}

function drawTop(
	rows: readonly Row[],
	{ book, film, shape, page, press, labels, date }: EkonteSet,
	place: string,
): void {
	const isVolume = book.chapters.length > 1;
	const scenes = [...new Set(rows.map(({ board }) => (isVolume ? board.story.title : board.shot.scene)))];
	const fields = [
		{ label: labels.length, value: time(lengthOf(film.boards), film) },
		{ label: labels.aspect, value: shapeWords(shape, labels) },
		{ label: labels.date, value: date },
		{ label: labels.page, value: place },
	];
	drawHeading({ title: book.title, subtitle: scenes.slice(0, 4).join(' · '), fields }, page.header, press);
	for (const column of ['cut', 'picture', 'action', 'dialogue', 'time'] as const) {
		const rect = page.titles[column];
		press.box(rect, { widthPt: 0.75, fill: '#efefec' });
		const at = { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 + 2.4 };
		press.write(labels[column], at, { weight: 'bold', sizePt: 6.5, align: 'centre' });
	}
}

async function drawRow(row: Row | undefined, columns: EkonteColumns, set: EkonteSet): Promise<void> {
	const { press, labels } = set;
	for (const rect of Object.values(columns) as Rect[]) press.box(rect, { widthPt: 0.75 });
	const frame = pictureIn(columns.picture, set.shape.aspect);
	if (!row?.isFirst) press.box(frame, { widthPt: 0.5, colour: '#b5b5b5' });
	if (!row) return;
	drawNumber(row, columns, set);
	if (row.isFirst) await drawPicture(row.board, frame, set);
	else drawContinuation(frame, press);
	writeBlock(row.action, wordsInset(columns.action), press);
	writeBlock(row.dialogue, wordsInset(columns.dialogue), press);
	if (!row.goesOn) return;
	const at = {
		x: columns.dialogue.x + columns.dialogue.w - 3,
		y: columns.dialogue.y + columns.dialogue.h - 2,
	};
	press.write(`${labels.goesOn} ↓`, at, { sizePt: 5, align: 'right', colour: '#6a6a6a' });
}

/** The cut's number and camera at the left, its time at the right; a cut that goes on has them once. */
function drawNumber({ board, isFirst }: Row, { cut, time: column }: EkonteColumns, set: EkonteSet): void {
	const { press, film, labels } = set;
	const middle = cut.x + cut.w / 2;
	const notesY = writeNumber(board, cut, press);
	const notes = isFirst ? cameraWords(board.shot).split(' · ') : [labels.continued];
	for (const [index, note] of notes.entries()) {
		const at = { x: middle, y: notesY + index * 9, w: cut.w - 4 };
		writeWithin(note, at, { sizePt: 6.5, colour: '#444' }, press);
	}
	if (!isFirst) return;
	const told = `${board.isTimed ? '' : '~'}${time(board.frames, film)}`;
	const at = { x: column.x + column.w / 2, y: column.y + 17, w: column.w - 4 };
	writeWithin(told, at, { sizePt: 9.5 }, press);
}

const numberPt = 12;
const smallestNumberPt = 7;

/** In one row where that is large enough to read, else in several; gives back where notes may stand below it. */
function writeNumber({ number, story }: Board, cut: Rect, press: Press): number {
	const room = cut.w - 4;
	const sizePt = (numberPt * room) / Math.max(1, press.width(number, { weight: 'bold', sizePt: numberPt }));
	if (sizePt >= smallestNumberPt) {
		const at = { x: cut.x + cut.w / 2, y: cut.y + 17, w: room };
		writeWithin(number, at, { weight: 'bold', sizePt: numberPt }, press);
		return cut.y + 30;
	}
	const column = { widthPt: room, language: story.language };
	const words = [{ pieces: [{ text: number, weight: 'bold' as const }] }];
	const block = setBlock(words, smallestNumberPt, { press, column });
	writeBlock(block, { x: cut.x + 2, y: cut.y + 4 }, press);
	return cut.y + 4 + blockHeight(block) + 9;
}

/** Centred on `x`, and as small as it must be to keep within `w`. */
function writeWithin(
	text: string,
	{ x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
	ink: Ink,
	press: Press,
): void {
	const sizePt = Math.min(ink.sizePt, (ink.sizePt * w) / Math.max(1, press.width(text, ink)));
	press.write(text, { x, y }, { ...ink, sizePt, align: 'centre' });
}

/** A line down the middle: the same picture holds. */
function drawContinuation({ x, y, w, h }: Rect, press: Press): void {
	const middle = x + w / 2;
	press.line([middle, y + 4], [middle, y + h - 4], { widthPt: 1 });
}

function drawTotals(
	{ frames, running }: { readonly frames: number; readonly running: number },
	{ page, press, labels, film, book }: EkonteSet,
): void {
	const { foot } = page;
	const right = foot.x + foot.w;
	const row = (label: string, value: number, y: number) => {
		press.write(label, { x: right - 50, y }, { sizePt: 6, align: 'right', colour: '#6a6a6a' });
		press.write(time(value, film), { x: right, y }, { weight: 'bold', sizePt: 9, align: 'right' });
	};
	row(labels.pageTotal, frames, foot.y + 11);
	row(labels.runningTotal, running, foot.y + 22);
	if (book.story.author === undefined) return;
	press.write(book.story.author, { x: foot.x, y: foot.y + 11 }, { sizePt: 7, colour: '#6a6a6a' });
}

/** In brackets, as animators write it. */
function time(frames: number, { fps }: Film): string {
	return `(${secondsAndFrames(frames, fps)})`;
}
