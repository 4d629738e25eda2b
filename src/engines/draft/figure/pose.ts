/** Poses, each one entry. */
import { HAND_POSES } from './hand-poses.ts';
import { DOWN, type Pose, pose, reading } from './posture.ts';

export type { HandShape, Pose, PoseAim, Reach } from './posture.ts';

/** Every pose by the name that the word tables use. */
export const POSES: Readonly<Record<string, Pose>> = {
	...HAND_POSES,
	stand: pose({}),
	talk: pose({
		hands: [[0.22, -0.46, 0.42], DOWN],
		shapes: ['open', 'relaxed'],
		aims: [{ along: [0.45, 0.62, 0.55], thumb: [-0.8, 0.6, 0.1] }],
	}),
	/** Talking with others close by: the hand stays before the chest. */
	chat: pose({
		hands: [[0.06, -0.5, 0.38], DOWN],
		shapes: ['open', 'relaxed'],
		aims: [{ along: [0.3, 0.75, 0.5], thumb: [-0.9, 0.4, 0.1] }],
	}),
	clasp: pose({
		hands: [
			[-0.24, -0.66, 0.36],
			[-0.24, -0.66, 0.37],
		],
		shapes: ['fist', 'fist'],
		nod: 6,
	}),
	crossed: pose({
		hands: [
			[-0.43, -0.33, 0.42],
			[-0.43, -0.33, 0.42],
		],
		shapes: ['none', 'none'],
		elbows: [0.75, -0.6, -0.05],
		folded: true,
	}),
	hips: pose({
		hands: [
			[0.02, -0.6, 0.1],
			[0.02, -0.6, 0.1],
		],
		shapes: ['fist', 'fist'],
		feet: [
			[0.12, 0, 0],
			[0.14, 0, 0.05],
		],
	}),
	hip: pose({
		hands: [[0.02, -0.6, 0.1], DOWN],
		shapes: ['fist', 'relaxed'],
		feet: [
			[0.04, 0, 0],
			[0.14, 0, 0.06],
		],
	}),
	point: pose({
		hands: [[0.1, -0.02, 0.97], DOWN],
		shapes: ['point', 'fist'],
		feet: [
			[0.04, 0, 0.22],
			[0.1, 0, -0.16],
		],
		lean: 5,
	}),
	reach: pose({
		hands: [[0.04, -0.1, 0.92], DOWN],
		shapes: ['open', 'relaxed'],
		feet: [
			[0.04, 0, 0.2],
			[0.1, 0, -0.14],
		],
		lean: 8,
	}),
	wave: pose({ hands: [[0.64, 0.46, 0.14], DOWN], shapes: ['open', 'relaxed'] }),
	raise: pose({ hands: [[0.22, 0.86, 0.2], DOWN], shapes: ['fist', 'relaxed'] }),
	cheer: pose({
		hands: [
			[0.4, 0.8, 0.15],
			[0.42, 0.78, 0.15],
		],
		shapes: ['fist', 'fist'],
		feet: [
			[0.14, 0, 0],
			[0.16, 0, 0],
		],
	}),
	walk: pose({
		hands: [
			[0.17, -0.88, 0.34],
			[0.17, -0.88, -0.32],
		],
		feet: [
			[0, 0.02, -0.24],
			[0.02, 0, 0.24],
		],
		lean: 4,
	}),
	run: pose({
		hands: [
			[0.12, -0.35, 0.5],
			[0.12, -0.45, -0.4],
		],
		shapes: ['fist', 'fist'],
		feet: [
			[0, 0.36, -0.52],
			[0.02, 0.05, 0.44],
		],
		lean: 18,
	}),
	jump: pose({
		hands: [
			[0.42, 0.75, 0.2],
			[0.5, 0.5, 0.2],
		],
		shapes: ['open', 'open'],
		feet: [
			[0.08, 0.3, -0.2],
			[0.1, 0.2, 0.2],
		],
		air: 0.32,
	}),
	dance: pose({
		hands: [
			[0.7, 0.35, 0.2],
			[0.6, -0.3, 0.3],
		],
		shapes: ['open', 'open'],
		feet: [
			[0.02, 0, 0],
			[0.3, 0.06, 0.1],
		],
		lean: 3,
	}),
	sit: pose({
		hands: [
			[-0.1, -0.66, 0.46],
			[-0.1, -0.66, 0.46],
		],
		feet: [
			[0.03, 0, 0.46],
			[0.06, 0, 0.5],
		],
		hip: 0.53,
		seat: true,
	}),
	/** Down to a dog or a child, a hand on its head. */
	pet: pose({
		hands: [
			[-0.04, -0.62, 0.72],
			[0.1, -0.85, 0.2],
		],
		shapes: ['open', 'relaxed'],
		feet: [
			[0.06, 0, 0.42],
			[0.05, 0.02, -0.42],
		],
		hip: 0.52,
		lean: 14,
		nod: 8,
	}),
	/** On the ground, knees drawn up. */
	sitlow: pose({
		hands: [
			[-0.12, -0.5, 0.62],
			[-0.12, -0.5, 0.62],
		],
		feet: [
			[0.04, 0, 0.62],
			[0.08, 0, 0.66],
		],
		hip: 0.14,
		lean: 4,
	}),
	kneel: pose({
		hands: [
			[-0.06, -0.72, 0.4],
			[0.1, -0.85, 0.2],
		],
		feet: [
			[0.06, 0, 0.42],
			[0.05, 0.02, -0.42],
		],
		hip: 0.52,
		lean: 8,
	}),
	lie: pose({
		hands: [
			[0.14, -0.96, 0.02],
			[-0.3, -0.72, 0.17],
		],
		lying: true,
	}),
	fall: pose({
		hands: [
			[0.5, 0.42, 0.5],
			[0.62, 0.3, 0.3],
		],
		shapes: ['open', 'open'],
		feet: [
			[0.05, 0.34, 0.74],
			[0.12, 0.06, 0.5],
		],
		lean: -36,
		nod: -6,
		air: 0.14,
	}),
	embrace: pose({
		hands: [
			[-0.2, -0.2, 0.62],
			[-0.2, -0.34, 0.6],
		],
		feet: [
			[0.04, 0, 0.1],
			[0.08, 0, -0.1],
		],
		lean: 6,
		nod: 6,
	}),
	fight: pose({
		hands: [
			[-0.12, -0.02, 0.6],
			[-0.14, -0.1, 0.42],
		],
		shapes: ['fist', 'fist'],
		feet: [
			[0.1, 0, 0.28],
			[0.12, 0, -0.3],
		],
		lean: 8,
	}),
	sword: pose({
		hands: [
			[-0.3, -0.4, 0.6],
			[-0.22, -0.46, 0.54],
		],
		shapes: ['hold', 'hold'],
		feet: [
			[0.08, 0, 0.3],
			[0.1, 0, -0.32],
		],
		lean: 8,
	}),
	hold: pose({
		hands: [
			[-0.16, -0.48, 0.5],
			[-0.16, -0.48, 0.5],
		],
		shapes: ['hold', 'hold'],
		nod: 9,
	}),
	/** Astride a horse, a bicycle, a motorcycle. */
	ride: pose({
		hands: [
			[-0.06, -0.46, 0.52],
			[-0.06, -0.46, 0.52],
		],
		shapes: ['hold', 'hold'],
		feet: [
			[0.14, 0, 0.16],
			[0.14, 0, 0.16],
		],
		hip: 0.72,
		lean: 5,
	}),
	/** In a saddle, reins in both hands. */
	astride: pose({
		hands: [
			[-0.16, -0.56, 0.44],
			[-0.18, -0.53, 0.46],
		],
		shapes: ['hold', 'hold'],
		elbows: [0.35, -0.8, -0.5],
		feet: [
			[0.2, 0, 0.1],
			[0.2, 0, 0.1],
		],
		hip: 0.86,
		lean: 2,
	}),
	/** A sheet or a book between both hands; the hands are drawn with it. */
	read: reading({ apart: 0.19, up: -0.5, ahead: 0.5 }),
	/** The same before the face, so that a close frame shows it. */
	readhigh: reading({ apart: 0.19, up: -0.06, ahead: 0.6 }),
	/** A newspaper or a map, spread. */
	readwide: reading({ apart: 0.36, up: -0.5, ahead: 0.48 }),
	readwidehigh: reading({ apart: 0.36, up: -0.2, ahead: 0.6 }),
	/** A photograph. */
	readsmall: reading({ apart: 0.2, up: -0.28, ahead: 0.52 }),
	readsmallhigh: reading({ apart: 0.2, up: 0, ahead: 0.62 }),
	/** A card or a phone in one hand. */
	readone: pose({ hands: [[-0.14, -0.3, 0.5], DOWN], shapes: ['none', 'relaxed'], nod: 12 }),
	readonehigh: pose({ hands: [[-0.2, 0.02, 0.56], DOWN], shapes: ['none', 'relaxed'], nod: 10 }),
	/** A lantern or a phone held up before one. */
	lift: pose({ hands: [[0.36, -0.1, 0.5], DOWN], shapes: ['hold', 'relaxed'] }),
	/** A cup or a bunch of flowers at the chest. */
	sip: pose({
		hands: [[-0.14, -0.36, 0.46], DOWN],
		shapes: ['hold', 'relaxed'],
		aims: [{ along: [-0.72, 0.55, 0.3], thumb: [0.45, 0.85, 0.2] }],
		nod: 4,
	}),
	/** A staff or an umbrella upright at the side. */
	upright: pose({ hands: [[0.16, -0.34, 0.46], DOWN], shapes: ['hold', 'relaxed'] }),
	bow: pose({
		hands: [
			[-0.1, -0.85, 0.2],
			[-0.1, -0.85, 0.2],
		],
		lean: 34,
		nod: 14,
	}),
	shrug: pose({
		hands: [
			[0.48, -0.42, 0.3],
			[0.48, -0.42, 0.3],
		],
		shapes: ['open', 'open'],
	}),
};

