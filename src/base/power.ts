/**
 * Powers that are the same under every Node. V8 rounds `**` and Math.pow otherwise from version to version (seen between
 * Node 24 and 26), and a last bit is enough to set a balloon elsewhere; its exp and log have stayed as they are. A square
 * is exact either way.
 */

/** `base` (0 or more) to the power of `exponent` (above 0), to about fifteen digits. */
export function pow(base: number, exponent: number): number {
	if (base === 0 || base === 1) return base;
	return Math.exp(exponent * Math.log(base));
}

/** The third power, of any number. */
export function cube(value: number): number {
	return value * value * value;
}
