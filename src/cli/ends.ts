/** The last words of a run: what was drawn, kept, failed and stopped, why, what it cost, and how to go on. Pure. */
import { dirname, relative, sep } from 'node:path';
import { counting } from '../base/counting.ts';
import type { Rendered } from '../film.ts';
import type { ShotOutcome } from '../shoot/outcome.ts';
import { harmless } from './columns.ts';
import { usd } from './money.ts';
import type { Paint } from './paint.ts';

export interface EndSettings {
	readonly paint: Paint;
	/** The working folder: paths inside it are shown from there. */
	readonly folder: string;
	/** The command that goes on from here. */
	readonly next?: string;
}

/** Names of shots in one line, before the rest is only counted. */
const NAMES_LENGTH = 60;

/** The last lines for one story: where all went well, its first page and then the files made of it. */
export function endLines(rendered: Rendered, settings: EndSettings): readonly string[] {
	const { paint } = settings;
	const { story, pageFiles, spentUsd } = rendered;
	const isWhole = gaps(rendered).length === 0;
	const mark = isWhole ? paint('green', '✓') : paint('red', '✗');
	const size = `${counting(story.shots.length, 'shot')} on ${counting(pageFiles.length, 'page')}`;
	const spent = spentUsd > 0 ? `, spent ${usd(spentUsd)}` : '';
	const lines = [`${mark} ${paint('bold', harmless(story.title))}: ${size}`, `  ${counts(rendered)}${spent}`];
	for (const line of [...reasons(rendered.outcomes), ...openLines(rendered)]) lines.push(`  ${line}`);
	const pages = [
		...pagesLine(pageFiles, settings.folder),
		...fileLines(rendered.files, dirname(rendered.manifestFile), settings.folder),
	];
	const next = settings.next ? [`${paint('dim', 'next')}   ${settings.next}`] : [];
	return [...lines, ...(isWhole ? [...next, ...pages] : [...pages, ...next])];
}

/** The shots that this run was to draw, or an export to find, and that have no frame. */
export function gaps({ plan, outcomes }: Rendered): readonly string[] {
	const asked = new Set(plan.missing.map(({ key }) => key));
	const filled = new Set(outcomes.filter(hasFrame).map(({ shot }) => shot));
	const wanted = plan.shots.filter(({ request }) => request !== null && asked.has(request.key));
	return wanted.map(({ shot }) => shot).filter((shot) => !filled.has(shot));
}

function hasFrame({ status }: ShotOutcome): boolean {
	return status === 'drawn' || status === 'kept';
}

/** Whether a shot has no frame because this run was not asked for it (`--only`, `--pages`). */
export function isLeftOut({ status, error }: ShotOutcome): boolean {
	return status === 'stopped' && error?.code === 'no-picture';
}

function counts({ plan, outcomes, ...rendered }: Rendered): string {
	const asked = outcomes.filter((outcome) => !isLeftOut(outcome));
	const count = (status: string) => asked.filter((outcome) => outcome.status === status).length;
	const open = openShots({ plan, outcomes, ...rendered }).length;
	const words = [
		[count('drawn'), 'drawn'],
		[count('kept'), 'kept'],
		[plan.shots.filter(({ state }) => state === 'own').length, 'own'],
		[count('failed'), 'failed'],
		[count('stopped'), 'stopped'],
		[open, 'not drawn yet'],
		[outcomes.length - asked.length, 'left out'],
	] as const;
	return words.flatMap(([number, word]) => (number > 0 ? `${number} ${word}` : [])).join(' · ');
}

/** The shots that nobody tried to draw, because an export draws nothing. */
function openShots(rendered: Rendered): readonly string[] {
	const settled = new Set(rendered.outcomes.map(({ shot }) => shot));
	return gaps(rendered).filter((shot) => !settled.has(shot));
}

function openLines(rendered: Rendered): readonly string[] {
	const open = openShots(rendered);
	if (open.length === 0) return [];
	const what =
		open.length === 1 ? 'a crossed field stands in its place' : 'crossed fields stand in their places';
	return [`not drawn yet: ${what}`, `  ${names(open)}`, '  hint: an export draws nothing; render draws them'];
}

/** One entry for each kind of error: the shots that met it, what the first of them said, and its hint. */
function reasons(outcomes: readonly ShotOutcome[]): readonly string[] {
	const groups = new Map<string, ShotOutcome[]>();
	for (const outcome of outcomes) {
		if (!outcome.error || isLeftOut(outcome)) continue;
		const kind = `${outcome.status} ${outcome.error.code}`;
		groups.set(kind, [...(groups.get(kind) ?? []), outcome]);
	}
	return [...groups.values()].flatMap((shots) => {
		const { status, error } = shots[0]!;
		const lines = [`${status}: ${harmless(error!.message)}`, `  ${names(shots.map(({ shot }) => shot))}`];
		return error!.hint ? [...lines, `  hint: ${harmless(error!.hint)}`] : lines;
	});
}

/** As many names as fit a line, and how many more there are. */
function names(shots: readonly string[]): string {
	let shown = '';
	for (const [index, shot] of shots.entries()) {
		const longer = index === 0 ? shot : `${shown}, ${shot}`;
		if (index > 0 && longer.length > NAMES_LENGTH) return `${shown} and ${shots.length - index} more`;
		shown = longer;
	}
	return shown;
}

/** The first page alone on its line, so that it can be copied or piped on. */
function pagesLine(pageFiles: readonly string[], folder: string): readonly string[] {
	return pageFiles.slice(0, 1).map((first) => shownPath(first, folder));
}

/** Each file of `home` alone on its line, so that it can be copied or piped on; of a folder full of pictures the folder. */
export function fileLines(files: readonly string[], home: string, folder: string): readonly string[] {
	const places = files.map((file) => (dirname(file) === home ? file : dirname(file)));
	return [...new Set(places)].map((place) => shownPath(place, folder));
}

/** A path as a person at this folder would type it. */
export function shownPath(path: string, folder: string): string {
	const from = relative(folder, path);
	return from === '' ? '.' : from.startsWith(`..${sep}`) || from === '..' ? path : from;
}
