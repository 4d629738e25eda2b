/** The western storyboard sheet: a grid of boards with their words, as PDF. Nothing is cut: long words go on in the next cell. */
import type { Rect } from '../../base/geometry.ts';
import { runsRightToLeft } from '../../lettering/bidi.ts';
import type { Exporter, ExportSettings } from '../exporter.ts';
import { type Board, lengthOf } from '../production/board.ts';
import { clockText } from '../production/timecode.ts';
import { cameraWords } from '../production/words.ts';
import { writeBlock } from './block.ts';
import { type Cell, flowCells } from './cells.ts';
import { drawHeading } from './heading.ts';
import { drawPicture, type OpenSheet, openSheet, printPages, shapeWords } from './open-sheet.ts';
import { cellParts, gridNamed, paperNamed, type SheetPage, sheetPage, wordsInset } from './paper.ts';

export const sheet: Exporter = {
	async *encode(book, settings) {
		const { options, name } = settings;
		const opened = await openSheet(book, settings, { kind: 'storyboard' });
		const page = sheetPage({
			paper: paperNamed(String(options['paper'] ?? 'a4')),
			grid: gridNamed(String(options['grid'] ?? '3x2')),
			aspect: opened.shape.aspect,
			isRightToLeft: runsRightToLeft(book.title, book.story.language),
		});
		yield { path: `${name}-sheet.pdf`, pieces: sheetPieces({ ...opened, page }, settings) };
	},
};

interface SheetSet extends OpenSheet {
	readonly page: SheetPage;
}

async function* sheetPieces(set: SheetSet, settings: ExportSettings): AsyncGenerator<Uint8Array> {
	const { page, press, film } = set;
	const cells = flowCells(film.boards, set);
	const sheets = { paper: page.paper, onPage: page.cells.length, press };
	yield* printPages(cells, sheets, settings, async (own, place) => {
		drawPageHeading(own, set, place);
		for (const [index, cell] of own.entries()) await drawCell(cell, page.cells[index]!, set);
	});
}

function drawPageHeading(
	cells: readonly Cell[],
	{ book, film, shape, page, press, labels, date }: SheetSet,
	{ number, count }: { readonly number: number; readonly count: number },
): void {
	const boards = cells.map(({ board }) => board);
	const [first, last] = [boards[0], boards.at(-1)];
	const fields = [
		{ label: labels.scene, value: span(first?.place.scene, last?.place.scene) },
		{ label: labels.boards, value: span(first?.number, last?.number) },
		{ label: labels.length, value: clockText(lengthOf(film.boards), film.fps) },
		{ label: labels.aspect, value: shapeWords(shape, labels) },
		{ label: labels.date, value: date },
		{ label: labels.page, value: `${number} / ${count}` },
	];
	drawHeading(
		{ title: book.title, subtitle: scenesOf(boards, book.chapters.length > 1), fields },
		page.header,
		press,
	);
	if (book.story.author === undefined) return;
	const at = { x: page.footer.x, y: page.footer.y + 10 };
	press.write(book.story.author, at, { sizePt: 7, colour: '#6a6a6a' });
}

/** The scenes of a page by name, in a volume its stories; of a single one also where and when it is. */
function scenesOf(boards: readonly Board[], isVolume: boolean): string {
	if (isVolume) return [...new Set(boards.map(({ story }) => story.title))].join(' · ');
	const scenes = [...new Set(boards.map(({ shot }) => shot.scene))];
	if (scenes.length > 1) return [...scenes.slice(0, 3), ...(scenes.length > 3 ? ['…'] : [])].join(' · ');
	const shot = boards[0]?.shot;
	const where = [...new Set(boards.map(({ shot: { place = '' } }) => place))];
	const surroundings = [where.length === 1 ? where[0] : '', shot?.time].filter(Boolean).join(', ');
	return [shot?.scene ?? '', surroundings].filter(Boolean).join(': ');
}

function span(first: string | number | undefined, last: string | number | undefined): string {
	return first === last ? String(first ?? '') : `${first} – ${last}`;
}

async function drawCell(cell: Cell, rect: Rect, set: SheetSet): Promise<void> {
	const { press, shape, labels } = set;
	const { strip, picture, words } = cellParts(rect, shape.aspect);
	drawStrip(cell, strip, set);
	const box = cell.isFirst ? words : { ...rect, y: strip.y + strip.h, h: rect.h - strip.h };
	press.box(box, { widthPt: 0.5, colour: '#9a9a9a' });
	const inside = wordsInset(box);
	writeBlock(cell.block, inside, press);
	if (cell.goesOn) {
		const at = { x: inside.x + inside.w, y: box.y + box.h - 3 };
		press.write(`${labels.goesOn} →`, at, { sizePt: 6, align: 'right', colour: '#6a6a6a' });
	}
	if (cell.isFirst) await drawPicture(cell.board, picture, set);
}

const numberPt = 11;

/** The number at the left, the time at the right, and between them the camera, as small as it must be. */
function drawStrip({ board, isFirst }: Cell, strip: Rect, { press, film, labels }: SheetSet): void {
	const y = strip.y + strip.h - 4.5;
	const widest = press.width(board.number, { weight: 'bold', sizePt: numberPt });
	const number = {
		weight: 'bold',
		sizePt: Math.min(numberPt, (numberPt * strip.w * 0.55) / widest),
	} as const;
	press.write(board.number, { x: strip.x, y }, number);
	const time = isFirst ? `${board.isTimed ? '' : '~'}${clockText(board.frames, film.fps)}` : '';
	press.write(time, { x: strip.x + strip.w, y }, { sizePt: 8, align: 'right' });
	const left = strip.x + press.width(board.number, number) + 7;
	const roomPt = strip.x + strip.w - press.width(time, { sizePt: 8 }) - 5 - left;
	const note = isFirst ? cameraWords(board.shot) : labels.continued;
	const sizePt = Math.min(7.5, (7.5 * roomPt) / Math.max(1, press.width(note, { sizePt: 7.5 })));
	if (sizePt > 0) press.write(note, { x: left, y }, { sizePt, colour: '#444' });
}
