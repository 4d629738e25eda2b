import { describe, expect, it } from 'vitest';
import { checkInput } from '../../src/story/check-input.ts';
import { findModel, models, parseModelName } from '../../src/story/models.ts';
import type { ModelInput } from '../../src/story/story.ts';

const flux = 'black-forest-labs/flux-schnell';
const codes = (input: ModelInput, model = flux) =>
	checkInput(model, input).map(({ code, path }) => `${code} ${path}`);

describe("a model's inputs", () => {
	it('pass where they are right', () => {
		expect(
			codes({ go_fast: false, megapixels: '0.25', num_inference_steps: 4, aspect_ratio: '16:9' }),
		).toEqual([]);
	});

	it('are refused before anything is spent where the model would refuse them', () => {
		expect(codes({ megapixels: 1 })).toEqual(['input-type megapixels']);
		expect(checkInput(flux, { megapixels: 1 })[0]?.hint).toBe('quote it: megapixels: "1"');
		expect(codes({ num_inference_steps: 9 })).toEqual(['input-range num_inference_steps']);
		expect(codes({ output_format: 'gif' })).toEqual(['input-choice output_format']);
		expect(codes({ output_format: 'webp' }, 'black-forest-labs/flux-kontext-pro')).toEqual([
			'input-choice output_format',
		]);
		expect(codes({ num_outputs: 4 })).toEqual(['input-one-output num_outputs']);
	});

	it('are told where they have a field of their own in the story', () => {
		expect(codes({ prompt: 'x', seed: 3 })).toEqual(['input-field prompt', 'input-field seed']);
	});

	it('are a warning with the nearest name where the model has no such input', () => {
		expect(checkInput(flux, { go_fats: true })).toMatchObject([
			{ severity: 'warning', hint: 'did you mean "go_fast"?' },
		]);
	});

	it('pass through to a model that is not known', () => {
		expect(codes({ anything: [1, { a: 'b' }] }, 'somebody/something')).toEqual([]);
	});
});

describe('a model name', () => {
	it('is owner/name, with or without a version', () => {
		const version = 'a'.repeat(64);
		expect(parseModelName(`o/n:${version}`)).toEqual({ owner: 'o', name: 'n', version });
		expect(parseModelName('flux')).toBeUndefined();
		expect(parseModelName('o/n:latest')).toBeUndefined();
		expect(parseModelName('../n')).toBeUndefined();
	});

	it('is found whatever the version', () => {
		for (const model of models) expect(findModel(`${model.name}:${'0'.repeat(64)}`)).toBe(model);
	});
});
