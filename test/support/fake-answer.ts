/** How the fake service refuses, and how it sends an answer or breaks off in the middle of one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FakeCall, PostedBody } from './fake-books.ts';
import type { Answer } from './fake-troubles.ts';

/** The one community version that the fake knows. */
export const FAKE_VERSION = '2a6b576af31790b470f0a8442e1e9791213fa13799cbb65a9fc1436e96389574';

const OFFICIAL =
	/^\/v1\/models\/((?:black-forest-labs|google|bytedance|ideogram-ai|qwen)\/[\w.-]+)\/predictions$/;
const RATIOS = ['1:1', '16:9', '21:9', '3:2', '2:3', '4:5', '5:4', '3:4', '4:3', '9:16', '9:21'];

export interface Reply {
	readonly status: number;
	readonly body: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

export const NOT_FOUND: Reply = {
	status: 404,
	body: { detail: 'The requested resource could not be found.', status: 404 },
};

export const UNAUTHENTICATED: Reply = {
	status: 401,
	body: { title: 'Unauthenticated', detail: 'You did not pass a valid authentication token', status: 401 },
};

/** The official model that a path names. */
export function officialModel(path: string): string | undefined {
	return OFFICIAL.exec(path)?.[1];
}

/** What the real service would refuse about a create. */
export function refuse(path: string, body: PostedBody): Reply | undefined {
	const isOfficial = officialModel(path) !== undefined;
	if (!isOfficial && path !== '/v1/predictions') return NOT_FOUND;
	const known = isOfficial ? ['input'] : ['input', 'version', 'model'];
	const extra = Object.keys(body).find((key) => !known.includes(key));
	if (extra !== undefined) return unprocessable(extra, 'additional property is not allowed');
	if (!isOfficial && !String(body.version ?? body.model).includes(FAKE_VERSION)) {
		return unprocessable('version', 'The specified version does not exist (or perhaps you lack permission)');
	}
	const { prompt, aspect_ratio: ratio, seed } = body.input ?? {};
	if (typeof prompt !== 'string') return unprocessable('input.prompt', 'prompt is required');
	if (ratio !== undefined && ratio !== 'match_input_image' && !RATIOS.includes(String(ratio))) {
		return unprocessable('input.aspect_ratio', `must be one of ${RATIOS.join(', ')}`);
	}
	if (seed !== undefined && !Number.isInteger(seed)) return unprocessable('input.seed', 'must be an integer');
	return undefined;
}

function unprocessable(field: string, description: string): Reply {
	const detail = `- ${field}: ${description}\n`;
	const fields = [{ type: 'value_error', field, description }];
	return {
		status: 422,
		body: { title: 'Input validation failed', status: 422, detail, invalid_fields: fields },
	};
}

/** Reads a request's body whole. */
export async function readText(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}

/** The body as JSON, where it is some. */
export function asBody(text: string): PostedBody | undefined {
	try {
		return text === '' ? undefined : (JSON.parse(text) as PostedBody);
	} catch {
		return undefined;
	}
}

/** Sends the true reply, or what a trouble makes of it. */
export function send(call: FakeCall, response: ServerResponse, reply: Reply, trouble: Answer = {}): void {
	if (trouble.drop === 'at-once') return void response.socket?.destroy();
	if (trouble.hang === 'at-once') return;
	call.status = trouble.status ?? reply.status;
	const isChanged = trouble.body !== undefined;
	const bytes = asBytes(isChanged ? trouble.body : reply.body);
	const headers: Record<string, string> = {
		'content-type':
			typeof (isChanged ? trouble.body : reply.body) === 'string' ? 'text/html' : 'application/json',
		...reply.headers,
		...(response.getHeader('date') === undefined ? {} : { date: String(response.getHeader('date')) }),
		...trouble.headers,
	};
	const half = bytes.subarray(0, Math.floor(bytes.length / 2));
	if (trouble.cut === true) sendCut(response, call.status, headers, half);
	else if (trouble.endless === true) sendEndless(response, call.status, headers, bytes);
	else sendWhole(response, { status: call.status, headers, bytes, half }, trouble);
}

interface Whole {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly bytes: Buffer;
	readonly half: Buffer;
}

function sendWhole(response: ServerResponse, { status, headers, bytes, half }: Whole, trouble: Answer): void {
	response.writeHead(status, { 'content-length': String(bytes.length), ...headers });
	if (trouble.drop === 'half-way') response.write(half, () => response.socket?.destroy());
	else if (trouble.hang === 'half-way') response.write(half);
	else response.end(bytes);
}

/** Without a length, the end of the connection is the end of the body: nothing shows that half is missing. */
function sendCut(
	response: ServerResponse,
	status: number,
	headers: Record<string, string>,
	half: Buffer,
): void {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	response.socket?.write(`HTTP/1.1 ${status} OK\r\n${lines.join('')}connection: close\r\n\r\n`);
	response.socket?.end(half);
}

function sendEndless(
	response: ServerResponse,
	status: number,
	headers: Record<string, string>,
	bytes: Buffer,
): void {
	response.writeHead(status, headers);
	response.write(bytes);
	const padding = Buffer.alloc(1 << 20);
	const pour = (): void => {
		while (!response.destroyed && response.write(padding));
		if (!response.destroyed) response.once('drain', pour);
	};
	pour();
}

function asBytes(body: unknown): Buffer {
	if (Buffer.isBuffer(body)) return body;
	return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
