/** All formats by name. An exporter and its libraries are loaded only when it is asked for. */
import { Fault } from '../base/fault.ts';
import { nearest } from '../base/suggest.ts';
import type { Exporter } from './exporter.ts';

export interface Format {
	/** What `--format` calls it. */
	readonly name: string;
	/** One line for `--help` and the docs. */
	readonly about: string;
	readonly load: () => Promise<Exporter>;
}

/** In the order in which people are told of them. */
export const formats: readonly Format[] = [
	{
		name: 'pdf',
		about: 'for reading and print: searchable words, bleed and trim, --crop-marks',
		load: async () => (await import('./pdf/pdf.ts')).pdf,
	},
	{
		name: 'cbz',
		about: 'comic book archive for reader apps, with ComicInfo.xml',
		load: async () => (await import('./cbz.ts')).cbz,
	},
	{
		name: 'epub',
		about: 'fixed-layout book for e-readers, with spreads and its words as text',
		load: async () => (await import('./epub/epub.ts')).epub,
	},
	{
		name: 'html',
		about: 'one file with pages, reader and words, for any browser, offline',
		load: async () => (await import('./html/html.ts')).html,
	},
	{
		name: 'webtoon',
		about: 'the frames as a strip, in slices that Webtoon takes; Tapas with --page tapas',
		load: async () => (await import('./webtoon.ts')).webtoon,
	},
	...(['png', 'jpg', 'webp'] as const).map((name) => ({
		name,
		about: `pages and panels as ${name} with their dpi; --lettering off${name === 'jpg' ? '' : ', --layers'}`,
		load: async () => (await import('./pictures.ts')).pictures(name),
	})),
	{
		name: 'sheet',
		about: 'storyboard sheets as PDF: pictures in a grid with their words',
		load: async () => (await import('./sheets/sheet.ts')).sheet,
	},
	{
		name: 'ekonte',
		about: 'Japanese storyboard sheets as PDF: five cuts a page, seconds+frames, totals',
		load: async () => (await import('./sheets/ekonte.ts')).ekonte,
	},
	{
		name: 'shotlist',
		about: 'shot list as a table: CSV, and XLSX with thumbnails',
		load: async () => (await import('./production/shotlist.ts')).shotlist,
	},
	{
		name: 'transcript',
		about: 'all words and what each picture shows, as Markdown',
		load: async () => (await import('./production/transcript.ts')).transcript,
	},
	{
		name: 'srt',
		about: 'captions, timed by durations or by the words',
		load: async () => (await import('./production/captions.ts')).srt,
	},
	{
		name: 'vtt',
		about: 'the same as WebVTT, with voices',
		load: async () => (await import('./production/captions.ts')).vtt,
	},
	{
		name: 'animatic',
		about: 'a film of all shots with moves and words: MP4 where ffmpeg is installed, else WebP',
		load: async () => (await import('./animatic/animatic.ts')).animatic,
	},
	{
		name: 'otio',
		about: 'OpenTimelineIO: a still a shot, for editors',
		load: async () => (await import('./production/otio.ts')).otio,
	},
	{
		name: 'fcpxml',
		about: 'Final Cut Pro XML 1.10: stills, captions and markers',
		load: async () => (await import('./production/fcpxml.ts')).fcpxml,
	},
];

/** The formats of these names, each once; an unknown name is a Fault that names the nearest. */
export function formatsNamed(names: readonly string[]): readonly Format[] {
	return [...new Set(names)].map((name) => {
		const format = formats.find((each) => each.name === name);
		if (format) return format;
		const known = formats.map((each) => each.name);
		const near = nearest(name, known);
		throw new Fault('usage', `no format is called "${name}"`, {
			hint: near ? `did you mean "${near}"?` : `choose some of ${known.join(', ')}`,
		});
	});
}
