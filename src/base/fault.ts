/** The world's failure (network, disk, service), as opposed to the author's mistake, which is a Diagnostic. */

export type FaultCode =
	| 'usage'
	| 'file-missing'
	| 'file-unreadable'
	| 'file-too-large'
	| 'disk-full'
	| 'disk-refused'
	| 'store-damaged'
	| 'store-locked'
	| 'no-token'
	| 'bad-base-url'
	| 'token-refused'
	| 'no-credit'
	| 'over-budget'
	| 'rate-limited'
	| 'service-refused'
	| 'service-unreachable'
	| 'service-failed'
	| 'service-overloaded'
	| 'in-doubt'
	| 'moderated'
	| 'input-refused'
	| 'model-unknown'
	| 'no-picture'
	| 'picture-damaged'
	| 'picture-expired'
	| 'timed-out'
	| 'glyph-missing'
	| 'font-damaged'
	| 'program-missing'
	| 'program-failed'
	| 'interrupted';

export interface FaultFacts {
	readonly hint?: string;
	readonly cause?: unknown;
}

/** Thrown where the world fails; `message` is one lower-case fact, `hint` one imperative. */
export class Fault extends Error {
	readonly code: FaultCode;
	readonly hint: string | undefined;

	constructor(code: FaultCode, message: string, facts: FaultFacts = {}) {
		super(message, { cause: facts.cause });
		this.name = 'Fault';
		this.code = code;
		this.hint = facts.hint;
	}
}

export function isFault(value: unknown): value is Fault {
	return value instanceof Fault;
}
