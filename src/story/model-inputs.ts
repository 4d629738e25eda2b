/** Inputs that several models share, and short ways to write the others: building stones of the table of models. */
import type { Size } from '../base/geometry.ts';
import { type InputFacts, seedRange } from './model.ts';

export const fluxRatios = ['1:1', '16:9', '21:9', '3:2', '2:3', '4:5', '5:4', '3:4', '4:3', '9:16', '9:21'];
export const kontextRatios = [...fluxRatios, '1:2', '2:1'];
export const wideRatios = ['1:1', '16:9', '3:2', '2:3', '4:5', '5:4', '9:16', '3:4', '4:3'];
export const match = 'match_input_image';

export const text: InputFacts = { type: 'string' };
export const list: InputFacts = { type: 'list' };
export const no: InputFacts = { type: 'boolean', default: false };
export const yes: InputFacts = { type: 'boolean', default: true };
export const seed: InputFacts = { type: 'integer', min: seedRange[0], max: seedRange[1] };
export const quality: InputFacts = { type: 'integer', min: 0, max: 100, default: 80 };
const outputs: InputFacts = { type: 'integer', min: 1, max: 4, default: 1 };

export function whole(min: number, max: number, usual: number): InputFacts {
	return { type: 'integer', min, max, default: usual };
}

export function decimal(min: number, max: number, usual: number): InputFacts {
	return { type: 'number', min, max, default: usual };
}

export function one(values: readonly string[], usual?: string): InputFacts {
	return { type: 'string', enum: values, ...(usual === undefined ? {} : { default: usual }) };
}

/** An enumeration of which the service may have taken in more values by now. */
export function open(values: readonly string[], usual?: string): InputFacts {
	return { type: 'string', known: values, ...(usual === undefined ? {} : { default: usual }) };
}

export const pictures = one(['webp', 'jpg', 'png'], 'webp');

/** The inputs that all models of the first FLUX family share. */
export const flux = {
	prompt: text,
	aspect_ratio: one(fluxRatios, '1:1'),
	num_outputs: outputs,
	seed,
	output_format: pictures,
	output_quality: quality,
	disable_safety_checker: no,
};
export const fluxSized = { ...flux, megapixels: one(['1', '0.25'], '1'), go_fast: yes };

export const kontext = {
	prompt: text,
	input_image: text,
	aspect_ratio: one([match, ...kontextRatios], match),
	output_format: one(['jpg', 'png']),
	safety_tolerance: whole(0, 6, 2),
	prompt_upsampling: no,
	seed,
};

export const redux = {
	redux_image: text,
	aspect_ratio: one(fluxRatios, '1:1'),
	num_outputs: outputs,
	seed,
	output_format: pictures,
	output_quality: quality,
	disable_safety_checker: no,
	megapixels: one(['1', '0.25'], '1'),
};

function size(width: number, height: number): Size {
	return { width, height };
}

function upright(sizes: Readonly<Record<string, Size>>): Record<string, Size> {
	const both: Record<string, Size> = {};
	for (const [ratio, { width, height }] of Object.entries(sizes)) {
		both[ratio] = size(width, height);
		both[ratio.split(':').reverse().join(':')] = size(height, width);
	}
	return both;
}

export const oneMegapixel = upright({
	'1:1': size(1024, 1024),
	'16:9': size(1344, 768),
	'21:9': size(1536, 640),
	'3:2': size(1216, 832),
	'5:4': size(1088, 896),
	'4:3': size(1152, 896),
});
export const quarterMegapixel = upright({
	'1:1': size(512, 512),
	'16:9': size(672, 384),
	'21:9': size(768, 320),
	'3:2': size(608, 416),
	'5:4': size(544, 448),
	'4:3': size(576, 448),
});
