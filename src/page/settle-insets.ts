/** Insets find their place upon a drawn panel: where layout put them, unless a face would be hidden there. */
import type { Point, Rect } from '../base/geometry.ts';
import { bottom, inset, overlaps, right } from '../base/geometry.ts';
import type { PageLayout, Slot } from '../layout/page-layout.ts';
import { foldsOf } from './obstacles.ts';
import { matOf } from './paint.ts';

/** What must stay in sight in a panel: heads, and what stands out. Page pixels. */
export interface InSight {
	readonly heads: readonly Rect[];
	readonly focus?: Point;
}

/** Half the side of what is kept free around a point, as a share of its panel's shorter side. */
const focusShare = 0.08;
/** No higher than this, as a share of the panel: an inset is read after what stands above it. */
const highest = 0.35;
const steps = 6;

/** The page's slots with its insets moved off faces; all else, and their sizes, as layout made them. */
export function settleInsets(page: PageLayout, seen: ReadonlyMap<string, InSight>): readonly Slot[] {
	const hosts = new Map(page.slots.map((slot) => [slot.shot, slot]));
	const mat = (rect: Rect) => matOf({ rect }, page.format.gutterPx.across);
	const settled = new Map(page.slots.map((slot) => [slot.shot, slot]));
	for (const slot of page.slots) {
		const host = slot.host === undefined ? undefined : hosts.get(slot.host);
		if (host === undefined) continue;
		const others = [...settled.values()].filter(
			(other) => other.host !== undefined && other.shot !== slot.shot,
		);
		const taken = [...foldsOf(page), ...others.map(({ rect }) => mat(rect))];
		const faces = facesIn(host.rect, seen.get(host.shot));
		const rect = bestPlace(slot.rect, { host: host.rect, faces, taken, mat });
		if (rect !== slot.rect) settled.set(slot.shot, { ...slot, rect });
	}
	return [...settled.values()];
}

function facesIn(host: Rect, seen: InSight | undefined): readonly Rect[] {
	if (seen === undefined) return [];
	const half = Math.min(host.w, host.h) * focusShare;
	return seen.focus ? [...seen.heads, inset({ ...seen.focus, w: 0, h: 0 }, -half)] : seen.heads;
}

interface Ground {
	readonly host: Rect;
	readonly faces: readonly Rect[];
	readonly taken: readonly Rect[];
	readonly mat: (rect: Rect) => Rect;
}

/** Where it hides least of the faces, and of such places the nearest to where it was. */
function bestPlace(rect: Rect, { host, faces, taken, mat }: Ground): Rect {
	const hidden = (at: Rect) => faces.reduce((sum, face) => sum + sharedPart(mat(at), face), 0);
	let best = rect;
	let least = hidden(rect);
	if (least === 0) return rect;
	for (const place of placesFor(rect, host)) {
		if (taken.some((other) => overlaps(mat(place), other))) continue;
		const far = Math.hypot(place.x - rect.x, place.y - rect.y) / Math.hypot(host.w, host.h);
		const cost = hidden(place) + far * 0.01;
		if (cost >= least) continue;
		best = place;
		least = cost;
	}
	return best;
}

/** The part of a face that is under the inset, 0 to 1. */
function sharedPart(mat: Rect, face: Rect): number {
	const w = Math.min(right(mat), right(face)) - Math.max(mat.x, face.x);
	const h = Math.min(bottom(mat), bottom(face)) - Math.max(mat.y, face.y);
	return w > 0 && h > 0 ? (w * h) / (face.w * face.h) : 0;
}

/** A grid over the lower part of the host, as far from its edges as layout kept the inset. */
function placesFor(rect: Rect, host: Rect): Rect[] {
	const beside = Math.max(0, Math.min(rect.x - host.x, right(host) - right(rect)));
	const below = Math.max(0, bottom(host) - bottom(rect));
	const across = { from: host.x + beside, to: right(host) - beside - rect.w };
	const down = { from: host.y + host.h * highest, to: bottom(host) - below - rect.h };
	const places: Rect[] = [];
	for (let column = 0; column <= steps; column++) {
		for (let row = 0; row <= steps; row++) {
			const x = Math.round(across.from + ((across.to - across.from) * column) / steps);
			const y = Math.round(down.from + ((down.to - down.from) * row) / steps);
			if (across.to >= across.from && down.to >= down.from) places.push({ ...rect, x, y });
		}
	}
	return places;
}
