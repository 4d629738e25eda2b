/** What became of each story of a run: exit codes, the last line for several, and the document of `--json`. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { hasErrors } from '../base/diagnostic.ts';
import { sumUsd } from '../base/usd.ts';
import type { Rendered } from '../film.ts';
import { gaps, shownPath } from './ends.ts';
import { exitCodeOf, type Failure } from './failure.ts';
import { usd } from './money.ts';
import type { OpenedFile } from './stories.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** What became of one story. */
export interface Result {
	readonly opened: OpenedFile;
	readonly rendered?: Rendered;
	readonly failure?: Failure;
	/** What was drawn before the failure: it is kept, and paid for. */
	readonly before?: Sofar;
	/** The user did not want it, or left before its turn. */
	readonly skipped?: 'declined' | 'interrupted';
}

/** What a run had done when something stopped it. */
export interface Sofar {
	readonly drawn: number;
	readonly spentUsd: number;
}

/** US dollars spent on a story, however it ended. */
export function spentOn({ rendered, before }: Pick<Result, 'rendered' | 'before'>): number {
	return rendered?.spentUsd ?? sumUsd([before?.spentUsd ?? 0]);
}

/** What became of several stories together. */
export function totalLines(results: readonly Result[]): readonly string[] {
	const notBegun = results.filter(({ skipped }) => skipped === 'interrupted');
	const lines = notBegun.map(({ opened }) => `· ${opened.file}: not begun`);
	if (results.length < 2 || results.every(({ rendered }) => !rendered)) return lines;
	const done = results.filter(({ rendered }) => rendered && gaps(rendered).length === 0).length;
	const spentUsd = sumUsd(results.map(spentOn));
	const spent = spentUsd > 0 ? `, spent ${usd(spentUsd)}` : '';
	return [...lines, `${done} of ${results.length} stories done${spent}`];
}

/** The exit code that one story alone would give. */
export function exitCodeOfResult({ rendered, failure, skipped }: Result): ExitCode {
	if (failure) return exitCodeOf(failure);
	if (skipped) return skipped === 'interrupted' ? 130 : 1;
	if (!rendered) return 0;
	return gaps(rendered).length === 0 && !hasErrors(rendered.diagnostics) ? 0 : 1;
}

/** One story as `--json` shows it. */
export function summary({ opened, rendered, failure, before, skipped }: Result, terminal: Terminal) {
	const path = (file: string) => shownPath(file, terminal.folder);
	const diagnostics: readonly Diagnostic[] = [...opened.diagnostics, ...(rendered?.diagnostics ?? [])];
	const error = failure ?? opened.failure;
	const panels = rendered?.pages.flatMap((page) => page.panels) ?? [];
	const frames = new Map(panels.map(({ shot, frame }) => [shot.id, frame]));
	return {
		file: opened.file,
		...(opened.story && { story: opened.story.name, title: opened.story.title }),
		status: skipped ?? (rendered ? (gaps(rendered).length === 0 ? 'done' : 'partly') : 'failed'),
		...(rendered && {
			engine: rendered.plan.engine,
			pages: rendered.pageFiles.map(path),
			manifest: path(rendered.manifestFile),
			files: rendered.files.map(path),
			outcomes: rendered.outcomes.map(({ take, ...outcome }) => ({
				...outcome,
				frame: frames.get(outcome.shot) ? path(frames.get(outcome.shot)!) : null,
				...(take && { seed: take.seed, predictionId: take.predictionId }),
			})),
		}),
		spentUsd: spentOn({ ...(rendered && { rendered }), ...(before && { before }) }),
		diagnostics,
		...(error && { error }),
	};
}
