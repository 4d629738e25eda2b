/** Where everything of an animal is when it stands, walks, runs, sits or lies. */
import type { Gait, Joint, Leg, Mass, Plan, Spot } from './form.ts';
import type { Solid } from './view.ts';

export interface PosedLeg {
	/** 1 the animal's left, -1 its right. */
	readonly side: 1 | -1;
	readonly isFore: boolean;
	readonly solids: readonly Solid[];
}

export interface Posture {
	readonly spine: readonly Solid[];
	readonly neck: readonly Solid[];
	readonly legs: readonly PosedLeg[];
	readonly tail: readonly Solid[];
	/** The middle of the skull, and degrees that the face points down. */
	readonly head: Spot;
	readonly tilt: number;
	/** How much higher the trunk is than in the plan. */
	readonly rise: number;
}

type Flat = readonly [f: number, y: number];
type Swing = readonly [number, number, number, number];

/** Degrees that each part of a leg swings forward, from the top: left fore, right fore, left hind, right hind. */
const GAITS: Readonly<Record<'stand' | 'walk' | 'run', readonly [Swing, Swing, Swing, Swing]>> = {
	stand: [
		[0, 0, 0, 0],
		[3, 4, 4, 4],
		[-3, -3, -3, -2],
		[3, 4, 2, 2],
	],
	walk: [
		[-14, -18, -26, -34],
		[14, 20, 18, 10],
		[15, 14, 16, 10],
		[-14, -16, -22, -30],
	],
	run: [
		[38, 52, -38, -70],
		[34, 58, 54, 46],
		[-12, -26, -44, -58],
		[-20, -38, -52, -66],
	],
};

/** Degrees that the neck goes down at a run, and the back up when sitting. */
const STRETCH = 16;
const SIT = 46;

export function postureOf(plan: Plan, wanted: Gait): Posture {
	const gait = plan.isLow ? (wanted === 'run' || wanted === 'walk' ? 'walk' : 'stand') : wanted;
	if (gait === 'fly') return flying(plan);
	if (gait === 'rear')
		return plan.fore && plan.hind && !plan.isLow ? rearing(plan) : postureOf(plan, 'stand');
	if (gait === 'lie') return lying(plan);
	if (gait === 'sit' && plan.fore) return plan.foot === 'paw' ? sitting(plan) : lying(plan);
	const how = gait === 'sit' ? 'stand' : gait;
	const swings = GAITS[how];
	const legs = legsOf(plan).map(({ leg, isFore, side }) => {
		const swing = swings[(isFore ? 0 : 2) + (side > 0 ? 0 : 1)]!;
		return { isFore, side, leg, joints: swung(leg.joints, plan.fore ? swing : swing.map((by) => by * 0.8)) };
	});
	const sole = Math.min(0.5, ...legs.map(({ joints }) => Math.min(...joints.map(([, y]) => y))));
	const rise = legs.length === 0 ? 0 : -sole + (how === 'run' ? 0.05 : 0);
	const stretch = how === 'run' && plan.fore ? STRETCH * (plan.foot === 'hoof' ? 0.8 : 1) : 0;
	return built(plan, {
		move: ([f, y]) => [f, y + rise],
		neck: neckTurned(plan, stretch, rise),
		legs: legs.map(({ isFore, side, leg, joints }) => ({
			isFore,
			side,
			solids: solidsOf(
				leg,
				side,
				joints.map(([f, y, r]): Joint => [f, y + rise, r]),
			),
		})),
		rise,
		tilt: plan.head.tilt - stretch * (plan.foot === 'hoof' ? 0.4 : 0.9),
	});
}

/** Turns a point of the picture plane about another; degrees, + lifts what is ahead. */
function turnedAbout([f, y]: Flat, [af, ay]: Flat, degrees: number): Flat {
	const angle = (degrees * Math.PI) / 180;
	const [rf, ry] = [f - af, y - ay];
	return [af + rf * Math.cos(angle) - ry * Math.sin(angle), ay + ry * Math.cos(angle) + rf * Math.sin(angle)];
}

function neckTurned(plan: Plan, degrees: number, rise: number) {
	const root: Flat = plan.neck[0] ? [plan.neck[0][0], plan.neck[0][1]] : [plan.head.at[0], plan.head.at[1]];
	return (spot: Flat): Flat => {
		const [f, y] = turnedAbout(spot, root, -degrees);
		return [f, y + rise];
	};
}

