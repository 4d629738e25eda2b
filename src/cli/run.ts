/** Takes many opened stories through one job each: progress, last words, one exit code; a bad one stops no other. */
import { type Diagnostic, hasErrors } from '../base/diagnostic.ts';
import type { Rendered } from '../render.ts';
import type { Story } from '../story/story.ts';
import { endLines, gaps, shownPath } from './ends.ts';
import { exitCodeOf, type Failure, printFailure } from './failure.ts';
import { listenForInterrupt } from './interrupt.ts';
import { usd } from './money.ts';
import { type Listen, openScreen, type Screen } from './screen.ts';
import { exitCodeOfStories, type OpenedFile, printMistakes, untold } from './stories.ts';
import { type ExitCode, gravest, type Terminal } from './terminal.ts';

/** What became of one story. */
export interface Result {
	readonly opened: OpenedFile;
	readonly rendered?: Rendered;
	readonly failure?: Failure;
	/** The user did not want it, or left before its turn. */
	readonly skipped?: 'declined' | 'interrupted';
}

export interface RunSettings {
	readonly json?: true | undefined;
	readonly quiet?: true | undefined;
	/** Before the first story: false = the user does not want to go on. */
	readonly prepare?: (stories: readonly Story[], signal: AbortSignal, tell: Tell) => Promise<boolean>;
	readonly work: (story: Story, signal: AbortSignal, listen: Listen) => Promise<Rendered>;
	/** The command that goes on after this result. */
	readonly next: (file: string, rendered: Rendered) => string | undefined;
}

/** Prints what was found out about a story, each diagnostic once in a run. */
export type Tell = (story: Story, diagnostics: readonly Diagnostic[]) => void;

/** Runs the job for each story, prints how it went and gives the exit code. */
export async function runStories(
	opened: readonly OpenedFile[],
	settings: RunSettings,
	terminal: Terminal,
): Promise<ExitCode> {
	const teller = openTeller(opened, settings, terminal);
	let screen: Screen | undefined;
	const stopping = () => screen?.stopping();
	const interrupt = listenForInterrupt({ onStop: stopping, onLeave: () => screen?.close() });
	const { signal } = interrupt;
	const drawn = (opened: DrawableFile, place: string) => {
		const title = `${place}${opened.story.title}`;
		screen = openScreen(terminal.err, { title, isQuiet: settings.quiet === true });
		return runStory(opened, screen, signal, { ...settings, tell: teller }, terminal);
	};
	try {
		const results = await takeTurns(
			opened,
			drawn,
			await prepare(opened, signal, { ...settings, tell: teller }, terminal),
			signal,
		);
		if (!settings.json && !settings.quiet) for (const line of totalLines(results)) terminal.out.line(line);
		if (settings.json) {
			const document = results.map((result) => summary(result, terminal));
			terminal.out.line(JSON.stringify(document, null, '\t'));
		}
		return gravest([signal.aborted ? 130 : 0, exitCodeOfStories(opened), ...results.map(exitCodeOfResult)]);
	} finally {
		interrupt.release();
	}
}

/** Tells what is wrong with the opened stories, and gives back what tells the rest; `--quiet` hears errors only. */
function openTeller(opened: readonly OpenedFile[], settings: RunSettings, terminal: Terminal): Tell {
	const told = new Set<string>();
	const print = (each: OpenedFile) => {
		const heard = each.diagnostics.filter(({ severity }) => !settings.quiet || severity === 'error');
		printMistakes([{ ...each, diagnostics: untold(heard, told) }], terminal.err);
	};
	for (const each of opened) print(each);
	return (story, diagnostics) => {
		const { failure: _none, ...file } = opened.find((each) => each.story === story)!;
		print({ ...file, diagnostics });
	};
}

interface TellingSettings extends RunSettings {
	readonly tell: Tell;
}

type DrawableFile = OpenedFile & { readonly story: Story };

