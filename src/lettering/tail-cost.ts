/** The tail of a balloon at a place, and what it costs: too long, too short, over somebody, nearer to another. */
import { centre, inset, type Point, type Rect } from '../base/geometry.ts';
import type { Body } from './body.ts';
import { curveAt, type Item, type Scene } from './cost.ts';
import { distance } from './path.ts';
import { type Figure, holds } from './speakers.ts';
import { reachOwn, saysOwner, segmentHits, type Tail, tailTo, tailToBorder } from './tail.ts';

/** The tail that a body would have at a place, and what that tail costs. */
export function tailFor(
	item: Item,
	body: Body,
	{ rect, scene }: { rect: Rect; scene: Scene },
): { tail: Tail; cost: number } | undefined {
	const curve = curveAt(body, rect);
	if (item.tailKind === 'mouth' && item.speaker !== undefined) {
		const others = scene.speakers.filter((speaker) => speaker.id !== item.speaker!.id);
		const tail = reachOwn(tailTo(curve, item.speaker, { leastPx: leastTail(body) }), item.speaker, others);
		return { tail, cost: tailCost(tail, item, scene) };
	}
	if (item.tailKind !== 'border') return undefined;
	let best: { tail: Tail; cost: number } | undefined;
	for (const side of ['left', 'right', 'below'] as const) {
		const tail = tailToBorder(curve, inset(scene.panel, scene.borderPx), side);
		const cost = tailCost(tail, item, scene) + (side === 'below' ? 1.5 : 0);
		if (best === undefined || cost < best.cost) best = { tail, cost };
	}
	return best;
}

/** Whether a point lies in the oval of a head. */
function reachesInto(point: Point, head: Rect): boolean {
	const middle = centre(head);
	return ((point.x - middle.x) / (head.w / 2)) ** 2 + ((point.y - middle.y) / (head.h / 2)) ** 2 < 1;
}

/** Shorter than this a tail is no more than a dent; trails and bolts need more. */
export function leastTail({ kind, sizePx }: Body): number {
	return sizePx * (kind === 'radio' ? 2.1 : kind === 'thought' ? 1.5 : kind === 'shout' ? 1.5 : 1.15);
}

/** Ems; longer ones begin to look like strings. */
const longTail = 3.5;

/** A tail over somebody else's face, or over the body: that one seems to speak. */
function crossingFigure({ base, tip }: Tail, { head, trunk }: Figure): number {
	if (segmentHits(base, tip, head)) return 20;
	if (trunk !== undefined && holds(trunk, tip)) return 2;
	// A balloon that stands on somebody cannot but begin its tail there.
	if (trunk === undefined || holds(trunk, base)) return 0;
	return segmentHits(base, tip, trunk) ? 7 : 0;
}

/** A tail over an outstretched hand hides the gesture, and over another's it seems to speak to the hand. */
function crossingHands({ base, tip }: Tail, { hands }: Figure): number {
	return hands.some((hand) => segmentHits(base, tip, hand)) ? 1.5 : 0;
}

function tailCost(tail: Tail, item: Item, scene: Scene): number {
	const own = item.tailKind === 'mouth' ? item.speaker : undefined;
	const length = distance(tail.base, tail.tip);
	let cost = (3.5 * length) / Math.hypot(scene.panel.w, scene.panel.h);
	const least = leastTail(item.bodies[0]!) * 1.5;
	if (length < least) cost += 3.5 * (1 - length / least);
	cost += 0.8 * Math.max(0, length / scene.sizePx - longTail);
	for (const figure of scene.figures) {
		const isOwn = own !== undefined && figure.id === own.id;
		if (!isOwn) cost += crossingFigure(tail, figure);
		cost += crossingHands(tail, figure) * (isOwn ? 0.5 : 1);
	}
	if (own === undefined) return cost;
	if (!own.isGuess && reachesInto(tail.tip, own.head)) cost += 2.5;
	for (const other of scene.speakers) {
		if (other.id === own.id) continue;
		if (!saysOwner(tail.tip, own, [other])) cost += 10;
		if (segmentHits(tail.base, tail.aim, other.head)) cost += 5;
	}
	return cost;
}
