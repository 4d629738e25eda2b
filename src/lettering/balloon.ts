/** What lettering hands on: placed balloons, as geometry and outlines. */
import type { Point, Rect } from '../base/geometry.ts';
import type { LineKind } from '../story/story.ts';

/** One set line of text, kept so that exporters can lay searchable words under the outlines. Page pixels. */
export interface TextRun {
	readonly text: string;
	/** Left end of the baseline. */
	readonly x: number;
	readonly y: number;
	readonly widthPx: number;
	readonly sizePx: number;
	readonly rtl: boolean;
	readonly vertical: boolean;
}

export interface Balloon {
	readonly shot: string;
	readonly kind: LineKind;
	readonly speaker: string | null;
	/** The words as the writer gave them. */
	readonly text: string;
	/** Bounding box without the tail, page pixels. */
	readonly rect: Rect;
	/** The tail's tip, page pixels; null where the balloon has none. */
	readonly tail: Point | null;
	/** 1-based within the page, in reading order. */
	readonly order: number;
	readonly runs: readonly TextRun[];
	/** The balloon's shape as SVG elements in page pixels; empty where it has none, or shares that of an earlier one. */
	readonly outline: string;
	/** The letters as SVG outlines, painted over the shape. */
	readonly letters: string;
}
