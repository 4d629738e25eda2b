/** What is known while a story is drawn, and how it reads: a block that is redrawn, or one line an event. Pure. */
import type { Plan } from '../plan/plan.ts';
import type { RenderEvent } from '../render.ts';
import { clip, columns, harmless } from './columns.ts';
import { isLeftOut } from './ends.ts';
import { clock, usd } from './money.ts';
import type { Paint } from './paint.ts';
import { counting } from './report.ts';

/** What a first Ctrl-C is answered with. */
export const STOPPING = 'stopping: frames so far are kept; Ctrl-C again leaves at once';

/** What one story of the run asks for. */
interface Share {
	/** Shots that this run looks after; before there is a plan, all that the story has. */
	readonly shots: number;
	/** Frames that must be drawn for them. */
	readonly missing: number;
	readonly priceUsd: number;
	readonly ofPages: number;
}

export interface Progress {
	readonly title: string;
	readonly shares: ReadonlyMap<string, Share>;
	readonly drawn: number;
	readonly kept: number;
	readonly failed: number;
	readonly stopped: number;
	/** Shots under way with how far they are (0…1), oldest first. */
	readonly underWay: ReadonlyMap<string, number>;
	readonly spentUsd: number;
	readonly pages: number;
	readonly remark?: string;
	readonly isStopping: boolean;
	readonly startedMs: number;
}

/** An event and the name of the story that it is about. */
export interface Heard {
	readonly story: string;
	readonly event: RenderEvent;
}

/** The progress before anything happened, with the number of shots of each story by name. */
export function beginProgress(
	title: string,
	stories: ReadonlyMap<string, number>,
	startedMs: number,
): Progress {
	const share = (shots: number): Share => ({ shots, missing: 0, priceUsd: 0, ofPages: 0 });
	const shares = new Map([...stories].map(([name, shots]) => [name, share(shots)]));
	const counts = { drawn: 0, kept: 0, failed: 0, stopped: 0, spentUsd: 0, pages: 0 };
	return { title: harmless(title), shares, ...counts, underWay: new Map(), isStopping: false, startedMs };
}

/** The progress after one event. */
export function advance(progress: Progress, { story, event }: Heard): Progress {
	switch (event.type) {
		case 'planned': {
			const { shots, missing, priceUsd } = event.plan;
			const asked = new Set(missing.map(({ key }) => key));
			const ours = shots.filter(({ state, request }) => state === 'kept' || asked.has(request?.key ?? ''));
			return withShare(progress, story, { shots: ours.length, missing: missing.length, priceUsd });
		}
		case 'started':
			return underWay(progress, { story, shot: event.shot, share: 0 });
		case 'progress':
			return underWay(progress, { story, shot: event.shot, share: event.share });
		case 'remark':
			return { ...progress, remark: remarkWords(progress, { story, ...event }) };
		case 'outcome': {
			const { shot, status, spentUsd } = event.outcome;
			if (isLeftOut(event.outcome)) return progress;
			const left = new Map(progress.underWay);
			left.delete(shotName(progress, story, shot));
			const counted = { ...progress, [status]: progress[status] + 1 };
			return { ...counted, underWay: left, spentUsd: progress.spentUsd + spentUsd };
		}
		case 'page':
			return withShare({ ...progress, pages: progress.pages + 1 }, story, { ofPages: event.of });
	}
}

function withShare(progress: Progress, story: string, change: Partial<Share>): Progress {
	const before = progress.shares.get(story) ?? { shots: 0, missing: 0, priceUsd: 0, ofPages: 0 };
	return { ...progress, shares: new Map(progress.shares).set(story, { ...before, ...change }) };
}

interface UnderWay {
	readonly story: string;
	readonly shot: string;
	readonly share: number;
}

function underWay(progress: Progress, { story, shot, share }: UnderWay): Progress {
	const name = shotName(progress, story, shot);
	return { ...progress, underWay: new Map(progress.underWay).set(name, share) };
}

/** A shot's name, with its story's where there are several. */
function shotName({ shares }: Progress, story: string, shot: string): string {
	return shares.size > 1 ? `${story}/${shot}` : shot;
}

function remarkWords(
	progress: Progress,
	{ story, shot, text }: { readonly story: string; readonly shot?: string; readonly text: string },
): string {
	const about = shot === undefined ? '' : `${shotName(progress, story, shot)}: `;
	return harmless(`${about}${text}`);
}

function total({ shares }: Progress, field: keyof Share): number {
	return [...shares.values()].reduce((sum, share) => sum + share[field], 0);
}

/** Seconds that are still needed, by the pace so far; nothing before there is a pace. */
export function timeLeftS(progress: Progress, nowMs: number): number | undefined {
	if (progress.drawn === 0 || settled(progress) >= total(progress, 'shots')) return undefined;
	const begun = [...progress.underWay.values()].reduce((sum, share) => sum + share, 0);
	const done = progress.drawn + progress.failed + begun;
	const left = Math.max(0, total(progress, 'shots') - settled(progress) - begun);
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
	const ofPages = total(progress, 'ofPages');
	const pages = ofPages > 0 ? ` · ${progress.pages}/${counting(ofPages, 'page')}` : '';
	const counts = ` ${settled(progress)}/${counting(total(progress, 'shots'), 'shot')}${pages}`;
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
	const all = total(progress, 'shots');
	const cells = (shots: number) => (all === 0 ? 0 : (shots / all) * width);
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
	const priceUsd = total(progress, 'priceUsd');
	if (priceUsd > 0) {
		pieces.push([undefined, ` · ${usd(progress.spentUsd)} of ${usd(priceUsd)}`]);
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
export function eventLine(progress: Progress, { story, event }: Heard): string | undefined {
	switch (event.type) {
		case 'planned':
			return `${harmless(story)}: ${planWords(event.plan)}`;
		case 'outcome': {
			const { shot, status, spentUsd, error } = event.outcome;
			if (status === 'kept' || status === 'stopped') return undefined;
			const why = error ? `: ${harmless(error.message)}` : '';
			const cost = spentUsd > 0 ? ` for ${usd(spentUsd)}` : '';
			const place = `${settled(progress)} of ${total(progress, 'shots')}`;
			return `${status} ${shotName(progress, story, shot)}${cost} (${place})${why}`;
		}
		case 'page':
			return `page ${event.number}: ${harmless(event.file)}`;
		case 'remark':
			return progress.remark;
		default:
			return undefined;
	}
}

function planWords({ shots, missing, priceUsd }: Plan): string {
	const price = priceUsd > 0 ? ` for ${usd(priceUsd)}` : '';
	return `${counting(shots.length, 'shot')}, ${missing.length} to draw${price}`;
}
