/** Keeps the file of a translation: writes a new one, adds what is missing, never touches words that stand there. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type Diagnostic, hasErrors } from './base/diagnostic.ts';
import { Fault } from './base/fault.ts';
import { readTranslation } from './story/read-translation.ts';
import type { Story } from './story/story.ts';
import { translationFile } from './story/translation.ts';
import { blankTranslation, updateTranslation } from './story/write-translation.ts';

export interface KeptTranslation {
	readonly file: string;
	readonly text: string;
	readonly isNew: boolean;
	/** false: there was nothing to add, or the file is broken. */
	readonly isWritten: boolean;
	/** Lines that were put in, empty. */
	readonly added: number;
	/** Lines whose original has changed since they were translated. */
	readonly stale: number;
	/** What is wrong with the file, or still missing in it. */
	readonly diagnostics: readonly Diagnostic[];
}

/** Brings `<story>.<language>.yaml` up to date. A file with mistakes is left as it is. Throws Fault. */
export async function keepTranslation(story: Story, language: string): Promise<KeptTranslation> {
	const file = translationFile(story.file, language);
	const before = await readIfThere(file);
	if (before === undefined) {
		const text = blankTranslation(story, language);
		await writeNew(file, text);
		const added = story.shots.reduce((sum, { lines }) => sum + lines.length, 0);
		return { file, text, isNew: true, isWritten: true, added, stale: 0, diagnostics: [] };
	}
	const { value, diagnostics } = readTranslation(before, { file, language, story });
	const nothing = { file, text: before, isNew: false, isWritten: false, added: 0, stale: 0, diagnostics };
	if (!value || hasErrors(diagnostics)) return nothing;
	const { text, added, stale } = updateTranslation(before, story, value);
	const isWritten = text !== before;
	if (isWritten) await writeOver(file, text);
	const left = readTranslation(text, { file, language, story }).diagnostics;
	return { file, text, isNew: false, isWritten, added, stale, diagnostics: left };
}

async function readIfThere(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, 'utf8');
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw refused(file, 'read', cause);
	}
}

async function writeNew(file: string, text: string): Promise<void> {
	try {
		await writeFile(file, text, { flag: 'wx' });
	} catch (cause) {
		throw refused(file, 'written', cause);
	}
}

/** Whole or not at all: a translator's work is in it. */
async function writeOver(file: string, text: string): Promise<void> {
	const scratch = `${file}.part`;
	try {
		await writeFile(scratch, text);
		await rename(scratch, file);
	} catch (cause) {
		await rm(scratch, { force: true }).catch(() => {});
		throw refused(file, 'written', cause);
	}
}

function refused(file: string, what: 'read' | 'written', cause: unknown): Fault {
	const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
	const hint = "look at the folder's permissions: the translation stands beside its story";
	return new Fault('disk-refused', `${file} cannot be ${what} (${code})`, { hint, cause });
}
