/** Requests held against what is kept: what is missing, and what it would cost. Asks no engine and no disk. */
import type { Plan, PlannedShot } from './plan.ts';
import type { Request } from './request.ts';

export interface PlanFacts {
	readonly engine: string;
	/** null: the shot has the writer's own picture. In reading order. */
	readonly requests: readonly { readonly shot: string; readonly request: Request | null }[];
	/** Keys that have a take. */
	readonly kept: ReadonlySet<string>;
	/** US dollars for one frame. */
	readonly price: (request: Request) => number;
	/** The shots that may be drawn; all where absent. */
	readonly only?: ReadonlySet<string>;
}

export function makePlan({ engine, requests, kept, price, only }: PlanFacts): Plan {
	const missing = new Map<string, Request>();
	const shots = requests.map(({ shot, request }): PlannedShot => {
		if (!request) return { shot, request: null, state: 'own' };
		if (kept.has(request.key)) return { shot, request, state: 'kept' };
		const isAsked = only === undefined || only.has(shot);
		if (isAsked && !missing.has(request.key)) missing.set(request.key, request);
		return { shot, request, state: 'missing' };
	});
	const asked = [...missing.values()];
	return { engine, shots, missing: asked, priceUsd: asked.reduce((sum, request) => sum + price(request), 0) };
}
