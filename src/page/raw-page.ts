/** One page as raw pixels: frames are copied in row by row, borders are drawn as pixels. Opaque RGB, 3 bytes a pixel. */
import type { Rect, Size } from '../base/geometry.ts';

export interface RawPage extends Size {
	readonly pixels: Uint8Array;
}

/** A white page. */
export function blankPage({ width, height }: Size): RawPage {
	return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
}

/** Copies opaque RGB rows of exactly `rect`'s size into the page; what leaves the page is cut off. */
export function copyRows(page: RawPage, rect: Rect, rows: Uint8Array): void {
	const left = Math.max(0, rect.x);
	const right = Math.min(page.width, rect.x + rect.w);
	if (right <= left) return;
	for (let y = Math.max(0, rect.y); y < Math.min(page.height, rect.y + rect.h); y++) {
		const from = ((y - rect.y) * rect.w + (left - rect.x)) * 3;
		page.pixels.set(rows.subarray(from, from + (right - left) * 3), (y * page.width + left) * 3);
	}
}

/** Fills a rectangle with one grey, 0 black to 255 white. */
export function fillGrey(page: RawPage, rect: Rect, grey: number): void {
	const left = Math.max(0, rect.x);
	const right = Math.min(page.width, rect.x + rect.w);
	if (right <= left) return;
	for (let y = Math.max(0, rect.y); y < Math.min(page.height, rect.y + rect.h); y++) {
		page.pixels.fill(grey, (y * page.width + left) * 3, (y * page.width + right) * 3);
	}
}

/** A border of whole pixels, drawn inwards from the rectangle's edge; none where a panel bleeds off the canvas. */
export function drawBorder(page: RawPage, { x, y, w, h }: Rect, widthPx: number): void {
	const grey = 16;
	if (y > 0) fillGrey(page, { x, y, w, h: widthPx }, grey);
	if (y + h < page.height) fillGrey(page, { x, y: y + h - widthPx, w, h: widthPx }, grey);
	if (x > 0) fillGrey(page, { x, y, w: widthPx, h }, grey);
	if (x + w < page.width) fillGrey(page, { x: x + w - widthPx, y, w: widthPx, h }, grey);
}

/** Marks a place whose frame is missing: hatched grey with a cross, so that nobody takes it for a picture. */
export function drawPlaceholder(page: RawPage, rect: Rect): void {
	const pitch = Math.max(8, Math.round(page.width / 60));
	for (let y = Math.max(0, rect.y); y < Math.min(page.height, rect.y + rect.h); y++) {
		for (let x = Math.max(0, rect.x); x < Math.min(page.width, rect.x + rect.w); x++) {
			const isHatch = (x - rect.x + y - rect.y) % pitch < 2;
			const across = ((x - rect.x) / rect.w) * rect.h;
			const isCross = Math.abs(across - (y - rect.y)) < 2 || Math.abs(rect.h - across - (y - rect.y)) < 2;
			page.pixels.fill(
				isCross ? 120 : isHatch ? 206 : 228,
				(y * page.width + x) * 3,
				(y * page.width + x) * 3 + 3,
			);
		}
	}
}

/** Lays RGBA pixels of the page's own size over it, row by row where there is anything to lay. */
export function blendOver(page: RawPage, overlay: Uint8Array): void {
	const { pixels } = page;
	for (let at = 0, to = 0; at < overlay.length; at += 4, to += 3) {
		const alpha = overlay[at + 3]!;
		if (alpha === 0) continue;
		if (alpha === 255) {
			pixels[to] = overlay[at]!;
			pixels[to + 1] = overlay[at + 1]!;
			pixels[to + 2] = overlay[at + 2]!;
			continue;
		}
		for (let channel = 0; channel < 3; channel++) {
			const under = pixels[to + channel]!;
			// Rounded half up in whole numbers, so that every machine gives the same byte.
			pixels[to + channel] = Math.floor((overlay[at + channel]! * alpha + under * (255 - alpha) + 127) / 255);
		}
	}
}

/** The pixels of one rectangle, as rows of their own; the rectangle must lie in the page. */
export function cutOut(page: RawPage, { x, y, w, h }: Rect): Uint8Array {
	const rows = new Uint8Array(w * h * 3);
	for (let row = 0; row < h; row++) {
		const from = ((y + row) * page.width + x) * 3;
		rows.set(page.pixels.subarray(from, from + w * 3), row * w * 3);
	}
	return rows;
}
