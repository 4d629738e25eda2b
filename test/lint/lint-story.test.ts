import { describe, expect, it } from 'vitest';
import { lintStory } from '../../src/lint/lint-story.ts';
import { heard } from '../../src/prepare.ts';
import { makeStory, type ShotWish, type StoryWish } from '../support/make-story.ts';

const people = { mara: { outfit: 'red coat', outfits: { formal: 'black suit' } }, tobin: {}, ada: {} };
const words = (count: number) => Array(count).fill('word').join(' ');
const says = (count: number, speaker = 'mara') => ({ kind: 'speech' as const, speaker, text: words(count) });

function codes(shots: readonly ShotWish[], wish: StoryWish = {}, engine = 'draft'): string[] {
	const story = makeStory({
		characters: people,
		...wish,
		shots: shots.map((shot) => ({ scene: 'one', ...shot })),
	});
	return lintStory(story, engine).map(({ code }) => code);
}

const western = { page: { size: 'us-comic' } };
const manga = { page: { size: 'manga-b5' } };

describe('too much talk', () => {
	it('is counted for a balloon, but not for a sound', () => {
		expect(codes([{ lines: [says(25)] }], western)).toEqual([]);
		expect(codes([{ lines: [says(26)] }], western)).toEqual(['wordy-balloon']);
		expect(codes([{ lines: [{ kind: 'sfx', text: words(30) }] }], western)).toEqual([]);
	});

	it('is counted for a panel by the kind of page, and a page of few panels holds more', () => {
		const lines = [says(18), says(18, 'tobin')];
		const six = [{ lines }, {}, {}, {}, {}, {}];
		const onOne = {
			pages: [{ shots: six.map((_, index) => `shot-${index + 1}`), span: makeStory().shots[0]!.span }],
		};
		expect(codes(six, { ...western, ...onOne })).toEqual(['wordy-panel']);
		expect(codes([{ lines }, {}], western)).toEqual([]);
		expect(codes([{ lines }, {}, {}], manga)).toEqual(['wordy-panel']);
		expect(codes([{ lines }], { page: { size: 'board-16x9' } })).toEqual([]);
	});

	it('is counted for a page', () => {
		const shots = Array.from({ length: 4 }, () => ({ lines: [says(20)] }));
		const onOne = {
			pages: [{ shots: shots.map((_, index) => `shot-${index + 1}`), span: makeStory().shots[0]!.span }],
		};
		expect(codes(shots, { ...manga, ...onOne })).toEqual(['wordy-page']);
		expect(codes(shots, { ...western, ...onOne })).toEqual([]);
	});

	it('comes from too many voices, fewer in a small panel than in a large one', () => {
		const lines = [says(3), says(3, 'tobin'), says(3, 'ada')];
		expect(codes([{ lines }])).toEqual(['crowded-panel']);
		expect(codes([{ lines, panel: 'large' }])).toEqual([]);
		expect(codes([{ lines: [...lines, says(3)].map((line) => ({ ...line, speaker: 'mara' })) }])).toEqual([
			'crowded-panel',
		]);
	});
});

