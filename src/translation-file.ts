/** Keeps the file of a translation: writes a new one, adds what is missing, never touches words that stand there. */
import { basename, dirname } from 'node:path';
import { type Diagnostic, hasErrors } from './base/diagnostic.ts';
import { clearDead } from './disk/clear-dead.ts';
import { type DiskHint, onDisk } from './disk/disk-fault.ts';
import { writeNew, writeWhole } from './disk/whole.ts';
import { readText } from './read-text.ts';
import { readTranslation } from './story/read-translation.ts';
import type { Story } from './story/story.ts';
import { type Translation, translationFile } from './story/translation.ts';
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
	const before = await readText(file);
	if (typeof before !== 'string' && before.code !== 'file-missing') {
		const nothing = { isNew: false, isWritten: false, added: 0, stale: 0 };
		return { file, text: '', ...nothing, diagnostics: [before] };
	}
	if (typeof before !== 'string') {
		const text = blankTranslation(story, language);
		await onDisk(`write ${file}`, () => writeNew(file, text), besideStory);
		const added = story.shots.reduce((sum, { lines }) => sum + lines.length, 0);
		return { file, text, isNew: true, isWritten: true, added, stale: 0, diagnostics: [] };
	}
	const { value, diagnostics } = readTranslation(before, { file, language, story });
	const nothing = { file, text: before, isNew: false, isWritten: false, added: 0, stale: 0, diagnostics };
	if (!value || hasErrors(diagnostics)) return nothing;
	const { text, added, stale } = updateTranslation(before, story, value);
	const after = readTranslation(text, { file, language, story });
	// A file that is written in brackets has no lines to add to: what is missing is told, and nothing is touched.
	if (text === before || !after.value || !holdsAll(after.value, value)) return { ...nothing, stale };
	await writeOver(file, text);
	return { file, text, isNew: false, isWritten: true, added, stale, diagnostics: after.diagnostics };
}

/** Whether every word of the one still stands in the other. */
function holdsAll(after: Translation, before: Translation): boolean {
	return [...before.shots].every(([id, lines]) => {
		const kept = after.shots.get(id)?.map(({ words }) => words) ?? [];
		return lines.every(({ words }) => kept.includes(words));
	});
}

const besideStory: DiskHint = {
	full: 'make room, then run the same command; a translation that stood there before is untouched',
	refused: 'move the story: its translation stands beside it',
};

/** Whole or not at all: a translator's work is in it. */
function writeOver(file: string, text: string): Promise<void> {
	const write = async () => {
		// The folder is the writer's: nothing else in it is ours to clear.
		await clearDead(dirname(file), basename(file));
		await writeWhole({ target: file, bytes: text, sync: true });
	};
	return onDisk(`write ${file}`, write, besideStory);
}
