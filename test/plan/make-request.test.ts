import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RequestSettings, requestFor } from '../../src/plan/make-request.ts';
import type { Request } from '../../src/plan/request.ts';
import { makeStory, type ShotWish, type StoryWish } from '../support/make-story.ts';

const wide = { rect: { x: 0, y: 0, w: 1600, h: 900 } };
const tall = { rect: { x: 40, y: 50, w: 600, h: 900 } };

function requestsOf(story: StoryWish, settings: Partial<RequestSettings> = {}): Request[] {
	const made = makeStory(story);
	return made.shots.map((shot) => requestFor(shot, made, { slot: wide, engine: 'replicate', ...settings }));
}

function request(shot: ShotWish, settings: Partial<RequestSettings> = {}, story: StoryWish = {}): Request {
	return requestsOf({ ...story, shots: [shot] }, settings)[0]!;
}

const action = 'Rain falls.';

describe('a paid key', () => {
	it('is not changed by the place, size or number of a panel', () => {
		const key = request({ action }).key;
		expect(request({ action }, { slot: tall }).key).toBe(key);
		expect(request({ action, id: 'other', scene: 'other', panel: 'splash', notes: 'x' }).key).toBe(key);
		expect(request({ action, focus: { x: 0, y: 1 }, durationS: 3 }).key).toBe(key);
		expect(request({ action, lines: [{ kind: 'narration', text: 'Later.' }] }).key).toBe(key);
	});

	it('is the same tomorrow: what is kept must be found by later versions', () => {
		expect(request({ action, input: { go_fast: false } }).key).toBe(
			'88dade7b2efa0e3b4c42c29e061b8a88448f2d2a50b8b1abeef96cf32643e766',
		);
	});

	it('is changed by all that the writer asks of the model', () => {
		const wishes: ShotWish[] = [
			{ action },
			{ action: 'Rain fell.' },
			{ action, model: 'black-forest-labs/flux-dev' },
			{ action, input: { go_fast: false } },
			{ action, input: { aspect_ratio: '1:1' } },
			{ action, seed: 5 },
			{ action, size: 'CU' },
		];
		expect(new Set(wishes.map((wish) => request(wish).key)).size).toBe(wishes.length);
	});

	it('does not mind the order of inputs, nor where a seed is written', () => {
		const one = request({ action, input: { go_fast: true, megapixels: '1' }, seed: 5 });
		const two = request({ action, input: { megapixels: '1', seed: 5, go_fast: true } });
		const three = request({ action, input: { megapixels: '1', go_fast: true } }, {}, { seed: 5 });
		expect([two.key, three.key]).toEqual([one.key, one.key]);
		expect([two.input, two.seed]).toEqual([{ go_fast: true, megapixels: '1' }, 5]);
	});

	const words = fc.array(fc.constantFrom('rain', 'roof', 'cat', 'lamp', 'sea', 'bell'), {
		minLength: 2,
		maxLength: 5,
	});

	it('stays where shots are renamed or reordered', () => {
		fc.assert(
			fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (actions) => {
				const shots = actions.map((each) => ({ action: each.join(' ') }));
				const before = requestsOf({ shots }).map(({ key, seed }) => [key, seed]);
				const after = requestsOf({
					shots: shots.map((shot, at) => ({ ...shot, id: `new-${at}` })).reverse(),
				});
				expect(after.map(({ key, seed }) => [key, seed]).reverse()).toEqual(before);
			}),
			{ numRuns: 40 },
		);
	});

	it('changes for exactly one shot where one word of one shot changes', () => {
		fc.assert(
			fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), fc.nat(), (actions, pick) => {
				const shots = actions.map((each) => ({ action: each.join(' ') }));
				const changed = pick % shots.length;
				const edited = shots.map((shot, at) => (at === changed ? { action: `${shot.action} snow` } : shot));
				const before = requestsOf({ shots });
				const after = requestsOf({ shots: edited });
				const differing = after.flatMap(({ key }, at) => (key === before[at]?.key ? [] : [at]));
				expect(differing).toEqual([changed]);
			}),
			{ numRuns: 40 },
		);
	});
});

describe('a seed', () => {
	it('is derived from the key and the take, within what services take', () => {
		const seeds = [1, 2, 3, 4].map((take) => request({ action }, { take }).seed ?? 0);
		expect(new Set(seeds).size).toBe(4);
		for (const seed of seeds) expect(seed >= 1 && seed <= 2_147_483_647 && Number.isInteger(seed)).toBe(true);
		expect(request({ action, id: 'other' }).seed).toBe(seeds[0]);
	});

	it("is the writer's for the first take, and another for a retake", () => {
		expect(request({ action, seed: 7 }, {}, { seed: 62182 }).seed).toBe(7);
		expect(request({ action }, {}, { seed: 62182 }).seed).toBe(62182);
		const retake = request({ action, seed: 7 }, { take: 2 });
		expect(retake.seed).not.toBe(7);
		expect(retake.key).toBe(request({ action, seed: 7 }).key);
	});

	it('is not made up for a model that takes none, or of which nothing is known', () => {
		expect(request({ action, model: 'google/nano-banana', seed: 3 }).seed).toBeUndefined();
		expect(request({ action, model: 'somebody/something' }).seed).toBeUndefined();
		expect(request({ action, model: 'somebody/something', seed: 3 }).seed).toBe(3);
	});
});

