/**
 * `npm run outlines`: writes src/engines/draft/thing/outlines-*.ts, the outlines that words/pictures-*.ts name and that
 * nobody has drawn anew, from the flat pictures of a development dependency. Curves become points on a grid of 512, each
 * path its parts.
 *
 * A part is six digits of colour and its contours; a contour is a start (four characters) and steps (two each).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isFromCollection, type PictureName } from '../src/engines/draft/thing/things.ts';
import { FARE } from '../src/engines/draft/words/pictures-fare.ts';
import { MADE } from '../src/engines/draft/words/pictures-made.ts';
import { NATURE } from '../src/engines/draft/words/pictures-nature.ts';
import { readPath, type Spot } from './svg-path.ts';

const ALPHABET = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
	.filter((letter) => !"'\\|`".includes(letter))
	.join('');
const MIDDLE = 45;
const GRID = 16;

interface Icon {
	readonly body: string;
}

const require = createRequire(import.meta.url);
const file = require.resolve('@iconify-json/fluent-emoji-flat/icons.json');
const { icons } = JSON.parse(readFileSync(file, 'utf8')) as { icons: Record<string, Icon> };

/** The parts of a picture: its filled paths in order, each outer contour with its holes. */
function encode(body: string): string {
	const parts: string[] = [];
	for (const [element] of body.matchAll(/<(?:path|circle|ellipse|rect)[^>]*>/g)) {
		const fill = attribute(element, 'fill') ?? '#000000';
		const colour = sixDigits(fill);
		if (!colour) continue;
		const isEvenOdd = /fill-rule="evenodd"/.test(element);
		for (const group of grouped(contoursOf(element), isEvenOdd)) {
			const coded = group.map(code).filter((text) => text.length > 9);
			if (coded.length > 0) parts.push(colour + coded.join(' '));
		}
	}
	return parts.join('|');
}

function attribute(element: string, name: string): string | undefined {
	return new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1];
}

function sixDigits(fill: string): string | undefined {
	const digits = fill.startsWith('#') ? fill.slice(1) : undefined;
	if (!digits) return fill === 'black' ? '000000' : fill === 'white' ? 'ffffff' : undefined;
	return digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits.slice(0, 6);
}

function contoursOf(element: string): Spot[][] {
	const number = (name: string) => Number(attribute(element, name) ?? 0);
	if (element.startsWith('<path')) return readPath(attribute(element, 'd') ?? '');
	if (element.startsWith('<rect')) {
		const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(number) as [number, number, number, number];
		return [
			[
				{ x, y },
				{ x: x + w, y },
				{ x: x + w, y: y + h },
				{ x, y: y + h },
			],
		];
	}
	const rx = number('rx') || number('r');
	const ry = number('ry') || number('r');
	const ring = Array.from({ length: 28 }, (_, index) => {
		const turn = (index / 28) * Math.PI * 2;
		return { x: number('cx') + Math.cos(turn) * rx, y: number('cy') + Math.sin(turn) * ry };
	});
	return [ring];
}

/** Each outer contour with the holes in it; contours that only overlap are apart. */
function grouped(contours: readonly Spot[][], isEvenOdd: boolean): Spot[][][] {
	const kept = contours.filter((contour) => contour.length > 2 && Math.abs(area(contour)) > 0.02);
	const groups = new Map<Spot[], Spot[][]>();
	const sorted = [...kept].sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)));
	for (const contour of sorted) {
		const around = [...groups.keys()].reverse().find((outer) => isInside(contour[0]!, outer));
		const isHole = around && (isEvenOdd || Math.sign(area(around)) !== Math.sign(area(contour)));
		if (around && isHole) groups.get(around)!.push(contour);
		else groups.set(contour, [contour]);
	}
	return [...groups.values()];
}

function area(contour: readonly Spot[]): number {
	let sum = 0;
	contour.forEach((here, index) => {
		const next = contour[(index + 1) % contour.length]!;
		sum += here.x * next.y - next.x * here.y;
	});
	return sum / 2;
}

