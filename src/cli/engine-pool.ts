/** The engines of one run: each opened once, shared by all its stories, closed at the end. */
import { type Fault, isFault } from '../base/fault.ts';
import type { Engine } from '../engines/engine.ts';
import type { Story } from '../story/story.ts';
import type { Environment } from './env.ts';
import type { EngineName, Prices } from './options.ts';
import { engineName, ownPrices } from './settings.ts';

export interface EnginePool {
	/** The engine that draws this story. */
	engineFor(story: Story): Promise<Engine>;
	close(): Promise<void>;
}

export interface EngineChoice {
	readonly engine?: EngineName | undefined;
	readonly rate?: number | undefined;
	readonly deadline?: number | undefined;
	readonly onDoubt?: 'ask-again' | 'leave' | undefined;
	/** US dollars a frame by model, over what the engine knows. */
	readonly price?: Prices | undefined;
	/** Only prices will be asked, for which no token is needed. */
	readonly isForPlan?: boolean;
}

export function openEnginePool(choice: EngineChoice, env: Environment): EnginePool {
	const opened = new Map<EngineName, Promise<Engine>>();
	const token = env.REPLICATE_API_TOKEN?.trim() || (choice.isForPlan && 'none-to-plan');
	const prices = ownPrices(choice.price, env);
	const baseUrl = env.REPLICATE_BASE_URL?.trim();
	const open = async (name: EngineName) => {
		const { openEngine } = await import('../engines/open.ts');
		const { rate, deadline, onDoubt } = choice;
		const wishes = {
			...(rate !== undefined && { ratePerMinute: rate }),
			...(deadline !== undefined && { deadlineS: deadline }),
			...(onDoubt !== undefined && { onDoubt }),
		};
		return heeding(
			await openEngine(name, { prices, ...(token && { token }), ...(baseUrl && { baseUrl }), ...wishes }),
		);
	};
	return {
		engineFor: async (story) => {
			const name = engineName(choice.engine, story, env);
			const engine = opened.get(name) ?? open(name);
			opened.set(name, engine);
			return engine;
		},
		close: async () => {
			const engines = await Promise.allSettled(opened.values());
			await Promise.all(
				engines.map((each) => (each.status === 'fulfilled' ? each.value.close?.() : undefined)),
			);
		},
	};
}

/** What the service says of one story holds for all that come after it: nothing new is asked any more. */
function heeding(engine: Engine): Engine {
	let refusal: Fault | undefined;
	return {
		...engine,
		draw: async (request, context) => {
			// What is paid for can be fetched without credit.
			if (refusal !== undefined && context.resume === undefined) throw refusal;
			try {
				return await engine.draw(request, context);
			} catch (error) {
				if (isFault(error) && (error.code === 'token-refused' || error.code === 'no-credit')) refusal = error;
				throw error;
			}
		},
	};
}
