/** Pages and panels as single pictures with their dpi: as they are, without letters, or apart in layers of one size. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Fault } from '../base/fault.ts';
import type { Rect } from '../base/geometry.ts';
import { pictureReader } from '../disk/picture-reader.ts';
import { type Book, type BookPage, chosenPanels } from '../page/book.ts';
import { barePage, layerNames, pageLayer, slotOf } from '../page/layers.ts';
import { cutOutPanel } from '../page/panel.ts';
import type { ExportedFile, Exporter, ExportSettings } from './exporter.ts';
import { encoded, openPage, type PictureKind, pictureWish } from './page-picture.ts';

/** One exporter for each kind of picture. */
export function pictures(kind: PictureKind): Exporter {
	return {
		refuse: (_, { layers, lettering }) => {
			if (layers !== true) return;
			if (lettering === 'off') {
				throw new Fault(
					'usage',
					'layers hold the lettering apart, so --lettering off has nothing to leave out',
					{
						hint: 'use --layers alone (its art and borders are the bare page), or --lettering off alone',
					},
				);
			}
			if (kind !== 'jpg') return;
			throw new Fault('usage', 'jpg knows no transparency, so it cannot hold layers', {
				hint: 'use --format png or webp with --layers',
			});
		},
		encode: (book, settings) => files(book, kind, settings),
	};
}

async function* files(
	{ pages, chapters }: Book,
	kind: PictureKind,
	{ name, options, progress }: ExportSettings,
): AsyncGenerator<ExportedFile> {
	const { isBare } = pictureWish(options);
	const isLayered = options['layers'] === true;
	const folder = `${name}-${kind}${isLayered ? '-layers' : isBare ? '-bare' : ''}`;
	const digits = Math.max(3, String(pages.length).length);
	for (const [index, page] of pages.entries()) {
		// The number that the page bears; in a volume, where several bear the same, its place.
		const place = chapters.length > 1 ? index + 1 : page.number;
		const number = String(place).padStart(digits, '0');
		if (isLayered) yield* layersOf(page, `${folder}/${number}`, kind);
		else yield* picturesOf(page, { folder, number, kind, isBare });
		progress?.((index + 1) / pages.length);
	}
}

interface Place {
	readonly folder: string;
	readonly number: string;
	readonly kind: PictureKind;
	readonly isBare: boolean;
}

/** The page with its bleed, as a printer wants it, and the panels on it that the user chose. */
async function* picturesOf(
	page: BookPage,
	{ folder, number, kind, isBare }: Place,
): AsyncGenerator<ExportedFile> {
	const { dpi } = page.format;
	const asTheyAre = kind === 'png' && !isBare;
	const whole = asTheyAre ? readFile(page.file) : encoded(await openPage(page, isBare), kind, dpi);
	yield { path: `${folder}/pages/${number}.${kind}`, pieces: [await whole] };
	const bare = isBare ? await barePage(page) : undefined;
	for (const panel of chosenPanels([page])) {
		const path = `${folder}/panels/${basename(panel.file, extname(panel.file))}.${kind}`;
		if (asTheyAre) yield { path, pieces: [await readFile(panel.file)] };
		else if (bare)
			yield {
				path,
				pieces: [await rawPicture(cutOutPanel(bare, slotOf(panel), undefined), panel, { kind, dpi })],
			};
		else yield { path, pieces: [await filePicture(panel.file, { kind, dpi })] };
	}
}

interface Encoding {
	readonly kind: PictureKind;
	readonly dpi: number;
}

async function filePicture(file: string, { kind, dpi }: Encoding): Promise<Uint8Array> {
	const sharp = await pictureReader();
	return encoded(sharp(file), kind, dpi);
}

async function rawPicture(
	pixels: Uint8Array,
	{ rect }: { readonly rect: Pick<Rect, 'w' | 'h'> },
	{ kind, dpi }: Encoding,
	channels: 3 | 4 = 3,
): Promise<Uint8Array> {
	const { default: sharp } = await import('sharp');
	return encoded(sharp(pixels, { raw: { width: rect.w, height: rect.h, channels } }), kind, dpi);
}

/** `001-1-art.png` and on: their names sort from the lowest layer to the highest. */
async function* layersOf(page: BookPage, start: string, kind: PictureKind): AsyncGenerator<ExportedFile> {
	const rect = { w: page.widthPx, h: page.heightPx };
	for (const [index, layer] of layerNames.entries()) {
		const pixels = await pageLayer(page, layer);
		const bytes = await rawPicture(pixels, { rect }, { kind, dpi: page.format.dpi }, 4);
		yield { path: `${start}-${index + 1}-${layer}.${kind}`, pieces: [bytes] };
	}
}
