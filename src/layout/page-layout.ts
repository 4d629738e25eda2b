/** What layout hands down: pages with slots in page pixels, before anything is drawn. */
import type { Point, Rect, Size } from '../base/geometry.ts';
import type { Reading } from '../story/story.ts';

/** The largest page that is bound. It takes 15 bytes a pixel, as measured: with these, 1.1 gigabytes. */
export const mostPagePixels = 75_000_000;

/** A printed page in millimetres, exact: boxes of print files come from these, never from pixels. */
export interface Print {
	readonly trimMm: Size;
	/** In the middle of the trim: where panels and words stand. */
	readonly liveMm: Size;
	/** What is cut off on every side. */
	readonly bleedMm: number;
}

/** A page's measures in whole pixels at its dpi; the canvas is trim plus bleed. */
export interface PageFormat {
	readonly preset: string;
	readonly kind: 'page' | 'strip' | 'screen';
	readonly dpi: number;
	readonly widthPx: number;
	/** 0 for a strip, whose height follows its panels. */
	readonly heightPx: number;
	readonly trim: Rect;
	/** Where panels stand and all lettering must stay. */
	readonly live: Rect;
	/** White between panels side by side, and between tiers. */
	readonly gutterPx: { readonly across: number; readonly down: number };
	readonly borderPx: number;
	readonly reading: Reading;
	/** Absent where nothing is printed: strips and screens. Of a spread it is the open sheet, two pages wide. */
	readonly print?: Print;
}

export interface Slot {
	readonly shot: string;
	readonly rect: Rect;
	/** Corners in order, where the slot is no rectangle (slanted gutters); `rect` is then its bounding box. */
	readonly shape?: readonly Point[];
	/** false: no border is drawn. None is drawn on the canvas's own edge either, where a panel bleeds. */
	readonly border: boolean;
	/** The shot whose panel this one stands upon, as an inset; it is painted after that one. */
	readonly host?: string;
}

export interface PageLayout {
	/** 1-based. */
	readonly number: number;
	readonly format: PageFormat;
	readonly widthPx: number;
	readonly heightPx: number;
	/** The template's name, for people. */
	readonly template: string;
	/** In reading order; none on a title page. */
	readonly slots: readonly Slot[];
	/**
	 * Page numbers as a printed book counts them: two for a spread, which is one wide page here.
	 * @default the page's own number
	 */
	readonly folios?: readonly number[];
	/** Set in type alone, from the story's title and author. */
	readonly isTitle?: true;
}
