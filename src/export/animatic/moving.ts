/** The film without ffmpeg: an animated WebP or GIF, a picture a hold and a few a move. */
import type { Size } from '../../base/geometry.ts';
import { refuseStopped } from '../write-pieces.ts';
import type { Still } from './reel.ts';

export interface MovingSettings {
	readonly kind: 'webp' | 'gif';
	readonly film: Size;
	readonly fps: number;
	readonly signal?: AbortSignal | undefined;
	readonly onFrames?: (frames: number) => void;
}

/** GIF counts hundredths of a second. */
const tickMs = { webp: 1, gif: 10 } as const;

/** The file's bytes; it plays over and over. */
export async function* movingPieces(
	stills: AsyncIterable<Still>,
	{ kind, film, fps, signal, onFrames }: MovingSettings,
): AsyncGenerator<Uint8Array> {
	const { default: sharp } = await import('sharp');
	const pictures: Buffer[] = [];
	const delay: number[] = [];
	let frames = 0;
	for await (const still of stills) {
		refuseStopped(signal);
		const raw = { width: film.width, height: film.height, channels: 3 as const };
		const picture = await sharp(still.pixels.data, { raw }).png({ compressionLevel: 1 }).toBuffer();
		const from = frames;
		frames += still.frames;
		for (const ms of delays(from, frames, { fps, tick: tickMs[kind] })) {
			pictures.push(picture);
			delay.push(ms);
		}
		onFrames?.(frames);
	}
	// One picture that never changes is no animation: it is written as the picture that it is.
	if (pictures.length === 1) {
		yield await sharp(pictures[0]).toFormat(kind).toBuffer();
		return;
	}
	const joined = sharp(pictures, { join: { animated: true } });
	const encoded =
		kind === 'webp'
			? joined.webp({ delay, loop: 0, quality: 82, effort: 3 })
			: joined.gif({ delay, loop: 0, effort: 7 });
	yield await encoded.toBuffer();
}

/** The files' own limit for one picture; a longer hold stands in several. */
const longestMs = 60_000;

/** Each ends at its own whole tick, so that nothing adds up to a delay. */
function delays(
	from: number,
	until: number,
	{ fps, tick }: { readonly fps: number; readonly tick: number },
): readonly number[] {
	const at = (frame: number) => Math.round((frame * 1000) / fps / tick) * tick;
	let left = at(until) - at(from);
	const parts: number[] = [];
	for (; left > longestMs; left -= longestMs) parts.push(longestMs);
	return [...parts, left];
}
