import { describe, expect, it } from 'vitest';
import { makePlan, refits } from '../../src/plan/make-plan.ts';
import { requestFor } from '../../src/plan/make-request.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { makeStory, type ShotWish } from '../support/make-story.ts';

const slot = { rect: { x: 0, y: 0, w: 1600, h: 900 } };

function requestsOf(shots: readonly ShotWish[], where = slot) {
	const story = makeStory({ shots });
	return story.shots.map((shot) => ({
		shot: shot.id,
		request: shot.frame === undefined ? requestFor(shot, story, { slot: where, engine: 'replicate' }) : null,
	}));
}

const requests = requestsOf([
	{ id: 'a', action: 'rain' },
	{ id: 'b', action: 'sun' },
	{ id: 'c', action: 'rain' },
	{ id: 'd', frame: 'door.png' },
]);
const [rain, sun] = requests.map(({ request }) => request!);
const facts = { requests, kept: new Set<string>(), price: () => 0.003, engine: 'replicate' };

describe('a plan', () => {
	it('draws and pays once for shots that ask the same', () => {
		const plan = makePlan(facts);
		expect(plan.shots.map(({ shot, state }) => `${shot} ${state}`)).toEqual([
			'a missing',
			'b missing',
			'c missing',
			'd own',
		]);
		expect(plan.missing).toEqual([rain, sun]);
		expect(plan.priceUsd).toBe(0.006);
	});

	it('leaves out what is kept', () => {
		const plan = makePlan({ ...facts, kept: new Set([rain!.key]) });
		expect(plan.shots.map(({ state }) => state)).toEqual(['kept', 'missing', 'kept', 'own']);
		expect(plan.missing).toEqual([sun]);
	});

	it('draws only what is chosen, also where an earlier shot asks the same', () => {
		const plan = makePlan({ ...facts, only: new Set(['c', 'd']) });
		expect(plan.missing.map(({ key }) => key)).toEqual([rain!.key]);
		expect(plan.shots).toHaveLength(4);
	});

	it('adds money without the dust of floats', () => {
		const many = requestsOf(Array.from({ length: 40 }, (_, at) => ({ action: `rain ${at}` })));
		expect(makePlan({ ...facts, requests: many }).priceUsd).toBe(0.12);
	});

	it('costs nothing for nothing', () => {
		expect(makePlan({ ...facts, requests: [] })).toEqual({
			engine: 'replicate',
			shots: [],
			missing: [],
			priceUsd: 0,
		});
	});
});

describe('shots that would fit better if redrawn', () => {
	function names(plan: Plan, width: number, height: number): string[] {
		const frames = new Map(
			plan.shots.flatMap(({ request }) => (request ? [[request.key, { width, height }]] : [])),
		);
		return refits(plan, frames).map(({ shot }) => shot);
	}
	const kept = new Set([rain!.key, sun!.key]);
	const plan = makePlan({ ...facts, kept });

	it('are those whose kept frames have another shape, each take once', () => {
		expect(names(plan, 832, 1216)).toEqual(['a', 'b']);
		expect(names(plan, 1344, 768)).toEqual([]);
		expect(names(makePlan(facts), 832, 1216)).toEqual([]);
	});

	it('are none where the model draws nothing nearer to the slot', () => {
		const ribbon = requestsOf([{ action: 'rain' }], { rect: { x: 0, y: 0, w: 3000, h: 500 } });
		const planned = makePlan({ ...facts, requests: ribbon, kept });
		expect(names(planned, 1536, 640)).toEqual([]);
		expect(names(planned, 1024, 1024)).toEqual(['shot-1']);
	});

	it('are none whose shape the writer chose', () => {
		const square = requestsOf([{ action: 'rain', input: { aspect_ratio: '1:1' } }]);
		const planned = makePlan({ ...facts, requests: square, kept: new Set([square[0]!.request!.key]) });
		expect(names(planned, 1024, 1024)).toEqual([]);
	});
});
