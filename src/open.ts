/** Opens a story from disk: whatever is wrong with the file, its text or the pictures it names is a diagnostic. */
import { open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Checked, type Diagnostic, hasErrors, type Span } from './base/diagnostic.ts';
import { layoutStory } from './layout/paginate.ts';
import { missingGlyphs } from './lettering/glyphs.ts';
import { heard } from './prepare.ts';
import { parseStory } from './story/parse.ts';
import { readTranslation } from './story/read-translation.ts';
import { maxStoryBytes } from './story/read-yaml.ts';
import type { Story } from './story/story.ts';
import { translateStory, translationFile } from './story/translation.ts';

export interface OpenedStory extends Checked<Story> {
	/** The story's text as read, for showing lines; empty where it could not be read. */
	readonly text: string;
	/** The translation's file and text, where one was read. */
	readonly translation?: { readonly file: string; readonly text: string };
}

export interface OpenSettings {
	/** BCP 47: letter the story in this language, from `<story>.<language>.yaml` beside it. @default its own */
	readonly language?: string;
}

/** Reads and checks the story at `path`, in another language where one is asked for. Never throws for what the author did. */
export async function openStory(path: string, { language }: OpenSettings = {}): Promise<OpenedStory> {
	const opened = await openOwn(path);
	if (language === undefined || !opened.value || opened.value.language === language) return opened;
	return translated(opened, opened.value, language);
}

async function translated(opened: OpenedStory, story: Story, language: string): Promise<OpenedStory> {
	const file = translationFile(story.file, language);
	const text = await readText(file);
	if (typeof text !== 'string') {
		const hint = `write it: ekonte translate ${story.file} --to ${language}`;
		const isMissing = text.code === 'file-missing';
		return { text: opened.text, diagnostics: [isMissing ? { ...text, hint } : text] };
	}
	const { value: translation, diagnostics } = readTranslation(text, { file, language, story });
	const value = translation && translateStory(story, translation);
	const glyphs = value ? await checkGlyphs(value) : [];
	const all = [...opened.diagnostics, ...heard(story, [...diagnostics, ...glyphs])];
	const told = { text: opened.text, translation: { file, text }, diagnostics: all };
	return value && !hasErrors(all) ? { ...told, value } : told;
}

async function openOwn(path: string): Promise<OpenedStory> {
	const read = await readText(path);
	if (typeof read !== 'string') return { text: '', diagnostics: [read] };
	const { value, diagnostics } = parseStory(read, path);
	if (!value) return { text: read, diagnostics };
	const found = [
		...(await checkPictures(value)),
		...layoutStory(value).diagnostics,
		...(await checkGlyphs(value)),
	];
	const all = [...diagnostics, ...heard(value, found)];
	return hasErrors(all) ? { text: read, diagnostics: all } : { text: read, value, diagnostics: all };
}

/** Characters that no font has are told before anything is drawn. */
async function checkGlyphs(story: Story): Promise<readonly Diagnostic[]> {
	const { language, capitals } = story;
	const lines = story.shots.flatMap((shot) => shot.lines);
	if (lines.length === 0 && story.fonts === undefined) return [];
	const { openStoryFonts } = await import('./page/story-fonts.ts');
	const { book, diagnostics } = await openStoryFonts(story);
	const settings = { language, ...(capitals === undefined ? {} : { capitals }) };
	return [...diagnostics, ...missingGlyphs(lines, book, settings)];
}

function fileDiagnostic(file: string, code: string, message: string, hint: string): Diagnostic {
	const start = { line: 1, column: 1, offset: 0 };
	return { severity: 'error', code, message, hint, span: { file, start, end: start } };
}

async function readText(path: string): Promise<string | Diagnostic> {
	let bytes: Uint8Array;
	try {
		const file = await open(path, 'r');
		try {
			const { size } = await file.stat();
			if (size > maxStoryBytes) {
				const message = `this file is ${Math.ceil(size / 1024 / 1024)} MB, which is no story`;
				return fileDiagnostic(path, 'file-too-large', message, 'name a YAML story of at most 4 MB');
			}
			bytes = await file.readFile();
		} finally {
			await file.close();
		}
	} catch (error) {
		return unreadable(path, error);
	}
	return decode(path, bytes);
}

function unreadable(path: string, error: unknown): Diagnostic {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return fileDiagnostic(
			path,
			'file-missing',
			'there is no such file',
			'name a story, or start one: ekonte new',
		);
	}
	if (code === 'EISDIR') {
		return fileDiagnostic(path, 'file-unreadable', 'this is a folder', 'name the YAML file inside it');
	}
	const message = `the file cannot be read (${code ?? 'unknown error'})`;
	return fileDiagnostic(path, 'file-unreadable', message, 'look at its permissions');
}

function decode(path: string, bytes: Uint8Array): string | Diagnostic {
	const hint = 'save it as plain text in UTF-8';
	if (bytes.includes(0)) return fileDiagnostic(path, 'not-text', 'this file is not text in UTF-8', hint);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return fileDiagnostic(path, 'not-text', 'this file is not text in UTF-8', hint);
	}
}

async function checkPictures(story: Story): Promise<Diagnostic[]> {
	const folder = dirname(story.file);
	const named: { path: string; span: Span }[] = [];
	for (const { frame, frameSpan } of story.shots)
		if (frame && frameSpan) named.push({ path: frame, span: frameSpan });
	for (const { reference, span } of story.characters.values()) {
		if (reference && !/^https:/i.test(reference)) named.push({ path: reference, span });
	}
	const found = await Promise.all(named.map(({ path, span }) => checkPicture(folder, path, span)));
	return found.filter((diagnostic) => diagnostic !== undefined);
}

/** The largest picture a story may bring: bytes of the file and pixels once decoded. */
const maxPictureBytes = 100 * 1024 * 1024;
const maxPicturePx = 100_000_000;

async function checkPicture(folder: string, path: string, span: Span): Promise<Diagnostic | undefined> {
	const say = (code: string, message: string, hint: string): Diagnostic => ({
		severity: 'error',
		code,
		message,
		hint,
		span,
	});
	const full = resolve(folder, path);
	let real: string;
	try {
		real = await realpath(full);
		const inside = relative(await realpath(resolve(folder)), real);
		if (inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside)) {
			return say(
				'outside-folder',
				`"${path}" leads outside the story's folder`,
				"keep pictures inside the story's folder",
			);
		}
		const { size } = await stat(real);
		if (size > maxPictureBytes)
			return say('file-too-large', `"${path}" is larger than 100 MB`, 'save it smaller');
	} catch {
		return say(
			'file-missing',
			`there is no file "${path}" beside the story`,
			'look at the name and its capitals',
		);
	}
	const { default: sharp } = await import('sharp');
	const meta = await sharp(real, { limitInputPixels: maxPicturePx })
		.metadata()
		.catch(() => undefined);
	const isPicture = meta?.width && meta.height && meta.width * meta.height <= maxPicturePx;
	return isPicture ? undefined : say('no-picture', `"${path}" is no picture`, 'use PNG, JPEG or WebP');
}
