/** Line breaking against the chords of an ellipse: for each number of lines the best breaks, all at once. */

/** Tokens as widths: the breaker knows nothing of fonts. */
export interface Measured {
	readonly widths: readonly number[];
	/** The space after each token, used unless the line ends there. */
	readonly spaces: readonly number[];
	readonly penalties: readonly number[];
}

export interface Broken {
	/** The index after each line's last token. */
	readonly ends: readonly number[];
	readonly widths: readonly number[];
	/** 0 is perfect; comparable between numbers of lines. */
	readonly badness: number;
}

/** How wide line `index` of `count` should be, as a share of the widest: round for balloons, flat for captions. */
export type Profile = (index: number, count: number) => number;

/** Widest in the middle. */
export const roundProfile: Profile = (index, count) => {
	if (count === 1) return 1;
	const middle = (index + 0.5) / count - 0.5;
	const reach = Math.min(0.96, Math.abs(middle) * 2 * (count > 2 ? 1 : 0.8));
	return Math.max(0.42, Math.sqrt(1 - reach ** 2.2));
};

export const flatProfile: Profile = () => 1;

/** The best breaks into exactly `count` lines, or nothing where there are too few tokens. */
export function breakLines(measured: Measured, count: number, profile: Profile): Broken | undefined {
	const total = measured.widths.length;
	if (count > total || count < 1) return undefined;
	const sums = prefixSums(measured);
	const shares = Array.from({ length: count }, (_, index) => profile(index, count));
	const whole = sums.at(-1)!;
	const scale = whole / shares.reduce((sum, share) => sum + share, 0);
	const ideals = shares.map((share) => share * scale);
	const best = fillTable({ measured, sums, ideals, total, count });
	const ends: number[] = [];
	for (let line = count, end = total; line > 0; line--) {
		ends.unshift(end);
		end = best.from[line * (total + 1) + end]!;
		if (end < 0) return undefined;
	}
	const badness = best.cost[count * (total + 1) + total]!;
	if (!Number.isFinite(badness)) return undefined;
	const widths = ends.map((end, index) => lineWidth(measured, sums, index === 0 ? 0 : ends[index - 1]!, end));
	return { ends, widths, badness: badness / count };
}

/** How much it counts that lines end where the sense does, against their widths. */
const senseWeight = 1.5;

interface Table {
	readonly measured: Measured;
	readonly sums: readonly number[];
	readonly ideals: readonly number[];
	readonly total: number;
	readonly count: number;
}

function fillTable({ measured, sums, ideals, total, count }: Table): {
	cost: Float64Array;
	from: Int32Array;
} {
	const columns = total + 1;
	const cost = new Float64Array((count + 1) * columns).fill(Number.POSITIVE_INFINITY);
	const from = new Int32Array((count + 1) * columns).fill(-1);
	cost[0] = 0;
	for (let line = 1; line <= count; line++) {
		const ideal = ideals[line - 1]!;
		const isOuter = count > 1 && (line === 1 || line === count) && total >= count + 2;
		for (let end = line; end <= total - (count - line); end++) {
			for (let start = end - 1; start >= line - 1; start--) {
				const width = lineWidth(measured, sums, start, end);
				if (width > ideal * 2.4 && start < end - 1) break;
				const before = cost[(line - 1) * columns + start]!;
				if (before === Number.POSITIVE_INFINITY) continue;
				const off = width / ideal - 1;
				let sum = before + off * off * (off > 0 ? 1.8 : 1);
				if (end < total) sum += senseWeight * measured.penalties[end - 1]!;
				if (isOuter && end - start === 1 && !isSentence(measured, line === 1 ? end : start))
					sum += width < ideal * 0.8 ? 0.3 : 0.12;
				if (sum < cost[line * columns + end]!) {
					cost[line * columns + end] = sum;
					from[line * columns + end] = start;
				}
			}
		}
	}
	return { cost, from };
}

/** A word alone on a line is lonely, but for one that says all by itself: its line begins or ends where a sentence does. */
function isSentence({ penalties }: Measured, edge: number): boolean {
	return penalties[edge - 1] === 0;
}

function prefixSums({ widths, spaces }: Measured): number[] {
	const sums = [0];
	for (const [index, width] of widths.entries()) sums.push(sums.at(-1)! + width + spaces[index]!);
	return sums;
}

function lineWidth(measured: Measured, sums: readonly number[], start: number, end: number): number {
	return sums[end]! - sums[start]! - measured.spaces[end - 1]!;
}

/** Lines as full as `maxWidth` lets them be: for text that no balloon holds. Quick for any length. */
export function fillLines(measured: Measured, maxWidth: number): Broken {
	const sums = prefixSums(measured);
	const ends: number[] = [];
	const widths: number[] = [];
	let start = 0;
	for (let end = 1; end <= measured.widths.length; end++) {
		const isLast = end === measured.widths.length;
		if (!isLast && lineWidth(measured, sums, start, end + 1) <= maxWidth) continue;
		ends.push(end);
		widths.push(lineWidth(measured, sums, start, end));
		start = end;
	}
	return { ends, widths, badness: 1 };
}
