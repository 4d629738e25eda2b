import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '../../src/plan/canonical.ts';

it('is the same whatever the order of fields', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
			const turned = Object.fromEntries(Object.entries(fields).reverse());
			expect(canonical(turned)).toBe(canonical(fields));
		}),
	);
});

it('is JSON that says the same', () => {
	const value = { b: [1, 'x', null, { d: true, c: undefined }], a: -0 };
	expect(canonical(value)).toBe('{"a":0,"b":[1,"x",null,{"d":true}]}');
});

it('tells texts from numbers, and lists from their order', () => {
	const different = [1, '1', [1], ['1'], { 1: 1 }, true, null, '', [], {}, [1, 2], [2, 1]];
	expect(new Set(different.map(canonical)).size).toBe(different.length);
});

it('does not mind in how many parts an editor saves a letter', () => {
	expect(canonical({ café: 'mưa ầ' })).toBe(
		canonical({ ['café'.normalize('NFD')]: 'mưa ầ'.normalize('NFD') }),
	);
});

it('has a text for numbers that JSON lacks', () => {
	expect(canonical([Number.NaN, Number.POSITIVE_INFINITY])).toBe('["NaN","Infinity"]');
});