describe('cuts', () => {
	const seen = (size: ShotWish['size'], more: ShotWish = {}): ShotWish => ({
		cast: ['mara'],
		...(size && { size }),
		...more,
	});

	it('jar where the camera leaps at somebody, or stands still', () => {
		expect(codes([seen('LS'), seen('CU'), seen('MS')])).toEqual(['jarring-cut']);
		expect(codes([seen('CU'), seen('FS'), seen('MS')])).toEqual(['jarring-cut']);
		expect(codes([seen('MS'), seen('MS'), seen('CU')])).toEqual(['jarring-cut']);
	});

	it('read well as the trade has them', () => {
		for (const [from, to] of [
			['CU', 'ECU'],
			['CU', 'MS'],
			['MS', 'FS'],
			['FS', 'LS'],
			['LS', 'MS'],
			['establishing', 'MS'],
		] as const) {
			expect(codes([seen(from), seen(to), {}])).toEqual([]);
			expect(codes([seen(to), seen(from), {}])).toEqual([]);
		}
	});

	it('may leap to somebody else, to another scene, and away at the end', () => {
		expect(codes([seen('LS'), { cast: ['tobin'], size: 'CU' }, {}])).toEqual([]);
		expect(codes([seen('LS'), seen('CU', { scene: 'two' })])).toEqual([]);
		expect(codes([seen('CU'), seen('LS')])).toEqual([]);
		expect(codes([seen('MS'), seen('MS', { angle: 'low' })])).toEqual([]);
		expect(codes([seen('CU'), { size: 'insert' }, seen('CU')])).toEqual([]);
	});

	it('are named with a size that would read well', () => {
		const story = makeStory({
			characters: people,
			shots: [seen('LS'), seen('CU'), {}].map((shot) => ({ scene: 'one', ...shot })),
		});
		expect(lintStory(story, 'draft')[0]).toMatchObject({
			message: 'the cut from LS to CU leaps at mara',
			hint: 'size: MLS in one of the two reads well, or a shot of that size between them',
		});
	});
});

describe('clothes', () => {
	const changed = [{ cast: ['mara'] }, { cast: ['mara@formal'] }];

	it('that change within a scene want a word', () => {
		expect(codes(changed)).toEqual(['outfit-change']);
		expect(codes([changed[0]!, { ...changed[1], action: '{mara} puts on the suit.' }])).toEqual([]);
		expect(codes([changed[0]!, { ...changed[1], lines: [{ kind: 'time', text: 'Later.' }] }])).toEqual([]);
		expect(codes([changed[0]!, { ...changed[1], scene: 'two' }])).toEqual([]);
		expect(codes([changed[0]!, { ...changed[1], time: 'night' }])).toEqual([]);
	});
});

describe('panels in print', () => {
	const splash: ShotWish = { panel: 'splash' };
	const dpi = (wish: ShotWish, engine = 'replicate') => {
		const story = makeStory({ ...western, shots: [{ ...splash, ...wish }] });
		return lintStory(story, engine);
	};

	it('are measured by the pixels that the model gives', () => {
		// 832 × 1216 on 6.875 × 10.5 in of paper with bleed.
		expect(dpi({})).toMatchObject([{ code: 'low-dpi', message: '"shot-1" is printed at 115 dpi' }]);
		expect(dpi({})[0]!.hint).toContain('enlarge the frame 1.8 times');
		expect(dpi({ input: { megapixels: '0.25' } })[0]!.hint).toBe(
			'set input: { megapixels: "1" }, which doubles it',
		);
		expect(dpi({ model: 'bytedance/seedream-4' })).toEqual([]);
	});

	it('are as sharp as asked where the draft engine draws, or on a screen', () => {
		expect(dpi({}, 'draft')).toEqual([]);
		const story = makeStory({ page: { size: 'square' }, shots: [splash] });
		expect(lintStory(story, 'replicate')).toEqual([]);
	});

	it("are measured by the writer's own picture", () => {
		const story = makeStory({
			...western,
			shots: [{ ...splash, frame: 'a.png', frameSize: { width: 700, height: 1100 } }],
		});
		expect(lintStory(story, 'draft')).toMatchObject([{ code: 'low-dpi' }]);
	});

	it('are told together where there are many', () => {
		const shots = Array.from({ length: 9 }, () => splash);
		const story = makeStory({ ...western, shots });
		const found = lintStory(story, 'replicate');
		expect(found).toHaveLength(1);
		expect(found[0]!.message).toContain('9 panels are printed under 200 dpi');
	});
});

it('is silent about what the story silences', () => {
	const story = makeStory({ silence: ['wordy-balloon'], shots: [{ lines: [says(60)] }] });
	const found = lintStory(story, 'draft');
	expect(found.map(({ code }) => code)).toEqual(['wordy-balloon']);
	expect(heard(story, found)).toEqual([]);
});
