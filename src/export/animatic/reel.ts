/** The film picture by picture: what is seen of each board and for how many frames. */
import type { Size } from '../../base/geometry.ts';
import type { FontBook } from '../../lettering/fonts.ts';
import { blendOver } from '../../page/raw-page.ts';
import type { Board } from '../production/board.ts';
import type { Shape } from '../production/shape.ts';
import { type Overlay, overlaysOf } from './balloons.ts';
import { isHeld, windowAt } from './camera.ts';
import { type Pixels, sampleWindow } from './resample.ts';
import { type Stage, stageOf } from './stage.ts';

/** One picture and how long it stands. Its bytes are written over for the next one. */
export interface Still {
	readonly pixels: Pixels;
	readonly frames: number;
}

export interface ReelSettings {
	readonly film: Size;
	readonly fps: number;
	readonly shape: Pick<Shape, 'isCut'>;
	/** Absent: no balloons are laid over the pictures. */
	readonly fontsOf?: (board: Board) => Promise<FontBook>;
	/** Frames between two pictures of a move. @default 1 */
	readonly step?: number;
}

/** All pictures of the film, in order; their frames add up to the film's length. */
export async function* reel(boards: readonly Board[], settings: ReelSettings): AsyncGenerator<Still> {
	const { film, shape, fontsOf } = settings;
	const canvas = { ...film, data: new Uint8Array(film.width * film.height * 3) };
	for (const board of boards) {
		const stage = await stageOf(board, film, shape);
		const fonts = board.lines.length > 0 ? await fontsOf?.(board) : undefined;
		const overlays = fonts ? await overlaysOf(board, { stage, film, fonts }) : [];
		yield* boardStills(board, { stage, overlays, canvas }, settings);
	}
}

interface Scenery {
	readonly stage: Stage;
	readonly overlays: readonly Overlay[];
	readonly canvas: Pixels;
}

function* boardStills(
	{ frames }: Board,
	{ stage, overlays, canvas }: Scenery,
	{ fps, step = 1 }: ReelSettings,
): Generator<Still> {
	const cuts = cutPoints(frames, { overlays, step: isHeld(stage.shooting) ? frames : step });
	for (const [index, from] of cuts.entries()) {
		const until = cuts[index + 1] ?? frames;
		const share = frames > 1 ? from / (frames - 1) : 0;
		canvas.data.fill(0);
		sampleWindow(stage.picture, windowAt(share, stage.shooting, frames / fps), canvas, stage.rect);
		const overlay = overlays.findLast(({ fromFrame }) => fromFrame <= from);
		if (overlay) blendOver({ ...canvas, pixels: canvas.data }, overlay.pixels);
		yield { pixels: canvas, frames: until - from };
	}
}

/** The frames at which the picture changes: each step of a move, and each balloon that comes. */
function cutPoints(
	frames: number,
	{ overlays, step }: { readonly overlays: readonly Overlay[]; readonly step: number },
): number[] {
	const moves = Array.from({ length: Math.ceil(frames / step) }, (_, index) => index * step);
	const words = overlays.map(({ fromFrame }) => fromFrame).filter((frame) => frame < frames);
	return [...new Set([...moves, ...words])].sort((one, other) => one - other);
}
