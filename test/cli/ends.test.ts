import { expect, test } from 'vitest';
import { endLines, shownPath } from '../../src/cli/ends.ts';
import { plain } from '../../src/cli/paint.ts';
import type { Rendered } from '../../src/film.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Request } from '../../src/plan/request.ts';
import type { ShotError, ShotOutcome } from '../../src/shoot/outcome.ts';
import type { Story } from '../../src/story/story.ts';

function outcome(shot: string, status: ShotOutcome['status'], error?: ShotError): ShotOutcome {
	return { shot, key: shot, status, attempts: 1, spentUsd: 0.003, ...(error && { error }) };
}

function planOf(outcomes: readonly ShotOutcome[]): Plan {
	const shots = outcomes.map(({ shot, key, status }) => {
		const state = status === 'kept' ? ('kept' as const) : ('missing' as const);
		return { shot, state, request: { shot, key } as Request };
	});
	const missing = shots.filter(({ state }) => state === 'missing').map(({ request }) => request);
	return { engine: 'replicate', shots, missing, priceUsd: 0 };
}

function rendered(outcomes: readonly ShotOutcome[]): Rendered {
	return {
		story: {
			title: 'The Questioning',
			shots: outcomes.map(({ shot }) => ({ id: shot })),
		} as unknown as Story,
		plan: planOf(outcomes),
		pages: [],
		outcomes,
		pageFiles: ['/home/me/out/q/pages/001.png', '/home/me/out/q/pages/002.png'],
		manifestFile: '/home/me/out/q/manifest.json',
		files: [],
		spentUsd: 0.006,
		diagnostics: [],
		isApproved: true,
	};
}

const settings = { paint: plain, folder: '/home/me', next: 'ekonte render q.yaml' };

test('a whole run ends with the path of its first page', () => {
	expect(endLines(rendered([outcome('a', 'drawn'), outcome('b', 'kept')]), settings)).toEqual([
		'✓ The Questioning: 2 shots on 2 pages',
		'  1 drawn · 1 kept, spent $0.006',
		'next   ekonte render q.yaml',
		'out/q/pages/001.png',
	]);
});

test('a run with gaps says why, grouped by reason, and ends with the command that goes on', () => {
	const moderated = {
		code: 'moderated',
		message: 'the prompt was found too sensitive',
		hint: 'reword it',
	} as const;
	const budget = { code: 'over-budget', message: 'the budget of $0.01 is used up' } as const;
	const many = Array.from({ length: 11 }, (_, index) => outcome(`shot-${index}`, 'stopped', budget));
	const lines = endLines(
		rendered([
			outcome('a', 'failed', moderated),
			outcome('b', 'drawn'),
			outcome('c', 'failed', moderated),
			...many,
		]),
		settings,
	);
	expect(lines).toEqual([
		'✗ The Questioning: 14 shots on 2 pages',
		'  1 drawn · 2 failed · 11 stopped, spent $0.006',
		'  failed: the prompt was found too sensitive',
		'    a, c',
		'    hint: reword it',
		'  stopped: the budget of $0.01 is used up',
		'    shot-0, shot-1, shot-2, shot-3, shot-4, shot-5, shot-6 and 4 more',
		'out/q/pages/001.png',
		'next   ekonte render q.yaml',
	]);
});

test('paths outside the working folder are shown in full', () => {
	expect(shownPath('/home/me/out/x.png', '/home/me')).toBe('out/x.png');
	expect(shownPath('/home/you/x.png', '/home/me')).toBe('/home/you/x.png');
	expect(shownPath('/home/me/..x/y.png', '/home/me')).toBe('..x/y.png');
});
