/** "Did you mean": the nearest of the names that would have been right. */

/** The nearest candidate within a third of the word's length in edits, or nothing. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const allowed = Math.max(1, Math.floor(word.length / 3));
	let best: string | undefined;
	let bestDistance = allowed + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** Edits (insert, delete, replace, swap of neighbours) from one word to the other. */
export function editDistance(from: string, to: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const row = [i];
		for (let j = 1; j <= to.length; j++) {
			const cost = from[i - 1] === to[j - 1] ? 0 : 1;
			row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
			const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
			if (isSwap) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
		}
		beforeLast = last;
		last = row;
	}
	return last[to.length]!;
}
