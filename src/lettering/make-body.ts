/** Broken words become one body: lines set, the curve around them, and how little a letterer would like it. */
import type { LineKind } from '../story/story.ts';
import { type Body, type BodyLine, type BodyWish, isCaption } from './body.ts';
import { boxCore, type Core, curveCore } from './core.ts';
import type { Broken } from './fit.ts';
import { type Metrics, metrics } from './leading.ts';
import { spikeReach, toothReach } from './spikes.ts';
import type { Token } from './tokens.ts';
import { type Setting, setLine, spaceBetween } from './typeset.ts';
import type { Atom } from './words.ts';

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
/** A column of more characters is hard to follow, and makes a pole of its balloon. */
const longestColumn = 11;

/** What the words ask of their lines: heights and leading. In ems. */
export function metricsOf({ tokens, setting, capitals }: BodyWish): Metrics {
	const text = tokens.map((token) => token.atoms.map((atom) => atom.shown).join('')).join(' ');
	const cap = setting.book.stacks[setting.voice][0]?.capHeight ?? 0.7;
	const hasRuby = tokens.some((token) => token.atoms.some((atom) => atom.ruby !== undefined));
	return metrics(text, { cap, capitals, vertical: setting.vertical, hasRuby });
}

export interface Making {
	readonly wish: BodyWish;
	readonly tokens: readonly Token[];
	readonly broken: Broken;
	readonly measure: Metrics;
	readonly dense?: boolean;
}

/** One body from broken words. */
export function makeBody({ wish, tokens, broken, measure, dense = false }: Making): Body {
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
		penalty:
			broken.badness * 2.5 +
			proportion(core, kind, setting.vertical) +
			thinness(tokens, broken) +
			loneliness(tokens, broken, { isBox }) +
			(setting.vertical ? Math.max(0, along - longestColumn) * 0.4 : 0),
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

/** A column of single words reads badly, and a waist in the middle of a balloon worse. */
function thinness(tokens: readonly Token[], { ends, widths }: Broken): number {
	if (ends.length < 3) return 0;
	const widest = Math.max(...widths);
	return ends.reduce((sum, end, index) => {
		const isSingle = end - (ends[index - 1] ?? 0) === 1 && tokens[end - 1]!.space;
		if (!isSingle) return sum;
		const isWaist = index > 0 && widths[index]! < widest * 0.6;
		return sum + (isWaist ? 0.8 : 0.3);
	}, 0);
}

/** Words; in a longer text there is no helping it that one stands alone. */
const shortText = 6;

/** In a few words one that stands alone first or last is lonely, the more the shorter it is: `I am / holding / it!` */
function loneliness(
	tokens: readonly Token[],
	{ ends, widths }: Broken,
	{ isBox }: { readonly isBox: boolean },
): number {
	const isSpaced = tokens.slice(0, -1).every(({ space }) => space);
	if (isBox || ends.length < 2 || tokens.length < 3 || tokens.length > shortText || !isSpaced) return 0;
	const widest = Math.max(...widths);
	// A name that is called, or a sentence of one word, says something by itself.
	const lonely = (width: number, seam: number) =>
		(0.35 + 1.7 * (1 - width / widest)) * Math.min(1, tokens[seam - 1]!.penalty / 0.1);
	const isLone = (line: number) => ends[line]! - (ends[line - 1] ?? 0) === 1;
	const last = ends.length - 1;
	return (
		(isLone(0) ? lonely(widths[0]!, ends[0]!) : 0) +
		(isLone(last) ? lonely(widths[last]!, ends[last - 1]!) : 0)
	);
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
