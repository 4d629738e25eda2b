/** A story becomes pages with slots: shots in reading order, before anything is drawn. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { roundHalfUp } from '../base/geometry.ts';
import type { Shot, Story } from '../story/story.ts';
import { candidatesFor, formatFor } from './candidate.ts';
import { fixedSheets, fixedShots } from './fixed-pages.ts';
import { freeSheets } from './free-pages.ts';
import { spreadOffFacing, unknownName } from './mistakes.ts';
import type { PageFormat, PageLayout } from './page-layout.ts';
import { pageFormat, presetNames } from './presets.ts';
import { type Desk, foliosOf, type Sheet } from './sheet.ts';
import { templatePlaces } from './slots.ts';
import { layoutStrip } from './strip.ts';
import { checkSpan } from './wish.ts';

/** Pages, best effort where a diagnostic is an error. */
export interface Layout {
	readonly pages: readonly PageLayout[];
	readonly diagnostics: readonly Diagnostic[];
}

/** A story is opened, checked, planned and bound in one run, and never changes: it is laid out once. */
const laidOut = new WeakMap<Story, Layout>();

/** Every shot of the story once, on pages of the story's format. */
export function layoutStory(story: Story): Layout {
	const known = laidOut.get(story);
	if (known) return known;
	const layout = layoutOn(pageFormat(story.page), story);
	laidOut.set(story, layout);
	return layout;
}

function layoutOn(format: PageFormat, story: Story): Layout {
	const diagnostics: Diagnostic[] = [];
	if (!presetNames.includes(story.page.size)) {
		diagnostics.push(
			unknownName('unknown-page-size', 'page size', story.page.size, presetNames, story.page.sizeSpan),
		);
	}
	diagnostics.push(...story.shots.flatMap((shot) => checkSpan(shot) ?? []));
	const title = story.page.title === true ? [titlePage(format)] : [];
	const { chosen, rest } = fixedShots(story, diagnostics);
	if (format.kind === 'strip') {
		const groups = [...chosen.map(({ shots }) => shots), rest].filter((group) => group.length > 0);
		return { pages: numbered([...title, ...layoutStrip(groups, format)]), diagnostics };
	}
	const desk: Desk = { format, candidates: candidatesFor(format), diagnostics };
	const sheets: Sheet[] = [];
	for (const page of chosen) sheets.push(...fixedSheets(page.choice, page.shots, desk, sheets.at(-1)));
	sheets.push(...freeSheets(story.page, rest, desk, title.length + foliosOf(sheets)));
	const pages = numbered([...title, ...sheets.map((sheet) => pageOf(sheet, format))]);
	return { pages, diagnostics: [...diagnostics, ...offFacing(pages, story.shots)] };
}

function pageOf({ template, shots }: Sheet, whole: PageFormat): PageLayout {
	const format = formatFor(template, whole);
	const places = templatePlaces(template, format);
	const slots = shots.map((shot, index) => {
		const { host, ...place } = places[index]!;
		return { shot: shot.id, ...place, ...(host === undefined ? {} : { host: shots[host]!.id }) };
	});
	const { widthPx, heightPx } = format;
	const folios = format === whole ? [0] : [0, 0];
	return { number: 0, format, widthPx, heightPx, template: template.name, slots, folios };
}

/** Type alone; on a strip a little taller than wide. */
function titlePage(format: PageFormat): PageLayout {
	const { widthPx } = format;
	const heightPx = format.kind === 'strip' ? roundHalfUp(widthPx * 1.25) : format.heightPx;
	return { number: 0, format, widthPx, heightPx, template: 'title', slots: [], isTitle: true };
}

/** Pages count from 1; a spread is one page here and two in print. */
function numbered(pages: readonly PageLayout[]): PageLayout[] {
	let folio = 0;
	return pages.map((page, index) => {
		const folios = (page.folios ?? [0]).map(() => ++folio);
		return { ...page, number: index + 1, folios };
	});
}

/** In a bound book the first page stands alone, so only an even page faces the next. */
function offFacing(pages: readonly PageLayout[], shots: readonly Shot[]): Diagnostic[] {
	return pages.flatMap(({ folios = [], slots }) => {
		const [first = 0] = folios;
		if (folios.length < 2 || first % 2 === 0) return [];
		const shot = shots.find(({ id }) => id === slots[0]?.shot);
		return shot ? [spreadOffFacing(shot, first)] : [];
	});
}
