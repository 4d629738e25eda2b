/** Has a book written in the formats asked for, one after the other, and says how far it is. */
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { clearDead } from '../disk/clear-dead.ts';
import { makeOwnFolder } from '../disk/folders.ts';
import type { Book } from '../page/book.ts';
import type { ExportSettings } from './exporter.ts';
import type { Format } from './exporters.ts';
import { fileName } from './file-name.ts';
import { refuseStopped, writePieces } from './write-pieces.ts';

export interface PublishSettings {
	/** Absolute path; files go there or into folders of it. */
	readonly folder: string;
	readonly formats: readonly Format[];
	/** @default {story} */
	readonly name?: string;
	/** Options of single formats; see `ExportSettings`. */
	readonly options?: ExportSettings['options'];
	readonly signal?: AbortSignal;
}

export type PublishEvent =
	| { readonly type: 'exporting'; readonly format: string; readonly share: number }
	| { readonly type: 'exported'; readonly format: string; readonly files: readonly string[] }
	| { readonly type: 'warned'; readonly diagnostic: Diagnostic };

/** Absolute paths of the files made, in order. Throws Fault; files made before it stay, half ones never. */
export async function publish(
	book: Book,
	settings: PublishSettings,
	listen: (event: PublishEvent) => void = () => {},
): Promise<readonly string[]> {
	const { folder, formats, signal, options = {} } = settings;
	const name = fileName(settings.name ?? '{story}', book);
	const made: string[] = [];
	const swept = new Set([folder]);
	await clearDead(folder);
	for (const { name: format, load } of formats) {
		refuseStopped(signal);
		listen({ type: 'exporting', format, share: 0 });
		const progress = (share: number) => listen({ type: 'exporting', format, share });
		const warn = (diagnostic: Diagnostic) => listen({ type: 'warned', diagnostic });
		const exporter = await load();
		exporter.refuse?.(book, options);
		const own: string[] = [];
		for await (const { path, pieces } of exporter.encode(book, {
			name,
			folder,
			options,
			progress,
			warn,
			...(signal && { signal }),
		})) {
			const file = join(folder, path);
			if (!swept.has(dirname(file))) {
				await makeOwnFolder(folder, dirname(file));
				await clearDead(dirname(file));
			}
			swept.add(dirname(file));
			await writePieces(file, pieces, signal);
			own.push(file);
		}
		// Slices are numbered anew each time: a former one would be taken for the next of these.
		if (book.isWhole || exporter.needs === 'strip') await clearFormer(folder, own);
		listen({ type: 'exported', format, files: own });
		made.push(...own);
	}
	return made;
}

/** Of a format that fills a folder with pictures, those of an earlier and longer run. */
async function clearFormer(folder: string, made: readonly string[]): Promise<void> {
	const kept = new Set(made);
	for (const place of new Set(made.map((file) => dirname(file)))) {
		if (place === folder) continue;
		for (const name of await readdir(place)) {
			const file = join(place, name);
			if (/^\d{3,}.*\.(png|jpg|webp)$/.test(name) && !kept.has(file)) await rm(file, { force: true });
		}
	}
}
