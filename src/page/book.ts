/** A book: all pages with what is on them, as exporters take it. Pictures stay on disk until asked for. */
import type { Rect } from '../base/geometry.ts';
import type { PageFormat } from '../layout/page-layout.ts';
import type { Balloon } from '../lettering/balloon.ts';
import type { Shot, Story } from '../story/story.ts';

export interface BookPanel {
	readonly shot: Shot;
	readonly rect: Rect;
	/** Absolute path of the lettered panel PNG. */
	readonly file: string;
	/** Absolute path of the frame as the engine gave it; null = placeholder. */
	readonly frame: string | null;
	/** Without their outlines, which the page's pixels hold. */
	readonly balloons: readonly Omit<Balloon, 'svg'>[];
}

export interface BookPage {
	readonly number: number;
	/** Absolute path of the finished page PNG. */
	readonly file: string;
	readonly format: PageFormat;
	readonly widthPx: number;
	readonly heightPx: number;
	/** In reading order. */
	readonly panels: readonly BookPanel[];
}

export interface Book {
	readonly story: Story;
	readonly pages: readonly BookPage[];
}
