/** Where hands close about things, and how such a hand looks. */
import type { Vec3 } from '../camera.ts';
import type { HandLook } from './hand.ts';
import { along, type Body } from './skeleton.ts';

/** Where a hand closes about what it holds. */
export function grip(body: Body, index: 0 | 1 = 0): Vec3 {
	const arm = body.arms[index];
	return along(arm[1], arm[2], 1.16);
}

/** Half way between both hands. */
export function middleOfHands(body: Body): Vec3 {
	return along(grip(body, 0), grip(body, 1), 0.5);
}

/** A hand that holds, gloved or bare. */
export function handLook(body: Body, index: 0 | 1): HandLook {
	const gloves = body.look.outfit.extras.find((extra) => extra.kind === 'gloves');
	return { skin: gloves?.colour ?? body.look.skin, shape: 'hold', side: index === 0 ? -1 : 1 };
}
