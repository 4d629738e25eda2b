/** Before anything is drawn: what all stories together would cost, and whether that may be spent. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Engine } from '../engines/engine.ts';
import type { Story } from '../story/story.ts';
import { type Consent, mayBuy } from './money.ts';
import type { Terminal } from './terminal.ts';

export interface Order {
	readonly story: Story;
	readonly engine: Engine;
}

export interface OrderSettings {
	readonly storeFolder: string;
	readonly only?: readonly string[];
	readonly pages?: { readonly from: number; readonly to: number };
	readonly refit?: boolean;
	readonly consent: Consent;
	/** The gateway, where it is not the service's own address. */
	readonly baseUrl?: string;
	readonly signal: AbortSignal;
	/** Hears what should be known before money is spent. */
	readonly tell: (story: Story, diagnostics: readonly Diagnostic[]) => void;
}

/** True where nothing costs money or the user agrees to it; throws where nobody can be asked. */
export async function agreeToPay(
	orders: readonly Order[],
	settings: OrderSettings,
	terminal: Terminal,
): Promise<boolean> {
	const { planStory } = await import('../render.ts');
	const { consent, tell, signal: _signal, baseUrl, ...wishes } = settings;
	let frames = 0;
	let priceUsd = 0;
	const sellers = new Set<string>();
	for (const { story, engine } of orders) {
		if (engine.name === 'draft') continue;
		const { plan, diagnostics } = await planStory(story, { ...wishes, engine });
		tell(story, diagnostics);
		frames += plan.missing.length;
		priceUsd += plan.priceUsd;
		if (plan.missing.length > 0) sellers.add(engine.name);
	}
	if (frames === 0) return true;
	const place = baseUrl ? ` at ${hostOf(baseUrl)}` : '';
	const purchase = { frames, priceUsd, from: `${[...sellers].join(' and ')}${place}` };
	return mayBuy(purchase, consent, terminal, settings.signal);
}

/** The host alone: an address may hold a password. */
function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : 'an unreadable address';
}
