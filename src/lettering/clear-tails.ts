/** The last word on tails: where the search had no room to keep one clear of other balloons and heads, it stops short. */
import type { Rect } from '../base/geometry.ts';
import { between, distance } from './path.ts';
import type { Spot } from './spots.ts';
import { type Speaker, segmentHits, type Tail } from './tail.ts';

/** Tails shortened or left out, so that none crosses a balloon of others or another's head. Page pixels. */
export function clearTails(spots: readonly Spot[], speakers: readonly Speaker[]): readonly Spot[] {
	return spots.map((spot) => {
		if (spot.tail === undefined) return spot;
		const others = speakers.filter(({ id }) => id !== spot.item.speaker?.id);
		const ways = [
			...spots.filter((other) => other !== spot && other.item.line.kind !== 'sfx').map(({ rect }) => rect),
			...others.filter(({ isGuess }) => !isGuess).map(({ head }) => head),
		];
		return { ...spot, tail: clearOf(spot.tail, ways, others) };
	});
}

/** The longest part of a tail that hits nothing and still says whose it is. */
function clearOf(tail: Tail, ways: readonly Rect[], others: readonly Speaker[]): Tail | undefined {
	for (let share = 1; share > 0.15; share -= 0.1) {
		const tip = between(tail.base, tail.tip, share);
		if (ways.some((rect) => segmentHits(tail.base, tip, rect))) continue;
		const own = distance(tip, tail.aim);
		const isPlain = share === 1 || others.every(({ mouth }) => distance(tip, mouth) > own);
		return isPlain ? { ...tail, tip } : undefined;
	}
	return undefined;
}
