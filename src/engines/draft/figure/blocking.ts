/** Blocking: where everybody stands and how they are turned, from left to right and towards whom. */
import type { Sketch, SketchFigure } from '../../../plan/request.ts';
import type { ShotSize } from '../../../story/story.ts';
import type { Acting } from './acting.ts';
import { type Chase, HUNT_GAP } from './chase.ts';
import { CONTACT_GAP, CONTACT_TURN, type Contact, isTouching } from './contact.ts';
import type { Look } from './look.ts';
import type { FigureOrder } from './order.ts';
import { onBed } from './seating.ts';
import { headOf } from './skeleton.ts';
import { creatureHeight } from './species.ts';

const DEGREE = Math.PI / 180;
const SPACING = 0.8;

/** Indexes of the cast from screen left to right. */
export function sidesOf(sketch: Sketch, cast: readonly SketchFigure[]): number[] {
	const weight = (index: number) => {
		const at = cast[index]!.at;
		if (at === 'left') return -10;
		if (at === 'right') return 10;
		if (at === 'centre') return 0;
		const middle = (cast.length - 1) / 2;
		return (index - middle) * (sketch.reading === 'rtl' ? -1 : 1);
	};
	return cast.map((_, index) => index).sort((a, b) => weight(a) - weight(b) || a - b);
}

export function columns(
	order: readonly number[],
	near: number,
	acting: readonly Acting[],
	size: ShotSize,
	contact: Contact | undefined,
	chase: Chase | undefined,
): number[] {
	const count = order.length;
	const close = acting.some((act) => act.pose === 'embrace');
	const wide = acting.some((act) => /fight|sword|fall|run|lie|point|reach/.test(act.pose)) ? 1.32 : 1;
	const gap =
		contact && count === 2
			? CONTACT_GAP[contact.kind]
			: chase && count === 2
				? HUNT_GAP
				: close
					? 0.42
					: count <= 2
						? SPACING * wide
						: count === 3
							? (size === 'MS' || size === 'MCU' ? 0.52 : 0.68) * wide
							: 0.46;
	const xs: number[] = [];
	order.forEach((index, rank) => {
		xs[index] = (rank - (count - 1) / 2) * gap * (near >= 0 ? 0.8 : 1);
	});
	return contact && count > 2 ? drawnTogether(xs, order, contact) : xs;
}

/** Metres that the others keep from two who touch. */
const ASIDE_M = 0.62;

/** The two as near to each other as they must be, the others in their order on both sides. */
function drawnTogether(xs: readonly number[], order: readonly number[], contact: Contact): number[] {
	const gaps = order.slice(1).map((index, rank) => {
		const isPair = isTouching(contact, index) && isTouching(contact, order[rank]!);
		return isPair ? CONTACT_GAP[contact.kind] : Math.max(ASIDE_M, xs[index]! - xs[order[rank]!]!);
	});
	const long = gaps.reduce((sum, gap) => sum + gap, 0);
	const placed: number[] = [];
	let x = -long / 2;
	order.forEach((index, rank) => {
		placed[index] = x;
		x += gaps[rank] ?? 0;
	});
	return placed;
}

/** Two who touch stand side by side: whoever stood between them goes to the edge. */
export function together(
	order: readonly number[],
	cast: readonly SketchFigure[],
	pair: readonly number[],
): number[] {
	if (pair.length !== 2 || order.length < 3 || cast.some(({ at }) => at !== undefined)) return [...order];
	const [first, second] = pair.map((index) => order.indexOf(index)).sort((a, b) => a - b) as [number, number];
	if (second - first === 1) return [...order];
	const between = order.slice(first + 1, second);
	return [...order.slice(0, first), order[first]!, order[second]!, ...between, ...order.slice(second + 1)];
}

interface PlaceFacts {
	readonly look: Look;
	readonly act: Acting;
	readonly index: number;
	readonly rank: number;
	readonly xs: readonly number[];
	readonly count: number;
	readonly near: number;
	readonly action: string;
	readonly contact: Contact | undefined;
	/** Somebody in the shot lies: the others stand behind. */
	readonly lies: boolean;
}

