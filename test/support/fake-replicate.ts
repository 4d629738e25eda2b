/**
 * A service that speaks like Replicate, on loopback, with its own books: what was asked, made, polled and fetched,
 * and which host was shown which token. Pictures come from a second host; `urls.*` always lead to a third.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeBooks } from './fake-books.ts';
import { Service } from './fake-service.ts';
import type { FakeRate, FakeSettings } from './fake-settings.ts';

export { FAKE_VERSION } from './fake-answer.ts';
export type { FakeBooks, FakeCall, FakePrediction, PostedBody } from './fake-books.ts';
export { colourIn, colourOf, sizeOf } from './fake-pictures.ts';
export { FAKE_TOKEN, type FakeRate, type FakeSettings } from './fake-settings.ts';
export { STORM, type Storm, TROUBLES, type Trouble, type TroubleName } from './fake-troubles.ts';

export interface FakeReplicate {
	/** What a user would set as REPLICATE_BASE_URL. */
	readonly baseUrl: string;
	readonly picturesUrl: string;
	readonly token: string;
	readonly books: FakeBooks;
	limit(rate: FakeRate | undefined): void;
	/** Ends all that is being drawn. */
	finish(): void;
	/** Forgets pictures and inputs of all predictions so far, as the service does after an hour. */
	expire(): void;
	close(): Promise<void>;
}

/** Starts the service. */
export async function fakeReplicate(settings: FakeSettings = {}): Promise<FakeReplicate> {
	const service = new Service(settings);
	const [api, pictures, foreign] = await Promise.all([
		listen((request, response) => service.answerApi(request, response), settings.port),
		listen((request, response) => service.answerPicture(request, response)),
		listen((request, response) => service.answerForeign(request, response)),
	]);
	service.picturesUrl = pictures.url;
	service.foreignUrl = foreign.url;
	return {
		baseUrl: api.url + (settings.prefix ?? ''),
		picturesUrl: pictures.url,
		token: service.token,
		books: service.books,
		limit: (rate) => service.limit(rate),
		finish: () => service.finish(),
		expire: () => service.expire(),
		close: async () => {
			await Promise.all([api.close(), pictures.close(), foreign.close()]);
		},
	};
}

interface Listener {
	readonly url: string;
	close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function listen(handle: Handler, port = 0): Promise<Listener> {
	const server: Server = createServer((request, response) => {
		handle(request, response).catch((error: unknown) => response.destroy(error as Error));
	});
	await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
