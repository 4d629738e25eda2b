/** A template on a page: panels in reading order, whole pixels where edges are straight, exact gutters everywhere. */
import { type Point, type Rect, roundHalfUp } from '../base/geometry.ts';
import { boundsOf, crossing, type FlatLine, lowered, movedAcross, type UprightLine } from './lines.ts';
import type { PageFormat } from './page-layout.ts';
import type { Inset, Template, Tier } from './template.ts';

/** A panel's place on the page, before a shot is put into it. */
export interface Place {
	readonly rect: Rect;
	readonly shape?: readonly Point[];
	readonly border: boolean;
	/** The place that this one stands upon, by its number among the places. */
	readonly host?: number;
}

interface Stretch {
	readonly start: number;
	readonly length: number;
}

interface Sides<T> {
	readonly left: T;
	readonly top: T;
	readonly right: T;
	readonly bottom: T;
}

interface Cell {
	readonly rect: Rect;
	readonly shape?: readonly Point[];
}

/** The template's panels on a page of this format; columns run in reading direction, insets follow their host. */
export function templatePlaces(template: Template, format: PageFormat): readonly Place[] {
	const cells = cellsOf(template, format);
	const places: Place[] = [];
	cells.forEach((cell, index) => {
		const host = places.length;
		places.push({ ...cell, border: !template.borderless.includes(index) });
		for (const inset of template.insets) {
			if (inset.host === index)
				places.push({ rect: insetRect(cell.rect, inset, format), border: true, host });
		}
	});
	return format.reading === 'rtl' ? places.map((place) => mirror(place, format)) : places;
}

/** The bounding boxes alone. */
export function templateRects(template: Template, format: PageFormat): readonly Rect[] {
	return templatePlaces(template, format).map(({ rect }) => rect);
}

function cellsOf(template: Template, format: PageFormat): readonly Cell[] {
	const { live, gutterPx } = format;
	const heights = template.tiers.map((tier) => tier.height);
	const rows = divide({ start: live.y, length: live.h }, heights, gutterPx.down);
	let index = 0;
	return template.tiers.flatMap((tier, at) =>
		tierCells(tier, rows[at]!, { ...format, apart: template.apart }).map((cell) => {
			const bleeds = template.bleeding.includes(index++);
			const slopes = slopesOf(template, at, cell);
			const rect = bleeds ? stretched(cell.rect, edgesOf(template, at, cell), format) : cell.rect;
			if (slopes === undefined) return { rect };
			const shape = slantedShape(cell.rect, rect, { slopes, row: rows[at]!, format });
			return { rect: boundsOf(shape), shape };
		}),
	);
}

interface TierCell {
	readonly rect: Rect;
	readonly column: number;
	/** Its number in the column's stack. */
	readonly level: number;
}

function tierCells(
	tier: Tier,
	row: Stretch,
	{ live, gutterPx, apart }: Pick<PageFormat, 'live' | 'gutterPx'> & Pick<Template, 'apart'>,
): readonly TierCell[] {
	const widths = tier.columns.map((column) => column.width);
	const columns = divide({ start: live.x, length: live.w }, widths, gutterPx.across * apart);
	return tier.columns.flatMap(({ stack }, column) => {
		const { start: x, length: w } = columns[column]!;
		return divide(row, stack, gutterPx.down).map(({ start: y, length: h }, level) => ({
			rect: { x, y, w, h },
			column,
			level,
		}));
	});
}

/** Cuts a stretch into parts with whole gutters between; rounding never moves the far end. */
function divide(whole: Stretch, parts: readonly number[], gutter: number): readonly Stretch[] {
	const total = parts.reduce((sum, part) => sum + part, 0);
	const room = whole.length - gutter * (parts.length - 1);
	let before = 0;
	return parts.map((part, index) => {
		const from = roundHalfUp((before / total) * room);
		before += part;
		const to = roundHalfUp((before / total) * room);
		return { start: whole.start + from + index * gutter, length: to - from };
	});
}

