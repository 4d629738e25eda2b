/** A character sheet: everybody of a story from all sides, in every outfit and feeling, as one PNG each. Draws offline. */
import { type CastCell, drawCastCells, FACE } from './engines/draft/cast-cells.ts';
import { runsRightToLeft } from './lettering/bidi.ts';
import type { FontBook } from './lettering/fonts.ts';
import { drawLine } from './lettering/trace.ts';
import { setLine } from './lettering/typeset.ts';
import { letterWords } from './lettering/words.ts';
import { openStoryFonts } from './page/story-fonts.ts';
import type { Character, Story } from './story/story.ts';

export interface CastSheet {
	/** The character's id. */
	readonly character: string;
	/** PNG. */
	readonly bytes: Uint8Array;
	readonly widthPx: number;
	readonly heightPx: number;
}

export interface CastSettings {
	/** These characters alone, by id. @default everybody */
	readonly only?: readonly string[];
	readonly signal?: AbortSignal;
}

/** The sheets of a story's characters, in the story's order; the same story gives the same bytes. */
export async function* drawCast(story: Story, settings: CastSettings = {}): AsyncGenerator<CastSheet> {
	const { only, signal = new AbortController().signal } = settings;
	const { book } = await openStoryFonts(story);
	for (const character of story.characters.values()) {
		if (only && !only.includes(character.id)) continue;
		yield await drawSheet(character, story, { book, signal });
	}
}

interface Tools {
	readonly book: FontBook;
	readonly signal: AbortSignal;
}

async function drawSheet(character: Character, story: Story, { book, signal }: Tools): Promise<CastSheet> {
	const { id, name, gender, age, hair, outfit, looks, outfits } = character;
	const figure = {
		character: id,
		name,
		...(gender !== undefined && { gender }),
		...(age !== undefined && { age }),
		...(hair !== undefined && { hair }),
		...(outfit !== undefined && { outfit }),
		...(looks !== undefined && { looks }),
	};
	const { cells, palette } = await drawCastCells({
		figure,
		outfits,
		style: story.style,
		language: story.language,
		signal,
	});
	const sheet = layOut(cells);
	const texts = [
		...sheet.placed.map(({ cell, x, y, w, h }) =>
			label(cell.label, { x: x + w / 2, y: y + h + 24, sizePx: 19 }, book),
		),
		label(titleOf(character), { x: MARGIN, y: 62, sizePx: 40, isLeft: true }, book),
	];
	const chips = palette.map((colour, index) => {
		const x = sheet.width - MARGIN - 24 - (palette.length - 1 - index) * 54;
		return `<circle cx="${x}" cy="48" r="21" fill="${colour}" stroke="#2a2430" stroke-width="2"/>`;
	});
	const frames = sheet.placed
		.filter(({ cell }) => cell.kind === 'face')
		.map(
			({ x, y, w, h }) =>
				`<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="#2a2430" stroke-width="2"/>`,
		);
	const overlay = `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}">${[...frames, ...chips, ...texts].join('')}</svg>`;
	return { character: id, bytes: await bind(sheet, overlay), widthPx: sheet.width, heightPx: sheet.height };
}

function titleOf({ name, age }: Character): string {
	return age === undefined ? name : `${name}, ${age}`;
}

const MARGIN = 40;
const HEAD = 100;
const LABEL = 40;

interface Placed {
	readonly cell: CastCell;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}

interface Sheet {
	readonly width: number;
	readonly height: number;
	readonly placed: readonly Placed[];
}

/** Standing figures in one row, faces in the rows below. */
function layOut(cells: readonly CastCell[]): Sheet {
	const standing = cells.filter(({ kind }) => kind !== 'face');
	const faces = cells.filter(({ kind }) => kind === 'face');
	const perRow = 8;
	const wide = standing.reduce((sum, { pixels }) => sum + pixels.width, 0);
	const row = Math.max(wide, perRow * FACE.width + (perRow - 1) * 12);
	const width = row + MARGIN * 2;
	const gap = (row - wide) / (standing.length + 1);
	const faceGap = (row - perRow * FACE.width) / (perRow - 1);
	const tall = Math.max(...standing.map(({ pixels }) => pixels.height));
	const top = HEAD + tall + LABEL + 10;
	let left = MARGIN;
	const place = (cell: CastCell, x: number, y: number): Placed => ({
		cell,
		x: Math.round(x),
		y,
		w: cell.pixels.width,
		h: cell.pixels.height,
	});
	const placed = [
		...standing.map((cell) => {
			left += gap + cell.pixels.width;
			return place(cell, left - cell.pixels.width, HEAD);
		}),
		...faces.map((cell, index) =>
			place(
				cell,
				MARGIN + (index % perRow) * (FACE.width + faceGap),
				top + Math.floor(index / perRow) * (FACE.height + LABEL),
			),
		),
	];
	const height = top + Math.ceil(faces.length / perRow) * (FACE.height + LABEL) + 20;
	return { width, height, placed };
}

interface LabelPlace {
	readonly x: number;
	/** Baseline. */
	readonly y: number;
	readonly sizePx: number;
	readonly isLeft?: boolean;
}

function label(text: string, { x, y, sizePx, isLeft = false }: LabelPlace, book: FontBook): string {
	const rtl = runsRightToLeft(text, 'en');
	const line = setLine(letterWords(text, { language: 'en', capitals: false }), {
		book,
		voice: 'dialogue',
		language: 'en',
		vertical: false,
		rtl,
	});
	const left = isLeft ? x : x - (line.advance * sizePx) / 2;
	return `<path fill="#2a2430" d="${drawLine(line, { x: left, y }, sizePx)}"/>`;
}

async function bind(sheet: Sheet, overlay: string): Promise<Uint8Array> {
	const { default: sharp } = await import('sharp');
	const pictures = sheet.placed.map(({ cell, x, y }) => ({
		input: Buffer.from(cell.pixels.data),
		raw: { width: cell.pixels.width, height: cell.pixels.height, channels: 3 as const },
		left: x,
		top: y,
	}));
	const paper = { width: sheet.width, height: sheet.height, channels: 3 as const, background: '#f6f2ea' };
	return sharp({ create: paper })
		.composite([...pictures, { input: Buffer.from(overlay), left: 0, top: 0 }])
		.removeAlpha()
		.png({ compressionLevel: 9, palette: false })
		.toBuffer();
}
