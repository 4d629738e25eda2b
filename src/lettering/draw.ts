/** Placed bodies become balloons: outline, letters as outlines, and the words as searchable runs. */
import { centre, type Point, type Rect } from '../base/geometry.ts';
import type { Balloon, TextRun } from './balloon.ts';
import { isCaption } from './body.ts';
import { curveAt } from './cost.ts';
import { edgePath } from './outline.ts';
import { along, between, direction, move, quadratic, round } from './path.ts';
import { sfxFill, sfxStrokes } from './sfx.ts';
import type { Spot } from './spots.ts';
import { drawLine } from './trace.ts';
import type { SetLine } from './typeset.ts';

export interface Ink {
	readonly outlinePx: number;
	/** The first balloon's number on the page. */
	readonly firstOrder: number;
	readonly shot: string;
	/** Sounds are white and captions too. */
	readonly isColourless: boolean;
}

const dark = '#141414';
/** A light hand face gains this much ink, in ems, to print like a lettering pen. */
const penWeight = 0.012;
const tints: Partial<Record<string, string>> = { narration: '#fff7dc', place: '#eef3f8', time: '#eef3f8' };

/** All balloons of a panel in order; joined ones share the outline, which the first of them carries. */
export function drawSpots(spots: readonly Spot[], ink: Ink): Balloon[] {
	const balloons: Balloon[] = [];
	for (const group of groups(spots)) {
		const tail = group.find((spot) => spot.tail !== undefined)?.tail ?? null;
		const outline = groupOutline(group, ink);
		for (const [line, parts] of byLine(group)) {
			const letters = parts.map((spot) => drawLetters(spot, ink));
			const isFirst = parts[0] === group[0];
			balloons.push({
				shot: ink.shot,
				kind: line.kind,
				speaker: line.speaker ?? null,
				text: line.text,
				rect: union(parts.map((spot) => spot.rect)),
				tail: tail === null ? null : tidyPoint(tail.tip),
				order: ink.firstOrder + balloons.length,
				runs: parts.flatMap((spot) => runsOf(spot)),
				outline: isFirst ? outline : '',
				letters: letters.join(''),
			});
		}
	}
	return balloons;
}

function groups(spots: readonly Spot[]): Spot[][] {
	const found: Spot[][] = [];
	for (const spot of spots) {
		if (spot.joined) found.at(-1)!.push(spot);
		else found.push([spot]);
	}
	return found;
}

/** The spots of each line: a long speech has two. */
function byLine(group: readonly Spot[]): Map<Spot['item']['line'], Spot[]> {
	const lines = new Map<Spot['item']['line'], Spot[]>();
	for (const spot of group) lines.set(spot.item.line, [...(lines.get(spot.item.line) ?? []), spot]);
	return lines;
}

function groupOutline(group: readonly Spot[], ink: Ink): string {
	const first = group[0]!;
	const { kind } = first.body;
	if (kind === 'sfx') return '';
	if (isCaption(kind)) return captionBox(first, ink);
	let path = '';
	for (const [index, spot] of group.entries()) {
		path += spotPath(spot, ink);
		if (index > 0) path += neck(group[index - 1]!, spot);
	}
	const dash =
		kind === 'whisper' ? ` stroke-dasharray="${round(ink.outlinePx * 4)} ${round(ink.outlinePx * 3)}"` : '';
	// The stroke is painted first and twice as wide: the fill covers its inner half, and with it every seam.
	return (
		`<path d="${path}" fill="#fff" stroke="${dark}" stroke-width="${round(ink.outlinePx * 2)}"` +
		` stroke-linejoin="round" paint-order="stroke"${dash}/>`
	);
}

function spotPath(spot: Spot, ink: Ink): string {
	const { body, item } = spot;
	const curve = curveAt(body, spot.rect);
	return edgePath({
		kind: body.kind,
		// The stroke is drawn outside the curve, but belongs to the balloon's size.
		curve: { ...curve, a: curve.a - ink.outlinePx, b: curve.b - ink.outlinePx },
		sizePx: body.sizePx,
		seed: `${ink.shot} ${item.index} ${item.part}`,
		...(spot.tail === undefined ? {} : { tail: spot.tail }),
	});
}

