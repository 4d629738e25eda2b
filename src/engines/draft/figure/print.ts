/** What is on a held sheet: writing, columns, a map, a picture, a lit screen, the pages of a book. */
import type { Point } from '../../../base/geometry.ts';
import { disc, smooth } from '../canvas.ts';
import type { Sheet } from './card.ts';
import { lighten, mix } from './colour.ts';
import type { Pen } from './pen.ts';

const INK = '#4a4650';

/** The side that its reader sees. */
export function printedFront(pen: Pen, sheet: Sheet): void {
	const { card } = sheet;
	if (card.print === 'pages') pages(pen, sheet);
	if (card.print === 'lines')
		rows(pen, sheet, { from: 0.82, to: -0.82, left: 0.78, count: card.isSmall ? 3 : 9 });
	if (card.print === 'columns') columns(pen, sheet);
	if (card.print === 'map') map(pen, sheet);
	if (card.print === 'picture') picture(pen, sheet);
	if (card.print === 'screen') screen(pen, sheet);
}

/** The side that others see: a cover, a fold, a lens; writing shines through a letter. */
export function printedBack(pen: Pen, sheet: Sheet): void {
	const { card, put, px } = sheet;
	if (card.print === 'lines' && !card.isSmall)
		rows(pen, sheet, { from: 0.8, to: -0.8, left: 0.74, count: 8, opacity: 0.16 });
	if (card.print === 'columns') columns(pen, sheet);
	if (card.print === 'map') for (const s of [-0.5, 0, 0.5]) pen.line([put(s, 1), put(s, -1)], 0.5, 0.6);
	if (card.print === 'pages') cover(pen, sheet);
	if (card.print === 'screen') {
		const lens = card.isSmall ? put(-0.55, 0.78) : put(-0.85, 0.8);
		pen.canvas.fill(disc(lens, 0.009 * px, 12), '#565b6b', {});
		pen.canvas.fill(disc(lens, 0.004 * px, 8), '#12131a', {});
	}
}

interface Rows {
	readonly from: number;
	readonly to: number;
	/** Where lines begin and, mirrored, end. */
	readonly left: number;
	readonly right?: number;
	readonly count: number;
	readonly opacity?: number;
}

/** Lines of writing, from the reader's left: the last is short. */
function rows(
	pen: Pen,
	{ put }: Sheet,
	{ from, to, left, right = -left, count, opacity = 0.75 }: Rows,
): void {
	for (let row = 0; row < count; row++) {
		const t = from + ((to - from) * row) / Math.max(1, count - 1);
		const short = row === count - 1 ? 0.55 : ((row * 7) % 4) * 0.06;
		const end = left + (right - left) * (1 - short);
		const line = [0, 0.33, 0.66, 1].map((share) => put(left + (end - left) * share, t));
		pen.line(line, 0.42, opacity);
	}
}

function pages(pen: Pen, sheet: Sheet): void {
	const { put } = sheet;
	const leaf = (side: number) =>
		smooth([put(0, 0.94), put(side * 0.3, 0.99), put(side * 0.95, 0.95)], false, 4).concat(
			smooth([put(side * 0.95, -0.92), put(side * 0.3, -0.88), put(0, -0.95)], false, 4),
		);
	for (const side of [1, -1]) {
		pen.form(leaf(side), '#f4eedd', { weight: 0.6 });
		const [left, right] = side > 0 ? [0.84, 0.14] : [-0.14, -0.84];
		rows(pen, sheet, { from: 0.74, to: -0.6, left, right, count: 8 });
	}
	pen.canvas.fill([put(0.05, 0.94), put(0, 0.95), put(0, -0.95), put(0.05, -0.93)], '#cfc4ab', {
		erasesInk: false,
	});
	pen.line([put(0, 0.95), put(0, -0.95)], 0.8);
}

