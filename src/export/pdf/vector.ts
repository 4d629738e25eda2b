/** The lettering's SVG as PDF drawing operators. It knows what lettering draws, and says so where it meets more. */
import { arcCurves } from './arc.ts';

interface Ink {
	readonly fill: string | undefined;
	readonly stroke: string | undefined;
	readonly setup: string;
	readonly isStrokeFirst: boolean;
	readonly isEvenOdd: boolean;
}

/** Operators for all elements, in the SVG's own coordinates; nothing where it holds what is not known here. */
export function svgOperators(svg: string): string | undefined {
	const parts: string[] = [];
	for (const [, closing = '', name = '', rest = ''] of svg.matchAll(/<(\/?)([a-z]+)([^<>]*)>/gi)) {
		const drawn = closing ? closed(name) : opened(name, attributesOf(rest));
		if (drawn === undefined) return undefined;
		parts.push(drawn);
	}
	return parts.join('');
}

function closed(name: string): string | undefined {
	if (name === 'svg') return '';
	return name === 'g' ? 'Q\n' : undefined;
}

function opened(name: string, attributes: ReadonlyMap<string, string>): string | undefined {
	if (name === 'svg') return '';
	if (name === 'g') {
		const turned = turn(attributes.get('transform'));
		return attributes.size === 1 && turned !== undefined ? `q ${turned} cm\n` : undefined;
	}
	const outline = outlineOf(name, attributes);
	const ink = inkOf(attributes);
	return outline === undefined || ink === undefined ? undefined : paint(outline, ink);
}

function attributesOf(text: string): ReadonlyMap<string, string> {
	return new Map(
		[...text.matchAll(/([a-z-]+)="([^"]*)"/gi)].map(([, name = '', value = '']) => [name, value]),
	);
}

/** `rotate(degrees x y)` as a matrix. */
function turn(transform: string | undefined): string | undefined {
	const match = /^rotate\((\S+) (\S+) (\S+)\)$/.exec(transform ?? '');
	if (!match) return undefined;
	const [angle, x, y] = match.slice(1).map(Number) as [number, number, number];
	const cos = Math.cos((angle * Math.PI) / 180);
	const sin = Math.sin((angle * Math.PI) / 180);
	return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
		.map((each) => fine(each))
		.join(' ');
}

const geometry = new Set(['d', 'x', 'y', 'width', 'height']);

function outlineOf(name: string, attributes: ReadonlyMap<string, string>): string | undefined {
	if (name === 'path') return pathOperators(attributes.get('d') ?? '');
	if (name !== 'rect') return undefined;
	const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => attributes.get(key) ?? '0');
	return `${x} ${y} ${width} ${height} re\n`;
}

/** How many numbers each command takes. */
const sizes: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 7, Z: 0 };

