/** The creatures, each one entry: ears, muzzle, tail, colour, size. */

/** How ears stand. */
export type Ears = 'point' | 'round' | 'long' | 'flop' | 'none' | 'horn';

/** What tells one creature from another. */
export interface Species {
	readonly colour: string;
	readonly belly: string;
	/** Metres to the top of the head. */
	readonly height: number;
	readonly ears: Ears;
	readonly muzzle: number;
	readonly tail: 'bushy' | 'thin' | 'stub' | 'fall' | 'none';
	/** Long legs, long neck, small head. */
	readonly isTall?: boolean;
	readonly stripes?: boolean;
	readonly mane?: string;
	readonly beak?: boolean;
	readonly machine?: boolean;
	readonly ghost?: boolean;
	readonly wings?: boolean;
}

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
	horse: {
		...BEAST,
		colour: '#8a5a38',
		belly: '#b58a5e',
		muzzle: 0.5,
		tail: 'fall',
		mane: '#3d2a20',
		isTall: true,
		height: 1.75,
	},
	pig: {
		...BEAST,
		colour: '#eaa9a6',
		belly: '#f4c9c4',
		ears: 'flop',
		muzzle: 0.22,
		tail: 'stub',
		height: 0.6,
	},
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
	return (SPECIES[kind] ?? SPECIES.dog!).height;
}

/** The room of a creature, for framing. */
export function creatureRoom(kind: string): CreatureRoom {
	const species = SPECIES[kind] ?? SPECIES.dog!;
	const tall = species.height;
	if (species.machine || species.ghost)
		return {
			crown: tall * 1.04,
			head: Math.min(0.4, tall * 0.32),
			headAhead: 0,
			ahead: tall * 0.36,
			behind: tall * 0.36,
		};
	const ears = species.isTall ? 0.1 : EAR_TIPS[species.ears];
	if (species.beak)
		return {
			crown: tall * 1.03,
			head: tall * 0.42,
			headAhead: tall * 0.17,
			ahead: tall * 0.4,
			behind: tall * 0.85,
		};
	const tail = species.tail === 'bushy' ? 1.26 : species.tail === 'none' ? 0.8 : 1.05;
	const long = species.isTall ? 0.16 : 0;
	return {
		crown: tall * (1 + ears),
		head: tall * (species.isTall ? 0.32 : 0.42),
		headAhead: tall * (0.38 + long),
		ahead: tall * 0.36,
		behind: tall * (tail + long),
	};
}