/** The bridge between two joined balloons: narrow in the middle, lost inside both. */
function neck(from: Spot, to: Spot): string {
	const [start, end] = [centre(from.rect), centre(to.rect)];
	const way = direction(start, end);
	const across = { x: -way.y, y: way.x };
	const half = Math.min(from.body.sizePx * 0.85, Math.min(from.body.core.b, to.body.core.b) * 0.5);
	const middle = between(start, end, 0.5);
	const corner = (point: Point, side: number) => along(point, across, side * half);
	const waist = (side: number) => along(middle, across, side * half * 0.35);
	// Both ways round a balloon are covered by the same fill rule only if all parts turn the same way.
	return `${move(corner(start, -1))}${quadratic(waist(-1), corner(end, -1))}L${round(corner(end, 1).x)} ${round(corner(end, 1).y)}${quadratic(waist(1), corner(start, 1))}Z`;
}

function captionBox({ rect, body }: Spot, ink: Ink): string {
	const half = ink.outlinePx / 2;
	const fill = (ink.isColourless ? undefined : tints[body.kind]) ?? '#fff';
	return (
		`<rect x="${round(rect.x + half)}" y="${round(rect.y + half)}" width="${round(rect.w - 2 * half)}"` +
		` height="${round(rect.h - 2 * half)}" fill="${fill}" stroke="${dark}"` +
		` stroke-width="${round(ink.outlinePx)}"/>`
	);
}

function drawLetters(spot: Spot, ink: Ink): string {
	const { body } = spot;
	let path = '';
	for (const [index, line] of body.lines.entries())
		path += drawLine(line.set, penAt(spot, index), body.sizePx);
	if (path === '') return '';
	return body.kind === 'sfx'
		? drawEffect(path, spot, ink)
		: `<path d="${path}" fill="${dark}" stroke="${dark}" stroke-width="${round(body.sizePx * penWeight)}"/>`;
}

function drawEffect(path: string, { body, rect, item }: Spot, { isColourless }: Ink): string {
	const middle = centre(rect);
	const stroke = (colour: string, width: number) =>
		`<path d="${path}" fill="${colour}" stroke="${colour}" stroke-width="${round(width)}" stroke-linejoin="round"/>`;
	return (
		`<g transform="rotate(${body.tilt ?? 0} ${round(middle.x)} ${round(middle.y)})">` +
		stroke('#fff', body.sizePx * sfxStrokes.light * 2) +
		stroke(dark, body.sizePx * sfxStrokes.dark * 2) +
		`<path d="${path}" fill="${isColourless ? '#fff' : sfxFill(item.line.text)}"/></g>`
	);
}

/** Where the pen starts for a line: centred, but narration begins at the reading edge, and columns all at the top. */
function penAt({ body, rect }: Spot, index: number): Point {
	const middle = centre(rect);
	const line = body.lines[index]!;
	const width = (body.kind === 'sfx' ? inkSpan(line.set) : line.set.advance) * body.sizePx;
	if (body.vertical) {
		const right = middle.x + body.block.width / 2 - body.risePx;
		return { x: right - index * body.leadingPx, y: middle.y - body.block.height / 2 };
	}
	const y = middle.y - body.block.height / 2 + body.risePx + index * body.leadingPx;
	if (body.kind !== 'narration') return { x: middle.x - width / 2, y };
	const edge = body.block.width / 2;
	return { x: body.rtl ? middle.x + edge - width : middle.x - edge, y };
}

/** Twice the middle of a line's ink: slanted letters lean out of their advance. */
function inkSpan({ glyphs, advance }: SetLine): number {
	if (glyphs.length === 0) return advance;
	const left = glyphs.map(({ face, glyph, x, scale }) => x + face.ink(glyph).left * scale);
	const right = glyphs.map(({ face, glyph, x, scale }) => x + face.ink(glyph).right * scale);
	return Math.min(...left) + Math.max(...right);
}

function runsOf(spot: Spot): TextRun[] {
	return spot.body.lines.map((line, index) => {
		const pen = penAt(spot, index);
		return {
			text: line.plain,
			x: tidy(pen.x),
			y: tidy(pen.y),
			widthPx: tidy(line.set.advance * spot.body.sizePx),
			sizePx: tidy(spot.body.sizePx),
			rtl: spot.body.rtl,
			vertical: spot.body.vertical,
		};
	});
}

function union(rects: readonly Rect[]): Rect {
	const x = Math.min(...rects.map((rect) => rect.x));
	const y = Math.min(...rects.map((rect) => rect.y));
	const right = Math.max(...rects.map((rect) => rect.x + rect.w));
	const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
	return { x: tidy(x), y: tidy(y), w: tidy(right - x), h: tidy(bottom - y) };
}

function tidy(value: number): number {
	return Math.round(value * 100) / 100;
}

function tidyPoint(point: Point): Point {
	return { x: tidy(point.x), y: tidy(point.y) };
}
