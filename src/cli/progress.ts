/** What is known while a story is drawn, and how it reads: a block that is redrawn, or one line an event. Pure. */
import type { RenderEvent } from '../render.ts';
import { clip, columns, harmless } from './columns.ts';
import { isLeftOut } from './ends.ts';
import { clock, usd } from './money.ts';
import type { Paint } from './paint.ts';
import { counting } from './report.ts';

/** What a first Ctrl-C is answered with. */
export const STOPPING = 'stopping: frames so far are kept; Ctrl-C again leaves at once';

export interface Progress {
	readonly title: string;
	/** Shots that this run looks after. */
	readonly shots: number;
	/** Frames that must be drawn for them. */
	readonly missing: number;
	readonly priceUsd: number;
	readonly drawn: number;
	readonly kept: number;
	readonly failed: number;
	readonly stopped: number;
	/** Shots under way with how far they are (0…1), oldest first. */
	readonly underWay: ReadonlyMap<string, number>;
	readonly spentUsd: number;
	readonly pages: number;
	readonly ofPages: number;
	readonly remark?: string;
	readonly isStopping: boolean;
	readonly startedMs: number;
}

export function beginProgress(title: string, startedMs: number): Progress {
	const none = { shots: 0, missing: 0, priceUsd: 0, drawn: 0, kept: 0, failed: 0, stopped: 0 };
	const rest = { underWay: new Map(), spentUsd: 0, pages: 0, ofPages: 0, isStopping: false };
	return { title: harmless(title), ...none, ...rest, startedMs };
}

/** The progress after one event. */
export function advance(progress: Progress, event: RenderEvent): Progress {
	switch (event.type) {
		case 'planned': {
			const { shots, missing, priceUsd } = event.plan;
			const asked = new Set(missing.map(({ key }) => key));
			const ours = shots.filter(({ state, request }) => state === 'kept' || asked.has(request?.key ?? ''));
			return { ...progress, shots: ours.length, missing: missing.length, priceUsd };
		}
		case 'started':
			return { ...progress, underWay: new Map(progress.underWay).set(event.shot, 0) };
		case 'progress':
			return { ...progress, underWay: new Map(progress.underWay).set(event.shot, event.share) };
		case 'remark':
			return { ...progress, remark: harmless(`${event.shot ? `${event.shot}: ` : ''}${event.text}`) };
		case 'outcome': {
			const { shot, status, spentUsd } = event.outcome;
			if (isLeftOut(event.outcome)) return progress;
			const underWay = new Map(progress.underWay);
			underWay.delete(shot);
			const counted = { ...progress, [status]: progress[status] + 1 };
			return { ...counted, underWay, spentUsd: progress.spentUsd + spentUsd };
		}
		case 'page':
			return { ...progress, pages: progress.pages + 1, ofPages: event.of };
	}
}

/** Seconds that are still needed, by the pace so far; nothing before there is a pace. */
export function timeLeftS(progress: Progress, nowMs: number): number | undefined {
	if (progress.drawn === 0 || settled(progress) >= progress.shots) return undefined;
	const begun = [...progress.underWay.values()].reduce((sum, share) => sum + share, 0);
	const done = progress.drawn + progress.failed + begun;
	const left = Math.max(0, progress.shots - settled(progress) - begun);
	return (((nowMs - progress.startedMs) / 1000) * left) / done;
}

function settled(progress: Progress): number {
	return progress.drawn + progress.kept + progress.failed + progress.stopped;
}

export interface View {
	readonly columns: number;
	readonly nowMs: number;
	readonly paint: Paint;
}

/** The block as shown now, each line within the terminal's width. */
export function progressBlock(progress: Progress, view: View): readonly string[] {
	const lines = [headLine(progress, view), countLine(progress, view)];
	if (progress.underWay.size > 0) lines.push(underWayLine(progress, view));
	if (progress.isStopping) lines.push(view.paint('yellow', clip(`  ${STOPPING}`, view.columns - 1)));
	else if (progress.remark)
		lines.push(view.paint('yellow', clip(`  ! ${progress.remark}`, view.columns - 1)));
	return lines;
}

function headLine(progress: Progress, view: View): string {
	const pages = progress.ofPages > 0 ? ` · ${progress.pages}/${counting(progress.ofPages, 'page')}` : '';
	const counts = ` ${settled(progress)}/${counting(progress.shots, 'shot')}${pages}`;
	const barWidth = Math.min(40, Math.max(8, Math.floor(view.columns / 3)));
	const title = clip(progress.title, Math.max(8, view.columns - barWidth - columns(counts) - 3));
	return clipPainted(
		[
			['bold', `${title} `],
			...bar(progress, barWidth).map(([style, text]) => [style, text] as const),
			[undefined, counts],
		],
		view,
	);
}

