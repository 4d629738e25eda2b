/** The creatures, each one entry: ears, muzzle, tail, colour, size. */
import type { ThingName } from '../thing/things.ts';
import type { Hoofed } from './hoofed.ts';
import { headBox, isPictured, picturedHalf, picturedHeight } from './pictured.ts';

/** How ears stand. */
export type Ears = 'point' | 'round' | 'long' | 'flop' | 'none' | 'horn';

/** What an animal's legs do. */
export type Gait = 'stand' | 'walk' | 'run' | 'lie';

/** What tells one creature from another. */
export interface Species {
	readonly colour: string;
	readonly belly: string;
	/** Metres to the top of the head. */
	readonly height: number;
	readonly ears: Ears;
	readonly muzzle: number;
	readonly tail: 'bushy' | 'thin' | 'stub' | 'fall' | 'none';
	/** On hoofs: drawn from a plan of their own. */
	readonly hoofed?: Hoofed;
	readonly stripes?: boolean;
	readonly mane?: string;
	readonly beak?: boolean;
	readonly machine?: boolean;
	readonly ghost?: boolean;
	readonly wings?: boolean;
	/** The collection's picture of it. */
	readonly picture?: ThingName;
	/** What the words say of the picture's colour. */
	readonly coat?: string;
}

const HORSE: Hoofed = {
	poll: [0.44, 0.97],
	tilt: 50,
	face: [0.36, 0.17, 0.105],
	belly: 0,
	leg: 1,
	ears: 'up',
	hasMane: true,
	tail: 'fall',
};
const COW: Hoofed = {
	poll: [0.49, 0.83],
	tilt: 44,
	face: [0.33, 0.18, 0.15],
	belly: 0.075,
	leg: 1.1,
	ears: 'side',
	horns: 'cow',
	tail: 'tuft',
	marks: 'patches',
};
const DEER: Hoofed = {
	poll: [0.4, 0.93],
	tilt: 36,
	face: [0.28, 0.12, 0.08],
	belly: -0.02,
	leg: 0.72,
	ears: 'side',
	horns: 'antlers',
	tail: 'stub',
	marks: 'spots',
};
const GOAT: Hoofed = {
	poll: [0.44, 0.88],
	tilt: 46,
	face: [0.3, 0.14, 0.1],
	belly: 0.04,
	leg: 0.85,
	ears: 'side',
	horns: 'goat',
	hasBeard: true,
	tail: 'stub',
};
const SHEEP: Hoofed = {
	poll: [0.45, 0.82],
	tilt: 42,
	face: [0.28, 0.15, 0.11],
	belly: 0.09,
	leg: 0.8,
	ears: 'side',
	hasWool: true,
	tail: 'stub',
};

const BEAST = { belly: '#efe2cd', ears: 'point', muzzle: 0.3, tail: 'bushy', height: 0.62 } as const;

/** Every creature by the name that the word tables use. */
export const SPECIES: Readonly<Record<string, Species>> = {
	dog: { ...BEAST, colour: '#b5814c', ears: 'flop', tail: 'thin' },
	wolf: { ...BEAST, colour: '#77808e', belly: '#d5d8dc', muzzle: 0.36, height: 0.85 },
	fox: { ...BEAST, colour: '#d9722e', belly: '#f6ead8', muzzle: 0.32 },
	cat: { ...BEAST, colour: '#8d8791', belly: '#e6e0e0', muzzle: 0.16, tail: 'thin', height: 0.44 },
	tiger: {
		...BEAST,
		colour: '#e0913a',
		belly: '#f6ead8',
		ears: 'round',
		muzzle: 0.24,
		tail: 'thin',
		stripes: true,
		height: 1,
	},
	lion: {
		...BEAST,
		colour: '#d0a050',
		ears: 'round',
		muzzle: 0.26,
		tail: 'thin',
		mane: '#8d5a2c',
		height: 1.1,
	},
	bear: {
		...BEAST,
		colour: '#6e4c34',
		belly: '#a98762',
		ears: 'round',
		muzzle: 0.26,
		tail: 'stub',
		height: 1.3,
	},
	rabbit: {
		...BEAST,
		colour: '#d8cfc4',
		belly: '#f4efe8',
		ears: 'long',
		muzzle: 0.14,
		tail: 'stub',
		height: 0.42,
	},
	mouse: {
		...BEAST,
		colour: '#9a939c',
		belly: '#ded6d6',
		ears: 'round',
		muzzle: 0.2,
		tail: 'thin',
		height: 0.3,
	},
	horse: { ...BEAST, colour: '#8a5a38', belly: '#c8a27c', mane: '#3d2a20', hoofed: HORSE, height: 1.9 },
	unicorn: {
		...BEAST,
		colour: '#ece6ea',
		belly: '#e8c8cc',
		mane: '#c9a6d0',
		hoofed: { ...HORSE, horns: 'one' },
		height: 1.9,
	},
	donkey: {
		...BEAST,
		colour: '#8f8982',
		belly: '#d8d0c4',
		mane: '#4a4440',
		hoofed: { ...HORSE, ears: 'long', tail: 'tuft', face: [0.33, 0.17, 0.11] },
		height: 1.5,
	},
	zebra: {
		...BEAST,
		colour: '#ece8e0',
		belly: '#8a8078',
		mane: '#3a3438',
		hoofed: { ...HORSE, marks: 'stripes', tail: 'tuft' },
		height: 1.6,
	},
	cow: { ...BEAST, colour: '#ece6dc', belly: '#e8b8a8', hoofed: COW, height: 1.5 },
	ox: { ...BEAST, colour: '#7a5a44', belly: '#c8a890', hoofed: { ...COW, marks: 'none' }, height: 1.6 },
	deer: { ...BEAST, colour: '#b07a4a', belly: '#f0e2c8', hoofed: DEER, height: 1.35 },
	goat: { ...BEAST, colour: '#d8d0c4', belly: '#ece6dc', hoofed: GOAT, height: 0.95 },
	sheep: { ...BEAST, colour: '#ece6da', belly: '#d8c0ac', hoofed: SHEEP, height: 0.95 },
	bird: {
		...BEAST,
		colour: '#4f86c6',
		belly: '#f0e3c4',
		ears: 'none',
		muzzle: 0.2,
		tail: 'stub',
		beak: true,
		wings: true,
		height: 0.32,
	},
	crow: {
		...BEAST,
		colour: '#33323f',
		belly: '#43424f',
		ears: 'none',
		muzzle: 0.26,
		tail: 'stub',
		beak: true,
		wings: true,
		height: 0.4,
	},
	owl: {
		...BEAST,
		colour: '#8d6f50',
		belly: '#e2cfae',
		ears: 'point',
		muzzle: 0.12,
		tail: 'stub',
		beak: true,
		wings: true,
		height: 0.46,
	},
	dragon: {
		...BEAST,
		colour: '#4f8a58',
		belly: '#d8d39a',
		ears: 'horn',
		muzzle: 0.42,
		tail: 'thin',
		wings: true,
		height: 1.9,
	},
	robot: {
		...BEAST,
		colour: '#b7c1cc',
		belly: '#8d99a8',
		ears: 'none',
		muzzle: 0,
		tail: 'none',
		machine: true,
		height: 1.5,
	},
	ghost: {
		...BEAST,
		colour: '#e8ecf4',
		belly: '#e8ecf4',
		ears: 'none',
		muzzle: 0,
		tail: 'none',
		ghost: true,
		height: 1.4,
	},
};

