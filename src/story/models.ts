/** What is known of models: their inputs, shapes, prices and how much of a prompt they read. Read off the service's pages, 2026-11. */

export interface InputRule {
	readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'list';
	readonly choices?: readonly string[];
	readonly min?: number;
	readonly max?: number;
}

export interface Model {
	/** owner/name */
	readonly name: string;
	/** Community models are asked for by version: 64 hex digits. */
	readonly version?: string;
	/** T5 tokens of the prompt that are read; absent = no known bound. */
	readonly promptTokens?: number;
	/** Shapes that layout may ask for; empty = the model has no such input. */
	readonly aspectRatios: readonly string[];
	readonly takesSeed: boolean;
	/** The input that takes a reference picture, and whether it is a list. */
	readonly reference?: { readonly input: string; readonly isList: boolean; readonly isRequired: boolean };
	/** The inputs that take LoRA weights and their scale. */
	readonly lora?: { readonly weights: string; readonly scale: string };
	/** US dollars a picture. */
	readonly priceUsd: number;
	readonly inputs: Readonly<Record<string, InputRule>>;
}

const fluxRatios = '1:1 16:9 21:9 3:2 2:3 4:5 5:4 3:4 4:3 9:16 9:21'.split(' ');
const wideRatios = ['1:1', '16:9', '3:2', '2:3', '4:5', '5:4', '9:16', '3:4', '4:3'];
const whole = (min: number, max: number): InputRule => ({ type: 'integer', min, max });
const between = (min: number, max: number): InputRule => ({ type: 'number', min, max });
const choice = (...choices: string[]): InputRule => ({ type: 'string', choices });
const text: InputRule = { type: 'string' };
const flag: InputRule = { type: 'boolean' };
const list: InputRule = { type: 'list' };
const picture = (input: string, isList = false, isRequired = false) => ({ input, isList, isRequired });

/** Inputs that the flux models share. */
const flux = {
	aspect_ratio: choice(...fluxRatios),
	num_outputs: whole(1, 1),
	output_format: choice('webp', 'jpg', 'png'),
	output_quality: whole(0, 100),
	disable_safety_checker: flag,
};
const kontext = {
	aspect_ratio: choice('match_input_image', ...fluxRatios),
	output_format: choice('jpg', 'png'),
	safety_tolerance: whole(0, 6),
	prompt_upsampling: flag,
	input_image: text,
};

