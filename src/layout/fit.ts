/** How ill a template suits the shots of a page, as a cost: 0 is perfect, 1 is noticeable, more is a pity. */
import { hashText } from '../base/random.ts';
import type { Shot } from '../story/story.ts';
import { lostShare } from './aspect.ts';
import type { Candidate, SlotShape, Wisher } from './candidate.ts';
import { mannerCost } from './manner.ts';
import type { Template } from './template.ts';
import type { Wish } from './wish.ts';

const SHARE_PULL = 1;
const ASKED_PULL = 3.2;
/** Within this log of the wished share nobody sees a difference. */
const SHARE_EASE = 0.25;
const WORDS_PULL = 5;
/** Balloons that cover more than this share of a panel crowd the picture. */
const LETTERED = 0.14;
const DENSITY_PULL = 1.1;
/** A tenth of a paid frame cut away costs as much as a page like the one before. */
const LOSS_PULL = 9;
/** Beyond this no model follows, and a frame loses much to cutting. */
const LONGEST_LOG_ASPECT = Math.log(2.4);
const CHANCE = 1.3;
/** A page that ends in the middle of a scene. */
const TORN = 1.1;
/** A splash among panels of its size is none. */
const MISPLACED = 40;

/** Cost of showing `count` shots from `start` in this template: shares, proportions, room for words, manner. */
export function templateCost(candidate: Candidate, wishers: readonly Wisher[], start: number): number {
	const count = Math.min(candidate.template.count, wishers.length - start);
	let total = 0;
	for (let index = 0; index < count; index++) total += wishers[start + index]!.wish.weight;
	const logTotal = Math.log(total);
	let cost = chance(candidate.template, wishers[start]!.shot);
	for (let index = 0; index < count; index++) {
		cost += slotCost(wishers[start + index]!.wish, candidate.slots[index]!, logTotal);
	}
	const isShared = count > 1 && wishers[start]!.wish.isSplash;
	if (isShared && !candidate.slots.slice(1).every(({ host }) => host === 0)) cost += MISPLACED;
	const { manner } = candidate.template;
	return manner === 'plain' ? cost : cost + mannerCost(candidate, wishers.slice(start, start + count));
}

function slotCost(wish: Wish, slot: SlotShape, logTotal: number): number {
	const off = Math.abs(slot.logShare - Math.log(wish.weight) + logTotal);
	const share = wish.isAsked ? off : Math.max(0, off - SHARE_EASE);
	const aspect = Math.max(0, Math.abs(slot.logAspect - wish.logAspect) - 0.3);
	const long = Math.max(0, Math.abs(slot.logAspect) - LONGEST_LOG_ASPECT);
	const room = slot.mm2 * LETTERED;
	const crowded = wish.letteringMm2 > room ? Math.log(wish.letteringMm2 / room) : 0;
	return (
		(wish.isAsked ? ASKED_PULL : SHARE_PULL) * share * share +
		wish.pull * aspect * aspect +
		4 * long * long +
		WORDS_PULL * crowded * crowded +
		LOSS_PULL * lostShare(slot.logAspect, wish.logRatios)
	);
}

/** A little chance that hangs on the first shot alone, so that like pages do not all look alike. */
function chance(template: Template, first: Shot): number {
	return (CHANCE * (hashText(`${first.id} ${template.name}`) >>> 8)) / 0x1000000;
}

/** Cost of ending pages here: too full or too empty, a lonely panel, a scene torn apart. */
export function breakCost(wishers: readonly Wisher[], start: number, end: number, target: number): number {
	const count = end - start;
	let load = 0;
	for (let index = start; index < end; index++) {
		const { weight, isSplash } = wishers[index]!.wish;
		if (isSplash && target > 1) {
			if (count === 1) return 0;
			return index === start && isTaken(wishers, start, end) ? 1 : Number.POSITIVE_INFINITY;
		}
		load += weight;
	}
	const off = Math.log(load / target);
	const lonely = target > 2 && count < 3 ? (3 - count) * 1.5 : 0;
	const torn = wishers[end - 1]!.endsScene ? 0 : TORN;
	return DENSITY_PULL * count * off * off + lonely + torn;
}

/** A splash has its page to itself, but may take small shots of its scene upon it before they stand alone. */
function isTaken(wishers: readonly Wisher[], start: number, end: number): boolean {
	const { scene } = wishers[start]!.shot;
	const rest = wishers.slice(start + 1, end);
	return rest.length <= 2 && rest.every(({ shot }) => shot.scene === scene && shot.panel === 'small');
}

/** Cost of one page after another: the same arrangement twice is dull, and so is a loud manner twice. */
export function rhythmCost(previous: Template, next: Template): number {
	if (previous.count === 1 || next.count === 1) return 0;
	if (previous.name === next.name) return 4;
	const arrangement = previous.shape === next.shape ? 1.5 : 0;
	const manner = previous.manner === next.manner && next.manner !== 'plain' ? 1.4 : 0;
	const opening = previous.tiers[0]!.columns.length === next.tiers[0]!.columns.length ? 0.3 : 0;
	return arrangement + manner + opening;
}
