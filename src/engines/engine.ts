/** The one face of all engines. */
import type { FaultCode } from '../base/fault.ts';
import type { Subject } from '../base/subject.ts';
import type { Request } from '../plan/request.ts';

/** A picture as the engine gave it, with all that is known about it. */
export interface Drawing {
	readonly bytes: Uint8Array;
	readonly format: 'png' | 'jpg' | 'webp';
	readonly widthPx: number;
	readonly heightPx: number;
	readonly priceUsd: number;
	readonly seed?: number;
	readonly predictionId?: string;
	readonly predictTimeS?: number;
	/** Words for what was drawn, for people and the manifest. */
	readonly depicts?: readonly string[];
	readonly subjects?: readonly Subject[];
}

/** What an engine reports while it draws, in time for the journal: each call is awaited before going on. */
export interface DrawNotes {
	/** Just before the service is asked: from here on money may be spent. */
	asked(input: unknown): Promise<void>;
	/** The service took it, under this id. */
	accepted(predictionId: string): Promise<void>;
	/** The service said, or its list shows, that it made nothing of what was asked last: no doubt is left. */
	refused?(): Promise<void>;
	/**
	 * What was asked or accepted last is over and gave no picture; whatever is asked next is one more prediction.
	 * Only an end that may be billed counts against the budget.
	 */
	ended?(end: DrawEnd): Promise<void>;
	/** 0…1 where the engine knows. */
	progress?(share: number): void;
	/** The service slowed us down, an attempt failed, …: one line for people. */
	remark?(text: string): void;
}

/** How a prediction came to nothing. */
export interface DrawEnd {
	readonly code: FaultCode;
	readonly message: string;
	readonly mayBeBilled: boolean;
}

export interface DrawContext {
	readonly signal: AbortSignal;
	readonly notes: DrawNotes;
	/** A prediction of an earlier run, accepted and not yet fetched. */
	readonly resume?: { readonly predictionId: string };
	/** An earlier run asked at this time (ISO) and never learnt the outcome. */
	readonly inDoubtSince?: string;
}

export interface Engine {
	readonly name: string;
	/** Where what it asks for is made and billed; absent where nothing is. Only there can it be fetched or found again. */
	readonly service?: string;
	/** US dollars for one frame; 0 = free. */
	price(request: Request): number;
	/** Throws Fault; never asks twice by itself where money may have been spent once. */
	draw(request: Request, context: DrawContext): Promise<Drawing>;
	/** Frees sockets and workers. */
	close?(): Promise<void>;
}