/** Adding a model is one entry. */
export const models: readonly Model[] = [
	{
		name: 'black-forest-labs/flux-schnell',
		promptTokens: 256,
		aspectRatios: fluxRatios,
		takesSeed: true,
		priceUsd: 0.003,
		inputs: { ...flux, megapixels: choice('1', '0.25'), num_inference_steps: whole(1, 4), go_fast: flag },
	},
	{
		name: 'lucataco/flux-schnell-lora',
		version: '2a6b576af31790b470f0a8442e1e9791213fa13799cbb65a9fc1436e96389574',
		promptTokens: 256,
		aspectRatios: fluxRatios,
		takesSeed: true,
		reference: picture('image'),
		lora: { weights: 'hf_lora', scale: 'lora_scale' },
		priceUsd: 0.006,
		inputs: {
			...flux,
			hf_lora: text,
			lora_scale: between(0, 1),
			num_inference_steps: whole(1, 12),
			image: text,
			prompt_strength: between(0, 1),
		},
	},
	{
		name: 'black-forest-labs/flux-kontext-pro',
		aspectRatios: fluxRatios,
		takesSeed: true,
		reference: picture('input_image'),
		priceUsd: 0.04,
		inputs: kontext,
	},
	{
		name: 'black-forest-labs/flux-kontext-max',
		aspectRatios: fluxRatios,
		takesSeed: true,
		reference: picture('input_image'),
		priceUsd: 0.08,
		inputs: kontext,
	},
	{
		name: 'black-forest-labs/flux-kontext-dev',
		aspectRatios: fluxRatios,
		takesSeed: true,
		reference: picture('input_image', false, true),
		priceUsd: 0.025,
		inputs: {
			...flux,
			aspect_ratio: kontext.aspect_ratio,
			input_image: text,
			num_inference_steps: whole(4, 50),
			guidance: between(0, 10),
			go_fast: flag,
		},
	},
	{
		name: 'flux-kontext-apps/multi-image-kontext-pro',
		aspectRatios: fluxRatios,
		takesSeed: true,
		priceUsd: 0.04,
		inputs: { ...kontext, safety_tolerance: whole(0, 2), input_image_1: text, input_image_2: text },
	},
	{
		name: 'black-forest-labs/flux-dev',
		promptTokens: 512,
		aspectRatios: fluxRatios,
		takesSeed: true,
		reference: picture('image'),
		priceUsd: 0.025,
		inputs: {
			...flux,
			image: text,
			prompt_strength: between(0, 1),
			guidance: between(0, 10),
			num_inference_steps: whole(1, 50),
			megapixels: choice('1', '0.25'),
			go_fast: flag,
		},
	},
	{
		name: 'black-forest-labs/flux-dev-lora',
		promptTokens: 512,
		aspectRatios: fluxRatios,
		takesSeed: true,
		reference: picture('image'),
		lora: { weights: 'lora_weights', scale: 'lora_scale' },
		priceUsd: 0.032,
		inputs: {
			...flux,
			lora_weights: text,
			lora_scale: between(-1, 3),
			extra_lora: text,
			extra_lora_scale: between(-1, 3),
			image: text,
			prompt_strength: between(0, 1),
			guidance: between(0, 10),
			num_inference_steps: whole(1, 50),
			megapixels: choice('1', '0.25'),
			go_fast: flag,
		},
	},
	{
		name: 'black-forest-labs/flux-2-pro',
		aspectRatios: wideRatios,
		takesSeed: true,
		reference: picture('input_images', true),
		priceUsd: 0.03,
		inputs: {
			aspect_ratio: choice('match_input_image', 'custom', ...wideRatios),
			resolution: choice('0.5 MP', '1 MP', '2 MP', '4 MP'),
			safety_tolerance: whole(1, 5),
			input_images: list,
			output_format: choice('webp', 'jpg', 'png'),
			output_quality: whole(0, 100),
		},
	},
	{
		name: 'ideogram-ai/ideogram-character',
		aspectRatios: wideRatios,
		takesSeed: true,
		reference: picture('character_reference_image', false, true),
		priceUsd: 0.15,
		inputs: {
			aspect_ratio: choice(...wideRatios),
			character_reference_image: text,
			rendering_speed: choice('Default', 'Turbo', 'Quality'),
			style_type: choice('Auto', 'Fiction', 'Realistic'),
		},
	},
	{
		name: 'google/nano-banana',
		aspectRatios: wideRatios,
		takesSeed: false,
		reference: picture('image_input', true),
		priceUsd: 0.039,
		inputs: {
			aspect_ratio: choice('match_input_image', ...wideRatios, '21:9'),
			image_input: list,
			output_format: choice('jpg', 'png'),
		},
	},
	{
		name: 'bytedance/seedream-4',
		aspectRatios: wideRatios,
		takesSeed: false,
		reference: picture('image_input', true),
		priceUsd: 0.03,
		inputs: {
			aspect_ratio: choice('match_input_image', ...wideRatios, '21:9'),
			image_input: list,
			size: choice('1K', '2K', '4K', 'custom'),
			width: whole(1024, 4096),
			height: whole(1024, 4096),
			sequential_image_generation: choice('disabled'),
			max_images: whole(1, 1),
			enhance_prompt: flag,
		},
	},
];

export interface ModelName {
	readonly owner: string;
	readonly name: string;
	readonly version?: string;
}

/** `owner/name` or `owner/name:version`, the version in 64 hex digits; nothing for any other text. */
export function parseModelName(text: string): ModelName | undefined {
	const match = /^([A-Za-z0-9][\w.-]*)\/([A-Za-z0-9][\w.-]*)(?::([0-9a-f]{64}))?$/.exec(text);
	if (!match) return undefined;
	const [, owner = '', name = '', version] = match;
	return { owner, name, ...(version === undefined ? {} : { version }) };
}

/** What is known of the model that a story names, whatever the version. */
export function findModel(text: string): Model | undefined {
	const parsed = parseModelName(text);
	return parsed && models.find(({ name }) => name === `${parsed.owner}/${parsed.name}`);
}
