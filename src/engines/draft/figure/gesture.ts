/** Gestures: palm, fingers and thumb as outlines in hand lengths, each one entry. */
import type { HandShape } from './pose.ts';

/** In hand lengths: x along the fingers, y towards the thumb. */
export type Spot = readonly [number, number];

/** Root, middle joint, tip, and thickness. */
export interface Finger {
	readonly path: readonly [Spot, Spot, Spot];
	readonly r: number;
}

export interface Gesture {
	/** Index first. */
	readonly fingers: readonly Finger[];
	readonly thumb?: Finger;
	/** The thumb lies over the fingers. */
	readonly isThumbOver: boolean;
}

const finger = (root: Spot, middle: Spot, tip: Spot, r = 0.056): Finger => ({ path: [root, middle, tip], r });
const curled = (y: number, r: number): Finger => finger([0.4, y], [0.46, y], [0.52, y * 0.96], r);

/** Every gesture by its name; `none` is drawn by whatever the hand holds. */
export const GESTURES: Readonly<Record<Exclude<HandShape, 'none'>, Gesture>> = {
	relaxed: {
		fingers: [
			finger([0.48, 0.13], [0.71, 0.14], [0.87, 0.07]),
			finger([0.5, 0.04], [0.75, 0.04], [0.92, -0.03]),
			finger([0.49, -0.06], [0.71, -0.07], [0.87, -0.13]),
			finger([0.45, -0.14], [0.61, -0.16], [0.74, -0.21], 0.046),
		],
		thumb: finger([0.14, 0.16], [0.33, 0.29], [0.52, 0.28], 0.062),
		isThumbOver: true,
	},
	open: {
		fingers: [
			finger([0.48, 0.14], [0.72, 0.2], [0.92, 0.26]),
			finger([0.5, 0.04], [0.78, 0.06], [1.0, 0.07]),
			finger([0.49, -0.06], [0.75, -0.1], [0.95, -0.14]),
			finger([0.44, -0.15], [0.63, -0.24], [0.79, -0.32], 0.048),
		],
		thumb: finger([0.14, 0.16], [0.3, 0.35], [0.46, 0.48], 0.062),
		isThumbOver: false,
	},
	fist: {
		fingers: [curled(0.16, 0.078), curled(0.045, 0.08), curled(-0.07, 0.076), curled(-0.17, 0.066)],
		thumb: finger([0.12, 0.19], [0.36, 0.25], [0.5, 0.08], 0.062),
		isThumbOver: true,
	},
	hold: {
		fingers: [curled(0.17, 0.076), curled(0.06, 0.078), curled(-0.05, 0.075), curled(-0.15, 0.066)],
		thumb: finger([0.12, 0.19], [0.34, 0.28], [0.5, 0.24], 0.06),
		isThumbOver: true,
	},
	point: {
		fingers: [
			finger([0.46, 0.13], [0.72, 0.14], [1.02, 0.12]),
			curled(0.03, 0.076),
			curled(-0.075, 0.072),
			curled(-0.165, 0.064),
		],
		thumb: finger([0.12, 0.18], [0.34, 0.25], [0.5, 0.1], 0.06),
		isThumbOver: true,
	},
	tuck: {
		fingers: [
			finger([0.36, 0.12], [0.46, 0.12], [0.54, 0.1]),
			finger([0.36, 0.03], [0.48, 0.03], [0.57, 0.02]),
			finger([0.36, -0.06], [0.46, -0.07], [0.54, -0.08]),
			finger([0.34, -0.14], [0.42, -0.15], [0.48, -0.16], 0.048),
		],
		isThumbOver: false,
	},
	/** Fingers straight and together: a prayer, a hand on a shoulder. */
	flat: {
		fingers: [
			finger([0.46, 0.13], [0.68, 0.135], [0.88, 0.11]),
			finger([0.48, 0.045], [0.74, 0.045], [0.97, 0.035]),
			finger([0.47, -0.05], [0.7, -0.05], [0.9, -0.05]),
			finger([0.43, -0.135], [0.6, -0.14], [0.76, -0.135], 0.048),
		],
		thumb: finger([0.14, 0.16], [0.33, 0.25], [0.52, 0.22], 0.06),
		isThumbOver: true,
	},
	/** Four fingers over an edge; the thumb is on its other side. */
	edge: {
		fingers: [
			finger([0.44, 0.14], [0.62, 0.16], [0.78, 0.15], 0.06),
			finger([0.47, 0.045], [0.68, 0.05], [0.86, 0.045], 0.06),
			finger([0.46, -0.05], [0.65, -0.06], [0.81, -0.065], 0.058),
			finger([0.42, -0.14], [0.56, -0.16], [0.69, -0.17], 0.05),
		],
		isThumbOver: false,
	},
};

/** The palm's outline. */
export const PALM: readonly Spot[] = [
	[-0.12, -0.17],
	[0.06, -0.18],
	[0.24, -0.21],
	[0.42, -0.19],
	[0.51, -0.1],
	[0.54, 0.04],
	[0.5, 0.16],
	[0.36, 0.19],
	[0.16, 0.2],
	[0.02, 0.17],
	[-0.12, 0.165],
];

/** A thumb that lies along an edge, on the side that the fingers are not. */
export const PINCH: Finger = {
	path: [
		[0.1, 0.12],
		[0.4, 0.24],
		[0.74, 0.17],
	],
	r: 0.07,
};
