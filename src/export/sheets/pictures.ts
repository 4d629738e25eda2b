/** Frames as a sheet shows them: whole in their box, or cut to its shape, as JPEG at a printer's resolution. */
import type { Rect, Size } from '../../base/geometry.ts';
import { pictureReader } from '../../disk/picture-reader.ts';
import { cutRect } from '../../page/cut.ts';
import type { Board } from '../production/board.ts';
import type { Shape } from '../production/shape.ts';

const dpi = 220;

export interface SheetPicture {
	readonly jpeg: Uint8Array;
	/** Where it lies in its box, points. */
	readonly rect: Rect;
}

/** The frame of a board for a box on paper; nothing where it is not drawn. */
export async function sheetPicture(
	{ panel, shot }: Board,
	box: Rect,
	{ isCut }: Pick<Shape, 'isCut'>,
): Promise<SheetPicture | undefined> {
	const { frame: file, cut, subjects } = panel;
	if (file === null || cut === null) return undefined;
	const sharp = await pictureReader();
	const slot = { width: box.w, height: box.h };
	const seen = isCut
		? cutRect({ frame: cut.frame, slot, subjects, ...(shot.focus && { focus: shot.focus }) })
		: { x: 0, y: 0, w: cut.frame.width, h: cut.frame.height };
	const rect = isCut ? box : within(box, cut.frame);
	const area = inFrame(seen, cut.frame);
	const widthPx = Math.min(area.width, Math.round((rect.w / 72) * dpi));
	const jpeg = await sharp(file)
		.autoOrient()
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.extract(area)
		.resize({ width: Math.max(1, widthPx) })
		.jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
		.toBuffer();
	return { jpeg, rect };
}

function inFrame({ x, y, w, h }: Rect, frame: Size) {
	const left = Math.min(frame.width - 1, Math.max(0, Math.round(x)));
	const top = Math.min(frame.height - 1, Math.max(0, Math.round(y)));
	const width = Math.max(1, Math.min(frame.width - left, Math.round(w)));
	return { left, top, width, height: Math.max(1, Math.min(frame.height - top, Math.round(h))) };
}

/** The largest place in the box with the frame's own shape; a hair's breadth beside it is not left open. */
function within(box: Rect, frame: Size): Rect {
	const scale = Math.min(box.w / frame.width, box.h / frame.height);
	const w = frame.width * scale;
	const h = frame.height * scale;
	const isClose = Math.max(box.w / w, box.h / h) < 1.01;
	if (isClose) return box;
	return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}
