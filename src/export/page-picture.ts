/** Pages as readers are handed them: without the bleed that only a printer cuts off, in a size that screens can show. */
import type { Sharp } from 'sharp';
import { type Rect, roundHalfUp, type Size } from '../base/geometry.ts';
import { pictureReader } from '../disk/picture-reader.ts';
import type { Book, BookPage } from '../page/book.ts';
import { barePage } from '../page/layers.ts';

export type PictureKind = 'png' | 'jpg' | 'webp';

export const mediaTypes: Readonly<Record<PictureKind, string>> = {
	png: 'image/png',
	jpg: 'image/jpeg',
	webp: 'image/webp',
};

/** Fine lines and letters stay clean; below this, grey clouds gather around them. */
const QUALITY = { jpg: 90, webp: 88 };

export interface PictureSettings {
	readonly kind: PictureKind;
	/** What is shown of the page, page pixels. @default its trim */
	readonly crop?: Rect;
	/** The longer side is reduced to this, where it is longer. */
	readonly longestPx?: number;
	/** Without balloons, letters and number. */
	readonly isBare?: boolean;
}

/** What the user said about pictures, for every exporter alike. */
export function pictureWish(options: Readonly<Record<string, string | number | boolean>>): {
	readonly kind?: PictureKind;
	readonly isBare: boolean;
} {
	const kind = options['pictures'] as PictureKind | undefined;
	return { ...(kind && { kind }), isBare: options['lettering'] === 'off' };
}

/** The size that `pagePicture` gives. */
export function pictureSize(page: BookPage, { crop = trimOf(page), longestPx }: PictureSettings): Size {
	const scale = Math.min(1, (longestPx ?? Number.POSITIVE_INFINITY) / Math.max(crop.w, crop.h));
	const side = (length: number) => Math.max(1, roundHalfUp(length * scale));
	return { width: side(crop.w), height: side(crop.h) };
}

/** The page's picture encoded anew; the same page gives the same bytes. */
export async function pagePicture(page: BookPage, settings: PictureSettings): Promise<Uint8Array> {
	const { crop = trimOf(page) } = settings;
	const size = pictureSize(page, settings);
	const dpi = roundHalfUp((page.format.dpi * size.width) / crop.w);
	const cut = (await openPage(page, settings.isBare))
		.extract({ left: crop.x, top: crop.y, width: crop.w, height: crop.h })
		.resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' });
	return encoded(cut, settings.kind, dpi);
}

/** The page decoded: as it was bound, or composed again without its letters. */
export async function openPage(page: BookPage, isBare = false): Promise<Sharp> {
	const sharp = await pictureReader();
	if (!isBare) return sharp(page.file, { limitInputPixels: false });
	const { width, height, pixels } = await barePage(page);
	return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The bytes of a picture file with its dpi written into it. */
export async function encoded(picture: Sharp, kind: PictureKind, dpi: number): Promise<Uint8Array> {
	const tagged = picture.withMetadata({ density: dpi });
	if (kind === 'png') return tagged.png({ compressionLevel: 6 }).toBuffer();
	if (kind === 'jpg') return tagged.jpeg({ quality: QUALITY.jpg, chromaSubsampling: '4:4:4' }).toBuffer();
	// WebP has no field of its own for it: readers look into its Exif.
	const exif = { XResolution: `${dpi}/1`, YResolution: `${dpi}/1`, ResolutionUnit: '2' };
	return tagged
		.withExif({ IFD0: exif })
		.webp({ quality: QUALITY.webp, effort: 4, smartSubsample: true })
		.toBuffer();
}

/** The page as it is once it is cut; a strip has no height of its own to be cut to. */
export function trimOf({ format: { trim }, widthPx, heightPx }: BookPage): Rect {
	return trim.h > 0 ? trim : { x: 0, y: 0, w: widthPx, h: heightPx };
}

/** Whether art runs into the bleed anywhere, so that facing pages would show it twice. */
export function bleeds({ pages }: Pick<Book, 'pages'>): boolean {
	return pages.some((page) => {
		const { x, y, w, h } = trimOf(page);
		return page.panels.some(
			({ rect }) => rect.x < x || rect.y < y || rect.x + rect.w > x + w || rect.y + rect.h > y + h,
		);
	});
}

/** The two halves of a spread, that which is read first first; the whole trim of any other page. */
export function facingHalves(page: BookPage): readonly Rect[] {
	const whole = trimOf(page);
	if ((page.folios?.length ?? 1) < 2) return [whole];
	const left = { ...whole, w: Math.floor(whole.w / 2) };
	const right = { ...whole, x: whole.x + left.w, w: whole.w - left.w };
	return page.format.reading === 'rtl' ? [right, left] : [left, right];
}
