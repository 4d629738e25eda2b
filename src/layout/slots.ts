/** A template on a page: integer rectangles in the live area, in reading order, with exact gutters. */
import { type Rect, roundHalfUp } from '../base/geometry.ts';
import type { PageFormat } from './page-layout.ts';
import type { Template, Tier } from './templates.ts';

interface Stretch {
	readonly start: number;
	readonly length: number;
}

/** The template's panels on a page of this format; columns run in reading direction. */
export function templateRects(template: Template, format: PageFormat): readonly Rect[] {
	const { live, gutterPx } = format;
	const heights = template.tiers.map((tier) => tier.height);
	const tiers = divide({ start: live.y, length: live.h }, heights, gutterPx.down);
	const rects = template.tiers.flatMap((tier, index) => tierRects(tier, tiers[index]!, format));
	return format.reading === 'rtl' ? rects.map((rect) => mirror(rect, live)) : rects;
}

function tierRects(tier: Tier, rows: Stretch, format: PageFormat): readonly Rect[] {
	const { live, gutterPx } = format;
	const widths = tier.columns.map((column) => column.width);
	const columns = divide({ start: live.x, length: live.w }, widths, gutterPx.across);
	return tier.columns.flatMap((column, index) => {
		const { start: x, length: w } = columns[index]!;
		return divide(rows, column.stack, gutterPx.down).map(({ start: y, length: h }) => ({ x, y, w, h }));
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

function mirror(rect: Rect, live: Rect): Rect {
	return { ...rect, x: 2 * live.x + live.w - rect.x - rect.w };
}
