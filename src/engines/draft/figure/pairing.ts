/** Which two of the cast a phrase of touching is about: who does it, and to whom. */

/** An action in lower case with a dash for each name, and whose each dash is. */
export interface Masked {
	readonly text: string;
	readonly names: readonly { readonly at: number; readonly index: number }[];
}

/** Puts dashes for the names of the cast. */
export function maskNames(action: string, names: readonly string[]): Masked {
	const lower = action.toLowerCase().normalize('NFC');
	const told = names
		.map((name, index) => ({ name: name.toLowerCase().normalize('NFC'), index }))
		.filter(({ name }) => name !== '')
		.sort((a, b) => b.name.length - a.name.length);
	if (told.length === 0) return { text: lower, names: [] };
	const escaped = told.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const any = new RegExp(`(?<![\\p{L}\\p{M}])(?:${escaped.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
	const found: { at: number; index: number }[] = [];
	let shift = 0;
	const text = lower.replace(any, (name, at: number) => {
		found.push({ at: at - shift, index: told.find((each) => each.name === name)!.index });
		shift += name.length - 1;
		return '—';
	});
	return { text, names: found };
}

/** How far after a phrase its other one may be named. */
const NEAR = 40;

/** Who does what the match tells, and to whom; of two in all the other one needs no name. */
export function pairOf(
	{ text, names }: Masked,
	match: RegExpExecArray,
	count: number,
): { readonly from: number; readonly to: number } | undefined {
	const [start, end] = [match.index, match.index + match[0].length];
	const before = names.filter(({ at }) => at < start);
	const from = (before.at(-1) ?? names[0])?.index;
	if (count === 2) return { from: from ?? 0, to: 1 - (from ?? 0) };
	if (from === undefined) return undefined;
	const other = (list: Masked['names']) => list.filter(({ index }) => index !== from);
	const stop = /[.;!?]/.exec(text.slice(end, end + NEAR))?.index ?? NEAR;
	const to =
		other(names.filter(({ at }) => at >= start && at < end))[0] ??
		other(names.filter(({ at }) => at >= end && at < end + stop))[0] ??
		other(before.filter(({ at }) => !/[.!?]/.test(text.slice(at, start)))).at(-1);
	return to && { from, to: to.index };
}
