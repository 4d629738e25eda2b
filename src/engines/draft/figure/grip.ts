/** Where hands close about things, and how such a hand looks. */
import type { Vec3 } from '../camera.ts';
import type { Upper } from './garment.ts';
import type { HandLook } from './hand.ts';
import type { HandShape, Reach } from './pose.ts';
import type { Body } from './skeleton.ts';
import { along } from './vec.ts';

/** Where a hand closes about what it holds. */
export function grip(body: Body, index: 0 | 1 = 0): Vec3 {
	const arm = body.arms[index];
	return along(arm[1], arm[2], 1.16);
}

/** Half way between both hands. */
export function middleOfHands(body: Body): Vec3 {
	return along(grip(body, 0), grip(body, 1), 0.5);
}

/** A hand of this figure, gloved or bare. */
export function handLook(body: Body, index: 0 | 1, shape: HandShape = 'hold'): HandLook {
	const { extras, uppers } = body.look.outfit;
	const gloves = extras.find((extra) => extra.kind === 'gloves');
	const sleeve = sleevedBy(body).sleeve;
	const aim = body.pose.aims?.[index];
	const side = index === 0 ? -1 : 1;
	return {
		skin: gloves?.colour ?? body.look.skin,
		shape,
		side,
		isBare: !gloves && sleeve !== 'long' && sleeve !== 'wide',
		isPlated: gloves !== undefined && uppers.at(-1)!.plates === true,
		...(aim ? { aim: { along: wayOf(aim.along, side), thumb: wayOf(aim.thumb, side) } } : {}),
	};
}

/** The garment whose sleeves are seen. */
export function sleevedBy(body: Body): Upper {
	const outer = body.look.outfit.uppers.at(-1)!;
	const inner = body.look.outfit.uppers[0]!;
	return outer.sleeve === 'none' && inner !== outer ? inner : outer;
}

function wayOf([out, up, ahead]: Reach, side: number): Vec3 {
	return { x: side * out, y: up, z: ahead };
}