function isInside(spot: Spot, contour: readonly Spot[]): boolean {
	let inside = false;
	contour.forEach((a, index) => {
		const b = contour[(index + 1) % contour.length]!;
		if (a.y > spot.y !== b.y > spot.y && spot.x < ((b.x - a.x) * (spot.y - a.y)) / (b.y - a.y) + a.x)
			inside = !inside;
	});
	return inside;
}

function code(contour: readonly Spot[]): string {
	const grid = thinned(contour, 0.05).map(({ x, y }) => ({
		x: Math.round(x * GRID),
		y: Math.round(y * GRID),
	}));
	const letter = (value: number) => ALPHABET[value]!;
	const start = grid[0]!;
	const whole = (value: number) => letter(Math.floor((value + 90) / 90)) + letter((value + 90) % 90);
	let text = whole(start.x) + whole(start.y);
	let at = start;
	for (const spot of grid.slice(1)) {
		const steps = Math.max(1, Math.ceil(Math.max(Math.abs(spot.x - at.x), Math.abs(spot.y - at.y)) / 44));
		for (let step = 1; step <= steps; step++) {
			const next = {
				x: Math.round(at.x + ((spot.x - at.x) * step) / steps),
				y: Math.round(at.y + ((spot.y - at.y) * step) / steps),
			};
			const before = {
				x: Math.round(at.x + ((spot.x - at.x) * (step - 1)) / steps),
				y: Math.round(at.y + ((spot.y - at.y) * (step - 1)) / steps),
			};
			if (next.x === before.x && next.y === before.y) continue;
			text += letter(next.x - before.x + MIDDLE) + letter(next.y - before.y + MIDDLE);
		}
		at = spot;
	}
	return text;
}

/** Fewer points, none farther than `by` from the line they stood on. */
function thinned(points: readonly Spot[], by: number): Spot[] {
	if (points.length < 4) return [...points];
	const keep = new Set([0, points.length - 1]);
	const split = (from: number, to: number): void => {
		let most = by;
		let index = -1;
		const [a, b] = [points[from]!, points[to]!];
		const long = Math.hypot(b.x - a.x, b.y - a.y) || 1e-9;
		for (let n = from + 1; n < to; n++) {
			const p = points[n]!;
			const off =
				long < 1e-6
					? Math.hypot(p.x - a.x, p.y - a.y)
					: Math.abs((b.x - a.x) * (a.y - p.y) - (a.x - p.x) * (b.y - a.y)) / long;
			if (off > most) {
				most = off;
				index = n;
			}
		}
		if (index < 0) return;
		keep.add(index);
		split(from, index);
		split(index, to);
	};
	split(0, points.length - 1);
	return points.filter((_, index) => keep.has(index));
}

const NOTICE = `/**
 * Outlines of things, written by \`npm run outlines\`: do not edit. Made from Fluent Emoji (flat).
 *
 * MIT License. Copyright (c) Microsoft Corporation. Permission is hereby granted, free of charge, to any person
 * obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software
 * without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute,
 * sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
 * subject to the following conditions: The above copyright notice and this permission notice shall be included in
 * all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY
 * KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR
 * PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
 * OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
 * WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */`;

function write(name: string, table: Readonly<Record<string, string>>): void {
	const lines = (Object.keys(table) as PictureName[])
		.filter(isFromCollection)
		.sort()
		.map((key) => {
			const icon = icons[key];
			if (!icon) throw new Error(`no picture is called "${key}"`);
			const quoted = /^[a-z]\w*$/i.test(key) ? key : `'${key}'`;
			const text = `'${encode(icon.body)}'`;
			return text.length + quoted.length > 104 ? `\t${quoted}:\n\t\t${text},` : `\t${quoted}: ${text},`;
		});
	const source = `${NOTICE}\nexport const ${name.toUpperCase()}_OUTLINES: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
	writeFileSync(new URL(`../src/engines/draft/thing/outlines-${name}.ts`, import.meta.url), source);
}

write('nature', NATURE);
write('fare', FARE);
write('made', MADE);