function legsOf({ fore, hind }: Plan): { leg: Leg; isFore: boolean; side: 1 | -1 }[] {
	const list: { leg: Leg; isFore: boolean; side: 1 | -1 }[] = [];
	for (const side of [1, -1] as const) {
		if (fore) list.push({ leg: fore, isFore: true, side });
		if (hind) list.push({ leg: hind, isFore: false, side });
	}
	return list;
}

/** Each part turned by its own angle, hung on the one above. */
function swung(joints: readonly Joint[], degrees: readonly number[]): Joint[] {
	const moved: Joint[] = [joints[0]!];
	for (let index = 1; index < joints.length; index++) {
		const [f, y, r] = joints[index]!;
		const [bf, by] = joints[index - 1]!;
		const [hf, hy] = moved[index - 1]!;
		const [df, dy] = turnedAbout([f - bf, y - by], [0, 0], degrees[index - 1] ?? 0);
		moved.push([hf + df, hy + dy, r]);
	}
	return moved;
}

function solidsOf({ out, flat = 1 }: Leg, side: 1 | -1, joints: readonly Joint[]): Solid[] {
	const last = joints.length - 1;
	return joints.map(([f, y, r], index) => {
		const t = last === 0 ? 0 : index / last;
		const s = side * (out[0] + (out[1] - out[0]) * t);
		const wide = r * (1 + (flat - 1) * Math.max(0, 1 - t * 2));
		return { at: [f, y, s], half: [r, r, wide] };
	});
}

function massSolid([f, y, ry, rz]: Mass): Solid {
	return { at: [f, y, 0], half: [ry, ry, rz] };
}

interface Moves {
	readonly move: (spot: Flat) => Flat;
	readonly neck: (spot: Flat) => Flat;
	readonly legs: readonly PosedLeg[];
	readonly tilt: number;
	readonly rise?: number;
	/** The tail lies on the ground. */
	readonly isLow?: boolean;
}

function built(plan: Plan, { move, neck, legs, tilt, rise = 0, isLow }: Moves): Posture {
	const moved = (by: (spot: Flat) => Flat) => (mass: Mass) => {
		const [f, y] = by([mass[0], mass[1]]);
		return massSolid([f, y, mass[2], mass[3]]);
	};
	const [hf, hy] = neck(plan.head.at);
	const tail = (plan.tail?.joints ?? []).map(([f, y, r], index): Solid => {
		const [tf, ty] = move([f, y]);
		const low = isLow ? Math.max(r, ty - index * 0.1) : ty;
		return { at: [tf, Math.max(r * 0.8, low), isLow ? index * 0.05 : 0], half: [r, r, r] };
	});
	return {
		spine: plan.spine.map(moved(move)),
		neck: plan.neck.map(moved(neck)),
		legs,
		tail,
		head: [hf, hy, 0],
		tilt,
		rise,
	};
}

/** Degrees that a rearing back rises, and that the neck stays behind it. */
const REAR = 46;
const BOW = 24;

/** On its hind legs, the forelegs drawn up. */
function rearing(plan: Plan): Posture {
	const hip = plan.hind!.joints[0]!;
	const hind = swung(plan.hind!.joints, [-4, -2, 8, 10]);
	const rise = -Math.min(...hind.map(([, y]) => y)) + (plan.foot === 'hoof' ? 0 : hind.at(-1)![2] * 0.8);
	const move = (spot: Flat): Flat => {
		const [f, y] = turnedAbout(spot, [hip[0], hip[1]], REAR);
		return [f, y + rise];
	};
	const root = plan.neck[0] ?? [plan.head.at[0], plan.head.at[1]];
	const base = move([root[0], root[1]]);
	const neck = (spot: Flat): Flat => turnedAbout(move(spot), base, -BOW);
	const legs = legsOf(plan).map(({ leg, isFore, side }): PosedLeg => {
		if (!isFore) {
			const apart = swung(leg.joints, side > 0 ? [-4, -2, 8, 10] : [6, 4, 12, 12]);
			return {
				isFore,
				side,
				solids: solidsOf(
					leg,
					side,
					apart.map(([f, y, r]): Joint => [f, y + rise, r]),
				),
			};
		}
		const turned = leg.joints.map(([f, y, r]): Joint => [...move([f, y]), r]);
		return {
			isFore,
			side,
			solids: solidsOf(leg, side, swung(turned, side > 0 ? [14, 30, -86, -110] : [26, 48, -60, -90])),
		};
	});
	return built(plan, { move, neck, legs, rise, tilt: plan.head.tilt - REAR * 0.4 });
}

