/** Where riders and those who stand on something are, and how far apart animals keep people. */
import type { Sketch } from '../../../plan/request.ts';
import type { Look } from './look.ts';
import type { FigureOrder } from './order.ts';
import { type Perch, RIDES } from './perch.ts';
import { creatureRoom, SPECIES } from './species.ts';

const DEGREE = Math.PI / 180;

/** Whom the first of the cast rides: an animal of the cast on hoofs. */
export function mountOf(sketch: Sketch, looks: readonly Look[]): number | undefined {
	if (!RIDES.test(sketch.action.toLowerCase()) || looks[0]?.creature) return undefined;
	const index = looks.findIndex(
		({ creature }) => creature !== undefined && SPECIES[creature]?.hoofed !== undefined,
	);
	return index > 0 ? index : undefined;
}

/** On the back of an animal that stands at `x` and looks inwards. */
export function astride(look: Look, mount: Look, x: number): FigureOrder['place'] {
	const back = (SPECIES[mount.creature ?? 'horse']?.height ?? 1.8) * BACK;
	const yaw = (x > 0 ? -1 : 1) * 74 * DEGREE;
	const lift = back + SADDLE - look.heightM * 0.485 * RIDER_HIP;
	return { x, z: -0.05, lift, yaw, headYaw: -Math.sign(yaw) * 22 * DEGREE };
}

/** How much further apart than walkers riders keep. */
export const HORSE_GAP = 3;

/** Where a back is, in an animal's heights. */
const BACK = 0.63;

/** Animals are longer than people are wide: nobody stands in a horse's neck. */
export function apart(xs: readonly number[], order: readonly number[], looks: readonly Look[]): number[] {
	if (looks.every(({ creature }) => creature === undefined) || order.length < 2) return [...xs];
	const inward = ({ creature }: Look) => {
		if (!creature) return 0.36;
		const room = creatureRoom(creature);
		return room.headAhead + room.ahead;
	};
	let factor = 1;
	order.slice(1).forEach((index, rank) => {
		const before = order[rank]!;
		const needed = inward(looks[index]!) + inward(looks[before]!);
		factor = Math.max(factor, needed / Math.max(0.1, xs[index]! - xs[before]!));
	});
	return xs.map((x) => x * Math.min(3, factor));
}

/** Leg lengths from the floor to the hips of one who rides, and metres from the hips down to the saddle. */
const RIDER_HIP = 0.72;
const SADDLE = 0.07;

/** Lifted onto it; a rider is seen from the side. */
export function upon(place: FigureOrder['place'], perch: Perch, look: Look): FigureOrder['place'] {
	if (!perch.isRidden) return { ...place, lift: perch.top };
	const hips = look.heightM * 0.485 * RIDER_HIP;
	const yaw = (Math.sign(place.yaw) || 1) * 74 * DEGREE;
	return { ...place, lift: perch.top + SADDLE - hips, yaw, headYaw: -Math.sign(yaw) * 22 * DEGREE };
}
