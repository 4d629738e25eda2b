/** The lettering of a film's frames: balloons placed for the frame's own shape, each coming when its line is said. */
import { inset, type Rect, type Size } from '../../base/geometry.ts';
import type { PageFormat, PageLayout } from '../../layout/page-layout.ts';
import type { Balloon } from '../../lettering/balloon.ts';
import type { FontBook } from '../../lettering/fonts.ts';
import { type Lettering, letterPage } from '../../lettering/letter.ts';
import { overlaySvg } from '../../lettering/overlay.ts';
import { subjectsOnPage } from '../../page/cut.ts';
import { rasterise } from '../../page/picture.ts';
import type { Line } from '../../story/story.ts';
import type { Board } from '../production/board.ts';
import { cuesOf } from '../production/cues.ts';
import { windowAt } from './camera.ts';
import type { Stage } from './stage.ts';

/** What is laid over the picture from one frame of the shot on: RGBA of the film's size. */
export interface Overlay {
	/** Counted from the shot's first frame. */
	readonly fromFrame: number;
	readonly pixels: Uint8Array;
}

/** Letters are as large as on a screen page so much smaller than the film, which nobody holds in the hand. */
const enlarged = 1.4;
const dpi = 216;
/** Sets that cut a picture's edge off keep this much. */
const safeShare = 0.035;

/** Where balloons are placed for one shot: its stage on a screen smaller than the film. */
interface Screen {
	readonly stage: Stage;
	readonly size: Size;
	readonly fonts: FontBook;
}

/** Balloons that are seen together from one frame of the shot on. */
interface State {
	readonly fromFrame: number;
	readonly balloons: readonly Balloon[];
}

/** One overlay for each line that comes in, the former ones staying; none where nobody speaks. */
export async function overlaysOf(
	board: Board,
	{ stage, film, fonts }: { readonly stage: Stage; readonly film: Size; readonly fonts: FontBook },
): Promise<readonly Overlay[]> {
	const size = { width: Math.round(film.width / enlarged), height: Math.round(film.height / enlarged) };
	const screen = { stage: shrunk(stage, film, size), size, fonts };
	const overlays: Overlay[] = [];
	for (const { fromFrame, balloons } of statesOf(board, screen)) {
		overlays.push({
			fromFrame,
			pixels: await rasterise(onFilm(overlaySvg(size, balloons), film, size), film),
		});
	}
	return overlays;
}

/** All lines in one picture where they fit it; else a few words at a time, each in place of the former ones. */
function statesOf(board: Board, screen: Screen): readonly State[] {
	const { balloons, diagnostics } = letter(board, board.shot.lines, screen);
	const isCrowded = diagnostics.some(({ code }) => code === 'too-much-text' || code === 'text-cut');
	if (isCrowded) return crowdedStates(board, screen);
	const starts = startsOf(board, balloons);
	return [...new Set(starts)]
		.sort((one, other) => one - other)
		.map((fromFrame) => ({
			fromFrame,
			balloons: balloons.filter((_, index) => starts[index]! <= fromFrame),
		}));
}

function crowdedStates(board: Board, screen: Screen): readonly State[] {
	return board.lines.flatMap((line, index) =>
		cuesOf([{ ...board, lines: [line] }]).map(({ startFrame, rows }) => {
			const words = { ...board.shot.lines[index]!, text: rows.join(' ') };
			const { balloons } = letter(board, [words], screen);
			return { fromFrame: startFrame - board.startFrame, balloons };
		}),
	);
}

/** The screen's lettering at the film's size. */
function onFilm(svg: string, film: Size, screen: Size): string {
	const box = `viewBox="0 0 ${screen.width} ${screen.height}" preserveAspectRatio="none"`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${film.width}" height="${film.height}" ${box}>${svg}</svg>`;
}

/** The stage on the smaller screen, with the camera where it is half way: that is where tails must point. */
function shrunk({ rect, cut, ...stage }: Stage, film: Size, screen: Size): Stage {
	const [across, down] = [screen.width / film.width, screen.height / film.height];
	const place = { x: rect.x * across, y: rect.y * down, w: rect.w * across, h: rect.h * down };
	if (!cut) return { ...stage, rect: place };
	const window = windowAt(0.5, stage.shooting, 0);
	const seen = {
		x: cut.rect.x + window.x * cut.rect.w,
		y: cut.rect.y + window.y * cut.rect.h,
		w: cut.rect.w * window.side,
		h: cut.rect.h * window.side,
	};
	return { ...stage, rect: place, cut: { frame: cut.frame, rect: seen } };
}

function letter(
	{ shot, story, panel }: Board,
	lines: readonly Line[],
	{ stage, size, fonts }: Screen,
): Lettering {
	const { cut, rect } = stage;
	const page = screenPage(size, { shot: shot.id, rect, reading: story.page.reading });
	const seen = {
		slot: page.slots[0]!,
		lines,
		subjects: cut ? subjectsOnPage(panel.subjects, cut.frame, cut.rect, rect) : [],
		...(shot.size ? { size: shot.size } : {}),
		cast: shot.cast.map(({ character, at }) => ({ character: character.id, ...(at ? { at } : {}) })),
	};
	const { language, capitals, style } = story;
	const words = { page, panels: [seen], language, style, ...(capitals === undefined ? {} : { capitals }) };
	return letterPage(words, fonts);
}

/** A page of one picture, as a screen shows it. */
function screenPage(
	{ width, height }: Size,
	{
		shot,
		rect,
		reading,
	}: { readonly shot: string; readonly rect: Rect; readonly reading: PageFormat['reading'] },
): PageLayout {
	const whole = { x: 0, y: 0, w: width, h: height };
	const format: PageFormat = {
		preset: 'film',
		kind: 'screen',
		dpi,
		widthPx: width,
		heightPx: height,
		trim: whole,
		live: inset(whole, Math.round(Math.min(width, height) * safeShare)),
		gutterPx: { across: 0, down: 0 },
		borderPx: 0,
		reading,
	};
	const slots = [{ shot, rect, border: false }];
	return { number: 1, format, widthPx: width, heightPx: height, template: 'film', slots };
}

/** When each balloon comes, in frames of the shot: with its line; those that share one outline come together. */
function startsOf({ shot, lines, startFrame }: Board, balloons: readonly Balloon[]): readonly number[] {
	const left = shot.lines.map((line, index) => ({ ...line, index }));
	const starts: number[] = [];
	let line = 0;
	for (const [index, { kind, speaker, text, outline }] of balloons.entries()) {
		const found = left.findIndex(
			(each) => each.kind === kind && (each.speaker ?? null) === speaker && each.text === text,
		);
		// The second half of a long line comes with the first.
		if (found >= 0) line = left.splice(found, 1)[0]!.index;
		const isJoined = index > 0 && outline === '' && kind !== 'sfx';
		starts.push(isJoined ? starts[index - 1]! : lines[line]!.startFrame - startFrame);
	}
	return starts;
}
