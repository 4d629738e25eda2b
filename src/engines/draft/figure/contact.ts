/** Where two people touch: a handshake, hands that are held, a hand on a shoulder, a thing handed over, one carried. */
import type { Vec3 } from '../camera.ts';
import type { Acting } from './acting.ts';
import { carriedIn } from './carried.ts';
import { findAll } from './lexicon.ts';
import type { Look } from './look.ts';
import type { FigureOrder, Touch } from './order.ts';
import { maskNames, pairOf } from './pairing.ts';
import type { HandShape } from './posture.ts';
import { HELD_WORDS } from './prop.ts';
import type { Player } from './staging.ts';

export type ContactKind =
	| 'shake'
	| 'handhold'
	| 'shoulder'
	| 'cheek'
	| 'give'
	| 'carry'
	| 'hug'
	| 'kiss'
	| 'piggyback';

export interface Contact {
	readonly kind: ContactKind;
	/** Who does it, and to whom: indexes of the cast. */
	readonly from: number;
	readonly to: number;
	/** Of what is taken rather than given: the words for it. */
	readonly taken?: string;
}

/** Patterns by kind; — stands for a name. */
const KINDS: readonly (readonly [ContactKind, RegExp])[] = [
	[
		'kiss',
		/(?<!\b(?:blows?|blowing) (?:a |— a )?)\bkiss(?:es|ing)?(?= —(?!['’])|\s*[,.;!]|\s*$| each other| passionately| on the (?:lips|mouth)| under| at | in )|\bshare a kiss\b|hôn (?:—|nhau|môi)/,
	],
	[
		'piggyback',
		/\bcarr(?:y|ies|ying) — (?:up |high )?on (?:his|her|its|their|the) (?:shoulders?|back)\b|\b— (?:rides?|sits?|sitting|riding) on —['’]s (?:shoulders|back)|\bpiggyback|cõng(?: —)?|công kênh/,
	],
	[
		'give',
		/\b(?:takes?|taking|grabs?|accepts?) (?:an?|the|his|her)(?: [\p{L}-]+){1,4} from —|(?:nhận|lấy)(?: [\p{L}\p{M}]+){1,5} từ (?:tay )?—/u,
	],
	[
		'shake',
		/\b(?:little |index )?(?:fingers?|fingertips|pinkies|palms) (?:touch|meet|brush|hook|link|interlock|entwine)\w*|\bpinky (?:promise|swear)|\bhigh[- ]fives?|ngoéo tay|móc ngoéo|đập tay/,
	],
	['shake', /\b(?:shakes? (?:hands|—['’]?s? hand)|shaking hands|handshake|clasps? hands)\b|bắt tay/],
	[
		'carry',
		/\bcarr(?:y|ies|ying) — (?!on (?:his|her|its|their|the) (?:shoulders?|back))(?:in|on|away|out|through|over|up|down|across|home|to)\b|\b(?:lifts?|holds?) — in (?:his|her|their) arms\b|— in (?:his|her) arms\b|bế —/,
	],
	[
		'handhold',
		/\b(?:hold(?:s|ing)? hands|hand in hand|(?:holds?|takes?|holding|taking|grabs?|squeezes?) (?:—['’]?s?|his|her|their|each other['’]s) hands?)\b|nắm tay/,
	],
	[
		'shoulder',
		/\b(?:hands?|arm) (?:on|onto|around|round|over) (?:—['’]?s?|his|her) shoulders?|\b(?:coat|jacket|blanket|shawl|scarf) (?:around|round|over|on|about) (?:—['’]?s?|his|her) shoulders?|\bpats? — on the (?:shoulder|back)|\bclaps? — on the|\b(?:touches|grips?|squeezes) (?:—['’]?s?|his|her) shoulder|đặt tay lên vai/,
	],
	[
		'cheek',
		/\b(?:touches|strokes|caresses|cups|wipes) —['’]?s? (?:cheek|face|tears?|hair|head)\b|\bpats? — on the head|xoa đầu/,
	],
	[
		'hug',
		/\b(?:hugs?|hugging|embrac(?:es?|ing)|cuddles?)(?= (?:—(?!['’])|him\b|them\b|each other|tightly|her(?=\s*(?:[,.;!]|$|and\b|from\b|tight|close|in\b|as\b|with\b|goodbye)))|\s*[,.;!]|\s*$)|ôm (?:—|nhau|chầm|lấy)/,
	],
	[
		'give',
		/(?<!\b(?:his|her|their|its|the|both|two|empty|of|with|in|on|shakes?|holds?|clasps?|folds?) )\bhands (?:—|(?:him|her|them|over)\b)|\bpasses — (?:an?|the|his|her)\b|\b(?:gives|offers|brings|shows) (?:—|(?:him|her|them)\b|[^.;,]*\bto (?:—|(?:him|her|them)\b))|đưa cho|trao cho|tặng —/,
	],
];

/** How two of the cast touch, by the words. */
export function contactOf(
	action: string,
	names: readonly string[],
	looks: readonly Look[],
	acting: readonly Acting[],
): Contact | undefined {
	if (looks.length < 2) return undefined;
	const masked = maskNames(action, names);
	for (const [kind, pattern] of KINDS) {
		const match = pattern.exec(masked.text);
		const pair = match ? pairOf(masked, match, looks.length) : undefined;
		if (!match || !pair) continue;
		const two = [pair.from, pair.to];
		if (two.some((index) => looks[index]!.creature !== undefined)) continue;
		if (!LIFTED.has(kind) && two.some((index) => LOW.test(acting[index]!.pose))) return undefined;
		if (kind === 'give' && !isSomethingHeld(masked.text)) return undefined;
		// Who takes is given.
		const taken = TAKES.test(match[0]) ? match[0].replace(TAKES, '') : undefined;
		return taken === undefined ? { kind, ...pair } : { kind, from: pair.to, to: pair.from, taken };
	}
	return undefined;
}

const TAKES = /^(?:takes?|taking|grabs?|accepts?|nhận|lấy)\b/;
/** What one of them is told to hold, where the other takes it out of his hands; nothing where no one takes. */
export function takenBy(contact: Contact | undefined, index: number): string | undefined {
	if (contact?.taken === undefined) return undefined;
	if (index === contact.from) return `holds ${contact.taken}`;
	return index === contact.to ? '' : undefined;
}

/** Somebody is off the ground in these. */
const LIFTED: ReadonlySet<ContactKind> = new Set<ContactKind>(['carry', 'piggyback']);

/** Whether somebody is one of the two. */
export function isTouching(contact: Contact | undefined, index: number): contact is Contact {
	return contact !== undefined && (contact.from === index || contact.to === index);
}

/** "Gives her a smile" puts nothing into a hand. */
function isSomethingHeld(text: string): boolean {
	return findAll(text, HELD_WORDS).length > 0 || carriedIn(text) !== undefined;
}

/** Poses that hands are not added to. */
const LOW = /^(?:lie|fall|run|fight|sword|jump|dance)$/;

/** Metres between the two. */
export const CONTACT_GAP: Readonly<Record<ContactKind, number>> = {
	shake: 0.78,
	handhold: 0.56,
	shoulder: 0.6,
	cheek: 0.6,
	give: 0.76,
	carry: 0.02,
	hug: 0.4,
	kiss: 0.3,
	piggyback: 0.02,
};

/** What both then do, but for their hands. */
export function actingIn({ kind, from, to }: Contact, acting: readonly Acting[]): Acting[] {
	return acting.map((act, index) => {
		if (index !== from && index !== to) return act;
		const isStanding = !/^(?:sit|kneel|walk)$/.test(act.pose);
		if (kind === 'carry')
			return index === to ? { ...act, pose: 'carried' } : { ...act, pose: isStanding ? 'touch' : act.pose };
		if (kind === 'piggyback')
			return { ...act, pose: index === to ? 'ride' : isStanding ? 'touch' : act.pose };
		if (kind === 'hug' || kind === 'kiss') return { ...act, pose: isStanding ? 'embrace' : act.pose };
		if (index === to && (kind === 'shoulder' || kind === 'cheek') && act.pose !== 'reach') return act;
		const { hands: _, ...rest } = act;
		return {
			...rest,
			pose: isStanding ? 'touch' : act.pose,
			...(index === from && kind === 'give' ? { hands: 'give' } : {}),
		};
	});
}

/** Degrees that bodies turn to each other. */
export const CONTACT_TURN: Readonly<Record<ContactKind, number>> = {
	shake: 58,
	handhold: 16,
	shoulder: 34,
	cheek: 58,
	give: 54,
	carry: 20,
	hug: 74,
	kiss: 84,
	piggyback: 14,
};

/** The players with their hands where the two meet. */
export function touching(players: readonly Player[], { kind, from, to }: Contact): Player[] {
	const [a, b] = [players[from]!, players[to]!];
	const done = HANDS[kind](a, b);
	return players.map((player, index) => {
		if (index === from) return withOrder(player, done.from);
		return index === to ? withOrder(player, done.to) : player;
	});
}

type Change = Partial<Pick<FigureOrder, 'touches' | 'place' | 'pose'>>;
type Hands = (from: Player, to: Player) => { readonly from: Change; readonly to: Change };

function withOrder(player: Player, change: Change): Player {
	return { ...player, order: { ...player.order, ...change } };
}

const tall = ({ order }: Player) => order.look.heightM;
const spot = ({ order: { place } }: Player) => place;
const floorOf = ({ order: { place } }: Player) => place.lift ?? 0;
/** Where shoulders are: of who kneels or sits, below the crown that the camera holds. */
const shoulderOf = (player: Player) =>
	LOWERED.test(player.order.pose)
		? player.stand.crown - 0.27 * tall(player)
		: floorOf(player) + 0.785 * tall(player);
const LOWERED = /^(?:kneel|sit|sitlow)$/;
/** -1 or 1: where the other stands. */
const side = (self: Player, other: Player) => Math.sign(spot(other).x - spot(self).x) || 1;
/** The hand that is nearer to the other, for one who faces us more or less. */
const handTo = (self: Player, other: Player): 0 | 1 => (side(self, other) > 0 ? 1 : 0);

function touch(at: Vec3, along: Vec3, thumb: Vec3, shape: HandShape = 'flat'): Touch {
	return { at, along, thumb, shape };
}

function one(index: 0 | 1, hand: Touch): FigureOrder['touches'] {
	return index === 0 ? [hand, undefined] : [undefined, hand];
}

const HANDS: Readonly<Record<ContactKind, Hands>> = {
	shake: (a, b) => {
		const x = (spot(a).x + spot(b).x) / 2;
		const y = 0.57 * ((tall(a) + tall(b)) / 2);
		const hand = (self: Player, other: Player) => {
			const s = side(self, other);
			return touch({ x: x - s * 0.1, y, z: -0.06 }, { x: s, y: 0.02, z: 0 }, { x: 0, y: 1, z: 0 }, 'hold');
		};
		return { from: { touches: one(0, hand(a, b)) }, to: { touches: one(0, hand(b, a)) } };
	},
	handhold: (a, b) => {
		const [low, high] = [Math.min(tall(a), tall(b)), Math.max(tall(a), tall(b))];
		const at = (self: Player, other: Player) =>
			touch(
				{
					x: (spot(a).x + spot(b).x) / 2 - side(self, other) * 0.035,
					y: 0.5 * (0.47 * high + 0.5 * low) + 0.07,
					z: -0.04,
				},
				{ x: side(self, other) * 0.3, y: -1, z: 0 },
				{ x: 0, y: 0, z: -1 },
				'hold',
			);
		return { from: { touches: one(handTo(a, b), at(a, b)) }, to: { touches: one(handTo(b, a), at(b, a)) } };
	},
	shoulder: (a, b) => {
		const s = side(a, b);
		const y = shoulderOf(b);
		const hand = touch(
			{ x: spot(b).x - s * 0.2, y: y + 0.03, z: spot(b).z - 0.06 },
			{ x: s, y: -0.2, z: 0.05 },
			{ x: 0, y: 0.3, z: -1 },
		);
		return { from: { touches: one(handTo(a, b), hand), place: { ...spot(a), z: spot(a).z - 0.1 } }, to: {} };
	},
	cheek: (a, b) => {
		const s = side(a, b);
		const hand = touch(
			{ x: spot(b).x - s * 0.15, y: 0.79 * tall(b), z: spot(b).z - 0.08 },
			{ x: s * 0.3, y: 0.95, z: 0 },
			{ x: -s * 0.7, y: 0.5, z: -0.3 },
		);
		return { from: { touches: one(handTo(a, b), hand), place: { ...spot(a), z: spot(a).z - 0.14 } }, to: {} };
	},
	give: (a, b) => {
		const x = (spot(a).x + spot(b).x) / 2;
		const y = 0.6 * Math.min(tall(a), tall(b)) + 0.1;
		const s = side(a, b);
		const out = (self: number, ahead: number, z: number, shape: HandShape) =>
			touch({ x: x - self * ahead, y, z }, { x: self, y: 0.12, z: 0 }, { x: 0, y: 0.5, z: -0.85 }, shape);
		return {
			from: { touches: [out(s, 0.14, -0.07, 'hold'), undefined] },
			to: { touches: [out(-s, 0.17, -0.07, 'flat'), out(-s, 0.19, 0.1, 'flat')] },
		};
	},
	carry: (a) => {
		const lift = 0.62 * tall(a);
		const ahead = spot(a).z - 0.24;
		const under = (x: number, s: number) =>
			touch(
				{ x: spot(a).x + x, y: lift + 0.06, z: ahead + 0.02 },
				{ x: s * 0.2, y: 0.3, z: -1 },
				{ x: s, y: 0.2, z: 0 },
			);
		const place = { ...spot(a), z: ahead, lift, yaw: -Math.PI / 2, headYaw: -0.9 };
		return {
			from: { touches: [under(-0.2, 1), under(0.26, -1)], place: { ...spot(a), yaw: 0, headYaw: 0 } },
			to: { place: { ...place, x: spot(a).x }, pose: 'carried' },
		};
	},
	kiss: (a, b) => kissing(a, b),
	piggyback: (a, b) => riding(a, b),
	hug: (a, b) => {
		const round = (self: Player, other: Player, index: 0 | 1) => {
			const s = side(self, other);
			const y = (index === 0 ? 0.72 : 0.64) * Math.min(tall(other), tall(self) * 1.02);
			const z = spot(other).z + (index === 0 ? -0.13 : 0.1) * s;
			const inward = z < spot(other).z ? 0.8 : -0.8;
			const at = { x: spot(other).x - s * 0.03, y, z };
			return touch(at, { x: s * 0.6, y: 0.12, z: inward }, { x: 0, y: 1, z: 0 });
		};
		return {
			from: { touches: [round(a, b, 0), round(a, b, 1)] },
			to: { touches: [round(b, a, 0), round(b, a, 1)] },
		};
	},
};

/** The most that somebody rises on tiptoe, metres. */
const TIPTOE_M = 0.3;

/** Mouth to mouth, the shorter on tiptoe, an arm about the other. */
function kissing(a: Player, b: Player): { from: Change; to: Change } {
	const middle = (spot(a).x + spot(b).x) / 2;
	const rise = (self: Player, other: Player) =>
		Math.max(0, Math.min(TIPTOE_M, 0.93 * (tall(other) - tall(self))));
	const one = (self: Player, other: Player): Change => {
		const s = side(self, other);
		const lift = floorOf(self) + rise(self, other);
		const y = lift + 0.72 * tall(self);
		const at = { x: middle + s * (KISS_HALF_M - 0.02), y, z: spot(other).z - 0.12 };
		const low = { x: middle + s * (KISS_HALF_M - 0.02), y: y - 0.18, z: spot(other).z + 0.12 };
		return {
			place: { ...spot(self), x: middle - s * KISS_HALF_M, lift, headYaw: 0 },
			touches: [
				touch(at, { x: s * 0.6, y: 0.12, z: 0.8 }, { x: 0, y: 1, z: 0 }),
				touch(low, { x: s * 0.6, y: 0.12, z: -0.8 }, { x: 0, y: 1, z: 0 }),
			],
		};
	};
	return { from: one(a, b), to: one(b, a) };
}

/** Half of the way between two who kiss: what heads lean forward is taken off. */
const KISS_HALF_M = 0.19;

/** On the other's shoulders, behind the head, whose bearer holds on to the legs. */
function riding(a: Player, b: Player): { from: Change; to: Change } {
	const { x, z } = spot(a);
	const lift = 0.82 * tall(a) - 0.485 * RIDER_HIP * tall(b);
	const y = 0.75 * tall(a);
	const grasp = (dx: number) =>
		touch({ x: x + dx, y, z: z - 0.13 }, { x: -dx, y: 1, z: 0 }, { x: 0, y: 0.4, z: -1 }, 'hold');
	return {
		from: { touches: [grasp(-0.15), grasp(0.15)], place: { ...spot(a), yaw: 0, headYaw: 0 } },
		to: { place: { ...spot(b), x, z: z + 0.14, lift, yaw: 0, headYaw: 0 }, pose: 'ride' },
	};
}

/** Leg lengths from the floor to the hips of one who rides. */
const RIDER_HIP = 0.72;
