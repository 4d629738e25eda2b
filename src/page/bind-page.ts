/** Binds one page: frames cut to their slots, borders, lettering, and the files of the page and its panels. */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Size } from '../base/geometry.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { Balloon } from '../lettering/balloon.ts';
import type { FontBook } from '../lettering/fonts.ts';
import { type Lettering, letterPage, type PageWords } from '../lettering/letter.ts';
import { type OverlayPart, overlaySvg } from '../lettering/overlay.ts';
import { pageNumberSvg } from '../lettering/page-number.ts';
import { titlePageSvg } from '../lettering/title-page.ts';
import type { Shot, Story } from '../story/story.ts';
import { allDone } from './all-done.ts';
import type { BookPage, BookPanel } from './book.ts';
import type { FrameFile } from './frame-file.ts';
import { obstaclesOn } from './obstacles.ts';
import { paint } from './paint.ts';
import { cutOutPanel } from './panel.ts';
import { rasterise, writePng } from './picture.ts';
import { type Placed, placeFrames } from './place-frames.ts';
import { blendOver, cutOut, type RawPage } from './raw-page.ts';
import { openStoryFonts } from './story-fonts.ts';

/** What all pages of one book share. */
export interface Bindery {
	readonly story: Story;
	readonly shots: ReadonlyMap<string, { readonly shot: Shot; readonly number: number }>;
	readonly fonts: FontBook;
	readonly folder: string;
}

/** Reads the fonts and opens a bindery that writes into `folder`. */
export async function openBindery(story: Story, folder: string): Promise<Bindery> {
	const { book: fonts } = await openStoryFonts(story);
	const shots = new Map(story.shots.map((shot, index) => [shot.id, { shot, number: index + 1 }]));
	return { story, shots, fonts, folder };
}

/** Writes the page and its panels; nothing of the page's pixels is kept. */
export async function bindPage(
	planned: PageLayout,
	frames: ReadonlyMap<string, FrameFile | null>,
	bindery: Bindery,
): Promise<{ readonly page: BookPage; readonly diagnostics: readonly Diagnostic[] }> {
	const { layout, placed } = await placeFrames(planned, frames, bindery);
	const words = wordsOf(layout, placed, bindery.story);
	const number = besides(layout, bindery);
	const size = { width: layout.widthPx, height: layout.heightPx };
	const [raw, { balloons, diagnostics, overlay }] = await Promise.all([
		paint(layout, placed),
		letterOver(size, { words, number, fonts: bindery.fonts }),
	]);
	const file = join(bindery.folder, 'pages', `${String(layout.number).padStart(3, '0')}.png`);
	await writePictures(raw, { overlay, layout, placed, file, bindery });
	const panels = placed.map((each) => panelOf(each, panelPath(each.shot, bindery), balloons));
	const { format, widthPx, heightPx, folios, isTitle } = layout;
	const told = { ...(folios ? { folios } : {}), ...(isTitle ? { isTitle } : {}) };
	const lettering = letterer(size, { words, number, fonts: bindery.fonts });
	const page = { number: layout.number, file, format, widthPx, heightPx, panels, lettering, ...told };
	return { page, diagnostics };
}

interface Wording {
	readonly words: PageWords;
	/** What is laid over the page besides balloons, as SVG. */
	readonly number: string;
	readonly fonts: FontBook;
}

/** Letters the page again when it is asked for. Made here, where no outlines are in sight that it would hold for the whole book. */
function letterer(size: Size, { words, number, fonts }: Wording): BookPage['lettering'] {
	return (part?: OverlayPart) =>
		overlaySvg(size, letterPage(words, fonts).balloons, { number, ...(part && { part }) });
}

/** The page's letters as RGBA pixels; none where nothing is to be said. */
async function letterOver(
	size: Size,
	{ words, number, fonts }: Wording,
): Promise<Lettering & { readonly overlay: Uint8Array | undefined }> {
	// Letters are placed without a pause: pictures that are to be decoded meanwhile must have been begun.
	await nextTurn();
	const lettering = letterPage(words, fonts);
	const { balloons } = lettering;
	const hasInk = balloons.length > 0 || number !== '';
	const overlay = hasInk ? await rasterise(overlaySvg(size, balloons, { number }), size) : undefined;
	return { ...lettering, overlay };
}

interface Printing {
	readonly overlay: Uint8Array | undefined;
	readonly layout: PageLayout;
	readonly placed: readonly Placed[];
	readonly file: string;
	readonly bindery: Bindery;
}

/** Lays the letters over `raw`, and writes the page and its panels side by side. */
async function writePictures(
	raw: RawPage,
	{ overlay, layout, placed, file, bindery }: Printing,
): Promise<void> {
	const { dpi } = layout.format;
	const bare = layout.slots.some(({ shape }) => shape) ? { ...raw, pixels: raw.pixels.slice() } : raw;
	if (overlay) blendOver(raw, overlay);
	const panels = placed.map(async ({ slot, shot }) => {
		const pixels = slot.shape ? cutOutPanel(bare, slot, overlay) : cutOut(raw, slot.rect);
		await writePng(panelPath(shot, bindery), { width: slot.rect.w, height: slot.rect.h, pixels }, dpi);
	});
	await allDone([writePng(file, raw, dpi), ...panels]);
}

/** Numbered in the story's order, so that names sort as they are read. */
function panelPath({ id }: Shot, { folder, shots }: Bindery): string {
	const digits = String(Math.max(100, shots.size)).length;
	return join(folder, 'panels', `${String(shots.get(id)!.number).padStart(digits, '0')}-${id}.png`);
}

function panelOf({ slot, shot, frame, cut }: Placed, file: string, balloons: readonly Balloon[]): BookPanel {
	return {
		shot,
		rect: slot.rect,
		...(slot.shape && { shape: slot.shape }),
		border: slot.border,
		...(slot.host !== undefined && { host: slot.host }),
		file,
		frame: frame?.file ?? null,
		cut: frame && cut ? { frame: { width: frame.widthPx, height: frame.heightPx }, rect: cut } : null,
		subjects: frame?.subjects ?? [],
		balloons: balloons.filter((balloon) => balloon.shot === shot.id).map(withoutInk),
		isChosen: true,
	};
}

/** What is laid over the page besides balloons: its number, or the title. */
function besides(layout: PageLayout, { story, fonts }: Bindery): string {
	if (layout.isTitle) return titlePageSvg(layout, story, fonts);
	return story.page.numbers ? pageNumberSvg(layout, fonts) : '';
}

/** Outlines are a hundred times as large as the words: no book is to hold them. */
function withoutInk({
	outline: _outline,
	letters: _letters,
	...words
}: Balloon): BookPanel['balloons'][number] {
	return words;
}

function wordsOf(page: PageLayout, placed: readonly Placed[], story: Story): PageWords {
	const { language, capitals, style, characters } = story;
	return {
		page,
		language,
		style,
		names: new Map([...characters].map(([id, { name }]) => [id, name])),
		...(capitals === undefined ? {} : { capitals }),
		panels: placed.map(({ slot, shot, subjects, focus }) => ({
			slot,
			lines: shot.lines,
			subjects,
			...(focus ? { focus } : {}),
			...(shot.size ? { size: shot.size } : {}),
			obstacles: obstaclesOn(page, slot),
			cast: shot.cast.map(({ character, at }) => ({ character: character.id, ...(at ? { at } : {}) })),
		})),
	};
}
