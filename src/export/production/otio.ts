/** OpenTimelineIO: one still a shot on one video track, in whole frames, with words as metadata and markers. */
import type { Exporter } from '../exporter.ts';
import type { Board, BoardLine } from './board.ts';
import { filmOf } from './film.ts';
import { labelsFor } from './labels.ts';
import { frameUrl } from './shot-rows.ts';
import { spokenLine } from './words.ts';

export const otio: Exporter = {
	*encode(book, settings) {
		const film = filmOf(book, settings);
		const timeline = timelineOf(book.title, film.boards, { fps: film.fps, folder: settings.folder });
		yield {
			path: `${settings.name}.otio`,
			pieces: [Buffer.from(`${JSON.stringify(timeline, null, '\t')}\n`)],
		};
	},
};

interface Reel {
	readonly fps: number;
	/** Absolute path of the timeline's folder, where it is known. */
	readonly folder: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

function timelineOf(title: string, boards: readonly Board[], reel: Reel): Json {
	return {
		OTIO_SCHEMA: 'Timeline.1',
		name: title,
		metadata: { ekonte: { title, language: boards[0]?.story.language ?? null } },
		global_start_time: time(0, reel.fps),
		tracks: {
			OTIO_SCHEMA: 'Stack.1',
			...plainItem('tracks'),
			children: [
				{
					OTIO_SCHEMA: 'Track.1',
					...plainItem('V1'),
					kind: 'Video',
					children: boards.map((board) => clipOf(board, reel)),
				},
			],
		},
	};
}

function plainItem(name: string): Json {
	return { name, metadata: {}, source_range: null, effects: [], markers: [], enabled: true };
}

function clipOf(board: Board, reel: Reel): Json {
	const { shot, number, frames, action, isTimed } = board;
	const heading = markerOf(
		`${number} ${shot.id}`,
		{ start: 0, frames: 0, color: 'GREEN', comment: action },
		reel,
	);
	return {
		OTIO_SCHEMA: 'Clip.2',
		name: `${number} ${shot.id}`,
		metadata: {
			ekonte: {
				number,
				scene: shot.scene,
				shot: shot.id,
				size: shot.size ?? null,
				angle: shot.angle ?? null,
				move: shot.move ?? null,
				cast: shot.cast.map(({ character }) => character.name),
				action,
				dialogue: board.lines.map(({ kind, speaker, text }) => ({ kind, speaker, text })),
				notes: shot.notes ?? null,
				timing: isTimed ? 'given' : 'estimated',
			},
		},
		source_range: range(0, frames, reel.fps),
		effects: [],
		markers: [heading, ...board.lines.map((line) => lineMarker(line, board, reel))],
		enabled: true,
		media_references: { DEFAULT_MEDIA: mediaOf(board, reel) },
		active_media_reference_key: 'DEFAULT_MEDIA',
	};
}

/** A still may be held for as long as one likes; what is available is what is used. */
function mediaOf(board: Board, { fps, folder }: Reel): Json {
	const target_url = frameUrl(board, folder);
	const shared = { name: board.shot.id, metadata: {}, available_image_bounds: null };
	const available_range = range(0, board.frames, fps);
	if (target_url === null) return { OTIO_SCHEMA: 'MissingReference.1', ...shared, available_range };
	return { OTIO_SCHEMA: 'ExternalReference.1', ...shared, available_range, target_url };
}

function lineMarker(line: BoardLine, { startFrame, story }: Board, reel: Reel): Json {
	const words = spokenLine(line, labelsFor(story.language));
	const where = { start: line.startFrame - startFrame, frames: line.frames, color: 'CYAN', comment: words };
	return markerOf(words, where, reel);
}

interface Mark {
	readonly start: number;
	readonly frames: number;
	readonly color: string;
	readonly comment: string;
}

/** In the time of the clip that holds it. */
function markerOf(name: string, { start, frames, color, comment }: Mark, { fps }: Reel): Json {
	return {
		OTIO_SCHEMA: 'Marker.2',
		name,
		metadata: {},
		color,
		comment,
		marked_range: range(start, frames, fps),
	};
}

function range(start: number, frames: number, fps: number): Json {
	return { OTIO_SCHEMA: 'TimeRange.1', start_time: time(start, fps), duration: time(frames, fps) };
}

function time(value: number, rate: number): Json {
	return { OTIO_SCHEMA: 'RationalTime.1', rate, value };
}
