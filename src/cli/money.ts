/** Words for money and time, and the question that is asked before any is spent. */
import { createInterface } from 'node:readline';
import { Fault } from '../base/fault.ts';
import type { Terminal } from './terminal.ts';

/** `$1.50`, `$0.117`, `$0.0004`: cents for large sums, enough places for small ones. */
export function usd(amount: number): string {
	if (amount === 0) return '$0';
	if (amount >= 1) return `$${amount.toFixed(2)}`;
	if (amount < 0.001) return `$${Number(amount.toPrecision(2))}`;
	return `$${amount.toFixed(3).replace(/(\.\d\d)0$/, '$1')}`;
}

/** `8 s`, `1:05`, `2:03:20`. */
export function clock(seconds: number): string {
	const whole = Math.max(0, Math.round(seconds));
	if (whole < 60) return `${whole} s`;
	const two = (number: number) => String(number).padStart(2, '0');
	const minutes = Math.floor(whole / 60);
	if (minutes < 60) return `${minutes}:${two(whole % 60)}`;
	return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

export interface Purchase {
	readonly frames: number;
	readonly priceUsd: number;
	/** Who is paid. */
	readonly from: string;
}

/** `this run buys 40 frames from replicate for $0.12`. */
export function purchaseWords(purchase: Purchase): string {
	const frames = `${purchase.frames} frame${purchase.frames === 1 ? '' : 's'}`;
	return `this run buys ${frames} from ${purchase.from} for ${usd(purchase.priceUsd)}`;
}

export interface Consent {
	readonly yes?: true | undefined;
	readonly budget?: number | undefined;
	/** What is agreed to beforehand need not be said. */
	readonly quiet?: true | undefined;
}

/**
 * Says what will be bought, and whether it may be: `--yes` or `--budget` say so beforehand, a person at the terminal is asked.
 * Off a terminal without either it throws, having spent nothing.
 */
export async function mayBuy(
	purchase: Purchase,
	consent: Consent,
	terminal: Terminal,
	signal: AbortSignal,
): Promise<boolean> {
	const isAgreed = consent.yes === true || consent.budget !== undefined;
	if (!isAgreed && (terminal.input.isTTY !== true || !terminal.err.isTty)) {
		throw new Fault('usage', `${purchaseWords(purchase)}, and nobody is at the terminal to agree`, {
			hint: `say --yes, or set a cap with --budget ${Math.ceil(purchase.priceUsd * 100) / 100}`,
		});
	}
	if (!isAgreed || !consent.quiet) {
		terminal.err.line(`${purchaseWords(purchase)}${capWords(purchase, consent)}`);
	}
	if (isAgreed) return true;
	const answer = await ask('go on? [y/N] ', terminal, signal);
	return /^\s*(y|yes)\s*$/i.test(answer);
}

function capWords({ priceUsd }: Purchase, { budget }: Consent): string {
	if (budget === undefined) return '';
	return budget < priceUsd
		? `; the budget of ${usd(budget)} stops it before the last`
		: ` (budget ${usd(budget)})`;
}

/** One line typed by a person; the end of input or an interrupt is an empty answer. */
export function ask(question: string, terminal: Terminal, signal: AbortSignal): Promise<string> {
	terminal.err.write(question);
	const lines = createInterface({ input: terminal.input, terminal: false });
	return new Promise((resolve) => {
		const finish = (answer: string) => {
			// Before closing, which tells its own listener.
			resolve(answer);
			signal.removeEventListener('abort', interrupted);
			lines.close();
			terminal.input.unref?.();
		};
		const interrupted = () => {
			terminal.err.line();
			finish('');
		};
		signal.addEventListener('abort', interrupted);
		lines.once('line', finish);
		lines.once('close', () => finish(''));
	});
}