function cover(pen: Pen, { put, colour }: Sheet): void {
	for (const side of [-1, 1]) {
		const edge = [put(side * 0.05, 1), put(side * 0.97, 1), put(side * 0.95, 1.05), put(side * 0.06, 1.06)];
		pen.form(edge, '#f4eedd', { weight: 0.5 });
	}
	const spine = [put(-0.06, 1), put(0.06, 1), put(0.06, -1), put(-0.06, -1)];
	pen.form(spine, lighten(colour, -0.06), { weight: 0.6 });
	const frame = (a: number, b: number): Point[] => [put(a, 0.72), put(b, 0.72), put(b, -0.72), put(a, -0.72)];
	for (const [a, b] of [
		[-0.86, -0.18],
		[0.18, 0.86],
	] as const)
		pen.canvas.ink(frame(a, b), Math.max(0.6, pen.weight * 0.4), {
			closed: true,
			colour: mix(lighten(colour, 0.16), '#e6c877', 0.5),
		});
}

/** A headline, a picture and narrow columns on each half. */
function columns(pen: Pen, sheet: Sheet): void {
	const { put } = sheet;
	for (const half of [1, -1]) {
		const [a, b] = half > 0 ? [0.92, 0.08] : [-0.08, -0.92];
		pen.canvas.fill([put(a, 0.86), put(b, 0.86), put(b, 0.7), put(a, 0.7)], INK, {
			opacity: 0.75,
			erasesInk: false,
		});
		const middle = (a + b) / 2;
		const box: [number, number] = half > 0 ? [a, middle + 0.03] : [middle - 0.03, b];
		pen.canvas.fill([put(box[0], 0.56), put(box[1], 0.56), put(box[1], 0.02), put(box[0], 0.02)], '#b9b5ab', {
			erasesInk: false,
		});
		const other: [number, number] = half > 0 ? [middle - 0.03, b] : [a, middle + 0.03];
		rows(pen, sheet, { from: 0.54, to: -0.84, left: other[0], right: other[1], count: 10, opacity: 0.55 });
		rows(pen, sheet, { from: -0.12, to: -0.84, left: box[0], right: box[1], count: 6, opacity: 0.55 });
	}
	pen.line([put(0, 1), put(0, -1)], 0.6);
}

function map(pen: Pen, { put }: Sheet): void {
	const { canvas } = pen;
	const blob = (points: readonly (readonly [number, number])[]) =>
		smooth(
			points.map(([s, t]) => put(s, t)),
			true,
			4,
		);
	const land = [
		blob([
			[0.78, 0.55],
			[0.66, 0.74],
			[0.5, 0.66],
			[0.36, 0.74],
			[0.14, 0.62],
			[0.1, 0.4],
			[-0.06, 0.28],
			[-0.1, 0.06],
			[0.08, -0.04],
			[0.12, -0.3],
			[0.3, -0.38],
			[0.36, -0.62],
			[0.56, -0.56],
			[0.62, -0.3],
			[0.8, -0.22],
			[0.74, 0.1],
			[0.84, 0.3],
		]),
		blob([
			[-0.3, 0.4],
			[-0.44, 0.62],
			[-0.62, 0.58],
			[-0.8, 0.66],
			[-0.84, 0.3],
			[-0.74, 0.1],
			[-0.82, -0.16],
			[-0.66, -0.42],
			[-0.5, -0.4],
			[-0.42, -0.64],
			[-0.3, -0.5],
			[-0.36, -0.2],
			[-0.24, 0.04],
		]),
		blob([
			[0, -0.52],
			[-0.1, -0.5],
			[-0.08, -0.68],
			[0.02, -0.7],
		]),
	];
	for (const part of land) {
		canvas.fill(part, '#b5b478', { erasesInk: false });
		canvas.ink(part, Math.max(0.6, pen.weight * 0.6), { closed: true, colour: '#6d5d38' });
	}
	for (const [s, t] of [
		[0.3, 0.36],
		[0.4, 0.42],
		[0.5, 0.36],
		[-0.62, -0.1],
		[-0.54, -0.06],
	] as const)
		pen.line([put(s - 0.04, t - 0.05), put(s, t + 0.08), put(s + 0.04, t - 0.05)], 0.5);
	pen.canvas.ink([put(0.4, 0.3), put(0.34, 0.1), put(0.42, -0.1), put(0.3, -0.36)], pen.weight * 0.7, {
		colour: '#7fa3b8',
	});
	for (let step = 0; step <= 12; step++) {
		const share = step / 12;
		const [s, t] = [0.6 - 1.14 * share, 0.1 + 0.16 * Math.sin(share * 7) + 0.08 * share];
		canvas.fill(disc(put(s, t), pen.weight * 0.9, 8), '#a8402f', { erasesInk: false });
	}
	const rose = [put(0.86, -0.62), put(0.82, -0.74), put(0.86, -0.9), put(0.9, -0.74)];
	pen.form(rose, '#8d7a4e', { weight: 0.4 });
	const [s, t] = [-0.56, 0.2];
	for (const d of [-1, 1])
		canvas.ink([put(s - 0.05, t - 0.07 * d), put(s + 0.05, t + 0.07 * d)], pen.weight * 1.5, {
			colour: '#a8402f',
		});
	for (const fold of [-0.5, 0, 0.5]) pen.line([put(fold, 1), put(fold, -1)], 0.4, 0.5);
	pen.line([put(1, 0), put(-1, 0)], 0.4, 0.5);
}

