/** The one face of all exporters: a book becomes files, as bytes in pieces; nobody here touches a disk to write. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PageFormat } from '../layout/page-layout.ts';
import type { Book } from '../page/book.ts';
import type { Story } from '../story/story.ts';

/** What the user asked for, the same for every format; an exporter reads what concerns it. */
export interface ExportSettings {
	/** A file's name without its ending, from the story's name or the user's pattern. */
	readonly name: string;
	/** Absolute path that files' paths are relative to. @default the folder of the story's pages */
	readonly folder?: string;
	/** Options of single formats, by name: `grid` of sheet, `cropMarks` of pdf, … */
	readonly options: Readonly<Record<string, string | number | boolean>>;
	readonly signal?: AbortSignal;
	/** Work done so far, 0 to 1, for long exports. */
	readonly progress?: (share: number) => void;
	/** Hears what the user should know of files that are made all the same. */
	readonly warn?: (diagnostic: Diagnostic) => void;
}

/** One file, written piece by piece so that no book is ever held in memory. */
export interface ExportedFile {
	/** Relative to the story's output folder, with forward slashes. */
	readonly path: string;
	/** Read once, in order; a failure inside leaves no file behind. */
	readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What is known of a book before anything is drawn. */
export interface BookShape {
	readonly story: Pick<Story, 'name'>;
	readonly pages: readonly { readonly format: PageFormat }[];
}

/** A format; what it is called and is about stands in the table, exporters.ts. */
export interface Exporter {
	/** What it is cut from; other pages are laid out anew as that first. */
	readonly needs?: 'strip';
	/** Throws Fault where such a book cannot be made at all: asked before anything is drawn or paid for, and when it is made. */
	refuse?(shape: BookShape, options: ExportSettings['options']): void;
	/** The same book and settings give the same bytes. Throws Fault where the world is in the way. */
	encode(book: Book, settings: ExportSettings): AsyncIterable<ExportedFile> | Iterable<ExportedFile>;
}
