/** What is kept already, what is to be drawn and what that would cost. */
import type { Size } from '../base/geometry.ts';
import { sumUsd } from '../base/usd.ts';
import type { Plan, PlannedShot } from './plan.ts';
import type { Request } from './request.ts';

export interface PlanFacts {
	/** Every shot in reading order; null where the writer has drawn it. */
	readonly requests: readonly { readonly shot: string; readonly request: Request | null }[];
	/** Keys that have a take in the store. */
	readonly kept: ReadonlySet<string>;
	/** US dollars for one frame. */
	readonly price: (request: Request) => number;
	readonly engine: string;
	/** Only these shots are drawn; absent = all. */
	readonly only?: ReadonlySet<string>;
}

/** Shots with the same key share one take, so each key is drawn and paid for once. */
export function makePlan({ requests, kept, price, engine, only }: PlanFacts): Plan {
	const shots = requests.map((each) => ({ ...each, state: stateOf(each.request, kept) }));
	const missing = new Map<string, Request>();
	for (const { shot, request, state } of shots) {
		const isWanted = only === undefined || only.has(shot);
		if (request && state === 'missing' && isWanted && !missing.has(request.key)) {
			missing.set(request.key, request);
		}
	}
	const wanted = [...missing.values()];
	return { engine, shots, missing: wanted, priceUsd: sumUsd(wanted.map(price)) };
}

function stateOf(request: Request | null, kept: ReadonlySet<string>): PlannedShot['state'] {
	if (request === null) return 'own';
	return kept.has(request.key) ? 'kept' : 'missing';
}

/** How far a kept frame's shape may be from its slot's before it is worth drawing again. */
const tolerance = 1.15;
/** What a model draws for "3:2" is up to 3.7 % off 3:2, so a ratio this near to the kept one gains nothing. */
const gain = 1.05;

/**
 * The kept shots whose frames would fit their slots better if drawn again, in reading order. Of shots that
 * share a take only the first counts, since the take is drawn for its slot; and where the model has no ratio
 * nearer to the slot than the kept frame's, drawing again would be paid in vain.
 */
export function refits(plan: Pick<Plan, 'shots'>, frames: ReadonlyMap<string, Size>): readonly PlannedShot[] {
	const seen = new Set<string>();
	return plan.shots.filter(({ request, state }) => {
		if (!request || state !== 'kept' || seen.has(request.key)) return false;
		seen.add(request.key);
		const frame = frames.get(request.key);
		const wanted = request.slotPx.width / request.slotPx.height;
		const asked = ratioOf(request.aspectRatio);
		if (!frame || asked === undefined) return false;
		const keptOff = apart(frame.width / frame.height, wanted);
		return keptOff > tolerance && keptOff > apart(asked, wanted) * gain;
	});
}

/** How many times the one ratio is the other, 1 or more. */
function apart(a: number, b: number): number {
	return Math.max(a / b, b / a);
}

function ratioOf(name: string | undefined): number | undefined {
	const [width, height] = (name ?? '').split(':').map(Number);
	const ratio = (width ?? Number.NaN) / (height ?? Number.NaN);
	return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}
