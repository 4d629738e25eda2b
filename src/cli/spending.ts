/** One cap for all stories of a run, whether they are drawn one after the other or several at once. */
import { sumUsd } from '../base/usd.ts';
import type { Story } from '../story/story.ts';

export interface Spending {
	/** Whether several stories may be drawn at once without touching the cap. */
	readonly isShared: boolean;
	/** The cap for a story that begins now; nothing where there is none. */
	capFor(story: Story): number | undefined;
	/** A story has spent so much. */
	note(usd: number): void;
}

/**
 * Where all that is planned fits the budget, each story has its own price and an equal part of what is over as its
 * cap: the caps together are the budget. Where it does not fit, stories take turns, each with what is left.
 */
export function openSpending(budgetUsd: number | undefined, prices: ReadonlyMap<Story, number>): Spending {
	const over = sumUsd([budgetUsd ?? 0, -sumUsd(prices.values())]);
	let spentUsd = 0;
	const note = (usd: number) => {
		spentUsd += usd;
	};
	if (budgetUsd === undefined) return { isShared: true, capFor: () => undefined, note };
	if (over < 0) {
		return { isShared: false, capFor: () => Math.max(0, budgetUsd - spentUsd), note };
	}
	const part = prices.size === 0 ? 0 : over / prices.size;
	return { isShared: true, capFor: (story) => (prices.get(story) ?? 0) + part, note };
}
