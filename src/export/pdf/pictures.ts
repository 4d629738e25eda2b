/** Frames in the file: each picture once, and untouched wherever PDF can hold what it is. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import type { Paper, Reference } from './paper.ts';

/** Hardly to be told from the original, and far smaller than a loss-free copy of what was lossy before. */
const JPEG_QUALITY = 93;

export interface Pictures {
	/** The picture of this file; the same bytes are embedded once, however many panels show them. */
	of(file: string): Promise<{ readonly name: string; readonly picture: Reference }>;
}

export function openPictures(paper: Paper): Pictures {
	const known = new Map<string, { readonly name: string; readonly picture: Reference }>();
	return {
		async of(file) {
			const bytes = await readFile(file);
			const hash = createHash('sha256').update(bytes).digest('base64');
			const found = known.get(hash);
			if (found) return found;
			const made = { name: `F${known.size + 1}`, picture: paper.embed(await embeddable(bytes)) };
			known.set(hash, made);
			return made;
		},
	};
}

/** The file's own bytes, or those of a JPEG or PNG that PDF readers show in the right colours and the right way up. */
async function embeddable(bytes: Buffer): Promise<Buffer> {
	const { default: sharp } = await import('sharp');
	const facts = await sharp(bytes).metadata();
	if (isPlain(facts)) return bytes;
	const upright = sharp(bytes).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb');
	return isLossFree(facts, bytes)
		? upright.png({ compressionLevel: 8 }).toBuffer()
		: upright.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** PDF ignores profiles and turns inside a picture's file, and pdfkit would take transparency apart slowly. */
function isPlain({ format, depth, space, orientation, icc, hasAlpha, isProgressive }: Metadata): boolean {
	if (hasAlpha || depth !== 'uchar' || (orientation ?? 1) !== 1 || !isSrgb(icc)) return false;
	if (space !== 'srgb' && space !== 'b-w') return false;
	return format === 'jpeg' || (format === 'png' && !isProgressive);
}

/** Whether colours without a profile mean the same. */
function isSrgb(profile: Buffer | undefined): boolean {
	return profile === undefined || /sRGB|s\0R\0G\0B/.test(profile.toString('latin1'));
}

function isLossFree({ format }: Metadata, bytes: Buffer): boolean {
	return format === 'png' || (format === 'webp' && bytes.subarray(0, 64).includes('VP8L'));
}
