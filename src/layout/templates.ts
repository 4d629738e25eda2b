/** The library of page templates: tiers from top to bottom, columns in reading direction, stacks beside tall panels. */
import { grid, leaning, stack, type Template, type Trait, template, tier, tilted } from './template.ts';

const byHand: Trait = { isAuto: false };
const spread: Trait = { isAuto: false, isSpread: true };
/** Panels that go off the page, by their place among the cells. */
const bleed = (...bleeding: readonly number[]): Trait => ({ bleeding });
const open = (...borderless: readonly number[]): Trait => ({ borderless });
/** A small panel in a corner of a large one, low and at the end of reading unless said otherwise. */
const inset = (host: number, x = 0.64, y = 0.56, w = 0.31, h = 0.37): Trait => ({
	insets: [{ host, x, y, w, h }],
});

/** Every template, by count; the order never matters to which one is picked. */
export const templates: readonly Template[] = [
	template('splash', [tier(1, 1)]),
	template('bleeding-splash', [tier(1, 1)], { bleeding: [0] }),
	template('spread', [tier(1, 1)], { ...spread, bleeding: [0] }),
	template('spread-with-inset', [tier(1, 1)], {
		...spread,
		bleeding: [0],
		...inset(0, 0.76, 0.64, 0.2, 0.28),
	}),
	template('spread-over-three', [tier(7, 1), tier(3, 1, 1.2, 1)], { ...spread, bleeding: [0] }),
	template('spread-over-four', [tier(7, 1), tier(3, 1, 1, 1, 1)], { ...spread, bleeding: [0] }),
	template('three-over-spread', [tier(3, 1, 1.2, 1), tier(7, 1)], { ...spread, bleeding: [3] }),

	template('two-tiers', [tier(1, 1), tier(1, 1)]),
	template('wide-over-big', [tier(2, 1), tier(3, 1)]),
	template('big-over-wide', [tier(3, 1), tier(2, 1)]),
	template('pair', [tier(1, 1, 1)]),

	template('three-tiers', [tier(1, 1), tier(1.15, 1), tier(1, 1)]),
	template('strip-big-strip', [tier(1, 1), tier(2.2, 1), tier(1, 1)]),
	template('big-over-pair', [tier(3, 1), tier(2, 4, 5)]),
	template('pair-over-big', [tier(2, 5, 4), tier(3, 1)]),
	template('tall-beside-two', [tier(1, 4, stack(3, 4, 5))]),
	template('two-beside-tall', [tier(1, stack(3, 5, 4), 4)]),

	template('yonkoma', [tier(1, 1), tier(1, 1), tier(1, 1), tier(1, 1)], { isGrid: true, isAuto: false }),
	template('quarters', [tier(5, 4, 5), tier(5, 5, 4)]),
	template('wide-pair-wide', [tier(5, 1), tier(4, 5, 4), tier(5, 1)]),
	template('pair-wide-wide', [tier(4, 4, 5), tier(4, 1), tier(5, 1)]),
	template('wide-wide-pair', [tier(5, 1), tier(4, 1), tier(4, 5, 4)]),
	template('big-over-three', [tier(5, 1), tier(3, 1, 1, 1)]),
	template('three-over-big', [tier(3, 1, 1, 1), tier(5, 1)]),
	template('wide-over-tall-and-two', [tier(4, 1), tier(6, 5, stack(4, 4, 5))]),
	template('two-and-tall-over-wide', [tier(6, stack(4, 5, 4), 5), tier(4, 1)]),
	template('narrow-and-big-over-pair', [tier(5, 2, 5), tier(4, 5, 4)]),
	template('pair-over-big-and-narrow', [tier(4, 4, 5), tier(5, 5, 2)]),
	template('tall-beside-three', [tier(1, 5, stack(4, 1, 1.2, 1))]),

	template('wide-pair-pair', [tier(5, 1), tier(4, 4, 5), tier(4, 3, 2)]),
	template('pair-wide-pair', [tier(4, 5, 4), tier(5, 1), tier(4, 2, 3)]),
	template('pair-pair-wide', [tier(4, 4, 5), tier(4, 3, 2), tier(5, 1)]),
	template('big-and-four', [tier(6, 1), tier(4, 5, 4), tier(4, 4, 5)]),
	template('four-and-big', [tier(4, 4, 5), tier(4, 5, 4), tier(6, 1)]),
	template('pair-over-three', [tier(5, 5, 4), tier(4, 1, 1.1, 1)]),
	template('three-over-pair', [tier(4, 1, 1.1, 1), tier(5, 4, 5)]),
	template('narrow-and-big-over-three', [tier(5, 2, 5), tier(3.6, 1, 1.1, 1)]),
	template('big-and-narrow-over-three', [tier(5, 5, 2), tier(3.6, 1.1, 1, 1)]),
	template('three-over-narrow-and-big', [tier(3.6, 1, 1, 1.1), tier(5, 2, 5)]),
	template('three-over-big-and-narrow', [tier(3.6, 1, 1.1, 1), tier(5, 5, 2)]),
	template('wide-three-wide', [tier(4, 1), tier(3.4, 1, 1.2, 1), tier(5, 1)]),
	template('wide-tall-and-two-wide', [tier(3, 1), tier(6, stack(4, 4, 5), 5), tier(3.4, 1)]),
	template('two-and-tall-over-pair', [tier(6, stack(4, 5, 4), 5), tier(4, 5, 4)]),
	template('pair-over-tall-and-two', [tier(4, 4, 5), tier(6, 5, stack(4, 4, 5))]),

	template('three-pairs', [tier(4, 4, 5), tier(4, 3, 2), tier(4, 4, 5)]),
	template('narrow-and-big-pair-pair', [tier(5, 2, 5), tier(4, 5, 4), tier(4, 4, 5)]),
	template('pair-pair-big-and-narrow', [tier(4, 5, 4), tier(4, 4, 5), tier(5, 5, 2)]),
	template('wide-pair-three', [tier(5, 1), tier(4, 5, 4), tier(3.4, 1, 1.1, 1)]),
	template('three-pair-wide', [tier(3.4, 1, 1.1, 1), tier(4, 4, 5), tier(5, 1)]),
	template('wide-three-pair', [tier(5, 1), tier(3.4, 1, 1.2, 1), tier(4, 5, 4)]),
	template('pair-three-wide', [tier(4, 4, 5), tier(3.4, 1, 1.2, 1), tier(5, 1)]),
	template('pair-wide-three', [tier(4, 5, 4), tier(5, 1), tier(3.4, 1, 1, 1.1)]),
	template('three-wide-pair', [tier(3.4, 1.1, 1, 1), tier(5, 1), tier(4, 4, 5)]),
	template('pair-tall-and-two-wide', [tier(4, 5, 4), tier(6, stack(4, 5, 4), 5), tier(4, 1)]),
	template('wide-tall-and-two-pair', [tier(3.6, 1), tier(6, 5, stack(4, 4, 5)), tier(4, 4, 5)]),
	template('four-tiers-wide-first', [tier(4, 1), tier(3.4, 5, 4), tier(3.4, 1), tier(3.4, 4, 5)]),
	template('four-tiers-wide-last', [tier(3.4, 5, 4), tier(3.4, 1), tier(3.4, 4, 5), tier(4, 1)]),

	template('pair-three-pair', [tier(4, 5, 4), tier(3.6, 1, 1.2, 1), tier(4, 4, 5)]),
	template('three-wide-three', [tier(3.4, 1.1, 1, 1), tier(5, 1), tier(3.4, 1, 1, 1.1)]),
	template('pair-pair-three', [tier(4, 5, 4), tier(4, 2, 3), tier(3.6, 1, 1.2, 1)]),
	template('wide-and-three-pairs', [tier(4, 1), tier(3.4, 4, 5), tier(3.4, 3, 2), tier(3.4, 4, 5)]),
	template('three-tall-and-two-wide', [tier(3.4, 1, 1.1, 1), tier(6, 5, stack(4, 5, 4)), tier(4, 1)]),

	template('four-pairs', [tier(1, 4, 5), tier(1, 5, 4), tier(1, 4, 5), tier(1, 3, 2)], byHand),
	template('three-pair-three', [tier(4, 1, 1.1, 1), tier(4.4, 4, 5), tier(4, 1.1, 1, 1)], byHand),
	template(
		'wide-three-pair-pair',
		[tier(4, 1), tier(3, 1, 1.1, 1), tier(3.4, 4, 5), tier(3.4, 3, 2)],
		byHand,
	),
	template(
		'twelve-uneven',
		[tier(4, 5, 4), tier(4, 1, 1.1, 1), tier(3.6, 4, 5), tier(3.6, 1, 1.2, 1), tier(3.6, 5, 2)],
		byHand,
	),
	template('nine-uneven', [tier(4, 4, 5), tier(3.4, 1, 1.2, 1), tier(3.4, 5, 4), tier(3.4, 3, 2)], byHand),

	template('bleeding-big-over-pair', [tier(3, 1), tier(2, 4, 5)], bleed(0)),
	template('pair-over-bleeding-big', [tier(2, 5, 4), tier(3, 1)], bleed(2)),
	template('bleeding-wide-pair-wide', [tier(5, 1), tier(4, 5, 4), tier(5, 1)], bleed(0)),
	template('wide-pair-bleeding-wide', [tier(5, 1), tier(4, 5, 4), tier(5, 1)], bleed(3)),
	template('bleeding-wide-pair-pair', [tier(5, 1), tier(4, 4, 5), tier(4, 3, 2)], bleed(0)),
	template('pair-pair-bleeding-wide', [tier(4, 4, 5), tier(4, 3, 2), tier(5, 1)], bleed(4)),
	template('bleeding-tall-beside-three', [tier(1, 5, stack(4, 1, 1.2, 1))], bleed(0)),
	template('bleeding-wide-three-pair', [tier(5, 1), tier(3.4, 1, 1.2, 1), tier(4, 5, 4)], bleed(0)),

	template('inset-over-pair', [tier(3, 1), tier(2, 4, 5)], inset(0)),
	template('inset-over-wide', [tier(3, 1), tier(2, 1)], inset(0)),
	template('inset-over-three', [tier(3, 1), tier(2, 1, 1.1, 1)], inset(0)),
	template('three-over-inset', [tier(2, 1, 1.1, 1), tier(3, 1)], inset(3)),
	template('pair-over-inset', [tier(2, 5, 4), tier(3, 1)], inset(2)),
	template('splash-with-inset', [tier(1, 1)], { ...bleed(0), ...inset(0, 0.56, 0.7, 0.34, 0.21) }),
	template('splash-with-two-insets', [tier(1, 1)], {
		...bleed(0),
		insets: [
			{ host: 0, x: 0.08, y: 0.72, w: 0.38, h: 0.19 },
			{ host: 0, x: 0.54, y: 0.72, w: 0.38, h: 0.19 },
		],
	}),
	template(
		'wide-with-inset-pair-wide',
		[tier(5, 1), tier(4, 5, 4), tier(5, 1)],
		inset(0, 0.7, 0.46, 0.26, 0.46),
	),
	template(
		'inset-over-two-pairs',
		[tier(6, 1), tier(4, 5, 4), tier(4, 4, 5)],
		inset(0, 0.69, 0.48, 0.27, 0.45),
	),

	template('slanted-tiers', [tilted(0.08, tier(1, 1)), tilted(-0.06, tier(1, 1)), tier(1, 1)]),
	template('slanted-pair-over-wide', [tilted(0.07, tier(5, leaning(4, 0.15), 5)), tier(5, 1)]),
	template('wide-over-slanted-pair', [tilted(-0.07, tier(5, 1)), tier(5, leaning(5, 0.15), 4)]),
	template('slanted-quarters', [tilted(0.06, tier(5, leaning(4, 0.125), 5)), tier(5, leaning(5, -0.125), 4)]),
	template('wide-over-slanted-three', [
		tilted(0.06, tier(5, 1)),
		tier(4.4, leaning(1, 0.125), leaning(1.1, 0.125), 1),
	]),
	template('slanted-three-over-wide', [
		tilted(-0.06, tier(4.4, leaning(1, 0.125), leaning(1.1, 0.125), 1)),
		tier(5, 1),
	]),
	template('wide-slanted-pair-wide', [
		tilted(0.05, tier(5, 1)),
		tilted(-0.05, tier(4.4, leaning(5, 0.125), 4)),
		tier(5, 1),
	]),
	template('pair-over-slanted-three', [
		tilted(0.05, tier(5, leaning(5, 0.1), 4)),
		tier(4.6, leaning(1, -0.1), leaning(1.1, -0.1), 1),
	]),
	template('slanted-pairs', [
		tilted(0.05, tier(4, leaning(4, 0.1), 5)),
		tilted(-0.05, tier(4, leaning(3, -0.1), 2)),
		tier(4, leaning(4, 0.1), 5),
	]),

	template('open-wide-pair-wide', [tier(4, 1), tier(4, 4, 5), tier(5, 1)], open(0)),
	template('wide-open-pair-pair', [tier(5, 1), tier(4, 4, 5), tier(4, 3, 2)], open(1)),
	template('pair-over-open-three', [tier(5, 5, 4), tier(4, 1, 1.1, 1)], open(3)),
	template('big-over-open-pair', [tier(3, 1), tier(2, 4, 5)], open(2)),
	template('open-quarters', [tier(5, 4, 5), tier(5, 5, 4)], { ...byHand, ...open(0, 1, 2, 3) }),
	template('open-pairs-over-wide', [tier(4, 4, 5), tier(4, 5, 4), tier(4, 1)], {
		...byHand,
		...open(0, 1, 2, 3, 4),
	}),
	template('open-three-pairs', [tier(4, 4, 5), tier(4, 5, 4), tier(4, 4, 5)], {
		...byHand,
		...open(0, 1, 2, 3, 4, 5),
	}),

	template('yonkoma-pair', [tier(1, stack(1, 1, 1, 1, 1), stack(1, 1, 1, 1, 1))], { ...byHand, apart: 5 }),
	template(
		'widescreen',
		Array.from({ length: 5 }, () => tier(1, 1)),
		byHand,
	),
	grid(2, 2),
	grid(3, 1),
	grid(2, 3),
	grid(2, 4),
	grid(3, 2),
	grid(3, 3),
	grid(4, 4),
];

const byName = new Map(templates.map((each) => [each.name, each]));

/** The template of that name, if there is one. */
export function findTemplate(name: string): Template | undefined {
	return byName.get(name);
}

/** Every name that `layout:` may hold besides `auto`. */
export const templateNames: readonly string[] = [...byName.keys()];
