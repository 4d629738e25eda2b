/** Captions as SRT and WebVTT: the film's words with their times, for players, platforms and editors. */
import { isCaption } from '../../lettering/body.ts';
import type { LineKind } from '../../story/story.ts';
import type { Exporter } from '../exporter.ts';
import { type Cue, cuesOf } from './cues.ts';
import { filmOf } from './film.ts';
import { clock } from './timecode.ts';

export const srt: Exporter = {
	*encode(book, settings) {
		const { boards, fps } = filmOf(book, settings);
		yield { path: `${settings.name}.srt`, pieces: [Buffer.from(srtText(cuesOf(boards), fps))] };
	},
};

export const vtt: Exporter = {
	*encode(book, settings) {
		const { boards, fps } = filmOf(book, settings);
		const text = vttText(cuesOf(boards), { fps, language: book.story.language });
		yield { path: `${settings.name}.vtt`, pieces: [Buffer.from(text)] };
	},
};

/** SRT has no rules for markup: italics alone are safe in every player. */
export function srtText(cues: readonly Cue[], fps: number): string {
	return cues.map((cue, index) => `${index + 1}\n${srtTimes(cue, fps)}\n${srtWords(cue)}\n\n`).join('');
}

function srtTimes({ startFrame, frames }: Cue, fps: number): string {
	return `${clock(startFrame, fps, ',')} --> ${clock(startFrame + frames, fps, ',')}`;
}

function srtWords({ kind, speaker, isFirst, rows }: Cue): string {
	const text = rows.join('\n').replaceAll('-->', '→');
	if (kind === 'sfx') return `[${text}]`;
	const named = speaker === null || !isFirst ? text : `${speaker}: ${text}`;
	return isSlanted(kind) ? `<i>${named}</i>` : named;
}

/** WebVTT with voices, so that a player can show who speaks as it likes. */
export function vttText(
	cues: readonly Cue[],
	{ fps, language }: { readonly fps: number; readonly language: string },
): string {
	const blocks = cues.map(({ startFrame, frames, kind, speaker, rows }, index) => {
		const words = rows.map(vttEscaped).join('\n');
		const shown = kind === 'sfx' ? `[${words}]` : isSlanted(kind) ? `<i>${words}</i>` : words;
		const voice = speaker === null ? shown : `<v ${vttEscaped(speaker)}>${shown}</v>`;
		const times = `${clock(startFrame, fps, '.')} --> ${clock(startFrame + frames, fps, '.')}`;
		return `\n${index + 1}\n${times}\n${voice}\n`;
	});
	return `WEBVTT\nLanguage: ${language}\n${blocks.join('')}`;
}

function vttEscaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What nobody says aloud in the room, or says from elsewhere. */
function isSlanted(kind: LineKind): boolean {
	return isCaption(kind) || kind === 'thought' || kind === 'off' || kind === 'radio';
}