/** What is known of a creature: an entry above, or a picture of the collection. */
export function speciesOf(creature: string): Species {
	const own = SPECIES[creature];
	if (own || !isPictured(creature)) return own ?? SPECIES.dog!;
	return { ...BEAST, colour: '#8a7a6a', picture: creature, height: picturedHeight(creature) };
}

/** Room that a creature takes: metres, where its head is ahead of its middle. */
export interface CreatureRoom {
	/** To the tips of its ears. */
	readonly crown: number;
	readonly head: number;
	readonly headAhead: number;
	/** From the head on: ahead, and back to the tail. */
	readonly ahead: number;
	readonly behind: number;
}

const EAR_TIPS: Readonly<Record<Ears, number>> = {
	point: 0.05,
	round: 0,
	long: 0.28,
	flop: -0.04,
	horn: 0.1,
	none: 0,
};

/** Floor to top of a creature, for framing. */
export function creatureHeight(kind: string): number {
	return speciesOf(kind).height;
}

/** The room of a creature, for framing. */
export function creatureRoom(kind: string): CreatureRoom {
	const species = speciesOf(kind);
	const tall = species.height;
	if (species.picture) return pictureRoom(species.picture, tall);
	if (species.machine || species.ghost)
		return {
			crown: tall * 1.04,
			head: Math.min(0.4, tall * 0.32),
			headAhead: 0,
			ahead: tall * 0.36,
			behind: tall * 0.36,
		};
	if (species.hoofed) return hoofedRoom(species.hoofed, tall);
	const ears = EAR_TIPS[species.ears];
	if (species.beak)
		return {
			crown: tall * 1.03,
			head: tall * 0.42,
			headAhead: tall * 0.17,
			ahead: tall * 0.4,
			behind: tall * 0.85,
		};
	const tail = species.tail === 'bushy' ? 1.26 : species.tail === 'none' ? 0.8 : 1.05;
	return {
		crown: tall * (1 + ears),
		head: tall * 0.42,
		headAhead: tall * 0.38,
		ahead: tall * 0.36,
		behind: tall * tail,
	};
}

function pictureRoom(picture: ThingName, tall: number): CreatureRoom {
	const { from, to } = headBox(picture);
	const ahead = (from[0] + to[0]) / 2;
	const half = picturedHalf(picture);
	return {
		crown: tall,
		head: tall * Math.max(0.3, to[1] - from[1]),
		headAhead: tall * ahead,
		ahead: tall * (half - ahead),
		behind: tall * (half + ahead),
	};
}

function hoofedRoom({ poll, face, tilt, horns }: Hoofed, tall: number): CreatureRoom {
	const [long] = face;
	const angle = (tilt * Math.PI) / 180;
	const ahead = poll[0] + (long * Math.cos(angle)) / 2;
	const above = horns === 'antlers' ? 0.32 : horns ? 0.16 : 0.12;
	return {
		crown: tall * (poll[1] + above),
		head: tall * (long * Math.sin(angle) + above),
		headAhead: tall * ahead,
		ahead: tall * (long * 0.6),
		behind: tall * (ahead + 0.66),
	};
}
