/** A thing in the colour that its words give: "a yellow car", "chiếc xe đỏ". */
import { luminance, mixRgb, parseColour, scaleRgb, writeColour } from '../place/tint.ts';
import type { Thing } from './outline.ts';

const COLOURS: Readonly<Record<string, readonly string[]>> = {
	'#c23a3a': ['red', 'crimson', 'scarlet', 'đỏ'],
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
	'#48a8a0': ['teal', 'turquoise', 'cyan'],
};

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

/** Turns the thing's main colour, and what is near it, into another; the rest stays. */
export function recolour(thing: Thing, colour: string): (from: string) => string {
	const main = parseColour(mainColour(thing));
	const wanted = parseColour(colour);
	return (from) => {
		const own = parseColour(from);
		const level = luminance(own) / Math.max(20, luminance(main));
		const distance = own.reduce(
			(sum, part, index) => sum + Math.abs(part / Math.max(0.4, level) - main[index]!),
			0,
		);
		if (distance > 100 || level < 0.5 || level > 1.7) return from;
		const toned =
			level > 1 ? mixRgb(wanted, [255, 255, 255], Math.min(0.5, (level - 1) * 0.7)) : scaleRgb(wanted, level);
		return writeColour(toned);
	};
}

function mainColour(thing: Thing): string {
	let best = '#888888';
	let most = 0;
	for (const { kind, colour, outline } of thing.parts) {
		const xs = outline.map(({ x }) => x);
		const ys = outline.map(({ y }) => y);
		const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
		if (kind === 'fill' && area > most) {
			most = area;
			best = colour;
		}
	}
	return best;
}
