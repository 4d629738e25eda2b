/** A line of the story becomes bodies that could hold it: what they are, and what is asked of them. */
import type { Size } from '../base/geometry.ts';
import type { Line, LineKind } from '../story/story.ts';
import type { Core } from './core.ts';
import type { Voice } from './fonts.ts';
import type { Token } from './tokens.ts';
import type { SetLine, Setting } from './typeset.ts';

export interface BodyLine {
	readonly set: SetLine;
	/** The words as written. */
	readonly plain: string;
	/** A space stood where the line was broken. */
	readonly spaced: boolean;
}

/** Text set in lines with the outline's measures around it, all in pixels, centred on nothing yet. */
export interface Body {
	readonly kind: LineKind;
	readonly voice: Voice;
	readonly lines: readonly BodyLine[];
	readonly sizePx: number;
	readonly leadingPx: number;
	readonly vertical: boolean;
	readonly rtl: boolean;
	/** Extent of the set text. */
	readonly block: Size;
	/** Height of the first line's letters above its baseline. */
	readonly risePx: number;
	/** Half sizes of the curve that holds the text, and its roundness (2 = ellipse). */
	readonly core: Core;
	/** Everything drawn but the tail. */
	readonly outer: Size;
	/** Degrees, clockwise; sound effects only. */
	readonly tilt?: number;
	/** How little a letterer would like this shape; 0 is best. */
	readonly penalty: number;
}

export interface BodyWish {
	readonly kind: LineKind;
	readonly tokens: readonly Token[];
	readonly setting: Setting;
	readonly sizePx: number;
	readonly capitals: boolean;
	/** The most room there is. */
	readonly room: Size;
	/** Rounder boxes with less padding: for text that fills its panel. */
	readonly tight?: boolean;
}

export function isCaption(kind: LineKind): boolean {
	return kind === 'narration' || kind === 'place' || kind === 'time';
}

/** What a line of the story is lettered with. */
export function voiceOf(kind: Line['kind']): Voice {
	if (kind === 'sfx') return 'display';
	if (kind === 'shout') return 'bold';
	return isCaption(kind) ? 'caption' : 'dialogue';
}
