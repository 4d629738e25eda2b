/** The user's settings become the service that all drawings of an engine share. */
import { Fault } from '../../base/fault.ts';
import { Client } from './client.ts';
import { Downloader } from './download.ts';
import type { Service } from './job.ts';
import { Pace } from './pace.ts';
import type { Prices } from './prices.ts';
import { isPrivateHost } from './private-address.ts';
import { scrubber } from './scrub.ts';
import { TIMINGS, type Timings } from './timings.ts';
import { REPLICATE_URL, readBaseUrl } from './urls.ts';
import { UsualTimes } from './usual.ts';

export interface ReplicateSettings {
	readonly token: string;
	/** The service or a gateway. @default https://api.replicate.com */
	readonly baseUrl?: string;
	/** Predictions that may be asked a minute. @default 500 */
	readonly ratePerMinute?: number;
	/** A prediction that takes longer is canceled and asked once more. @default 900 */
	readonly deadlineS?: number;
	/** What to do about a request of unknown outcome where the service has no list to look into. @default leave */
	readonly onDoubt?: 'ask-again' | 'leave';
	/** US dollars for a picture, by model. */
	readonly prices?: Prices;
	/** Waits, for tests. */
	readonly timings?: Partial<Timings>;
}

/** The token without white space around it; throws `no-token` for one that cannot be. */
export function readToken(text: string): string {
	const token = text.trim();
	if (token === '') throw new Fault('no-token', 'there is no token', { hint: 'set REPLICATE_API_TOKEN' });
	if (!/^[\x21-\x7e]+$/.test(token)) {
		throw new Fault('no-token', 'the token holds characters that no token has', {
			hint: 'copy REPLICATE_API_TOKEN again, without spaces or line breaks',
		});
	}
	return token;
}

/** Opens the service; throws a Fault for a token or base URL that cannot be. */
export function openService(settings: ReplicateSettings): Service {
	const token = readToken(settings.token);
	const base = readBaseUrl(settings.baseUrl ?? REPLICATE_URL);
	const timings: Timings = { ...TIMINGS, ...settings.timings };
	const waits = { backoffMs: timings.backoffMs, mostWaitMs: timings.mostThrottleMs };
	const perMinute = Math.max(1, settings.ratePerMinute ?? 500);
	let isPrivate: Promise<boolean> | undefined;
	const allowsPrivate = (): Promise<boolean> => (isPrivate ??= isPrivateHost(base.host));
	return {
		client: new Client({ base, token, timings, scrub: scrubber(token) }),
		downloader: new Downloader({ timings, allowsPrivate }),
		timings,
		creates: new Pace({
			...waits,
			perMinute,
			burst: Math.max(1, Math.floor(perMinute / 10)),
			mostIntervalMs: 15_000,
		}),
		polls: new Pace({ ...waits, perMinute: 2400, burst: 60, mostIntervalMs: 100 }),
		usual: new UsualTimes(),
		claimed: new Set(),
		deadlineS: settings.deadlineS ?? 900,
		onDoubt: settings.onDoubt ?? 'leave',
	};
}
