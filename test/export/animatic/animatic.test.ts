/** The animatic as other programs see it: its length to the frame, its words, and nothing left where it was stopped. */
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { animatic } from '../../../src/export/animatic/animatic.ts';
import { reel } from '../../../src/export/animatic/reel.ts';
import { boardSettings, boardsOf, lengthOf } from '../../../src/export/production/board.ts';
import { type Book, chosenPanels } from '../../../src/page/book.ts';
import { hasProgram } from '../../support/has-program.ts';
import { filesOf, openShelf, type Shelf } from '../../support/make-book.ts';

const story = `title: Film
page: { size: board-16x9, dpi: 40 }
characters: { mai: { name: Mai } }
scenes:
  - { id: hold, action: A street., duration: 0.5 }
  - { id: pan, action: A long wall., move: pan, duration: 0.75 }
  - { id: talk, cast: [mai], action: "{mai} talks.", duration: 1, dialogue: [{ mai: Now. }, { sfx: BANG }] }
  - { id: flash, action: White., duration: 0.01, move: zoom }
`;
const frames = 12 + 18 + 24 + 1;

let shelf: Shelf;
let book: Book;
beforeAll(async () => {
	shelf = await openShelf();
	book = await shelf.book('film', story);
});
afterAll(() => shelf.close());

const scratch = () => readdirSync(tmpdir()).filter((name) => name.startsWith('ekonte-film-'));

describe('the reel', () => {
	it('shows a picture a frame of a move, one a hold, and a new one where a line is said', async () => {
		const panels = chosenPanels(book.pages);
		const settings = boardSettings({});
		const boards = boardsOf([{ story: book.story, panels }], settings);
		const film = { width: 640, height: 360 };
		const { openStoryFonts } = await import('../../../src/page/story-fonts.ts');
		const fontsOf = async () => (await openStoryFonts(book.story)).book;
		const counts: number[] = [];
		for await (const still of reel(boards, { film, fps: 24, shape: { isCut: false }, fontsOf })) {
			counts.push(still.frames);
		}
		expect(counts).toEqual([12, ...Array(18).fill(1), 14, 10, 1]);
		expect(lengthOf(boards)).toBe(frames);
	});
});

describe('words in a film', () => {
	it('come a few at a time where all of them would hide the picture', async () => {
		const said = Array.from({ length: 8 }, (_, nth) => `{ mai: "${`word${nth} `.repeat(30)}" }`).join(', ');
		const crowded = await shelf.book(
			'crowded',
			`title: Crowded\npage: { size: board-16x9, dpi: 40 }\ncharacters: { mai: { name: Mai } }\nscenes: [{ cast: [mai], action: Talk., dialogue: [${said}] }]\n`,
		);
		const panels = chosenPanels(crowded.pages);
		const [board] = boardsOf([{ story: crowded.story, panels }], boardSettings({}));
		const film = { width: 640, height: 360 };
		const { openStoryFonts } = await import('../../../src/page/story-fonts.ts');
		const fontsOf = async () => (await openStoryFonts(crowded.story)).book;
		const counts: number[] = [];
		for await (const still of reel([board!], { film, fps: 24, shape: { isCut: true }, fontsOf })) {
			counts.push(still.frames);
		}
		// 240 words of 5 letters, at most 84 letters at a time.
		expect(counts.length).toBeGreaterThanOrEqual(16);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(board!.frames);
	});
});

describe('without ffmpeg', () => {
	it('holds a picture for longer than one picture of the file can stand', async () => {
		const text =
			'title: Long\npage: { dpi: 36 }\ncharacters: {}\nscenes: [{ action: A lamp., duration: 150 }, { action: Dark., duration: 1 }]\n';
		const long = await shelf.book('long', text);
		const bytes = (await filesOf(animatic, long, { options: { film: 'webp', side: 120 } })).get('book.webp')!;
		const { delay = [] } = await sharp(bytes, { animated: true }).metadata();
		expect(delay.reduce((sum, ms) => sum + ms, 0)).toBe(151_000);
	});

	it.each(['webp', 'gif'] as const)('is an animated %s of the same length', async (film) => {
		const files = await filesOf(animatic, book, { options: { film, side: 120 } });
		const bytes = files.get(`book.${film}`)!;
		const { delay = [], pageHeight, width, loop } = await sharp(bytes, { animated: true }).metadata();
		const exact = (frames * 1000) / 24;
		expect(Math.abs(delay.reduce((sum, ms) => sum + ms, 0) - exact)).toBeLessThanOrEqual(
			film === 'gif' ? 5 : 0.5,
		);
		expect([width, pageHeight, loop]).toEqual([214, 120, 0]);
	});

	it('is a plain picture where the story is one held shot', async () => {
		const text =
			'title: Still\npage: { dpi: 36 }\ncharacters: {}\nscenes: [{ action: A lamp., duration: 1.5 }]\n';
		const still = await shelf.book('still', text);
		for (const film of ['webp', 'gif']) {
			const bytes = (await filesOf(animatic, still, { options: { film, side: 120 } })).get(`book.${film}`)!;
			const { width, height, pages = 1 } = await sharp(bytes).metadata();
			expect([width, height, pages]).toEqual([120, 180, 1]);
		}
	});

	it('is WebP where nothing else was asked for, and MP4 is refused with what would help', async () => {
		expect([...(await filesOf(animatic, book, { options: { side: 120 } })).keys()]).toEqual(['book.webp']);
		await expect(filesOf(animatic, book, { options: { film: 'mp4' } })).rejects.toMatchObject({
			code: 'program-missing',
			hint: expect.stringContaining('install ffmpeg'),
		});
	});

	it('is refused as MP4 before anything is drawn', () => {
		expect(() => animatic.refuse!(book, { film: 'mp4' })).toThrow('needs ffmpeg, which is not installed');
		expect(() => animatic.refuse!(book, { film: 'mp4', ffmpeg: '/usr/bin/ffmpeg' })).not.toThrow();
		expect(() => animatic.refuse!(book, {})).not.toThrow();
	});
});

