/** What two placed balloons mean to each other: overlaps, reading order, crossing tails, the way of the eye. */
import type { Point, Rect } from '../base/geometry.ts';
import type { Scene } from './cost.ts';
import type { Spot, Standing } from './spots.ts';
import { segmentHits, segmentsCross } from './tail.ts';

/** What it costs to stand with those already placed, tails aside; nothing where it may not. */
export function standCost(placed: readonly Spot[], spot: Standing, scene: Scene): number | undefined {
	let cost = 0;
	for (let index = placed.length - 1; index >= 0; index--) {
		const other = placed[index]!;
		const gap = spot.joined && index === placed.length - 1 ? 0 : scene.sizePx * 0.34;
		if (overlapsWithGap(other.rect, spot.rect, gap)) return undefined;
		const order = orderCost(other, spot, scene);
		if (order === undefined) return undefined;
		cost += order;
	}
	const last = placed.at(-1);
	if (last !== undefined) cost += flowCost(last, spot, scene) + strayCost(placed, spot);
	return cost;
}

/** What its tail and theirs cost. */
export function crossingCost(placed: readonly Spot[], spot: Spot): number {
	return placed.reduce((sum, other) => sum + crossing(other, spot), 0);
}

function overlapsWithGap(a: Rect, b: Rect, gap: number): boolean {
	return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

/**
 * Read first means above, or at the same height on the side where reading starts. The sweep along a row is stronger
 * than a little height: who stands on that side, and past the other's edge, is read second only well below it.
 */
export function readsBefore(
	first: Rect,
	second: Rect,
	settings: { reading: 'ltr' | 'rtl'; slackPx: number },
): boolean {
	if (second.y < first.y - settings.slackPx) return false;
	const below = second.y - first.y - first.h;
	const least = Math.min(first.h, second.h);
	if (standsAhead(first, second, settings.reading)) return below >= clearBelow * least;
	if (below >= -0.3 * least) return true;
	return settings.reading === 'ltr' ? second.x > first.x : second.x + second.w < first.x + first.w;
}

/** Of the smaller balloon's height, how much lies between them before the second may stand on the reading start's side. */
const clearBelow = 0.8;

/** Whether the middle of the second lies past the first's edge, on the side where reading starts. */
function standsAhead(first: Rect, second: Rect, reading: 'ltr' | 'rtl'): boolean {
	const middle = second.x + second.w / 2;
	return reading === 'ltr' ? middle < first.x : middle > first.x + first.w;
}

function orderCost(first: Spot, second: Standing, scene: Scene): number | undefined {
	const isBefore = readsBefore(first.rect, second.rect, {
		reading: scene.reading,
		slackPx: scene.sizePx * 0.3,
	});
	if (first.body.kind === 'sfx' || second.body.kind === 'sfx') return isBefore ? 0 : 4;
	return isBefore ? sweepCost(first.rect, second.rect, scene) : undefined;
}

/** The farther below a row something stands, the less the sweep along the row takes it in too early. */
function sweepCost(first: Rect, second: Rect, { reading }: Scene): number {
	if (!standsAhead(first, second, reading)) return 0;
	const below = (second.y - first.y - first.h) / Math.min(first.h, second.h);
	return 2 * Math.max(0, 1.4 - below);
}

function crossing(one: Spot, other: Spot): number {
	if (one.tail === undefined && other.tail === undefined) return 0;
	const cost = tailOver(one, other.rect) + tailOver(other, one.rect);
	if (one.tail === undefined || other.tail === undefined) return cost;
	return cost + (segmentsCross(one.tail.base, one.tail.aim, other.tail.base, other.tail.aim) ? 8 : 0);
}

/** A tail bends and has width: it must pass at some distance. */
function tailOver({ tail, body }: Spot, rect: Rect): number {
	if (tail === undefined || !segmentHits(tail.base, tail.tip, rect, body.sizePx * 0.35)) return 0;
	return segmentHits(tail.base, tail.tip, rect) ? 19 : 7;
}

/** The eye goes on to the nearest balloon that it has not read: that should be the next one. */
function strayCost(placed: readonly Spot[], spot: Standing): number {
	let cost = 0;
	for (let index = 0; index + 1 < placed.length; index++) {
		const from = placed[index]!.rect;
		if (gapBetween(from, spot.rect) < gapBetween(from, placed[index + 1]!.rect)) cost += 1.2;
	}
	return cost;
}

function gapBetween(a: Rect, b: Rect): number {
	const dx = Math.max(a.x - b.x - b.w, b.x - a.x - a.w, 0);
	const dy = Math.max(a.y - b.y - b.h, b.y - a.y - a.h, 0);
	return Math.hypot(dx, dy);
}

function flowCost(last: Spot, spot: Standing, scene: Scene): number {
	const from: Point = { x: last.rect.x + last.rect.w / 2, y: last.rect.y + last.rect.h / 2 };
	const to: Point = { x: spot.rect.x + spot.rect.w / 2, y: spot.rect.y + spot.rect.h / 2 };
	const far = Math.hypot(to.x - from.x, to.y - from.y) / Math.hypot(scene.area.w, scene.area.h);
	const shared =
		Math.min(last.rect.y + last.rect.h, spot.rect.y + spot.rect.h) - Math.max(last.rect.y, spot.rect.y);
	const before = scene.reading === 'ltr' ? to.x < from.x : to.x > from.x;
	return far * 0.5 + (before && shared > 0 ? 1.5 : 0);
}