/** Which of its edges lie on the live area's. */
function edgesOf({ tiers }: Template, at: number, { column, level }: TierCell): Sides<boolean> {
	const { columns } = tiers[at]!;
	return {
		left: column === 0,
		right: column === columns.length - 1,
		top: at === 0 && level === 0,
		bottom: at === tiers.length - 1 && level === columns[column]!.stack.length - 1,
	};
}

function stretched(rect: Rect, edges: Sides<boolean>, { widthPx, heightPx }: PageFormat): Rect {
	const x = edges.left ? 0 : rect.x;
	const y = edges.top ? 0 : rect.y;
	const right = edges.right ? widthPx : rect.x + rect.w;
	const bottom = edges.bottom ? heightPx : rect.y + rect.h;
	return { x, y, w: right - x, h: bottom - y };
}

/** The slopes of a cell's four edges; nothing where all are straight. */
function slopesOf({ tiers }: Template, at: number, { column, level }: TierCell): Sides<number> | undefined {
	const { columns, tilt } = tiers[at]!;
	const isLowest = level === columns[column]!.stack.length - 1;
	const top = level === 0 && at > 0 ? tiers[at - 1]!.tilt : 0;
	const bottom = isLowest && at < tiers.length - 1 ? tilt : 0;
	// Leaning onwards as it goes up is going back as it goes down.
	const left = column > 0 ? -columns[column - 1]!.lean : 0;
	const right = column < columns.length - 1 ? -columns[column]!.lean : 0;
	const isStraight = top === 0 && bottom === 0 && left === 0 && right === 0;
	return isStraight ? undefined : { left, top, right, bottom };
}

interface Slanting {
	readonly slopes: Sides<number>;
	readonly row: Stretch;
	readonly format: PageFormat;
}

/** Half a gutter off the middle line of each slanted gutter; `whole` is the cell with its bleeding edges. */
function slantedShape(cell: Rect, whole: Rect, { slopes, row, format }: Slanting): readonly Point[] {
	const { live, gutterPx } = format;
	const down = gutterPx.down / 2;
	const across = gutterPx.across / 2;
	const flat = (y: number, slope: number): FlatLine => ({ x: live.x + live.w / 2, y, slope });
	const upright = (x: number, slope: number): UprightLine => ({ x, y: row.start + row.length / 2, slope });
	const top = slopes.top === 0 ? flat(whole.y, 0) : lowered(flat(cell.y - down, slopes.top), down);
	const bottom =
		slopes.bottom === 0
			? flat(whole.y + whole.h, 0)
			: lowered(flat(cell.y + cell.h + down, slopes.bottom), -down);
	const left =
		slopes.left === 0 ? upright(whole.x, 0) : movedAcross(upright(cell.x - across, slopes.left), across);
	const right =
		slopes.right === 0
			? upright(whole.x + whole.w, 0)
			: movedAcross(upright(cell.x + cell.w + across, slopes.right), -across);
	return [crossing(top, left), crossing(top, right), crossing(bottom, right), crossing(bottom, left)];
}

/** Kept inside the live area, so that a bleeding host never takes its inset along to the knife. */
function insetRect(host: Rect, { x, y, w, h }: Inset, { live }: PageFormat): Rect {
	const left = Math.max(live.x, roundHalfUp(host.x + x * host.w));
	const top = Math.max(live.y, roundHalfUp(host.y + y * host.h));
	const right = Math.min(live.x + live.w, roundHalfUp(host.x + (x + w) * host.w));
	const bottom = Math.min(live.y + live.h, roundHalfUp(host.y + (y + h) * host.h));
	return { x: left, y: top, w: right - left, h: bottom - top };
}

function mirror(place: Place, { live, widthPx }: PageFormat): Place {
	const axis = 2 * live.x + live.w;
	const { rect, shape } = place;
	// The live area may stand a pixel off the canvas's middle: what bleeds must still reach the edge.
	const left = rect.x + rect.w === widthPx ? 0 : axis - rect.x - rect.w;
	const right = rect.x === 0 ? widthPx : axis - rect.x;
	const turned = shape
		?.map(({ x, y }) => ({ x: x === 0 ? widthPx : x === widthPx ? 0 : axis - x, y }))
		.reverse();
	return { ...place, rect: { ...rect, x: left, w: right - left }, ...(turned ? { shape: turned } : {}) };
}
