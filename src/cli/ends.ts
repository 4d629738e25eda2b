/** The last words of a run: what was drawn, kept, failed and stopped, why, what it cost, and how to go on. Pure. */
import { relative, sep } from 'node:path';
import type { Rendered } from '../render.ts';
import type { ShotOutcome } from '../shoot/outcome.ts';
import { harmless } from './columns.ts';
import { usd } from './money.ts';
import type { Paint } from './paint.ts';
import { counting } from './report.ts';

export interface EndSettings {
	readonly paint: Paint;
	/** The working folder: paths inside it are shown from there. */
	readonly folder: string;
	/** The command that goes on from here. */
	readonly next?: string;
}

/** Shots named in full before the rest is only counted. */
const SHOWN_NAMES = 8;

/** The last lines for one story; the path of its first page is the very last where all went well. */
export function endLines(rendered: Rendered, settings: EndSettings): readonly string[] {
	const { paint } = settings;
	const { story, outcomes, pageFiles, spentUsd } = rendered;
	const isWhole = outcomes.every(hasFrame);
	const mark = isWhole ? paint('green', '✓') : paint('red', '✗');
	const size = `${counting(story.shots.length, 'shot')} on ${counting(pageFiles.length, 'page')}`;
	const spent = spentUsd > 0 ? `, spent ${usd(spentUsd)}` : '';
	const lines = [`${mark} ${paint('bold', harmless(story.title))}: ${size}`, `  ${counts(outcomes)}${spent}`];
	for (const line of reasons(outcomes)) lines.push(`  ${line}`);
	const pages = pagesLine(pageFiles, settings.folder);
	const next = settings.next ? [`${paint('dim', 'next')}   ${settings.next}`] : [];
	return [...lines, ...(isWhole ? [...next, ...pages] : [...pages, ...next])];
}

/** Whether a shot ended with a frame. */
export function hasFrame({ status }: ShotOutcome): boolean {
	return status === 'drawn' || status === 'kept';
}

function counts(outcomes: readonly ShotOutcome[]): string {
	const words = (['drawn', 'kept', 'failed', 'stopped'] as const).map((status) => {
		const number = outcomes.filter((outcome) => outcome.status === status).length;
		return number > 0 ? `${number} ${status}` : '';
	});
	return words.filter(Boolean).join(' · ') || 'nothing to draw';
}

/** One entry for each kind of error: the shots that met it, what the first of them said, and its hint. */
function reasons(outcomes: readonly ShotOutcome[]): readonly string[] {
	const groups = new Map<string, ShotOutcome[]>();
	for (const outcome of outcomes) {
		if (!outcome.error) continue;
		const kind = `${outcome.status} ${outcome.error.code}`;
		groups.set(kind, [...(groups.get(kind) ?? []), outcome]);
	}
	return [...groups.values()].flatMap((shots) => {
		const { status, error } = shots[0]!;
		const lines = [`${status} ${names(shots)}: ${harmless(error!.message)}`];
		return error!.hint ? [...lines, `  hint: ${harmless(error!.hint)}`] : lines;
	});
}

function names(shots: readonly ShotOutcome[]): string {
	const shown = shots.slice(0, SHOWN_NAMES).map(({ shot }) => shot);
	const more = shots.length - shown.length;
	return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The first page alone on its line, so that it can be copied or piped on. */
function pagesLine(pageFiles: readonly string[], folder: string): readonly string[] {
	return pageFiles.slice(0, 1).map((first) => shownPath(first, folder));
}

/** A path as a person at this folder would type it. */
export function shownPath(path: string, folder: string): string {
	const from = relative(folder, path);
	return from === '' ? '.' : from.startsWith(`..${sep}`) || from === '..' ? path : from;
}
