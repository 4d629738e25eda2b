/** What editors open must add up: OpenTimelineIO, Final Cut Pro XML and captions are read back and compared. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/export/exporter.ts';
import { srt } from '../../../src/export/production/captions.ts';
import { fcpxml } from '../../../src/export/production/fcpxml.ts';
import { filmOf } from '../../../src/export/production/film.ts';
import { otio } from '../../../src/export/production/otio.ts';
import { type Book, bindBook } from '../../../src/page/book.ts';
import { expectTree } from '../../support/golden-tree.ts';
import { hasProgram } from '../../support/has-program.ts';
import { filesOf, openShelf, type Shelf } from '../../support/make-book.ts';
import { filmStory } from './film-story.ts';

let shelf: Shelf;
let book: Book;
beforeAll(async () => {
	shelf = await openShelf();
	book = await shelf.book('rain', filmStory);
});
afterAll(() => shelf.close());

interface Clip {
	readonly name: string;
	readonly source_range: { readonly duration: { readonly value: number; readonly rate: number } };
	readonly media_references: { readonly DEFAULT_MEDIA: { readonly target_url: string } };
	readonly markers: readonly {
		readonly marked_range: Clip['source_range'] & { start_time: { value: number } };
	}[];
}

async function clipsOf(which: Book, options = {}, folder?: string): Promise<readonly Clip[]> {
	const files = await filesOf(otio, which, { options, ...(folder && { folder }) });
	return JSON.parse(files.get('book.otio')!.toString()).tracks.children[0].children;
}

/** Offsets and durations on the spine, in frames, from rational seconds. */
function spineOf(xml: string, fps: number): readonly { offset: number; frames: number }[] {
	const frames = (text: string) => {
		const [, top, bottom = '1'] = /^(\d+)(?:\/(\d+))?s$/.exec(text)!;
		const value = (Number(top) * fps) / Number(bottom);
		expect(Number.isInteger(value)).toBe(true);
		return value;
	};
	const clips = xml.matchAll(/<(?:video|gap) [^>]*?offset="([^"]+)"[^>]*? duration="([^"]+)"/g);
	return [...clips].map(([, offset, duration]) => ({ offset: frames(offset!), frames: frames(duration!) }));
}

describe.each([24, 25, 30])('at %i frames a second', (fps) => {
	it('timeline, spine and captions tell the same length', async () => {
		const clips = await clipsOf(book, { fps });
		const lengths = clips.map(({ source_range }) => source_range.duration.value);
		expect(clips.every(({ source_range }) => source_range.duration.rate === fps)).toBe(true);
		const total = lengths.reduce((sum, frames) => sum + frames, 0);

		const xml = (await filesOf(fcpxml, book, { options: { fps } })).get('book.fcpxml')!.toString();
		const spine = spineOf(xml, fps);
		expect(spine.map(({ frames }) => frames)).toEqual(lengths);
		for (const [index, { offset }] of spine.entries()) {
			expect(offset).toBe(lengths.slice(0, index).reduce((sum, frames) => sum + frames, 0));
		}
		const [, length] = /<sequence [^>]*duration="([^"]+)s"/.exec(xml)!;
		const [top, bottom = '1'] = length!.split('/');
		expect((Number(top) * fps) / Number(bottom)).toBe(total);

		const captions = (await filesOf(srt, book, { options: { fps } })).get('book.srt')!.toString();
		const last = captions
			.match(/--> (\d+):(\d+):(\d+),(\d+)/g)!
			.at(-1)!
			.match(/\d+/g)!
			.map(Number);
		const endMs = ((last[0]! * 60 + last[1]!) * 60 + last[2]!) * 1000 + last[3]!;
		expect(Math.abs(endMs - (total * 1000) / fps)).toBeLessThanOrEqual(0.5);
	});

	it('markers of lines lie inside their clip', async () => {
		for (const { markers, source_range } of await clipsOf(book, { fps })) {
			for (const { marked_range } of markers) {
				const end = marked_range.start_time.value + marked_range.duration.value;
				expect(end).toBeLessThanOrEqual(source_range.duration.value);
			}
		}
	});
});

interface Read {
	/** First frame, frames and the picture's address. */
	readonly clips: readonly (readonly [at: number, frames: number, url: string | null])[];
	/** Lines of OpenTimelineIO, captions of Final Cut Pro: first frame and frames. */
	readonly marks: readonly (readonly [at: number, frames: number])[];
	readonly mistakes: readonly string[];
}

