/** Placement by search: every balloon could stand in many places; a beam over the lines finds the best arrangement. */
import type { Item, Scene } from './cost.ts';
import { crossingCost, standCost } from './pairs.ts';
import { type Candidate, candidatesFor, edgesOf, neighbours, type Spot, settle } from './spots.ts';
import { segmentHits, type Tail } from './tail.ts';

export interface Arrangement {
	readonly spots: readonly Spot[];
	readonly cost: number;
}

const beamWidth = 48;
const twinLimit = 3;
/** What it costs to part two balloons that should be joined. */
const partingCost = 6;

/** The cheapest arrangement found, or nothing where the bodies do not fit together. */
export function arrange(items: readonly Item[], scene: Scene): Arrangement | undefined {
	let beam: Arrangement[] = [{ spots: [], cost: 0 }];
	for (const item of items) {
		beam = extend(beam, item, scene);
		if (beam.length === 0) return undefined;
	}
	return beam[0];
}

function extend(beam: readonly Arrangement[], item: Item, scene: Scene): Arrangement[] {
	const edges = edgesOf(
		beam.slice(0, 12).map((state) => state.spots),
		scene,
	);
	const candidates = candidatesFor(item, edges, scene);
	// The halves of one speech are never apart.
	const apart = item.part > 0 ? Number.POSITIVE_INFINITY : item.joinsPrevious ? partingCost : 0;
	const next = new Beam(scene);
	for (const state of beam) {
		for (const candidate of candidates) {
			if (state.cost + candidate.cost + apart >= next.limit) break;
			consider(state, candidate, { scene, next, extra: apart });
		}
		for (const near of neighbours(state.spots.at(-1), item, scene)) {
			consider(state, near, { scene, next, extra: 0 });
		}
	}
	return next.best();
}

interface Considering {
	readonly scene: Scene;
	readonly next: Beam;
	readonly extra: number;
}

/** Costs are added up from the cheapest to find to the dearest: most candidates fall out early. */
function consider(state: Arrangement, candidate: Candidate, { scene, next, extra }: Considering): void {
	const standing = standCost(state.spots, candidate, scene);
	if (standing === undefined) return;
	let cost = state.cost + candidate.cost + standing + extra;
	if (cost >= next.limit) return;
	const settled = settle(candidate, scene);
	const { before, spot } = candidate.joined
		? shareTail(state.spots, settled)
		: { before: state.spots, spot: settled };
	cost += spot.tailCost;
	if (cost >= next.limit) return;
	cost += crossingCost(before, spot);
	if (cost < next.limit) next.offer({ spots: [...before, spot], cost });
}

/** Of two joined balloons the one nearer to the speaker keeps the tail. */
function shareTail(before: readonly Spot[], spot: Spot): { before: readonly Spot[]; spot: Spot } {
	const owner = before.findLastIndex((other) => other.tail !== undefined || !other.joined);
	const held = before[owner]?.tail;
	if (spot.tail === undefined || held === undefined) return { before, spot: tailless(spot) };
	const length = (tail: Tail) => Math.hypot(tail.tip.x - tail.base.x, tail.tip.y - tail.base.y);
	const isBlocked = segmentHits(held.base, held.tip, spot.rect);
	if (!isBlocked && length(held) <= length(spot.tail)) return { before, spot: tailless(spot) };
	return { before: before.with(owner, tailless(before[owner]!)), spot };
}

function tailless(spot: Spot): Spot {
	return { ...spot, tail: undefined, tailCost: 0 };
}

/** The best states so far; `limit` is what a new one must undercut. */
class Beam {
	limit = Number.POSITIVE_INFINITY;
	private states: Arrangement[] = [];
	private readonly scene: Scene;

	constructor(scene: Scene) {
		this.scene = scene;
	}

	offer(state: Arrangement): void {
		this.states.push(state);
		if (this.states.length < beamWidth * 6) return;
		this.states = this.best();
		if (this.states.length === beamWidth) this.limit = this.states.at(-1)!.cost;
	}

	/** Cheapest first, but no crowd of near twins: the next balloon may need quite another start. */
	best(): Arrangement[] {
		const kept: Arrangement[] = [];
		const twins = new Map<string, number>();
		for (const state of this.states.toSorted((one, other) => one.cost - other.cost)) {
			const key = this.cell(state);
			const count = twins.get(key) ?? 0;
			if (count >= twinLimit) continue;
			twins.set(key, count + 1);
			kept.push(state);
			if (kept.length === beamWidth) break;
		}
		return kept;
	}

	private cell({ spots }: Arrangement): string {
		const { rect, body } = spots.at(-1)!;
		const { area } = this.scene;
		const across = Math.floor((6 * (rect.x + rect.w / 2 - area.x)) / area.w);
		const down = Math.floor((8 * (rect.y + rect.h - area.y)) / area.h);
		return `${across} ${down} ${body.lines.length}`;
	}
}
