import { expect, test } from 'vitest';
import { clock, purchaseWords, usd } from '../../src/cli/money.ts';

test('sums read as money', () => {
	expect([0, 0.0004, 0.003, 0.05, 0.117, 0.12, 0.999, 1.5, 40, 1234.567].map(usd)).toEqual([
		'$0',
		'$0.0004',
		'$0.003',
		'$0.05',
		'$0.117',
		'$0.12',
		'$0.999',
		'$1.50',
		'$40.00',
		'$1234.57',
	]);
});

test('times read as a clock', () => {
	expect([0, 8.4, 59.4, 59.6, 65, 3600, 7403].map(clock)).toEqual([
		'0 s',
		'8 s',
		'59 s',
		'1:00',
		'1:05',
		'1:00:00',
		'2:03:23',
	]);
});

test('a purchase says how many, from whom and for how much', () => {
	expect(purchaseWords({ frames: 1, priceUsd: 0.003, from: 'replicate' })).toBe(
		'this run buys 1 frame from replicate for $0.003',
	);
	expect(purchaseWords({ frames: 40, priceUsd: 0.12, from: 'replicate at gate.example' })).toBe(
		'this run buys 40 frames from replicate at gate.example for $0.12',
	);
});
