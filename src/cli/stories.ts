/** Opens the stories that a command was given, each with its mistakes or the reason why it cannot be read. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Diagnostic, hasErrors } from '../base/diagnostic.ts';
import { Fault } from '../base/fault.ts';
import { nearest } from '../base/suggest.ts';
import { isWithin } from '../disk/folders.ts';
import type { OpenedStory, OpenSettings } from '../open.ts';
import type { Story } from '../story/story.ts';
import { exitCodeOf, type Failure, failureLines, failureOf } from './failure.ts';
import { reportAll } from './report.ts';
import { type ExitCode, gravest, type Output } from './terminal.ts';

export interface OpenedFile {
	/** The path as the user gave it. */
	readonly file: string;
	readonly story?: Story;
	readonly text?: string;
	readonly translation?: OpenedStory['translation'];
	readonly diagnostics: readonly Diagnostic[];
	readonly failure?: Failure;
}

/** Every story of every path, in the order given and the language asked for; a folder stands for the stories in it. */
export async function openStories(
	paths: readonly string[],
	settings: OpenSettings = {},
): Promise<readonly OpenedFile[]> {
	const opened: OpenedFile[] = [];
	const seen = new Set<string>();
	for (const path of paths) {
		const files = await storyFiles(path);
		if (files.length === 0) opened.push(emptyFolder(path));
		for (const file of files) {
			if (seen.has(resolve(file))) continue;
			seen.add(resolve(file));
			opened.push(await openFile(file, settings));
		}
	}
	return opened;
}

/** What `--lang` means for opening. */
export function inLanguage({ lang }: { readonly lang?: string | undefined }): OpenSettings {
	return lang === undefined ? {} : { language: lang };
}

async function openFile(file: string, settings: OpenSettings): Promise<OpenedFile> {
	const { openStory } = await import('../open.ts');
	try {
		// A pipe or a device could be read without end.
		const isElse = await stat(file).then(
			(found) => !found.isFile(),
			() => false,
		);
		if (isElse) throw new Fault('file-unreadable', `${file} is no file`, { hint: 'name a YAML file' });
		const { value, text, translation, diagnostics } = await openStory(file, settings);
		const story = value && !hasErrors(diagnostics) ? { story: value } : {};
		return { file, diagnostics, ...story, ...(text !== '' && { text }), ...(translation && { translation }) };
	} catch (thrown) {
		return { file, diagnostics: [], failure: failureOf(thrown) };
	}
}

/** The stories of a folder, without picks and translations that lie beside them; any other path as it is. */
async function storyFiles(path: string): Promise<readonly string[]> {
	const found = await stat(path).catch(() => undefined);
	if (!found?.isDirectory()) return [path];
	const names = (await readdir(path)).filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'));
	const stems = new Set(names.map((name) => name.replace(/\.ya?ml$/i, '')));
	const stories = names.filter((name) => {
		const parts = name.replace(/\.ya?ml$/i, '').split('.');
		return parts.length === 1 || !stems.has(parts.slice(0, -1).join('.'));
	});
	return stories.sort().map((name) => join(path, name));
}

function emptyFolder(path: string): OpenedFile {
	const hint = 'name a YAML file, or a folder that holds some';
	return {
		file: path,
		diagnostics: [],
		failure: { code: 'file-missing', message: `no story lies in ${path}`, hint },
	};
}

/** The diagnostics that were not told yet; they count as told from now on. */
export function untold(diagnostics: readonly Diagnostic[], told: Set<string>): readonly Diagnostic[] {
	return diagnostics.filter(({ code, message, span }) => {
		const name = `${code} ${span?.file}:${span?.start.offset} ${message}`;
		return !told.has(name) && told.add(name);
	});
}

/** Prints what is wrong with the opened stories. */
export function printMistakes(opened: readonly OpenedFile[], output: Output): void {
	for (const { file, text, translation, diagnostics, failure } of opened) {
		for (const line of failure ? failureLines(failure, output.paint) : []) output.line(line);
		if (diagnostics.length === 0) continue;
		const others = translation && new Map([[translation.file, translation.text]]);
		const settings = {
			paint: output.paint,
			width: output.columns(),
			...(text !== undefined && { text }),
			...(others && { others }),
		};
		output.line(`${reportAll(file, diagnostics, settings)}\n`);
	}
}

/** The same as `--json` shows it. */
export function mistakesOf(opened: readonly OpenedFile[]) {
	return opened.map(({ file, diagnostics, failure }) => ({
		file,
		diagnostics,
		...(failure && { error: failure }),
	}));
}

/** 1 where a story has errors, and what its failure says where it cannot be read. */
export function exitCodeOfStories(opened: readonly OpenedFile[]): ExitCode {
	return gravest(
		opened.map(({ failure, diagnostics }) =>
			failure ? exitCodeOf(failure) : hasErrors(diagnostics) ? 1 : 0,
		),
	);
}

/** Throws where two stories would write over each other's pages. */
export function refuseSameNames(opened: readonly OpenedFile[], outFolder: string): void {
	const byName = new Map<string, string>();
	for (const { file, story } of opened) {
		if (!story) continue;
		const name = story.name.normalize('NFC').toLowerCase();
		const other = byName.get(name);
		if (other !== undefined) {
			throw new Fault('usage', `${other} and ${file} would both write to ${join(outFolder, story.name)}`, {
				hint: 'render them one at a time with an --out of their own, or rename one',
			});
		}
		byName.set(name, file);
	}
}

/** Throws where pages would stand among what was paid for, or that among pages, which are cleared when they are made anew. */
export function refuseStoreAmongPages(
	opened: readonly OpenedFile[],
	{ out, store }: { readonly out: string; readonly store: string },
): void {
	const folders = opened.flatMap(({ story }) => (story ? [join(out, story.name)] : []));
	const isMixed = isWithin(out, store) || folders.some((folder) => isWithin(store, folder));
	if (!isMixed) return;
	throw new Fault('usage', `pages in ${out} and the store in ${store} would stand in one another`, {
		hint: 'name two folders apart with --out and --store',
	});
}

/** Throws where `--only` names a shot that none of the stories has. */
export function refuseUnknownShots(opened: readonly OpenedFile[], only: readonly string[] | undefined): void {
	const known = opened.flatMap(({ story }) => story?.shots.map((shot) => shot.id) ?? []);
	refuseUnknown('shot', only, new Set(known));
}

/** Throws where `--scenes` names a scene that none of the stories has. */
export function refuseUnknownScenes(
	opened: readonly OpenedFile[],
	scenes: readonly string[] | undefined,
): void {
	const known = opened.flatMap(({ story }) => story?.shots.map((shot) => shot.scene) ?? []);
	refuseUnknown('scene', scenes, new Set(known));
}

function refuseUnknown(what: string, names: readonly string[] | undefined, known: ReadonlySet<string>): void {
	if (known.size === 0) return;
	for (const name of names ?? []) {
		if (known.has(name)) continue;
		const near = nearest(name, known);
		throw new Fault('usage', `no ${what} is called "${name}"`, {
			hint: near ? `did you mean "${near}"?` : 'see the shots with ekonte plan',
		});
	}
}
