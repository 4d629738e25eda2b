/** What a run uses: the flag first, then the story, then the environment, then the default. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Fault } from '../base/fault.ts';
import { nearest } from '../base/suggest.ts';
import type { Story } from '../story/story.ts';
import type { Environment } from './env.ts';
import { ENGINES, type EngineName, type Prices, readPrices } from './options.ts';

/** Requests that the service may have open at once, and workers that still help a draft. */
const MOST_AT_ONCE = 8;

/** The engine for a story: the flag, what the story says, EKONTE_ENGINE, or draft. */
export function engineName(
	flag: EngineName | undefined,
	story: Pick<Story, 'engine'>,
	env: Environment,
): EngineName {
	const said = flag ?? story.engine ?? (env.EKONTE_ENGINE || 'draft');
	const known = ENGINES.find((name) => name === said);
	if (known) return known;
	const near = nearest(said, ENGINES);
	throw new Fault('usage', `no engine is called "${said}"`, {
		hint: near ? `did you mean "${near}"?` : `choose one of ${ENGINES.join(', ')}`,
	});
}

/** What frames cost by model: the flag's prices over those of EKONTE_PRICES. */
export function ownPrices(flag: Prices | undefined, env: Environment): Prices {
	const written = env.EKONTE_PRICES ?? '';
	try {
		return { ...readPrices(written), ...flag };
	} catch {
		throw new Fault('usage', `EKONTE_PRICES cannot be "${written}"`, {
			hint: 'write models and their prices like owner/name=0.02,owner/other=0.05',
		});
	}
}

/** Frames drawn at once, where the user did not say. */
export function defaultConcurrency(engine: string | undefined): number {
	return (engine || 'draft') === 'draft' ? Math.min(MOST_AT_ONCE, availableParallelism()) : MOST_AT_ONCE;
}

/** The folder that holds what was paid for. */
export function storeFolder(flag: string | undefined, env: Environment, folder: string): string {
	return resolve(folder, flag ?? (env.EKONTE_STORE || '.ekonte'));
}
