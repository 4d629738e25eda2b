import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBudget } from '../../src/shoot/budget.ts';

test('a thousand frames at $0.003 fit into $3, and not one more', () => {
	const budget = openBudget(3);
	for (let frame = 0; frame < 1000; frame++) budget.hold(0.003).spend(0.003);
	expect(budget.spentUsd()).toBe(3);
	expect(() => budget.hold(0.003)).toThrow(
		'a frame for $0.003 does not fit the budget of $3, of which $3 is taken',
	);
});

test('money that is set aside cannot be set aside again until it is given back', () => {
	const budget = openBudget(0.004);
	const hold = budget.hold(0.003);
	expect(() => budget.hold(0.003)).toThrow(expect.objectContaining({ code: 'over-budget' }));
	hold.release();
	hold.release();
	hold.spend(1);
	expect(budget.spentUsd()).toBe(0);
	expect(() => budget.hold(0.004)).not.toThrow();
});

test('whatever is held, spent and released, the limit is never passed', () => {
	const moves = fc.array(
		fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom('spend', 'release', 'keep')),
	);
	fc.assert(
		fc.property(moves, (all) => {
			const budget = openBudget(1);
			for (const [thousandths, end] of all) {
				try {
					const hold = budget.hold(thousandths / 1000);
					if (end === 'spend') hold.spend(thousandths / 1000);
					if (end === 'release') hold.release();
				} catch {}
				expect(budget.spentUsd()).toBeLessThanOrEqual(1);
			}
		}),
	);
});

test('without a limit everything fits and is counted', () => {
	const budget = openBudget();
	budget.hold(1e6).spend(1e6);
	expect(budget.spentUsd()).toBe(1e6);
});
