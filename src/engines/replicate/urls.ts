/** Where the service is: every address is built from the user's base URL and an id, never taken from an answer. */
import { Fault } from '../../base/fault.ts';

/** @default for `baseUrl` */
export const REPLICATE_URL = 'https://api.replicate.com';

const HINT = 'set REPLICATE_BASE_URL to an address like https://host/replicate, or leave it unset';

export interface BaseUrl {
	/** Without a trailing slash and without `/v1`. */
	readonly root: string;
	readonly host: string;
}

/** Reads a base URL as people write it: with or without a trailing slash, `/v1`, or a gateway's prefix. */
export function readBaseUrl(text: string): BaseUrl {
	const url = parse(text.trim());
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new Fault('bad-base-url', `the base URL must begin with https:// or http://, not ${url.protocol}`, {
			hint: HINT,
		});
	}
	if (url.username !== '' || url.password !== '') {
		throw new Fault('bad-base-url', 'the base URL holds a user name or password', {
			hint: 'put the token into REPLICATE_API_TOKEN and nothing of it into the base URL',
		});
	}
	if (url.search !== '' || url.hash !== '') {
		throw new Fault('bad-base-url', 'the base URL holds a query or a fragment', { hint: HINT });
	}
	const path = url.pathname.replace(/\/+$/, '').replace(/\/v1$/, '').replace(/\/+$/, '');
	return { root: url.origin + path, host: url.hostname };
}

function parse(text: string): URL {
	if (!URL.canParse(text)) {
		// The text itself is not repeated: it may be a token put into the wrong variable.
		throw new Fault('bad-base-url', 'the base URL is not an address', { hint: HINT });
	}
	return new URL(text);
}

/** The path that creates a prediction: an official model's own, or the one for versions. */
export function createUrl(base: BaseUrl, official: string | undefined): string {
	if (official === undefined) return `${base.root}/v1/predictions`;
	return `${base.root}/v1/models/${official.split('/').map(encodeURIComponent).join('/')}/predictions`;
}

export function predictionUrl(base: BaseUrl, id: string): string {
	return `${base.root}/v1/predictions/${encodeURIComponent(id)}`;
}

export function cancelUrl(base: BaseUrl, id: string): string {
	return `${predictionUrl(base, id)}/cancel`;
}

export function accountUrl(base: BaseUrl): string {
	return `${base.root}/v1/account`;
}

/** `query` begins with `?`: our own for the first page, the one of `next` for those after it. */
export function listUrl(base: BaseUrl, query: string): string {
	return `${base.root}/v1/predictions${query}`;
}

/** Of a list's `next` only the query is used: it names another host behind a gateway. */
export function nextQuery(next: unknown): string | undefined {
	if (typeof next !== 'string') return undefined;
	const query = next.indexOf('?');
	return query < 0 ? undefined : next.slice(query).replace(/#.*$/s, '');
}

/** Whether an id can stand in a path as one segment. */
export function isUsableId(id: unknown): id is string {
	return typeof id === 'string' && /^[\w.:=+-]{1,200}$/.test(id) && !/^\.+$/.test(id);
}
