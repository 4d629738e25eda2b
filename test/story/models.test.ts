import { describe, expect, it } from 'vitest';
import { findModel, models, parseModelName } from '../../src/story/models.ts';

const version = '2a6b576af31790b470f0a8442e1e9791213fa13799cbb65a9fc1436e96389574';

describe('a model name', () => {
	it('is an owner and a name, with or without a version', () => {
		expect(parseModelName('google/nano-banana')).toEqual({ owner: 'google', name: 'nano-banana' });
		expect(parseModelName(`lucataco/flux-schnell-lora:${version}`)).toEqual({
			owner: 'lucataco',
			name: 'flux-schnell-lora',
			version,
		});
	});

	it.each([
		'flux',
		'a/b/c',
		'a/b:',
		'a/b:latest',
		'/b',
		'a/',
		'a b/c',
		'../b',
		'a/b?c',
		'https://a/b',
		' a/b',
		'',
	])('is not %j', (text) => expect(parseModelName(text)).toBeUndefined());
});

describe('the table of models', () => {
	it('finds a model with or without its version, whatever the case', () => {
		const name = 'lucataco/flux-schnell-lora';
		expect(findModel(name)?.version).toBe(version);
		expect(findModel(`${name}:${'0'.repeat(64)}`)).toBe(findModel(name));
		expect(findModel('Google/Nano-Banana')?.takesSeed).toBe(false);
		expect(findModel('nobody/nothing')).toBeUndefined();
		expect(findModel('constructor/prototype')).toBeUndefined();
	});

	it.each(models)('$name names only inputs that it has, and values that it takes', (model) => {
		const names = Object.keys(model.inputs);
		const named = [
			...model.referenceInputs,
			...model.loras.flatMap(({ weights, scale }) => [weights, scale]),
		];
		expect(names).toEqual(expect.arrayContaining(named));
		const ratios = model.inputs.aspect_ratio?.enum ?? model.inputs.aspect_ratio?.known;
		expect(ratios).toEqual(expect.arrayContaining([...model.aspectRatios]));
		expect(parseModelName(model.name)).toBeDefined();
		if (model.version !== undefined) expect(model.version).toMatch(/^[0-9a-f]{64}$/);
		for (const facts of Object.values(model.inputs)) {
			const words = facts.enum ?? facts.known;
			if (words && facts.default !== undefined) expect(words).toContain(facts.default);
		}
	});

	it('gives every ratio of flux-schnell its pixels at both sizes', () => {
		const { sizes, aspectRatios } = findModel('black-forest-labs/flux-schnell')!;
		for (const size of ['1', '0.25']) {
			expect(Object.keys(sizes[size]!).sort()).toEqual([...aspectRatios].sort());
			for (const [ratio, { width, height }] of Object.entries(sizes[size]!)) {
				const [w = 0, h = 0] = ratio.split(':').map(Number);
				expect(Math.abs(width / height / (w / h) - 1)).toBeLessThan(0.04);
			}
		}
	});
});
