/** A picture on disk, with its size: what a page needs to know before it is decoded. */
import type { Subject } from '../base/subject.ts';
import { pictureReader } from '../disk/picture-reader.ts';

export interface FrameFile {
	readonly file: string;
	readonly widthPx: number;
	readonly heightPx: number;
	readonly subjects: readonly Subject[];
}

/** Reads the size of a picture, as it is seen (turned by its own orientation mark). */
export async function readFrameFile(file: string): Promise<Omit<FrameFile, 'subjects'>> {
	const sharp = await pictureReader();
	const { autoOrient } = await sharp(file).metadata();
	return { file, widthPx: autoOrient.width, heightPx: autoOrient.height };
}
