/**
 * Fonts as bytes become faces that shape text and give outlines. Only these faces are ever used: what the
 * machine has installed is never looked at, so the same words give the same outlines everywhere.
 */
import * as hb from 'harfbuzzjs';
import { Fault } from '../base/fault.ts';

/** Font files by what they letter; in each list the first face that has a character is used. */
export interface FontFiles {
	readonly dialogue: readonly Uint8Array[];
	/** Bold italic, for `*stressed*` words. */
	readonly emphasis: readonly Uint8Array[];
	/** Upright bold, for shouts. @default emphasis */
	readonly bold?: readonly Uint8Array[];
	/** Italic, for captions. @default dialogue */
	readonly caption?: readonly Uint8Array[];
	/** Sound effects. */
	readonly display: readonly Uint8Array[];
	/** Everything the others do not have: other scripts, emoji. */
	readonly fallback: readonly Uint8Array[];
	/** The same in bold, for shouts and stress. @default none */
	readonly boldFallback?: readonly Uint8Array[];
	/** The same for sound effects. @default none */
	readonly displayFallback?: readonly Uint8Array[];
	/** Names of the packages that the fallback faces came from. @default none */
	readonly packages?: readonly string[];
}

/** What a piece of text is lettered as. */
export type Voice = 'dialogue' | 'emphasis' | 'bold' | 'caption' | 'display';
export type Direction = 'ltr' | 'rtl' | 'ttb';

/** A glyph where shaping put it, in ems of its face, y downwards. */
export interface PlacedGlyph {
	readonly glyph: number;
	readonly x: number;
	readonly y: number;
}

export interface ShapedRun {
	readonly glyphs: readonly PlacedGlyph[];
	/** How far the pen moved, in ems: along the line, or down the column. */
	readonly advance: number;
}

/** A glyph's outline in ems, y downwards: a command letter, then its numbers. */
export type Outline = readonly (string | number)[];

export interface Ink {
	readonly left: number;
	readonly right: number;
	readonly rise: number;
	readonly fall: number;
}

/** One font: measures in ems. */
export interface Face {
	readonly capHeight: number;
	/** Whether its capital I is a bare stroke, so that the pronoun needs bars. */
	readonly bareI: boolean;
	has(codePoint: number): boolean;
	shape(text: string, direction: Direction, language: string): ShapedRun;
	outline(glyph: number): Outline;
	/** How far a glyph's ink reaches from its pen position; `fall` is below the baseline. */
	ink(glyph: number): Ink;
}

/** All faces of a book by voice, the fallbacks at the end of each stack. */
export interface FontBook {
	readonly stacks: Readonly<Record<Voice, readonly Face[]>>;
	/** Installed packages of fonts for more scripts, by name. */
	readonly packages: readonly string[];
}

const shapeCacheLimit = 20_000;
/** Words run together with a hand face's narrow space, capitals the more: at least this much, in ems. */
const leastSpace = { capitals: 0.33, small: 0.3 };
/** And so do apostrophes, which faces draw close for small letters: CAN'T. */
const apostropheLead = 0.05;

/** Opens the fonts of a book; a file that is no font is a Fault `font-damaged`. */
export async function openFonts(files: FontFiles): Promise<FontBook> {
	const opened = new Map<Uint8Array, Face>();
	const open = (bytes: Uint8Array): Face => {
		const face = opened.get(bytes) ?? openFace(bytes);
		opened.set(bytes, face);
		return face;
	};
	const fallback = files.fallback.map(open);
	const heavy = files.boldFallback?.map(open) ?? [];
	const loud = files.displayFallback?.map(open) ?? [];
	const dialogue = files.dialogue.map(open);
	const emphasis = files.emphasis.map(open);
	const display = files.display.map(open);
	const bold = files.bold?.map(open) ?? emphasis;
	const caption = files.caption?.map(open) ?? dialogue;
	const stack = (...faces: Face[]): Face[] => [...new Set(faces)];
	return {
		packages: files.packages ?? [],
		stacks: {
			dialogue: stack(...dialogue, ...fallback, ...bold),
			emphasis: stack(...emphasis, ...bold, ...heavy, ...fallback, ...dialogue),
			bold: stack(...bold, ...heavy, ...fallback, ...dialogue),
			caption: stack(...caption, ...dialogue, ...fallback, ...bold),
			display: stack(...display, ...loud, ...bold, ...heavy, ...fallback, ...dialogue),
		},
	};
}

