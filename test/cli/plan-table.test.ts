import { expect, test } from 'vitest';
import { plain } from '../../src/cli/paint.ts';
import { type PlanView, planData, planLines } from '../../src/cli/plan-table.ts';
import type { PlannedShot } from '../../src/plan/plan.ts';
import type { Request } from '../../src/plan/request.ts';

function planned(shot: string, state: PlannedShot['state'], key = shot) {
	return { shot, state, request: { shot, key, model: 'flux' } as Request };
}

const shots = [
	planned('door', 'own'),
	planned('hỏi-cung', 'kept'),
	planned('夜', 'missing'),
	planned('chase', 'missing'),
	planned('chase-again', 'missing', 'chase'),
];
const missing = [shots[2]!.request, shots[3]!.request];
const view: PlanView = {
	plan: { engine: 'replicate', shots, missing, priceUsd: 0.006 },
	price: () => 0.003,
	pageOf: new Map([
		['door', 1],
		['夜', 12],
	]),
	concurrency: 8,
};

test('a plan says for each shot what it needs, and the total', () => {
	expect(planLines(view, plain)).toEqual([
		'  shot         page  state         price',
		'  door            1  own picture',
		'  hỏi-cung           kept',
		'  夜             12  to draw      $0.003',
		'  chase              to draw      $0.003',
		'  chase-again        same frame',
		'5 shots: 1 kept, 1 own, 2 to draw for $0.006, about 4 s',
	]);
});

test('as data it counts the price once for shots that share a frame', () => {
	const data = planData(view);
	expect(data.shots.map(({ state }) => state)).toEqual(['own', 'kept', 'missing', 'missing', 'shared']);
	expect(data.shots.reduce((sum, { priceUsd }) => sum + priceUsd, 0)).toBeCloseTo(data.priceUsd);
	expect(data).toMatchObject({ engine: 'replicate', toDraw: 2, secondsAbout: 4 });
});
