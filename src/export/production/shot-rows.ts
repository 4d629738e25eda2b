/** The shot list as rows: what the table formats share. */
import { dirname, relative } from 'node:path';
import type { Board } from './board.ts';
import { labelsFor } from './labels.ts';
import { seconds, timecode } from './timecode.ts';
import { castWords, spokenLine, wardrobeWords } from './words.ts';

export interface Column {
	readonly title: string;
	/** About how many characters a reader wants to see at once. */
	readonly width: number;
	/** Numbers stay numbers in a spreadsheet. */
	readonly cell: (board: Board, at: RowSettings) => string | number;
}

export interface RowSettings {
	readonly fps: number;
	/** Absolute path of the list's folder, where it is known. */
	readonly folder?: string | undefined;
}

/** In the order of the trade's own lists. */
export const columns: readonly Column[] = [
	{ title: 'Scene', width: 14, cell: ({ shot }) => shot.scene },
	{ title: 'Shot', width: 8, cell: ({ number }) => number },
	{ title: 'Size', width: 13, cell: ({ shot }) => shot.size ?? '' },
	{ title: 'Angle', width: 12, cell: ({ shot }) => shot.angle ?? '' },
	{ title: 'Move', width: 11, cell: ({ shot }) => shot.move ?? '' },
	{ title: 'Place', width: 26, cell: ({ shot }) => shot.place ?? '' },
	{ title: 'Int/Ext', width: 8, cell: ({ shot }) => insideOrOutside(shot.place) },
	{ title: 'Time of day', width: 13, cell: ({ shot }) => shot.time ?? '' },
	{ title: 'Cast', width: 16, cell: ({ shot }) => castWords(shot.cast) },
	{ title: 'Wardrobe', width: 28, cell: ({ shot }) => wardrobeWords(shot.cast) },
	{ title: 'Action', width: 44, cell: ({ action }) => action },
	{ title: 'Dialogue', width: 44, cell: dialogue },
	{ title: 'Seconds', width: 9, cell: ({ frames }, { fps }) => seconds(frames, fps) },
	{ title: 'Frames', width: 9, cell: ({ frames }) => frames },
	{ title: 'Starts at', width: 13, cell: ({ startFrame }, { fps }) => timecode(startFrame, fps) },
	{ title: 'Timing', width: 10, cell: ({ isTimed }) => (isTimed ? 'given' : 'estimated') },
	{ title: 'Notes', width: 24, cell: ({ shot }) => shot.notes ?? '' },
	{ title: 'Status', width: 12, cell: status },
	{ title: 'File', width: 28, cell: (board, { folder }) => frameFrom(board, folder) ?? '' },
	{ title: 'Id', width: 16, cell: ({ shot }) => shot.id },
];

function dialogue({ lines, story }: Board): string {
	const labels = labelsFor(story.language);
	return lines.map((line) => spokenLine(line, labels)).join('\n');
}

/** As a script's heading says it; a place that says neither is left for people to fill in. */
function insideOrOutside(place = ''): string {
	const isInside = /\bint(?:\.|erior\b)/i.test(place);
	const isOutside = /\bext(?:\.|erior\b)/i.test(place);
	if (isInside && isOutside) return 'INT/EXT';
	if (isInside) return 'INT';
	return isOutside ? 'EXT' : '';
}

function status({ shot, panel }: Board): string {
	if (panel.frame === null) return 'not drawn';
	return shot.frame === undefined ? 'drawn' : 'own picture';
}

/** The frame's path as seen from the folder that a list is written to; null where it is not drawn. */
export function frameFrom({ panel: { frame } }: Pick<Board, 'panel'>, folder?: string): string | null {
	if (frame === null) return null;
	return relative(folder ?? dirname(dirname(frame)), frame).replaceAll('\\', '/');
}

/** The same as a URL, relative like the path. */
export function frameUrl(board: Pick<Board, 'panel'>, folder?: string): string | null {
	return frameFrom(board, folder)?.split('/').map(encodeURIComponent).join('/') ?? null;
}
