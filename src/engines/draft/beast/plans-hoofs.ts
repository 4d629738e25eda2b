/** Animals on hoofs and pads: horses, cows, deer, goats, sheep, pigs, and the great grey ones. */
import type { Ear, Head, Leg, Plan } from './form.ts';

const IVORY = '#e3d9b8';
const BONE = '#b99a72';

const FORE: Leg = {
	joints: [
		[0.27, 0.54, 0.105],
		[0.22, 0.42, 0.07],
		[0.245, 0.235, 0.04],
		[0.24, 0.08, 0.03],
		[0.26, 0.04, 0.038],
	],
	out: [0.07, 0.075],
	flat: 0.6,
};
const HIND: Leg = {
	joints: [
		[-0.34, 0.54, 0.135],
		[-0.29, 0.41, 0.095],
		[-0.43, 0.26, 0.044],
		[-0.405, 0.085, 0.031],
		[-0.385, 0.04, 0.038],
	],
	out: [0.07, 0.08],
	flat: 0.6,
};
export const UP: Ear = { root: [-0.2, 0.14, 0.13], tip: [-0.2, 0.36, 0.06], wide: 0.075, belly: 0.4 };
const SIDE: Ear = { root: [-0.18, 0.12, 0.18], tip: [-0.12, 0.08, 0.34], wide: 0.085, belly: 0.5 };

const HORSE_HEAD: Head = {
	at: [0.545, 0.895],
	size: 0.31,
	tilt: 50,
	skull: [0.36, 0.25, 0.22],
	muzzle: [
		[0.2, -0.04, 0.24, 0.18],
		[0.55, -0.05, 0.165, 0.125],
		[0.78, -0.05, 0.15, 0.125],
	],
	cheeks: [[-0.02, -0.12, 0.05, 0.2]],
	eye: { at: [0.1, 0.1, 0.2], r: 0.068 },
	mouth: { at: [0.9, -0.14, 0], back: 0.24, out: 0.12 },
	nose: { at: [0.9, -0.02, 0], size: [0.05, 0.02], colour: '#4a3a36' },
	mask: 'nose',
	ears: [UP],
	isCrested: true,
};

export const HORSE: Plan = {
	spine: [
		[-0.36, 0.575, 0.135, 0.125],
		[-0.2, 0.535, 0.14, 0.135],
		[0.0, 0.52, 0.15, 0.14],
		[0.18, 0.53, 0.155, 0.13],
		[0.26, 0.545, 0.15, 0.11],
	],
	neck: [
		[0.28, 0.59, 0.14, 0.095],
		[0.37, 0.71, 0.105, 0.07],
		[0.45, 0.83, 0.08, 0.06],
		[0.49, 0.895, 0.07, 0.055],
	],
	fore: FORE,
	hind: HIND,
	foot: 'hoof',
	head: HORSE_HEAD,
	tail: {
		joints: [
			[-0.48, 0.63, 0.035],
			[-0.54, 0.6, 0.045],
			[-0.585, 0.46, 0.058],
			[-0.59, 0.3, 0.055],
			[-0.57, 0.17, 0.02],
		],
		isHair: true,
	},
	back: 0.63,
};

export const UNICORN: Plan = {
	...HORSE,
	head: {
		...HORSE_HEAD,
		spikes: [
			{
				joints: [
					[0.02, 0.2, 0, 0.05],
					[0.22, 0.8, 0, 0.008],
				],
				colour: '#f0e2b8',
				isPaired: false,
				isBefore: true,
			},
		],
	},
};

export const TUFT: NonNullable<Plan['tail']> = {
	joints: [
		[-0.48, 0.63, 0.022],
		[-0.54, 0.55, 0.018],
		[-0.555, 0.42, 0.016],
		[-0.55, 0.3, 0.026],
	],
	tip: 'tuft',
};

export const DONKEY: Plan = {
	...HORSE,
	head: { ...HORSE_HEAD, size: 0.34, ears: [{ ...UP, tip: [-0.06, 0.62, 0.14], wide: 0.1 }] },
	tail: TUFT,
};

export const ZEBRA: Plan = { ...HORSE, marks: 'stripes', tail: TUFT };

