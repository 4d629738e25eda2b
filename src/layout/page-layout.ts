/** What layout hands down: pages with slots in page pixels, before anything is drawn. */
import type { Point, Rect } from '../base/geometry.ts';
import type { Reading } from '../story/story.ts';

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
}

export interface Slot {
	readonly shot: string;
	readonly rect: Rect;
	/** Corners in order, where the slot is no rectangle (slanted gutters); `rect` is then its bounding box. */
	readonly shape?: readonly Point[];
	/** false: no border is drawn. */
	readonly border: boolean;
}

export interface PageLayout {
	/** 1-based. */
	readonly number: number;
	readonly format: PageFormat;
	readonly widthPx: number;
	readonly heightPx: number;
	/** The template's name, for people. */
	readonly template: string;
	/** In reading order. */
	readonly slots: readonly Slot[];
}
