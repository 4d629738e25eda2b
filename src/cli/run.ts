/** Takes many opened stories through one job each: progress, last words, one exit code; a bad one stops no other. */
import { counting } from '../base/counting.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Listen, RenderEvent, Rendered } from '../film.ts';
import type { Story } from '../story/story.ts';
import { harmless } from './columns.ts';
import { endLines, gaps, shownPath } from './ends.ts';
import { printFailure } from './failure.ts';
import { listenForInterrupt } from './interrupt.ts';
import { usd } from './money.ts';
import { exitCodeOfResult, type Result, type Sofar, summary, totalLines } from './result.ts';
import { openScreen, type Screen } from './screen.ts';
import { exitCodeOfStories, type OpenedFile, printMistakes, untold } from './stories.ts';
import { type ExitCode, gravest, type Terminal } from './terminal.ts';
import { takeTurns } from './turns.ts';
import {
	bindVolume,
	exitCodeOfVolume,
	type Volume,
	type VolumeSettings,
	volumeLines,
	volumeSummary,
} from './volume.ts';

export interface RunSettings {
	readonly json?: true | undefined;
	readonly quiet?: true | undefined;
	/** Before the first story: false = the user does not want to go on. */
	readonly prepare?: (stories: readonly Story[], signal: AbortSignal, tell: Tell) => Promise<boolean>;
	/** How much of the run's capacity a story takes (0…1); several are worked on while there is room. @default 1 */
	readonly shareOf?: (story: Story) => number;
	readonly work: (story: Story, signal: AbortSignal, listen: Listen) => Promise<Rendered>;
	/** The command that goes on after this result. */
	readonly next: (file: string, rendered: Rendered) => string | undefined;
	/** What is made of all of them together at the end. */
	readonly volume?: VolumeSettings | undefined;
}

/** Prints what was found out about a story, each diagnostic once in a run. */
export type Tell = (story: Story, diagnostics: readonly Diagnostic[]) => void;

interface Run extends RunSettings {
	readonly opened: readonly OpenedFile[];
	readonly terminal: Terminal;
	readonly signal: AbortSignal;
	readonly tell: Tell;
}

type Drawable = OpenedFile & { readonly story: Story };

/** Runs the job for each story, prints how it went and gives the exit code. */
export async function runStories(
	opened: readonly OpenedFile[],
	settings: RunSettings,
	terminal: Terminal,
): Promise<ExitCode> {
	let screen: Screen | undefined;
	const interrupt = listenForInterrupt({
		onStop: () => screen?.stopping(),
		onLeave: () => {
			screen?.close();
			terminal.err.line(
				'left at once: the same command goes on from here, and fetches first what is paid for',
			);
		},
	});
	const { signal } = interrupt;
	const run: Run = { ...settings, opened, terminal, signal, tell: openTeller(opened, settings, terminal) };
	try {
		const obstacle = await prepare(run);
		const drawable = obstacle ? [] : opened.filter((each): each is Drawable => each.story !== undefined);
		screen = drawable.length > 0 ? openScreenFor(drawable, run) : undefined;
		const results = await drawAll(drawable, run, screen);
		const all = opened.map((each) => results.get(each) ?? { opened: each, ...(each.story && obstacle) });
		const volume = obstacle ? undefined : await bind(all, run, screen);
		screen?.close();
		return finish(all, run, volume);
	} finally {
		screen?.close();
		interrupt.release();
	}
}

async function bind(
	results: readonly Result[],
	{ volume, terminal, signal, ...run }: Run,
	screen: Screen | undefined,
): Promise<Volume | undefined> {
	if (!volume) return undefined;
	const shownAs = (event: RenderEvent) => shown(event, { ...run, terminal, signal });
	const listen: Listen = (event) => {
		if (event.type === 'warned') screen?.aside(() => printWarning(event.diagnostic, terminal));
		screen?.hear({ story: volume.title, event: shownAs(event) });
	};
	return bindVolume(volume, results, { terminal, signal, listen });
}

/** A volume has no text to point into. */
function printWarning({ message, hint }: Diagnostic, { err }: Terminal): void {
	err.line(`${err.paint('yellow', 'warning')}: ${message}`);
	if (hint !== undefined) err.line(`hint: ${hint}`);
}

/** Why nothing is to be drawn, or nothing where all may begin. */
async function prepare(run: Run): Promise<Omit<Result, 'opened'> | undefined> {
	const { opened, signal, terminal } = run;
	try {
		const stories = opened.flatMap(({ story }) => story ?? []);
		const isWanted = (await run.prepare?.(stories, signal, run.tell)) ?? true;
		if (signal.aborted) return { skipped: 'interrupted' };
		if (isWanted) return undefined;
		terminal.err.line('nothing was drawn and nothing was spent');
		return { skipped: 'declined' };
	} catch (thrown) {
		return { failure: printFailure(thrown, terminal) };
	}
}

function openScreenFor(drawable: readonly Drawable[], { terminal, quiet }: Run): Screen {
	const stories = new Map(drawable.map(({ story }) => [story.name, story.shots.length]));
	const title = drawable.length === 1 ? drawable[0]!.story.title : `${drawable.length} stories`;
	return openScreen(terminal.err, { title, stories, isQuiet: quiet === true });
}

