/** A finished prediction's picture, fetched until it is whole. */
import { Fault, isFault } from '../../base/fault.ts';
import type { Fetched, Picture } from './download.ts';
import { expired, viewAgain } from './follow.ts';
import { type Job, remark } from './job.ts';
import type { Prediction } from './prediction.ts';
import { backoff, sleep } from './sleep.ts';
import { unreachable } from './verdict.ts';
import { REMEMBERED_MS } from './window.ts';

/** Tries for one picture: what is paid for is worth several. */
const TRIES = 7;

/** The first picture of the prediction. Throws `picture-damaged` or `picture-expired`. */
export async function fetchPicture(job: Job, prediction: Prediction): Promise<Picture> {
	const oddities: Picture[] = [];
	try {
		return await fetchWhole(job, prediction, oddities);
	} catch (error) {
		const odd = oddities[0];
		if (odd === undefined || !isFault(error) || error.code === 'interrupted') throw error;
		remark(job, `${error.message}: a picture of another shape than asked is kept instead`);
		return odd;
	}
}

/** Tries until the picture is whole and of the shape asked for; what is whole only is put among the oddities. */
async function fetchWhole(job: Job, prediction: Prediction, oddities: Picture[]): Promise<Picture> {
	const { downloader, timings } = job.service;
	const { signal } = job.context;
	let view = prediction;
	let isRenewed = false;
	for (let nth = 0; ; nth++) {
		const address = view.outputs[0]!;
		const fetched = checkShape(job, await downloader.fetch(address, signal), oddities);
		if (fetched.is === 'picture') return fetched.picture;
		if (fetched.is === 'refused') throw fetched.fault;
		if (fetched.is === 'gone') {
			if (isRenewed) throw withheld(job, view, fetched.why);
			view = await renew(job, view);
			isRenewed = true;
			continue;
		}
		const isInline = address.startsWith('data:');
		if (!isRenewed && (isInline || nth >= 2)) {
			// The view itself may have been spoilt on its way.
			const fresh = await look(job, view);
			view = fresh.is === 'listed' ? fresh.view : view;
			isRenewed = true;
		} else if (isInline || nth + 1 >= TRIES) throw giveUp(fetched.fault, view);
		remark(job, `${fetched.fault.message}; fetching it again`);
		await sleep(backoff(nth, timings.backoffMs, timings.mostBackoffMs), signal);
	}
}

/**
 * A picture of another shape than asked may be somebody else's, or half made: it is fetched again. The same one a
 * second time is what was drawn, and paid for: it is kept, and said.
 */
function checkShape(job: Job, fetched: Fetched, oddities: Picture[]): Fetched {
	const [, across, down] = /^(\d+):(\d+)$/.exec(String(job.ask.input.aspect_ratio)) ?? [];
	if (fetched.is !== 'picture' || across === undefined || down === undefined) return fetched;
	const { picture } = fetched;
	const { widthPx, heightPx } = picture;
	const off = widthPx / heightPx / (Number(across) / Number(down));
	// Models round to steps of 16 or 64 pixels, which alone makes up to 4 %.
	if (off <= 1.15 && off >= 1 / 1.15) return fetched;
	const said = `asked for ${across}:${down}, got a picture of ${widthPx} × ${heightPx} pixels`;
	const isAgain = oddities.some(({ bytes }) => Buffer.compare(bytes, picture.bytes) === 0);
	oddities.push(picture);
	if (!isAgain) return { is: 'broken', fault: new Fault('picture-damaged', said) };
	remark(job, said);
	return fetched;
}

/** What a fresh view of the prediction tells of its picture. */
type Look =
	| { readonly is: 'listed'; readonly view: Prediction }
	| { readonly is: 'removed' }
	/** Nobody could be asked. */
	| { readonly is: 'unanswered' };

async function look(job: Job, { id }: Prediction): Promise<Look> {
	if (id === undefined) return { is: 'removed' };
	const view = await viewAgain(job, id);
	if (view === undefined) return { is: 'unanswered' };
	return view.isRemoved || view.outputs.length === 0 ? { is: 'removed' } : { is: 'listed', view };
}

/** A fresh view with the picture's address in it: signed addresses age sooner than pictures. */
async function renew(job: Job, prediction: Prediction): Promise<Prediction> {
	const fresh = await look(job, prediction);
	if (fresh.is === 'listed') return fresh.view;
	if (fresh.is === 'removed') throw expired(prediction.id);
	throw unreachable(
		`the picture of prediction ${prediction.id} is not where it was, and nobody can be asked`,
	);
}

/** Listed still, and not handed out. Within its hour that may pass, and to ask for it again would be to pay twice. */
function withheld(job: Job, view: Prediction, why: string): Fault {
	if (!isYoung(job, view)) return expired(view.id);
	const message = `the service has the picture of prediction ${view.id}, and its host does not give it (${why})`;
	return new Fault('picture-damaged', message, { hint: laterHint(view) });
}

/** By the service's clock; where it tells no time, what this run asked for. */
function isYoung({ service, context }: Job, { createdAt }: Prediction): boolean {
	if (createdAt === undefined) return context.resume === undefined;
	return (service.client.serviceNow() ?? Date.now()) - createdAt < REMEMBERED_MS;
}

function giveUp(fault: Fault, view: Prediction): Fault {
	return new Fault('picture-damaged', `${fault.message}, ${TRIES} times`, { hint: laterHint(view) });
}

function laterHint({ id }: Prediction): string {
	return `run the same command again within the hour: prediction ${id ?? ''} is paid for and will be fetched`;
}
