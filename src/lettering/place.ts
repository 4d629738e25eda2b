/** Placement by search: every balloon could stand in many places; a beam over the lines finds the best arrangement. */
import { contains, inset, type Point, type Rect } from '../base/geometry.ts';
import { type Body, isCaption } from './body.ts';
import { type Item, type Scene, unaryCost } from './cost.ts';
import { segmentHits, segmentsCross, type Tail } from './tail.ts';

/** A body at a place. */
export interface Spot {
	readonly item: Item;
	readonly body: Body;
	readonly rect: Rect;
	readonly tail: Tail | undefined;
	/** Drawn as one with the spot before it; the pair has one tail. */
	readonly joined: boolean;
	readonly cost: number;
}

export interface Arrangement {
	readonly spots: readonly Spot[];
	readonly cost: number;
}

const beamWidth = 20;

/** The cheapest arrangement found, or nothing where the bodies do not fit together. */
export function arrange(items: readonly Item[], scene: Scene): Arrangement | undefined {
	let beam: Arrangement[] = [{ spots: [], cost: 0 }];
	for (const item of items) {
		const candidates = gridSpots(item, scene);
		beam = step(beam, { item, candidates, scene });
		if (beam.length === 0) return undefined;
	}
	return beam[0];
}

interface Step {
	readonly item: Item;
	readonly candidates: readonly Spot[];
	readonly scene: Scene;
}

function step(beam: readonly Arrangement[], { item, candidates, scene }: Step): Arrangement[] {
	let next: Arrangement[] = [];
	let limit = Number.POSITIVE_INFINITY;
	const offer = (arrangement: Arrangement) => {
		if (arrangement.cost >= limit) return;
		next.push(arrangement);
		if (next.length < beamWidth * 4) return;
		next = best(next);
		limit = next.at(-1)!.cost;
	};
	const apart = item.part > 0 ? Number.POSITIVE_INFINITY : item.joinsPrevious ? 6 : 0;
	for (const state of beam) {
		for (const spot of candidates) {
			if (state.cost + spot.cost + apart >= limit) break;
			const pair = pairCost(state.spots, spot, scene);
			if (pair !== undefined) {
				offer({ spots: [...state.spots, spot], cost: state.cost + spot.cost + pair + apart });
			}
		}
		for (const neighbour of neighbourSpots(state, item, scene)) {
			const pair = pairCost(state.spots, neighbour, scene);
			if (pair === undefined) continue;
			offer({ spots: [...state.spots, neighbour], cost: state.cost + neighbour.cost + pair });
		}
		if (item.joinsPrevious) for (const joined of joinedStates(state, item, scene)) offer(joined);
	}
	return best(next);
}

function best(states: readonly Arrangement[]): Arrangement[] {
	return states.toSorted((one, other) => one.cost - other.cost).slice(0, beamWidth);
}

/** Spots on a grid over the panel, cheapest first. */
function gridSpots(item: Item, scene: Scene): Spot[] {
	const spots: Spot[] = [];
	for (const body of item.bodies) {
		const { width, height } = body.outer;
		const spareX = scene.area.w - width;
		const spareY = scene.area.h - height;
		if (spareX < 0 || spareY < 0) continue;
		const mouthX = item.speaker ? item.speaker.mouth.x - width / 2 - scene.area.x : undefined;
		for (const x of steps(spareX, scene.sizePx * 1.6, mouthX)) {
			for (const y of steps(spareY, scene.sizePx * 1.3)) {
				const rect = { x: scene.area.x + x, y: scene.area.y + y, w: width, h: height };
				const { cost, tail } = unaryCost(item, body, { rect, scene });
				if (cost < Number.POSITIVE_INFINITY) spots.push({ item, body, rect, tail, joined: false, cost });
			}
		}
	}
	return spots.sort((one, other) => one.cost - other.cost);
}

function steps(spare: number, wanted: number, extra?: number): number[] {
	const count = Math.max(1, Math.min(13, Math.ceil(spare / wanted)));
	const found = Array.from({ length: count + 1 }, (_, index) => (spare * index) / count);
	if (extra !== undefined && extra > 0 && extra < spare) found.push(extra);
	return found;
}

/** A caption set close to the caption before it, which no grid would hit. */
function* neighbourSpots(state: Arrangement, item: Item, scene: Scene): Generator<Spot> {
	const previous = state.spots.at(-1);
	if (previous === undefined || !isCaption(item.line.kind) || !isCaption(previous.body.kind)) return;
	const gap = scene.sizePx * 0.3;
	for (const body of item.bodies) {
		const { width, height } = body.outer;
		const x = scene.reading === 'ltr' ? previous.rect.x : previous.rect.x + previous.rect.w - width;
		const rect = { x, y: previous.rect.y + previous.rect.h + gap, w: width, h: height };
		if (!contains(scene.area, rect)) continue;
		const { cost, tail } = unaryCost(item, body, { rect, scene });
		if (cost < Number.POSITIVE_INFINITY) yield { item, body, rect, tail, joined: false, cost: cost - 0.5 };
	}
}

