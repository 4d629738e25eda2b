/** The boxes of a PDF page in points, worked out from millimetres and never from pixels. */
import type { Rect, Size } from '../../base/geometry.ts';
import type { BookPage } from '../../page/book.ts';

const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;
/** Crop marks begin outside the bleed, and at least so far from the trim; then their own length; then white. */
const MARK_OFFSET_MM = 3;
const MARK_LENGTH_MM = 5;
const MARK_MARGIN_MM = 2;

/** Rectangles in points with y downwards from the upper left corner of the media. */
export interface PageBoxes {
	readonly media: Size;
	/** All that is drawn: the trim and its bleed. */
	readonly bleed: Rect;
	readonly trim: Rect;
	/** Where panels and words stand; absent for screens, which have no paper around them. */
	readonly art?: Rect;
	/** Lines of the crop marks, `[x1, y1, x2, y2]`. */
	readonly marks: readonly (readonly [number, number, number, number])[];
}

/** Screens have no millimetres: there a page's own dpi says how large it is. */
export function pageBoxes(page: BookPage, cropMarks: boolean): PageBoxes {
	const { print, dpi } = page.format;
	const perPixel = POINTS_PER_INCH / dpi;
	const [width, height] = print
		? [points(print.trimMm.width), points(print.trimMm.height)]
		: [page.widthPx * perPixel, page.heightPx * perPixel];
	const bleed = print ? points(print.bleedMm) : 0;
	const offset = Math.max(bleed, points(MARK_OFFSET_MM));
	const slug = cropMarks ? offset + points(MARK_LENGTH_MM + MARK_MARGIN_MM) : bleed;
	const trim = { x: slug, y: slug, w: width, h: height };
	const live = print && { w: points(print.liveMm.width), h: points(print.liveMm.height) };
	return {
		media: { width: fine(width + 2 * slug), height: fine(height + 2 * slug) },
		bleed: { x: slug - bleed, y: slug - bleed, w: width + 2 * bleed, h: height + 2 * bleed },
		trim,
		...(live && { art: { x: slug + (width - live.w) / 2, y: slug + (height - live.h) / 2, ...live } }),
		marks: cropMarks ? cropMarkLines(trim, offset) : [],
	};
}

function points(mm: number): number {
	return (mm / MM_PER_INCH) * POINTS_PER_INCH;
}

/** Two short lines at each corner, in line with the trim and clear of the bleed. */
function cropMarkLines({ x, y, w, h }: Rect, offset: number): PageBoxes['marks'] {
	const far = offset + points(MARK_LENGTH_MM);
	const along = (edge: number, side: number) => [edge + side * offset, edge + side * far] as const;
	const corners = [
		[x, y, -1, -1],
		[x + w, y, 1, -1],
		[x, y + h, -1, 1],
		[x + w, y + h, 1, 1],
	] as const;
	return corners.flatMap(([cx, cy, sideX, sideY]) => {
		const [fromX, toX] = along(cx, sideX);
		const [fromY, toY] = along(cy, sideY);
		return [[fromX, cy, toX, cy] as const, [cx, fromY, cx, toY] as const];
	});
}

/** A rectangle as PDF writes it: lower left and upper right corner, y upwards. */
export function boxNumbers({ x, y, w, h }: Rect, media: Size): readonly number[] {
	return [x, media.height - y - h, x + w, media.height - y].map(fine);
}

/** Thousandths of a point: far finer than the dots of any printer. */
function fine(value: number): number {
	return Math.round(value * 1000) / 1000;
}
