import { describe, expect, it } from 'vitest';
import { sketchFrame } from '../../../src/engines/draft/draft.ts';
import { carriedIn } from '../../../src/engines/draft/figure/carried.ts';
import { readLook } from '../../../src/engines/draft/figure/look.ts';
import { perchOf } from '../../../src/engines/draft/figure/perch.ts';
import { stageCast } from '../../../src/engines/draft/figure/staging.ts';
import { arrange, type Placed } from '../../../src/engines/draft/place/arrange.ts';
import { spotOf } from '../../../src/engines/draft/place/beside.ts';
import { findThings } from '../../../src/engines/draft/thing/find.ts';
import { relationIn } from '../../../src/engines/draft/thing/relation.ts';
import { thingOf } from '../../../src/engines/draft/thing/thing.ts';
import type { SketchFigure } from '../../../src/plan/request.ts';
import { draftRequest, makeSketch } from '../../support/draft-request.ts';

const FRAME = { width: 640, height: 480 };

function placed(words: string): Map<string, Placed[]> {
	const all = arrange(words, findThings(words), FRAME.width, FRAME.height);
	const byName = new Map<string, Placed[]>();
	for (const one of all) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
	return byName;
}

function one(words: string, name: string): Placed {
	return placed(words).get(name)![0]!;
}

describe('several things and nobody', () => {
	it.each([
		['a cat on the left of a suitcase', 'cat', 'luggage'],
		['a suitcase on the right of a cat', 'cat', 'luggage'],
		['a green bench and a blue cake', 'bench', 'birthday-cake'],
	])('%s: from left to right', (words, left, right) => {
		expect(one(words, left).foot.x).toBeLessThan(one(words, right).foot.x);
	});

	it.each([
		['a cat on top of a microwave', 'cat', 'microwave'],
		['a train on the bottom of a horse', 'horse', 'locomotive'],
		['the mirror hung above the dresser', 'mirror', 'dresser'],
		['a white mug on a black coaster', 'hot-beverage', 'coaster'],
	])('%s: one above the other', (words, upper, lower) => {
		expect(one(words, upper).foot.y).toBeLessThan(one(words, lower).foot.y - 5);
		expect(Math.abs(one(words, upper).foot.x - one(words, lower).foot.x)).toBeLessThan(2);
	});

	it('sets a table with what it is set with, side by side', () => {
		const words = 'a table is set up with wine glasses and a cake';
		const [glass, cake, table] = ['wine-glass', 'birthday-cake', 'table'].map((name) => one(words, name));
		expect(Math.max(glass!.foot.y, cake!.foot.y)).toBeLessThan(table!.foot.y - table!.high * 0.8);
		expect(Math.abs(glass!.foot.x - cake!.foot.x)).toBeGreaterThan(20);
	});

	it('puts a rabbit between the legs of a chair, not under its feet', () => {
		const [rabbit, chair] = [one('a rabbit under a chair', 'rabbit'), one('a rabbit under a chair', 'chair')];
		expect(rabbit.foot.y).toBeGreaterThanOrEqual(chair.foot.y);
		expect(rabbit.high).toBeLessThan(chair.high);
	});

	it.each([
		['two dogs', 2],
		['five frogs', 5],
		['eight rabbits', 8],
		['twelve and a dozen cows', 8],
	])('%s: draws %i of them, all within the frame', (words, count) => {
		const all = [...placed(words).values()].flat();
		expect(all).toHaveLength(count);
		for (const { foot, high } of all) {
			expect(foot.x).toBeGreaterThan(0);
			expect(foot.x).toBeLessThan(FRAME.width);
			expect(foot.y - high).toBeGreaterThan(0);
			expect(foot.y).toBeLessThan(FRAME.height);
		}
	});

	it('keeps two of one kind in two colours apart', () => {
		const words = 'a black goat and a white goat';
		expect(findThings(words).map(({ name, colour }) => [name, colour])).toEqual([
			['goat', '#3a3840'],
			['goat', '#f2efe8'],
		]);
	});

	it('reads what stands between two things, and nothing from afar', () => {
		expect(relationIn(['on', 'the', 'left', 'of', 'a'])).toBe('left');
		expect(relationIn(['was', 'next', 'to', 'the'])).toBe('beside');
		expect(relationIn(['and', 'a'])).toBe('beside');
		expect(relationIn('under which nobody had looked since the day that'.split(' '))).toBe('under');
		expect(relationIn('under which nobody had looked since the day that his'.split(' '))).toBe('beside');
	});

	it('paints all the bright parts of what is made, and the coat of what lives', () => {
		const colours = (name: Parameters<typeof thingOf>[0], colour: string) =>
			thingOf(name, colour).parts.map((part) => part.colour);
		const own = thingOf('motorcycle').parts.map((part) => part.colour);
		const black = colours('motorcycle', '#3a3840');
		expect(black.filter((colour, index) => colour !== own[index]).length).toBeGreaterThan(4);
		const rose = colours('rose', '#3f6fb5');
		expect(rose).toContain('#3f6fb5');
		expect(rose.some((colour) => thingOf('rose').parts.some((part) => part.colour === colour))).toBe(true);
	});
});

