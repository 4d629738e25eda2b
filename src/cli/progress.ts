/** What is known while stories are drawn, event by event. Pure. */
import type { RenderEvent } from '../film.ts';
import { harmless } from './columns.ts';
import { isLeftOut } from './ends.ts';

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
	/** The file that is being written, with how far it is (0…1). */
	readonly writing?: { readonly format: string; readonly share: number };
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
		case 'warned':
			return progress;
		case 'exporting':
			return { ...progress, writing: { format: event.format, share: event.share } };
		case 'exported': {
			const { writing: _done, ...rest } = progress;
			return rest;
		}
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
export function shotName({ shares }: Progress, story: string, shot: string): string {
	return shares.size > 1 ? `${story}/${shot}` : shot;
}

function remarkWords(
	progress: Progress,
	{ story, shot, text }: { readonly story: string; readonly shot?: string; readonly text: string },
): string {
	const about = shot === undefined ? '' : `${shotName(progress, story, shot)}: `;
	return harmless(`${about}${text}`);
}

/** The sum over all stories of the run. */
export function total({ shares }: Progress, field: keyof Share): number {
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

/** Shots whose outcome is known. */
export function settled(progress: Progress): number {
	return progress.drawn + progress.kept + progress.failed + progress.stopped;
}
