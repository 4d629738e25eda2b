/** A film through the ffmpeg that is installed: raw pictures in, H.264 in MP4 out. It is handed nothing of our environment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../base/fault.ts';
import type { Size } from '../../base/geometry.ts';
import { onDisk } from '../../disk/disk-fault.ts';
import { refuseStopped } from '../write-pieces.ts';
import type { Still } from './reel.ts';

export interface FilmSettings {
	/** The program's path, or its name where the system finds it. */
	readonly ffmpeg: string;
	readonly film: Size;
	readonly fps: number;
	readonly title: string;
	/** SRT, for a track that viewers switch on. */
	readonly subtitles?: string;
	readonly signal?: AbortSignal | undefined;
	/** Frames written so far. */
	readonly onFrames?: (frames: number) => void;
}

/** The file's bytes once all of it is made. Throws Fault `program-missing` where ffmpeg does not start, `program-failed` where it gives up. */
export async function* filmPieces(
	stills: AsyncIterable<Still>,
	settings: FilmSettings,
): AsyncGenerator<Uint8Array> {
	const folder = await inTemporary(() => mkdtemp(join(tmpdir(), 'ekonte-film-')));
	try {
		const file = join(folder, 'film.mp4');
		const words = join(folder, 'words.srt');
		const { subtitles } = settings;
		if (subtitles) await inTemporary(() => writeFile(words, subtitles));
		await record(stills, settings, { file, words });
		for await (const piece of createReadStream(file)) yield piece as Uint8Array;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The system says where a film grows, not `--out`. */
function inTemporary<T>(work: () => Promise<T>): Promise<T> {
	return onDisk(`make a film in ${tmpdir()}`, work, {
		full: `make room in ${tmpdir()}, or make a smaller film with --side`,
		refused: 'name another folder in TMPDIR',
	});
}

async function record(
	stills: AsyncIterable<Still>,
	settings: FilmSettings,
	{ file, words }: { readonly file: string; readonly words: string },
): Promise<void> {
	const program = spawn(settings.ffmpeg, [...argumentsFor(settings, words), file], {
		// Whatever is secret in our environment stays there.
		env: {},
		stdio: ['pipe', 'ignore', 'pipe'],
	});
	const ended = endOf(program, settings.ffmpeg);
	// The failure is thrown below, not where nobody listens yet.
	ended.catch(() => {});
	try {
		await pour(stills, program, settings);
		await ended;
	} finally {
		program.kill('SIGKILL');
	}
}

/** Pictures one by one, each as often as it stands; ends with the program where that ends first. */
async function pour(
	stills: AsyncIterable<Still>,
	{ stdin }: ChildProcess,
	settings: FilmSettings,
): Promise<void> {
	// A closed pipe is told by the program's own end.
	stdin!.on('error', () => {});
	let done = 0;
	for await (const { pixels, frames } of stills) {
		for (let left = frames; left > 0; left--) {
			refuseStopped(settings.signal);
			if (stdin!.destroyed) return;
			await new Promise<void>((resolve) => stdin!.write(pixels.data, () => resolve()));
			done += 1;
		}
		settings.onFrames?.(done);
	}
	stdin!.end();
}

async function endOf(program: ChildProcess, name: string): Promise<void> {
	let said = '';
	program.stderr!.setEncoding('utf8').on('data', (text: string) => {
		said = (said + text).slice(-2000);
	});
	const [code, signal] = await once(program, 'close').catch((cause: unknown) => {
		throw missing(name, cause);
	});
	if (code === 0) return;
	throw failed(said.trim().split('\n').at(-1) ?? '', signal);
}

function failed(words: string, signal: string | null): Fault {
	// A limit on the size of files ends the program before it can say so.
	if (/no space left|file too large/i.test(words) || signal === 'SIGXFSZ') {
		return new Fault('disk-full', 'there is no room to make the film', {
			hint: `make room in ${tmpdir()}, or make a smaller film with --side`,
		});
	}
	const why = words || (signal === null ? '' : `it was ended by ${signal}`);
	return new Fault('program-failed', `ffmpeg could not make the film${why === '' ? '' : `: ${why}`}`, {
		hint: 'use an ffmpeg with libx264, or --film webp',
	});
}

function missing(name: string, cause: unknown): Fault {
	return new Fault('program-missing', `${name} cannot be started`, {
		hint: 'install ffmpeg (apt install ffmpeg, brew install ffmpeg), or use --film webp',
		cause,
	});
}

/** Two threads always: how many there are decides the bytes. */
const encoder = [
	'-c:v',
	'libx264',
	'-preset',
	'veryfast',
	'-crf',
	'18',
	'-tune',
	'animation',
	'-threads',
	'2',
];
const colours = [
	'-color_primaries',
	'bt709',
	'-color_trc',
	'bt709',
	'-colorspace',
	'bt709',
	'-color_range',
	'tv',
];
/** No dates and no names of encoders, so that the same film is the same file. */
const plain = [
	'-map_metadata',
	'-1',
	'-fflags',
	'+bitexact',
	'-flags:v',
	'+bitexact',
	'-movflags',
	'+faststart',
];

function argumentsFor({ film, fps, title, subtitles }: FilmSettings, words: string): readonly string[] {
	const size = `${film.width}x${film.height}`;
	const pictures = [
		'-f',
		'rawvideo',
		'-pixel_format',
		'rgb24',
		'-video_size',
		size,
		'-framerate',
		String(fps),
	];
	const track = subtitles ? ['-map', '1:s', '-c:s', 'mov_text', '-disposition:s:0', 'default'] : [];
	return [
		...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
		...[...pictures, '-i', 'pipe:0'],
		...(subtitles ? ['-f', 'srt', '-i', words] : []),
		...['-map', '0:v', ...track],
		...['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-pix_fmt', 'yuv420p'],
		...[...encoder, ...colours, '-g', String(fps * 2)],
		...[...plain, '-metadata', `title=${title}`],
	];
}
