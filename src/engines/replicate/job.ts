/** One drawing under way: what is asked, and the service that all drawings of an engine share. */
import type { DrawContext } from '../engine.ts';
import type { Ask } from './body.ts';
import type { Client } from './client.ts';
import type { Downloader } from './download.ts';
import type { Pace } from './pace.ts';
import type { Timings } from './timings.ts';
import type { UsualTimes } from './usual.ts';

/** What all drawings of one engine share. */
export interface Service {
	readonly client: Client;
	readonly downloader: Downloader;
	readonly timings: Timings;
	/** Of POSTs that create. */
	readonly creates: Pace;
	/** Of all other calls. */
	readonly polls: Pace;
	readonly usual: UsualTimes;
	/** Ids that belong to a drawing of this run. */
	readonly claimed: Set<string>;
	readonly deadlineS: number;
	readonly onDoubt: 'ask-again' | 'leave';
}

export interface Job {
	readonly service: Service;
	readonly ask: Ask;
	readonly context: DrawContext;
	/** POSTs repeated although the one before may have been billed. */
	doubtfulRepeats: number;
}

export function remark(job: Job, text: string): void {
	job.context.notes.remark?.(text);
}
