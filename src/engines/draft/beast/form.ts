/**
 * What tells one animal's body from another: masses along the spine, joints of the legs, a head. Lengths in body
 * heights, the ground at 0: `f` forward, `y` up, `s` to the animal's own left. Heads have axes of their own, from the
 * middle of the skull, in head sizes.
 */
import type { Point } from '../../../base/geometry.ts';

/** A mass of the trunk: where, half height, half width. */
export type Mass = readonly [f: number, y: number, ry: number, rz: number];
/** A joint of a leg or a tail: where, half thickness. */
export type Joint = readonly [f: number, y: number, r: number];
export type Spot = readonly [f: number, y: number, s: number];

export interface Leg {
	/** From the shoulder or hip to the toes. */
	readonly joints: readonly Joint[];
	/** Distance from the middle: at the root and at the foot. */
	readonly out: readonly [number, number];
	/** Half width over half length of the upper masses. @default 1 */
	readonly flat?: number;
}

export interface Ear {
	/** Root on the skull, and the tip from the root: out to the side, up, forward. */
	readonly root: Spot;
	readonly tip: Spot;
	/** Half width at the root, and where it is widest: 0 root … 1 tip. */
	readonly wide: number;
	readonly belly: number;
	readonly isHanging?: boolean;
}

/** A row of joints on the head: a horn, an antler's beam, a tusk, a trunk. */
export interface Spike {
	readonly joints: readonly (readonly [f: number, y: number, s: number, r: number])[];
	readonly colour: string;
	/** One on each side, or one in the middle. */
	readonly isPaired: boolean;
	/** Drawn over the head, whatever the view. */
	readonly isBefore?: boolean;
}

export interface Head {
	/** Where the middle of the skull is, and how many body heights a head is. */
	readonly at: readonly [f: number, y: number];
	readonly size: number;
	/** Degrees that the face points down. */
	readonly tilt: number;
	/** Half length, height and width of the skull. */
	readonly skull: readonly [number, number, number];
	readonly muzzle: readonly Mass[];
	/** Masses of the cheeks, on each side. */
	readonly cheeks?: readonly (readonly [f: number, y: number, s: number, r: number])[];
	readonly eye: { readonly at: Spot; readonly r: number };
	readonly nose?: {
		readonly at: Spot;
		readonly size: readonly [number, number];
		readonly colour?: string;
		readonly isSnout?: boolean;
	};
	/** The middle of the lips, and how far back and out their corners are. */
	readonly mouth?: { readonly at: Spot; readonly back: number; readonly out: number };
	/** Where the paler fur is: muzzle, muzzle and cheeks, tip of the nose, rings round the eyes; `eyes` are dark rings. */
	readonly mask?: 'muzzle' | 'face' | 'nose' | 'eyes' | 'discs' | 'all';
	readonly beak?: {
		readonly length: number;
		readonly deep: number;
		readonly wide: number;
		readonly colour: string;
	};
	readonly ears: readonly Ear[];
	readonly spikes?: readonly Spike[];
	/** A ruff all round, half size; or locks down the crest and between the ears. */
	readonly ruff?: number;
	readonly isCrested?: boolean;
	readonly hasBeard?: boolean;
	readonly hasWhiskers?: boolean;
}

export interface Plan {
	readonly spine: readonly Mass[];
	readonly neck: readonly Mass[];
	readonly fore?: Leg;
	readonly hind?: Leg;
	readonly foot: 'paw' | 'hoof' | 'pad' | 'claw';
	readonly head: Head;
	readonly tail?: {
		readonly joints: readonly Joint[];
		readonly tip?: 'tuft' | 'pale';
		readonly isHair?: boolean;
	};
	/** A paler throat, chest and belly. @default none */
	readonly pale?: 'chest' | 'belly' | 'front';
	readonly marks?: 'stripes' | 'bars' | 'spots' | 'patches' | 'net' | 'rosettes';
	readonly isWoolly?: boolean;
	/** Legs and ears of the dark colour. */
	readonly isDipped?: boolean;
	/** Wings: folded along the body, or a dragon's, spread. */
	readonly wing?: 'folded' | 'flipper' | 'spread';
	/** Plates along the back. */
	readonly isSpined?: boolean;
	/** So near to the ground that it neither sits nor gallops. */
	readonly isLow?: boolean;
	/** The saddle's height, where somebody rides it. */
	readonly back?: number;
}

/** What legs do. */
export type Gait = 'stand' | 'walk' | 'run' | 'lie' | 'sit' | 'fly' | 'rear';

/** The colours of one animal. */
export interface Coat {
	readonly colour: string;
	readonly belly: string;
	/** Mane, tail and markings. */
	readonly dark: string;
}

/** What a face shows; a part of a figure's expression. */
export interface Mien {
	readonly browIn: number;
	readonly browOut: number;
	readonly open: number;
	readonly pupil: number;
	readonly curve: number;
	readonly mouth: number;
	readonly eyes?: 'arcs' | 'closed';
}

/** How it is seen. */
export interface View {
	/** Radians: 0 faces us, + turns to the screen's right. */
	readonly yaw: number;
	/** Of the head, against the body. */
	readonly headYaw: number;
	/** How much lower on the screen the ground is for each height nearer to us. */
	readonly slope: number;
	readonly gait: Gait;
	readonly mien: Mien;
	/** The colour of a scarf that it wears. */
	readonly scarf?: string;
	/** Saddled and bridled. */
	readonly isRidden?: boolean;
}

/** One piece of a drawing, in body heights, y up from the ground under its middle. */
export interface Mark {
	readonly kind: 'fill' | 'line' | 'glint' | 'strap';
	readonly colour: string;
	readonly outline: readonly Point[];
	/** Body heights that its shade reaches in. @default 0 */
	readonly shade?: number;
	/** All round, nowhere, or these stretches. @default true */
	readonly edge?: boolean | readonly (readonly Point[])[];
	/** Of the line. @default 1 */
	readonly weight?: number;
	/** Of a strap, in body heights. */
	readonly wide?: number;
	/** Only inside of this. */
	readonly clip?: readonly Point[];
	/** The ink below stays. */
	readonly isThin?: boolean;
}

/** A whole animal. */
export interface Sketched {
	readonly marks: readonly Mark[];
	readonly head: { readonly from: Point; readonly to: Point };
	readonly mouth: Point;
	/** Where reins are tied, if it is ridden. */
	readonly bit?: Point;
	readonly body: { readonly from: Point; readonly to: Point };
	/** Half width and depth of what stands on the ground, and its middle. */
	readonly contact: { readonly x: number; readonly half: number };
}
