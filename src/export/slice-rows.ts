/** Where a strip is cut. Pure. */

export interface Rows {
	readonly from: number;
	/** The row after the last. */
	readonly to: number;
}

/** Slices of at most `tallest` rows, cut on the last row of paper that fits; through a picture only where it is taller. */
export function sliceRows(blank: readonly boolean[], tallest: number): readonly Rows[] {
	const slices: Rows[] = [];
	let from = 0;
	while (blank.length - from > tallest) {
		const to = cutIn(blank, from, from + tallest);
		slices.push({ from, to });
		from = to;
	}
	if (from < blank.length) slices.push({ from, to: blank.length });
	return slices;
}

/** As late as a row of paper allows, so that the next picture has a whole slice to itself. */
function cutIn(blank: readonly boolean[], from: number, limit: number): number {
	let last = limit;
	while (last > from && !blank[last - 1]) last--;
	if (last === from) return limit;
	if (blank.slice(from, last).includes(false)) return last;
	// Only paper before a picture that does not fit beside it: paper alone, unless the picture is too tall anyway.
	let end = last;
	while (end < blank.length && !blank[end]) end++;
	return end - last <= limit - from ? last : limit;
}
