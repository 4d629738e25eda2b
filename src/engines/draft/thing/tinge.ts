/** A thing in the colour that its words give: "a yellow car", "chiếc xe đỏ". */
import type { Point } from '../../../base/geometry.ts';
import { luminance, mixRgb, parseColour, scaleRgb, writeColour } from '../place/tint.ts';
import type { Thing } from './outline.ts';

const COLOURS: Readonly<Record<string, readonly string[]>> = {
	'#c23a3a': ['red', 'crimson', 'scarlet', 'đỏ'],
	'#7a2a3a': ['maroon', 'burgundy'],
	'#3f6fb5': ['blue', 'navy', 'xanh dương', 'xanh biển', 'xanh lam'],
	'#4f944e': ['green', 'emerald', 'xanh lá', 'xanh lục'],
	'#e2bd42': ['yellow', 'vàng'],
	'#e08a3a': ['orange', 'cam'],
	'#8a5aa8': ['purple', 'violet', 'tím'],
	'#e58aa8': ['pink', 'hồng'],
	'#3a3840': ['black', 'đen'],
	'#f2efe8': ['white', 'trắng'],
	'#90949a': ['grey', 'gray', 'silver', 'xám', 'bạc'],
	'#7d5638': ['brown', 'nâu'],
	'#d8b040': ['golden', 'gold'],
	'#d9c7a0': ['beige', 'tan', 'cream', 'kem'],
	'#48a8a0': ['teal', 'turquoise', 'cyan'],
};

/** Whether a word is a colour's name. */
export function isColour(word: string): boolean {
	return Object.values(COLOURS).some((names) => names.includes(word));
}

/** The colour next to a thing's word in the text, if it is given one. */
export function colourBefore(words: string, phrase: string): string | undefined {
	const escaped = phrase.replace(/[^\p{L}\p{N}\p{M} ]/gu, '.');
	const before = new RegExp(`([\\p{L}]+)(?: [\\p{L}]+)? ${escaped}`, 'u').exec(words)?.[0] ?? '';
	const after = new RegExp(`${escaped} (?:màu )?([\\p{L}]+(?: [\\p{L}]+)?)`, 'u').exec(words)?.[1] ?? '';
	for (const [colour, names] of Object.entries(COLOURS)) {
		if (names.some((name) => new RegExp(`(^| )${name} `, 'u').test(before) && name !== phrase)) return colour;
		if (names.some((name) => /[^a-z]/.test(name) && after.startsWith(name))) return colour;
	}
	return undefined;
}

/** Least difference of channels that makes a colour more than a grey. */
const LIVELY = 44;

/**
 * Turns the thing's main colour, and what is near it, into another; the rest stays. Of what hands have made every
 * bright part is painted (a motorcycle's tank and mudguards); what has grown keeps its leaves and beaks.
 */
export function recolour(
	thing: Thing,
	colour: string,
	{ isMade = false, hasPanes = false } = {},
): (from: string) => string {
	const main = parseColour(mainColour(thing, { isMade, hasPanes }));
	const wanted = parseColour(colour);
	return (from) => {
		const own = parseColour(from);
		const level = luminance(own) / Math.max(20, luminance(main));
		if (hasPanes && isGlass(own)) return from;
		const isPaint = isMade && chroma(own) > LIVELY && chroma(main) > LIVELY;
		if (!isPaint && !isNear(own, main, level)) return from;
		const toned =
			level > 1 ? mixRgb(wanted, [255, 255, 255], Math.min(0.5, (level - 1) * 0.5)) : scaleRgb(wanted, level);
		return writeColour(toned);
	};
}

type Rgb = ReturnType<typeof parseColour>;

/** Whether a colour is a lighter or darker one of the main colour. */
function isNear(own: Rgb, main: Rgb, level: number): boolean {
	if (chroma(main) > LIVELY && chroma(own) > LIVELY * 0.6) return turnBetween(hue(own), hue(main)) < 32;
	const distance = own.reduce(
		(sum, part, index) => sum + Math.abs(part / Math.max(0.4, level) - main[index]!),
		0,
	);
	return distance <= 100 && level >= 0.5 && level <= 1.7;
}

function chroma(colour: Rgb): number {
	return Math.max(...colour) - Math.min(...colour);
}

/** The pale blue of panes and mirrors. */
function isGlass(colour: Rgb): boolean {
	const turn = hue(colour);
	return turn < -150 && turn > -190 + 5 && luminance(colour) > 130 && chroma(colour) > 20;
}

/** Degrees. */
function hue([r, g, b]: Rgb): number {
	return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI;
}

function turnBetween(a: number, b: number): number {
	const turn = Math.abs(a - b) % 360;
	return Math.min(turn, 360 - turn);
}

/** The colour of the most paint: on what is made greys and blacks count for little where there is any. */
function mainColour(thing: Thing, { isMade, hasPanes }: { isMade: boolean; hasPanes: boolean }): string {
	const shares = new Map<string, number>();
	for (const { kind, colour, outline, holes = [] } of thing.parts) {
		if (kind !== 'fill') continue;
		const area = areaOf(outline) - holes.reduce((sum, hole) => sum + areaOf(hole), 0);
		if (hasPanes && isGlass(parseColour(colour))) continue;
		const weight = !isMade || chroma(parseColour(colour)) > LIVELY ? 1 : 0.3;
		shares.set(colour, (shares.get(colour) ?? 0) + Math.max(0, area) * weight);
	}
	return [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '#888888';
}

function areaOf(outline: readonly Point[]): number {
	let twice = 0;
	outline.forEach((a, index) => {
		const b = outline[(index + 1) % outline.length]!;
		twice += a.x * b.y - b.x * a.y;
	});
	return Math.abs(twice) / 2;
}
