/** The animatic: every board for as long as it holds, with its camera move and its words, as a film to watch. */
import { Fault } from '../../base/fault.ts';
import type { FontBook } from '../../lettering/fonts.ts';
import { openStoryFonts } from '../../page/story-fonts.ts';
import type { Story } from '../../story/story.ts';
import type { Exporter, ExportSettings } from '../exporter.ts';
import { type Board, lengthOf } from '../production/board.ts';
import { srtText } from '../production/captions.ts';
import { cuesOf } from '../production/cues.ts';
import { filmOf } from '../production/film.ts';
import { filmSize, type Shape, shapeOf } from '../production/shape.ts';
import { isHeld } from './camera.ts';
import { filmPieces } from './ffmpeg.ts';
import type { FilmKind, WordKind } from './kinds.ts';
import { movingPieces } from './moving.ts';
import { reel } from './reel.ts';

export const animatic: Exporter = {
	refuse: (_, options) => {
		filmKind(options);
	},
	*encode(book, settings) {
		const { boards, fps } = filmOf(book, settings);
		const kind = filmKind(settings.options);
		const bare = settings.options['lettering'] === 'off' ? 'none' : 'balloons';
		const words = (settings.options['words'] ?? bare) as WordKind;
		const film: Film = { boards, fps, shape: shapeOf(boards, settings.options['aspect']), words };
		const path = `${settings.name}.${kind}`;
		const pieces = kind === 'mp4' ? recorded(book.title, film, settings) : moving(kind, film, settings);
		yield { path, pieces };
	},
};

interface Film {
	readonly boards: readonly Board[];
	readonly fps: number;
	readonly shape: Shape;
	readonly words: WordKind;
}

/** What was asked for; else MP4 where there is an ffmpeg, and WebP where there is none. Throws Fault where MP4 cannot be made. */
function filmKind(options: ExportSettings['options']): FilmKind {
	const hasFfmpeg = options['ffmpeg'] !== undefined && options['ffmpeg'] !== '';
	const kind = (options['film'] ?? (hasFfmpeg ? 'mp4' : 'webp')) as FilmKind;
	if (kind !== 'mp4' || hasFfmpeg) return kind;
	throw new Fault('program-missing', 'a film as MP4 needs ffmpeg, which is not installed', {
		hint: 'install ffmpeg (apt install ffmpeg, brew install ffmpeg), or use --film webp',
	});
}

/** Pixels of the shorter side: of films, and of pictures that move, which are held in memory. */
const usualSide = 720;
const movingSide = 480;
/** Pictures of an animated file; beyond this, moves take larger steps. */
const mostPictures = 240;

function recorded(title: string, film: Film, { options, signal, progress }: ExportSettings) {
	const { boards, fps } = film;
	const size = filmSize(film.shape, Number(options['side'] ?? usualSide));
	const total = lengthOf(boards);
	const subtitles = film.words === 'subtitles' ? { subtitles: srtText(cuesOf(boards), fps) } : {};
	const onFrames = (frames: number) => progress?.(frames / total);
	const stills = reel(boards, { film: size, ...film, ...balloonFonts(film) });
	return filmPieces(stills, {
		ffmpeg: String(options['ffmpeg']),
		film: size,
		fps,
		title,
		...subtitles,
		signal,
		onFrames,
	});
}

function moving(kind: 'webp' | 'gif', film: Film, { options, signal, progress }: ExportSettings) {
	const { boards, fps } = film;
	const size = filmSize(film.shape, Math.min(movingSide, Number(options['side'] ?? movingSide)));
	const total = lengthOf(boards);
	const moved = lengthOf(boards.filter(({ shot }) => !isHeld({ move: shot.move, isRightToLeft: false })));
	// Eight pictures a second are enough to see where a move goes.
	const step = Math.max(1, Math.round(fps / 8), Math.ceil(moved / mostPictures));
	const onFrames = (frames: number) => progress?.(frames / total);
	const stills = reel(boards, { film: size, ...film, step, ...balloonFonts(film) });
	return movingPieces(stills, { kind, film: size, fps, signal, onFrames });
}

/** Each story's fonts are opened once, and only where balloons are wanted. */
function balloonFonts({ words }: Film): { fontsOf?: (board: Board) => Promise<FontBook> } {
	if (words !== 'balloons') return {};
	const opened = new Map<Story, Promise<FontBook>>();
	return {
		fontsOf: ({ story }) => {
			const fonts = opened.get(story) ?? openStoryFonts(story).then(({ book }) => book);
			opened.set(story, fonts);
			return fonts;
		},
	};
}