describe.skipIf(process.platform === 'win32')('the program that makes the film', () => {
	const fake = (name: string, text: string) => {
		const file = join(shelf.folder, name);
		writeFileSync(file, `#!/bin/sh\n${text}\n`);
		chmodSync(file, 0o755);
		return file;
	};

	it('is handed nothing of our environment', async () => {
		const told = join(shelf.folder, 'told.txt');
		const ffmpeg = fake('ffmpeg-env', `/usr/bin/env > '${told}'; cat > /dev/null; exit 1`);
		process.env['EKONTE_TEST_SECRET'] = 'r8_secret';
		try {
			await expect(filesOf(animatic, book, { options: { ffmpeg, side: 120 } })).rejects.toMatchObject({
				code: 'program-failed',
			});
		} finally {
			delete process.env['EKONTE_TEST_SECRET'];
		}
		expect(readFileSync(told, 'utf8')).not.toContain('secret');
	});

	it('has its last words told where it fails, and leaves nothing behind', async () => {
		const before = scratch();
		const ffmpeg = fake('ffmpeg-sad', 'echo "Unknown encoder libx264" >&2; exit 1');
		await expect(filesOf(animatic, book, { options: { ffmpeg, side: 120 } })).rejects.toThrow(
			'ffmpeg could not make the film: Unknown encoder libx264',
		);
		expect(scratch()).toEqual(before);
	});

	it('says where it found no room', async () => {
		for (const end of ['echo "film.mp4: No space left on device" >&2; exit 1', 'kill -XFSZ $$']) {
			const ffmpeg = fake('ffmpeg-full', end);
			const making = filesOf(animatic, book, { options: { ffmpeg, side: 120 } });
			await expect(making).rejects.toMatchObject({ code: 'disk-full' });
		}
	});

	it('says whose folder it is that it cannot work in', async () => {
		const own = process.env['TMPDIR'];
		const gone = join(shelf.folder, 'gone');
		process.env['TMPDIR'] = gone;
		try {
			const making = filesOf(animatic, book, { options: { ffmpeg: 'ffmpeg', side: 120 } });
			await expect(making).rejects.toMatchObject({
				code: 'disk-refused',
				message: `cannot make a film in ${gone}: the system knows no such place`,
				hint: expect.stringMatching(/or name another folder in TMPDIR$/),
			});
		} finally {
			if (own === undefined) delete process.env['TMPDIR'];
			else process.env['TMPDIR'] = own;
		}
	});

	it('is a fault where it cannot be started', async () => {
		const ffmpeg = join(shelf.folder, 'nowhere');
		await expect(filesOf(animatic, book, { options: { ffmpeg, side: 120 } })).rejects.toMatchObject({
			code: 'program-missing',
			message: `${ffmpeg} cannot be started`,
		});
	});
});

describe.skipIf(!hasProgram('ffmpeg') || !hasProgram('ffprobe'))(
	'with ffmpeg (needs ffmpeg and ffprobe)',
	() => {
		const ffmpeg = 'ffmpeg';
		const probe = (bytes: Buffer) => {
			const file = join(shelf.folder, 'probed.mp4');
			writeFileSync(file, bytes);
			const shown = ['-v', 'error', '-count_frames', '-show_streams', '-show_format', '-of', 'json', file];
			return JSON.parse(execFileSync('ffprobe', shown, { encoding: 'utf8' }));
		};

		it('is H.264 for every player, as long as its shots to the frame', async () => {
			const options = { ffmpeg, side: 120 };
			const bytes = (await filesOf(animatic, book, { options })).get('book.mp4')!;
			const { streams, format } = probe(bytes);
			expect(streams).toHaveLength(1);
			expect(streams[0]).toMatchObject({
				codec_name: 'h264',
				pix_fmt: 'yuv420p',
				width: 214,
				height: 120,
				r_frame_rate: '24/1',
				nb_read_frames: String(frames),
			});
			expect(Number(format.duration)).toBeCloseTo(frames / 24, 3);
			expect(format.tags.title).toBe('Film');
			const again = (await filesOf(animatic, book, { options })).get('book.mp4')!;
			expect(again.equals(bytes)).toBe(true);
		});

		it('carries its words as a track where they are to be subtitles', async () => {
			const options = { ffmpeg, side: 120, words: 'subtitles' };
			const { streams } = probe((await filesOf(animatic, book, { options })).get('book.mp4')!);
			expect(streams[1]).toMatchObject({ codec_type: 'subtitle', codec_name: 'mov_text' });
		});

		it('leaves nothing behind where it is stopped', async () => {
			const before = scratch();
			const stop = new AbortController();
			const progress = (share: number) => share > 0.3 && stop.abort();
			const making = filesOf(animatic, book, {
				options: { ffmpeg, side: 120 },
				signal: stop.signal,
				progress,
			});
			await expect(making).rejects.toMatchObject({ code: 'interrupted' });
			expect(scratch()).toEqual(before);
		});
	},
);
