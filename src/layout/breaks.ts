/** Where pages break and which template each takes: the cheapest of all ways, found from the first shot to the last. */
import type { Candidate, Wisher } from './candidate.ts';
import { breakCost, rhythmCost, templateCost } from './fit.ts';
import type { Template } from './template.ts';

/** One page of shots `start` up to, not including, `end`. */
export interface PageChosen {
	readonly start: number;
	readonly end: number;
	readonly template: Template;
}

/** What the search has found: for each end and each last template, the cheapest way there. */
interface Ways {
	readonly cost: Float64Array;
	readonly previous: Int16Array;
	readonly width: number;
}

const NOWHERE = -1;

/** The cheapest pages; `candidates` must hold a template for a single shot. */
export function breakPages(
	wishers: readonly Wisher[],
	candidates: readonly Candidate[],
	panelsPerPage: number,
): PageChosen[] {
	const rhythm = candidates.map((next) =>
		Float64Array.from(candidates, (previous) => rhythmCost(previous.template, next.template)),
	);
	const width = candidates.length;
	const ways: Ways = {
		cost: new Float64Array((wishers.length + 1) * width).fill(Number.POSITIVE_INFINITY),
		previous: new Int16Array((wishers.length + 1) * width).fill(NOWHERE),
		width,
	};
	for (let end = 1; end <= wishers.length; end++) {
		const breaks = new Map<number, number>();
		for (let last = 0; last < width; last++) {
			const start = end - candidates[last]!.template.count;
			if (start < 0) continue;
			if (!breaks.has(start)) breaks.set(start, breakCost(wishers, start, end, panelsPerPage));
			const breaking = breaks.get(start)!;
			if (breaking === Number.POSITIVE_INFINITY) continue;
			const fit = breaking + templateCost(candidates[last]!, wishers, start);
			reach(ways, { start, end, last, fit }, rhythm[last]!, candidates);
		}
	}
	return walkBack(ways, wishers.length, candidates);
}

interface Step {
	readonly start: number;
	readonly end: number;
	readonly last: number;
	readonly fit: number;
}

/** Fills in the cheapest way to `end` by a page in template `last`. */
function reach(ways: Ways, step: Step, rhythm: Float64Array, candidates: readonly Candidate[]): void {
	const { cost, previous, width } = ways;
	const cell = step.end * width + step.last;
	if (step.start === 0) {
		cost[cell] = step.fit;
		return;
	}
	let best = Number.POSITIVE_INFINITY;
	for (let before = 0; before < width; before++) {
		const from = step.start * width + before;
		if (cost[from] === Number.POSITIVE_INFINITY) continue;
		const again = previous[from] === step.last && candidates[step.last]!.template.count > 1 ? 1.2 : 0;
		const total = cost[from]! + rhythm[before]! + again;
		if (total < best) {
			best = total;
			previous[cell] = before;
		}
	}
	cost[cell] = best + step.fit;
}

function walkBack(ways: Ways, shots: number, candidates: readonly Candidate[]): PageChosen[] {
	const pages: PageChosen[] = [];
	let end = shots;
	let last = cheapest(ways, shots);
	while (end > 0) {
		const { template } = candidates[last]!;
		pages.push({ start: end - template.count, end, template });
		const before = ways.previous[end * ways.width + last]!;
		end -= template.count;
		last = before;
	}
	return pages.reverse();
}

function cheapest(ways: Ways, end: number): number {
	let best = 0;
	for (let last = 1; last < ways.width; last++) {
		if (ways.cost[end * ways.width + last]! < ways.cost[end * ways.width + best]!) best = last;
	}
	return best;
}
