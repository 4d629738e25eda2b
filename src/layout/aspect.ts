/** Aspect ratios as models name them: "16:9". */
import type { Rect } from '../base/geometry.ts';

/** The allowed ratio nearest to the slot's own, by the log of their quotient; the first where two are as near. */
export function nearestAspectRatio(slot: Rect, allowed: readonly string[]): string | undefined {
	const wanted = Math.log(slot.w / slot.h);
	let best: string | undefined;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const name of allowed) {
		const ratio = parseRatio(name);
		if (ratio === undefined) continue;
		const distance = Math.abs(Math.log(ratio) - wanted);
		if (distance < bestDistance - 1e-9) {
			best = name;
			bestDistance = distance;
		}
	}
	return best;
}

/** Width over height of "w:h"; nothing where the name is no ratio ("match_input_image"). */
function parseRatio(name: string): number | undefined {
	const match = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(name);
	if (match === null) return undefined;
	const ratio = Number(match[1]) / Number(match[2]);
	return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

/** Natural logs of the ratios that are ratios. */
export function logRatiosOf(names: readonly string[]): readonly number[] {
	return names.flatMap((name) => {
		const ratio = parseRatio(name);
		return ratio === undefined ? [] : [Math.log(ratio)];
	});
}

/** The share of a frame that is cut away in a slot, from 0, where the frame is drawn in the nearest of the ratios. */
export function lostShare(slotLogAspect: number, logRatios: readonly number[]): number {
	let off = Number.POSITIVE_INFINITY;
	for (const ratio of logRatios) off = Math.min(off, Math.abs(ratio - slotLogAspect));
	return off === Number.POSITIVE_INFINITY ? 0 : 1 - Math.exp(-off);
}
