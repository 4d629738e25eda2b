/**
 * The little language of what has sides: vehicles, seen from three quarters, looking to the left. A piece is one text:
 *
 * - `body COLOUR HALF f,y …`: a profile, `HALF` wide to each side; `gN` among the points glazes the edge after the Nth.
 * - `side COLOUR f,y …`, `line f,y …`: on the near side of the last body. `front COLOUR s,y …`: on its front end, or on
 *   the plane `f` given as `front@f`; `s` to its left.
 * - `barrel COLOUR RADIUS y f f`: lies along it. `stack COLOUR f y y r r`: stands up, its radii below and above.
 * - `wheel COLOUR HALF RADIUS f …`: tyres with hubs of that colour, near and far; `spoked` draws rims instead.
 * - `lamp COLOUR RADIUS s,y`: on the front end. `puff COLOUR f,y,r …`: steam. `mast COLOUR f,y …`: a flat shape in the
 *   middle, `sail` a bellied one.
 * - Rounded ones, in solid-round.ts: `loft` and `pale`, `fin` and `flap`, `rope`, `tube`, `coil`, `hoop`, `eye`, `hull`.
 *
 * Metres: f forward, y up.
 */
import type { Point } from '../../../base/geometry.ts';
import { seen, type Turned, turned } from '../beast/view.ts';
import { disc, smooth } from '../canvas.ts';
import { brighten } from '../place/tint.ts';
import type { Part, Thing } from './outline.ts';
import { boatHull, coil, eye, fin, flap, hoop, loft, pale, type Rounder, rope, tube } from './solid-round.ts';

/** A thing made of solids. */
export interface Solids {
	/** Metres that it is high, by which its pieces are measured. */
	readonly high: number;
	readonly where: Thing['where'];
	readonly pieces: readonly string[];
	/** Metres that it lies in the water, where there is any. */
	readonly draft?: number;
}

const VIEW: Turned = turned((-60 * Math.PI) / 180, 0.075);
const GLASS = '#a9c4d2';
const TYRE = '#33353c';

type Flat = readonly [number, number];

interface Maker extends Rounder {
	/** Half width and front of the last body. */
	half: number;
	front: number;
}

/** Its parts, one high. */
export function solidParts({ high, pieces }: Solids): Part[] {
	const maker: Maker = { parts: [], view: VIEW, loft: [], half: 0.5, front: 0 };
	for (const piece of pieces) {
		const [head = '', ...rest] = piece.split(' ');
		const [kind = '', plane] = head.split('@');
		MAKERS[kind]?.(maker, rest, plane === undefined ? undefined : Number(plane));
	}
	const xs = maker.parts.flatMap(({ outline }) => outline.map(({ x }) => x));
	const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
	const scaled = ({ x, y }: Point): Point => ({ x: (x - middle) / high, y: y / high });
	return maker.parts.map((part) => ({
		...part,
		outline: part.outline.map(scaled),
		...(part.shade === undefined ? {} : { shade: part.shade / high }),
		...(part.clip ? { clip: part.clip.map(scaled) } : {}),
	}));
}

function fill(maker: Maker, colour: string, outline: readonly Point[], more: Partial<Part> = {}): void {
	maker.parts.push({ kind: 'fill', colour, glows: false, outline, shade: 0, weight: 0.8, ...more });
}

function pairs(words: readonly string[]): Flat[] {
	return words
		.filter((word) => word.includes(','))
		.map((word) => {
			const [a = 0, b = 0] = word.split(',').map(Number);
			return [a, b];
		});
}

