/** Numbers of things in messages. */

/** `1 shot`, `2 shots`. */
export function counting(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? '' : 's'}`;
}
