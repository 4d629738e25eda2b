import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput } from '../../src/story/check-input.ts';
import type { InputValue, ModelInput } from '../../src/story/story.ts';

const schnell = 'black-forest-labs/flux-schnell';

function only(input: ModelInput, model = schnell) {
	const mistakes = checkInput(model, input);
	expect(mistakes).toHaveLength(1);
	return mistakes[0]!;
}

describe('the inputs of a known model', () => {
	it('pass where they are what the model takes', () => {
		const input = { go_fast: false, megapixels: '0.25', num_inference_steps: 4, output_format: 'png' };
		expect(checkInput(schnell, { ...input, aspect_ratio: '9:21', num_outputs: 1 })).toEqual([]);
	});

	it('are told to be quoted where a text looks like a number (fault 35)', () => {
		expect(only({ megapixels: 1 })).toEqual({
			severity: 'error',
			path: ['megapixels'],
			code: 'input-type',
			message: '`megapixels` must be a text, not 1',
			hint: 'quote it: megapixels: "1"',
		});
	});

	it('are told to lose quotes where a number or a choice has them', () => {
		expect(only({ num_inference_steps: '4' }).hint).toBe('take the quotes away: num_inference_steps: 4');
		expect(only({ go_fast: 'True' }).hint).toBe('take the quotes away: go_fast: true');
	});

	it('are told the brackets of a list', () => {
		const mistake = only({ image_input: 'cat.png' }, 'google/nano-banana');
		expect(mistake.hint).toBe('put it in brackets: image_input: ["cat.png"]');
	});

	it('are a warning with the nearest name where the model has no such input', () => {
		expect(only({ go_fst: true })).toEqual({
			severity: 'warning',
			path: ['go_fst'],
			code: 'unknown-input',
			message: 'black-forest-labs/flux-schnell is not known to take an input `go_fst`',
			hint: 'did you mean `go_fast`?',
		});
		expect(only({ negative: 'hands' }).hint).toMatch(/^it takes aspect_ratio, num_outputs/);
	});

	it('are refused outside their values, with the nearest one', () => {
		const mistake = only({ output_format: 'jpeg' });
		expect(mistake).toMatchObject({ severity: 'error', code: 'input-value' });
		expect(mistake.hint).toBe('did you mean "jpg"? use one of webp, jpg, png');
	});

	it('are only doubted where the service adds values now and then', () => {
		const doubt = only({ aspect_ratio: '32:9' }, 'google/nano-banana');
		expect(doubt).toMatchObject({ severity: 'warning', code: 'input-value' });
	});

	it('know that kontext draws no webp', () => {
		expect(only({ output_format: 'webp' }, 'black-forest-labs/flux-kontext-pro')).toMatchObject({
			severity: 'error',
			message: '`output_format` of black-forest-labs/flux-kontext-pro cannot be "webp"',
			hint: 'use one of jpg, png',
		});
	});

	it('are refused outside their range, with the nearest bound', () => {
		expect(only({ num_inference_steps: 5 })).toMatchObject({
			code: 'input-range',
			message: '`num_inference_steps` must be from 1 to 4, not 5',
			hint: 'write num_inference_steps: 4',
		});
		expect(only({ output_quality: -1 }).hint).toBe('write output_quality: 0');
		expect(only({ num_inference_steps: 2.5 }).code).toBe('input-type');
	});

	it.each(['constructor', '__proto__', 'toString'])('do not take %s from the language', (name) => {
		const input = Object.fromEntries([[name, 1]]) as ModelInput;
		expect(checkInput(schnell, input).map(({ code }) => code)).toEqual(['unknown-input']);
	});
});

describe('any model', () => {
	it.each([schnell, 'somebody/something'])('%s is asked for one picture a shot', (model) => {
		expect(only({ num_outputs: 4 }, model)).toMatchObject({
			severity: 'error',
			code: 'one-output',
			hint: 'delete `num_outputs`',
		});
	});

	it.each([schnell, 'somebody/something'])('%s gets its prompt from the story', (model) => {
		expect(only({ prompt: 'a cat' }, model).code).toBe('input-field');
	});

	it('has the field `seed:` where it is known to take one, and its own input where nobody knows', () => {
		expect(only({ seed: 5 }).hint).toBe('write `seed: 5` beside `input:`');
		expect(checkInput('somebody/something', { seed: 5, anything: [1, { a: null }] })).toEqual([]);
	});

	it('is not stopped by a group of lines where a number belongs', () => {
		expect(checkInput(schnell, { num_outputs: { toString: null } })).not.toEqual([]);
	});

	it('never throws, whatever is written', () => {
		const names = fc.constantFrom('seed', 'prompt', 'go_fast', 'megapixels', 'num_outputs', 'x');
		const values = fc.jsonValue() as fc.Arbitrary<InputValue>;
		fc.assert(
			fc.property(fc.dictionary(names, values), (input) => {
				for (const { message, path } of checkInput(schnell, input)) {
					expect(message).toContain(path[0]);
					expect(message.length).toBeLessThan(160);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
