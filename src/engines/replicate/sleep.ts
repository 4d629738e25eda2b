/** Waiting that an abort ends at once. */
import { Fault } from '../../base/fault.ts';

export function interrupted(): Fault {
	return new Fault('interrupted', 'the drawing was interrupted', {
		hint: 'the same command goes on from here',
	});
}

/** Throws `interrupted` when the signal is, or becomes, aborted. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		if (signal.aborted) {
			reject(interrupted());
			return;
		}
		const wake = (): void => {
			signal.removeEventListener('abort', abort);
			resolve();
		};
		const timer = setTimeout(wake, Math.max(0, ms));
		const abort = (): void => {
			clearTimeout(timer);
			reject(interrupted());
		};
		signal.addEventListener('abort', abort, { once: true });
	});
}

/** The `nth` wait (from 0) of a row that doubles, up to a most, shortened by chance by up to a quarter. */
export function backoff(nth: number, firstMs: number, mostMs: number): number {
	const wait = Math.min(mostMs, firstMs * 2 ** Math.min(nth, 20));
	return wait * (1 - Math.random() / 4);
}

export interface Late {
	readonly signal: AbortSignal;
	readonly release: () => void;
}

/** A signal that follows another one so much later. */
export function lately(signal: AbortSignal, ms: number): Late {
	const controller = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	const hurry = (): void => {
		timer = setTimeout(() => controller.abort(), ms);
	};
	if (signal.aborted) hurry();
	else signal.addEventListener('abort', hurry, { once: true });
	const release = (): void => {
		clearTimeout(timer);
		signal.removeEventListener('abort', hurry);
	};
	return { signal: controller.signal, release };
}
