/** Where the eye goes in a picture of which nothing is known: found by its colours and edges, without a model. */
import type { Point } from '../base/geometry.ts';
import { pictureReader } from '../disk/picture-reader.ts';
import type { FrameFile } from './frame-file.ts';

/** Pixels across of the small copy that is looked at. */
const copyPx = 320;

/** The point that stands out, in fractions of the frame. */
export async function attentionPoint({ file }: FrameFile): Promise<Point> {
	const sharp = await pictureReader();
	// Looked at in a copy without scaling: on a picture that is shrunk as it is read, the point comes out in other units.
	const copy = await sharp(file)
		.autoOrient()
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.resize(copyPx, copyPx, { fit: 'inside' })
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height, channels } = copy.info;
	const half = width >= height ? [Math.ceil(width / 2), height] : [width, Math.ceil(height / 2)];
	const { info } = await sharp(copy.data, { raw: { width, height, channels } })
		.resize(half[0]!, half[1]!, { fit: 'cover', position: 'attention' })
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { attentionX = width / 2, attentionY = height / 2 } = info;
	return { x: attentionX / width, y: attentionY / height };
}
