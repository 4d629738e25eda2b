/** What is known of the models that stories usually name: one row a model, data only. Others pass unchecked. */
import { type Model, type ModelName, parseModelName } from './model.ts';
import {
	decimal,
	flux,
	fluxRatios,
	fluxSized,
	kontext,
	kontextRatios,
	list,
	match,
	no,
	one,
	oneMegapixel,
	open,
	pictures,
	quality,
	quarterMegapixel,
	redux,
	seed,
	text,
	whole,
	wideRatios,
	yes,
} from './model-inputs.ts';

export { type ModelName, parseModelName };

/** The row of a model, whatever version is named with it. */
export function findModel(model: string): Model | undefined {
	const parsed = parseModelName(model);
	return parsed && byName.get(`${parsed.owner}/${parsed.name}`.toLowerCase());
}

type Row = Pick<Model, 'name' | 'inputs'> & Partial<Model>;

function row(facts: Row): Model {
	return {
		takesPrompt: 'prompt' in facts.inputs,
		aspectRatios: fluxRatios,
		takesSeed: 'seed' in facts.inputs,
		referenceInputs: [],
		referenceIsList: false,
		mostReferences: facts.referenceInputs?.length ?? 0,
		needsReference: false,
		loras: [],
		sizes: {},
		...facts,
	};
}

