/** A story becomes pages with slots: shots in reading order, before anything is drawn. */
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import type { PageChoice, PageWish, Shot, Story } from '../story/story.ts';
import { breakPages } from './breaks.ts';
import { type Candidate, candidatesFor, rhythmCost, templateCost, wishersOf } from './fit.ts';
import type { PageFormat, PageLayout } from './page-layout.ts';
import { pageFormat, panelsPerPage, presetNames } from './presets.ts';
import { templateRects } from './slots.ts';
import { layoutStrip } from './strip.ts';
import { findTemplate, type Template, templateNames, templates } from './templates.ts';
import { PAGE_GRID } from './wish.ts';

/** Pages, best effort where a diagnostic is an error. */
export interface Layout {
	readonly pages: readonly PageLayout[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Shots together on one page. */
interface Sheet {
	readonly shots: readonly Shot[];
	readonly template: Template;
}

interface Desk {
	readonly format: PageFormat;
	readonly candidates: readonly Candidate[];
	readonly diagnostics: Diagnostic[];
}

/** Every shot of the story once, on pages of the story's format. */
export function layoutStory(story: Story, format: PageFormat = pageFormat(story.page)): Layout {
	const diagnostics: Diagnostic[] = [];
	if (!presetNames.includes(story.page.size)) {
		diagnostics.push(
			unknownName('unknown-page-size', 'page size', story.page.size, presetNames, story.page.sizeSpan),
		);
	}
	for (const shot of story.shots) checkSpan(shot, diagnostics);
	const { chosen, rest } = fixedShots(story, diagnostics);
	if (format.kind === 'strip') {
		const groups = [...chosen.map(({ shots }) => shots), rest].filter((group) => group.length > 0);
		return { pages: layoutStrip(groups, format), diagnostics };
	}
	const desk: Desk = { format, candidates: candidatesFor(format), diagnostics };
	const sheets: Sheet[] = [];
	for (const page of chosen) sheets.push(...fixedSheets(page.choice, page.shots, desk, sheets.at(-1)));
	sheets.push(...freeSheets(story.page, rest, desk));
	return { pages: sheets.map((sheet, index) => pageOf(sheet, index + 1, format)), diagnostics };
}

function pageOf(sheet: Sheet, number: number, format: PageFormat): PageLayout {
	const rects = templateRects(sheet.template, format);
	return {
		number,
		format,
		widthPx: format.widthPx,
		heightPx: format.heightPx,
		template: sheet.template.name,
		slots: sheet.shots.map((shot, index) => ({ shot: shot.id, rect: rects[index]!, border: true })),
	};
}

/** The pages that the writer fixed, and the shots on none of them. */
function fixedShots(story: Story, diagnostics: Diagnostic[]) {
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

function unplaced(rest: readonly Shot[]): Diagnostic {
	const names = rest.slice(0, 5).map((shot) => `"${shot.id}"`);
	const more = rest.length > names.length ? ` and ${rest.length - names.length} more` : '';
	return {
		severity: 'warning',
		code: 'shot-without-page',
		message: `no page under \`pages:\` holds ${names.join(', ')}${more}`,
		hint: 'add them to a page; until then they follow after the last one',
		span: rest[0]!.span,
	};
}

/** One page by the writer's hand; several where the shots cannot stand on one. */
function fixedSheets(choice: PageChoice, shots: readonly Shot[], desk: Desk, before?: Sheet): Sheet[] {
	const named = namedTemplate(choice.layout, desk.diagnostics, choice.span);
	if (named !== undefined && holds(named, shots.length)) return [{ shots, template: named }];
	if (named !== undefined) desk.diagnostics.push(misfit(named, shots.length, choice.span));
	const best = bestTemplate(shots, desk, before?.template);
	if (best !== undefined) return [{ shots, template: best }];
	if (named === undefined) desk.diagnostics.push(tooMany(shots.length, choice.span));
	return autoSheets(shots, desk);
}

function namedTemplate(name: string | undefined, into: Diagnostic[], span?: Span): Template | undefined {
	if (name === undefined || name === 'auto') return undefined;
	const template = findTemplate(name);
	if (template === undefined) {
		into.push(unknownName('unknown-layout', 'layout', name, ['auto', ...templateNames], span));
	}
	return template;
}

function holds(template: Template, count: number): boolean {
	return template.isGrid ? count <= template.count : count === template.count;
}

/** The cheapest template of exactly this count, unlike the page before. */
function bestTemplate(shots: readonly Shot[], desk: Desk, before?: Template): Template | undefined {
	const wishers = wishersOf(shots);
	let best: Template | undefined;
	let bestCost = Number.POSITIVE_INFINITY;
	for (const candidate of desk.candidates) {
		const { template } = candidate;
		if (template.count !== shots.length) continue;
		const dull = before === undefined ? 0 : rhythmCost(before, template);
		const cost = templateCost(candidate, wishers, 0) + dull;
		if (cost < bestCost) {
			best = template;
			bestCost = cost;
		}
	}
	return best;
}

function freeSheets({ layout, layoutSpan }: PageWish, shots: readonly Shot[], desk: Desk): Sheet[] {
	if (shots.length === 0) return [];
	const template = namedTemplate(layout, desk.diagnostics, layoutSpan);
	return template === undefined ? autoSheets(shots, desk) : sameSheets(template, shots, desk);
}

/** Every page in one template; a grid's last cells may stay empty, any other takes a smaller template at the end. */
function sameSheets(template: Template, shots: readonly Shot[], desk: Desk): Sheet[] {
	const sheets: Sheet[] = [];
	for (let start = 0; start < shots.length; start += template.count) {
		const some = shots.slice(start, start + template.count);
		if (holds(template, some.length)) sheets.push({ shots: some, template });
		else sheets.push(...autoSheets(some, desk));
	}
	return sheets;
}

function autoSheets(shots: readonly Shot[], desk: Desk): Sheet[] {
	const target = panelsPerPage(desk.format);
	const candidates = desk.candidates.filter(
		({ template }) => template.isAuto && (target > 1 || template.count === 1),
	);
	return breakPages(wishersOf(shots), candidates, target).map(({ start, end, template }) => ({
		shots: shots.slice(start, end),
		template,
	}));
}

function checkSpan(shot: Shot, into: Diagnostic[]): void {
	if (typeof shot.panel !== 'object') return;
	const { columns, rows } = shot.panel;
	if (columns >= 1 && rows >= 1 && columns <= PAGE_GRID.columns && rows <= PAGE_GRID.rows) return;
	into.push({
		severity: 'error',
		code: 'span-outside-page',
		message: `a panel of ${columns} × ${rows} does not fit on a page`,
		hint: `use at most ${PAGE_GRID.columns} columns and ${PAGE_GRID.rows} rows`,
		span: shot.span,
	});
}

function unknownName(
	code: string,
	what: string,
	name: string,
	known: readonly string[],
	span?: Span,
): Diagnostic {
	const near = nearest(name, known);
	const hint = near === undefined ? `use one of ${known.join(', ')}` : `did you mean "${near}"?`;
	const base = { severity: 'error', code, message: `there is no ${what} "${name}"`, hint } as const;
	return span === undefined ? base : { ...base, span };
}

function misfit(template: Template, count: number, span: Span): Diagnostic {
	const fitting = templates.filter((each) => holds(each, count) && !each.isGrid).map((each) => each.name);
	return {
		severity: 'error',
		code: 'layout-does-not-fit',
		message: `layout "${template.name}" holds ${plural(template.count)}, but the page has ${count}`,
		hint:
			fitting.length === 0
				? 'spread the shots over more pages'
				: `use ${fitting.slice(0, 6).join(', ')}, or auto`,
		span,
	};
}

function tooMany(count: number, span: Span): Diagnostic {
	const most = Math.max(...templates.filter((each) => !each.isGrid).map((each) => each.count));
	return {
		severity: 'error',
		code: 'layout-does-not-fit',
		message: `the page has ${plural(count)}, and no layout by itself holds more than ${most}`,
		hint: 'spread the shots over more pages, or name a grid',
		span,
	};
}

function plural(count: number): string {
	return count === 1 ? '1 shot' : `${count} shots`;
}
