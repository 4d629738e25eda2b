/**
 * The last word on tails: where the search had no room to keep one clear of other balloons and figures, it leaves
 * another side, or stops short; where even that crosses somebody, the balloon has none.
 */
import type { Diagnostic } from '../base/diagnostic.ts';
import { centre, inset, type Point, type Rect } from '../base/geometry.ts';
import { curveAt, type Scene } from './cost.ts';
import type { Hand } from './items.ts';
import { along, between, direction, distance } from './path.ts';
import { holds } from './speakers.ts';
import type { Spot } from './spots.ts';
import { otherAngles, reachOwn, type Speaker, saysOwner, segmentHits, type Tail, tailTo } from './tail.ts';
import { leastTail } from './tail-cost.ts';
import { said } from './too-much.ts';

/** Tails that cross no balloon of others and nobody but their own speaker. Page pixels. */
export function clearTails(spots: readonly Spot[], scene: Scene): readonly Spot[] {
	return spots.map((spot) => {
		if (spot.tail === undefined) return spot;
		const others = scene.speakers.filter(({ id }) => id !== spot.item.speaker?.id);
		const tails = [spot.tail, ...detours(spot, others)];
		const isClear = clearance(spot, spots, scene);
		const ofHands = clearOfHands(spot, scene);
		const aside = tails.find((tail) => isClear(tail) && ofHands(tail));
		const { speaker } = spot.item;
		const isPlain = ({ tip }: Tail) => speaker === undefined || saysOwner(tip, speaker, others);
		return { ...spot, tail: aside ?? firstClear(tails, { isPlain, isClear }) };
	});
}

/** Says which balloons have no tail now. */
export function lostTails(
	before: readonly Spot[],
	after: readonly Spot[],
	hand: Pick<Hand, 'names'>,
): Diagnostic[] {
	return before
		.filter(({ tail }, index) => tail !== undefined && after[index]?.tail === undefined)
		.map(({ item: { line } }) => ({
			severity: 'warning',
			code: 'tail-lost',
			message: `${said(line, hand)} has no tail: it would cross somebody else or another balloon, or has no room`,
			hint: 'give the shot fewer balloons or a larger panel, or say who stands where with `at:`',
			span: line.span,
		}));
}

/** Tells whether a tail is clear of everything that is in its way. */
function clearance(spot: Spot, spots: readonly Spot[], scene: Scene): (tail: Tail) => boolean {
	const balloons = spots.filter((other) => other !== spot && other.item.line.kind !== 'sfx');
	const figures = figuresInWay(spot, scene);
	const middle = centre(spot.rect);
	const least = spot.item.speaker?.isGuess === false ? spot.body.sizePx * leastSeen : 0;
	return ({ base, tip }) =>
		distance(base, tip) >= least &&
		!figures.some(({ rect, room }) => segmentHits(base, tip, rect, room)) &&
		!flanks(base, tip, spot.body.sizePx).some((flank) =>
			figures.some(({ rect }) => segmentHits(flank, tip, rect)),
		) &&
		// Out of one side and round another balloon a tail cannot be followed.
		!balloons.some(({ rect }) => segmentHits(base, tip, rect) || segmentHits(middle, tip, rect));
}

/** Ems; of a shorter one, at lips that the balloon touches, nothing is seen. */
const leastSeen = 0.5;

/** A tail goes round outstretched hands where it can; for the sake of one it is neither cut short nor lost. */
function clearOfHands({ body, rect }: Spot, { figures }: Scene): (tail: Tail) => boolean {
	const hands = figures.flatMap((figure) => figure.hands).filter((hand) => !touches(hand, rect));
	return ({ base, tip }) =>
		[base, ...flanks(base, tip, body.sizePx)].every(
			(from) => !hands.some((hand) => segmentHits(from, tip, hand)),
		);
}

/** Where the two edges of a tail leave its balloon, on either side of its middle. */
function flanks(base: Point, tip: Point, sizePx: number): Point[] {
	const way = direction(base, tip);
	const across = { x: -way.y, y: way.x };
	return [-rootHalf, rootHalf].map((half) => along(base, across, half * sizePx));
}

/** Ems. */
const rootHalf = 0.95;

/** A head or a body, and how far from it a tail must pass: it bends, and is broad where it leaves its balloon. */
interface InWay {
	readonly rect: Rect;
	readonly room: number;
}

/** Ems; as far as the search wants tails from other balloons. */
const tailRoom = 0.35;

/** Heads and bodies of all but the speaker; a balloon that stands on a body cannot but begin its tail there. */
function figuresInWay({ item, rect, body }: Spot, { figures }: Scene): InWay[] {
	const room = body.sizePx * tailRoom;
	const inWay = (part: Rect): InWay => ({ rect: part, room: touches(inset(part, -room), rect) ? 0 : room });
	return figures
		.filter(({ id }) => id === undefined || id !== item.speaker?.id)
		.flatMap(({ head, trunk }) => (trunk === undefined || touches(trunk, rect) ? [head] : [head, trunk]))
		.map(inWay);
}

function touches(a: Rect, b: Rect): boolean {
	return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Tails to the same mouth from other sides of the balloon, the shortest first. */
function detours({ item, body, rect }: Spot, others: readonly Speaker[]): Tail[] {
	const { speaker, tailKind } = item;
	if (tailKind !== 'mouth' || speaker === undefined || holds(rect, speaker.mouth)) return [];
	const curve = curveAt(body, rect);
	const leastPx = leastTail(body);
	return otherAngles(curve, speaker.mouth)
		.map((angle) => reachOwn(tailTo(curve, speaker, { leastPx, angle }), speaker, others))
		.filter(({ tip }) => saysOwner(tip, speaker, others))
		.sort((one, other) => distance(one.base, one.tip) - distance(other.base, other.tip));
}

interface Clearing {
	/** Whether it says whose it is. */
	readonly isPlain: (tail: Tail) => boolean;
	readonly isClear: (tail: Tail) => boolean;
}

/** The first that hits nothing at its full length, else the first that can stop short. */
function firstClear(tails: readonly Tail[], clearing: Clearing): Tail | undefined {
	const whole = tails.find(clearing.isClear);
	if (whole !== undefined) return whole;
	for (const tail of tails) {
		const short = shortened(tail, clearing);
		if (short !== undefined) return short;
	}
	return undefined;
}

/** The longest part of a tail that hits nothing and still says whose it is. */
function shortened(tail: Tail, { isPlain, isClear }: Clearing): Tail | undefined {
	for (let share = 0.9; share > 0.15; share -= 0.1) {
		const short = { ...tail, tip: between(tail.base, tail.tip, share) };
		if (isClear(short)) return isPlain(short) ? short : undefined;
	}
	return undefined;
}