export const models: readonly Model[] = [
	row({
		name: 'black-forest-labs/flux-schnell',
		promptTokens: 256,
		priceUsd: 0.003,
		inputs: { ...fluxSized, num_inference_steps: whole(1, 4, 4) },
		sizes: { '1': oneMegapixel, '0.25': quarterMegapixel },
	}),
	row({
		name: 'lucataco/flux-schnell-lora',
		version: '2a6b576af31790b470f0a8442e1e9791213fa13799cbb65a9fc1436e96389574',
		promptTokens: 256,
		priceUsd: 0.006,
		referenceInputs: ['image'],
		loras: [{ weights: 'hf_lora', scale: 'lora_scale' }],
		inputs: {
			...flux,
			num_inference_steps: whole(1, 12, 4),
			hf_lora: text,
			lora_scale: decimal(0, 1, 0.8),
			image: text,
			prompt_strength: decimal(0, 1, 0.8),
		},
		sizes: { '1': oneMegapixel },
	}),
	row({
		name: 'black-forest-labs/flux-dev',
		promptTokens: 512,
		priceUsd: 0.025,
		referenceInputs: ['image'],
		inputs: {
			...fluxSized,
			num_inference_steps: whole(1, 50, 28),
			guidance: decimal(0, 10, 3),
			image: text,
			prompt_strength: decimal(0, 1, 0.8),
		},
	}),
	row({
		name: 'black-forest-labs/flux-dev-lora',
		promptTokens: 512,
		referenceInputs: ['image'],
		loras: [
			{ weights: 'lora_weights', scale: 'lora_scale' },
			{ weights: 'extra_lora', scale: 'extra_lora_scale' },
		],
		inputs: {
			...fluxSized,
			num_inference_steps: whole(1, 50, 28),
			guidance: decimal(0, 10, 3),
			image: text,
			prompt_strength: decimal(0, 1, 0.8),
			lora_weights: text,
			lora_scale: decimal(-1, 3, 1),
			extra_lora: text,
			extra_lora_scale: decimal(-1, 3, 1),
		},
	}),
	row({
		name: 'black-forest-labs/flux-kontext-pro',
		promptTokens: 512,
		priceUsd: 0.04,
		aspectRatios: kontextRatios,
		referenceInputs: ['input_image'],
		inputs: kontext,
	}),
	row({
		name: 'black-forest-labs/flux-kontext-max',
		promptTokens: 512,
		priceUsd: 0.08,
		aspectRatios: kontextRatios,
		referenceInputs: ['input_image'],
		inputs: kontext,
	}),
	row({
		name: 'black-forest-labs/flux-kontext-dev',
		promptTokens: 512,
		priceUsd: 0.025,
		aspectRatios: kontextRatios,
		referenceInputs: ['input_image'],
		needsReference: true,
		inputs: {
			prompt: text,
			input_image: text,
			aspect_ratio: open([match, ...kontextRatios], match),
			num_inference_steps: whole(4, 50, 28),
			guidance: decimal(0, 10, 2.5),
			go_fast: yes,
			seed,
			output_format: pictures,
			output_quality: quality,
			disable_safety_checker: no,
		},
	}),
	row({
		name: 'flux-kontext-apps/multi-image-kontext-pro',
		promptTokens: 512,
		aspectRatios: kontextRatios,
		referenceInputs: ['input_image_1', 'input_image_2'],
		needsReference: true,
		inputs: {
			prompt: text,
			input_image_1: text,
			input_image_2: text,
			aspect_ratio: open([match, ...kontextRatios], match),
			output_format: open(['jpg', 'png']),
			safety_tolerance: whole(0, 2, 2),
			seed,
		},
	}),
	...['black-forest-labs/flux-redux-schnell', 'black-forest-labs/flux-redux-dev'].map((name) => {
		const isDev = name.endsWith('dev');
		const own = isDev ? { guidance: decimal(0, 10, 3) } : {};
		return row({
			name,
			referenceInputs: ['redux_image'],
			needsReference: true,
			inputs: { ...redux, num_inference_steps: isDev ? whole(1, 50, 28) : whole(1, 4, 4), ...own },
		});
	}),
	row({
		name: 'black-forest-labs/flux-2-pro',
		priceUsd: 0.03,
		aspectRatios: wideRatios,
		referenceInputs: ['input_images'],
		referenceIsList: true,
		mostReferences: 8,
		inputs: {
			prompt: text,
			input_images: list,
			aspect_ratio: open([match, 'custom', '21:9', '9:21', ...wideRatios], '1:1'),
			resolution: open(['0.5 MP', '1 MP', '2 MP', '4 MP', match], '1 MP'),
			width: { type: 'integer' },
			height: { type: 'integer' },
			safety_tolerance: whole(1, 5, 2),
			seed,
			output_format: open(['webp', 'jpg', 'png']),
			output_quality: quality,
		},
	}),
	row({
		name: 'ideogram-ai/ideogram-character',
		// Published between 0.10 and 0.20 by rendering speed: the dearer, so that a budget holds.
		priceUsd: 0.2,
		aspectRatios: wideRatios,
		referenceInputs: ['character_reference_image'],
		needsReference: true,
		inputs: {
			prompt: text,
			character_reference_image: text,
			image: text,
			mask: text,
			aspect_ratio: open([...wideRatios, '1:2', '2:1', '1:3', '3:1', '10:16', '16:10'], '1:1'),
			resolution: text,
			magic_prompt_option: open(['Auto', 'On', 'Off']),
			rendering_speed: one(['Default', 'Turbo', 'Quality'], 'Default'),
			style_type: one(['Auto', 'Fiction', 'Realistic'], 'Auto'),
			seed,
		},
	}),
	row({
		name: 'google/nano-banana',
		priceUsd: 0.039,
		aspectRatios: wideRatios,
		referenceInputs: ['image_input'],
		referenceIsList: true,
		mostReferences: 10,
		inputs: {
			prompt: text,
			image_input: list,
			aspect_ratio: open([match, '21:9', ...wideRatios], match),
			output_format: one(['jpg', 'png']),
		},
	}),
	row({
		name: 'bytedance/seedream-4',
		priceUsd: 0.03,
		aspectRatios: ['1:1', '4:3', '3:4', '16:9', '9:16', '3:2', '2:3', '21:9'],
		referenceInputs: ['image_input'],
		referenceIsList: true,
		mostReferences: 10,
		inputs: {
			prompt: text,
			image_input: list,
			aspect_ratio: open([match, '1:1', '4:3', '3:4', '16:9', '9:16', '3:2', '2:3', '21:9'], match),
			size: one(['1K', '2K', '4K', 'custom'], '2K'),
			width: { type: 'integer' },
			height: { type: 'integer' },
			sequential_image_generation: open(['disabled', 'auto'], 'disabled'),
			max_images: whole(1, 15, 1),
			enhance_prompt: yes,
		},
	}),
];

const byName: ReadonlyMap<string, Model> = new Map(models.map((model) => [model.name, model]));
