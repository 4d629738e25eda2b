/** Ctrl-C: once stops the run tidily and keeps what is drawn, twice leaves at once. */
/** npx passes on the Ctrl-C that the terminal has already sent: two this close together are one. */
const SAME_PRESS_MS = 400;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interrupt {
	readonly signal: AbortSignal;
	/** Gives Ctrl-C back to the process. */
	release(): void;
}

export interface InterruptSettings {
	/** Told once, when the run begins to stop. */
	readonly onStop: () => void;
	/** Told before leaving at once: whatever must be put right on the terminal. */
	readonly onLeave: () => void;
}

/** Listens for Ctrl-C and its relatives until released. */
export function listenForInterrupt(settings: InterruptSettings): Interrupt {
	const controller = new AbortController();
	let pressedAt = Number.NEGATIVE_INFINITY;
	const stop = () => {
		const now = performance.now();
		if (now - pressedAt < SAME_PRESS_MS) return;
		pressedAt = now;
		if (controller.signal.aborted) {
			settings.onLeave();
			process.exit(130);
		}
		controller.abort();
		settings.onStop();
	};
	for (const name of SIGNALS) process.on(name, stop);
	return {
		signal: controller.signal,
		release: () => {
			for (const name of SIGNALS) process.off(name, stop);
		},
	};
}
