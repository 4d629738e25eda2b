/** A panel's picture as PDF operators: the whole frame, clipped to its slot, and the border; in page pixels, y downwards. */
import type { Point } from '../../base/geometry.ts';
import type { BookPage, BookPanel } from '../../page/book.ts';
import { matOf } from '../../page/paint.ts';

const INK = '0.063 G';

/** `picture` is the name of the embedded frame; without one the place is marked as empty. */
export function frameOperators(panel: BookPanel, page: BookPage, picture: string | undefined): string {
	const clip = shapeOf(panel);
	const art =
		picture && panel.cut
			? `q ${clip} W n ${placed(panel.rect, panel.cut)} cm /${picture} Do Q`
			: `q 0.89 g ${clip} f Q ${crossed(panel)}`;
	return [mat(panel, page), art, border(panel, page)].filter(Boolean).join('\n');
}

/** The unit square on which PDF lays a picture, as large as the whole frame is where its cut fills the slot. */
function placed({ x, y, w, h }: BookPanel['rect'], { frame, rect }: NonNullable<BookPanel['cut']>): string {
	const [across, down] = [w / rect.w, h / rect.h];
	const top = y - rect.y * down + frame.height * down;
	return `${fine(frame.width * across)} 0 0 ${fine(-frame.height * down)} ${fine(x - rect.x * across)} ${fine(top)}`;
}

function shapeOf(panel: BookPanel): string {
	const corners = cornersOf(panel).map(
		({ x, y }, index) => `${fine(x)} ${fine(y)} ${index === 0 ? 'm' : 'l'}`,
	);
	return `${corners.join(' ')} h`;
}

function cornersOf({ rect: { x, y, w, h }, shape }: BookPanel): readonly Point[] {
	return (
		shape ?? [
			{ x, y },
			{ x: x + w, y },
			{ x: x + w, y: y + h },
			{ x, y: y + h },
		]
	);
}

/** The white that sets an inset off from its host. */
function mat({ host, rect }: BookPanel, { format }: BookPage): string {
	if (host === undefined) return '';
	const { x, y, w, h } = matOf({ rect }, format.gutterPx.across);
	return `q 1 g ${fine(x)} ${fine(y)} ${fine(w)} ${fine(h)} re f Q`;
}

/** It lies inside the panel: lines of twice its width, the outer half clipped off; none where a panel bleeds. */
function border(panel: BookPanel, { format, widthPx, heightPx }: BookPage): string {
	if (!panel.border) return '';
	const corners = cornersOf(panel);
	const lines = corners.flatMap((from, index) => {
		const to = corners[(index + 1) % corners.length]!;
		const both = (test: (point: Point) => boolean) => test(from) && test(to);
		const bleeds =
			both(({ x }) => x <= 0) ||
			both(({ x }) => x >= widthPx) ||
			both(({ y }) => y <= 0) ||
			both(({ y }) => y >= heightPx);
		return bleeds ? [] : `${fine(from.x)} ${fine(from.y)} m ${fine(to.x)} ${fine(to.y)} l`;
	});
	// Square ends fill the corners, where two lines meet.
	return `q ${shapeOf(panel)} W n ${INK} 2 J ${2 * format.borderPx} w ${lines.join(' ')} S Q`;
}

/** Nobody must take the place of a missing frame for a picture. */
function crossed({ rect: { x, y, w, h } }: BookPanel): string {
	const [left, top, right, bottom] = [x, y, x + w, y + h].map(fine);
	return `q 0.47 G 3 w ${left} ${top} m ${right} ${bottom} l ${right} ${top} m ${left} ${bottom} l S Q`;
}

function fine(value: number): number {
	return Math.round(value * 1000) / 1000;
}
