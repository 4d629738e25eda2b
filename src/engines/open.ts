/** The table of engines: adding one is a row here and a folder beside. */
import { Fault } from '../base/fault.ts';
import { nearest } from '../base/suggest.ts';
import type { Engine } from './engine.ts';

export interface EngineSettings {
	readonly token?: string;
	/** @default https://api.replicate.com */
	readonly baseUrl?: string;
	/** Creations a minute, for all workers together. */
	readonly ratePerMinute?: number;
	/** Seconds after which a hung prediction is cancelled. */
	readonly deadlineS?: number;
	/** What to do where an ambiguous creation cannot be looked up. */
	readonly onDoubt?: 'ask-again' | 'leave';
	/** US dollars a frame by model name, over the built-in table. */
	readonly prices?: Readonly<Record<string, number>>;
}

const engines: Readonly<Record<string, (settings: EngineSettings) => Promise<Engine>>> = {
	draft: async () => (await import('./draft/engine.ts')).draftEngine(),
	replicate: async ({ token, ...settings }) => {
		if (!token) {
			const hint = 'set REPLICATE_API_TOKEN in the environment or in .env, or use --engine draft';
			throw new Fault('no-token', 'the replicate engine needs a token', { hint });
		}
		return (await import('./replicate/replicate.ts')).replicateEngine({ token, ...settings });
	},
};

/** @throws Fault 'usage' for an unknown name, 'no-token' where a token is needed. */
export async function openEngine(name: string, settings: EngineSettings = {}): Promise<Engine> {
	const open = Object.hasOwn(engines, name) ? engines[name] : undefined;
	if (open) return open(settings);
	const near = nearest(name, Object.keys(engines));
	const hint = near ? `did you mean "${near}"?` : `use one of: ${Object.keys(engines).join(', ')}`;
	throw new Fault('usage', `no engine is called "${name}"`, { hint });
}