export function placeOf(facts: PlaceFacts): FigureOrder['place'] {
	const { act, xs, index, count, look } = facts;
	const x = xs[index]!;
	const beside = facts.lies && act.pose !== 'lie' ? 0.75 : 0;
	const isMet = isTouching(facts.contact, index);
	const z = isMet ? 0 : count > 3 ? (facts.rank % 2 === 0 ? 0 : 0.62) : beside;
	// An animal brings no bed: it lies on the floor rather than in the air.
	const lift = act.pose === 'lie' && !look.creature && onBed(facts.action) ? 0.42 : 0;
	const towards = isMet ? xs[partnerOf(facts.contact!, index)]! - x : -x;
	const inward = count === 1 ? (look.seed & 1 ? -1 : 1) : Math.sign(towards) || (look.seed & 1 ? 1 : -1);
	if (act.turn === 'back') return { x, z, lift, yaw: inward * 158 * DEGREE, headYaw: 0 };
	if (act.turn === 'over') return { x, z, lift, yaw: inward * 138 * DEGREE, headYaw: -inward * 74 * DEGREE };
	if (act.turn === 'side') return { x, z, lift, yaw: inward * 84 * DEGREE, headYaw: 0 };
	if (act.turn === 'front') return { x, z, lift, yaw: 0, headYaw: 0 };
	if (act.pose === 'lie') return { x, z, lift, yaw: -inward * 90 * DEGREE, headYaw: -inward * 52 * DEGREE };
	const body = isMet ? CONTACT_TURN[facts.contact!.kind] : bodyTurn(act, count, Math.abs(x));
	const head = headTurn(act, count, body);
	return { x, z, lift, yaw: inward * body * DEGREE, headYaw: inward * head * DEGREE };
}

function partnerOf({ from, to }: Contact, index: number): number {
	return index === from ? to : from;
}

function bodyTurn(act: Acting, count: number, off: number): number {
	if (/run|fight|point|reach|pet/.test(act.pose)) return 56;
	if (act.pose === 'climb') return 62;
	if (act.hands === 'piano') return 84;
	if (act.pose === 'drawbow') return 66;
	if (/^(?:throw|push|rifle|unsheathe)$/.test(act.pose)) return 52;
	if (act.pose === 'fall') return 68;
	if (act.pose === 'walk') return 34;
	if (act.pose === 'kneel') return 54;
	if (act.pose === 'embrace') return 74;
	if (act.pose === 'sword') return 40;
	if (count === 1) return act.pose === 'sit' ? 34 : 20;
	if (count === 2) return act.pose === 'sit' ? 42 : 40;
	return Math.min(40, 10 + off * 34);
}

function headTurn(act: Acting, count: number, body: number): number {
	if (act.pose === 'embrace') return -10;
	if (count === 1) return body > 40 ? -12 : 4;
	return count === 2 ? -12 : -6;
}

/** The near figure of an over-the-shoulder shot stands aside and looks into the picture. */
interface NearFacts {
	readonly xs: readonly number[];
	readonly index: number;
	readonly rank: number;
	readonly looks: readonly Look[];
	readonly aspect: number;
}

export function nearPlace({ xs, index, rank, looks, aspect }: NearFacts): FigureOrder['place'] {
	const side = rank < xs.length / 2 ? -1 : 1;
	const others = xs.filter((_, other) => other !== index);
	const [from, to] = [Math.min(...others), Math.max(...others)];
	// As far from the middle as the frame is wide, drawn in because the shoulder is nearer to us.
	const beast = looks[index]!.creature;
	const own = (beast ? 0.24 + creatureHeight(beast) * 0.12 : 0.27) * Math.max(0.8, Math.min(1, aspect));
	const aside = others.length > 1 ? Math.max(own, ((to - from) / 2 + 0.17) * 0.8) : own;
	const eyes = (look: Look) =>
		look.creature ? creatureHeight(look.creature) * 0.82 : look.heightM - headOf(look) * 0.55;
	const focus = Math.max(...looks.filter((_, other) => other !== index).map(eyes));
	return {
		// Narrow frames have no room beside the face: there the shoulder comes further in.
		x: (from + to) / 2 + side * aside,
		z: -0.75,
		lift: focus - 0.09 - eyes(looks[index]!),
		yaw: -side * 150 * DEGREE,
		headYaw: 0,
	};
}

/** The first of the cast lends the shoulder, unless only the first speaks. */
export function nearIndex(cast: readonly SketchFigure[]): number {
	const speaks = cast.map((figure) => (figure.says ?? []).length > 0);
	return speaks[0] && !speaks.slice(1).some(Boolean) ? 1 : 0;
}

/** Towards the nearest of the others. */
export function gazeOf(x: number, xs: readonly number[], index: number): number {
	const others = xs.filter((_, other) => other !== index);
	const nearest = [...others].sort((a, b) => Math.abs(a - x) - Math.abs(b - x))[0] ?? x;
	return Math.sign(nearest - x) * 0.3;
}

/** Seen by somebody: they look back at the viewer, unless their backs are told of. */
export function facing(place: FigureOrder['place'], act: Acting): FigureOrder['place'] {
	if (act.turn || /lie|fall|sword|raise|fight/.test(act.pose)) return place;
	const yaw = Math.max(-12, Math.min(12, place.yaw / DEGREE)) * DEGREE;
	return { ...place, yaw, headYaw: -yaw * 0.7 };
}
