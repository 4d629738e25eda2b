/** Further animals, each an earlier one with other numbers; and those that are long gone. */
import type { Plan } from './form.ts';
import { CAMEL, GIRAFFE } from './plans-great.ts';
import { LIZARD } from './plans-low.ts';
import { BEAR, CAT, MOUSE, PANDA, RABBIT } from './plans-paws.ts';
import { BIRD, GOOSE, HEN } from './plans-winged.ts';

const { marks: _bars, ...PLAIN_CAT } = CAT;
const { marks: _net, back: _back, ...PLAIN_GIRAFFE } = GIRAFFE;
const { tail: _tail, ...HEN_BODY } = HEN;

export const SQUIRREL: Plan = {
	...RABBIT,
	head: {
		...RABBIT.head,
		size: 0.36,
		at: [0.27, 0.72],
		ears: [{ root: [-0.12, 0.28, 0.2], tip: [-0.04, 0.3, 0.1], wide: 0.1, belly: 0.2 }],
	},
	pale: 'chest',
	tail: {
		joints: [
			[-0.42, 0.2, 0.06],
			[-0.6, 0.34, 0.12],
			[-0.66, 0.58, 0.15],
			[-0.58, 0.82, 0.15],
			[-0.46, 0.98, 0.11],
			[-0.56, 1.04, 0.05],
		],
	},
};

export const RACCOON: Plan = {
	...PLAIN_CAT,
	head: {
		...CAT.head,
		mask: 'eyes',
		muzzle: [
			[0.24, -0.12, 0.2, 0.2],
			[0.46, -0.15, 0.12, 0.12],
		],
		nose: { at: [0.58, -0.1, 0], size: [0.06, 0.045] },
		mouth: { at: [0.55, -0.22, 0], back: 0.22, out: 0.12 },
		ears: [{ root: [-0.1, 0.28, 0.3], tip: [-0.02, 0.26, 0.08], wide: 0.14, belly: 0.3 }],
	},
	tail: {
		joints: [
			[-0.4, 0.46, 0.05],
			[-0.56, 0.42, 0.08],
			[-0.72, 0.36, 0.085],
			[-0.88, 0.3, 0.05],
		],
	},
};

const { isDipped: _dipped, ...PALE_PANDA } = PANDA;
const { mask: _mask, ...PANDA_HEAD } = PANDA.head;
const { pale: _pale, ...PLAIN_BIRD } = BIRD;
const { pale: _front, ...PLAIN_GOOSE } = GOOSE;

export const KOALA: Plan = {
	...PALE_PANDA,
	pale: 'chest',
	head: {
		...PANDA_HEAD,

		size: 0.44,
		at: [0.4, 0.72],
		eye: { at: [0.38, 0.06, 0.2], r: 0.055 },
		nose: { at: [0.5, -0.06, 0], size: [0.11, 0.16], colour: '#3a343c' },
		mouth: { at: [0.46, -0.28, 0], back: 0.2, out: 0.13 },
		muzzle: [[0.3, -0.12, 0.22, 0.22]],
		ears: [{ root: [-0.1, 0.22, 0.34], tip: [-0.04, 0.24, 0.26], wide: 0.24, belly: 0.5 }],
	},
};

export const GORILLA: Plan = {
	...BEAR,
	spine: [
		[-0.26, 0.46, 0.19, 0.18],
		[-0.08, 0.54, 0.21, 0.22],
		[0.12, 0.62, 0.22, 0.25],
	],
	neck: [[0.2, 0.7, 0.18, 0.16]],
	fore: {
		joints: [
			[0.16, 0.62, 0.15],
			[0.16, 0.4, 0.1],
			[0.22, 0.2, 0.085],
			[0.24, 0.07, 0.075],
		],
		out: [0.2, 0.2],
		flat: 0.8,
	},
	head: {
		...BEAR.head,
		at: [0.3, 0.86],
		size: 0.34,
		tilt: 10,
		skull: [0.42, 0.48, 0.4],
		muzzle: [
			[0.26, -0.16, 0.26, 0.28],
			[0.44, -0.22, 0.2, 0.24],
		],
		eye: { at: [0.38, 0.06, 0.14], r: 0.05 },
		nose: { at: [0.6, -0.1, 0], size: [0.12, 0.04] },
		mouth: { at: [0.62, -0.28, 0], back: 0.24, out: 0.2 },
		ears: [{ root: [-0.06, 0, 0.38], tip: [-0.04, 0.04, 0.1], wide: 0.1, belly: 0.5 }],
	},
};

export const HAMSTER: Plan = {
	...MOUSE,
	head: {
		...MOUSE.head,
		size: 0.5,
		cheeks: [[0.16, -0.16, 0.24, 0.22]],
		ears: [{ root: [-0.12, 0.28, 0.26], tip: [-0.04, 0.24, 0.14], wide: 0.14, belly: 0.5 }],
	},
	pale: 'chest',
	tail: {
		joints: [
			[-0.46, 0.26, 0.03],
			[-0.52, 0.26, 0.024],
		],
	},
};

export const TWO_HUMPS: Plan = {
	...CAMEL,
	spine: [
		[-0.34, 0.58, 0.13, 0.13],
		[-0.2, 0.66, 0.15, 0.12],
		[-0.04, 0.58, 0.14, 0.15],
		[0.12, 0.66, 0.15, 0.12],
		[0.26, 0.57, 0.14, 0.12],
	],
	back: 0.68,
};

