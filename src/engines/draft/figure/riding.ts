/** Where riders and those who stand on something are, and how far apart animals keep people. */
import type { Sketch } from '../../../plan/request.ts';
import type { ShotSize } from '../../../story/story.ts';
import { kindNamed } from '../beast/kinds.ts';
import { showsWhole } from '../camera.ts';
import type { Look } from './look.ts';
import type { FigureOrder } from './order.ts';
import { type Perch, RIDES } from './perch.ts';
import { creatureHeight, creatureRoom } from './species.ts';

const DEGREE = Math.PI / 180;

/** Whom the first of the cast rides: an animal of the cast on hoofs. */
export function mountOf(sketch: Sketch, looks: readonly Look[]): number | undefined {
	if (!RIDES.test(sketch.action.toLowerCase()) || looks[0]?.creature) return undefined;
	const index = looks.findIndex(
		({ creature }) => creature !== undefined && kindNamed(creature)?.plan.back !== undefined,
	);
	return index > 0 ? index : undefined;
}

/** On the back of an animal that stands at `x` and looks inwards. */
export function astride(look: Look, mount: Look, x: number): FigureOrder['place'] {
	return inSaddle({ look, kind: mount.creature ?? 'horse', x, z: 0, sign: x > 0 ? -1 : 1 });
}

interface SaddleFacts {
	readonly look: Look;
	/** The species that is ridden. */
	readonly kind: string;
	readonly x: number;
	readonly z: number;
	/** 1 rides to the screen's right. */
	readonly sign: number;
}

/** In the saddle, seen from the side. */
function inSaddle({ look, kind, x, z, sign }: SaddleFacts): FigureOrder['place'] {
	const back = creatureHeight(kind) * (kindNamed(kind)?.plan.back ?? BACK);
	const lift = back + SADDLE - look.heightM * 0.485 * SADDLE_HIP;
	return { x, z: z - 0.05, lift, yaw: sign * 74 * DEGREE, headYaw: -sign * 22 * DEGREE };
}

/** Animals on hoofs that only the words of the riding name are drawn as those of the cast are. */
export function isSteed(perch: Perch | undefined): boolean {
	return perch?.isRidden === true && kindNamed(perch.name)?.plan.back !== undefined;
}

/** Such an animal under its rider, and the rider on it; several ride the same way. */
export function steedUnder(
	place: FigureOrder['place'],
	perch: Perch,
	look: Look,
	action: string,
): { readonly rider: FigureOrder['place']; readonly steed: FigureOrder } {
	const sign = perch.isMany ? 1 : Math.sign(place.yaw) || 1;
	const { x, z } = place;
	const steed = {
		look: { ...look, creature: perch.name, ...(perch.colour ? { coat: perch.colour } : {}) },
		pose: gaitIn(action),
		feeling: 'calm',
		isRidden: true,
		place: { x, z, yaw: sign * 74 * DEGREE, headYaw: 0 },
	};
	return { rider: inSaddle({ look, kind: perch.name, x, z, sign }), steed };
}

/** How fast a ride is. */
function gaitIn(action: string): string {
	if (/gallop|rac(?:es|ing)|charg|fast|flee|chas|speed|phi ngựa/i.test(action)) return 'run';
	return /\b(?:waits?|stands?|stops?|rests?|halts?|still)\b/i.test(action) ? 'stand' : 'walk';
}

/** Metres that a mount goes to each side of its rider. */
export interface MountRoom {
	readonly left: number;
	readonly right: number;
}

/** How much of a mount the camera holds: in full shots all of it, closer its head and neck. */
export function mountRoom(
	perch: Perch | undefined,
	steed: FigureOrder | undefined,
	size: ShotSize,
): MountRoom | undefined {
	if (!perch?.isRidden) return undefined;
	if (!steed) return { left: perch.reach, right: perch.reach };
	const { yaw, headYaw } = steed.place;
	const { left, right } = creatureRoom(perch.name, { yaw, headYaw, gait: 'walk' });
	if (showsWhole(size)) return { left, right };
	return yaw > 0 ? { left: 0.3, right } : { left, right: 0.3 };
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
		return creatureRoom(creature, { yaw: 66 * DEGREE, headYaw: 0, gait: 'stand' }).right;
	};
	let factor = 1;
	order.slice(1).forEach((index, rank) => {
		const before = order[rank]!;
		const needed = inward(looks[index]!) + inward(looks[before]!);
		factor = Math.max(factor, needed / Math.max(0.1, xs[index]! - xs[before]!));
	});
	return xs.map((x) => x * Math.min(3, factor));
}

/** The same in a saddle, the legs nearly stretched. */
const SADDLE_HIP = 0.86;

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
