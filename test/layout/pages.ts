/** What must hold for every page: panels on it, apart, in reading order; slanted ones by their corners. */
import { expect } from 'vitest';
import { bottom, contains, overlaps, type Point, type Rect, right } from '../../src/base/geometry.ts';
import type { PageLayout, Slot } from '../../src/layout/page-layout.ts';

export function cornersOf({ rect, shape }: Slot): readonly Point[] {
	const { x, y } = rect;
	return (
		shape ?? [
			{ x, y },
			{ x: right(rect), y },
			{ x: right(rect), y: bottom(rect) },
			{ x, y: bottom(rect) },
		]
	);
}

/** White between two rectangles: along x where they share rows, else along y. */
function isApart(a: Rect, b: Rect, gutter: { readonly across: number; readonly down: number }): boolean {
	const across = Math.max(a.x, b.x) - Math.min(right(a), right(b));
	const down = Math.max(a.y, b.y) - Math.min(bottom(a), bottom(b));
	return across >= gutter.across || down >= gutter.down;
}

/** The widest gap that a straight line along any edge of either can lie in: below 0 where convex shapes overlap. */
export function gapBetween(one: readonly Point[], other: readonly Point[]): number {
	return Math.max(gapBeyond(one, other), gapBeyond(other, one));
}

function gapBeyond(shape: readonly Point[], other: readonly Point[]): number {
	const middle = {
		x: shape.reduce((sum, { x }) => sum + x, 0) / shape.length,
		y: shape.reduce((sum, { y }) => sum + y, 0) / shape.length,
	};
	return Math.max(
		...shape.map((from, index) => {
			const to = shape[(index + 1) % shape.length]!;
			const length = Math.hypot(to.x - from.x, to.y - from.y);
			const outwards = (point: Point) =>
				((point.x - from.x) * (to.y - from.y) - (point.y - from.y) * (to.x - from.x)) / length;
			const side = outwards(middle) > 0 ? -1 : 1;
			return Math.min(...other.map((point) => side * outwards(point)));
		}),
	);
}

/** A reader comes from `before` to `after` by going down or in reading direction, never up and back. */
function readsOn(before: Rect, after: Rect, { rtl, slack }: { rtl: boolean; slack: number }): boolean {
	const onwards = rtl ? right(after) - slack <= before.x : after.x + slack >= right(before);
	return onwards || after.y + slack >= bottom(before);
}

/** Inside the live area, or off the canvas's edge on the sides where it bleeds. */
function isOnPage({ rect, shape }: Slot, { format }: PageLayout): boolean {
	const { live, widthPx, heightPx } = format;
	const within =
		(rect.x >= live.x || rect.x === 0) &&
		(rect.y >= live.y || rect.y === 0) &&
		(right(rect) <= right(live) || right(rect) === widthPx) &&
		(bottom(rect) <= bottom(live) || bottom(rect) === heightPx);
	return (
		within &&
		(shape ?? []).every(({ x, y }) => x >= rect.x && y >= rect.y && x <= right(rect) && y <= bottom(rect))
	);
}

export function checkPage(page: PageLayout): void {
	const { live, gutterPx, reading, kind } = page.format;
	const isStrip = kind === 'strip';
	const canvas = { x: 0, y: 0, w: page.widthPx, h: page.heightPx };
	page.slots.forEach((slot, index) => {
		const { rect, host } = slot;
		expect([rect.x, rect.y, rect.w, rect.h].every(Number.isInteger)).toBe(true);
		expect(contains(canvas, rect)).toBe(true);
		if (!isStrip) expect(isOnPage(slot, page)).toBe(true);
		expect(rect.w).toBeGreaterThanOrEqual(live.w * 0.12);
		if (!isStrip) expect(rect.h).toBeGreaterThanOrEqual(live.h * 0.12);
		if (host !== undefined) checkInset(slot, page);
		for (const after of page.slots.slice(index + 1)) {
			if (after.host === slot.shot || (host !== undefined && after.host === host)) continue;
			checkPair(slot, after, { gutterPx, isStrip, rtl: reading === 'rtl', slack: live.w * 0.17 });
		}
	});
}

/** Inside its host, read after it, apart from the others upon it. */
function checkInset(slot: Slot, page: PageLayout): void {
	const at = page.slots.indexOf(slot);
	const host = page.slots.findIndex(({ shot }) => shot === slot.host);
	expect(host).toBeGreaterThanOrEqual(0);
	expect(host).toBeLessThan(at);
	expect(contains(page.slots[host]!.rect, slot.rect)).toBe(true);
	for (const other of page.slots.slice(host + 1)) {
		if (other !== slot && other.host === slot.host) expect(overlaps(other.rect, slot.rect)).toBe(false);
	}
}

interface Between {
	readonly gutterPx: { readonly across: number; readonly down: number };
	readonly isStrip: boolean;
	readonly rtl: boolean;
	readonly slack: number;
}

function checkPair(before: Slot, after: Slot, { gutterPx, isStrip, rtl, slack }: Between): void {
	if (before.shape || after.shape) {
		const gutter = Math.min(gutterPx.across, gutterPx.down);
		expect(gapBetween(cornersOf(before), cornersOf(after))).toBeGreaterThanOrEqual(gutter - 0.01);
		expect(readsOn(before.rect, after.rect, { rtl, slack })).toBe(true);
		return;
	}
	expect(overlaps(before.rect, after.rect)).toBe(false);
	if (!isStrip) expect(isApart(before.rect, after.rect, gutterPx)).toBe(true);
	expect(readsOn(before.rect, after.rect, { rtl, slack: 0 })).toBe(true);
}
