import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sketchFrame } from '../../../src/engines/draft/draft.ts';
import { draftEngine } from '../../../src/engines/draft/engine.ts';
import { readLook } from '../../../src/engines/draft/figure/look.ts';
import { afloat, aground } from '../../../src/engines/draft/thing/afloat.ts';
import { DRAWN } from '../../../src/engines/draft/thing/drawn.ts';
import { findThings } from '../../../src/engines/draft/thing/find.ts';
import { thingOf } from '../../../src/engines/draft/thing/thing.ts';
import { PICTURES, readEntry, type ThingName } from '../../../src/engines/draft/thing/things.ts';
import type { Sketch } from '../../../src/plan/request.ts';
import { draftContext, draftRequest } from '../../support/draft-request.ts';

const SIDE = { width: 384, height: 384 };

const depicts = (action: string, rest?: Partial<Sketch>) =>
	sketchFrame(draftRequest({ action, ...rest }, SIDE), SIDE).depicts;
const names = (text: string) => findThings(text).map(({ name }) => name);

describe('the collection of things', () => {
	it('has sound outlines, each with words of its own', () => {
		const all = [...Object.keys(DRAWN), ...Object.keys(PICTURES)] as ThingName[];
		expect(all.length).toBeGreaterThan(500);
		for (const name of all) {
			const { parts, high } = thingOf(name);
			expect(high).toBeGreaterThan(0.03);
			expect(parts.length, name).toBeGreaterThan(0);
			for (const { colour, outline } of parts) {
				expect(colour).toMatch(/^#[0-9a-f]{6}$/);
				expect(outline.length).toBeGreaterThan(1);
				expect(
					outline.every(({ x, y }) => Math.abs(x) < 3 && y > -0.3 && y < 1.3),
					name,
				).toBe(true);
			}
		}
		for (const entry of Object.values(PICTURES)) {
			const { where, words } = readEntry(entry);
			expect(['ground', 'water', 'table', 'held', 'sky', 'wall', 'land', 'sitting']).toContain(where);
			expect(words.every((word) => word === word.toLowerCase() && word.trim() !== '')).toBe(true);
		}
	});

	it('knows a thousand nouns and more', () => {
		const words = Object.values(PICTURES).flatMap((entry) => readEntry(entry).words);
		expect(new Set(words).size).toBeGreaterThan(1000);
	});
});

describe('the things that words name', () => {
	it('are found once each, by the longest phrase', () => {
		expect(names('a hot air balloon and two dogs, a dog')).toEqual(['airballoon', 'dog']);
		expect(names('a hot dog beside a polar bear')).toEqual(['hot-dog', 'polar-bear']);
		expect(names('con mèo và chiếc xe đạp')).toEqual(['cat', 'bicycle']);
	});

	it.each([
		['she ducks under the table', 'duck'],
		['they fly over the hill', 'fly'],
		['he rose from his chair', 'rose'],
		['she books a flight', 'open-book'],
		['rings the bell', 'ring'],
		['they fish all day', 'fish'],
		['to bear the pain', 'bear'],
		['by the river bank', 'classical-building'],
		['he watches her', 'watch'],
		['a match of wills', 'candle'],
		['in spring', 'fountain'],
		['a light breeze', 'light-bulb'],
		['the cricket match', 'cricket'],
		['an old stone bridge', 'rock'],
		['lamp light on the floor', 'lamp'],
		['an apple tart', 'red-apple'],
	])('are not read into "%s" (no %s)', (text, name) => {
		expect(names(text)).not.toContain(name);
	});

	it('are counted, and left out where the words deny them', () => {
		expect(findThings('four deer near a moose')[0]?.count).toBe(4);
		expect(findThings('cats on a wall')[0]?.count).toBe(2);
		expect(names('a bench without any cats on it')).toEqual(['bench']);
		expect(depicts('a horse without a rider')).not.toContain('rider');
	});
});

describe('things in a frame', () => {
	it('fill an insert, and stand beside the cast in a wide shot', () => {
		expect(depicts('an old key', { size: 'insert' })).toContain('old key');
		expect(depicts('a man stands in the street beside his bicycle', { size: 'LS' })).toContain('bicycle');
	});

	it('stay what a named place has of its own, and small in a wide shot', () => {
		const village = { place: 'a village of stone houses, lamps along the lane', size: 'establishing' };
		expect(depicts('The village at dusk, every lamp is lit but one.', village)).toEqual(
			expect.arrayContaining(['village', 'lamps']),
		);
		const wide = depicts('The meadow, an apple on the path.', { place: 'a meadow', size: 'establishing' });
		expect(wide).not.toContain('apple');
		expect(depicts('She walks between the trees.', { place: 'a forest', size: 'LS' })).not.toContain('tree');
	});

	it('are not drawn twice where the place already has them', () => {
		const drawn = depicts('a woman looks at the window and the lamp', { place: 'study', size: 'LS' });
		expect(drawn.filter((word) => word === 'lamp')).toHaveLength(1);
	});

	it('show a bus from outside where nobody rides in it', () => {
		expect(depicts('a school bus on a street', { size: 'LS' })).toEqual(
			expect.arrayContaining(['street', 'school bus']),
		);
	});

	it('find a home by themselves: a whale the sea, a goat the meadow, a truck the street', () => {
		expect(depicts('a whale')).toEqual(expect.arrayContaining(['sea', 'whale']));
		expect(depicts('a goat')).toEqual(expect.arrayContaining(['field', 'goat']));
		expect(depicts('a pickup truck')).toEqual(expect.arrayContaining(['street', 'pickup truck']));
	});

	it('are there in the pixels, in the colour they were given', async () => {
		const red = await share('a red car', ([r, g, b]) => r > 110 && g < 90 && b < 90);
		const blue = await share('a blue car', ([r, g, b]) => r > 110 && g < 90 && b < 90);
		expect(red).toBeGreaterThan(0.02);
		expect(blue).toBeLessThan(red / 4);
		const cat = await share('a cat', ([r, g, b]) => r > 170 && g > 110 && b < 130 && r - b > 70);
		const none = await share('a field', ([r, g, b]) => r > 170 && g > 110 && b < 130 && r - b > 70);
		expect(depicts('a cat')).toContain('cat');
		expect(cat).toBeGreaterThan(none + 0.01);
	});

	it('lie in the water, and lean on the beach with their whole hull', () => {
		const boat = thingOf('motor-boat');
		const low = (thing: typeof boat) =>
			Math.min(
				...thing.parts
					.filter(({ kind }) => kind === 'fill')
					.flatMap(({ outline }) => outline.map(({ y }) => y)),
			);
		const high = (thing: typeof boat) =>
			Math.max(...thing.parts.flatMap(({ outline }) => outline.map(({ y }) => y)));
		expect(low(afloat(boat))).toBeGreaterThan(-0.001);
		expect(high(afloat(boat))).toBeLessThan(high(boat) - 0.1);
		expect(low(aground(boat))).toBeCloseTo(0, 5);
		expect(high(aground(boat))).toBeGreaterThan(high(afloat(boat)));
	});

	it('are whoever of the cast is told to be one, and no coat is', () => {
		const whoIs = (looks: string) => readLook({ character: 'x', name: 'X', looks }).creature;
		expect(whoIs('a red car')).toBe('car');
		expect(whoIs('a talking tree')).toBe('deciduous-tree');
		expect(whoIs('a red scarf and freckles')).toBeUndefined();
		expect(whoIs('a man with a blue jug')).toBeUndefined();
	});
});

/** Which share of the frame's pixels is like that. */
async function share(action: string, isLike: (rgb: [number, number, number]) => boolean): Promise<number> {
	const drawing = await draftEngine().draw(draftRequest({ action }, SIDE), draftContext());
	const { data, info } = await sharp(drawing.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	let count = 0;
	for (let at = 0; at < data.length; at += 3) if (isLike([data[at]!, data[at + 1]!, data[at + 2]!])) count++;
	return count / (info.width * info.height);
}
