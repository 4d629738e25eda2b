/** Reading JSON that nobody promised the shape of. */

export type Loose = Readonly<Record<string, unknown>>;

/** The value as an object, where it is one. */
export function asObject(value: unknown): Loose | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}

/** The value as a text that says something. */
export function asText(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The value as a finite number; texts that are numbers count. */
export function asNumber(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
