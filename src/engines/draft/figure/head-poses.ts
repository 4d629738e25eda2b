/** Poses of hands at the head or the face, and with tools, each one entry. */
import { DOWN, type Pose, pose } from './posture.ts';

const CAMERA = pose({
	hands: [
		[-0.1, 0.3, 0.4],
		[-0.1, 0.3, 0.4],
	],
	shapes: ['none', 'none'],
	atHead: [
		[0.42, -0.5, 0.6],
		[0.42, -0.5, 0.6],
	],
	aims: [
		{ along: [-0.4, 0.9, 0.1], thumb: [0.9, 0.4, 0] },
		{ along: [-0.4, 0.9, 0.1], thumb: [0.9, 0.4, 0] },
	],
	elbows: [0.6, -0.8, 0.1],
});

const SMOKE = pose({
	hands: [[-0.1, 0.2, 0.36], DOWN],
	shapes: ['none', 'relaxed'],
	atHead: [[0.38, -0.72, 0.44], undefined],
	aims: [{ along: [-0.62, 0.78, 0.1], thumb: [0.7, 0.6, 0.1] }],
	elbows: [0.6, -0.8, 0.1],
});

/** Every such pose by its name. */
export const HEAD_POSES: Readonly<Record<string, Pose>> = {
	/** A camera or field glasses at the eyes. */
	camera: CAMERA,
	binoculars: CAMERA,
	/** Something to smoke between two fingers. */
	smoke: SMOKE,
	pipe: SMOKE,
	/** A finger raised: attention, an idea. */
	finger: pose({
		hands: [[0.2, 0.1, 0.4], DOWN],
		shapes: ['point', 'relaxed'],
		atHead: [[0.92, -0.72, 0.45], undefined],
		aims: [{ along: [0.06, 1, 0.05], thumb: [-0.98, 0.05, 0.15] }],
		elbows: [0.7, -0.7, 0],
	}),
	/** A hand in the hair. */
	scratch: pose({
		hands: [[0.1, 0.6, 0.1], DOWN],
		shapes: ['flat', 'relaxed'],
		atHead: [[0.66, 0.06, 0.02], undefined],
		aims: [{ along: [-0.72, 0.68, 0.05], thumb: [0.3, 0.3, 0.9] }],
		elbows: [0.95, -0.2, -0.1],
	}),
	/** Into a microphone. */
	sing: pose({
		hands: [[-0.1, 0.1, 0.4], DOWN],
		shapes: ['hold', 'relaxed'],
		atHead: [[0.34, -0.86, 0.56], undefined],
		aims: [{ along: [-0.7, 0.7, 0.05], thumb: [0.5, 0.8, 0.1] }],
		elbows: [0.6, -0.8, 0.1],
	}),
	/** A flute, to the own right. */
	flute: pose({
		hands: [
			[0.2, 0.2, 0.3],
			[-0.5, 0.2, 0.4],
		],
		shapes: ['none', 'none'],
		atHead: [
			[0.98, -0.66, 0.42],
			[-0.36, -0.62, 0.5],
		],
		aims: [
			{ along: [-0.15, 0.95, 0.1], thumb: [-0.9, 0.2, -0.3] },
			{ along: [-0.35, 0.9, 0.1], thumb: [0.9, 0.3, 0.2] },
		],
		elbows: [0.7, -0.7, 0.1],
	}),
	/** A glass raised to somebody. */
	toast: pose({
		hands: [[0.16, 0.04, 0.56], DOWN],
		shapes: ['hold', 'relaxed'],
		aims: [{ along: [-0.5, 0.8, 0.2], thumb: [0.7, 0.6, 0.1] }],
	}),
	/** A fist at a door. */
	knock: pose({ hands: [[0.02, 0.1, 0.78], DOWN], shapes: ['fist', 'relaxed'] }),
	/** A broom, a mop, a rake. */
	sweep: pose({
		hands: [
			[-0.2, -0.24, 0.42],
			[-0.1, -0.62, 0.5],
		],
		shapes: ['none', 'none'],
		feet: [
			[0.06, 0, -0.14],
			[0.08, 0, 0.2],
		],
		lean: 6,
		nod: 12,
	}),
	/** A shovel. */
	dig: pose({
		hands: [
			[-0.1, -0.34, 0.38],
			[-0.1, -0.72, 0.46],
		],
		shapes: ['none', 'none'],
		feet: [
			[0.08, 0, -0.16],
			[0.1, 0, 0.24],
		],
		lean: 14,
		nod: 12,
	}),
	/** A brush, and a palette in the other hand. */
	paint: pose({
		hands: [
			[0.16, -0.08, 0.66],
			[-0.2, -0.5, 0.46],
		],
		shapes: ['none', 'none'],
		aims: [undefined, { along: [-0.6, 0.1, 0.7], thumb: [0.3, 0.9, 0.1] }],
	}),
	clap: pose({
		hands: [
			[-0.22, -0.26, 0.46],
			[-0.22, -0.2, 0.46],
		],
		shapes: ['flat', 'flat'],
		aims: [
			{ along: [-0.3, 0.7, 0.6], thumb: [0.1, 0.6, -0.8] },
			{ along: [-0.35, 0.75, 0.5], thumb: [0.1, 0.6, -0.8] },
		],
	}),
};
