/** A panel with slanted edges as a picture of its own: white around it, its letters upon it. */
import type { Slot } from '../layout/page-layout.ts';
import { blendOver, cutOut, type RawPage } from './raw-page.ts';
import { whitenOutside } from './shape.ts';

/** `bare` is the page before lettering, `overlay` the lettering of the whole page as RGBA. */
export function cutOutPanel(
	bare: RawPage,
	{ rect, shape }: Slot,
	overlay: Uint8Array | undefined,
): Uint8Array {
	const pixels = cutOut(bare, rect);
	if (shape) whitenOutside(pixels, rect, shape, bare);
	if (overlay) blendOver({ width: rect.w, height: rect.h, pixels }, rowsOf(overlay, bare.width, rect));
	return pixels;
}

function rowsOf(overlay: Uint8Array, width: number, { x, y, w, h }: Slot['rect']): Uint8Array {
	const rows = new Uint8Array(w * h * 4);
	for (let row = 0; row < h; row++) {
		const from = ((y + row) * width + x) * 4;
		rows.set(overlay.subarray(from, from + w * 4), row * w * 4);
	}
	return rows;
}
