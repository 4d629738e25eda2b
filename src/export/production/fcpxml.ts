/** Final Cut Pro XML 1.10: one still a shot on the spine, captions in a lane above it, markers with the boards' numbers. */
import type { Size } from '../../base/geometry.ts';
import type { Book } from '../../page/book.ts';
import type { Exporter } from '../exporter.ts';
import { xmlAttributes, xmlText } from '../xml.ts';
import { type Board, lengthOf } from './board.ts';
import { type Cue, cuesOf } from './cues.ts';
import { type Film, filmOf } from './film.ts';
import { filmSize, shapeOf } from './shape.ts';
import { frameUrl } from './shot-rows.ts';
import { said } from './words.ts';

export const fcpxml: Exporter = {
	*encode(book, settings) {
		const film = filmOf(book, settings);
		const size = filmSize(shapeOf(film.boards, settings.options['aspect']), 1080);
		const text = documentOf(book, film, { folder: settings.folder, size });
		yield { path: `${settings.name}.fcpxml`, pieces: [Buffer.from(text)] };
	},
};

interface Cut {
	/** Absolute path of the document's folder, where it is known. */
	readonly folder: string | undefined;
	readonly size: Size;
}

/** sRGB, as the frames are. */
const colorSpace = '1-13-1 (sRGB IEC61966-2.1)';

function documentOf(book: Book, film: Film, cut: Cut): string {
	const { boards, fps } = film;
	const drawn = boards.filter(({ panel }) => panel.frame !== null);
	const sizes = [...new Set(drawn.map(sizeKey))];
	const formats = new Map(sizes.map((key, index) => [key, `r${index + 2}`]));
	const assets = new Map(
		drawn.map(({ shot, story }, index) => [
			idOf(story.name, shot.id),
			`r${Math.max(100, sizes.length + 2) + index}`,
		]),
	);
	const sequence = { format: 'r1', duration: seconds(lengthOf(boards), fps), tcStart: '0s', tcFormat: 'NDF' };
	const ids = { assets, formats };
	const clips = boards.map((board) => clipXml(board, { fps, ...ids }));
	return (
		'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n\n<fcpxml version="1.10">\n\t<resources>\n' +
		`\t\t<format${xmlAttributes({ id: 'r1', frameDuration: `1/${fps}s`, ...cut.size })}/>\n` +
		`${sizes.map((key) => stillFormat(key, formats.get(key)!)).join('')}` +
		`${drawn.map((board) => assetXml(board, { ...cut, ...ids })).join('')}\t</resources>\n` +
		`\t<library>\n\t\t<event${xmlAttributes({ name: book.title })}>\n` +
		`\t\t\t<project${xmlAttributes({ name: book.title })}>\n\t\t\t\t<sequence${xmlAttributes(sequence)}>\n` +
		`\t\t\t\t\t<spine>\n${clips.join('')}\t\t\t\t\t</spine>\n` +
		'\t\t\t\t</sequence>\n\t\t\t</project>\n\t\t</event>\n\t</library>\n</fcpxml>\n'
	);
}

interface Ids {
	/** By story and shot. */
	readonly assets: ReadonlyMap<string, string>;
	/** By size. */
	readonly formats: ReadonlyMap<string, string>;
}

function idOf(story: string, shot: string): string {
	return `${story}/${shot}`;
}

function sizeKey({ panel: { cut } }: Board): string {
	return cut ? `${cut.frame.width}x${cut.frame.height}` : '';
}

/** Stills have no rate of their own. */
function stillFormat(key: string, id: string): string {
	const [width, height] = key.split('x');
	const size = width === '' ? {} : { width, height };
	return `\t\t<format${xmlAttributes({ id, name: 'FFVideoFormatRateUndefined', ...size, colorSpace })}/>\n`;
}

function assetXml(board: Board, { folder, assets, formats }: Cut & Ids): string {
	const { shot, story, number } = board;
	const asset = {
		id: assets.get(idOf(story.name, shot.id)),
		name: `${number} ${shot.id}`,
		start: '0s',
		duration: '0s',
		hasVideo: 1,
		format: formats.get(sizeKey(board)),
		videoSources: 1,
	};
	const frame = frameUrl(board, folder)!;
	const media = { kind: 'original-media', src: /^\.\.?\//.test(frame) ? frame : `./${frame}` };
	return `\t\t<asset${xmlAttributes(asset)}>\n\t\t\t<media-rep${xmlAttributes(media)}/>\n\t\t</asset>\n`;
}

/** A shot without a frame becomes a gap of its length, so that everything after it stays in its place. */
function clipXml(board: Board, { fps, assets }: { readonly fps: number } & Ids): string {
	const { shot, story, number, startFrame, frames, action } = board;
	const ref = assets.get(idOf(story.name, shot.id));
	const clip = {
		ref,
		name: `${number} ${shot.id}`,
		offset: seconds(startFrame, fps),
		start: '0s',
		duration: seconds(frames, fps),
	};
	const tag = ref === undefined ? 'gap' : 'video';
	const indent = '\t\t\t\t\t\t';
	const note = action === '' ? '' : `${indent}\t<note>${xmlText(action)}</note>\n`;
	const captions = cuesOf([board]).map((cue) => captionXml(cue, board, { fps, indent: `${indent}\t` }));
	const marker = { start: '0s', duration: seconds(1, fps), value: number, note: shot.notes };
	return (
		`${indent}<${tag}${xmlAttributes(clip)}>\n${note}${captions.join('')}` +
		`${indent}\t<marker${xmlAttributes(marker)}/>\n${indent}</${tag}>\n`
	);
}

function captionXml(
	cue: Cue,
	{ startFrame, story, place }: Board,
	{ fps, indent }: { readonly fps: number; readonly indent: string },
): string {
	const words = said(cue.kind, cue.rows.join('\n'));
	const text = cue.speaker === null || !cue.isFirst ? words : `${cue.speaker}: ${words}`;
	const caption = {
		lane: 1,
		offset: seconds(cue.startFrame - startFrame, fps),
		name: text.replaceAll('\n', ' '),
		start: '0s',
		duration: seconds(cue.frames, fps),
		role: `iTT?captionFormat=ITT.${story.language}`,
	};
	const style = `ts${place.inStory}-${cue.startFrame}`;
	const look = { font: '.AppleSystemUIFont', fontSize: 13, fontFace: 'Regular', fontColor: '1 1 1 1' };
	return (
		`${indent}<caption${xmlAttributes(caption)}>\n` +
		`${indent}\t<text placement="bottom"><text-style ref="${style}">${xmlText(text)}</text-style></text>\n` +
		`${indent}\t<text-style-def id="${style}"><text-style${xmlAttributes(look)}/></text-style-def>\n` +
		`${indent}</caption>\n`
	);
}

/** A rational number of seconds; whole ones stay whole. */
function seconds(frames: number, fps: number): string {
	return frames % fps === 0 ? `${frames / fps}s` : `${frames}/${fps}s`;
}