export const PARROT: Plan = {
	...PLAIN_BIRD,
	head: {
		...BIRD.head,
		beak: { length: 0.26, deep: 0.2, wide: 0.13, colour: '#4a4650' },
		mask: 'discs',
	},
	tail: {
		joints: [
			[-0.28, 0.26, 0.075],
			[-0.5, 0.1, 0.06],
			[-0.74, -0.06, 0.03],
		],
	},
};

export const CHICK: Plan = {
	...HEN_BODY,
	spine: [
		[-0.16, 0.34, 0.2, 0.2],
		[0.02, 0.36, 0.25, 0.24],
	],
	neck: [[0.08, 0.54, 0.18, 0.18]],
	head: {
		...BIRD.head,
		at: [0.12, 0.76],
		size: 0.48,
		beak: { length: 0.24, deep: 0.1, wide: 0.12, colour: '#e0953c' },
	},
};

export const FLAMINGO: Plan = {
	...PLAIN_GOOSE,
	spine: [
		[-0.16, 0.56, 0.08, 0.07],
		[-0.04, 0.56, 0.115, 0.1],
		[0.08, 0.57, 0.1, 0.09],
	],
	neck: [
		[0.12, 0.6, 0.07, 0.06],
		[0.2, 0.68, 0.032, 0.032],
		[0.15, 0.79, 0.028, 0.028],
		[0.17, 0.9, 0.028, 0.028],
	],
	hind: {
		joints: [
			[-0.03, 0.5, 0.035],
			[-0.01, 0.38, 0.015],
			[-0.03, 0.24, 0.016],
			[-0.01, 0.012, 0.012],
		],
		out: [0.035, 0.04],
	},
	head: {
		...GOOSE.head,
		at: [0.2, 0.94],
		size: 0.14,
		beak: { length: 0.6, deep: 0.17, wide: 0.16, colour: '#e6c8b8' },
	},
	tail: {
		joints: [
			[-0.2, 0.55, 0.05],
			[-0.27, 0.53, 0.02],
		],
	},
};

export const SAUROPOD: Plan = {
	...PLAIN_GIRAFFE,
	foot: 'pad',
	spine: [
		[-0.34, 0.38, 0.13, 0.13],
		[-0.14, 0.4, 0.17, 0.18],
		[0.06, 0.4, 0.17, 0.18],
		[0.22, 0.42, 0.14, 0.13],
	],
	neck: [
		[0.26, 0.46, 0.12, 0.1],
		[0.36, 0.6, 0.075, 0.07],
		[0.42, 0.76, 0.055, 0.052],
		[0.46, 0.9, 0.05, 0.045],
	],
	fore: {
		joints: [
			[0.2, 0.36, 0.1],
			[0.19, 0.22, 0.07],
			[0.2, 0.1, 0.056],
			[0.2, 0.05, 0.05],
		],
		out: [0.1, 0.1],
	},
	hind: {
		joints: [
			[-0.32, 0.36, 0.11],
			[-0.28, 0.22, 0.075],
			[-0.33, 0.1, 0.056],
			[-0.32, 0.05, 0.05],
		],
		out: [0.1, 0.1],
	},
	head: { ...LIZARD.head, at: [0.52, 0.94], size: 0.16, eye: { at: [0.18, 0.12, 0.28], r: 0.075 } },
	tail: {
		joints: [
			[-0.46, 0.38, 0.1],
			[-0.7, 0.3, 0.06],
			[-0.96, 0.2, 0.035],
			[-1.2, 0.16, 0.015],
		],
	},
};

/** On two legs, a great head before, a tail behind. */
export const T_REX: Plan = {
	spine: [
		[-0.14, 0.5, 0.14, 0.12],
		[0.0, 0.56, 0.15, 0.13],
		[0.12, 0.66, 0.13, 0.11],
	],
	neck: [
		[0.18, 0.74, 0.1, 0.085],
		[0.24, 0.84, 0.085, 0.075],
	],
	fore: {
		joints: [
			[0.2, 0.6, 0.045],
			[0.24, 0.53, 0.026],
			[0.3, 0.54, 0.02],
			[0.32, 0.52, 0.018],
		],
		out: [0.1, 0.1],
	},
	hind: {
		joints: [
			[-0.06, 0.48, 0.13],
			[0.06, 0.32, 0.08],
			[-0.08, 0.18, 0.045],
			[-0.02, 0.06, 0.04],
			[0.04, 0.04, 0.045],
		],
		out: [0.1, 0.1],
		flat: 0.7,
	},
	foot: 'paw',
	head: {
		...LIZARD.head,
		at: [0.32, 0.88],
		size: 0.3,
		tilt: 4,
		skull: [0.36, 0.34, 0.3],
		muzzle: [
			[0.24, -0.02, 0.3, 0.26],
			[0.6, -0.06, 0.23, 0.2],
			[0.84, -0.08, 0.19, 0.16],
		],
		eye: { at: [0.12, 0.16, 0.25], r: 0.06 },
		nose: { at: [0.98, 0.04, 0], size: [0.08, 0.02], colour: '#2f3a2c' },
		mouth: { at: [1, -0.14, 0], back: 0.86, out: 0.2 },
	},
	pale: 'chest',
	isLow: true,
	tail: {
		joints: [
			[-0.26, 0.48, 0.1],
			[-0.46, 0.44, 0.07],
			[-0.66, 0.42, 0.045],
			[-0.86, 0.46, 0.015],
		],
	},
};
