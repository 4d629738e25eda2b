/** Graphemes become placed glyphs: each goes to the first face that has it, mixed directions are put in order. */
import bidiFactory, { type Bidi } from 'bidi-js';
import type { Direction, Face, FontBook, Outline, Voice } from './fonts.ts';
import type { Atom } from './words.ts';

export interface SetGlyph {
	readonly face: Face;
	readonly glyph: number;
	/** Pen position in ems of the line's voice, y downwards from the baseline. */
	readonly x: number;
	readonly y: number;
	readonly scale: number;
	/** Draw the bars of the pronoun I, this wide. */
	readonly bars?: number;
}

/** One set line (or column): ems of the voice's own size. */
export interface SetLine {
	readonly glyphs: readonly SetGlyph[];
	readonly advance: number;
	readonly rtl: boolean;
}

export interface Setting {
	readonly book: FontBook;
	readonly voice: Voice;
	readonly language: string;
	readonly vertical: boolean;
	readonly rtl: boolean;
}

// The package's types describe another module format than the one that Node loads.
const bidi = (bidiFactory as unknown as () => Bidi)();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}]$/u;

/** Whether the text's own first strong letter runs right to left. */
export function runsRightToLeft(text: string): boolean {
	if (!rightToLeft.test(text)) return false;
	return (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1;
}

/** Whether a face has every character of a grapheme that needs ink. */
export function covers(face: Face, grapheme: string): boolean {
	for (const char of grapheme) {
		if (!face.has(char.codePointAt(0)!) && !ignorable.test(char)) return false;
	}
	return true;
}

interface Run {
	text: string;
	readonly face: Face;
	readonly level: number;
	readonly barred: boolean;
}

/** Sets graphemes on one line. What no face has is left out: `missingGlyphs` has said so before. */
export function setLine(atoms: readonly Atom[], setting: Setting): SetLine {
	const base = setting.book.stacks[setting.voice][0];
	if (base === undefined) return { glyphs: [], advance: 0, rtl: setting.rtl };
	const runs = reorder(splitRuns(atoms, setting));
	const glyphs: SetGlyph[] = [];
	let pen = 0;
	for (const run of runs) {
		const direction: Direction = setting.vertical ? 'ttb' : run.level % 2 === 1 ? 'rtl' : 'ltr';
		const shaped = run.face.shape(run.text, direction, setting.language);
		// Faces are matched by the height of their capitals, so that mixed lines look like one hand.
		const scale = run.face === base ? 1 : Math.min(1.15, Math.max(0.8, base.capHeight / run.face.capHeight));
		const bars = run.barred && run.face.bareI ? shaped.advance : undefined;
		const lead = bars === undefined ? 0 : 0.08;
		for (const { glyph, x, y } of shaped.glyphs) {
			const along = setting.vertical
				? { x: x * scale, y: pen + y * scale }
				: { x: pen + lead + x * scale, y: y * scale };
			glyphs.push({ face: run.face, glyph, ...along, scale, ...(bars === undefined ? {} : { bars }) });
		}
		pen += shaped.advance * scale + 2 * lead;
	}
	return { glyphs, advance: pen, rtl: setting.rtl };
}

function splitRuns(atoms: readonly Atom[], setting: Setting): Run[] {
	const text = atoms.map((atom) => atom.shown).join('');
	const isMixed = !setting.vertical && (setting.rtl || rightToLeft.test(text));
	const levels = isMixed ? bidi.getEmbeddingLevels(text, setting.rtl ? 'rtl' : 'ltr').levels : undefined;
	const pick = facePicker(atoms, setting);
	const runs: Run[] = [];
	let offset = 0;
	for (const atom of atoms) {
		const level = levels?.[offset] ?? 0;
		offset += atom.shown.length;
		const face = pick(atom);
		if (face === undefined) continue;
		const last = runs.at(-1);
		const barred = atom.barred && face.bareI;
		if (last !== undefined && last.face === face && last.level === level && !barred && !last.barred) {
			last.text += atom.shown;
		} else runs.push({ text: atom.shown, face, level, barred });
	}
	return runs;
}

/** One face for the whole line where one has all of it; else the first that has the grapheme. */
function facePicker(atoms: readonly Atom[], setting: Setting): (atom: Atom) => Face | undefined {
	const find = (strong: boolean) => {
		const stack = setting.book.stacks[strong && setting.voice !== 'display' ? 'emphasis' : setting.voice];
		const inked = atoms.filter((atom) => atom.strong === strong && atom.shown !== ' ');
		const whole = stack.find((face) => inked.every((atom) => covers(face, atom.shown)));
		return (atom: Atom) => {
			if (whole !== undefined) return whole;
			if (atom.shown === ' ') return stack[0];
			return stack.find((face) => covers(face, atom.shown));
		};
	};
	const plain = find(false);
	const strong = find(true);
	return (atom) => (atom.strong ? strong(atom) : plain(atom));
}

/** Rule L2 of the bidirectional algorithm, over whole runs. */
function reorder(runs: readonly Run[]): Run[] {
	const ordered = [...runs];
	const highest = Math.max(0, ...runs.map((run) => run.level));
	for (let level = highest; level >= 1; level--) {
		for (let from = 0; from < ordered.length; from++) {
			if (ordered[from]!.level < level) continue;
			let to = from;
			while (to + 1 < ordered.length && ordered[to + 1]!.level >= level) to++;
			const flipped = ordered.slice(from, to + 1).reverse();
			ordered.splice(from, flipped.length, ...flipped);
			from = to;
		}
	}
	return ordered;
}

/** SVG path data of a set line: `at` is the pen's start in pixels. */
export function drawLine(line: SetLine, at: { x: number; y: number }, sizePx: number): string {
	let path = '';
	for (const glyph of line.glyphs) {
		const scale = glyph.scale * sizePx;
		const x = at.x + glyph.x * sizePx;
		const y = at.y + glyph.y * sizePx;
		path += drawOutline(glyph.face.outline(glyph.glyph), { x, y, scale });
		if (glyph.bars !== undefined) path += crossbars(glyph, { x, y, scale });
	}
	return path;
}

function drawOutline(outline: Outline, { x, y, scale }: { x: number; y: number; scale: number }): string {
	let path = '';
	let isX = true;
	let needsSpace = false;
	for (const part of outline) {
		if (typeof part === 'string') {
			path += part;
			isX = true;
			needsSpace = false;
			continue;
		}
		path += (needsSpace ? ' ' : '') + Math.round((isX ? x : y) * 100 + part * scale * 100) / 100;
		isX = !isX;
		needsSpace = true;
	}
	return path;
}

/** Two short strokes across the ends of a bare I. */
function crossbars(glyph: SetGlyph, { x, y, scale }: { x: number; y: number; scale: number }): string {
	const middle = x + (glyph.bars! / 2) * scale;
	const half = 0.165 * scale;
	const thick = 0.09 * scale;
	const bar = (top: number) => {
		const [l, r, t, b] = [middle - half, middle + half, top, top + thick].map(
			(value) => Math.round(value * 100) / 100,
		);
		return `M${l} ${t}L${r} ${t}L${r} ${b}L${l} ${b}Z`;
	};
	return bar(y - glyph.face.capHeight * scale) + bar(y - thick * 0.95);
}