export const COW_HEAD: Head = {
	...HORSE_HEAD,
	at: [0.56, 0.76],
	size: 0.34,
	tilt: 42,
	skull: [0.36, 0.27, 0.27],
	muzzle: [
		[0.2, -0.02, 0.25, 0.22],
		[0.52, -0.05, 0.2, 0.17],
		[0.76, -0.06, 0.19, 0.185],
	],
	cheeks: [],
	eye: { at: [0.12, 0.1, 0.235], r: 0.066 },
	nose: { at: [0.94, 0, 0], size: [0.1, 0.02], colour: '#6a4a46' },
	mouth: { at: [0.9, -0.17, 0], back: 0.26, out: 0.17 },
	ears: [SIDE],
	spikes: [
		{
			joints: [
				[-0.3, 0.2, 0.16, 0.06],
				[-0.32, 0.3, 0.34, 0.05],
				[-0.26, 0.5, 0.38, 0.012],
			],
			colour: IVORY,
			isPaired: true,
		},
	],
	isCrested: false,
};

export const COW: Plan = {
	...HORSE,
	spine: [
		[-0.38, 0.58, 0.15, 0.15],
		[-0.18, 0.54, 0.18, 0.18],
		[0.04, 0.53, 0.185, 0.185],
		[0.24, 0.56, 0.175, 0.14],
	],
	neck: [
		[0.3, 0.62, 0.15, 0.105],
		[0.42, 0.69, 0.125, 0.095],
	],
	head: COW_HEAD,
	fore: { ...FORE, joints: FORE.joints.map(([f, y, r]) => [f, y, r * 1.08] as const) },
	hind: { ...HIND, joints: HIND.joints.map(([f, y, r]) => [f, y, r * 1.06] as const) },
	marks: 'patches',
	tail: TUFT,
	back: 0.68,
};

const { marks: _marks, ...ONE_COLOUR } = COW;

export const OX: Plan = ONE_COLOUR;

export const DEER_HEAD: Head = {
	...HORSE_HEAD,
	at: [0.47, 0.89],
	size: 0.27,
	tilt: 34,
	skull: [0.38, 0.29, 0.26],
	muzzle: [
		[0.22, -0.06, 0.22, 0.18],
		[0.55, -0.1, 0.13, 0.11],
		[0.74, -0.1, 0.11, 0.1],
	],
	cheeks: [],
	eye: { at: [0.14, 0.08, 0.225], r: 0.085 },
	nose: { at: [0.83, -0.05, 0], size: [0.07, 0.05] },
	mouth: { at: [0.79, -0.16, 0], back: 0.28, out: 0.1 },
	mask: 'nose',
	ears: [{ ...SIDE, root: [-0.22, 0.18, 0.2], tip: [-0.14, 0.2, 0.46], wide: 0.14 }],
	spikes: [
		{
			joints: [
				[-0.12, 0.24, 0.12, 0.045],
				[-0.34, 0.62, 0.3, 0.036],
				[-0.26, 1.02, 0.42, 0.03],
				[-0.04, 1.28, 0.38, 0.014],
			],
			colour: BONE,
			isPaired: true,
		},
		{
			joints: [
				[-0.24, 0.46, 0.22, 0.034],
				[0.1, 0.72, 0.26, 0.014],
			],
			colour: BONE,
			isPaired: true,
		},
		{
			joints: [
				[-0.32, 0.8, 0.36, 0.032],
				[0.04, 1.0, 0.46, 0.014],
			],
			colour: BONE,
			isPaired: true,
		},
	],
	isCrested: false,
};

const thin = (leg: Leg, by: number): Leg => ({
	...leg,
	joints: leg.joints.map(([f, y, r], index) => [f, y, index < 2 ? r * 0.92 : r * by] as const),
});

export const DEER: Plan = {
	...HORSE,
	spine: [
		[-0.34, 0.575, 0.12, 0.105],
		[-0.16, 0.55, 0.115, 0.11],
		[0.06, 0.54, 0.13, 0.115],
		[0.22, 0.555, 0.135, 0.1],
	],
	neck: [
		[0.26, 0.61, 0.11, 0.08],
		[0.34, 0.74, 0.075, 0.058],
		[0.41, 0.85, 0.06, 0.05],
	],
	fore: thin(FORE, 0.8),
	hind: thin(HIND, 0.8),
	head: DEER_HEAD,
	marks: 'spots',
	tail: {
		joints: [
			[-0.46, 0.62, 0.035],
			[-0.52, 0.59, 0.03],
			[-0.54, 0.55, 0.02],
		],
		tip: 'pale',
	},
};

