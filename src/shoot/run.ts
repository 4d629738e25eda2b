/** What all shots of one run share. */
import type { Fault } from '../base/fault.ts';
import type { Engine } from '../engines/engine.ts';
import type { Budget } from './budget.ts';
import type { Journal } from './journal.ts';
import type { ShootEvent } from './outcome.ts';
import type { Store } from './store.ts';

/** One call of `shoot`. */
export interface Run {
	readonly engine: Engine;
	readonly store: Store;
	readonly journal: Journal;
	readonly budget: Budget;
	readonly story: string;
	readonly signal: AbortSignal;
	readonly tell: (event: ShootEvent) => void;
	/** Why nothing new is begun any more. */
	readonly stopReason: () => Fault | undefined;
}
