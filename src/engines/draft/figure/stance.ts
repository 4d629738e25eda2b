/** How animals of the cast stand: from which side they are seen, and what their legs do. */
import type { ShotSize } from '../../../story/story.ts';
import type { Gait } from '../beast/form.ts';
import { kindNamed } from '../beast/kinds.ts';
import type { Acting } from './acting.ts';
import type { FigureOrder } from './order.ts';

const DEGREE = Math.PI / 180;

/** What legs make of a pose: a sitting horse lies. */
export function gaitOf(pose: string): Gait {
	if (pose === 'fly' || pose === 'rear') return pose;
	if (pose === 'run' || pose === 'jump') return 'run';
	if (pose === 'walk') return 'walk';
	if (pose === 'sit' || pose === 'kneel') return 'sit';
	return pose === 'lie' ? 'lie' : 'stand';
}

const FLIES =
	/\b(?:fl(?:y|ies|ying|ew)|soar\w*|flap\w*|swoop\w*|glid\w*)\b|bay (?:qua|trên|lên|lượn)|đang bay/;

/** Metres that what flies is above the ground. */
export const ALOFT_M = 0.9;

/** Whether a creature of the cast is in the air, by the words: it must have wings. */
export function isAloft(creature: string | undefined, action: string): boolean {
	const wing = creature === undefined ? undefined : kindNamed(creature)?.plan.wing;
	return wing !== undefined && wing !== 'flipper' && FLIES.test(action.toLowerCase());
}

interface StanceFacts {
	readonly act: Acting;
	readonly size: ShotSize;
	readonly count: number;
	readonly isMount: boolean;
	readonly seed: number;
}

/**
 * Turned as the shot wants it: people read best from the front, animals from three quarters of their side. A face
 * that fills the frame, one who speaks to us and whoever is seen by somebody look at us.
 */
export function creaturePlace(place: FigureOrder['place'], facts: StanceFacts): FigureOrder['place'] {
	const side = Math.sign(place.yaw) || (facts.seed & 1 ? 1 : -1);
	const [yaw, head] = facts.isMount ? [80, -14] : turnOf(facts);
	return { ...place, yaw: side * yaw * DEGREE, headYaw: side * head * DEGREE };
}

/** Degrees that the body is turned from us, and the head against it. */
function turnOf({ act, size, count, seed }: StanceFacts): readonly [number, number] {
	if (act.turn === 'back') return [164, 0];
	if (act.turn === 'over') return [138, -78];
	if (act.turn === 'side') return [88, 0];
	if (act.turn === 'front') return [9, -4];
	if (size === 'POV') return [14, -12];
	const gait = gaitOf(act.pose);
	if (gait === 'run' || gait === 'rear') return [74, 0];
	if (gait === 'walk') return count === 1 && !(seed & 2) ? [52, -6] : [70, -6];
	const isClose = size === 'CU' || size === 'ECU' || size === 'MCU';
	if (count > 1) return isClose ? [48, -14] : [64, -16];
	if (isClose) return [34, -16];
	if (gait === 'sit') return [40, -18];
	if (gait === 'lie') return [62, -26];
	if (act.talks) return [36, -14];
	return [60, -18];
}