const MAKERS: Readonly<Record<string, (maker: Maker, words: readonly string[], plane?: number) => void>> = {
	body(maker, [colour = '', half = '1', ...rest]) {
		const profile = pairs(rest);
		const glazed = new Set(rest.filter((word) => /^g\d+$/.test(word)).map((word) => Number(word.slice(1))));
		maker.half = Number(half);
		maker.front = Math.max(...profile.map(([f]) => f));
		drawProfile(maker, profile, colour, glazed);
	},
	side(maker, [colour = '', ...rest]) {
		fill(maker, colour, pairs(rest).map(onSide(maker)), { weight: 0.65 });
	},
	line(maker, rest) {
		const outline = pairs(rest).map(onSide(maker));
		maker.parts.push({ kind: 'line', colour: '#000000', glows: false, outline, weight: 0.5 });
	},
	front(maker, [colour = '', ...rest], plane = maker.front + 0.01) {
		fill(
			maker,
			colour,
			pairs(rest).map(([s, y]) => seen(VIEW, [plane, y, s])),
			{ weight: 0.65 },
		);
	},
	lamp(maker, [colour = '', radius = '.1', ...rest]) {
		for (const [s, y] of pairs(rest)) {
			const middle = seen(VIEW, [maker.front + 0.02, y, s]);
			fill(maker, colour, oval(middle, Number(radius) * 0.7, Number(radius)), { glows: true, weight: 0.6 });
		}
	},
	barrel(maker, [colour = '', radius = '1', y = '1', from = '0', to = '1']) {
		const r = Number(radius);
		const end = (f: number) => oval(seen(VIEW, [f, Number(y), 0]), r * VIEW.cos, r);
		fill(maker, colour, hull([...end(Number(from)), ...end(Number(to))]), { shade: r * 0.5 });
		fill(maker, brighten(colour, 0.86), end(Math.max(Number(from), Number(to))));
		maker.half = r;
		maker.front = Math.max(Number(from), Number(to));
	},
	stack(maker, [colour = '', f = '0', low = '0', high = '1', below = '.2', above = '.2']) {
		const [a, b] = [seen(VIEW, [Number(f), Number(low), 0]), seen(VIEW, [Number(f), Number(high), 0])];
		const [r, s] = [Number(below), Number(above)];
		const body = hull([...oval(a, r, r * 0.14), ...oval(b, s, s * 0.14)]);
		fill(maker, colour, body, {
			shade: Math.min(Math.max(r, s) * 0.6, Math.abs(Number(high) - Number(low)) * 0.4),
		});
		fill(maker, brighten(colour, 0.7), oval(b, s * 0.96, s * 0.14));
	},
	wheel: (maker, words) => drawWheels(maker, words, false),
	spoked: (maker, words) => drawWheels(maker, words, true),
	puff(maker, [colour = '', ...rest]) {
		for (const word of rest) {
			const [f = 0, y = 0, r = 1] = word.split(',').map(Number);
			fill(maker, colour, disc(seen(VIEW, [f, y, 0]), r, 20, 0.86), { shade: r * 0.4, weight: 0.45 });
		}
	},
	mast(maker, [colour = '', ...rest]) {
		const outline = pairs(rest).map(([f, y]) => seen(VIEW, [f, y, 0]));
		fill(maker, colour, outline, { shade: 0.08, weight: 0.7 });
	},
	loft,
	pale,
	fin,
	flap,
	rope,
	tube,
	coil,
	hoop,
	eye,
	hull: boatHull,
	sail(maker, [colour = '', ...rest]) {
		const outline = smooth(
			pairs(rest).map(([f, y]) => seen(VIEW, [f, y, 0])),
			true,
			5,
		);
		fill(maker, colour, outline, { shade: 0.3, weight: 0.8 });
	},
};

function onSide({ half }: Maker): (point: Flat) => Point {
	return ([f, y]) => seen(VIEW, [f, y, half + 0.005]);
}

