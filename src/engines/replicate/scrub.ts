/** Keeps the token out of every text that leaves the engine. */

/** Shorter ones are no secrets, and would be found inside of words. */
const LEAST_SECRET = 8;

/** A text of the service without the token. */
export function withoutToken(text: string, token: string): string {
	return token.length < LEAST_SECRET ? text : text.replaceAll(token, '***');
}

/** Makes a cleaner of texts for one token: the token itself and anything that looks like one becomes `***`. */
export function scrubber(token: string): (text: string) => string {
	return (text) => {
		const own = token === '' ? text : text.replaceAll(token, '***');
		return own.replace(/\br8_[A-Za-z0-9]{8,}/g, 'r8_***');
	};
}

/** One line of at most `most` characters, without control characters. */
export function oneLine(text: string, most = 300): string {
	const line = text
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ')
		.replace(/ {2,}/g, ' ')
		.trim();
	return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
