/** A request becomes the body of a create: the writer's inputs as written, ours only where the model takes them. */
import { Fault } from '../../base/fault.ts';
import type { Request } from '../../plan/request.ts';
import type { Model } from '../../story/model.ts';
import { findModel, parseModelName } from '../../story/models.ts';
import type { InputValue, ModelInput } from '../../story/story.ts';
import { readReference } from './references.ts';

/** What is asked of the service, and where. */
export interface Ask {
	readonly model: string;
	/** `owner/name` to be asked on its own path; absent = by version. */
	readonly official?: string;
	readonly version?: string;
	readonly input: ModelInput;
	/** Whether the seed makes the input the only one of its kind. */
	readonly isUnique: boolean;
}

/** Builds what is asked; reads the reference pictures. */
export async function buildAsk(request: Request): Promise<Ask> {
	const { name, version } = readModel(request.model);
	const known = findModel(name);
	const input: Record<string, InputValue> = renameLora(request.input, known);
	const prompt = cleanPrompt(request.prompt);
	if (known?.takesPrompt !== false) {
		if (prompt === '') throw new Fault('input-refused', `the prompt of ${request.shot} is empty`);
		input.prompt = prompt;
	}
	addAspectRatio(input, request, known);
	if (known?.takesSeed !== false && request.seed !== undefined) input.seed ??= request.seed;
	await addReferences(input, request.references, known);
	const isUnique = typeof input.seed === 'number';
	return { model: name, input, isUnique, ...(version === undefined ? { official: name } : { version }) };
}

/** `owner/name`, and the version to be asked for: the writer's, or the one that a community model needs. */
function readModel(model: string): { readonly name: string; readonly version: string | undefined } {
	const parsed = parseModelName(model.trim());
	if (parsed === undefined) {
		throw new Fault('model-unknown', `the model "${model}" is not owner/name or owner/name:version`, {
			hint: 'write it as black-forest-labs/flux-schnell, a version as its 64 hexadecimal digits',
		});
	}
	const name = `${parsed.owner}/${parsed.name}`;
	return { name, version: parsed.version ?? findModel(name)?.version };
}

/** The body to be posted. */
export function askBody(ask: Ask): Record<string, unknown> {
	return ask.version === undefined ? { input: ask.input } : { version: ask.version, input: ask.input };
}

/** The same with another seed; `nth` 0 is the ask itself. A model without a seed is asked the same again. */
export function withOtherSeed(ask: Ask, nth: number): Ask {
	const { seed } = ask.input;
	if (nth === 0 || typeof seed !== 'number') return ask;
	// A step that is coprime to the range and far from the small steps in which people vary seeds themselves.
	const other = ((((seed - 1 + nth * 7_368_787) % 2_147_483_647) + 2_147_483_647) % 2_147_483_647) + 1;
	return { ...ask, input: { ...ask.input, seed: other } };
}

/** Line breaks and control characters make some models fail; lone surrogates cannot be sent. */
export function cleanPrompt(prompt: string): string {
	return prompt
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.trim();
}

/** A LoRA's weights under whichever name the model has for them. */
function renameLora(input: ModelInput, known: Model | undefined): Record<string, InputValue> {
	const renamed: Record<string, InputValue> = { ...input };
	const own = known?.loras[0]?.weights;
	if (own === undefined || renamed[own] !== undefined) return renamed;
	for (const name of ['lora_weights', 'hf_lora']) {
		const weights = renamed[name];
		if (weights === undefined || name === own) continue;
		delete renamed[name];
		renamed[own] = weights;
	}
	return renamed;
}

const SIZES = ['aspect_ratio', 'width', 'height', 'size'];

function addAspectRatio(input: Record<string, InputValue>, request: Request, known: Model | undefined): void {
	const { aspectRatio } = request;
	if (
		aspectRatio === undefined ||
		known?.aspectRatios.includes(aspectRatio) !== true ||
		!('aspect_ratio' in known.inputs)
	)
		return;
	if (SIZES.every((name) => input[name] === undefined)) input.aspect_ratio = aspectRatio;
}

async function addReferences(
	input: Record<string, InputValue>,
	references: readonly string[],
	known: Model | undefined,
): Promise<void> {
	const free = known?.referenceInputs.filter((name) => input[name] === undefined) ?? [];
	if (free.length === 0 || references.length === 0) return;
	if (known?.referenceIsList === true) {
		input[free[0]!] = await Promise.all(references.slice(0, known.mostReferences).map(readReference));
		return;
	}
	for (const [index, name] of free.entries()) {
		const reference = references[index];
		if (reference !== undefined) input[name] = await readReference(reference);
	}
}
