/** Poses of which the hands tell what is done; each goes with standing, sitting, walking. */
import { HEAD_POSES } from './head-poses.ts';
import { DOWN, type Pose, type PoseAim, pose } from './posture.ts';

const UP: PoseAim = { along: [0, 0.97, 0.2], thumb: [0, 0.25, -1] };

/** Every such pose by its name. */
export const HAND_POSES: Readonly<Record<string, Pose>> = {
	...HEAD_POSES,
	/** A telephone at the ear. */
	call: pose({
		hands: [[0.02, 0.38, 0.2], DOWN],
		shapes: ['none', 'relaxed'],
		atHead: [[0.52, -0.6, 0.14], undefined],
		aims: [{ along: [-0.06, 0.98, -0.12], thumb: [-0.15, 0.1, 1] }],
		elbows: [0.7, -0.75, 0.1],
	}),
	/** A hand over the mouth. */
	gasp: pose({
		hands: [[-0.16, 0.24, 0.34], DOWN],
		shapes: ['flat', 'relaxed'],
		atHead: [[0.25, -0.55, 0.32], undefined],
		aims: [{ along: [-0.76, 0.62, 0.1], thumb: [0.62, 0.76, 0.1] }],
		elbows: [0.6, -0.8, 0.1],
	}),
	/** The face in both hands. */
	weep: pose({
		hands: [
			[-0.2, 0.22, 0.36],
			[-0.2, 0.22, 0.36],
		],
		shapes: ['flat', 'flat'],
		atHead: [
			[0.19, -0.5, 0.25],
			[0.19, -0.5, 0.25],
		],
		aims: [
			{ along: [-0.08, 0.98, 0.05], thumb: [1, 0.15, 0] },
			{ along: [-0.08, 0.98, 0.05], thumb: [1, 0.15, 0] },
		],
		elbows: [0.45, -0.9, 0.2],
		nod: 16,
	}),
	pray: pose({
		hands: [
			[-0.27, -0.3, 0.4],
			[-0.27, -0.3, 0.4],
		],
		shapes: ['flat', 'flat'],
		aims: [UP, UP],
		nod: 14,
	}),
	/** A fist under the chin. */
	think: pose({
		hands: [[-0.3, 0.17, 0.36], DOWN],
		shapes: ['fist', 'relaxed'],
		atHead: [[0.16, -0.88, 0.36], undefined],
		aims: [{ along: [-0.42, 0.9, 0.05], thumb: [0.9, 0.42, 0.1] }],
		elbows: [0.5, -0.85, 0.15],
		nod: 4,
	}),
	/** Hands in the pockets. */
	pockets: pose({
		hands: [
			[-0.08, -0.76, 0.2],
			[-0.08, -0.76, 0.2],
		],
		shapes: ['none', 'none'],
		elbows: [0.75, -0.4, -0.6],
		inPockets: true,
	}),
	/** Hands clasped behind the back. */
	behind: pose({
		hands: [
			[-0.26, -0.66, -0.26],
			[-0.26, -0.64, -0.26],
		],
		shapes: ['fist', 'relaxed'],
		elbows: [0.9, -0.2, -0.5],
		isBehind: true,
	}),
	/** A cup at the mouth. */
	drink: pose({
		hands: [[-0.2, 0.1, 0.42], DOWN],
		shapes: ['hold', 'relaxed'],
		atHead: [[0.32, -0.66, 0.5], undefined],
		aims: [{ along: [-0.78, 0.6, 0.05], thumb: [0.5, 0.8, 0.1] }],
		elbows: [0.6, -0.8, 0.1],
		nod: -2,
	}),
	/** A spoon or chopsticks on the way to the mouth, a bowl in the other hand. */
	eat: pose({
		hands: [
			[-0.1, 0.02, 0.5],
			[-0.26, -0.16, 0.5],
		],
		shapes: ['none', 'none'],
		atHead: [[0.5, -0.78, 0.5], undefined],
		aims: [
			{ along: [-0.75, 0.5, -0.1], thumb: [0.4, 0.85, -0.1] },
			{ along: [-0.55, 0.1, 0.8], thumb: [0.3, 0.9, 0.1] },
		],
		elbows: [0.6, -0.75, 0],
		nod: 6,
	}),
	/** A pan in one hand, a spoon that stirs in the other. */
	cook: pose({
		hands: [
			[-0.02, -0.36, 0.56],
			[-0.02, -0.5, 0.5],
		],
		shapes: ['none', 'none'],
		nod: 9,
	}),
	/** Pen and paper, before the chest or on a desk. */
	write: pose({
		hands: [
			[-0.16, -0.5, 0.52],
			[-0.2, -0.52, 0.5],
		],
		shapes: ['none', 'none'],
		nod: 14,
	}),
	/** Both hands on keys. */
	type: pose({
		hands: [
			[-0.1, -0.54, 0.56],
			[-0.1, -0.54, 0.56],
		],
		shapes: ['flat', 'flat'],
		aims: [
			{ along: [-0.15, -0.12, 1], thumb: [-1, 0.15, 0] },
			{ along: [-0.15, -0.12, 1], thumb: [-1, 0.15, 0] },
		],
		nod: 10,
	}),
	piano: pose({
		hands: [
			[0.02, -0.46, 0.66],
			[0.04, -0.46, 0.66],
		],
		shapes: ['flat', 'flat'],
		aims: [
			{ along: [-0.1, -0.2, 1], thumb: [-1, 0.15, 0] },
			{ along: [-0.1, -0.2, 1], thumb: [-1, 0.15, 0] },
		],
		nod: 8,
	}),
	guitar: pose({
		hands: [
			[-0.2, -0.56, 0.34],
			[0.34, -0.22, 0.46],
		],
		shapes: ['none', 'none'],
		elbows: [0.75, -0.5, -0.3],
		nod: 6,
	}),
	/** Left, the neck of the violin; right, the bow. */
	violin: pose({
		hands: [
			[-0.06, -0.06, 0.62],
			[0.56, 0.08, 0.56],
		],
		shapes: ['none', 'none'],
		elbows: [0.7, -0.6, 0.1],
		nod: 4,
	}),
	/** A child in the arms. */
	cradle: pose({
		hands: [
			[-0.36, -0.5, 0.42],
			[-0.3, -0.4, 0.46],
		],
		shapes: ['none', 'none'],
		nod: 14,
	}),
	/** Something in both hands, by its sides. */
	carry: pose({
		hands: [
			[0, -0.46, 0.5],
			[0, -0.46, 0.5],
		],
		shapes: ['none', 'none'],
		apart: 0.2,
	}),
	throw: pose({
		hands: [
			[0.72, 0.42, -0.3],
			[0.1, -0.06, 0.8],
		],
		shapes: ['hold', 'open'],
		feet: [
			[0.1, 0, -0.3],
			[0.08, 0, 0.3],
		],
		lean: -7,
	}),
	catch: pose({
		hands: [
			[-0.08, 0.06, 0.7],
			[-0.08, 0.06, 0.7],
		],
		shapes: ['none', 'none'],
		feet: [
			[0.14, 0, 0.1],
			[0.16, 0, -0.08],
		],
		apart: 0.2,
	}),
	/** Hands and feet on rungs, or on a rope. */
	climb: pose({
		isAlternate: true,
		hands: [
			[-0.06, 0.82, 0.4],
			[-0.06, 0.42, 0.62],
		],
		shapes: ['hold', 'hold'],
		feet: [
			[0.02, 0.08, 0.16],
			[0.02, 0.36, 0.34],
		],
		air: 0.25,
		nod: -8,
	}),
	/** By both hands from above. */
	hang: pose({
		hands: [
			[-0.26, 0.94, 0.16],
			[-0.26, 0.82, 0.18],
		],
		shapes: ['hold', 'hold'],
		feet: [
			[0.02, 0.12, -0.12],
			[0.04, 0.2, 0.1],
		],
		air: 0.5,
	}),
	/** A bow drawn: one arm stretched, the other hand at the cheek. */
	drawbow: pose({
		hands: [
			[-0.1, 0.14, 0.12],
			[0.1, 0.06, 0.97],
		],
		shapes: ['fist', 'hold'],
		elbows: [0.9, 0.1, -0.5],
		feet: [
			[0.12, 0, -0.2],
			[0.1, 0, 0.22],
		],
	}),
	/** A sword half out of its sheath. */
	unsheathe: pose({
		hands: [
			[-0.48, -0.56, 0.4],
			[0.0, -0.72, 0.16],
		],
		shapes: ['none', 'none'],
		elbows: [0.6, -0.6, 0.3],
		feet: [
			[0.1, 0, 0.24],
			[0.1, 0, -0.26],
		],
		lean: 6,
	}),
	push: pose({
		hands: [
			[-0.02, -0.36, 0.8],
			[-0.02, -0.36, 0.8],
		],
		shapes: ['hold', 'hold'],
		feet: [
			[0.02, 0.02, -0.3],
			[0.04, 0, 0.24],
		],
		lean: 13,
	}),
	/** A long gun at the shoulder. */
	rifle: pose({
		hands: [
			[-0.16, -0.08, 0.36],
			[-0.3, -0.02, 0.74],
		],
		shapes: ['none', 'none'],
		elbows: [0.6, -0.6, 0.1],
		feet: [
			[0.1, 0, -0.16],
			[0.1, 0, 0.22],
		],
		lean: 3,
	}),
	/** A torch that lights the way. */
	torch: pose({
		hands: [[0.34, -0.34, 0.5], DOWN],
		shapes: ['none', 'relaxed'],
	}),
	/** A bag by its handle, at the side. */
	dangle: pose({ hands: [[0.2, -0.93, 0.06], DOWN], shapes: ['hold', 'relaxed'] }),
	/** The same where only the head is in the frame. */
	siphigh: pose({
		hands: [[-0.2, 0.1, 0.42], DOWN],
		shapes: ['hold', 'relaxed'],
		atHead: [[0.36, -0.98, 0.6], undefined],
		aims: [{ along: [-0.78, 0.6, 0.05], thumb: [0.5, 0.8, 0.1] }],
		elbows: [0.6, -0.8, 0.1],
	}),
	/** A bunch of flowers at the chest. */
	bunch: pose({ hands: [[-0.2, -0.5, 0.46], DOWN], shapes: ['hold', 'relaxed'] }),
	bunchhigh: pose({
		hands: [[-0.1, -0.2, 0.46], DOWN],
		shapes: ['hold', 'relaxed'],
		atHead: [[0.62, -1.3, 0.6], undefined],
		elbows: [0.6, -0.8, 0.1],
	}),
	lifthigh: pose({
		hands: [[0.4, 0.2, 0.4], DOWN],
		shapes: ['hold', 'relaxed'],
		atHead: [[1.0, -0.3, 0.55], undefined],
		elbows: [0.8, -0.6, 0.1],
	}),
	carryhigh: pose({
		hands: [
			[0, -0.12, 0.56],
			[0, -0.12, 0.56],
		],
		shapes: ['none', 'none'],
		apart: 0.2,
	}),
	cradlehigh: pose({
		hands: [
			[-0.36, -0.26, 0.44],
			[-0.3, -0.16, 0.48],
		],
		shapes: ['none', 'none'],
		nod: 14,
	}),
	/** A hand beside the face, for close frames. */
	wavenear: pose({
		hands: [[0.34, 0.3, 0.34], DOWN],
		shapes: ['open', 'relaxed'],
		atHead: [[0.78, -0.72, 0.3], undefined],
		aims: [{ along: [0.16, 0.98, 0.05], thumb: [-0.98, 0.16, 0.1] }],
		elbows: [0.8, -0.6, 0],
	}),
	/** Fingers at the brow. */
	salute: pose({
		hands: [[-0.02, 0.36, 0.26], DOWN],
		shapes: ['flat', 'relaxed'],
		atHead: [[0.78, -0.34, 0.22], undefined],
		aims: [{ along: [-0.78, 0.6, 0.1], thumb: [-0.5, -0.62, 0.5] }],
		elbows: [0.95, 0, -0.1],
	}),
	/** Two who hold each other's hand, or one who touches the other: where hands go is told with the order. */
	touch: pose({}),
	/** Lying in another's arms. */
	carried: pose({
		hands: [
			[-0.2, -0.6, 0.2],
			[-0.3, -0.5, 0.2],
		],
		feet: [
			[0.03, 0.2, -0.3],
			[0.02, 0.24, -0.26],
		],
		lying: true,
	}),
};