async function drawAll(
	drawable: readonly Drawable[],
	run: Run,
	screen: Screen | undefined,
): Promise<ReadonlyMap<OpenedFile, Result>> {
	const results = new Map<OpenedFile, Result>();
	const share = ({ story }: Drawable) => run.shareOf?.(story) ?? 1;
	await takeTurns(drawable, share, async (opened) => {
		const result = run.signal.aborted
			? { opened, skipped: 'interrupted' as const }
			: await draw(opened, run, screen!);
		results.set(opened, result);
	});
	return results;
}

async function draw(opened: Drawable, run: Run, screen: Screen): Promise<Result> {
	const { story } = opened;
	let before: Sofar = { drawn: 0, spentUsd: 0 };
	try {
		const rendered = await run.work(story, run.signal, (event) => {
			before = counted(before, event);
			screen.hear({ story: story.name, event: shown(event, run) });
		});
		screen.aside(() => {
			run.tell(story, rendered.diagnostics);
			if (run.quiet) tellLostWords(opened.file, rendered.diagnostics, run.terminal);
			if (!run.json) printEnd(opened.file, rendered, run);
		});
		return { opened, rendered };
	} catch (thrown) {
		let result: Result = { opened };
		screen.aside(() => {
			result = { opened, failure: printFailure(thrown, run.terminal), before };
			for (const line of beforeLines(before)) run.terminal.err.line(line);
		});
		return result;
	}
}

/** Words that stand on no page are said under `--quiet` too: nobody who did not ask would miss them. */
function tellLostWords(file: string, diagnostics: readonly Diagnostic[], { err }: Terminal): void {
	const count = diagnostics.filter(({ code }) => code === 'text-cut').length;
	if (count === 0) return;
	const lines = count === 1 ? 'a line' : `${count} lines`;
	err.line(
		`${err.paint('yellow', 'warning')}: words of ${lines} of ${harmless(file)} had no room on the page`,
	);
	err.line('hint: run it without --quiet to see which, and make their panels larger');
}

function counted({ drawn, spentUsd }: Sofar, event: RenderEvent): Sofar {
	if (event.type !== 'outcome') return { drawn, spentUsd };
	const { outcome } = event;
	return { drawn: drawn + (outcome.status === 'drawn' ? 1 : 0), spentUsd: spentUsd + outcome.spentUsd };
}

/** A run that cannot show what it bought says so. */
function beforeLines({ drawn, spentUsd }: Sofar): readonly string[] {
	if (spentUsd === 0) return [];
	return [`${counting(drawn, 'frame')} drawn before that, spent ${usd(spentUsd)}: the store keeps them`];
}

/** The event with its path as a person here would type it. */
function shown(event: RenderEvent, { terminal }: Run): RenderEvent {
	const path = (file: string) => shownPath(file, terminal.folder);
	if (event.type === 'page') return { ...event, file: path(event.file) };
	return event.type === 'exported' ? { ...event, files: event.files.map(path) } : event;
}

/** Of several stories only those with gaps say how to go on; `--quiet` hears of those alone, as of all that went wrong. */
function printEnd(file: string, rendered: Rendered, { next, opened, quiet, terminal }: Run): void {
	const isWhole = gaps(rendered).length === 0;
	if (quiet && isWhole) return;
	const command = opened.length === 1 || !isWhole ? next(file, rendered) : undefined;
	const output = quiet ? terminal.err : terminal.out;
	const settings = { paint: output.paint, folder: terminal.folder, ...(command && { next: command }) };
	for (const line of endLines(rendered, settings)) output.line(line);
}

function finish(
	results: readonly Result[],
	{ json, quiet, terminal, signal, opened }: Run,
	volume: Volume | undefined,
): ExitCode {
	if (json) {
		const document: unknown[] = results.map((result) => summary(result, terminal));
		if (volume) document.push(volumeSummary(volume, terminal));
		terminal.out.line(JSON.stringify(document, null, '\t'));
	} else if (!quiet) {
		const lines = [...totalLines(results), ...(volume ? volumeLines(volume, terminal) : [])];
		for (const line of lines) terminal.out.line(line);
	}
	return gravest([
		signal.aborted ? 130 : 0,
		exitCodeOfStories(opened),
		exitCodeOfVolume(volume),
		...results.map(exitCodeOfResult),
	]);
}

/** Tells what is wrong with the opened stories, and gives back what tells the rest; `--quiet` hears errors only. */
function openTeller(opened: readonly OpenedFile[], { quiet }: RunSettings, terminal: Terminal): Tell {
	const told = new Set<string>();
	const print = (each: OpenedFile) => {
		const heard = each.diagnostics.filter(({ severity }) => !quiet || severity === 'error');
		printMistakes([{ ...each, diagnostics: untold(heard, told) }], terminal.err);
	};
	for (const each of opened) print(each);
	return (story, diagnostics) => {
		const { failure: _none, ...file } = opened.find((each) => each.story === story)!;
		print({ ...file, diagnostics });
	};
}
