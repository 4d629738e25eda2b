/** A prediction at the fake service: how it goes on, and how the service tells of it. */
import { NOT_FOUND, type Reply } from './fake-answer.ts';
import type { FakePrediction } from './fake-books.ts';
import type { FakeSettings } from './fake-settings.ts';
import type { Trouble } from './fake-troubles.ts';

/** What a view needs to know of the service. */
export interface Place {
	readonly settings: FakeSettings;
	readonly picturesUrl: string;
	readonly foreignUrl: string;
}

/** A prediction with what only the service knows of it. */
export interface Job extends FakePrediction {
	readonly trouble: Trouble;
	endsAt: number;
	readonly pictures: string[];
	readonly waiting: (() => void)[];
	isRemoved: boolean;
	views: number;
}

/** The service's own clock: a test that sets ours leaves it alone. */
export function now(): number {
	return Math.floor(performance.timeOrigin + performance.now());
}

const RUNNING = new Set(['starting', 'processing']);

export function isOver(status: string): boolean {
	return !RUNNING.has(status);
}

/** Lets time pass for a prediction. */
export function settle(job: Job): void {
	if (isOver(job.status)) return;
	if (job.trouble.stuck !== undefined) job.status = job.trouble.stuck;
	else if (now() >= job.endsAt) job.status = job.trouble.ending?.status ?? 'succeeded';
	else if (now() >= (job.createdAt + job.endsAt) / 2) job.status = 'processing';
}

/** The prediction as the service tells of it now. */
export function viewOf(job: Job, place: Place): unknown {
	const { settings, foreignUrl } = place;
	settle(job);
	const isDone = isOver(job.status) && job.status !== 'canceled' && job.status !== 'aborted';
	const view: Record<string, unknown> = {
		id: settings.shownId?.(job.id) ?? job.id,
		model: job.model,
		version: 'hidden',
		status: job.status,
		input: job.isRemoved ? {} : job.input,
		output: isDone && !job.isRemoved ? outputOf(job, place) : null,
		error: null,
		logs:
			isDone && !job.isRemoved ? `Using seed: ${job.input.seed ?? 1}\n100%|####| 4/4 [00:00<00:00]\n` : '',
		data_removed: job.isRemoved,
		created_at: timeOf(job.createdAt, place),
		urls: { get: `${foreignUrl}/v1/predictions/${job.id}`, cancel: `${foreignUrl}/cancel` },
	};
	if (isDone) {
		Object.assign(view, { completed_at: timeOf(job.endsAt, place), metrics: { predict_time: 0.61 } });
		if (!job.isRemoved) Object.assign(view, job.trouble.ending);
	}
	const changed = job.trouble.view?.(view, job.views++) ?? view;
	return settings.isWrapped === true ? { code: 'success', message: '', data: changed } : changed;
}

function outputOf(job: Job, { settings, picturesUrl }: Place): unknown {
	const format = String(job.input.output_format ?? 'webp');
	const url = `${picturesUrl}/xezq/${job.id}/out-0.${format}`;
	const isString = settings.output === 'string' || /kontext|nano-banana|flux-2/.test(job.model);
	return isString && settings.output !== 'list' ? url : [url];
}

function timeOf(at: number, { settings }: Place): string {
	return new Date(at + (settings.clockSkewMs ?? 0)).toISOString();
}

/** One page of the list. */
export function listOf(jobs: Iterable<Job>, url: URL, place: Place): Reply {
	const { settings, foreignUrl } = place;
	if (settings.hasList === false) return NOT_FOUND;
	const after = Date.parse(url.searchParams.get('created_after') ?? '1970-01-01');
	const before = Date.parse(url.searchParams.get('created_before') ?? '9999-01-01');
	const skip = Number(url.searchParams.get('cursor') ?? 0);
	const length = settings.pageLength ?? 100;
	const newest = [...jobs].reverse();
	const found = newest.filter((job) => {
		const at = job.createdAt + (settings.clockSkewMs ?? 0);
		return at > after && at < before;
	});
	const query = `created_after=${encodeURIComponent(new Date(after).toISOString())}&cursor=${skip + length}`;
	const isMore = found.length > skip + length || settings.endlessList === true;
	const next = isMore ? `${foreignUrl}/v1/predictions?${query}` : null;
	// An endless list holds what is too late for any other reader, so that only its length ends the search.
	const shown = settings.endlessList === true ? [] : found;
	const results = shown.slice(skip, skip + length).map((job) => listedOf(job, place));
	return { status: 200, body: { previous: null, next, results } };
}

function listedOf(job: Job, place: Place): unknown {
	settle(job);
	const { id, model, status, input, createdAt } = job;
	const asked = place.settings.listsInputs === false ? {} : { input };
	return {
		id: place.settings.shownId?.(id) ?? id,
		model,
		version: 'hidden',
		status,
		...asked,
		created_at: timeOf(createdAt, place),
		source: 'api',
	};
}
