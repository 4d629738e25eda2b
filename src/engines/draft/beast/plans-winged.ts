/** Birds, and dragons. */
import type { Head, Leg, Plan } from './form.ts';
import { WOLF } from './plans-paws.ts';

const LEGS: Leg = {
	joints: [
		[-0.02, 0.2, 0.05],
		[0.0, 0.12, 0.022],
		[0.01, 0.018, 0.018],
	],
	out: [0.075, 0.085],
};

const BIRD_HEAD: Head = {
	at: [0.16, 0.77],
	size: 0.44,
	tilt: 0,
	skull: [0.44, 0.44, 0.42],
	muzzle: [],
	eye: { at: [0.22, 0.07, 0.3], r: 0.1 },
	mouth: { at: [0.62, -0.06, 0], back: 0.2, out: 0.1 },
	beak: { length: 0.38, deep: 0.11, wide: 0.12, colour: '#e0a53c' },
	ears: [],
};

export const BIRD: Plan = {
	spine: [
		[-0.26, 0.26, 0.13, 0.12],
		[-0.06, 0.34, 0.215, 0.2],
		[0.08, 0.42, 0.215, 0.2],
	],
	neck: [
		[0.1, 0.52, 0.18, 0.17],
		[0.14, 0.66, 0.17, 0.16],
	],
	hind: LEGS,
	foot: 'claw',
	head: BIRD_HEAD,
	wing: 'folded',
	pale: 'front',
	tail: {
		joints: [
			[-0.3, 0.27, 0.08],
			[-0.5, 0.2, 0.065],
			[-0.7, 0.15, 0.04],
		],
	},
};

const { pale: _pale, ...PLAIN } = BIRD;

export const CROW: Plan = {
	...PLAIN,
	head: {
		...BIRD_HEAD,
		size: 0.4,
		beak: { length: 0.52, deep: 0.13, wide: 0.12, colour: '#4a4852' },
		eye: { at: [0.22, 0.07, 0.3], r: 0.085 },
	},
};

export const EAGLE: Plan = {
	...PLAIN,
	head: {
		...BIRD_HEAD,
		at: [0.16, 0.82],
		size: 0.32,
		beak: { length: 0.4, deep: 0.17, wide: 0.14, colour: '#e0a53c' },
		eye: { at: [0.24, 0.08, 0.29], r: 0.085 },
		mask: 'all',
	},
};

export const OWL: Plan = {
	...BIRD,
	spine: [
		[-0.12, 0.22, 0.12, 0.13],
		[-0.03, 0.36, 0.24, 0.22],
		[0.0, 0.5, 0.22, 0.21],
	],
	neck: [[0.02, 0.62, 0.2, 0.2]],
	head: {
		...BIRD_HEAD,
		at: [0.04, 0.77],
		size: 0.46,
		skull: [0.4, 0.44, 0.52],
		eye: { at: [0.34, 0.03, 0.21], r: 0.12 },
		mask: 'discs',
		beak: { length: 0.16, deep: 0.12, wide: 0.09, colour: '#c9963c' },
		mouth: { at: [0.42, -0.14, 0], back: 0.1, out: 0.06 },
		ears: [{ root: [0.02, 0.3, 0.3], tip: [-0.06, 0.26, 0.14], wide: 0.12, belly: 0.1 }],
	},
	tail: {
		joints: [
			[-0.16, 0.18, 0.08],
			[-0.26, 0.08, 0.05],
		],
	},
};

export const DUCK: Plan = {
	...BIRD,
	spine: [
		[-0.34, 0.34, 0.12, 0.12],
		[-0.12, 0.34, 0.2, 0.2],
		[0.1, 0.36, 0.2, 0.19],
	],
	neck: [
		[0.18, 0.46, 0.13, 0.11],
		[0.22, 0.62, 0.09, 0.085],
	],
	head: {
		...BIRD_HEAD,
		at: [0.25, 0.8],
		size: 0.36,
		skull: [0.44, 0.42, 0.38],
		beak: { length: 0.5, deep: 0.1, wide: 0.2, colour: '#e09a3c' },
		eye: { at: [0.2, 0.1, 0.29], r: 0.08 },
	},
	tail: {
		joints: [
			[-0.4, 0.36, 0.09],
			[-0.52, 0.44, 0.04],
			[-0.56, 0.5, 0.012],
		],
	},
};

export const GOOSE: Plan = {
	...DUCK,
	spine: [
		[-0.34, 0.34, 0.11, 0.11],
		[-0.14, 0.33, 0.17, 0.17],
		[0.06, 0.34, 0.17, 0.16],
	],
	neck: [
		[0.14, 0.42, 0.11, 0.1],
		[0.2, 0.56, 0.06, 0.06],
		[0.2, 0.72, 0.05, 0.05],
		[0.22, 0.84, 0.05, 0.05],
	],
	head: { ...DUCK.head, at: [0.26, 0.9], size: 0.22 },
};