/** The strips between both sides that face us, far to near, then the near side. */
function drawProfile(
	maker: Maker,
	profile: readonly Flat[],
	colour: string,
	glazed: ReadonlySet<number>,
): void {
	const { half } = maker;
	const sense = Math.sign(
		profile.reduce((sum, [f, y], n) => {
			const [g, z] = profile[(n + 1) % profile.length]!;
			return sum + f * z - g * y;
		}, 0),
	);
	const strips = profile.map(([f, y], index) => {
		const [g, z] = profile[(index + 1) % profile.length]!;
		const long = Math.sqrt((g - f) ** 2 + (z - y) ** 2) || 1;
		const [nf, ny] = [((z - y) / long) * sense, (-(g - f) / long) * sense];
		return { index, f, y, g, z, facing: nf * VIEW.cos + ny * VIEW.slope * 1.6, up: ny, near: (f + g) / 2 };
	});
	for (const { index, f, y, g, z, facing, up } of strips
		.filter((strip) => strip.facing > 0.02)
		.sort((a, b) => a.near - b.near)) {
		const corners = [
			[f, y, half],
			[g, z, half],
			[g, z, -half],
			[f, y, -half],
		] as const;
		const tint = glazed.has(index + 1)
			? GLASS
			: brighten(colour, up > 0.6 ? 1.1 : facing > 0.2 ? 0.88 : 0.96);
		fill(
			maker,
			tint,
			corners.map((corner) => seen(VIEW, corner)),
		);
	}
	fill(maker, colour, profile.map(onSide(maker)), { shade: 0.09, weight: 1 });
}

function drawWheels(
	maker: Maker,
	[colour = '', half = '1', radius = '.3', ...at]: readonly string[],
	isSpoked: boolean,
): void {
	const r = Number(radius);
	const out = Number(half);
	const wheel = (f: number, s: number, grow: number) =>
		Array.from({ length: 24 }, (_, n) => {
			const turn = (n / 24) * Math.PI * 2;
			return seen(VIEW, [f + Math.cos(turn) * r * grow, r + Math.sin(turn) * r * grow, s]);
		});
	for (const word of at) {
		const f = Number(word);
		if (isSpoked) {
			const rim: Part = {
				kind: 'line',
				colour: '#000000',
				glows: false,
				outline: [...wheel(f, out, 1), wheel(f, out, 1)[0]!],
				weight: 1,
			};
			fill(maker, colour, wheel(f, out, 1));
			fill(maker, '#e4ddd0', wheel(f, out, 0.82), { weight: 0.6 });
			const spokes = [0, 1, 2, 3, 4].map((n): Part => {
				const turn = (n / 5) * Math.PI;
				const end = (sign: number) =>
					seen(VIEW, [f + Math.cos(turn) * r * 0.8 * sign, r + Math.sin(turn) * r * 0.8 * sign, out]);
				return { kind: 'line', colour: '#000000', glows: false, outline: [end(1), end(-1)], weight: 0.6 };
			});
			maker.parts.push(...spokes, rim);
			fill(maker, colour, wheel(f, out + 0.02, 0.16), { weight: 0.5 });
			continue;
		}
		fill(maker, TYRE, hull([...wheel(f, out, 1), ...wheel(f, out - 0.22, 1)]));
		fill(maker, colour, wheel(f, out + 0.005, 0.58), { weight: 0.6 });
		fill(maker, brighten(colour, 0.8), wheel(f, out + 0.01, 0.2), { weight: 0.4 });
	}
}

function oval({ x, y }: Point, rx: number, ry: number): Point[] {
	return disc({ x: 0, y: 0 }, 1, 24).map((point) => ({ x: x + point.x * rx, y: y + point.y * ry }));
}

/** The smallest outline without dents round some points. */
function hull(points: readonly Point[]): Point[] {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	const half = (list: readonly Point[]) => {
		const chain: Point[] = [];
		for (const point of list) {
			while (chain.length > 1) {
				const [a, b] = [chain[chain.length - 2]!, chain[chain.length - 1]!];
				if ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0) break;
				chain.pop();
			}
			chain.push(point);
		}
		return chain.slice(0, -1);
	};
	return [...half(sorted), ...half(sorted.reverse())];
}
