/** What to do about a prediction that the service accepted and then failed: one table, read from top to bottom. */
import type { FaultCode } from '../../base/fault.ts';

/** New predictions for one drawing because of failed ones, of whatever kind. */
export const MOST_RETRIES = 4;

export interface FailureClass {
	readonly name: string;
	/** How many new predictions may be asked because of it. */
	readonly retries: number;
	readonly wait: 'short' | 'long';
	/** Whether to ask with another seed. */
	readonly isReseeded: boolean;
	/** Whether the service bills it although no picture came of it. */
	readonly mayBeBilled: boolean;
	readonly code: FaultCode;
	readonly hint?: string;
}

interface Row extends FailureClass {
	readonly marker: RegExp;
}

function row(name: string, marker: RegExp, retries: number, more: Partial<FailureClass> = {}): Row {
	const usual = { wait: 'short', isReseeded: false, mayBeBilled: false, code: 'service-failed' } as const;
	return { name, marker, retries, ...usual, ...more };
}

const OTHER_WORDS = 'put the scene into other words';

const ROWS: readonly Row[] = [
	row('supplier', /\(E00[12]\)/, 0, { hint: "the model's own supplier refuses; try another model" }),
	row('overload', /\(E00[34]\)|high demand|temporarily unavailable/i, 3, {
		wait: 'long',
		code: 'service-overloaded',
	}),
	row('moderation', /\(E005\)|flagged as sensitive/i, 1, {
		isReseeded: true,
		code: 'moderated',
		hint: OTHER_WORDS,
	}),
	row('picture checker', /nsfw/i, 2, { isReseeded: true, code: 'moderated', hint: OTHER_WORDS }),
	row('webhook', /E4875/, 0),
	row('memory', /E1001\b|out of memory|\bCUDA\b/i, 1),
	row('platform', /\(code: PA\)|prediction interrupted/i, 3),
	row('platform', /director: unexpected error|\bE(?:6716|8765|9243|9828|1000)\b/i, 3),
	row('input', /validation|must be (?:one of|less|greater|at (?:least|most))|not a valid|is required/i, 0, {
		code: 'input-refused',
		hint: 'change it under `input:` of the story',
	}),
];

const UNKNOWN: FailureClass = row('unknown', /./, 1);

/** The prediction succeeded and holds no picture: as with an output that a checker left out. */
export const NO_PICTURE: FailureClass = row('no picture', /./, 1, {
	isReseeded: true,
	mayBeBilled: true,
	code: 'no-picture',
});

/** Somebody canceled it, or its deadline passed at the service; counted together with `HUNG`. */
export const CANCELED: FailureClass = row('not finished', /./, 1, { mayBeBilled: true });

/** It did not end in time and was canceled by us. */
export const HUNG: FailureClass = row('not finished', /./, 1, {
	mayBeBilled: true,
	code: 'timed-out',
	hint: 'raise the deadline, or try again when the service is less busy',
});

/** The class of a failed prediction's error. */
export function classifyFailure(error: string | undefined): FailureClass {
	if (error === undefined) return UNKNOWN;
	return ROWS.find(({ marker }) => marker.test(error)) ?? UNKNOWN;
}
