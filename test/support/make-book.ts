/** A real book on disk for tests of exporters: a story's text, bound with small frames from a free engine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ExportedFile, Exporter, ExportSettings } from '../../src/export/exporter.ts';
import { type Engine, openStory, type Rendered, renderStory } from '../../src/index.ts';
import { type Book, bindBook } from '../../src/page/book.ts';

export interface Shelf {
	readonly folder: string;
	/** Writes the story, renders it and gives back what stands on disk. */
	render(name: string, text: string): Promise<Rendered>;
	book(name: string, text: string): Promise<Book>;
	close(): Promise<void>;
}

/** A folder of its own for books. */
export async function openShelf(): Promise<Shelf> {
	const folder = await mkdtemp(join(tmpdir(), 'ekonte-books é '));
	const render = async (name: string, text: string) => {
		const file = join(folder, `${name}.yaml`);
		await writeFile(file, text);
		const { value, diagnostics } = await openStory(file);
		if (!value) throw new Error(JSON.stringify(diagnostics, null, '\t'));
		const settings = { outFolder: join(folder, 'out'), storeFolder: join(folder, 'store'), concurrency: 2 };
		return renderStory(value, { ...settings, engine: colourEngine });
	};
	return {
		folder,
		render,
		book: async (name, text) => bindBook([await render(name, text)]),
		close: () => rm(folder, { recursive: true, force: true }),
	};
}

const colours = ['#b5651d', '#3d6b8c', '#5c8a3a', '#8c3d5e', '#6a5acd'];

/** Small JPEG frames in one colour each, chosen by the prompt. */
const colourEngine: Engine = {
	name: 'colours',
	price: () => 0,
	draw: async ({ prompt }, { notes }) => {
		await notes.asked({});
		await notes.accepted(prompt);
		const background = colours[prompt.length % colours.length]!;
		const [width, height] = [96, 64];
		const bytes = await sharp({ create: { width, height, channels: 3, background } })
			.jpeg()
			.toBuffer();
		return { bytes, format: 'jpg', widthPx: width, heightPx: height, priceUsd: 0 };
	},
};

/** Every file that an exporter makes of a book, by path, in order. */
export async function filesOf(
	exporter: Exporter,
	book: Book,
	settings: Partial<ExportSettings> = {},
): Promise<ReadonlyMap<string, Buffer>> {
	const made = new Map<string, Buffer>();
	for await (const file of exporter.encode(book, { name: 'book', options: {}, ...settings })) {
		made.set(file.path, await bytesOf(file));
	}
	return made;
}

async function bytesOf({ pieces }: ExportedFile): Promise<Buffer> {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all);
}
