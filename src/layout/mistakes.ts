/** What can be wrong with pages, in words. */
import { counting } from '../base/counting.ts';
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import { nearest } from '../base/suggest.ts';
import type { Shot } from '../story/story.ts';
import { holds } from './sheet.ts';
import type { Template } from './template.ts';
import { templateNames, templates } from './templates.ts';

export function unknownName(
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

/** The named template, or nothing and a word about the name. */
export function unknownLayout(name: string, span?: Span): Diagnostic {
	const near = nearest(name, ['auto', ...templateNames]);
	const hint = near === undefined ? 'use auto, or a name from docs/templates.md' : `did you mean "${near}"?`;
	const base = {
		severity: 'error',
		code: 'unknown-layout',
		message: `there is no layout "${name}"`,
		hint,
	} as const;
	return span === undefined ? base : { ...base, span };
}

export function misfit(template: Template, count: number, span: Span): Diagnostic {
	const fitting = templates
		.filter((each) => holds(each, count) && !each.isGrid && !each.isSpread)
		.map((each) => each.name);
	const hint =
		fitting.length === 0
			? 'spread the shots over more pages'
			: `use ${fitting.slice(0, 6).join(', ')}, or auto`;
	const message = `layout "${template.name}" holds ${counting(template.count, 'shot')}, but the page has ${count}`;
	return { severity: 'error', code: 'layout-does-not-fit', message, hint, span };
}

export function tooMany(count: number, span: Span): Diagnostic {
	const most = Math.max(...templates.filter((each) => !each.isGrid).map((each) => each.count));
	return {
		severity: 'error',
		code: 'layout-does-not-fit',
		message: `the page has ${counting(count, 'shot')}, and no layout by itself holds more than ${most}`,
		hint: 'spread the shots over more pages, or name a grid',
		span,
	};
}

export function unplaced(rest: readonly Shot[]): Diagnostic {
	const names = rest.slice(0, 5).map((shot) => `"${shot.id}"`);
	const more = rest.length > names.length ? ` and ${rest.length - names.length} more` : '';
	return {
		severity: 'warning',
		code: 'shot-without-page',
		message: `no page under \`pages:\` holds ${names.join(', ')}${more}`,
		hint: `add ${rest.length > 1 ? 'them to a page; until then they follow' : 'it to a page; until then it follows'} after the last one`,
		span: rest[0]!.span,
	};
}

export function spreadOffFacing(shot: Shot, folio: number): Diagnostic {
	return {
		severity: 'warning',
		code: 'spread-not-facing',
		message: `the spread "${shot.id}" begins on page ${folio}, which does not face page ${folio + 1} in a bound book`,
		hint: 'put one page more or one less before it',
		span: shot.panelSpan ?? shot.span,
	};
}
