/** Pages that layout makes by itself, in one named template or in those that suit the shots best. */
import type { PageWish, Shot } from '../story/story.ts';
import { breakPages } from './breaks.ts';
import { type Candidate, wishersOf } from './candidate.ts';
import { namedTemplate } from './named-template.ts';
import { panelsPerPage } from './presets.ts';
import { type Desk, foliosOf, holds, type Sheet } from './sheet.ts';
import type { Template } from './template.ts';
import { findTemplate } from './templates.ts';
import { tuned } from './tune.ts';
import { varied } from './vary.ts';

/** Fuller and emptier pages, tried in turn until the next spread opens on facing pages. */
const FILLINGS = [0.9, 1.1, 0.8, 1.25, 0.7, 1.4, 0.6, 0.5, 0.4];

/** The shots in their order; `before` is how many pages a printed book has by then. */
export function freeSheets(
	{ layout, layoutSpan }: PageWish,
	shots: readonly Shot[],
	desk: Desk,
	before: number,
): readonly Sheet[] {
	if (shots.length === 0) return [];
	const template = namedTemplate(layout, desk.diagnostics, layoutSpan);
	const sheets: Sheet[] = [];
	for (const { run, spread } of runsOf(shots, desk)) {
		const rest = template === undefined ? withoutStraggler(run, sheets, desk) : run;
		const folios = before + foliosOf(sheets);
		if (template !== undefined) sheets.push(...sameSheets(template, rest, desk));
		else sheets.push(...(spread ? facingSheets(rest, desk, folios) : autoSheets(rest, desk)));
		if (spread) sheets.push({ shots: [spread], template: findTemplate('spread')! });
	}
	return sheets;
}

/** A small shot that would stand alone behind a spread of its scene goes upon the spread. */
function withoutStraggler(run: readonly Shot[], sheets: Sheet[], desk: Desk): readonly Shot[] {
	const [straggler] = run;
	const last = sheets.at(-1);
	const spread = last?.template.name === 'spread' ? last.shots[0] : undefined;
	if (!spread || straggler?.panel !== 'small' || straggler.scene !== spread.scene) return run;
	if (autoSheets(run, desk)[0]?.shots.length !== 1) return run;
	sheets[sheets.length - 1] = { shots: [spread, straggler], template: findTemplate('spread-with-inset')! };
	return run.slice(1);
}

interface Run {
	readonly run: readonly Shot[];
	/** The spread that follows it. */
	readonly spread?: Shot;
}

/** The stretches between spreads; only a printed page has a facing one. */
function runsOf(shots: readonly Shot[], { format }: Desk): readonly Run[] {
	const runs: Run[] = [];
	let run: Shot[] = [];
	for (const shot of shots) {
		if (format.kind === 'page' && shot.panel === 'spread') {
			runs.push({ run, spread: shot });
			run = [];
		} else run.push(shot);
	}
	return run.length > 0 ? [...runs, { run }] : runs;
}

/** As many pages as bring the reader to a left-hand page's turn: an odd number in all. */
function facingSheets(run: readonly Shot[], desk: Desk, folios: number): readonly Sheet[] {
	const usual = autoSheets(run, desk);
	const isFacing = (sheets: readonly Sheet[]) => (folios + sheets.length) % 2 === 1;
	if (isFacing(usual)) return usual;
	for (const filling of FILLINGS) {
		const sheets = autoSheets(run, desk, filling);
		if (isFacing(sheets)) return sheets;
	}
	return usual;
}

/** Every page in one template; a grid's last cells may stay empty, any other takes a smaller template at the end. */
function sameSheets(template: Template, shots: readonly Shot[], desk: Desk): readonly Sheet[] {
	const sheets: Sheet[] = [];
	for (let start = 0; start < shots.length; start += template.count) {
		const some = shots.slice(start, start + template.count);
		if (holds(template, some.length)) sheets.push({ shots: some, template });
		else sheets.push(...autoSheets(some, desk));
	}
	return sheets;
}

/** The pages that suit the shots best; `filling` above 1 puts more on each. */
export function autoSheets(shots: readonly Shot[], desk: Desk, filling = 1): readonly Sheet[] {
	const usual = panelsPerPage(desk.format);
	const candidates = desk.candidates.filter((candidate) => isFree(candidate, usual));
	const target = usual === 1 ? 1 : usual * filling;
	const wishers = wishersOf(shots);
	const pages = varied(breakPages(wishers, candidates, target), wishers, candidates);
	return pages.map(({ start, end, template }) => {
		const own = shots.slice(start, end);
		return { shots: own, template: tuned(template, own, desk.format) };
	});
}

/** Boards hold one frame each, all of one size. */
function isFree({ template }: Candidate, panels: number): boolean {
	return template.isAuto && (panels > 1 || template.name === 'splash');
}