const { hind: _, ...AFLOAT } = GOOSE;

/** On the water: no legs are seen. */
export const SWAN: Plan = {
	...AFLOAT,
	spine: GOOSE.spine.map(([f, y, ry, rz]) => [f, y - 0.22, ry * 1.15, rz * 1.1] as const),
	neck: [
		[0.12, 0.24, 0.12, 0.1],
		[0.24, 0.36, 0.065, 0.06],
		[0.18, 0.54, 0.05, 0.05],
		[0.16, 0.72, 0.046, 0.046],
		[0.2, 0.86, 0.048, 0.048],
	],
	tail: {
		joints: [
			[-0.36, 0.16, 0.08],
			[-0.5, 0.24, 0.03],
		],
	},
};

export const HEN: Plan = {
	...DUCK,
	spine: [
		[-0.26, 0.44, 0.14, 0.13],
		[-0.08, 0.42, 0.21, 0.19],
		[0.1, 0.44, 0.2, 0.17],
	],
	neck: [
		[0.15, 0.56, 0.14, 0.12],
		[0.18, 0.7, 0.095, 0.09],
	],
	head: {
		...BIRD_HEAD,
		at: [0.2, 0.82],
		size: 0.28,
		beak: { length: 0.36, deep: 0.12, wide: 0.12, colour: '#e0a53c' },
		spikes: [
			{
				joints: [
					[0.2, 0.4, 0, 0.12],
					[0.02, 0.5, 0, 0.15],
					[-0.2, 0.46, 0, 0.14],
					[-0.34, 0.3, 0, 0.09],
				],
				colour: '#c23a3a',
				isPaired: false,
				isBefore: true,
			},
			{
				joints: [
					[0.42, -0.24, 0, 0.09],
					[0.42, -0.42, 0, 0.1],
				],
				colour: '#c23a3a',
				isPaired: false,
				isBefore: true,
			},
		],
	},
	tail: {
		joints: [
			[-0.3, 0.5, 0.12],
			[-0.42, 0.62, 0.13],
			[-0.5, 0.76, 0.09],
			[-0.58, 0.78, 0.03],
		],
	},
};

export const PENGUIN: Plan = {
	spine: [
		[-0.02, 0.22, 0.19, 0.2],
		[0.0, 0.38, 0.2, 0.215],
		[0.0, 0.55, 0.175, 0.19],
	],
	neck: [[0.0, 0.7, 0.14, 0.145]],
	hind: {
		joints: [
			[0.02, 0.1, 0.07],
			[0.03, 0.035, 0.04],
		],
		out: [0.09, 0.1],
	},
	foot: 'claw',
	head: {
		...BIRD_HEAD,
		at: [0.02, 0.84],
		size: 0.33,
		beak: { length: 0.36, deep: 0.09, wide: 0.11, colour: '#e09a4a' },
		eye: { at: [0.3, 0.1, 0.24], r: 0.075 },
		mask: 'discs',
	},
	wing: 'flipper',
	pale: 'front',
	tail: {
		joints: [
			[-0.16, 0.1, 0.06],
			[-0.24, 0.04, 0.03],
		],
	},
};

export const DRAGON: Plan = {
	...WOLF,
	pale: 'belly',
	spine: [
		[-0.34, 0.42, 0.12, 0.11],
		[-0.16, 0.42, 0.14, 0.13],
		[0.02, 0.42, 0.155, 0.14],
		[0.16, 0.44, 0.155, 0.13],
	],
	neck: [
		[0.22, 0.5, 0.12, 0.1],
		[0.32, 0.62, 0.085, 0.075],
		[0.34, 0.76, 0.075, 0.068],
	],
	head: {
		at: [0.4, 0.87],
		size: 0.27,
		tilt: 14,
		skull: [0.42, 0.34, 0.36],
		muzzle: [
			[0.28, -0.06, 0.25, 0.25],
			[0.62, -0.1, 0.17, 0.18],
			[0.9, -0.08, 0.15, 0.16],
		],
		eye: { at: [0.26, 0.14, 0.26], r: 0.08 },
		nose: { at: [1.02, 0.02, 0], size: [0.09, 0.02], colour: '#2f3a34' },
		mouth: { at: [1.02, -0.13, 0], back: 0.7, out: 0.2 },
		ears: [],
		spikes: [
			{
				joints: [
					[-0.14, 0.24, 0.18, 0.085],
					[-0.44, 0.48, 0.24, 0.06],
					[-0.82, 0.58, 0.26, 0.012],
				],
				colour: '#e3d9b8',
				isPaired: true,
			},
		],
	},
	wing: 'spread',
	isSpined: true,
	tail: {
		joints: [
			[-0.42, 0.42, 0.09],
			[-0.62, 0.32, 0.065],
			[-0.82, 0.24, 0.045],
			[-1.02, 0.26, 0.03],
			[-1.16, 0.36, 0.01],
		],
	},
	back: 0.55,
};