/** Two people before a sky: enough for a photograph. */
function picture(pen: Pen, { put, px }: Sheet): void {
	const { canvas } = pen;
	const frame = [put(0.88, 0.84), put(-0.88, 0.84), put(-0.88, -0.84), put(0.88, -0.84)];
	canvas.fill(frame, '#b8cdd6', { erasesInk: false });
	canvas.fill([put(0.88, -0.2), put(-0.88, -0.2), put(-0.88, -0.84), put(0.88, -0.84)], '#93a67c', {
		erasesInk: false,
	});
	for (const [s, coat, hair] of [
		[0.3, '#5d6f97', '#4a3a33'],
		[-0.3, '#b5697a', '#6b4a35'],
	] as const) {
		const body = [
			put(s + 0.3, -0.84),
			put(s + 0.24, -0.2),
			put(s, -0.02),
			put(s - 0.24, -0.2),
			put(s - 0.3, -0.84),
		];
		canvas.fill(smooth(body, true, 3), coat, { erasesInk: false });
		const face = put(s, 0.2);
		const r = 0.0165 * px;
		canvas.fill(disc({ x: face.x, y: face.y - r * 0.3 }, r * 1.16, 16), hair, { erasesInk: false });
		canvas.fill(disc({ x: face.x, y: face.y + r * 0.18 }, r * 0.92, 16), '#f0cdb2', { erasesInk: false });
		for (const side of [-1, 1])
			canvas.fill(disc({ x: face.x + side * r * 0.36, y: face.y + r * 0.1 }, r * 0.13, 8, 1.4), '#3a2d2c', {
				erasesInk: false,
			});
		const smile = [-0.3, 0, 0.3].map((x) => ({
			x: face.x + x * r,
			y: face.y + r * (0.62 - Math.abs(x) * 0.4),
		}));
		pen.line(smile, 0.35);
	}
	canvas.ink(frame, Math.max(0.6, pen.weight * 0.4), { closed: true });
}

function screen(pen: Pen, sheet: Sheet): void {
	const { put, card } = sheet;
	const [s, t] = card.isSmall ? [0.84, 0.88] : [0.9, 0.86];
	pen.canvas.fill([put(s, t), put(-s, t), put(-s, -t), put(s, -t)], '#a9d4ee', { tone: 'glow' });
	pen.canvas.fill(
		[put(s * 0.8, t * 0.7), put(-s * 0.8, t * 0.7), put(-s * 0.8, t * 0.1), put(s * 0.8, t * 0.1)],
		'#dff1fb',
		{
			tone: 'glow',
		},
	);
	rows(pen, sheet, { from: -0.1, to: -0.7, left: s * 0.78, count: 4, opacity: 0.5 });
}
