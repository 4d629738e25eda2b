/** Shots put together on one page, before anybody measures where they stand. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Shot } from '../story/story.ts';
import type { Candidate } from './candidate.ts';
import type { PageFormat } from './page-layout.ts';
import type { Template } from './template.ts';

export interface Sheet {
	readonly shots: readonly Shot[];
	readonly template: Template;
}

/** What all pages of a story are laid out with. */
export interface Desk {
	readonly format: PageFormat;
	readonly candidates: readonly Candidate[];
	readonly diagnostics: Diagnostic[];
}

/** How many pages of a printed book they are. */
export function foliosOf(sheets: readonly Sheet[]): number {
	return sheets.reduce((sum, { template }) => sum + (template.isSpread ? 2 : 1), 0);
}

/** Whether that many shots stand in it; a grid may end unfilled. */
export function holds(template: Template, count: number): boolean {
	return template.isGrid ? count <= template.count && count > 0 : count === template.count;
}
