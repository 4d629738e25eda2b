/** Rounded pieces of the language of solids: fuselages and bodies, hulls, fins, hoops, tubes, eyes. */
import type { Point } from '../../../base/geometry.ts';
import { contour, isInside } from '../beast/contour.ts';
import { rowOf, type Solid, seen, type Turned } from '../beast/view.ts';
import { disc, smooth } from '../canvas.ts';
import { brighten } from '../place/tint.ts';
import type { Part } from './outline.ts';

type Spot = readonly [f: number, y: number, s: number];

export interface Rounder {
	readonly parts: Part[];
	readonly view: Turned;
	/** The outline of the last loft, on which paler skin lies. */
	loft: readonly Point[];
}

/** `f,y,s …` or `f,y,r …`. */
export function triples(words: readonly string[]): Spot[] {
	return words.map((word) => {
		const [a = 0, b = 0, c = 0] = word.split(',').map(Number);
		return [a, b, c];
	});
}

function fill(maker: Rounder, colour: string, outline: readonly Point[], more: Partial<Part> = {}): void {
	if (outline.length > 2)
		maker.parts.push({ kind: 'fill', colour, glows: false, outline, shade: 0, weight: 0.8, ...more });
}

function line(maker: Rounder, outline: readonly Point[], weight = 0.6): void {
	maker.parts.push({ kind: 'line', colour: '#000000', glows: false, outline, weight, isTapered: true });
}

function solids(words: readonly string[]): Solid[] {
	return triples(words).map(([f, y, r]) => ({ at: [f, y, 0], half: [r, r, r] }));
}

/** A body of masses in a row, each `f,y,r`. */
export function loft(maker: Rounder, [colour = '', ...rest]: readonly string[]): void {
	const row = solids(rest);
	maker.loft = contour([rowOf(maker.view, row)], { blend: 0, cells: 64 });
	fill(maker, colour, maker.loft, { shade: Math.max(...row.map(({ half }) => half[1])) * 0.5, weight: 1 });
}

/** Paler skin on the last loft. */
export function pale(maker: Rounder, [colour = '', ...rest]: readonly string[]): void {
	const outline = contour([rowOf(maker.view, solids(rest))], { blend: 0, cells: 40 });
	fill(maker, colour, outline, { isUnlined: true, isThin: true, clip: maker.loft });
}

/** A flat piece anywhere. */
export function fin(maker: Rounder, [colour = '', ...rest]: readonly string[]): void {
	fill(
		maker,
		colour,
		triples(rest).map((spot) => seen(maker.view, spot)),
		{ shade: 0.05 },
	);
}

/** The same, rounded. */
export function flap(maker: Rounder, [colour = '', ...rest]: readonly string[]): void {
	fill(
		maker,
		colour,
		smooth(
			triples(rest).map((spot) => seen(maker.view, spot)),
			true,
			4,
		),
		{ shade: 0.05 },
	);
}

/** A line anywhere. */
export function rope(maker: Rounder, words: readonly string[]): void {
	line(
		maker,
		triples(words).map((spot) => seen(maker.view, spot)),
	);
}

/** A rope of flesh `WIDE` thick, in coils. */
export function coil(maker: Rounder, [colour = '', wide = '.05', ...rest]: readonly string[]): void {
	const r = Number(wide) / 2;
	const row = triples(rest).map((at): Solid => ({ at, half: [r, r, r] }));
	fill(maker, colour, contour([rowOf(maker.view, row)], { blend: 0, cells: 64 }), {
		weight: 0.9,
		shade: r * 0.6,
	});
}

