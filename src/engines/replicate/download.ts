/** Fetches pictures: without the token, from public hosts only, with caps and timeouts, and checked before they count. */
import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate as inflateZlib, type ZlibOptions } from 'node:zlib';
import { Agent, request } from 'undici';
import { Fault } from '../../base/fault.ts';
import { checkPicture, type PictureFacts } from './picture.ts';
import { isAddressLiteral, isPrivateAddress } from './private-address.ts';
import { oneLine } from './scrub.ts';
import { interrupted } from './sleep.ts';
import type { Timings } from './timings.ts';

const gzip = promisify<Uint8Array, ZlibOptions, Buffer>(gunzip);
const deflate = promisify<Uint8Array, ZlibOptions, Buffer>(inflateZlib);
const brotli = promisify<Uint8Array, ZlibOptions, Buffer>(brotliDecompress);

const MOST_BYTES = 64_000_000;
const MOST_REDIRECTS = 3;

export interface Picture extends PictureFacts {
	readonly bytes: Uint8Array;
}

/** How one try to fetch a picture went. */
export type Fetched =
	| { readonly is: 'picture'; readonly picture: Picture }
	/** Not there any more: a fresh view of the prediction may hold another address. */
	| { readonly is: 'gone'; readonly why: string }
	/** Worth another try. */
	| { readonly is: 'broken'; readonly fault: Fault }
	/** Will not get better. */
	| { readonly is: 'refused'; readonly fault: Fault };

export interface DownloaderSettings {
	readonly timings: Timings;
	/** Whether the service itself is private: then so may be its pictures. */
	readonly allowsPrivate: () => Promise<boolean>;
}

/** Fetches pictures until it is closed. */
export class Downloader {
	readonly #settings: DownloaderSettings;
	readonly #open: Agent;
	readonly #guarded: Agent;

	constructor(settings: DownloaderSettings) {
		this.#settings = settings;
		const { connectMs: timeout } = settings.timings;
		this.#open = new Agent({ connect: { timeout } });
		this.#guarded = new Agent({ connect: { timeout, lookup: publicLookup } });
	}

	async close(): Promise<void> {
		await Promise.all([this.#open.destroy(), this.#guarded.destroy()]);
	}

	/** One try. Throws only when interrupted. */
	async fetch(address: string, signal: AbortSignal): Promise<Fetched> {
		const bytes = /^data:/i.test(address) ? decodeDataUri(address) : await this.#bytes(address, signal);
		if (!(bytes instanceof Uint8Array)) return bytes;
		try {
			return { is: 'picture', picture: { bytes, ...(await checkPicture(bytes)) } };
		} catch (error) {
			if (error instanceof Fault) return { is: 'broken', fault: error };
			throw error;
		}
	}

	async #bytes(address: string, signal: AbortSignal): Promise<Uint8Array | Fetched> {
		const total = AbortSignal.timeout(this.#settings.timings.downloadTotalMs);
		const both = AbortSignal.any([signal, total]);
		const allowsPrivate = await this.#settings.allowsPrivate();
		try {
			let url = new URL(address);
			for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
				if (!allowsPrivate && isAddressLiteral(url.hostname) && isPrivateAddress(url.hostname)) {
					return refusedHost(url);
				}
				const step = await this.#step(url, both, allowsPrivate ? this.#open : this.#guarded);
				if (!(step instanceof URL)) return step;
				if (!isSafeStep(url, step)) return refusedHost(step);
				url = step;
			}
			return broken('too many redirects');
		} catch (error) {
			if (signal.aborted) throw interrupted();
			if ((error as NodeJS.ErrnoException).code === PRIVATE_CODE) return refusedHost(new URL(address));
			return broken(total.aborted ? 'it takes too long' : oneLine((error as Error).message));
		}
	}

	/** One GET: the bytes, the address of a redirect, or how it failed. */
	async #step(url: URL, signal: AbortSignal, dispatcher: Agent): Promise<Uint8Array | URL | Fetched> {
		const { downloadIdleMs: idle } = this.#settings.timings;
		const { statusCode, headers, body } = await request(url, {
			dispatcher,
			headers: { 'accept-encoding': 'identity', 'user-agent': 'ekonte' },
			headersTimeout: idle,
			bodyTimeout: idle,
			signal,
		});
		if (statusCode === 200) return await inflate(await readCapped(body), headers['content-encoding']);
		// The connection is given up rather than read to an end that may never come.
		body.on('error', () => undefined).destroy();
		const { location } = headers;
		if ([301, 302, 303, 307, 308].includes(statusCode) && typeof location === 'string') {
			return new URL(location, url);
		}
		if ([403, 404, 410].includes(statusCode)) return { is: 'gone', why: `status ${statusCode}` };
		return broken(`status ${statusCode}`);
	}
}

async function readCapped(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | Fetched> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of body) {
		length += part.length;
		if (length > MOST_BYTES) return broken(`it has more than ${MOST_BYTES / 1_000_000} MB`);
		parts.push(part);
	}
	return Buffer.concat(parts);
}

/** Some hosts compress although we asked them not to. */
async function inflate(bytes: Uint8Array | Fetched, encoding: unknown): Promise<Uint8Array | Fetched> {
	const unpack = { gzip, 'x-gzip': gzip, deflate, br: brotli }[String(encoding ?? '').toLowerCase()];
	if (!(bytes instanceof Uint8Array) || unpack === undefined) return bytes;
	return await unpack(bytes, { maxOutputLength: MOST_BYTES });
}

function decodeDataUri(uri: string): Uint8Array {
	const comma = uri.indexOf(',');
	const data = uri.slice(comma + 1);
	const isBase64 = /;base64$/i.test(uri.slice(0, comma).trim());
	return isBase64 ? Buffer.from(data, 'base64') : Buffer.from(unescapePercent(data), 'latin1');
}

/** Percent escapes become the bytes they stand for; what is no escape stays. */
function unescapePercent(text: string): string {
	return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** To http or https only, and never from https down to http. */
function isSafeStep(from: URL, to: URL): boolean {
	return to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
}

function broken(why: string): Fetched & { is: 'broken' } {
	return { is: 'broken', fault: new Fault('picture-damaged', `the picture cannot be fetched: ${why}`) };
}

function refusedHost(url: URL): Fetched {
	const fault = new Fault(
		'service-refused',
		`the picture lies at ${url.protocol}//${url.host}, which is not fetched`,
		{
			hint: 'pictures are fetched over http or https from public hosts only, unless the base URL itself is private',
		},
	);
	return { is: 'refused', fault };
}

const PRIVATE_CODE = 'ERR_PRIVATE_ADDRESS';

/** Looks a host up and refuses it when any of its addresses is private, right where the connection is made. */
const publicLookup: LookupFunction = (host, options, callback) => {
	resolve(host, { ...options, all: true }, (error, found) => {
		const first = found?.[0];
		if (error !== null || first === undefined) return callback(error ?? new Error('no address'), '', 4);
		if (found.some(({ address }) => isPrivateAddress(address))) {
			const refusal = Object.assign(new Error(`${host} has a private address`), { code: PRIVATE_CODE });
			return callback(refusal, '', 4);
		}
		if (options.all === true) return (callback as unknown as (e: null, all: unknown) => void)(null, found);
		return callback(null, first.address, first.family);
	});
};
