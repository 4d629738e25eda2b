/** A window of a picture as pixels of the film, bilinear and in whole numbers: moves are smooth and repeat to the byte. */
import type { Rect, Size } from '../../base/geometry.ts';
import type { Window } from './camera.ts';

/** Opaque RGB rows. */
export interface Pixels extends Size {
	readonly data: Uint8Array;
}

/** Fractions of a pixel are counted in 256ths. */
const ONE = 256;
const HALF = 32_768;

interface Steps {
	/** The first of the two source pixels, and how much of the second. */
	readonly from: Int32Array;
	readonly weight: Int32Array;
}

/** Writes the window of `source` into the rectangle of `target`; the rectangle must lie in it. */
export function sampleWindow(source: Pixels, window: Window, target: Pixels, rect: Rect): void {
	const across = steps(source.width, { start: window.x, side: window.side, count: rect.w });
	const down = steps(source.height, { start: window.y, side: window.side, count: rect.h });
	const stride = source.width * 3;
	for (let y = 0; y < rect.h; y++) {
		const upper = down.from[y]! * stride;
		const lower = Math.min(down.from[y]! + 1, source.height - 1) * stride;
		sampleRow(source, { upper, lower, weight: down.weight[y]! }, across, {
			data: target.data,
			at: ((rect.y + y) * target.width + rect.x) * 3,
			count: rect.w,
		});
	}
}

function sampleRow(
	{ data, width }: Pixels,
	row: { readonly upper: number; readonly lower: number; readonly weight: number },
	across: Steps,
	out: { readonly data: Uint8Array; readonly at: number; readonly count: number },
): void {
	const { weight: down } = row;
	const up = ONE - down;
	const last = (width - 1) * 3;
	for (let x = 0, at = out.at; x < out.count; x++, at += 3) {
		const left = across.from[x]! * 3;
		const step = left < last ? 3 : 0;
		const toRight = across.weight[x]!;
		const toLeft = ONE - toRight;
		const a = toLeft * up;
		const b = toRight * up;
		const c = toLeft * down;
		const d = toRight * down;
		const upper = row.upper + left;
		const lower = row.lower + left;
		// 256 × 256 parts, rounded half up. Written out for each channel: this is where a film's time goes.
		out.data[at] =
			(data[upper]! * a + data[upper + step]! * b + data[lower]! * c + data[lower + step]! * d + HALF) >> 16;
		out.data[at + 1] =
			(data[upper + 1]! * a +
				data[upper + step + 1]! * b +
				data[lower + 1]! * c +
				data[lower + step + 1]! * d +
				HALF) >>
			16;
		out.data[at + 2] =
			(data[upper + 2]! * a +
				data[upper + step + 2]! * b +
				data[lower + 2]! * c +
				data[lower + step + 2]! * d +
				HALF) >>
			16;
	}
}

/** For each pixel of the target, between which pixels of the source its middle lies. */
function steps(
	length: number,
	{ start, side, count }: { readonly start: number; readonly side: number; readonly count: number },
): Steps {
	const from = new Int32Array(count);
	const weight = new Int32Array(count);
	const step = (side * length) / count;
	for (let index = 0; index < count; index++) {
		const place = Math.max(0, Math.min(length - 1, start * length + (index + 0.5) * step - 0.5));
		const parts = Math.round(place * ONE);
		from[index] = Math.min(parts >> 8, length - 1);
		weight[index] = parts & (ONE - 1);
	}
	return { from, weight };
}
