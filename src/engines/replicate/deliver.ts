/** A finished prediction's picture, fetched until it is whole. */
import { Fault, isFault } from '../../base/fault.ts';
import type { Fetched, Picture } from './download.ts';
import { expired, viewAgain } from './follow.ts';
import { type Job, remark } from './job.ts';
import type { Prediction } from './prediction.ts';
import { backoff, sleep } from './sleep.ts';

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
	let address = prediction.outputs[0]!;
	let isRenewed = false;
	for (let nth = 0; ; nth++) {
		const fetched = checkShape(job, await downloader.fetch(address, signal), oddities);
		if (fetched.is === 'picture') return fetched.picture;
		if (fetched.is === 'refused') throw fetched.fault;
		if (fetched.is === 'gone') {
			if (isRenewed) throw expired(prediction.id);
			address = await renew(job, prediction);
			isRenewed = true;
			continue;
		}
		const isInline = address.startsWith('data:');
		if (!isRenewed && (isInline || nth >= 2)) {
			// The view itself may have been spoilt on its way.
			address = (await freshAddress(job, prediction)) ?? address;
			isRenewed = true;
		} else if (isInline || nth + 1 >= TRIES) throw giveUp(fetched.fault, prediction);
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

/** The address by a fresh view of the prediction: signed addresses age sooner than pictures. */
async function renew(job: Job, prediction: Prediction): Promise<string> {
	const address = await freshAddress(job, prediction);
	if (address === undefined) throw expired(prediction.id);
	return address;
}

async function freshAddress(job: Job, { id }: Prediction): Promise<string | undefined> {
	const fresh = id === undefined ? undefined : await viewAgain(job, id);
	return fresh?.isRemoved === true ? undefined : fresh?.outputs[0];
}

function giveUp(fault: Fault, { id }: Prediction): Fault {
	return new Fault('picture-damaged', `${fault.message}, ${TRIES} times`, {
		hint: `run the same command again within the hour: prediction ${id ?? ''} is paid for and will be fetched`,
	});
}
