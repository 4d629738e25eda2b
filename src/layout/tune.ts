/** Shifts a page's gutters a little, so that its panels come near to proportions that the shots' models draw. */
import type { Shot } from '../story/story.ts';
import { lostShare } from './aspect.ts';
import type { PageFormat } from './page-layout.ts';
import { templateRects } from './slots.ts';
import type { Template, Tier } from './template.ts';
import { wishOf } from './wish.ts';

/** How far a size may be taken from the template's own, step by step. */
const FACTORS = [0.86, 0.9, 0.94, 0.97, 1.03, 1.06, 1.1, 1.14];
/** A template's proportions were drawn with care: a tenth off one of them must save more than a hundredth of a frame. */
const CARE = 1.2;
const ROUNDS = 2;
/** Where no more than this share of each frame is lost, nothing is to be gained. */
const LITTLE = 0.008;

/** The template for these shots on this page; the same one where nothing is gained. */
export function tuned(template: Template, shots: readonly Shot[], format: PageFormat): Template {
	const ratios = shots.map((shot) => wishOf(shot).logRatios);
	if (template.isGrid || ratios.every((each) => each.length === 0)) return template;
	const facts = { ratios, format, own: sizesOf(template) };
	let best = template;
	let bestCost = cost(template, facts, Number.POSITIVE_INFINITY);
	if (bestCost < LITTLE * shots.length) return template;
	for (let round = 0; round < ROUNDS; round++) {
		for (const turn of knobsOf(template)) {
			const before = best;
			for (const factor of FACTORS) {
				const next = turn(before, factor);
				const nextCost = cost(next, facts, bestCost);
				if (nextCost < bestCost - 1e-9) {
					best = next;
					bestCost = nextCost;
				}
			}
		}
	}
	return best;
}

interface Facts {
	readonly ratios: readonly (readonly number[])[];
	readonly format: PageFormat;
	/** The sizes that the template was drawn with. */
	readonly own: readonly number[];
}

/** Frames lost to cutting, and how far the page has gone from its template; no less than `most` where it is too far already. */
function cost(template: Template, { ratios, format, own }: Facts, most: number): number {
	const care = CARE * strayed(sizesOf(template), own);
	if (care >= most) return care;
	let lost = 0;
	templateRects(template, format).forEach(({ w, h }, index) => {
		lost += lostShare(Math.log(w / h), ratios[index] ?? []);
	});
	return lost + care;
}

function strayed(sizes: readonly number[], own: readonly number[]): number {
	return sizes.reduce((sum, size, index) => sum + Math.log(size / own[index]!) ** 2, 0);
}

/** All that a knob may turn, in one order. */
function sizesOf({ tiers }: Template): readonly number[] {
	return tiers.flatMap(({ height, columns }) => [
		height,
		...columns.flatMap(({ width, stack }) => [width, ...(stack.length > 1 ? stack : [])]),
	]);
}

type Knob = (template: Template, factor: number) => Template;

/** One for each tier's height, each width and each height in a stack; what is alike in the template stays alike. */
function knobsOf({ tiers }: Template): readonly Knob[] {
	return tiers.flatMap(({ columns }, at): readonly Knob[] => {
		const widths = columns.length > 1 ? distinct(columns.map(({ width }) => width)) : [];
		const stacks = columns.flatMap(({ stack }, column) =>
			stack.length > 1 ? distinct(stack).map((alike) => ({ column, alike })) : [],
		);
		return [
			...(tiers.length > 1 ? [tierKnob(at)] : []),
			...(widths.length > 1 ? widths.map((alike) => widthKnob(at, alike)) : []),
			...stacks.map(({ column, alike }) => stackKnob(at, column, alike)),
		];
	});
}

/** Places in a list, gathered by the value that stands there. */
function distinct(values: readonly number[]): readonly (readonly number[])[] {
	return [...new Set(values)].map((value) =>
		values.flatMap((other, index) => (other === value ? [index] : [])),
	);
}

function tierKnob(at: number): Knob {
	return (template, factor) => withTier(template, at, (tier) => ({ ...tier, height: tier.height * factor }));
}

function widthKnob(at: number, alike: readonly number[]): Knob {
	return (template, factor) =>
		withTier(template, at, (tier) => ({
			...tier,
			columns: tier.columns.map((column, index) =>
				alike.includes(index) ? { ...column, width: column.width * factor } : column,
			),
		}));
}

function stackKnob(at: number, place: number, alike: readonly number[]): Knob {
	return (template, factor) =>
		withTier(template, at, (tier) => ({
			...tier,
			columns: tier.columns.map((column, index) => {
				if (index !== place) return column;
				const stack = column.stack.map((height, level) => (alike.includes(level) ? height * factor : height));
				return { ...column, stack };
			}),
		}));
}

function withTier(template: Template, at: number, change: (tier: Tier) => Tier): Template {
	return { ...template, tiers: template.tiers.map((tier, index) => (index === at ? change(tier) : tier)) };
}
