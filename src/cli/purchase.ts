/** Before anything is drawn: what all stories together would cost, and whether that may be spent. */
import type { Diagnostic } from '../base/diagnostic.ts';
import { isFault } from '../base/fault.ts';
import { sumUsd } from '../base/usd.ts';
import type { Engine } from '../engines/engine.ts';
import type { ExportWish } from '../film.ts';
import type { Prepared } from '../prepare.ts';
import type { Story } from '../story/story.ts';
import { harmless } from './columns.ts';
import { type Consent, mayBuy, usd } from './money.ts';
import type { Prices } from './options.ts';
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
	/** What is to be made of the pages. */
	readonly files?: ExportWish;
	readonly consent: Consent;
	/** The gateway, where it is not the service's own address, and whether `.env` named it. */
	readonly baseUrl?: string;
	readonly isFromFile?: boolean;
	/** The user's own prices by model. */
	readonly prices: Prices;
	readonly signal: AbortSignal;
	/** Hears what should be known before money is spent. */
	readonly tell: (story: Story, diagnostics: readonly Diagnostic[]) => void;
}

export interface Agreement {
	readonly isAgreed: boolean;
	/** US dollars that each story is planned to cost; no entry for a free one. */
	readonly prices: ReadonlyMap<Story, number>;
}

/** Agreed where nothing costs money or the user says so; throws where nobody can be asked. */
export async function agreeToPay(
	orders: readonly Order[],
	settings: OrderSettings,
	terminal: Terminal,
): Promise<Agreement> {
	const { planStory } = await import('../render.ts');
	const { consent, tell, signal, baseUrl, isFromFile, prices: own, files, ...wishes } = settings;
	const prices = new Map<Story, number>();
	const sellers = new Set<string>();
	const models = new Set<string>();
	let frames = 0;
	for (const { story, engine } of orders) {
		if (engine.name === 'draft') continue;
		const planned = await unlessRefused(planStory(story, { ...wishes, engine }));
		if (!planned || !(await areMakeable(planned.prepared, files))) continue;
		const { plan, diagnostics } = planned;
		tell(story, diagnostics);
		frames += plan.missing.length;
		prices.set(story, plan.priceUsd);
		for (const { model } of plan.missing) models.add(model);
		if (plan.missing.length > 0) sellers.add(engine.name);
	}
	if (frames === 0) return { isAgreed: true, prices };
	for (const line of await guessedPrices(models, own)) terminal.err.line(line);
	const place = baseUrl ? ` at ${hostOf(baseUrl)}${isFromFile ? ' (see .env)' : ''}` : '';
	const purchase = {
		frames,
		priceUsd: sumUsd(prices.values()),
		from: `${[...sellers].join(' and ')}${place}`,
	};
	return { isAgreed: await mayBuy(purchase, consent, terminal, signal), prices };
}

/** A story that cannot be done as asked will be refused, and told, in its turn: meanwhile it stops no other. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
	try {
		return await work;
	} catch (error) {
		if (isFault(error) && error.code === 'usage') return undefined;
		throw error;
	}
}

async function areMakeable(prepared: Prepared, files: ExportWish | undefined): Promise<boolean> {
	const { refuseUnmakeable } = await import('../export-book.ts');
	try {
		await refuseUnmakeable(prepared, files);
		return true;
	} catch (error) {
		if (!isFault(error)) throw error;
		return false;
	}
}

/** A line for each model whose price is only a guess. */
export async function guessedPrices(models: Iterable<string>, own: Prices): Promise<readonly string[]> {
	const { isPriceKnown, UNKNOWN_PRICE_USD } = await import('../engines/replicate/prices.ts');
	return [...models]
		.filter((model) => !isPriceKnown(model, own))
		.map((model) => {
			const guess = `${usd(UNKNOWN_PRICE_USD)} a frame is assumed`;
			return `the price of ${harmless(model)} is not known, ${guess}: tell it with --price ${harmless(model)}=USD`;
		});
}

/** The host alone: an address may hold a password. */
function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : 'an unreadable address';
}