const GOAT_HEAD: Head = {
	...DEER_HEAD,
	at: [0.48, 0.84],
	size: 0.3,
	tilt: 44,
	eye: { at: [0.14, 0.09, 0.22], r: 0.066 },
	ears: [{ ...SIDE, root: [-0.18, 0.12, 0.22], tip: [-0.06, -0.06, 0.34] }],
	hasBeard: true,
	spikes: [
		{
			joints: [
				[-0.1, 0.24, 0.1, 0.075],
				[-0.34, 0.6, 0.16, 0.06],
				[-0.66, 0.7, 0.24, 0.014],
			],
			colour: '#b9a98a',
			isPaired: true,
		},
	],
};

const { marks: _spots, ...PLAIN } = DEER;

export const GOAT: Plan = {
	...PLAIN,
	spine: [
		[-0.34, 0.56, 0.14, 0.13],
		[-0.14, 0.54, 0.155, 0.15],
		[0.06, 0.53, 0.16, 0.15],
		[0.22, 0.55, 0.15, 0.12],
	],
	neck: [
		[0.27, 0.61, 0.13, 0.09],
		[0.38, 0.74, 0.1, 0.075],
	],
	fore: FORE,
	hind: HIND,
	head: GOAT_HEAD,
	tail: {
		joints: [
			[-0.46, 0.62, 0.035],
			[-0.53, 0.66, 0.03],
		],
	},
};

export const SHEEP: Plan = {
	...GOAT,
	spine: [
		[-0.3, 0.57, 0.19, 0.2],
		[-0.1, 0.56, 0.21, 0.22],
		[0.1, 0.56, 0.21, 0.21],
		[0.22, 0.6, 0.19, 0.17],
	],
	neck: [[0.3, 0.68, 0.16, 0.13]],
	head: {
		...GOAT_HEAD,
		at: [0.5, 0.78],
		mask: 'all',
		mouth: { at: [0.79, -0.16, 0], back: 0.24, out: 0.1 },
		hasBeard: false,
		spikes: [],
		ears: [{ ...SIDE, root: [-0.14, 0.08, 0.22], tip: [-0.1, -0.1, 0.36] }],
	},
	isWoolly: true,
};

export const PIG: Plan = {
	...SHEEP,
	isWoolly: false,
	spine: [
		[-0.42, 0.52, 0.23, 0.22],
		[-0.16, 0.5, 0.26, 0.26],
		[0.12, 0.52, 0.26, 0.25],
		[0.28, 0.56, 0.24, 0.22],
	],
	neck: [[0.38, 0.6, 0.23, 0.2]],
	fore: {
		joints: [
			[0.26, 0.42, 0.12],
			[0.24, 0.27, 0.085],
			[0.25, 0.13, 0.06],
			[0.26, 0.06, 0.058],
		],
		out: [0.13, 0.13],
		flat: 0.7,
	},
	hind: {
		joints: [
			[-0.4, 0.44, 0.15],
			[-0.36, 0.28, 0.1],
			[-0.43, 0.14, 0.06],
			[-0.41, 0.06, 0.058],
		],
		out: [0.12, 0.13],
		flat: 0.7,
	},
	head: {
		...COW_HEAD,
		at: [0.53, 0.7],
		size: 0.4,
		tilt: 20,
		skull: [0.42, 0.42, 0.4],
		muzzle: [
			[0.3, -0.08, 0.26, 0.24],
			[0.6, -0.1, 0.19, 0.19],
		],
		eye: { at: [0.28, 0.12, 0.27], r: 0.06 },
		nose: { at: [0.78, -0.08, 0], size: [0.17, 0.14], colour: '#c98078', isSnout: true },
		mouth: { at: [0.68, -0.3, 0], back: 0.3, out: 0.18 },

		ears: [{ root: [-0.06, 0.26, 0.26], tip: [0.06, 0.3, 0.14], wide: 0.16, belly: 0.2 }],
		spikes: [],
	},
	tail: {
		joints: [
			[-0.64, 0.62, 0.026],
			[-0.7, 0.66, 0.024],
			[-0.73, 0.6, 0.02],
			[-0.69, 0.57, 0.016],
		],
	},
	back: 0.72,
};