describe('things with people', () => {
	const spot = (words: string, name: string) =>
		spotOf(words, findThings(words).find((thing) => thing.name === name)!);

	it('go to the side that the words say, from either end of the sentence', () => {
		expect(spot('a table on the left of a girl', 'table')).toEqual({ side: -1, isTold: true });
		expect(spot('a woman on the left of a cup', 'hot-beverage')).toEqual({ side: 1, isTold: true });
		expect(spot('a car on the right of a man', 'car')).toEqual({ side: 1, isTold: true });
		expect(spot('a bird on top of a person', 'bird')).toEqual({ isTold: true, isOnHead: true });
		expect(spot('a man sees a car', 'car')).toEqual({ isTold: false });
	});

	it.each([
		['a man is playing the guitar', 'guitar'],
		['a woman is holding a basket of fruit', 'basket'],
		['a child is playing with a toy train', 'locomotive'],
		['a girl carries a red balloon', 'balloon'],
	])('%s: it is in the hands', (words, name) => {
		expect(carriedIn(words)?.name).toBe(name);
	});

	it.each(['a man walks by a guitar shop', 'a woman beside a train', 'a boy holds his breath near a car'])(
		'%s: nothing is',
		(words) => {
			expect(carriedIn(words)).toBeUndefined();
		},
	);

	it('carry riders, on whatever is ridden, and whoever the words put on top of them', () => {
		expect(perchOf('She rides a brown horse', false)).toMatchObject({ name: 'horse', isRidden: true });
		expect(perchOf('A boy pedals his bicycle home', false)).toMatchObject({
			name: 'bicycle',
			isRidden: true,
		});
		expect(perchOf('a woman on top of a desk', true)).toMatchObject({ name: 'table', isRidden: false });
		expect(perchOf('a vase on the bottom of a person', true)).toMatchObject({ name: 'vase' });
		expect(perchOf('He rides the train past a horse', false)).toBeUndefined();
		expect(perchOf('a man on top of a sofa', true)).toBeUndefined();
	});
});

describe('heads of the cast', () => {
	const cast = (...looks: Partial<SketchFigure>[]): SketchFigure[] =>
		looks.map((look, index) => ({ character: `c${index}`, name: 'ABC'[index]!, ...look }));
	const HATTED = { gender: 'girl', age: 6, outfit: 'robe and witch hat' };

	it.each([
		['CU', 'eye', 'A stands.', cast(HATTED)],
		['MCU', 'dutch', 'A waves. B sits.', cast({ gender: 'male', age: 75 }, HATTED)],
		['MS', 'high', 'A rides a horse. B walks.', cast({ gender: 'male' }, { looks: 'a brown horse' })],
		['MCU', "bird's-eye", 'A runs.', cast({ looks: 'a dog' })],
		['over-the-shoulder', 'eye', 'They talk.', cast({ gender: 'male' }, HATTED, { gender: 'woman' })],
	])('are whole below hats, on horses and of animals: %s, %s, %s', (size, angle, action, figures) => {
		const request = draftRequest({ cast: figures, action, size, angle }, FRAME);
		const { subjects } = sketchFrame(request, FRAME);
		const cut = subjects.filter(
			({ head: { x, y, w, h } }) => x <= 0.001 || y <= 0.001 || x + w >= 0.999 || y + h >= 0.999,
		);
		expect(subjects).toHaveLength(figures.length);
		expect(cut.length).toBeLessThanOrEqual(size === 'over-the-shoulder' ? 1 : 0);
	});

	it('ride an animal of the cast on its back', () => {
		const [rider, horse] = cast({ gender: 'male' }, { looks: 'a brown horse' });
		const { players } = stageCast(makeSketch({ cast: [rider!, horse!], action: 'A rides B.' }));
		const place = players.find(({ order }) => order.look.id === 'c0')!.order.place;
		const under = players.find(({ order }) => order.look.id === 'c1')!.order.place;
		expect(place.x).toBe(under.x);
		expect(place.lift).toBeGreaterThan(0.4);
	});

	it('of animals without a drawing of their own are where the picture has them', () => {
		expect(readLook({ character: 'e', name: 'Jumbo', looks: 'an elephant' }).creature).toBe('elephant');
		expect(
			readLook({ character: 'k', name: 'Kim', gender: 'girl', looks: 'an elephant pin' }).creature,
		).toBeUndefined();
	});
});