/** Why nothing is to be drawn, or nothing where all may begin. */
async function prepare(
	opened: readonly OpenedFile[],
	signal: AbortSignal,
	settings: TellingSettings,
	terminal: Terminal,
): Promise<Omit<Result, 'opened'> | undefined> {
	try {
		const stories = opened.flatMap(({ story }) => story ?? []);
		const isWanted = (await settings.prepare?.(stories, signal, settings.tell)) ?? true;
		if (isWanted || signal.aborted) return undefined;
		terminal.err.line('nothing was drawn and nothing was spent');
		return { skipped: 'declined' };
	} catch (thrown) {
		return { failure: printFailure(thrown, terminal) };
	}
}

async function takeTurns(
	opened: readonly OpenedFile[],
	draw: (opened: DrawableFile, place: string) => Promise<Result>,
	obstacle: Omit<Result, 'opened'> | undefined,
	signal: AbortSignal,
): Promise<readonly Result[]> {
	const all = opened.filter(({ story }) => story).length;
	const results: Result[] = [];
	let turn = 0;
	for (const each of opened) {
		const { story } = each;
		if (!story) results.push({ opened: each });
		else if (obstacle) results.push({ opened: each, ...obstacle });
		else if (signal.aborted) results.push({ opened: each, skipped: 'interrupted' });
		else results.push(await draw({ ...each, story }, all > 1 ? `${++turn}/${all} ` : ''));
	}
	return results;
}

async function runStory(
	opened: DrawableFile,
	screen: Screen,
	signal: AbortSignal,
	settings: TellingSettings,
	terminal: Terminal,
): Promise<Result> {
	try {
		const rendered = await settings.work(opened.story, signal, screen.hear);
		screen.close();
		settings.tell(opened.story, rendered.diagnostics);
		if (!settings.json && !settings.quiet) printEnd(opened.file, rendered, settings, terminal);
		return { opened, rendered };
	} catch (thrown) {
		screen.close();
		return { opened, failure: printFailure(thrown, terminal) };
	}
}

function printEnd(file: string, rendered: Rendered, settings: RunSettings, terminal: Terminal): void {
	const next = settings.next(file, rendered);
	const { paint } = terminal.out;
	const lines = endLines(rendered, { paint, folder: terminal.folder, ...(next && { next }) });
	for (const line of lines) terminal.out.line(line);
}

/** What became of several stories together. */
function totalLines(results: readonly Result[]): readonly string[] {
	const notBegun = results.filter(({ skipped }) => skipped === 'interrupted');
	const lines = notBegun.map(({ opened }) => `· ${opened.file}: not begun`);
	if (results.length < 2 || results.every(({ rendered }) => !rendered)) return lines;
	const done = results.filter(({ rendered }) => rendered && gaps(rendered).length === 0).length;
	const spentUsd = results.reduce((sum, { rendered }) => sum + (rendered?.spentUsd ?? 0), 0);
	const spent = spentUsd > 0 ? `, spent ${usd(spentUsd)}` : '';
	return [...lines, `${done} of ${results.length} stories done${spent}`];
}

function exitCodeOfResult({ rendered, failure, skipped }: Result): ExitCode {
	if (failure) return exitCodeOf(failure);
	if (skipped) return skipped === 'interrupted' ? 130 : 1;
	if (!rendered) return 0;
	return gaps(rendered).length === 0 && !hasErrors(rendered.diagnostics) ? 0 : 1;
}

/** One story as `--json` shows it. */
function summary({ opened, rendered, failure, skipped }: Result, terminal: Terminal) {
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
			outcomes: rendered.outcomes.map(({ take, ...outcome }) => ({
				...outcome,
				frame: frames.get(outcome.shot) ? path(frames.get(outcome.shot)!) : null,
				...(take && { seed: take.seed, predictionId: take.predictionId }),
			})),
		}),
		spentUsd: rendered?.spentUsd ?? 0,
		diagnostics,
		...(error && { error }),
	};
}