/** In the air: the body level, the legs drawn up or, on four, trailing. */
function flying(plan: Plan): Posture {
	const about: Flat = [0, 0.4];
	const move = (spot: Flat): Flat => (plan.fore ? spot : turnedAbout(spot, about, -24));
	const legs = plan.fore ? postureOf(plan, 'run').legs : [];
	return built(plan, { move, neck: move, legs, tilt: plan.head.tilt - 6 });
}

/** On its belly: the paws ahead of the chest, or the knees drawn under. */
function lying(plan: Plan): Posture {
	const sunk = Math.min(...plan.spine.map(([, y, ry]) => y - ry)) - 0.01;
	const fore = plan.foot === 'paw' ? PAWS : KNEES;
	const move = ([f, y]: Flat): Flat => [f, y - sunk];
	const legs = legsOf(plan).map(({ leg, isFore, side }): PosedLeg => {
		const [f, y, r] = leg.joints[0]!;
		const foot = leg.joints.at(-1)![2];
		const rest = (isFore ? fore : THIGHS).map(
			([df, high, thick]): Joint => [f + df, high + foot, foot * thick],
		);
		const wider: Leg = { ...leg, out: [leg.out[0], leg.out[1] + (isFore ? 0.01 : 0.07)] };
		return { isFore, side, solids: solidsOf(wider, side, [[f, y - sunk, r], ...rest]) };
	});
	return built(plan, { move, neck: move, legs, tilt: plan.head.tilt, isLow: true });
}

/** From the shoulder or hip: ahead, over the ground, thickness in feet. */
const PAWS: readonly Joint[] = [
	[-0.02, 0.06, 1.5],
	[0.14, 0.01, 1.15],
	[0.27, 0, 1.1],
];
const KNEES: readonly Joint[] = [
	[0.06, 0.1, 1.6],
	[0.2, 0.04, 1.35],
	[0.04, 0, 1],
];
const THIGHS: readonly Joint[] = [
	[0.12, 0.12, 2.2],
	[-0.02, 0.02, 1.3],
	[0.16, 0, 1.1],
];

/** On its haunches, the forelegs straight. */
function sitting(plan: Plan): Posture {
	const hip = plan.hind!.joints[0]!;
	const seat = hip[2] * 0.95;
	const about: Flat = [hip[0], hip[1]];
	const move = (spot: Flat): Flat => {
		const [f, y] = turnedAbout(spot, about, SIT);
		return [f, y - hip[1] + seat];
	};
	const root = plan.neck[0]!;
	const [nf, ny] = move([root[0], root[1]]);
	const by: Flat = [nf - root[0] + 0.02, ny - root[1] - 0.02];
	const neck = ([f, y]: Flat): Flat => [f + by[0], y + by[1]];
	const legs = legsOf(plan).map(({ leg, isFore, side }): PosedLeg => {
		const foot = leg.joints.at(-1)![2];
		if (isFore) return { isFore, side, solids: solidsOf(leg, side, upright(leg.joints, move)) };
		const [f, y] = move([hip[0], hip[1]]);
		const rest = THIGHS.map(([df, high, thick]): Joint => [f + df * 1.15 + 0.03, high + foot, foot * thick]);
		const wider: Leg = { ...leg, out: [leg.out[0], leg.out[1] + 0.07] };
		return { isFore, side, solids: solidsOf(wider, side, [[f, y, hip[2]], ...rest]) };
	});
	return built(plan, { move, neck, legs, tilt: plan.head.tilt, isLow: true });
}

/** A foreleg straight down from where its shoulder went. */
function upright(joints: readonly Joint[], move: (spot: Flat) => Flat): Joint[] {
	const [f, y] = move([joints[0]![0], joints[0]![1]]);
	const from = joints[0]![1];
	const foot = joints.at(-1)!;
	return joints.map(([jf, jy, r]) => {
		const t = (from - jy) / (from - foot[1]);
		return [f + 0.03 + (jf - joints[0]![0]) * 0.5, y + (foot[1] - y) * t, r];
	});
}
