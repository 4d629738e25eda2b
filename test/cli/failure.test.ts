import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Fault } from '../../src/base/fault.ts';
import { exitCodeOf, failureLines, failureOf } from '../../src/cli/failure.ts';
import { plain } from '../../src/cli/paint.ts';

function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (thrown) {
		return thrown;
	}
	throw new Error('nothing was thrown');
}

test('a fault is one fact and one hint', () => {
	const failure = failureOf(new Fault('no-token', 'there is no token', { hint: 'set one' }));
	expect(failureLines(failure, plain)).toEqual(['error: there is no token', 'hint: set one']);
	expect(exitCodeOf(failure)).toBe(2);
});

test('what the disk says in codes is said in words', () => {
	const failure = failureOf(thrownBy(() => readFileSync('/nowhere/at/all')));
	expect(failure.message).toBe('the disk refuses /nowhere/at/all (ENOENT)');
	const full = Object.assign(new Error('ENOSPC: no space left'), {
		code: 'ENOSPC',
		syscall: 'write',
		path: '/x',
	});
	expect(failureOf(full)).toMatchObject({ code: 'disk-full', message: 'no room is left for /x' });
});

test('our own bug is called one, in one line', () => {
	const bug = thrownBy(() => (undefined as unknown as { x: { y: number } }).x.y);
	const lines = failureLines(failureOf(bug), plain);
	expect(lines[0]).toMatch(/^error: this is a bug in ekonte: Cannot read properties of undefined/);
	expect(lines).toHaveLength(2);
	expect(exitCodeOf(failureOf('a thrown text'))).toBe(2);
});

test('a story that cannot be read is the story, not the tool; an interrupt is neither', () => {
	expect(exitCodeOf({ code: 'file-missing', message: '' })).toBe(1);
	expect(exitCodeOf({ code: 'interrupted', message: '' })).toBe(130);
	expect(exitCodeOf({ code: 'usage', message: '' })).toBe(2);
});
