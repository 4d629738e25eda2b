/** A plan: every shot with its request, what is kept already, what is missing and what that would cost. */
import type { Request } from './request.ts';

export interface PlannedShot {
	readonly shot: string;
	/** null for the writer's own picture. */
	readonly request: Request | null;
	/** own: the writer's picture, nothing to draw. kept: the take is in the store. missing: to be drawn. */
	readonly state: 'own' | 'kept' | 'missing';
}

export interface Plan {
	readonly engine: string;
	/** Every shot of the story, in reading order. */
	readonly shots: readonly PlannedShot[];
	/** One request for each distinct key that is missing, in reading order. */
	readonly missing: readonly Request[];
	/** US dollars for all that is missing. */
	readonly priceUsd: number;
}
