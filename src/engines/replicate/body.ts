/** A request becomes the body of a create: the writer's inputs as written, ours only where the model takes them. */
import { Fault } from '../../base/fault.ts';
import type { Request } from '../../plan/request.ts';
import type { InputValue, ModelInput } from '../../story/story.ts';
import { type ModelFacts, modelFacts, readModel } from './models.ts';
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
	const known = modelFacts(name);
	const input: Record<string, InputValue> = renameLora(request.input, known.lora);
	const prompt = cleanPrompt(request.prompt);
	if (known.takesPrompt) {
		if (prompt === '') throw new Fault('input-refused', `the prompt of ${request.shot} is empty`);
		input.prompt = prompt;
	}
	addAspectRatio(input, request, known);
	if (known.takesSeed && request.seed !== undefined) input.seed ??= request.seed;
	await addReferences(input, request.references, known);
	const isUnique = typeof input.seed === 'number';
	return { model: name, input, isUnique, ...(version === undefined ? { official: name } : { version }) };
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
function renameLora(input: ModelInput, own: string | undefined): Record<string, InputValue> {
	const renamed: Record<string, InputValue> = { ...input };
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

function addAspectRatio(input: Record<string, InputValue>, request: Request, known: ModelFacts): void {
	const { aspectRatio } = request;
	if (aspectRatio === undefined || known.ratios?.includes(aspectRatio) !== true) return;
	if (SIZES.every((name) => input[name] === undefined)) input.aspect_ratio = aspectRatio;
}

async function addReferences(
	input: Record<string, InputValue>,
	references: readonly string[],
	known: ModelFacts,
): Promise<void> {
	const free = known.references?.inputs.filter((name) => input[name] === undefined) ?? [];
	if (free.length === 0 || references.length === 0) return;
	if (known.references?.isList === true) {
		input[free[0]!] = await Promise.all(references.map(readReference));
		return;
	}
	for (const [index, name] of free.entries()) {
		const reference = references[index];
		if (reference !== undefined) input[name] = await readReference(reference);
	}
}