describe('an aspect ratio', () => {
	it("is the slot's nearest of those that the model draws", () => {
		expect(request({ action }).aspectRatio).toBe('16:9');
		expect(request({ action }, { slot: tall }).aspectRatio).toBe('2:3');
	});

	it('is left to the writer, and to models of which nothing is known', () => {
		const written = request({ action, input: { aspect_ratio: '1:1' } });
		expect([written.aspectRatio, written.input]).toEqual([undefined, { aspect_ratio: '1:1' }]);
		expect(request({ action, model: 'somebody/something' }).aspectRatio).toBeUndefined();
	});
});

describe('pictures and LoRAs of the cast', () => {
	const characters = {
		a: { gender: 'Male', reference: 'a.png', lora: { weights: 'me/a', scale: 0.8 } },
		b: { gender: 'Female', reference: 'https://x.org/b.png', lora: { weights: 'me/b', scale: 1 } },
	};
	const cast = ['a', 'b'];

	function asked(model: string, shot: ShotWish = {}): Request {
		return request({ cast, model, ...shot }, {}, { characters });
	}

	it('are asked for as many as the model takes', () => {
		expect(asked('black-forest-labs/flux-schnell').references).toEqual([]);
		expect(asked('black-forest-labs/flux-kontext-pro').references).toEqual(['a.png']);
		expect(asked('google/nano-banana').references).toEqual(['a.png', 'https://x.org/b.png']);
		expect(asked('flux-kontext-apps/multi-image-kontext-pro').references).toHaveLength(2);
	});

	it("leave the writer's own alone", () => {
		const own = asked('black-forest-labs/flux-kontext-pro', {
			input: { input_image: 'https://x.org/c.png' },
		});
		expect(own.references).toEqual([]);
		const lora = asked('lucataco/flux-schnell-lora', { input: { hf_lora: 'me/c' } });
		expect(lora.input).toEqual({ hf_lora: 'me/c' });
	});

	it("go by the model's own names", () => {
		expect(asked('lucataco/flux-schnell-lora').input).toEqual({ hf_lora: 'me/a', lora_scale: 0.8 });
		expect(asked('black-forest-labs/flux-dev-lora').input).toEqual({
			lora_weights: 'me/a',
			lora_scale: 0.8,
			extra_lora: 'me/b',
			extra_lora_scale: 1,
		});
	});

	it('are another request when the picture itself changes', () => {
		const kontext = { cast, model: 'black-forest-labs/flux-kontext-pro' };
		const marked = (mark: string) => request(kontext, { referenceMark: () => mark }, { characters }).key;
		expect(marked('hash 1')).not.toBe(marked('hash 2'));
	});
});

describe('a draft', () => {
	const draft = { engine: 'draft' };

	it('is drawn anew when its slot, its words or the engine change, and not otherwise', () => {
		const key = request({ action }, draft).key;
		expect(request({ action, id: 'other', notes: 'x', model: 'a/b' }, draft).key).toBe(key);
		expect(request({ action }, { ...draft, slot: tall }).key).not.toBe(key);
		expect(request({ action: 'Snow falls.' }, draft).key).not.toBe(key);
		expect(request({ action }, { ...draft, draftVersion: 2 }).key).not.toBe(key);
		expect(request({ action }).key).not.toBe(key);
	});

	it('is given the shot in the words of the story', () => {
		const characters = {
			hunter: { name: 'Kenji', gender: 'Male', outfit: 'coat', outfits: { formal: 'dinner jacket' } },
			lady: { gender: 'Female', age: 27 },
		};
		const shot: ShotWish = {
			cast: ['hunter@formal'],
			action: '{hunter} questions {lady}; {lady} weeps.',
			place: 'a study',
			size: 'MS',
			lines: [
				{ kind: 'shout', speaker: 'hunter', text: 'Where?' },
				{ kind: 'sfx', text: 'CRASH' },
			],
		};
		expect(request(shot, draft, { characters, page: { reading: 'rtl' } })).toMatchObject({
			slotPx: { width: 1600, height: 900 },
			references: [],
			sketch: {
				style: 'Japanese cartoon anime style',
				language: 'en',
				cast: [
					{
						character: 'hunter',
						name: 'Kenji',
						gender: 'Male',
						outfit: 'dinner jacket',
						says: [{ kind: 'shout', text: 'Where?' }],
					},
				],
				mentioned: [{ character: 'lady', name: 'lady', gender: 'Female', age: 27 }],
				place: 'a study',
				action: 'Kenji questions lady; lady weeps.',
				size: 'MS',
				reading: 'rtl',
			},
		});
	});
});
