/** A line of the story becomes bodies that could hold it: the same words in several shapes, for placement to choose. */
import type { Size } from '../base/geometry.ts';
import type { Line, LineKind } from '../story/story.ts';
import { boxCore, type Core, curveCore } from './core.ts';
import {
	type Broken,
	breakLines,
	fillLines,
	flatProfile,
	type Measured,
	type Profile,
	roundProfile,
} from './fit.ts';
import type { Voice } from './fonts.ts';
import { type Metrics, metrics } from './leading.ts';
import { spikeReach, toothReach } from './spikes.ts';
import { cutLongTokens, type Token } from './tokens.ts';
import { type SetLine, type Setting, setLine, spaceBetween } from './typeset.ts';
import type { Atom } from './words.ts';

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

/** How much a pleasing shape counts against a pleasing place. */
const shapeWeight = 2;
/** What spikes and bumps add outside the curve, in ems. */
const rims: Partial<Record<LineKind, number>> = {
	shout: spikeReach,
	thought: 0.6,
	radio: toothReach,
	weak: 0.16,
};
/** How square a balloon is: 2 is an ellipse. */
const powers: Partial<Record<LineKind, number>> = { radio: 4, thought: 2.6 };
const roundPower = 2.35;
const tightPower = 5;

export function isCaption(kind: LineKind): boolean {
	return kind === 'narration' || kind === 'place' || kind === 'time';
}

/** Up to six shapes, best first; none where the words do not fit the room at this size. */
export function bodies(wish: BodyWish): Body[] {
	const measure = metricsOf(wish);
	const limit = (wish.setting.vertical ? wish.room.height : wish.room.width) / wish.sizePx - 1.2;
	const tokens = cutLongTokens(
		wish.tokens,
		(atoms) => setLine(atoms, wish.setting).advance <= Math.max(1, limit),
	);
	const measured = measureTokens(tokens, wish.setting);
	const found: Body[] = [];
	for (const count of lineCounts(measured, measure.leading, wish)) {
		const broken = breakLines(measured, count, profileOf(wish));
		if (broken === undefined) continue;
		const body = makeBody({ wish, tokens, broken, measure });
		if (body.outer.width <= wish.room.width && body.outer.height <= wish.room.height) found.push(body);
	}
	return rank(found);
}

/** Columns all begin at the top: a round block of them would be ragged at its foot. */
function profileOf({ kind, setting, tight }: BodyWish): Profile {
	return isCaption(kind) || setting.vertical || tight ? flatProfile : roundProfile;
}

/** The words in lines as wide as the room, in a tight box: for more text than a balloon should hold. */
export function denseBody(wish: BodyWish): Body {
	const measure = metricsOf(wish);
	const side = wish.setting.vertical ? wish.room.height : wish.room.width;
	const limit = Math.max(0.5, side / wish.sizePx - 1.02);
	const tokens = cutLongTokens(wish.tokens, (atoms) => setLine(atoms, wish.setting).advance <= limit);
	const broken = fillLines(measureTokens(tokens, wish.setting), limit);
	return makeBody({ wish, tokens, broken, measure, dense: true });
}

/** The words in exactly so many lines, without a search for shapes. */
export function setBody(wish: BodyWish, count: number): Body | undefined {
	const broken = breakLines(measureTokens(wish.tokens, wish.setting), count, flatProfile);
	if (broken === undefined) return undefined;
	return makeBody({ wish, tokens: wish.tokens, broken, measure: metricsOf(wish), dense: true });
}

function metricsOf({ tokens, setting, capitals }: BodyWish): Metrics {
	const text = tokens.map((token) => token.atoms.map((atom) => atom.shown).join('')).join(' ');
	const cap = setting.book.stacks[setting.voice][0]?.capHeight ?? 0.7;
	const hasRuby = tokens.some((token) => token.atoms.some((atom) => atom.ruby !== undefined));
	return metrics(text, { cap, capitals, vertical: setting.vertical, hasRuby });
}

function measureTokens(tokens: readonly Token[], setting: Setting): Measured {
	const space = setLine([{ plain: ' ', shown: ' ', strong: false, barred: false }], setting).advance;
	return {
		widths: tokens.map((token) => setLine(token.atoms, setting).advance),
		spaces: tokens.map((token) => (token.space ? space : 0)),
		penalties: tokens.map((token) => token.penalty),
	};
}

function lineCounts(measured: Measured, leading: number, wish: BodyWish): number[] {
	const length = measured.widths.reduce((sum, width, index) => sum + width + measured.spaces[index]!, 0);
	// A block of n lines is about length / n wide and n × leading high.
	if (length === 0) return [1];
	const square = Math.sqrt(length / leading);
	if (length * leading * wish.sizePx ** 2 > wish.room.width * wish.room.height * 0.9) return [];
	const [least, most] = wish.setting.vertical
		? [square * 0.35, square * 1.2 + 1]
		: isCaption(wish.kind) || wish.tight
			? [1, square * 1.3 + 1]
			: [square * 0.45, square * 1.35 + 2];
	const from = Math.max(1, Math.floor(least));
	const to = Math.min(measured.widths.length, Math.ceil(most));
	const counts: number[] = [];
	// Very long texts: a few counts tell enough, and the breaker's work grows with each.
	const step = Math.ceil(measured.widths.length / 100);
	for (let count = from; count <= to; count += step) counts.push(count);
	return counts;
}

