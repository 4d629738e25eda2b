/** A bound page taken apart again: composed anew from its frames, without letters, or layer by layer. */
import type { PageLayout, Slot } from '../layout/page-layout.ts';
import type { BookPage, BookPanel } from './book.ts';
import { type Filled, matOf, paint } from './paint.ts';
import { rasterise } from './picture.ts';
import { blankPage, drawBorder, fillGrey, type RawPage } from './raw-page.ts';
import { layShape } from './shape.ts';

/** From the bottom up. */
export const layerNames = ['art', 'borders', 'balloons', 'text'] as const;
export type LayerName = (typeof layerNames)[number];

const INK = 16;

/** The page without balloons, letters and number, as opaque RGB. */
export function barePage(page: BookPage): Promise<RawPage> {
	return paint(layoutOf(page), page.panels.map(filled));
}

/** One layer as RGBA of the page's size; laid upon white in order, they are the page. */
export async function pageLayer(page: BookPage, layer: LayerName): Promise<Uint8Array> {
	const size = { width: page.widthPx, height: page.heightPx };
	if (layer === 'art') return artLayer(page);
	if (layer === 'borders') return borderLayer(page);
	return rasterise(page.lettering(layer === 'text' ? 'letters' : 'balloons'), size);
}

/** Frames in their slots; clear where the paper shows. */
async function artLayer(page: BookPage): Promise<Uint8Array> {
	const borderless = page.panels.map((panel) => ({ ...panel, border: false }));
	const { pixels } = await paint(layoutOf({ ...page, panels: borderless }), borderless.map(filled));
	const mask = blankPage({ width: page.widthPx, height: page.heightPx });
	mask.pixels.fill(0);
	for (const panel of page.panels) {
		const { rect, shape, host } = panel;
		if (host !== undefined) fillGrey(mask, matOf({ rect }, page.format.gutterPx.across), 255);
		if (shape) layShape(mask, white(panel), { rect, shape, borderPx: 0 });
		else fillGrey(mask, rect, 255);
	}
	return rgba(mask, (at) => {
		const cover = mask.pixels[at]!;
		// The edge of a slanted panel was blended with the paper: what is left of the colour is taken out again.
		const clear = (value: number) => (cover === 0 ? 0 : 255 - Math.min(255, ((255 - value) * 255) / cover));
		return [clear(pixels[at]!), clear(pixels[at + 1]!), clear(pixels[at + 2]!), cover];
	});
}

function borderLayer(page: BookPage): Uint8Array {
	const raw = blankPage({ width: page.widthPx, height: page.heightPx });
	const { borderPx, gutterPx } = page.format;
	for (const panel of page.panels) {
		const { rect, shape, host, border } = panel;
		if (host !== undefined) fillGrey(raw, matOf({ rect }, gutterPx.across), 255);
		if (shape) layShape(raw, white(panel), { rect, shape, borderPx: border ? borderPx : 0 });
		else {
			fillGrey(raw, rect, 255);
			if (border) drawBorder(raw, rect, borderPx);
		}
	}
	return rgba(raw, (at) => [INK, INK, INK, Math.min(255, ((255 - raw.pixels[at]!) * 255) / (255 - INK))]);
}

function rgba(
	{ width, height }: RawPage,
	pixel: (at: number) => readonly [number, number, number, number],
): Uint8Array {
	const out = new Uint8Array(width * height * 4);
	for (let index = 0; index < width * height; index++) {
		const [r, g, b, a] = pixel(index * 3);
		out[index * 4] = Math.floor(r + 0.5);
		out[index * 4 + 1] = Math.floor(g + 0.5);
		out[index * 4 + 2] = Math.floor(b + 0.5);
		out[index * 4 + 3] = Math.floor(a + 0.5);
	}
	return out;
}

function white({ rect }: BookPanel): Uint8Array {
	return new Uint8Array(rect.w * rect.h * 3).fill(255);
}

/** The layout that the page was painted from, as far as painting asks. */
function layoutOf({ number, format, widthPx, heightPx, panels }: BookPage): PageLayout {
	return { number, format, widthPx, heightPx, template: '', slots: panels.map(slotOf) };
}

/** Where the panel stands. */
export function slotOf({ shot, rect, shape, border, host }: BookPanel): Slot {
	return { shot: shot.id, rect, border, ...(shape && { shape }), ...(host !== undefined && { host }) };
}

function filled(panel: BookPanel): Filled {
	const { frame, cut } = panel;
	const slot = slotOf(panel);
	if (!frame || !cut) return { slot, frame: null, cut: undefined };
	const { width, height } = cut.frame;
	return { slot, frame: { file: frame, widthPx: width, heightPx: height, subjects: [] }, cut: cut.rect };
}
