/** The fonts of one story: its own files first, then those that come along, then what is installed for its scripts. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { isFault } from '../base/fault.ts';
import { isWithin } from '../disk/folders.ts';
import { type FontBook, type FontFiles, openFonts } from '../lettering/fonts.ts';
import type { FontChoice, FontUse, Story } from '../story/story.ts';
import { readFonts } from './bundled-fonts.ts';

/** The largest font that a story may bring; whole Chinese faces are about 20 MB. */
const maxFontBytes = 64 * 1024 * 1024;

export interface StoryFonts {
	readonly book: FontBook;
	/** What is wrong with the story's own files; those are passed over. */
	readonly diagnostics: readonly Diagnostic[];
}

/** Opens all faces that the story's words need. */
export async function openStoryFonts(story: Story): Promise<StoryFonts> {
	const { files, diagnostics } = await readStoryFonts(story);
	return { book: await openFonts(files), diagnostics };
}

/** Reads them as files, for whoever embeds them; `more` is text beside the title and the lines. */
export async function readStoryFonts(
	story: Story,
	more = '',
): Promise<Pick<StoryFonts, 'diagnostics'> & { readonly files: FontFiles }> {
	const folder = resolve(dirname(story.file));
	const lines = story.shots.flatMap((shot) => shot.lines.map((line) => line.text));
	const text = [story.title, story.author ?? '', ...lines, more].join('\n');
	const files = await readFonts({ text, language: story.language, folders: [folder, process.cwd()] });
	const read = await Promise.all((story.fonts ?? []).map((choice) => readOwn(choice, folder)));
	const own = read.flatMap((one) => ('bytes' in one ? [one] : []));
	const diagnostics = read.flatMap((one) => ('bytes' in one ? [] : [one]));
	return { files: withOwn(files, own), diagnostics };
}

interface OwnFont {
	readonly use: FontUse;
	readonly bytes: Uint8Array;
}

async function readOwn({ use, path, span }: FontChoice, folder: string): Promise<OwnFont | Diagnostic> {
	const say = (code: string, message: string, hint: string): Diagnostic => ({
		severity: 'error',
		code,
		message,
		hint,
		span,
	});
	let bytes: Uint8Array;
	try {
		const real = await realpath(resolve(folder, path));
		if (!isWithin(real, await realpath(folder))) {
			const message = `"${path}" leads outside the story's folder`;
			return say('outside-folder', message, "keep fonts inside the story's folder");
		}
		const found = await stat(real);
		// A pipe or a device could be read without end.
		if (!found.isFile())
			return say('file-unreadable', `"${path}" is no file`, 'name a font, not a folder or a pipe');
		if (found.size > maxFontBytes)
			return say('file-too-large', `"${path}" is larger than 64 MB`, 'name a smaller font');
		bytes = await readFile(real);
	} catch {
		const hint = 'look at the name and its capitals';
		return say('file-missing', `there is no file "${path}" beside the story`, hint);
	}
	try {
		await openFonts({ dialogue: [bytes], emphasis: [], display: [], fallback: [] });
		return { use, bytes };
	} catch (error) {
		if (!isFault(error)) throw error;
		return say('font-damaged', `"${path}" holds no readable font`, error.hint ?? 'name another font');
	}
}

/** What the writer chose for a use stands before what comes along for it; the rest fills gaps. */
function withOwn(files: FontFiles, own: readonly OwnFont[]): FontFiles {
	const of = (use: FontUse) => own.filter((font) => font.use === use).map(({ bytes }) => bytes);
	const dialogue = of('dialogue');
	const shout = of('shout');
	return {
		...files,
		dialogue: [...dialogue, ...files.dialogue],
		emphasis: [...of('stress'), ...files.emphasis],
		bold: [...shout, ...(files.bold ?? [])],
		caption: [...of('caption'), ...(files.caption ?? [])],
		display: [...of('sfx'), ...files.display],
		fallback: [...of('other'), ...files.fallback],
	};
}