interface Making {
	readonly wish: BodyWish;
	readonly tokens: readonly Token[];
	readonly broken: Broken;
	readonly measure: Metrics;
	readonly dense?: boolean;
}

function makeBody({ wish, tokens, broken, measure, dense = false }: Making): Body {
	const { sizePx, setting, kind } = wish;
	const lines = broken.ends.map((end, index) =>
		bodyLine(tokens.slice(broken.ends[index - 1] ?? 0, end), setting),
	);
	const along = Math.max(...lines.map((line) => line.set.advance));
	const { rise, fall } = kind === 'sfx' ? inkOf(lines, measure) : measure;
	const across = (lines.length - 1) * measure.leading + rise + fall;
	const lengths = lines.map((line) => (setting.vertical ? along : line.set.advance));
	const isBox = isCaption(kind) || dense;
	const core = isBox
		? boxCore(along, across, setting)
		: curveCore(lengths, across, {
				measure,
				vertical: setting.vertical,
				power: wish.tight ? tightPower : (powers[kind] ?? roundPower),
				// Between its spikes a burst comes close to the letters; the spikes are air enough.
				...(kind === 'shout' ? { closer: 0.12 } : {}),
			});
	const rim = dense ? 0 : (rims[kind] ?? 0);
	const outer = { width: 2 * (core.a + rim) * sizePx, height: 2 * (core.b + rim) * sizePx };
	return {
		kind,
		voice: setting.voice,
		lines,
		sizePx,
		leadingPx: measure.leading * sizePx,
		vertical: setting.vertical,
		rtl: setting.rtl,
		block: {
			width: (setting.vertical ? across : along) * sizePx,
			height: (setting.vertical ? along : across) * sizePx,
		},
		risePx: rise * sizePx,
		core: { a: core.a * sizePx, b: core.b * sizePx, power: core.power },
		outer,
		penalty: broken.badness * 2.5 + proportion(core, kind, setting.vertical) + thinness(tokens, broken),
	};
}

/** What the ink of the first and last line really takes: display letters carry tall marks. */
function inkOf(lines: readonly BodyLine[], { rise, fall }: Metrics): { rise: number; fall: number } {
	const first = lines[0]!.set.glyphs.map((glyph) => glyph.face.ink(glyph.glyph).rise * glyph.scale - glyph.y);
	const last = lines
		.at(-1)!
		.set.glyphs.map((glyph) => glyph.face.ink(glyph.glyph).fall * glyph.scale + glyph.y);
	return { rise: Math.max(rise, ...first), fall: Math.max(fall, ...last) };
}

function bodyLine(tokens: readonly Token[], setting: Setting): BodyLine {
	const atoms: Atom[] = [];
	for (const [index, token] of tokens.entries()) {
		atoms.push(...token.atoms);
		if (token.space && index < tokens.length - 1) {
			atoms.push(spaceBetween(token.atoms.at(-1)!, tokens[index + 1]!.atoms[0]!, setting));
		}
	}
	return {
		set: setLine(atoms, setting),
		plain: atoms.map((atom) => atom.plain).join(''),
		spaced: tokens.at(-1)!.space,
	};
}

/** A column of single words reads badly. */
function thinness(tokens: readonly Token[], { ends }: Broken): number {
	if (ends.length < 3) return 0;
	const single = ends.filter((end, index) => end - (ends[index - 1] ?? 0) === 1 && tokens[end - 1]!.space);
	return 0.3 * single.length;
}

/** Balloons like to be wider than high, captions wide and low, vertical ones tall. */
function proportion(core: Core, kind: LineKind, vertical: boolean): number {
	const ideal = vertical
		? isCaption(kind)
			? 0.3
			: 0.72
		: kind === 'narration'
			? 3.2
			: isCaption(kind)
				? 5
				: 1.6;
	const off = Math.log(core.a / core.b / ideal);
	return (isCaption(kind) ? 0.5 : off < 0 ? 1.8 : 1) * off ** 2;
}

function rank(found: readonly Body[]): Body[] {
	const area = (body: Body) => body.outer.width * body.outer.height;
	const least = Math.min(...found.map(area));
	return found
		.map((body) => ({ ...body, penalty: shapeWeight * (body.penalty + 1.2 * (area(body) / least - 1)) }))
		.sort((one, other) => one.penalty - other.penalty)
		.slice(0, 6);
}

/** What a line of the story is lettered with. */
export function voiceOf(kind: Line['kind']): Voice {
	if (kind === 'sfx') return 'display';
	if (kind === 'shout') return 'bold';
	return isCaption(kind) ? 'caption' : 'dialogue';
}
