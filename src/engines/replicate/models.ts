/** What the engine must know of a model to ask it: one row a model; others are asked with what the writer gave. */
import { Fault } from '../../base/fault.ts';

export interface ModelFacts {
	/** Aspect ratios that it takes; absent = it is not asked for one. */
	readonly ratios?: readonly string[];
	readonly takesSeed: boolean;
	readonly takesPrompt: boolean;
	/** The inputs for reference pictures: one picture each, or all in one list. */
	readonly references?: { readonly inputs: readonly string[]; readonly isList?: boolean };
	/** The input for a LoRA's weights. */
	readonly lora?: string;
	/** The version to ask for where the writer named none: a community model. */
	readonly version?: string;
}

const FLUX = ['1:1', '16:9', '21:9', '3:2', '2:3', '4:5', '5:4', '3:4', '4:3', '9:16', '9:21'];
const KONTEXT = [...FLUX, '1:2', '2:1'];
const COMMON = ['1:1', '16:9', '3:2', '2:3', '4:5', '5:4', '3:4', '4:3', '9:16', '21:9'];

function facts(ratios: readonly string[], more: Partial<ModelFacts> = {}): ModelFacts {
	return { ratios, takesSeed: true, takesPrompt: true, ...more };
}

const MODELS: Readonly<Record<string, ModelFacts>> = {
	'black-forest-labs/flux-schnell': facts(FLUX),
	'black-forest-labs/flux-dev': facts(FLUX, { references: { inputs: ['image'] } }),
	'black-forest-labs/flux-dev-lora': facts(FLUX, { references: { inputs: ['image'] }, lora: 'lora_weights' }),
	'black-forest-labs/flux-schnell-lora': facts(FLUX, { lora: 'lora_weights' }),
	'black-forest-labs/flux-kontext-pro': facts(KONTEXT, { references: { inputs: ['input_image'] } }),
	'black-forest-labs/flux-kontext-max': facts(KONTEXT, { references: { inputs: ['input_image'] } }),
	'black-forest-labs/flux-kontext-dev': facts(KONTEXT, { references: { inputs: ['input_image'] } }),
	'flux-kontext-apps/multi-image-kontext-pro': facts(KONTEXT, {
		references: { inputs: ['input_image_1', 'input_image_2'] },
	}),
	'black-forest-labs/flux-redux-schnell': facts(FLUX, {
		takesPrompt: false,
		references: { inputs: ['redux_image'] },
	}),
	'black-forest-labs/flux-redux-dev': facts(FLUX, {
		takesPrompt: false,
		references: { inputs: ['redux_image'] },
	}),
	'black-forest-labs/flux-2-pro': facts(COMMON, { references: { inputs: ['input_images'], isList: true } }),
	'lucataco/flux-schnell-lora': facts(FLUX, {
		references: { inputs: ['image'] },
		lora: 'hf_lora',
		version: '2a6b576af31790b470f0a8442e1e9791213fa13799cbb65a9fc1436e96389574',
	}),
	'ideogram-ai/ideogram-character': facts(COMMON, { references: { inputs: ['character_reference_image'] } }),
	'google/nano-banana': facts(COMMON, {
		takesSeed: false,
		references: { inputs: ['image_input'], isList: true },
	}),
	'bytedance/seedream-4': facts(COMMON, {
		takesSeed: false,
		references: { inputs: ['image_input'], isList: true },
	}),
	'qwen/qwen-image-edit': { takesSeed: true, takesPrompt: true, references: { inputs: ['image'] } },
};

/** A model that no row tells about: it gets the prompt and the writer's inputs, nothing of ours. */
const UNKNOWN: ModelFacts = { takesSeed: false, takesPrompt: true };

export function modelFacts(name: string): ModelFacts {
	return MODELS[name] ?? UNKNOWN;
}

/** `owner/name` without its version. */
export function modelName(model: string): string {
	return model.replace(/:[^:/]*$/, '');
}

/** A model's name, and the version where one is to be asked for. */
export function readModel(model: string): { readonly name: string; readonly version?: string } {
	const [, name, version] = /^([\w.-]+\/[\w.-]+)(?::([0-9a-f]{64}))?$/i.exec(model.trim()) ?? [];
	if (name === undefined) {
		throw new Fault('model-unknown', `the model "${model}" is not owner/name or owner/name:version`, {
			hint: 'write it as black-forest-labs/flux-schnell, a version as its 64 hexadecimal digits',
		});
	}
	const asked = version ?? modelFacts(name).version;
	return asked === undefined ? { name } : { name, version: asked };
}
