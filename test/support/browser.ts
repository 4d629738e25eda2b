/** A real browser, where the machine has one: Chromium without a window, spoken to over its own protocol. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { hasProgram } from './has-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser's command; nothing where there is none. */
export const browserCommand: string | undefined = NAMES.find(hasProgram);

type Facts = Record<string, unknown>;

export interface Tab {
	/** Opens an address and waits until it is loaded. */
	open(url: string): Promise<void>;
	/** Runs an expression in the page and gives its value. */
	evaluate<T>(expression: string): Promise<T>;
	/** Presses a key, as `KeyboardEvent.key` names it. */
	press(key: string): Promise<void>;
	/** Width and height of the window, CSS pixels. */
	resize(width: number, height: number): Promise<void>;
	/** A picture of the window as PNG. */
	picture(): Promise<Buffer>;
	/** What the page asked of a network, and what it said on the console or threw. */
	readonly heard: { readonly requests: string[]; readonly complaints: string[] };
}

export interface Browser {
	newTab(): Promise<Tab>;
	close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
	const profile = await mkdtemp(join(tmpdir(), 'ekonte-browser-'));
	const words = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--hide-scrollbars'];
	const child = spawn(
		browserCommand!,
		[...words, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
		{
			stdio: ['ignore', 'ignore', 'pipe'],
		},
	);
	const line = await connect(await addressOf(child));
	return {
		newTab: () => openTab(line),
		async close() {
			const ended = new Promise((done) => child.once('exit', done));
			line.send('Browser.close', {}).catch(() => {});
			// Its helpers may keep the streams open long after it is gone.
			child.stderr!.destroy();
			const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
			await ended;
			clearTimeout(patience);
			line.hangUp();
			await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		},
	};
}

function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((found, failed) => {
		let said = '';
		child.stderr!.on('data', (chunk) => {
			said += chunk;
			const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (address) found(address);
		});
		child.once('close', () => failed(new Error(`the browser did not start: ${said}`)));
	});
}

interface Line {
	send<T = Facts>(method: string, params: Facts, session?: string): Promise<T>;
	hear(listener: (message: { method?: string; params: Facts; sessionId?: string }) => void): void;
	hangUp(): void;
}

async function connect(address: string): Promise<Line> {
	const socket = new WebSocket(address);
	await new Promise((done, failed) => {
		socket.addEventListener('open', done);
		socket.addEventListener('error', failed);
	});
	const waiting = new Map<number, { done: (result: never) => void; failed: (error: Error) => void }>();
	const listeners: ((message: never) => void)[] = [];
	let next = 1;
	socket.addEventListener('message', ({ data }) => {
		const message = JSON.parse(String(data));
		const asked = waiting.get(message.id);
		waiting.delete(message.id);
		if (!asked) for (const listener of listeners) listener(message as never);
		else if (message.error) asked.failed(new Error(message.error.message));
		else asked.done(message.result as never);
	});
	return {
		send: (method, params, sessionId) =>
			new Promise((done, failed) => {
				const id = next++;
				waiting.set(id, { done: done as never, failed });
				socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
			}),
		hear: (listener) => listeners.push(listener as never),
		hangUp: () => socket.close(),
	};
}

async function openTab(line: Line): Promise<Tab> {
	const { targetId } = await line.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
	const attached = { targetId, flatten: true };
	const { sessionId } = await line.send<{ sessionId: string }>('Target.attachToTarget', attached);
	const send = <T = Facts>(method: string, params: Facts = {}) => line.send<T>(method, params, sessionId);
	const heard = { requests: [] as string[], complaints: [] as string[] };
	let loaded = () => {};
	line.hear(({ method, params, sessionId: from }) => {
		if (from !== sessionId) return;
		if (method === 'Page.loadEventFired') loaded();
		if (method === 'Network.requestWillBeSent')
			heard.requests.push((params['request'] as { url: string }).url);
		if (method === 'Runtime.exceptionThrown')
			heard.complaints.push(JSON.stringify(params['exceptionDetails']));
		if (method === 'Log.entryAdded') heard.complaints.push((params['entry'] as { text: string }).text);
		if (method === 'Runtime.consoleAPICalled') heard.complaints.push(JSON.stringify(params['args']));
	});
	for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await send(`${domain}.enable`);
	return {
		heard,
		async open(url) {
			const done = new Promise<void>((resolve) => {
				loaded = resolve;
			});
			await send('Page.navigate', { url });
			await done;
		},
		async evaluate<T>(expression: string) {
			const wish = { expression, returnByValue: true, awaitPromise: true };
			const { result, exceptionDetails } = await send<{ result: { value: T }; exceptionDetails?: Facts }>(
				'Runtime.evaluate',
				wish,
			);
			if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
			return result.value;
		},
		async press(key) {
			const text = key.length === 1 ? { text: key } : {};
			await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...text });
			await send('Input.dispatchKeyEvent', { type: 'keyUp', key });
		},
		async resize(width, height) {
			await send('Emulation.setDeviceMetricsOverride', {
				width,
				height,
				deviceScaleFactor: 1,
				mobile: false,
			});
		},
		async picture() {
			const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
			return Buffer.from(data, 'base64');
		},
	};
}
