/** Binds one page: frames cut to their slots, borders, lettering, and the files of the page and its panels. */
import { join } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Point, Rect } from '../base/geometry.ts';
import type { Subject } from '../base/subject.ts';
import type { PageLayout, Slot } from '../layout/page-layout.ts';
import type { Balloon } from '../lettering/balloon.ts';
import { type FontBook, openFonts } from '../lettering/fonts.ts';
import { letterPage } from '../lettering/letter.ts';
import { type OverlayPart, overlaySvg } from '../lettering/overlay.ts';
import { pageNumberSvg } from '../lettering/page-number.ts';
import type { Shot, Story } from '../story/story.ts';
import type { BookPage, BookPanel } from './book.ts';
import { readFonts } from './bundled-fonts.ts';
import { cutRect, onPage, subjectsOnPage } from './cut.ts';
import type { FrameFile } from './frame-file.ts';
import { cutFrame, rasterise, writePng } from './picture.ts';
import {
	blankPage,
	blendOver,
	copyRows,
	cutOut,
	drawBorder,
	drawPlaceholder,
	type RawPage,
} from './raw-page.ts';

/** What all pages of one book share. */
export interface Bindery {
	readonly story: Story;
	readonly shots: ReadonlyMap<string, { readonly shot: Shot; readonly number: number }>;
	readonly fonts: FontBook;
	readonly folder: string;
}

/** Reads the fonts and opens a bindery that writes into `folder`. */
export async function openBindery(story: Story, folder: string): Promise<Bindery> {
	const fonts = await openFonts(await readFonts());
	const shots = new Map(story.shots.map((shot, index) => [shot.id, { shot, number: index + 1 }]));
	return { story, shots, fonts, folder };
}

interface Placed {
	readonly slot: Slot;
	readonly shot: Shot;
	readonly frame: FrameFile | null;
	readonly cut: Rect | undefined;
	/** Page pixels. */
	readonly subjects: readonly Subject[];
	readonly focus?: Point;
}

/** Writes the page and its panels; nothing of the page's pixels is kept. */
export async function bindPage(
	layout: PageLayout,
	frames: ReadonlyMap<string, FrameFile | null>,
	bindery: Bindery,
): Promise<{ readonly page: BookPage; readonly diagnostics: readonly Diagnostic[] }> {
	const placed = layout.slots.map((slot) => place(slot, frames.get(slot.shot) ?? null, bindery));
	const words = wordsOf(layout, placed, bindery.story);
	const { balloons, diagnostics } = letterPage(words, bindery.fonts);
	const raw = await paint(layout, placed);
	const size = { width: layout.widthPx, height: layout.heightPx };
	const number = bindery.story.page.numbers ? pageNumberSvg(layout, bindery.fonts) : '';
	if (balloons.length > 0 || number !== '')
		blendOver(raw, await rasterise(overlaySvg(size, balloons, { number }), size));
	const digits = String(Math.max(100, bindery.shots.size)).length;
	const file = join(bindery.folder, 'pages', `${String(layout.number).padStart(3, '0')}.png`);
	await writePng(file, raw, layout.format.dpi);
	const panels: BookPanel[] = [];
	for (const { slot, shot, frame, cut } of placed) {
		const place = bindery.shots.get(shot.id)!.number;
		const panelFile = join(bindery.folder, 'panels', `${String(place).padStart(digits, '0')}-${shot.id}.png`);
		const { rect } = slot;
		const pixels = cutOut(raw, rect);
		await writePng(panelFile, { width: rect.w, height: rect.h, pixels }, layout.format.dpi);
		const own = balloons.filter((balloon) => balloon.shot === shot.id).map(withoutInk);
		panels.push({
			shot,
			rect,
			...(slot.shape && { shape: slot.shape }),
			border: slot.border,
			file: panelFile,
			frame: frame?.file ?? null,
			cut: frame && cut ? { frame: { width: frame.widthPx, height: frame.heightPx }, rect: cut } : null,
			balloons: own,
			isChosen: true,
		});
	}
	const { format, widthPx, heightPx } = layout;
	const lettering = (part?: OverlayPart) =>
		overlaySvg(size, letterPage(words, bindery.fonts).balloons, { number, ...(part && { part }) });
	return { page: { number: layout.number, file, format, widthPx, heightPx, panels, lettering }, diagnostics };
}

/** Outlines are a hundred times as large as the words: no book is to hold them. */
function withoutInk({
	outline: _outline,
	letters: _letters,
	...words
}: Balloon): BookPanel['balloons'][number] {
	return words;
}

function place(slot: Slot, frame: FrameFile | null, { shots }: Bindery): Placed {
	const { shot } = shots.get(slot.shot)!;
	if (!frame) return { slot, shot, frame, cut: undefined, subjects: [] };
	const size = { width: frame.widthPx, height: frame.heightPx };
	const slotSize = { width: slot.rect.w, height: slot.rect.h };
	const { subjects } = frame;
	const { focus } = shot;
	const cut = cutRect({ frame: size, slot: slotSize, subjects, ...(focus ? { focus } : {}) });
	const seen = focus ? { focus: onPage(focus, size, cut, slot.rect) } : {};
	return { slot, shot, frame, cut, subjects: subjectsOnPage(subjects, size, cut, slot.rect), ...seen };
}

function wordsOf(page: PageLayout, placed: readonly Placed[], { language, capitals }: Story) {
	return {
		page,
		language,
		...(capitals === undefined ? {} : { capitals }),
		panels: placed.map(({ slot, shot, subjects, focus }) => ({
			slot,
			lines: shot.lines,
			subjects,
			...(focus ? { focus } : {}),
			cast: shot.cast.map(({ character, at }) => ({ character: character.id, ...(at ? { at } : {}) })),
		})),
	};
}

async function paint(layout: PageLayout, placed: readonly Placed[]): Promise<RawPage> {
	const raw = blankPage({ width: layout.widthPx, height: layout.heightPx });
	for (const { slot, frame, cut } of placed) {
		if (frame && cut) copyRows(raw, slot.rect, await cutFrame(frame, cut, slot.rect));
		else drawPlaceholder(raw, slot.rect);
		if (slot.border) drawBorder(raw, slot.rect, layout.format.borderPx);
	}
	return raw;
}
