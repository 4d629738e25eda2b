/** Sums of money. */

const MICRO = 1e6;

/** US dollars added in millionths, so that 40 × 0.003 is 0.12, and 0.1 + 0.2 is 0.3. */
export function sumUsd(amounts: Iterable<number>): number {
	let micro = 0;
	for (const usd of amounts) micro += Math.round(usd * MICRO);
	return micro / MICRO;
}