/** The previous balloon's partner, close below or beside it. */
function* joinedStates(state: Arrangement, item: Item, scene: Scene): Generator<Arrangement> {
	const previous = state.spots.at(-1);
	if (previous === undefined || previous.item.speaker?.id !== item.speaker?.id) return;
	for (const body of item.bodies) {
		for (const rect of besides(previous.rect, body.outer, scene)) {
			const { cost, tail } = unaryCost(item, body, { rect, scene });
			if (cost === Number.POSITIVE_INFINITY) continue;
			const spot: Spot = { item, body, rect, tail, joined: true, cost };
			const shared = shareTail(state.spots, spot);
			const pair = pairCost(shared.before, shared.spot, scene);
			if (pair !== undefined) {
				yield { spots: [...shared.before, shared.spot], cost: state.cost + cost + pair };
			}
		}
	}
}

function* besides(from: Rect, size: { width: number; height: number }, scene: Scene): Generator<Rect> {
	const gap = scene.sizePx * 0.12;
	const fits = (rect: Rect) => contains(scene.area, rect);
	for (const share of [0.55, 0.4, 0.25, -0.25, -0.4, -0.55]) {
		const middle = from.x + from.w / 2 + share * from.w * (scene.reading === 'ltr' ? 1 : -1);
		const rect = { x: middle - size.width / 2, y: from.y + from.h + gap, w: size.width, h: size.height };
		if (fits(rect)) yield rect;
	}
	for (const drop of [0.2, 0.45]) {
		const x = scene.reading === 'ltr' ? from.x + from.w + gap : from.x - gap - size.width;
		const rect = { x, y: from.y + from.h * drop, w: size.width, h: size.height };
		if (fits(rect)) yield rect;
	}
}

/** Of two joined balloons the one nearer to the speaker keeps the tail. */
function shareTail(before: readonly Spot[], spot: Spot): { before: readonly Spot[]; spot: Spot } {
	const owner = before.findLastIndex((other) => other.tail !== undefined || !other.joined);
	const held = before[owner]?.tail;
	if (spot.tail === undefined || held === undefined) return { before, spot: { ...spot, tail: undefined } };
	const length = (tail: Tail) => Math.hypot(tail.tip.x - tail.base.x, tail.tip.y - tail.base.y);
	const isBlocked = segmentHits(held.base, held.tip, spot.rect);
	if (!isBlocked && length(held) <= length(spot.tail)) return { before, spot: { ...spot, tail: undefined } };
	return { before: before.with(owner, { ...before[owner]!, tail: undefined }), spot };
}

/** What it costs to stand with those already placed; nothing where it may not. */
function pairCost(placed: readonly Spot[], spot: Spot, scene: Scene): number | undefined {
	let cost = 0;
	for (const other of placed) {
		const gap = spot.joined && other === placed.at(-1) ? 0 : scene.sizePx * 0.22;
		if (overlapsWithGap(other.rect, spot.rect, gap)) return undefined;
		const order = orderCost(other, spot, scene);
		if (order === undefined) return undefined;
		cost += order + crossingCost(other, spot);
	}
	const last = placed.at(-1);
	if (last !== undefined) cost += flowCost(last, spot, scene);
	return cost;
}

function overlapsWithGap(a: Rect, b: Rect, gap: number): boolean {
	return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

/** Read first means above, or at the same height on the side where reading starts. */
export function readsBefore(
	first: Rect,
	second: Rect,
	settings: { reading: 'ltr' | 'rtl'; slackPx: number },
): boolean {
	if (second.y < first.y - settings.slackPx) return false;
	const shared = Math.min(first.y + first.h, second.y + second.h) - Math.max(first.y, second.y);
	if (shared <= 0.3 * Math.min(first.h, second.h)) return true;
	return settings.reading === 'ltr' ? second.x > first.x : second.x + second.w < first.x + first.w;
}

function orderCost(first: Spot, second: Spot, scene: Scene): number | undefined {
	const settings = { reading: scene.reading, slackPx: scene.sizePx * 0.3 };
	if (readsBefore(first.rect, second.rect, settings)) return 0;
	return first.body.kind === 'sfx' || second.body.kind === 'sfx' ? 4 : undefined;
}

function crossingCost(one: Spot, other: Spot): number {
	let cost = 0;
	// A tail bends and has width: it must pass at some distance.
	const room = one.body.sizePx * -0.35;
	if (one.tail !== undefined && segmentHits(one.tail.base, one.tail.tip, inset(other.rect, room))) cost += 7;
	if (one.tail !== undefined && segmentHits(one.tail.base, one.tail.tip, other.rect)) cost += 12;
	if (other.tail !== undefined && segmentHits(other.tail.base, other.tail.tip, inset(one.rect, room)))
		cost += 7;
	if (other.tail !== undefined && segmentHits(other.tail.base, other.tail.tip, one.rect)) cost += 12;
	if (one.tail && other.tail && segmentsCross(one.tail.base, one.tail.aim, other.tail.base, other.tail.aim))
		cost += 8;
	return cost;
}

function flowCost(last: Spot, spot: Spot, scene: Scene): number {
	const from: Point = { x: last.rect.x + last.rect.w / 2, y: last.rect.y + last.rect.h / 2 };
	const to: Point = { x: spot.rect.x + spot.rect.w / 2, y: spot.rect.y + spot.rect.h / 2 };
	const far = Math.hypot(to.x - from.x, to.y - from.y) / Math.hypot(scene.area.w, scene.area.h);
	const shared =
		Math.min(last.rect.y + last.rect.h, spot.rect.y + spot.rect.h) - Math.max(last.rect.y, spot.rect.y);
	const before = scene.reading === 'ltr' ? to.x < from.x : to.x > from.x;
	return far * 0.5 + (before && shared > 0 ? 1.5 : 0);
}