/** M L C Q A Z, absolute and relative; quadratic curves and arcs become cubic ones. */
function pathOperators(data: string): string | undefined {
	const out: string[] = [];
	let from: readonly [number, number] = [0, 0];
	let start = from;
	for (const [, command = '', text = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
		const numbers = text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
		const name = command.toUpperCase();
		const size = sizes[name];
		if (size === undefined || (size === 0 ? numbers.length > 0 : numbers.length % size !== 0))
			return undefined;
		if (size === 0) {
			out.push('h\n');
			from = start;
		}
		for (let at = 0; size > 0 && at < numbers.length; at += size) {
			const given = size === numbers.length ? numbers : numbers.slice(at, at + size);
			const some = command === name ? given : absolute(name, given, from);
			// Further pairs after a move are lines.
			out.push(segment(name === 'M' && at > 0 ? 'L' : name, some, from));
			from = [Number(some[size - 2]), Number(some[size - 1])];
			if (name === 'M' && at === 0) start = from;
		}
	}
	return out.join('');
}

/** Of an arc the end alone is a place. */
function absolute(
	name: string,
	numbers: readonly string[],
	[x, y]: readonly [number, number],
): readonly string[] {
	const places = name === 'A' ? 5 : 0;
	return numbers.map((number, index) =>
		index < places ? number : fine(Number(number) + ((index - places) % 2 === 0 ? x : y)),
	);
}

function segment(command: string, numbers: readonly string[], from: readonly [number, number]): string {
	if (command === 'M') return `${numbers.join(' ')} m\n`;
	if (command === 'L') return `${numbers.join(' ')} l\n`;
	if (command === 'C') return `${numbers.join(' ')} c\n`;
	if (command === 'A') return arc(numbers.map(Number), from);
	const [cx, cy, x, y] = numbers as readonly [string, string, string, string];
	const near = `${third(from[0], Number(cx))} ${third(from[1], Number(cy))}`;
	return `${near} ${third(Number(x), Number(cx))} ${third(Number(y), Number(cy))} ${x} ${y} c\n`;
}

/** A cubic curve's handle from a quadratic one's; a hundredth of a page's pixel is finer than any press prints. */
function third(start: number, end: number): number {
	return Math.round((start + (2 / 3) * (end - start)) * 100) / 100;
}

function arc(numbers: readonly number[], [x, y]: readonly [number, number]): string {
	const [rx, ry, turned, large, sweep, toX, toY] = numbers as [
		number,
		number,
		number,
		number,
		number,
		number,
		number,
	];
	const wish = { from: { x, y }, to: { x: toX, y: toY }, turned, isLarge: large === 1, isSweep: sweep === 1 };
	const curves = arcCurves({ ...wish, radii: [rx, ry] });
	return curves
		.map((points) => `${points.flatMap((each) => [fine(each.x), fine(each.y)]).join(' ')} c\n`)
		.join('');
}

const joins: Readonly<Record<string, string>> = { miter: '0', round: '1', bevel: '2' };

function inkOf(attributes: ReadonlyMap<string, string>): Ink | undefined {
	const fill = colour(attributes.get('fill') ?? '#000', 'fill');
	const stroke = colour(attributes.get('stroke') ?? 'none', 'stroke');
	if (fill === undefined || stroke === undefined) return undefined;
	const setup: string[] = [];
	for (const [name, value] of attributes) {
		if (geometry.has(name) || name === 'fill' || name === 'stroke') continue;
		if (name === 'stroke-width') setup.push(`${value} w `);
		else if (name === 'stroke-linejoin' && joins[value]) setup.push(`${joins[value]} j `);
		else if (name === 'stroke-linecap' && value === 'round') setup.push('1 J ');
		else if (name === 'stroke-dasharray') setup.push(`[${value.replaceAll(',', ' ')}] 0 d `);
		else if (name === 'paint-order' && value === 'stroke') continue;
		else if (name === 'fill-rule' && value === 'evenodd') continue;
		else return undefined;
	}
	return {
		fill: fill || undefined,
		stroke: stroke || undefined,
		setup: setup.join(''),
		isStrokeFirst: attributes.get('paint-order') === 'stroke',
		isEvenOdd: attributes.get('fill-rule') === 'evenodd',
	};
}

/** An operator that sets the colour, empty for none; greys as grey, so that black text prints in black ink alone. */
function colour(value: string, use: 'fill' | 'stroke'): string | undefined {
	if (value === 'none') return '';
	const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1];
	if (!hex) return undefined;
	const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
	const [r, g, b] = [0, 2, 4].map((at) => fine(Number.parseInt(full.slice(at, at + 2), 16) / 255));
	if (r === g && g === b) return `${r} ${use === 'fill' ? 'g' : 'G'} `;
	return `${r} ${g} ${b} ${use === 'fill' ? 'rg' : 'RG'} `;
}

function paint(outline: string, { fill, stroke, setup, isStrokeFirst, isEvenOdd }: Ink): string {
	const fills = isEvenOdd ? 'f*' : 'f';
	if (!fill && !stroke) return '';
	// SVG cuts a sharp corner off at 4 times the line's width, PDF at 10.
	const start = `q 4 M ${setup}${fill ?? ''}${stroke ?? ''}`;
	if (!fill) return `${start}\n${outline}S Q\n`;
	if (!stroke) return `${start}\n${outline}${fills} Q\n`;
	if (isStrokeFirst) return `${start}\n${outline}S\n${outline}${fills} Q\n`;
	return `${start}\n${outline}${isEvenOdd ? 'B*' : 'B'} Q\n`;
}

function fine(value: number): string {
	return String(Math.round(value * 10_000) / 10_000);
}
