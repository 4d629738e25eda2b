import { describe, expect, it } from 'vitest';
import type { Rect } from '../../src/base/geometry.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { requestFor } from '../../src/plan/make-request.ts';
import type { Story } from '../../src/story/story.ts';
import { storyOf } from '../support/story-of.ts';

const wide: Rect = { x: 0, y: 0, w: 1600, h: 900 };
const tall: Rect = { x: 0, y: 0, w: 900, h: 1600 };

function requests(story: Story, rect = wide, engine = 'replicate') {
	return story.shots.map((shot) =>
		requestFor(shot, story, { slot: { shot: shot.id, rect, border: true }, engine }),
	);
}
const keys = (text: string, rect = wide, engine = 'replicate') =>
	requests(storyOf(text), rect, engine).map(({ key }) => key);

const text = `
title: Keys
characters: { a: { gender: Male, hair: black hair } }
scenes:
  - { id: one, cast: [a], action: "{a} waits." }
  - { id: two, cast: [a], action: "{a} runs." }
  - { id: three, action: A street. }
`;

describe('a request', () => {
	it('keeps its key when shots are renamed, reordered, moved on the page or told otherwise in words', () => {
		const before = keys(text);
		expect(keys(text.replace('id: one', 'id: other'))).toEqual(before);
		expect(keys(text, tall)).toEqual(before);
		expect(keys(text.replace('title: Keys', 'title: Other'))).toEqual(before);
		const [one, two, ...rest] = text.trim().split('\n').slice(3);
		const moved = `${text.trim().split('\n').slice(0, 3).join('\n')}\n${[two, one, ...rest].join('\n')}\n`;
		expect(new Set(keys(moved))).toEqual(new Set(before));
	});

	it('gets another key by one word, and only that one', () => {
		const before = keys(text);
		const after = keys(text.replace('runs', 'walks'));
		expect(after.filter((key, index) => key !== before[index])).toHaveLength(1);
	});

	it("has the writer's aspect ratio in its key, and layout's only beside it", () => {
		const [request] = requests(storyOf(text));
		expect(request).toMatchObject({ aspectRatio: '16:9', input: {} });
		const [own] = requests(storyOf(`input: { aspect_ratio: "1:1" }${text}`));
		expect(own!.aspectRatio).toBeUndefined();
		expect(own!.key).not.toBe(request!.key);
	});

	it('has a seed from 1 to 2147483647, its own for each request, or the one the writer gave', () => {
		const seeds = requests(storyOf(text)).map(({ seed }) => seed!);
		expect(new Set(seeds).size).toBe(3);
		for (const seed of seeds) expect(seed >= 1 && seed <= 2_147_483_647).toBe(true);
		expect(requests(storyOf(`seed: 7${text}`)).map(({ seed }) => seed)).toEqual([7, 7, 7]);
	});

	it('draws a draft again where the slot has another size, for that is free', () => {
		expect(keys(text, tall, 'draft')).not.toEqual(keys(text, wide, 'draft'));
	});

	it('tells the draft artist what the story knows', () => {
		const story = storyOf(`
title: Sketch
characters: { a: { name: Ann, outfit: red coat }, b: { hair: blond hair } }
scenes: [{ cast: [{ id: a, at: right }], place: a harbour, action: "{a} calls {b}.", dialogue: [{ a (shout): Hey! }] }]
`);
		expect(requests(story)[0]!.sketch).toMatchObject({
			cast: [{ character: 'a', outfit: 'red coat', at: 'right', says: [{ kind: 'shout', text: 'Hey!' }] }],
			mentioned: [{ character: 'b', hair: 'blond hair' }],
			place: 'a harbour',
			action: 'Ann calls b.',
		});
	});
});

describe('a plan', () => {
	it('asks once for shots that share a request, and for nothing that is kept', () => {
		const story = storyOf(text.replace('runs', 'waits'));
		const rows = requests(story).map((request) => ({ shot: request.shot, request }));
		const plan = makePlan({ engine: 'replicate', requests: rows, kept: new Set(), price: () => 0.003 });
		expect(plan.missing.map(({ shot }) => shot)).toEqual(['one', 'three']);
		expect(plan.priceUsd).toBeCloseTo(0.006);
		const kept = new Set([rows[2]!.request.key]);
		const rest = makePlan({
			engine: 'replicate',
			requests: rows,
			kept,
			price: () => 0.003,
			only: new Set(['two']),
		});
		expect(rest.shots.map(({ state }) => state)).toEqual(['missing', 'missing', 'kept']);
		expect(rest.missing.map(({ shot }) => shot)).toEqual(['two']);
	});
});
