/** Looks over a run of pages once more: a template that was there a few pages ago gives way to another as good. */
import type { PageChosen } from './breaks.ts';
import type { Candidate, Wisher } from './candidate.ts';
import { rhythmCost, templateCost } from './fit.ts';
import type { Template } from './template.ts';

/** Readers remember an arrangement for about so many pages. */
const MEMORY = 6;
/** What it costs to see the same template again on the next page but one, and less with every page between. */
const AGAIN = 2.4;
/** The same number of panels in each tier again looks much alike. */
const ALIKE = 0.8;

/** The same breaks; where two templates are nearly as good, the one that was not seen lately. */
export function varied(
	pages: readonly PageChosen[],
	wishers: readonly Wisher[],
	candidates: readonly Candidate[],
): PageChosen[] {
	const seen: Template[] = [];
	return pages.map((page, index) => {
		const next = pages[index + 1]?.template;
		const choices = candidates.filter(({ template }) => template.count === page.template.count);
		const costs = choices.map(
			(candidate) =>
				templateCost(candidate, wishers, page.start) +
				memoryCost(candidate.template, seen) +
				(next ? rhythmCost(candidate.template, next) : 0),
		);
		const best = costs.reduce((least, cost, at) => (cost < costs[least]! ? at : least), 0);
		const template = page.template.count === 1 ? page.template : choices[best]!.template;
		seen.push(template);
		return { ...page, template };
	});
}

function memoryCost(template: Template, seen: readonly Template[]): number {
	if (template.count === 1) return 0;
	const last = seen.at(-1);
	let cost = last ? rhythmCost(last, template) : 0;
	for (let ago = 2; ago <= Math.min(MEMORY, seen.length); ago++) {
		const other = seen[seen.length - ago]!;
		const fading = 1 - (ago - 2) / MEMORY;
		if (other.name === template.name) cost += AGAIN * fading;
		else if (other.shape === template.shape) cost += ALIKE * fading;
	}
	return cost;
}
