/** What one picture costs, in US dollars, where it is known. */
import type { Request } from '../../plan/request.ts';
import { findModel } from '../../story/models.ts';

/** Taken for a model whose price nobody told: rather too much than too little. */
export const UNKNOWN_PRICE_USD = 0.05;

export type Prices = Readonly<Record<string, number>>;

/** US dollars for one picture: the user's own price, ours, or `UNKNOWN_PRICE_USD`. */
export function priceOf(model: string, own: Prices = {}): number {
	return knownPrice(model, own) ?? UNKNOWN_PRICE_USD;
}

/** US dollars for what is asked: every picture is billed, also those that nobody uses. */
export function requestPrice(request: Request, own: Prices = {}): number {
	const { num_outputs: outputs, max_images: most, sequential_image_generation: series } = request.input;
	const pictures = series === 'auto' ? most : outputs;
	return priceOf(request.model, own) * (typeof pictures === 'number' && pictures > 1 ? pictures : 1);
}

/** Whether the price of a model is more than a guess. */
export function isPriceKnown(model: string, own: Prices = {}): boolean {
	return knownPrice(model, own) !== undefined;
}

/** A price may be set for one version, or for all of a model. */
function knownPrice(model: string, own: Prices): number | undefined {
	return own[model] ?? own[model.replace(/:[^:/]*$/, '')] ?? findModel(model)?.priceUsd;
}
