/** The ruled paper of the Japanese storyboard: five rows, and columns for cut, picture, action, dialogue and time. Pure. */
import type { Rect, Size } from '../../base/geometry.ts';
import { marginPt } from './paper.ts';

export const rowsOnPage = 5;

export interface EkonteColumns {
	readonly cut: Rect;
	readonly picture: Rect;
	readonly action: Rect;
	readonly dialogue: Rect;
	readonly time: Rect;
}

export interface EkontePage {
	readonly paper: Size;
	readonly header: Rect;
	/** The columns' names. */
	readonly titles: EkonteColumns;
	/** From top to bottom. */
	readonly rows: readonly EkonteColumns[];
	/** Totals, under the last row. */
	readonly foot: Rect;
}

const headerPt = 40;
const titlesPt = 14;
const footPt = 26;
const cutPt = 36;
const timePt = 46;
/** Share of what is left that a picture gets: wide enough to draw over, with room for words beside it. */
const pictureShare = 0.44;
const airPt = 5;

/** Pictures of this shape stand in rows of one height. */
export function ekontePage(paper: Size): EkontePage {
	const x = marginPt;
	const w = paper.width - 2 * marginPt;
	const top = marginPt + headerPt;
	const bottom = paper.height - marginPt - footPt;
	const rowH = (bottom - top - titlesPt) / rowsOnPage;
	const rows = Array.from({ length: rowsOnPage }, (_, index) =>
		columnsAt({ x, y: top + titlesPt + index * rowH, w, h: rowH }),
	);
	return {
		paper,
		header: { x, y: marginPt, w, h: headerPt },
		titles: columnsAt({ x, y: top, w, h: titlesPt }),
		rows,
		foot: { x, y: bottom, w, h: footPt },
	};
}

function columnsAt({ x, y, w, h }: Rect): EkonteColumns {
	const rest = w - cutPt - timePt;
	const picture = rest * pictureShare;
	const words = (rest - picture) / 2;
	let left = x;
	const next = (width: number): Rect => {
		const rect = { x: left, y, w: width, h };
		left += width;
		return rect;
	};
	return {
		cut: next(cutPt),
		picture: next(picture),
		action: next(words),
		dialogue: next(words),
		time: next(timePt),
	};
}

/** The picture's own frame in its column, in the pictures' shape and as large as fits. */
export function pictureIn(column: Rect, aspect: number): Rect {
	const room = { w: column.w - 2 * airPt, h: column.h - 2 * airPt };
	const w = Math.min(room.w, room.h * aspect);
	const h = w / aspect;
	return { x: column.x + (column.w - w) / 2, y: column.y + (column.h - h) / 2, w, h };
}
