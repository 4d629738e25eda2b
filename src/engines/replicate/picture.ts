/** Whether bytes are a whole picture: told by their first bytes, by their end, and by decoding every pixel. */
import { Fault } from '../../base/fault.ts';

export type PictureFormat = 'png' | 'jpg' | 'webp';

export interface PictureFacts {
	readonly format: PictureFormat;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** No model draws smaller ones: they stand for a picture that is not there. */
const LEAST_SIDE_PX = 16;
/** Beyond this a few kilobytes could unfold into gigabytes. */
const MOST_PIXELS = 64_000_000;

/** The format by the first bytes. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | undefined {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString('latin1');
	if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
	if (head.startsWith('\xff\xd8\xff')) return 'jpg';
	return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' ? 'webp' : undefined;
}

/** Whether the end of the picture is there: a body cut without a Content-Length looks complete otherwise. */
export function hasEnd(bytes: Uint8Array, format: PictureFormat): boolean {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	// Some encoders pad the file, so that the end is not always at the very end.
	const tail = view.subarray(Math.max(0, view.length - 1024)).toString('latin1');
	if (format === 'png') return tail.includes('IEND\xaeB`\x82');
	if (format === 'jpg') return tail.includes('\xff\xd9');
	return view.length >= 12 && view.length >= view.readUInt32LE(4) + 8;
}

/** Decodes the picture; throws a Fault `picture-damaged` that says what is wrong with it. */
export async function checkPicture(bytes: Uint8Array): Promise<PictureFacts> {
	if (bytes.length === 0) throw damaged('is empty');
	const format = pictureFormat(bytes);
	if (format === undefined) throw damaged(`is no PNG, JPEG or WebP but ${describe(bytes)}`);
	if (!hasEnd(bytes, format)) throw damaged(`breaks off after ${bytes.length} bytes`);
	const { default: sharp } = await import('sharp');
	try {
		const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
		// Decoding everything is the only proof that the middle is whole too.
		const { info } = await picture.raw().toBuffer({ resolveWithObject: true });
		if (Math.min(info.width, info.height) >= LEAST_SIDE_PX)
			return { format, widthPx: info.width, heightPx: info.height };
		throw new Error(`it is ${info.width} × ${info.height} pixels small`);
	} catch (cause) {
		throw damaged(`cannot be decoded (${(cause as Error).message.split('\n')[0]})`);
	}
}

function damaged(what: string): Fault {
	return new Fault('picture-damaged', `the picture that the service sent ${what}`);
}

function describe(bytes: Uint8Array): string {
	const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart();
	if (/^<(!doctype|html|\?xml|svg)/i.test(start)) return 'an HTML or XML text';
	if (/^[[{]/.test(start)) return 'a JSON text';
	return start.startsWith('GIF8') ? 'a GIF' : 'something else';
}
