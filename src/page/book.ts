/** A book: all pages with what is on them, as exporters take it. Pictures stay on disk until asked for. */
import type { Point, Rect, Size } from '../base/geometry.ts';
import type { Subject } from '../base/subject.ts';
import type { PageFormat } from '../layout/page-layout.ts';
import type { Balloon } from '../lettering/balloon.ts';
import type { OverlayPart } from '../lettering/overlay.ts';
import type { Shot, Story } from '../story/story.ts';

export interface BookPanel {
	readonly shot: Shot;
	/** Page pixels. */
	readonly rect: Rect;
	/** Corners in order, where the panel is no rectangle; `rect` is then its bounding box. */
	readonly shape?: readonly Point[];
	/** false: no border is drawn. */
	readonly border: boolean;
	/** The shot whose panel this one stands upon, as an inset. */
	readonly host?: string;
	/** Absolute path of the lettered panel PNG. */
	readonly file: string;
	/** Absolute path of the frame as the engine gave it; null = placeholder. */
	readonly frame: string | null;
	/** The frame's own size and the part of it that fills `rect`, in frame pixels as it is seen upright. */
	readonly cut: { readonly frame: Size; readonly rect: Rect } | null;
	/** Who is seen, as far as the engine knows; fractions of the frame. */
	readonly subjects: readonly Subject[];
	/** Without their outlines, which the page's pixels hold. */
	readonly balloons: readonly Omit<Balloon, 'outline' | 'letters'>[];
	/** false: on this page, but not among the shots that the user chose. */
	readonly isChosen: boolean;
}

export interface BookPage {
	readonly number: number;
	/** Absolute path of the finished page PNG. */
	readonly file: string;
	readonly format: PageFormat;
	readonly widthPx: number;
	readonly heightPx: number;
	/** In reading order; none on a title page. */
	readonly panels: readonly BookPanel[];
	/** The lettering as SVG outlines in page pixels, worked out anew each time and always the same. @default all */
	readonly lettering: (part?: OverlayPart) => string;
	/** Numbers as a printed book counts them: two for a spread, which is one wide page. @default `number` alone */
	readonly folios?: readonly number[];
	readonly isTitle?: true;
}

/** One story of a book. */
export interface Chapter {
	readonly story: Story;
	readonly pages: readonly BookPage[];
}

export interface Book {
	/** The story's, or that of a volume which binds several. */
	readonly title: string;
	/** The first story: its language and reading direction are the book's. */
	readonly story: Story;
	/** All pages of all chapters, in order. */
	readonly pages: readonly BookPage[];
	/** One for each story that has pages here. */
	readonly chapters: readonly Chapter[];
	/** false: pages or shots of its stories were left out. */
	readonly isWhole: boolean;
}

/** Panels in reading order, those alone that the user chose: what lists, sheets and films are made of. */
export function chosenPanels(pages: readonly BookPage[]): readonly BookPanel[] {
	return pages.flatMap(({ panels }) => panels.filter(({ isChosen }) => isChosen));
}

/** One story as it was bound. */
export interface Part extends Chapter {
	/** Ids of the shots that the user chose; absent = all. */
	readonly only?: ReadonlySet<string>;
}

/** The book of one story, or a volume of several under a title of its own; pages without a chosen shot are left out. */
export function bindBook(parts: readonly Part[], title?: string): Book {
	const chosen = parts.map(choose);
	const chapters = chosen.filter(({ pages }) => pages.length > 0);
	const [first] = chapters.length > 0 ? chapters : parts;
	if (!first) throw new Error('a book of no story');
	return {
		title: title ?? first.story.title,
		story: first.story,
		pages: chapters.flatMap(({ pages }) => pages),
		chapters,
		isWhole: chosen.every(isWhole),
	};
}

function choose({ story, pages, only }: Part): Chapter {
	if (!only) return { story, pages };
	const marked = pages.map((page) => ({
		...page,
		panels: page.panels.map((panel) => ({ ...panel, isChosen: only.has(panel.shot.id) })),
	}));
	return { story, pages: marked.filter(({ panels }) => panels.some(({ isChosen }) => isChosen)) };
}

/** A title page has no shot: that the pages begin with the first one is asked for too. */
function isWhole({ story, pages }: Chapter): boolean {
	const shown = new Set(chosenPanels(pages).map(({ shot }) => shot.id));
	return pages[0]?.number === 1 && story.shots.every(({ id }) => shown.has(id));
}
