/** The hard cap on spending: money is set aside before it can be spent, and given back where it was not. */
import { Fault, isFault } from '../base/fault.ts';

/** Money set aside for one prediction. */
export interface Hold {
	/** The service took this much, US dollars. */
	spend(usd: number): void;
	/** The service took nothing. */
	release(): void;
}

export interface Budget {
	/** US dollars spent so far. */
	spentUsd(): number;
	/** Throws Fault `over-budget` where it does not fit. */
	hold(usd: number): Hold;
}

/** Money that one shot may need, set aside at once: so a budget buys in the order of the story, not by chance. */
export interface Purse {
	/** What was set aside, or what there is now. Throws Fault `over-budget`. */
	take(): Hold;
	/** Gives back what was not taken. */
	close(): void;
}

/** Sets a price aside where the budget has it, and nothing where it will hardly be needed. */
export function openPurse(budget: Budget, usd: number, isNeeded = true): Purse {
	let reserved = isNeeded ? tryHold(budget, usd) : undefined;
	return {
		take: () => {
			const hold = reserved ?? budget.hold(usd);
			reserved = undefined;
			return hold;
		},
		close: () => reserved?.release(),
	};
}

function tryHold(budget: Budget, usd: number): Hold | undefined {
	try {
		return budget.hold(usd);
	} catch (error) {
		if (isFault(error)) return undefined;
		throw error;
	}
}

/** Sums are kept in millionths, so that a thousand frames at $0.003 make exactly $3. */
const MICRO = 1_000_000;

/** A budget for one run; without a limit it only counts. */
export function openBudget(limitUsd = Number.POSITIVE_INFINITY): Budget {
	const limit = Math.round(limitUsd * MICRO);
	let spent = 0;
	let held = 0;
	return {
		spentUsd: () => spent / MICRO,
		hold(usd) {
			const amount = Math.round(usd * MICRO);
			if (spent + held + amount > limit) throw overBudget(usd, limitUsd, (spent + held) / MICRO);
			held += amount;
			let isOpen = true;
			const close = (taken: number) => {
				if (!isOpen) return;
				isOpen = false;
				held -= amount;
				spent += taken;
			};
			return { spend: (actualUsd) => close(Math.round(actualUsd * MICRO)), release: () => close(0) };
		},
	};
}

/** For a run that asks for nothing: a frame that is said to be free does not fit either. */
export function closedBudget(): Budget {
	return {
		spentUsd: () => 0,
		hold: (usd) => {
			throw overBudget(usd, 0, 0);
		},
	};
}

function overBudget(usd: number, limitUsd: number, takenUsd: number): Fault {
	const message = `a frame for $${money(usd)} does not fit the budget of $${money(limitUsd)}, of which $${money(takenUsd)} is taken`;
	return new Fault('over-budget', message, { hint: 'raise --budget, or run again: what is kept stays' });
}

function money(usd: number): string {
	return String(Math.round(usd * MICRO) / MICRO);
}
