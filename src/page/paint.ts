/** Paints a page's pictures: frames cut to their slots, insets upon their hosts, borders, marks where frames are missing. */
import type { Rect } from '../base/geometry.ts';
import { inset } from '../base/geometry.ts';
import type { PageLayout, Slot } from '../layout/page-layout.ts';
import { allDone } from './all-done.ts';
import type { FrameFile } from './frame-file.ts';
import { cutFrame } from './picture.ts';
import { blankPage, copyRows, drawBorder, drawPlaceholder, fillGrey, type RawPage } from './raw-page.ts';
import { layShape } from './shape.ts';

/** A slot with the frame that fills it. */
export interface Filled {
	readonly slot: Slot;
	readonly frame: FrameFile | null;
	/** The part of the frame that is seen; nothing where there is no frame. */
	readonly cut: Rect | undefined;
}

/** A white page with every panel on it, in reading order; no letters yet. The frames are decoded side by side. */
export async function paint(layout: PageLayout, filled: readonly Filled[]): Promise<RawPage> {
	const raw = blankPage({ width: layout.widthPx, height: layout.heightPx });
	const pictures = await allDone(filled.map(rowsOf));
	for (const [index, { slot }] of filled.entries()) paintPanel(raw, slot, pictures[index], layout);
	return raw;
}

async function rowsOf({ slot, frame, cut }: Filled): Promise<Uint8Array | undefined> {
	return frame && cut ? cutFrame(frame, cut, slot.rect) : undefined;
}

function paintPanel(
	raw: RawPage,
	slot: Slot,
	rows: Uint8Array | undefined,
	{ format }: Pick<PageLayout, 'format'>,
): void {
	const { rect, shape } = slot;
	const borderPx = slot.border ? format.borderPx : 0;
	if (slot.host !== undefined) fillGrey(raw, matOf(slot, format.gutterPx.across), 255);
	if (shape) {
		layShape(raw, rows ?? missing(rect), { rect, shape, borderPx });
		return;
	}
	if (rows) copyRows(raw, rect, rows);
	else drawPlaceholder(raw, rect);
	if (borderPx > 0) drawBorder(raw, rect, borderPx);
}

function missing({ w, h }: Rect): Uint8Array {
	const place = blankPage({ width: w, height: h });
	drawPlaceholder(place, { x: 0, y: 0, w, h });
	return place.pixels;
}

/** The white around an inset that sets it off from its host. */
export function matOf({ rect }: Pick<Slot, 'rect'>, gutterPx: number): Rect {
	return inset(rect, -Math.max(2, Math.round(gutterPx * 0.6)));
}
