/** A board set up for the camera: its picture large enough for the closest window, and where it stands in the film. */
import type { Point, Rect, Size } from '../../base/geometry.ts';
import { cutRect } from '../../page/cut.ts';
import { cutFrame } from '../../page/picture.ts';
import { drawPlaceholder } from '../../page/raw-page.ts';
import type { Board } from '../production/board.ts';
import type { Shape } from '../production/shape.ts';
import { closest, isHeld, type Shooting } from './camera.ts';
import type { Pixels } from './resample.ts';

export interface Stage {
	readonly picture: Pixels;
	/** Where the picture is seen in the film, film pixels. */
	readonly rect: Rect;
	/** The part of the frame that the picture shows, in frame pixels; absent where nothing is drawn. */
	readonly cut?: { readonly frame: Size; readonly rect: Rect };
	readonly shooting: Shooting;
}

/** Reads the board's frame; one that is not drawn becomes a hatched field that stands still. */
export async function stageOf(board: Board, film: Size, { isCut }: Pick<Shape, 'isCut'>): Promise<Stage> {
	const { frame: file, cut, subjects } = board.panel;
	const isRightToLeft = board.story.page.reading === 'rtl';
	if (file === null || cut === null) return emptyStage(film, isRightToLeft);
	const { frame } = cut;
	const { focus } = board.shot;
	const rect = isCut ? { x: 0, y: 0, w: film.width, h: film.height } : within(film, frame);
	const seen = isCut
		? cutRect({ frame, slot: film, subjects, ...(focus && { focus }) })
		: { x: 0, y: 0, w: frame.width, h: frame.height };
	const shooting = {
		move: board.shot.move,
		angle: board.shot.angle,
		focus: focusIn(seen, { frame, board }),
		isRightToLeft,
	};
	const scale = isHeld(shooting) ? 1 : 1 / closest;
	const size = { width: Math.round(rect.w * scale), height: Math.round(rect.h * scale) };
	const read = { file, widthPx: frame.width, heightPx: frame.height, subjects };
	const data = await cutFrame(read, seen, size);
	return { picture: { ...size, data }, rect, cut: { frame, rect: seen }, shooting };
}

function emptyStage(film: Size, isRightToLeft: boolean): Stage {
	const rect = { x: 0, y: 0, w: film.width, h: film.height };
	const picture = { ...film, pixels: new Uint8Array(film.width * film.height * 3) };
	drawPlaceholder(picture, rect);
	return { picture: { ...film, data: picture.pixels }, rect, shooting: { isRightToLeft } };
}

/** The whole frame as large as fits, in whole pixels; one that nearly fills the film fills it. */
function within(film: Size, frame: Size): Rect {
	const scale = Math.min(film.width / frame.width, film.height / frame.height);
	const w = Math.round(frame.width * scale);
	const h = Math.round(frame.height * scale);
	if (film.width - w <= film.width * 0.02 && film.height - h <= film.height * 0.02)
		return { x: 0, y: 0, w: film.width, h: film.height };
	return { x: Math.floor((film.width - w) / 2), y: Math.floor((film.height - h) / 2), w, h };
}

/** The writer's point, else the middle of all faces, in fractions of what is seen. */
function focusIn(
	seen: Rect,
	{ frame, board }: { readonly frame: Size; readonly board: Board },
): Point | undefined {
	const { subjects } = board.panel;
	const faces = subjects.map(({ head }) => ({ x: head.x + head.w / 2, y: head.y + head.h / 2 }));
	const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const faceless = faces.length === 0;
	const found = faceless
		? undefined
		: { x: middle(faces.map(({ x }) => x)), y: middle(faces.map(({ y }) => y)) };
	const point = board.shot.focus ?? found;
	if (!point) return undefined;
	return { x: (point.x * frame.width - seen.x) / seen.w, y: (point.y * frame.height - seen.y) / seen.h };
}
