/** How progress reads: a block that is redrawn, or one line an event. Pure. */
import { counting } from '../base/counting.ts';
import type { Plan } from '../plan/plan.ts';
import { clip, columns, harmless } from './columns.ts';
import { clock, usd } from './money.ts';
import type { Paint } from './paint.ts';
import { type Heard, type Progress, settled, shotName, timeLeftS, total } from './progress.ts';

/** What a first Ctrl-C is answered with. */
export const STOPPING = 'stopping: frames so far are kept; Ctrl-C again leaves at once';

export interface View {
	readonly columns: number;
	readonly nowMs: number;
	readonly paint: Paint;
}

/** The block as shown now, each line within the terminal's width. */
export function progressBlock(progress: Progress, view: View): readonly string[] {
	const lines = [headLine(progress, view), countLine(progress, view)];
	if (progress.underWay.size > 0) lines.push(underWayLine(progress, view));
	if (progress.writing) lines.push(writingLine(progress.writing, view));
	if (progress.isStopping) lines.push(view.paint('yellow', clip(`  ${STOPPING}`, view.columns - 1)));
	else if (progress.remark)
		lines.push(view.paint('yellow', clip(`  ! ${progress.remark}`, view.columns - 1)));
	return lines;
}

function headLine(progress: Progress, view: View): string {
	const counts = ` ${settled(progress)}/${counting(total(progress, 'shots'), 'shot')}${pageCount(progress)}`;
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

/** Pages bound so far; of how many is known once every story has begun. */
function pageCount(progress: Progress): string {
	if (progress.pages === 0) return '';
	const hasAll = [...progress.shares.values()].every(({ ofPages }) => ofPages > 0);
	const ofAll = total(progress, 'ofPages');
	return hasAll
		? ` · ${progress.pages}/${counting(ofAll, 'page')}`
		: ` · ${counting(progress.pages, 'page')}`;
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

function writingLine({ format, share }: NonNullable<Progress['writing']>, view: View): string {
	const far = share > 0 ? ` ${Math.floor(share * 100)}%` : '';
	return clipPainted(
		[
			[undefined, '  writing '],
			['cyan', `${format}${far}`],
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
			return `${harmless(story)}: ${event.drawsNothing ? keptWords(event.plan) : planWords(event.plan)}`;
		case 'outcome': {
			const { shot, status, spentUsd, error } = event.outcome;
			if (status === 'kept' || status === 'stopped') return undefined;
			const why = error ? `: ${harmless(error.message)}` : '';
			const cost = spentUsd > 0 ? ` for ${usd(spentUsd)}` : '';
			// What is stopped is not begun: it is behind nobody.
			const place = `${settled(progress) - progress.stopped} of ${total(progress, 'shots')}`;
			return `${status} ${shotName(progress, story, shot)}${cost} (${place})${why}`;
		}
		case 'page':
			return `page ${event.number}: ${harmless(event.file)}`;
		case 'exported':
			return `${event.format}: ${harmless(madeWords(event.files))}`;
		case 'remark':
			return progress.remark;
		default:
			return undefined;
	}
}

/** A file by its path; many by how many they are and where the first lies. */
function madeWords(files: readonly string[]): string {
	if (files.length <= 2) return files.join(', ');
	return `${counting(files.length, 'file')} from ${files[0]}`;
}

/** What an export finds, which draws nothing. */
function keptWords({ shots, missing }: Plan): string {
	const gaps = new Set(missing.map(({ key }) => key));
	const open = shots.filter(({ request }) => request && gaps.has(request.key)).length;
	return `${counting(shots.length, 'shot')}, ${open === 0 ? 'all of them there' : `${open} not drawn yet`}`;
}

function planWords({ shots, missing, priceUsd }: Plan): string {
	const price = priceUsd > 0 ? ` for ${usd(priceUsd)}` : '';
	return `${counting(shots.length, 'shot')}, ${missing.length} to draw${price}`;
}