function openFace(bytes: Uint8Array): Face {
	const font = hbFont(bytes);
	const { upem } = font;
	const coverage = new Set<number>(font.face.collectUnicodes());
	if (coverage.size === 0) throw damaged();
	const shaped = new Map<string, ShapedRun>();
	const outlines = new Map<number, Outline>();
	const extents = (char: string) => {
		const glyph = font.font.nominalGlyph(char.codePointAt(0)!);
		return glyph === undefined ? undefined : font.font.glyphExtents(glyph);
	};
	const capHeight = (extents('H')?.yBearing ?? upem * 0.7) / upem;
	return {
		capHeight,
		bareI: Math.abs(extents('I')?.width ?? upem) / upem < capHeight * 0.22,
		has: (codePoint) => coverage.has(codePoint),
		shape: (text, direction, language) => {
			const key = `${direction} ${language} ${text}`;
			let run = shaped.get(key);
			if (run === undefined) {
				if (shaped.size > shapeCacheLimit) shaped.clear();
				run = shapeText({ font: font.font, upem }, text, { direction, language });
				shaped.set(key, run);
			}
			return run;
		},
		ink: (glyph) => {
			const box = font.font.glyphExtents(glyph);
			if (box === undefined) return { left: 0, right: 0, rise: 0, fall: 0 };
			const [left, right] = [box.xBearing / upem, (box.xBearing + box.width) / upem];
			return { left, right, rise: box.yBearing / upem, fall: -(box.yBearing + box.height) / upem };
		},
		outline: (glyph) => {
			const known = outlines.get(glyph) ?? readOutline(font.font.glyphToPath(glyph), upem);
			outlines.set(glyph, known);
			return known;
		},
	};
}

function damaged(cause?: unknown): Fault {
	return new Fault('font-damaged', 'a font file holds no readable font', {
		hint: 'give a whole TrueType or OpenType file (.ttf, .otf), not .woff2',
		cause,
	});
}

function hbFont(bytes: Uint8Array): { face: hb.Face; font: hb.Font; upem: number } {
	try {
		const face = new hb.Face(new hb.Blob(bytes as Uint8Array<ArrayBuffer>), 0);
		return { face, font: new hb.Font(face), upem: face.upem };
	} catch (cause) {
		throw damaged(cause);
	}
}

const directions = { ltr: hb.Direction.LTR, rtl: hb.Direction.RTL, ttb: hb.Direction.TTB };

function shapeText(
	{ font, upem }: { font: hb.Font; upem: number },
	text: string,
	{ direction, language }: { direction: Direction; language: string },
): ShapedRun {
	const buffer = new hb.Buffer();
	buffer.addText(text);
	buffer.guessSegmentProperties();
	buffer.setDirection(directions[direction]);
	buffer.setLanguage(language);
	hb.shape(font, buffer);
	const infos = buffer.getGlyphInfos();
	const positions = buffer.getGlyphPositions();
	const glyphs: PlacedGlyph[] = [];
	let penX = 0;
	let penY = 0;
	const space = /\p{Ll}/u.test(text) ? leastSpace.small : leastSpace.capitals;
	const narrow = Math.max(0, space * upem - spaceOf(font));
	for (const [index, info] of infos.entries()) {
		const at = positions[index]!;
		const lead = direction === 'ltr' && /['’]/.test(text[info.cluster] ?? '') ? apostropheLead * upem : 0;
		penX += lead;
		glyphs.push({
			glyph: info.codepoint,
			x: (penX + at.xOffset) / upem,
			y: -(penY + at.yOffset) / upem,
		});
		penX += at.xAdvance + lead + (direction !== 'ttb' && text[info.cluster] === ' ' ? narrow : 0);
		penY += at.yAdvance;
	}
	return { glyphs, advance: (direction === 'ttb' ? -penY : penX) / upem };
}

function spaceOf(font: hb.Font): number {
	const glyph = font.nominalGlyph(0x20);
	return glyph === undefined ? 0 : font.glyphHAdvance(glyph);
}

function readOutline(path: string, upem: number): Outline {
	const parts: (string | number)[] = [];
	for (const match of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
		parts.push(match[1]!);
		const numbers = match[2]!.match(/-?\d+(?:\.\d+)?/g) ?? [];
		for (const [index, number] of numbers.entries()) {
			parts.push((index % 2 === 0 ? Number(number) : -Number(number)) / upem);
		}
	}
	return parts;
}
