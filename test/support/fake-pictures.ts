/** Pictures of the fake service: small, valid, and of a colour that tells which prompt they were drawn from. */
import sharp from 'sharp';
import { hashText, seeded } from '../../src/base/random.ts';

const SIZES: Readonly<Record<string, readonly [number, number]>> = {
	'1:1': [128, 128],
	'16:9': [168, 96],
	'21:9': [192, 80],
	'3:2': [152, 104],
	'2:3': [104, 152],
	'4:5': [112, 136],
	'5:4': [136, 112],
	'3:4': [112, 144],
	'4:3': [144, 112],
	'9:16': [96, 168],
	'9:21': [80, 192],
};

/** The colour that a prompt is drawn in, as `[red, green, blue]`: each a multiple of 16, so that JPEG keeps it apart. */
export function colourOf(prompt: string): readonly [number, number, number] {
	const hash = hashText(prompt);
	return [(hash & 15) * 16, ((hash >>> 4) & 15) * 16, ((hash >>> 8) & 15) * 16];
}

/** Width and height of the fake's picture for an aspect ratio. */
export function sizeOf(aspectRatio: unknown): readonly [number, number] {
	return SIZES[String(aspectRatio)] ?? [128, 128];
}

export type PictureFormat = 'png' | 'jpg' | 'webp';

const drawn = new Map<string, Promise<Buffer>>();

/** The picture for a prompt; the same input gives the same bytes. */
export function drawPicture(prompt: string, aspectRatio: unknown, format: PictureFormat): Promise<Buffer> {
	const key = JSON.stringify([colourOf(prompt), sizeOf(aspectRatio), format]);
	const known = drawn.get(key);
	if (known !== undefined) return known;
	const picture = encode(colourOf(prompt), sizeOf(aspectRatio), format);
	drawn.set(key, picture);
	return picture;
}

/** One colour, with a grainy edge that makes the file long enough to be cut in the middle. */
function encode(
	[r, g, b]: readonly [number, number, number],
	[width, height]: readonly [number, number],
	format: PictureFormat,
): Promise<Buffer> {
	const grain = seeded(r + g * 256 + b * 65536);
	const pixels = Buffer.alloc(width * height * 3);
	for (let at = 0; at < pixels.length; at += 3) {
		const isEdge = at < width * 3 * 16;
		const light = isEdge ? Math.floor(grain() * 64) - 32 : 0;
		for (const [channel, value] of [r, g, b].entries()) {
			pixels[at + channel] = Math.min(255, Math.max(0, value + light));
		}
	}
	const picture = sharp(pixels, { raw: { width, height, channels: 3 } });
	if (format === 'png') return picture.png({ compressionLevel: 1 }).toBuffer();
	if (format === 'jpg') return picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
	return picture.webp({ lossless: true, effort: 0 }).toBuffer();
}

/** The colour of a picture's middle, to be compared with `colourOf`. */
export async function colourIn(bytes: Uint8Array): Promise<readonly [number, number, number]> {
	const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
	return [data[middle]!, data[middle + 1]!, data[middle + 2]!];
}
