import { expect, test } from 'vitest';
import { openSpending } from '../../src/cli/spending.ts';
import type { Story } from '../../src/story/story.ts';

const [one, two] = [{ name: 'one' }, { name: 'two' }] as unknown as [Story, Story];
const prices = new Map([
	[one, 0.03],
	[two, 0.01],
]);

test('where all fits, the caps of all stories together are the budget', () => {
	const spending = openSpending(0.1, prices);
	expect(spending.isShared).toBe(true);
	expect(spending.capFor(one)).toBeCloseTo(0.06);
	expect(spending.capFor(one)! + spending.capFor(two)!).toBeCloseTo(0.1);
});

test('where it does not fit, each has what those before it left', () => {
	const spending = openSpending(0.032, prices);
	expect(spending.isShared).toBe(false);
	expect(spending.capFor(one)).toBe(0.032);
	spending.note(0.03);
	expect(spending.capFor(two)).toBeCloseTo(0.002);
	spending.note(0.01);
	expect(spending.capFor(two)).toBe(0);
});

test('without a budget there is no cap', () => {
	expect(openSpending(undefined, prices).capFor(one)).toBeUndefined();
});

test('a budget of exactly the price is enough', () => {
	const thirds = new Map([
		[one, 0.1],
		[two, 0.2],
	]);
	const spending = openSpending(0.3, thirds);
	expect(spending.isShared).toBe(true);
	expect(spending.capFor(two)).toBe(0.2);
});
