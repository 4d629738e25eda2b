/** Graphemes become placed glyphs: each goes to the first face that has it, mixed directions are put in order. */
import { chooseFaces, type FaceChoice } from './choose-face.ts';
import { type Pose, posesOf } from './column.ts';
import type { Direction, Face, FontBook, Voice } from './fonts.ts';
import type { Atom, Ruby } from './words.ts';

export interface SetGlyph {
	readonly face: Face;
	readonly glyph: number;
	/** Pen position in ems of the line's voice, y downwards from the baseline. */
	readonly x: number;
	readonly y: number;
	readonly scale: number;
	/** Draw the bars of the pronoun I, this wide. */
	readonly bars?: number;
	/** Turned a quarter to the right, as Latin words lie in a column. */
	readonly isLying?: boolean;
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
	/** The faces of the whole speech that the line is part of. @default chosen for the line */
	readonly pick?: FaceChoice;
}

interface Run {
	text: string;
	readonly face: Face;
	readonly level: number;
	readonly barred: boolean;
	readonly ruby: Ruby | undefined;
	/** In a column: upright like kana, level in one square like `12`, or lying on its side like a Latin word. */
	readonly pose: Pose;
}

/** A space is stressed, and runs, as the words on both of its sides do. */
export function spaceBetween(before: Atom, after: Atom, { rtl }: Pick<Setting, 'rtl'>): Atom {
	const level = before.level === after.level ? before.level : Number(rtl);
	const strong = before.strong && after.strong;
	return { plain: ' ', shown: ' ', strong, barred: false, ...(level === undefined ? {} : { level }) };
}

/** Sets graphemes on one line. What no face has is left out: `missingGlyphs` has said so before. */
export function setLine(atoms: readonly Atom[], setting: Setting): SetLine {
	const base = setting.book.stacks[setting.voice][0];
	if (base === undefined) return { glyphs: [], advance: 0, rtl: setting.rtl };
	const glyphs: SetGlyph[] = [];
	let pen = 0;
	for (const run of reorder(splitRuns(atoms, setting))) {
		const set = setRun(run, base, setting);
		const reading = run.ruby === undefined ? undefined : setRuby(run.ruby, run.face, setting);
		// A reading a little longer than its word hangs over the neighbours, a longer one pushes them away.
		const spare = Math.max(0, (reading?.advance ?? 0) - set.advance - rubyHang);
		for (const glyph of set.glyphs) glyphs.push(moved(glyph, pen + spare / 2, setting.vertical));
		const advance = set.advance + spare;
		if (reading !== undefined) {
			glyphs.push(...spread(reading, advance, setting).map((glyph) => moved(glyph, pen, setting.vertical)));
		}
		pen += advance;
	}
	return { glyphs, advance: pen, rtl: setting.rtl };
}

function moved(glyph: SetGlyph, by: number, vertical: boolean): SetGlyph {
	return vertical ? { ...glyph, y: glyph.y + by } : { ...glyph, x: glyph.x + by };
}

interface SetRun {
	readonly glyphs: readonly SetGlyph[];
	readonly advance: number;
}

function setRun(run: Run, base: Face, setting: Setting): SetRun {
	// Faces are matched by the height of their capitals, so that mixed lines look like one hand.
	const scale = run.face === base ? 1 : Math.min(1.15, Math.max(0.8, base.capHeight / run.face.capHeight));
	if (setting.vertical && run.pose !== 'upright') return inColumn(run, scale, setting);
	const direction: Direction = setting.vertical ? 'ttb' : run.level % 2 === 1 ? 'rtl' : 'ltr';
	const shaped = run.face.shape(run.text, direction, setting.language);
	const bars = run.barred && run.face.bareI ? shaped.advance : undefined;
	const lead = bars === undefined ? 0 : 0.08;
	const glyphs = shaped.glyphs.map(({ glyph, x, y }) => ({
		face: run.face,
		glyph,
		x: x * scale + (setting.vertical ? 0 : lead),
		y: y * scale,
		scale,
		...(bars === undefined ? {} : { bars }),
	}));
	return { glyphs, advance: shaped.advance * scale + 2 * lead };
}

/** Letters of other scripts in a column: two or three side by side in one square, longer words on their side. */
function inColumn({ text, face, pose }: Run, matched: number, setting: Setting): SetRun {
	const shaped = face.shape(text, 'ltr', setting.language);
	if (pose === 'lying') {
		const drop = (-face.capHeight * matched) / 2;
		const glyphs = shaped.glyphs.map(({ glyph, x, y }) => ({
			face,
			glyph,
			x: drop - y * matched,
			y: x * matched,
			scale: matched,
			isLying: true,
		}));
		return { glyphs, advance: shaped.advance * matched };
	}
	const scale = Math.min(matched, 1 / Math.max(0.01, shaped.advance));
	const left = (-shaped.advance * scale) / 2;
	const baseline = 0.5 + (face.capHeight * scale) / 2;
	const glyphs = shaped.glyphs.map(({ glyph, x, y }) => ({
		face,
		glyph,
		x: left + x * scale,
		y: baseline + y * scale,
		scale,
	}));
	return { glyphs, advance: 1 };
}

/** Readings are half as large as what they explain. */
const rubyScale = 0.5;
/** In ems. */
const rubyHang = 0.5;

function setRuby({ text }: Ruby, face: Face, { vertical, language }: Setting): SetRun {
	const shaped = face.shape(text, vertical ? 'ttb' : 'ltr', language);
	const aside = vertical ? { x: 0.5 + rubyScale / 2 + 0.02, y: 0 } : { x: 0, y: -0.98 };
	const glyphs = shaped.glyphs.map(({ glyph, x, y }) => ({
		face,
		glyph,
		x: aside.x + x * rubyScale,
		y: aside.y + y * rubyScale,
		scale: rubyScale,
	}));
	return { glyphs, advance: shaped.advance * rubyScale };
}

/** A reading shorter than its word is spread along it, with half a gap at either end. */
function spread({ glyphs, advance }: SetRun, over: number, { vertical }: Setting): SetGlyph[] {
	const gap = (over - advance) / Math.max(1, glyphs.length);
	return glyphs.map((glyph, index) =>
		moved(glyph, gap > 0 ? gap * (index + 0.5) : (over - advance) / 2, vertical),
	);
}

function splitRuns(atoms: readonly Atom[], setting: Setting): Run[] {
	const pick = setting.pick ?? chooseFaces(atoms, setting);
	const pose = setting.vertical ? posesOf(atoms) : [];
	const runs: Run[] = [];
	for (const [index, atom] of atoms.entries()) {
		const face = pick(atom);
		if (face === undefined) continue;
		const last = runs.at(-1);
		const run = {
			text: atom.shown,
			face,
			level: setting.vertical ? 0 : (atom.level ?? 0),
			barred: atom.barred && face.bareI,
			ruby: atom.ruby,
			pose: pose[index] ?? 'upright',
		};
		if (last !== undefined && isSame(last, run)) last.text += run.text;
		else runs.push(run);
	}
	return runs;
}

function isSame(one: Run, other: Run): boolean {
	const isPlain = !one.barred && !other.barred;
	return (
		isPlain &&
		one.face === other.face &&
		one.level === other.level &&
		one.ruby === other.ruby &&
		one.pose === other.pose
	);
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