/** Whether the hands alone make the pose, so that it goes with sitting or walking. */
export function isOfHands(name: string): boolean {
	return name in HAND_POSES || OF_HANDS.has(name);
}

const OF_HANDS: ReadonlySet<string> = new Set([
	...['hold', 'wave', 'raise', 'cheer', 'crossed', 'hips', 'hip', 'think', 'clasp', 'shrug'],
	...['point', 'reach', 'sip', 'lift', 'upright'],
]);

/** A pose by name, with the hands of another where something is held or done. */
export function poseOf(name: string, grip?: string): Pose {
	const posed = POSES[name] ?? POSES.stand!;
	const holding = grip === undefined ? undefined : POSES[grip];
	if (!holding) return posed;
	const isOneHand = holding.hands[1] === DOWN;
	const { elbows, folded, apart, aims, atHead, isBehind, inPockets } = holding;
	return {
		...posed,
		hands: [holding.hands[0], isOneHand ? posed.hands[1] : holding.hands[1]],
		shapes: [holding.shapes[0], isOneHand ? posed.shapes[1] : holding.shapes[1]],
		nod: holding.nod || posed.nod,
		...(elbows ? { elbows } : {}),
		...(folded ? { folded } : {}),
		...(apart === undefined ? {} : { apart }),
		...(aims ? { aims } : {}),
		...(atHead ? { atHead } : {}),
		...(isBehind ? { isBehind } : {}),
		...(inPockets ? { inPockets } : {}),
	};
}
