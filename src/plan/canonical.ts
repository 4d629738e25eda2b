/** One text for one value, whatever order its fields were written in: what keys are made of. */

/**
 * JSON with sorted names, no white space and every text in NFC, so that an editor that saves `é` in two
 * parts buys nothing. Fields that are undefined are left out; numbers that JSON lacks become their names.
 */
export function canonical(value: unknown): string {
	if (value === undefined || value === null) return 'null';
	if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
	if (typeof value === 'number' && !Number.isFinite(value)) return `"${value}"`;
	if (typeof value !== 'object') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	const fields = Object.entries(value)
		.filter(([, each]) => each !== undefined)
		.map(([name, each]) => [JSON.stringify(name.normalize('NFC')), canonical(each)] as const)
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return `{${fields.map((field) => field.join(':')).join(',')}}`;
}
