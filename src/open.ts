/** Opens a story from disk: whatever is wrong with the file, its text or the pictures it names is a diagnostic. */
import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Checked, type Diagnostic, hasErrors, type Span } from './base/diagnostic.ts';
import type { Size } from './base/geometry.ts';
import { isWithin } from './disk/folders.ts';
import { pictureReader } from './disk/picture-reader.ts';
import { layoutStory } from './layout/paginate.ts';
import { tooManyPixels } from './layout/too-large.ts';
import { missingGlyphs } from './lettering/glyphs.ts';
import { smallLetters } from './lettering/legible.ts';
import { heard } from './prepare.ts';
import { readText } from './read-text.ts';
import { parseStory } from './story/parse.ts';
import { readTranslation } from './story/read-translation.ts';
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
	const own = await openOwn(path);
	const isOwn = language === undefined || own.value?.language === language;
	const opened = own.value && !isOwn ? await translated(own, own.value, language) : own;
	if (!opened.value) return opened;
	// Glyphs are those of the words that are lettered: a translation needs no font for its original.
	const found = [...(await checkGlyphs(opened.value)), ...smallLetters(opened.value)];
	return checked(opened, opened.value, found);
}

/** The same with more that was found. */
function checked(opened: OpenedStory, story: Story, found: readonly Diagnostic[]): OpenedStory {
	const { value, ...rest } = opened;
	const diagnostics = [...opened.diagnostics, ...heard(story, found)];
	return value && !hasErrors(diagnostics) ? { ...rest, value, diagnostics } : { ...rest, diagnostics };
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
	const { value: _original, ...rest } = opened;
	const told = { ...rest, translation: { file, text } };
	const value = translation && translateStory(story, translation);
	return checked(value ? { ...told, value } : told, story, diagnostics);
}

async function openOwn(path: string): Promise<OpenedStory> {
	const text = await readText(path);
	if (typeof text !== 'string') return { text: '', diagnostics: [text] };
	const { value, diagnostics } = parseStory(text, path);
	if (!value) return { text, diagnostics };
	const pictures = await lookAtPictures(value);
	const story = withSizes(value, pictures.sizes);
	const found = [...pictures.diagnostics, ...layoutStory(story).diagnostics, ...tooManyPixels(story)];
	return checked({ text, value: story, diagnostics }, story, found);
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

interface Pictures {
	readonly diagnostics: readonly Diagnostic[];
	/** Pixels of those that can be read, by their path. */
	readonly sizes: ReadonlyMap<string, Size>;
}

async function lookAtPictures(story: Story): Promise<Pictures> {
	const folder = dirname(story.file);
	const named: { path: string; span: Span }[] = [];
	for (const { frame, frameSpan } of story.shots)
		if (frame && frameSpan) named.push({ path: frame, span: frameSpan });
	for (const { reference, span } of story.characters.values()) {
		if (reference && !/^https:/i.test(reference)) named.push({ path: reference, span });
	}
	const sizes = new Map<string, Size>();
	const looks = named.map(async ({ path, span }) => {
		const found = await lookAt(folder, path, span);
		if ('code' in found) return [found];
		sizes.set(path, found);
		return [];
	});
	return { diagnostics: (await Promise.all(looks)).flat(), sizes };
}

function withSizes(story: Story, sizes: ReadonlyMap<string, Size>): Story {
	const shots = story.shots.map((shot) => {
		const frameSize = shot.frame === undefined ? undefined : sizes.get(shot.frame);
		return frameSize ? { ...shot, frameSize } : shot;
	});
	return { ...story, shots };
}

/** The largest picture a story may bring: bytes of the file and pixels once decoded. */
const maxPictureBytes = 100 * 1024 * 1024;
const maxPicturePx = 100_000_000;
/** What the service, editors and readers take too; others look different on other machines, or move. */
const pictureFormats: readonly string[] = ['png', 'jpeg', 'webp'];

async function lookAt(folder: string, path: string, span: Span): Promise<Size | Diagnostic> {
	const say: Say = (code, message, hint) => ({
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
		if (!isWithin(real, await realpath(resolve(folder)))) {
			return say(
				'outside-folder',
				`"${path}" leads outside the story's folder`,
				"keep pictures inside the story's folder",
			);
		}
		const found = await stat(real);
		// A pipe or a device could be read without end.
		if (!found.isFile())
			return say('file-unreadable', `"${path}" is no file`, 'name a picture, not a folder or a pipe');
		if (found.size > maxPictureBytes)
			return say('file-too-large', `"${path}" is larger than 100 MB`, 'save it smaller');
	} catch {
		return say(
			'file-missing',
			`there is no file "${path}" beside the story`,
			'look at the name and its capitals',
		);
	}
	return sizeOf(real, path, say);
}

type Say = (code: string, message: string, hint: string) => Diagnostic;

/** Of a picture that is what it should be; what it is called in the story is told where it is not. */
async function sizeOf(file: string, path: string, say: Say): Promise<Size | Diagnostic> {
	const sharp = await pictureReader();
	// The head of the file alone, whatever size it names.
	const meta = await sharp(file, { limitInputPixels: false })
		.metadata()
		.catch(() => undefined);
	if (!meta || !pictureFormats.includes(meta.format))
		return say('no-picture', `"${path}" is no PNG, JPEG or WebP picture`, 'save it as one of these');
	const megapixels = Math.ceil((meta.width * meta.height) / 1_000_000);
	if (meta.width * meta.height > maxPicturePx)
		return say('file-too-large', `"${path}" has ${megapixels} megapixels, more than 100`, 'save it smaller');
	if (await isWhole(file)) return meta.autoOrient;
	return say('damaged-picture', `"${path}" cannot be read to its end`, 'save or copy it again');
}

/** A file that was cut off on its way has a good head: only its last rows tell. */
async function isWhole(file: string): Promise<boolean> {
	const sharp = await pictureReader();
	const small = sharp(file, { limitInputPixels: maxPicturePx }).resize(8, 8, { fit: 'fill' }).raw();
	return small.toBuffer().then(
		() => true,
		() => false,
	);
}
