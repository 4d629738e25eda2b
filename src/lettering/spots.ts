/** Where a body could stand: a grid over the panel, and the places that touch what stands already. */
import { contains, type Rect } from '../base/geometry.ts';
import { type Body, isCaption } from './body.ts';
import { type Item, type Scene, standingCost } from './cost.ts';
import type { Tail } from './tail.ts';
import { tailFor } from './tail-cost.ts';

/** A body at a place, before anybody asked where its tail would go. */
export interface Standing {
	readonly item: Item;
	readonly body: Body;
	readonly rect: Rect;
	/** Drawn as one with the spot before it; the pair has one tail. */
	readonly joined: boolean;
	/** Without the tail. */
	readonly cost: number;
}

/** A body at a place, with its tail. */
export interface Spot extends Standing {
	readonly tail: Tail | undefined;
	/** Of the tail alone. */
	readonly tailCost: number;
}

/** A standing that finds its tail once, when it is first wanted: most never are. */
export interface Candidate extends Standing {
	spot?: Spot;
}

/** Adds the tail. */
export function settle(candidate: Candidate, scene: Scene): Spot {
	if (candidate.spot === undefined) {
		const { item, body, rect, joined, cost } = candidate;
		const found = tailFor(item, body, { rect, scene });
		candidate.spot = { item, body, rect, joined, cost, tail: found?.tail, tailCost: found?.cost ?? 0 };
	}
	return candidate.spot;
}

/** Lines at which balloons placed before end: the next may stand right behind them. */
export interface Edges {
	readonly across: readonly number[];
	readonly down: readonly number[];
}

/** The ends of the last balloons of some arrangements, near ones counted once. */
export function edgesOf(arrangements: readonly (readonly Spot[])[], scene: Scene): Edges {
	const across: number[] = [];
	const down: number[] = [];
	const gap = scene.sizePx * 0.38;
	const add = (list: number[], value: number) => {
		if (list.every((known) => Math.abs(known - value) > scene.sizePx * 0.25)) list.push(value);
	};
	for (const spots of arrangements) {
		for (const { rect } of spots.slice(-2)) {
			add(down, rect.y + rect.h + gap);
			add(across, scene.reading === 'ltr' ? rect.x + rect.w + gap : rect.x - gap);
		}
	}
	return { across, down };
}

/** Everywhere on the grid and behind the edges, cheapest first. */
export function candidatesFor(item: Item, edges: Edges, scene: Scene): Candidate[] {
	const { sizePx, reading } = scene;
	const area = areaOf(item, scene);
	const found: Candidate[] = [];
	for (const body of item.bodies) {
		const { width, height } = body.outer;
		if (width > area.w || height > area.h) continue;
		const behind = edges.across.map((x) => (reading === 'ltr' ? x : x - width));
		const over = item.speaker === undefined ? [] : [item.speaker.mouth.x - width / 2];
		const lefts = steps(area.x, area.w - width, { step: sizePx * 1.6, extra: [...behind, ...over] });
		const tops = steps(area.y, area.h - height, { step: sizePx * 1.4, extra: edges.down });
		for (const x of lefts) {
			for (const y of tops) {
				const candidate = stand(item, body, { rect: { x, y, w: width, h: height }, scene, joined: false });
				if (candidate !== undefined) found.push(candidate);
			}
		}
	}
	return found.sort((one, other) => one.cost - other.cost);
}

/** Where this kind of thing may stand. */
export function areaOf({ line }: Item, { area, effects }: Scene): Rect {
	return line.kind === 'sfx' ? effects : area;
}

function steps(
	from: number,
	spare: number,
	{ step, extra }: { step: number; extra: readonly number[] },
): number[] {
	const count = Math.max(1, Math.min(12, Math.ceil(spare / step)));
	const found = Array.from({ length: count + 1 }, (_, index) => from + (spare * index) / count);
	return [...found, ...extra.filter((value) => value > from && value < from + spare)];
}

function stand(
	item: Item,
	body: Body,
	{ rect, scene, joined }: { rect: Rect; scene: Scene; joined: boolean },
): Candidate | undefined {
	const cost = standingCost(item, body, { rect, scene });
	return cost === undefined ? undefined : { item, body, rect, joined, cost };
}

/** Places close to the balloon before: its partner's, or a caption's under a caption. */
export function neighbours(previous: Spot | undefined, item: Item, scene: Scene): Candidate[] {
	if (previous === undefined) return [];
	const isPartner = item.joinsPrevious && previous.item.speaker?.id === item.speaker?.id;
	const isCaptioned = isCaption(item.line.kind) && isCaption(previous.body.kind);
	if (!isPartner && !isCaptioned) return [];
	return item.bodies.flatMap((body) => {
		const rects = isPartner
			? besides(previous.rect, body.outer, scene)
			: [under(previous.rect, body.outer, scene)];
		return rects
			.filter((rect) => contains(scene.area, rect))
			.flatMap((rect) => stand(item, body, { rect, scene, joined: isPartner }) ?? []);
	});
}

function under(from: Rect, { width, height }: Body['outer'], scene: Scene): Rect {
	const x = scene.reading === 'ltr' ? from.x : from.x + from.w - width;
	return { x, y: from.y + from.h + scene.sizePx * 0.36, w: width, h: height };
}

function besides(from: Rect, { width, height }: Body['outer'], scene: Scene): Rect[] {
	const gap = scene.sizePx * 0.12;
	const forth = scene.reading === 'ltr' ? 1 : -1;
	const below = [0.55, 0.4, 0.25, -0.25, -0.4, -0.55].map((share) => ({
		x: from.x + from.w / 2 + share * from.w * forth - width / 2,
		y: from.y + from.h + gap,
		w: width,
		h: height,
	}));
	const beside = [0.2, 0.45].map((drop) => ({
		x: forth > 0 ? from.x + from.w + gap : from.x - gap - width,
		y: from.y + from.h * drop,
		w: width,
		h: height,
	}));
	return [...below, ...beside];
}