/** A rod `WIDE` thick from point to point, rounded at its bends. */
export function tube(maker: Rounder, [colour = '', wide = '.05', ...rest]: readonly string[]): void {
	const r = Number(wide) / 2;
	const path = smooth(
		triples(rest).map((spot) => seen(maker.view, spot)),
		false,
		6,
	);
	const sides = path.map((here, index) => {
		const a = path[Math.max(0, index - 1)]!;
		const b = path[Math.min(path.length - 1, index + 1)]!;
		const long = Math.hypot(b.x - a.x, b.y - a.y) || 1;
		const [nx, ny] = [(-(b.y - a.y) / long) * r, ((b.x - a.x) / long) * r];
		return { left: { x: here.x + nx, y: here.y + ny }, right: { x: here.x - nx, y: here.y - ny }, nx, ny };
	});
	const cap = ({ nx, ny }: { nx: number; ny: number }, end: Point, sign: number): Point => ({
		x: end.x + ny * sign,
		y: end.y - nx * sign,
	});
	const outline = [
		...sides.map(({ left }) => left),
		cap(sides.at(-1)!, path.at(-1)!, 1),
		...sides.map(({ right }) => right).reverse(),
		cap(sides[0]!, path[0]!, -1),
	];
	fill(maker, colour, outline, { weight: r > 0.04 ? 0.9 : 0.6, shade: r > 0.04 ? r * 0.6 : 0 });
}

/** Wheels one can see through: `hoop COLOUR RADIUS THICK f …`. */
export function hoop(
	maker: Rounder,
	[colour = '', radius = '.3', thick = '.05', ...at]: readonly string[],
): void {
	const r = Number(radius);
	const ring = (f: number, grow: number) =>
		Array.from({ length: 29 }, (_, n) => {
			const turn = (n / 28) * Math.PI * 2;
			return seen(maker.view, [f + Math.cos(turn) * grow, r + Math.sin(turn) * grow, 0]);
		});
	for (const word of at) {
		const f = Number(word);
		const inner = r - Number(thick);
		for (const turn of [0, 0.7, 1.4, 2.1, 2.8].map((angle) => angle * 0.9)) {
			const end = (sign: number) =>
				seen(maker.view, [f + Math.cos(turn) * inner * sign, r + Math.sin(turn) * inner * sign, 0]);
			line(maker, [end(1), end(-1)], 0.3);
		}
		// Out and back again: a ring in one line.
		fill(maker, colour, [...ring(f, r), ...ring(f, inner).reverse()], { isUnlined: true });
		line(maker, ring(f, r), 0.6);
		line(maker, ring(f, inner), 0.4);
		fill(maker, '#8a8c94', disc(seen(maker.view, [f, r, 0]), r * 0.1, 10), { weight: 0.5 });
	}
}

/** An eye on the near side: `eye RADIUS f,y,s`. */
export function eye(maker: Rounder, [radius = '.05', ...rest]: readonly string[]): void {
	const r = Number(radius);
	for (const spot of triples(rest)) {
		const at = seen(maker.view, spot);
		fill(maker, '#241c26', disc(at, r, 14, 1.15), { isUnlined: true });
		fill(maker, '#ffffff', disc({ x: at.x - r * 0.3, y: at.y + r * 0.4 }, r * 0.34, 8), {
			isUnlined: true,
			glows: true,
			isGlint: true,
		});
	}
}

/**
 * A boat's hull: `hull COLOUR INSIDE f,y,b,k …` from stern to bow: the rail's height, half beam and keel there. What is
 * inside is seen over the near rail; decks are given a colour, open boats that of their planks in shadow.
 */
export function boatHull(maker: Rounder, [colour = '', inside = '', ...rest]: readonly string[]): void {
	const { view } = maker;
	const rows = rest.map((word) => word.split(',').map(Number) as [number, number, number, number]);
	const curve = (place: (row: [number, number, number, number]) => Spot) =>
		smooth(
			rows.map((row) => seen(view, place(row))),
			false,
			5,
		);
	const near = curve(([f, y, b]) => [f, y, b]);
	const far = curve(([f, y, b]) => [f, y, -b]);
	const keel = curve(([f, , b, k]) => [f, k, b * 0.25]);
	const deck = [...near, ...[...far].reverse()];
	const side = [...near, ...[...keel].reverse()];
	const bow = far.at(-1)!;
	fill(maker, brighten(colour, 0.82), [...far, ...[...keel].reverse()]);
	fill(maker, inside, deck);
	fill(maker, colour, side, { shade: 0.12, weight: 1 });
	for (const share of [0.12, 0.45])
		line(
			maker,
			near.map((point, index) => {
				const low = keel[index]!;
				return { x: point.x + (low.x - point.x) * share, y: point.y + (low.y - point.y) * share };
			}),
			share < 0.2 ? 0.7 : 0.4,
		);
	if (!isInside(bow, side)) line(maker, [near.at(-1)!, bow], 0.8);
}
