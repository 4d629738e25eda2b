/** Pages that the writer fixed by hand under `pages:`. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { PageChoice, Shot, Story } from '../story/story.ts';
import { formatFor, wishersOf } from './candidate.ts';
import { rhythmCost, templateCost } from './fit.ts';
import { autoSheets } from './free-pages.ts';
import { misfit, tooMany, unplaced } from './mistakes.ts';
import { namedTemplate } from './named-template.ts';
import { type Desk, holds, type Sheet } from './sheet.ts';
import type { Template } from './template.ts';
import { tuned } from './tune.ts';

/** The pages that the writer fixed, and the shots on none of them. */
export function fixedShots(
	story: Story,
	diagnostics: Diagnostic[],
): {
	readonly chosen: readonly { readonly choice: PageChoice; readonly shots: readonly Shot[] }[];
	readonly rest: readonly Shot[];
} {
	const left = new Map(story.shots.map((shot) => [shot.id, shot]));
	const chosen = (story.pages ?? []).map((choice) => {
		const shots = choice.shots.flatMap((id) => left.get(id) ?? []);
		for (const shot of shots) left.delete(shot.id);
		return { choice, shots: [...new Set(shots)] };
	});
	const rest = [...left.values()];
	if (chosen.length > 0 && rest.length > 0) diagnostics.push(unplaced(rest));
	return { chosen: chosen.filter(({ shots }) => shots.length > 0), rest };
}

/** One page by the writer's hand; several where the shots cannot stand on one. */
export function fixedSheets(
	choice: PageChoice,
	shots: readonly Shot[],
	desk: Desk,
	before?: Sheet,
): readonly Sheet[] {
	const named = namedTemplate(choice.layout, desk.diagnostics, choice.layoutSpan ?? choice.span);
	if (named !== undefined && holds(named, shots.length)) return [{ shots, template: named }];
	if (named !== undefined) desk.diagnostics.push(misfit(named, shots.length, choice.span));
	const best = bestTemplate(shots, desk, before?.template);
	if (best !== undefined) return [{ shots, template: tuned(best, shots, formatFor(best, desk.format)) }];
	if (named === undefined) desk.diagnostics.push(tooMany(shots.length, choice.span));
	return autoSheets(shots, desk);
}

/** The cheapest template of exactly this count, unlike the page before; a spread where a shot asks for one. */
function bestTemplate(shots: readonly Shot[], desk: Desk, before?: Template): Template | undefined {
	const wishers = wishersOf(shots);
	const fitting = desk.candidates.filter(({ template }) => template.count === shots.length);
	const isOpen = desk.format.kind === 'page' && shots.some(({ panel }) => panel === 'spread');
	const spreads = isOpen ? fitting.filter(({ template }) => template.isSpread) : [];
	const choice = spreads.length > 0 ? spreads : fitting.filter(({ template }) => !template.isSpread);
	let best: Template | undefined;
	let bestCost = Number.POSITIVE_INFINITY;
	for (const candidate of choice) {
		const dull = before === undefined ? 0 : rhythmCost(before, candidate.template);
		const cost = templateCost(candidate, wishers, 0) + dull;
		if (cost < bestCost) {
			best = candidate.template;
			bestCost = cost;
		}
	}
	return best;
}