describe.skipIf(!hasProgram('python3'))('a reader that shares no line with us (needs python3)', () => {
	const rates = [24, 25, 30, 7];
	let read: readonly Read[];
	beforeAll(async () => {
		const folder = join(shelf.folder, 'out/rain');
		const files: string[] = [];
		for (const fps of rates) {
			for (const [exporter, kind] of [[otio, 'otio'] as const, [fcpxml, 'fcpxml'] as const]) {
				const made = await filesOf(exporter, book, { options: { fps }, folder });
				const file = join(folder, `at-${fps}.${kind}`);
				await writeFile(file, made.get(`book.${kind}`)!);
				files.push(file);
			}
		}
		const script = join(import.meta.dirname, '../../support/read-timelines.py');
		read = JSON.parse(execFileSync('python3', [script, ...files], { encoding: 'utf8' }));
	});

	it('finds nothing wrong', () => {
		expect(read.flatMap(({ mistakes }) => mistakes)).toEqual([]);
	});

	it.each(rates)('finds the same clips in both, as long as the boards, at %i frames a second', (fps) => {
		const [timeline, project] = read.slice(rates.indexOf(fps) * 2);
		const boards = filmOf(book, { name: 'book', options: { fps } }).boards;
		expect(timeline!.clips.map(([at, frames]) => [at, frames])).toEqual(
			boards.map(({ startFrame, frames }) => [startFrame, frames]),
		);
		const urls = (clips: Read['clips']) => clips.map(([, , url]) => url?.replace(/^\.\//, ''));
		expect(urls(project!.clips)).toEqual(urls(timeline!.clips));
		expect(project!.clips.map(([at, frames]) => [at, frames])).toEqual(
			timeline!.clips.map(([at, frames]) => [at, frames]),
		);
		// What is said is said in both at the same time: a long line is one marker and several captions.
		const ends = (marks: Read['marks']) => Math.max(...marks.map(([at, frames]) => at + frames));
		expect(ends(project!.marks)).toBe(ends(timeline!.marks));
		expect(project!.marks.length).toBeGreaterThanOrEqual(timeline!.marks.length);
	});
});

describe('paths to frames', () => {
	it('lead from the file to the picture, beside it and from a volume', async () => {
		const story = join(shelf.folder, 'out/rain');
		const beside = (await clipsOf(book)).map((clip) => clip.media_references.DEFAULT_MEDIA.target_url);
		expect(beside[0]).toMatch(/^frames\/wait\.\w+$/);
		for (const url of beside) expect(existsSync(resolve(story, decodeURIComponent(url)))).toBe(true);
		const above = await clipsOf(bindBook(book.chapters, 'Volume'), {}, dirname(story));
		expect(above[0]!.media_references.DEFAULT_MEDIA.target_url).toMatch(/^rain\/frames\/wait\.\w+$/);
	});

	it('are missing, and the time is kept, where a frame was not drawn', async () => {
		const pages = book.pages.map((page) => ({
			...page,
			panels: page.panels.map((panel) => ({ ...panel, frame: null, cut: null })),
		}));
		const empty = bindBook([{ story: book.story, pages }]);
		const [clip] = await clipsOf(empty);
		expect(clip!.media_references.DEFAULT_MEDIA).toMatchObject({ OTIO_SCHEMA: 'MissingReference.1' });
		const xml = (await filesOf(fcpxml, empty)).get('book.fcpxml')!.toString();
		expect(xml).not.toContain('<asset');
		expect(spineOf(xml, 24)).toHaveLength(4);
	});
});

describe('timelines', () => {
	it('say what was accepted', async () => {
		const text = async (exporter: Exporter, path: string) =>
			(await filesOf(exporter, book)).get(path)!.toString().trimEnd().split('\n');
		await expectTree('otio', await text(otio, 'book.otio'));
		await expectTree('fcpxml', await text(fcpxml, 'book.fcpxml'));
	});
});

describe('Final Cut Pro XML', () => {
	it.skipIf(!hasProgram('xmllint'))(
		'is valid by the part of the grammar that it uses (needs xmllint)',
		async () => {
			const folder = await mkdtemp(join(tmpdir(), 'ekonte-fcpxml-'));
			const file = join(folder, 'book.fcpxml');
			await writeFile(file, (await filesOf(fcpxml, book)).get('book.fcpxml')!);
			const grammar = join(import.meta.dirname, 'fcpxml-written.dtd');
			expect(() =>
				execFileSync('xmllint', ['--noout', '--dtdvalid', grammar, file], { stdio: 'pipe' }),
			).not.toThrow();
			await rm(folder, { recursive: true });
		},
	);

	it('gives every still and every size of stills an id of its own, however many they are', async () => {
		const [page] = book.pages;
		const panel = page!.panels[0]!;
		const shots = Array.from({ length: 150 }, (_, n) => ({ ...panel.shot, id: `shot-${n}` }));
		const panels = shots.map((shot, n) => {
			const frame = { width: 600 + (n % 120), height: 400 };
			return { ...panel, shot, cut: { frame, rect: panel.cut!.rect } };
		});
		const story = { ...book.story, shots };
		const many = bindBook([{ story, pages: [{ ...page!, panels }] }]);
		const xml = (await filesOf(fcpxml, many)).get('book.fcpxml')!.toString();
		const ids = [...xml.matchAll(/<(?:format|asset) id="(r\d+)"/g)].map(([, id]) => id);
		expect(ids).toHaveLength(1 + 120 + 150);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('names captions in one line: a line break in a name is a space to one reader and none to another', async () => {
		const xml = (await filesOf(fcpxml, book)).get('book.fcpxml')!.toString();
		expect(xml).toMatch(/<text-style ref="[^"]+">[^<]*\n/);
		expect(xml).not.toMatch(/<caption[^>]*\n/);
	});

	it('is written twice to the same bytes', async () => {
		const [one, two] = [await filesOf(fcpxml, book), await filesOf(fcpxml, book)];
		expect(one.get('book.fcpxml')!.equals(two.get('book.fcpxml')!)).toBe(true);
	});
});
