/** The only place of the page floor that decodes and encodes pictures. Same input, same bytes. */
import type { Rect, Size } from '../base/geometry.ts';
import { ofOut, onDisk } from '../disk/disk-fault.ts';
import { pictureReader } from '../disk/picture-reader.ts';
import { writeWhole } from '../disk/whole.ts';
import type { FrameFile } from './frame-file.ts';
import type { RawPage } from './raw-page.ts';

/** The frame's `cut` scaled to the slot, as opaque RGB rows. */
export async function cutFrame(frame: FrameFile, cut: Rect, slot: Size | Rect): Promise<Uint8Array> {
	const sharp = await pictureReader();
	const [width, height] = 'w' in slot ? [slot.w, slot.h] : [slot.width, slot.height];
	const left = Math.max(0, Math.min(frame.widthPx - 1, Math.round(cut.x)));
	const top = Math.max(0, Math.min(frame.heightPx - 1, Math.round(cut.y)));
	const area = {
		left,
		top,
		width: Math.max(1, Math.min(frame.widthPx - left, Math.round(cut.w))),
		height: Math.max(1, Math.min(frame.heightPx - top, Math.round(cut.h))),
	};
	return sharp(frame.file)
		.autoOrient()
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.extract(area)
		.resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
		.removeAlpha()
		.raw()
		.toBuffer();
}

/** An SVG as RGBA pixels of `size`. */
export async function rasterise(svg: string, size: Size): Promise<Uint8Array> {
	const { default: sharp } = await import('sharp');
	const { data, info } = await sharp(Buffer.from(svg), { density: 72, unlimited: true })
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	if (info.width !== size.width || info.height !== size.height) {
		throw new Error(`an overlay of ${info.width}x${info.height} for a page of ${size.width}x${size.height}`);
	}
	return data;
}

/** Writes a PNG whole or not at all, with its dpi. */
export async function writePng(file: string, { width, height, pixels }: RawPage, dpi: number): Promise<void> {
	const { default: sharp } = await import('sharp');
	const png = await sharp(pixels, { raw: { width, height, channels: 3 } })
		.withMetadata({ density: dpi })
		.png({ compressionLevel: 4, adaptiveFiltering: false })
		.toBuffer();
	await onDisk(`write ${file}`, () => writeWhole({ target: file, bytes: png }), ofOut);
}
