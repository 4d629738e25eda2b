/** A shot becomes a request: what an engine is asked, and the key under which its takes are kept. */
import { type Rect, roundHalfUp, type Size } from '../base/geometry.ts';
import { nearestAspectRatio } from '../layout/aspect.ts';
import { composePrompt } from '../prompt/compose.ts';
import type { Model } from '../story/model.ts';
import { findModel } from '../story/models.ts';
import type { InputValue, ModelInput, Shot, Story } from '../story/story.ts';
import { keyOf, seedFor } from './key.ts';
import type { Request } from './request.ts';
import { sketchOf } from './sketch.ts';

export interface RequestSettings {
	/** Where the frame will stand on its page. */
	readonly slot: { readonly rect: Rect };
	/** The engine's name. `draft` draws anew whenever the slot changes, since that is free. */
	readonly engine: string;
	/** 1-based. @default 1 */
	readonly take?: number;
	/** Of the draft engine: another version draws everything anew. */
	readonly draftVersion?: string | number;
	/** What stands for a reference picture in the key, such as a hash of its bytes. @default its path or URL */
	readonly referenceMark?: (reference: string) => string;
}

/** The request for one take of a shot; references are as the story has them, paths relative to its folder. */
export function requestFor(shot: Shot, story: Story, settings: RequestSettings): Request {
	const facts = { ...askedOf(shot, story), shot, slot: settings.slot };
	const key = settings.engine === 'draft' ? draftKey(facts, settings) : paidKey(facts, settings);
	const take = settings.take ?? 1;
	const seed = seedOf(facts, key, take, settings.engine);
	const aspectRatio = settings.engine === 'draft' ? undefined : ratioFor(facts);
	return {
		shot: shot.id,
		key,
		take,
		prompt: facts.prompt,
		model: shot.model,
		input: facts.input,
		slotPx: sizeOf(settings.slot.rect),
		sketch: facts.sketch,
		references: facts.references,
		...(seed === undefined ? {} : { seed }),
		...(aspectRatio === undefined ? {} : { aspectRatio }),
	};
}

interface Facts extends Pick<Request, 'prompt' | 'input' | 'sketch' | 'references'> {
	readonly shot: Shot;
	readonly slot: { readonly rect: Rect };
	readonly model: Model | undefined;
	readonly writtenSeed: number | undefined;
}

function askedOf(shot: Shot, story: Story): Omit<Facts, 'shot' | 'slot'> {
	const model = findModel(shot.model);
	const { seed: inputSeed, ...rest } = shot.input;
	const isSeed = model?.takesSeed === true && typeof inputSeed === 'number';
	return {
		prompt: composePrompt(shot, story).prompt,
		input: withLoras(isSeed ? rest : shot.input, shot, model),
		sketch: sketchOf(shot, story),
		references: referencesOf(shot, model),
		model,
		writtenSeed: (isSeed ? inputSeed : undefined) ?? shot.seed ?? story.seed,
	};
}

/** What layout prefers is no part of it: moving a panel never buys a frame again. */
function paidKey(facts: Facts, { referenceMark = (reference) => reference }: RequestSettings): string {
	const { prompt, input, model, writtenSeed } = facts;
	const seed = model?.takesSeed === false ? undefined : writtenSeed;
	const references = facts.references.map(referenceMark);
	return keyOf({ prompt, model: facts.shot.model, input, seed, references });
}

function draftKey({ sketch, slot, writtenSeed }: Facts, { draftVersion = 1 }: RequestSettings): string {
	const { width, height } = sizeOf(slot.rect);
	return keyOf({ engine: 'draft', draftVersion, sketch, width, height, seed: writtenSeed });
}

/** The writer's seed for the first take; further takes of it must differ, so theirs are derived. */
function seedOf(
	{ model, writtenSeed }: Facts,
	key: string,
	take: number,
	engine: string,
): number | undefined {
	const isDraft = engine === 'draft';
	if (!isDraft && model?.takesSeed === false) return undefined;
	if (writtenSeed !== undefined && take === 1) return writtenSeed;
	return isDraft || model?.takesSeed === true ? seedFor(key, take) : undefined;
}

const sizeInputs = ['aspect_ratio', 'width', 'height', 'size'];

function ratioFor({ model, input, slot }: Facts): string | undefined {
	if (model === undefined || sizeInputs.some((name) => input[name] !== undefined)) return undefined;
	return nearestAspectRatio(slot.rect, model.aspectRatios);
}

/** Pictures of the cast, as many as the model takes and the writer's own inputs leave room for. */
function referencesOf(shot: Shot, model: Model | undefined): readonly string[] {
	if (model === undefined) return [];
	const free = model.referenceInputs.filter((name) => shot.input[name] === undefined);
	const most = model.referenceIsList && free.length > 0 ? model.mostReferences : free.length;
	const references = shot.cast.flatMap(({ character }) => character.reference ?? []);
	return [...new Set(references)].slice(0, most);
}

/** The cast's LoRAs under the model's own names, where the writer gave none. */
function withLoras(input: ModelInput, shot: Shot, model: Model | undefined): ModelInput {
	const places = model?.loras ?? [];
	if (places.some(({ weights }) => input[weights] !== undefined)) return input;
	const loras = shot.cast.flatMap(({ character }) => character.lora ?? []);
	const added: Record<string, InputValue> = {};
	places.forEach((place, index) => {
		const lora = loras[index];
		if (!lora) return;
		added[place.weights] = lora.weights;
		added[place.scale] = lora.scale;
	});
	return { ...added, ...input };
}

function sizeOf({ w, h }: Rect): Size {
	return { width: roundHalfUp(w), height: roundHalfUp(h) };
}