type Piece = readonly [style: Parameters<Paint>[0] | undefined, text: string];

/** Settled shots, failed ones among them in red, and the share of those under way. */
function bar(progress: Progress, width: number): readonly Piece[] {
	const cells = (shots: number) => (progress.shots === 0 ? 0 : (shots / progress.shots) * width);
	const bad = progress.failed + progress.stopped;
	const begun = [...progress.underWay.values()].reduce((sum, share) => sum + share, 0);
	const good = Math.round(cells(settled(progress) - bad));
	const red = bad > 0 ? Math.max(1, Math.round(cells(bad))) : 0;
	const faint = Math.round(cells(begun));
	const rest = Math.max(0, width - good - red - faint);
	return [
		['green', '━'.repeat(Math.max(0, Math.min(good, width - red)))],
		['red', '━'.repeat(red)],
		['cyan', '╸'.repeat(Math.max(0, Math.min(faint, width - good - red)))],
		['dim', '─'.repeat(rest)],
	];
}

function countLine(progress: Progress, view: View): string {
	const counts = [`drawn ${progress.drawn}`, ...(progress.kept > 0 ? [`kept ${progress.kept}`] : [])].join(
		' · ',
	);
	const pieces: Piece[] = [[undefined, `  ${counts}`]];
	if (progress.failed > 0) pieces.push(['red', ` · failed ${progress.failed}`]);
	if (progress.stopped > 0) pieces.push(['yellow', ` · stopped ${progress.stopped}`]);
	if (progress.priceUsd > 0) {
		pieces.push([undefined, ` · ${usd(progress.spentUsd)} of ${usd(progress.priceUsd)}`]);
	}
	pieces.push(['dim', ` · ${clock((view.nowMs - progress.startedMs) / 1000)}`]);
	const left = timeLeftS(progress, view.nowMs);
	if (!progress.isStopping && left !== undefined) pieces.push(['dim', `, about ${clock(left)} left`]);
	return clipPainted(pieces, view);
}

/** The names of the shots being drawn, as many as there is room for. */
function underWayLine(progress: Progress, view: View): string {
	const names = [...progress.underWay].map(([shot, share]) =>
		share > 0 ? `${shot} ${Math.floor(share * 100)}%` : shot,
	);
	const start = '  drawing ';
	const shown: string[] = [];
	for (const [index, name] of names.entries()) {
		const more = names.length - index - 1;
		const line = `${start}${[...shown, name].join(' · ')}${more > 0 ? ` and ${more} more` : ''}`;
		if (columns(line) >= view.columns && shown.length > 0) break;
		shown.push(name);
	}
	const more = names.length - shown.length;
	const text = `${shown.join(' · ')}${more > 0 ? ` and ${more} more` : ''}`;
	return clipPainted(
		[
			[undefined, start],
			['cyan', text],
		],
		view,
	);
}

/** Paints pieces of one line, none of it beyond the last column but one. */
function clipPainted(pieces: readonly Piece[], view: View): string {
	let left = view.columns - 1;
	let line = '';
	for (const [style, text] of pieces) {
		const shown = clip(text, left);
		left -= columns(shown);
		if (shown) line += style ? view.paint(style, shown) : shown;
	}
	return line;
}

/** One plain line for an event that is worth one where nothing can be redrawn; nothing for the others. */
export function eventLine(progress: Progress, event: RenderEvent): string | undefined {
	switch (event.type) {
		case 'planned':
			return `${progress.title}: ${planWords(progress, event.plan.shots.length)}`;
		case 'outcome': {
			const { shot, status, spentUsd, error } = event.outcome;
			if (status === 'kept' || status === 'stopped') return undefined;
			const why = error ? `: ${harmless(error.message)}` : '';
			const cost = spentUsd > 0 ? ` for ${usd(spentUsd)}` : '';
			return `${status} ${shot}${cost} (${settled(progress)} of ${progress.shots})${why}`;
		}
		case 'page':
			return `page ${event.number} (${progress.pages} of ${event.of}): ${harmless(event.file)}`;
		case 'remark':
			return progress.remark;
		default:
			return undefined;
	}
}

function planWords(progress: Progress, shots: number): string {
	const price = progress.priceUsd > 0 ? ` for ${usd(progress.priceUsd)}` : '';
	return `${counting(shots, 'shot')}, ${progress.missing} to draw${price}`;
}
