import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeTurns } from '../../src/cli/turns.ts';

test('things begin in order, and never take more than there is', async () => {
	const shares = [1 / 8, 1 / 8, 3 / 8, 1, 0.5, 0.5, 0.6, 2, 1 / 8];
	const begun: number[] = [];
	let taken = 0;
	let most = 0;
	await takeTurns(
		shares.map((_, index) => index),
		(index) => shares[index]!,
		async (index) => {
			begun.push(index);
			taken += Math.min(1, shares[index]!);
			most = Math.max(most, taken);
			await sleep(5);
			taken -= Math.min(1, shares[index]!);
		},
	);
	expect(begun).toEqual(shares.map((_, index) => index));
	expect(most).toBeCloseTo(1);
});

test('eight eighths are worked on together', async () => {
	let running = 0;
	let most = 0;
	await takeTurns(
		Array(16).fill(0),
		() => 1 / 8,
		async () => {
			most = Math.max(most, ++running);
			await sleep(5);
			running--;
		},
	);
	expect(most).toBe(8);
});
