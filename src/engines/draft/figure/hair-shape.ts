/** The ring of tufts that a cut, a fringe and a length make: data, and its lower edge as a curve. */
import { pow } from '../../../base/power.ts';
import { seeded } from '../../../base/random.ts';
import type { HairLength, Look } from './look.ts';

export interface Tuft {
	/** Degrees. */
	readonly from: number;
	readonly to: number;
	readonly tip: number;
	readonly notch: number;
	/** Where the tip hangs: -0.5 over `from` … 0.5 over `to`. */
	readonly lean: number;
	readonly isFringe: boolean;
}

export interface HairShape {
	readonly tufts: readonly Tuft[];
	/** The same ring as it hangs behind the body: long hair falls whole from the temples on. */
	readonly behind: readonly Tuft[];
	/** How far hair stands off the skull, heads. */
	readonly volume: number;
	readonly tapers: boolean;
	/** How far down the back it reaches. */
	readonly back: number;
	/** A lock before each ear: its tip, its half width; 0 = none. */
	readonly lock: { readonly tip: number; readonly half: number };
	/** Degrees to which strands run together at the crown. */
	readonly part: number;
	/** Sideways swing of hanging hair, heads, and its turns a head. */
	readonly wave: number;
	/** How far curls stand out along the sides, heads. */
	readonly curl: number;
}

const BACK: Readonly<Record<HairLength, number>> = {
	bald: -0.2,
	buzz: 0.18,
	short: 0.33,
	bob: 0.56,
	shoulder: 0.88,
	long: 1.65,
	verylong: 2.6,
};

const TIED = /ponytail|twintails|braid|braids|bun|buns|topknot/;

/** From, to, tip, lean. */
type FringeTuft = readonly [number, number, number, number];

interface Fringe {
	readonly notch: number;
	/** Heads that every tuft hangs below its notch, at least. @default .05 */
	readonly least?: number;
	readonly part: number;
	readonly tufts: readonly FringeTuft[];
}

const FRINGES: Readonly<Record<string, Fringe>> = {
	soft: {
		notch: -0.2,
		part: 8,
		tufts: [
			[-66, -47, 0.1, -0.3],
			[-47, -30, 0.0, -0.28],
			[-30, -10, -0.075, -0.25],
			[-10, 9, -0.015, -0.2],
			[9, 27, -0.08, 0.3],
			[27, 47, -0.01, 0.32],
			[47, 66, 0.1, 0.3],
		],
	},
	blunt: {
		// Cut level, but hair all the same: strands of many widths, few of them parted deeply.
		notch: -0.085,
		least: 0.026,
		part: 0,
		tufts: [
			[-66, -53, 0.015, -0.34],
			[-53, -46, -0.045, 0.25],
			[-46, -29, -0.036, -0.36],
			[-29, -24, -0.062, 0.2],
			[-24, -8, -0.048, 0.34],
			[-8, -3, -0.07, -0.15],
			[-3, 14, -0.05, -0.34],
			[14, 20, -0.066, 0.25],
			[20, 35, -0.044, -0.3],
			[35, 40, -0.06, 0.2],
			[40, 53, -0.034, 0.36],
			[53, 66, 0.015, 0.3],
		],
	},
	messy: {
		notch: -0.24,
		part: 14,
		tufts: [
			[-66, -45, 0.08, -0.4],
			[-45, -27, -0.04, 0.3],
			[-27, -8, -0.09, -0.36],
			[-8, 10, 0.0, -0.3],
			[10, 26, -0.12, 0.34],
			[26, 45, -0.05, -0.25],
			[45, 66, 0.08, 0.4],
		],
	},
	side: {
		notch: -0.26,
		part: 30,
		tufts: [
			[-66, -48, 0.12, -0.3],
			[-48, -26, 0.0, -0.38],
			[-26, -3, -0.08, -0.4],
			[-3, 18, -0.14, -0.42],
			[18, 33, -0.22, -0.4],
			[33, 50, -0.1, 0.4],
			[50, 66, 0.08, 0.4],
		],
	},
	centre: {
		notch: -0.31,
		part: 0,
		tufts: [
			[-68, -52, 0.18, -0.35],
			[-52, -32, 0.05, -0.42],
			[-32, -13, -0.1, -0.46],
			[-13, -1, -0.24, -0.46],
			[-1, 12, -0.24, 0.46],
			[12, 31, -0.1, 0.46],
			[31, 51, 0.06, 0.42],
			[51, 68, 0.18, 0.35],
		],
	},
	swept: { notch: 0, part: 0, tufts: [] },
};

/** Combed back: a hairline in many small steps, higher at the temples of men who lose it. */
function hairline(look: Look): FringeTuft[] {
	const thin = look.gender === 'man' ? Math.max(0, Math.min(1, (look.years - 30) / 35)) : 0;
	const bare = look.hair.cut === 'balding' ? 0.11 : 0;
	const at = (phi: number) => {
		const off = Math.abs(phi);
		const temple = Math.exp(-(((off - 34) / 13) ** 2)) * (0.02 + 0.075 * thin);
		const side = pow(Math.max(0, (off - 44) / 22), 1.6) * 0.22;
		return -0.315 - 0.03 * thin - bare - temple + side;
	};
	return Array.from({ length: 12 }, (_, index): FringeTuft => {
		const from = -66 + index * 11;
		return [from, from + 11, at(from + 5.5) + 0.004, 0];
	});
}

const known = new WeakMap<Look, HairShape>();

/** The ring that a look's hair makes; nothing for the bald. */
export function hairShape(look: Look): HairShape | undefined {
	if (look.hair.length === 'bald') return undefined;
	let shape = known.get(look);
	if (!shape) {
		shape = ownShape(look);
		known.set(look, shape);
	}
	return shape;
}

function ownShape(look: Look): HairShape {
	const { hair } = look;
	const tied = TIED.test(hair.cut);
	const back = tied ? 0.3 : BACK[hair.length];
	const chance = seeded(look.seed ^ 0x51f1);
	const fringe = hair.length === 'buzz' ? FRINGES.swept! : (FRINGES[hair.fringe] ?? FRINGES.soft!);
	const isSwept = fringe === FRINGES.swept;
	const line = isSwept ? hairline(look) : fringe.tufts;
	const drop = look.years < 12 && !isSwept ? 0.045 : 0;
	const curly = hair.cut === 'curly' || hair.cut === 'afro';
	const flip = look.seed & 2 ? -1 : 1;
	const front: Tuft[] = line.map(([from, to, tip, lean]) => ({
		from: flip < 0 ? -to : from,
		to: flip < 0 ? -from : to,
		tip: tip + drop + (isSwept ? 0 : (chance() - 0.5) * 0.024),
		notch: isSwept
			? tip - 0.006
			: Math.min(tip - (fringe.least ?? 0.05), fringe.notch) + drop * 0.5 + (chance() - 0.5) * 0.03,
		lean: curly ? 0 : lean * flip,
		isFringe: true,
	}));
	const tufts = [...front, ...sideTufts(look, { tied, back, chance })].sort((a, b) => a.from - b.from);
	const falls = (tuft: Tuft): Tuft =>
		tuft.isFringe || Math.abs(tuft.from + tuft.to) > 204
			? tuft
			: { ...tuft, tip: back - 0.04 - (tuft.tip > 0.5 ? 0.05 : 0), notch: back - 0.16 };
	return {
		tufts,
		behind: tied || back < 0.5 ? tufts : tufts.map(falls),
		volume: volumeOf(look, tied),
		tapers: tied || back < 0.5,
		back,
		lock: lockOf(look, tied),
		part: fringe.part * flip,
		wave: hair.cut === 'wavy' ? 0.045 : curly ? 0.02 : 0,
		curl: curly ? 0.05 : 0,
	};
}

interface SideFacts {
	readonly tied: boolean;
	readonly back: number;
	readonly chance: () => number;
}

function sideTufts(look: Look, { tied, back, chance }: SideFacts): Tuft[] {
	const side = sideTip(look, tied);
	const soft = look.hair.cut === 'curly' || look.hair.cut === 'afro' ? 1.4 : 1;
	const tufts: Tuft[] = [];
	const edge = look.hair.fringe === 'centre' ? 68 : 66;
	for (const sign of [-1, 1]) {
		const add = (from: number, to: number, tip: number, notch: number) =>
			tufts.push({
				from: Math.min(from * sign, to * sign),
				to: Math.max(from * sign, to * sign),
				tip,
				notch,
				lean: sign * (0.1 + (chance() - 0.5) * 0.3),
				isFringe: false,
			});
		const covers = !tied && back > 0.5;
		add(edge, 84, side, covers ? side - 0.16 : Math.min(side - 0.12, -0.06));
		const rear = Math.max(Math.min(side + 0.05, 0.66), Math.min(0.2, back));
		add(84, 102, rear, covers ? rear - 0.14 : Math.min(side - 0.06, 0.06));
		for (let from = 102; from < 180; from += 15.6) {
			const ragged = (chance() - 0.35) * 0.1 * soft;
			add(from, from + 15.6, back + ragged, back - (back > 0.5 ? 0.16 : 0.09));
		}
	}
	return tufts;
}

function volumeOf(look: Look, tied: boolean): number {
	const { hair } = look;
	if (hair.length === 'buzz') return -0.012;
	if (hair.cut === 'afro') return 0.2;
	if (hair.cut === 'curly') return 0.09;
	if (tied || hair.fringe === 'swept') return 0.014;
	return hair.cut === 'messy' || hair.cut === 'wavy' ? 0.05 : 0.036;
}

function sideTip(look: Look, tied: boolean): number {
	const { length, fringe } = look.hair;
	if (length === 'buzz') return -0.02;
	if (look.gender === 'man' && (length === 'short' || fringe === 'swept'))
		return fringe === 'swept' ? -0.01 : 0.1;
	if (fringe === 'swept') return tied ? 0.0 : 0.24;
	if (length === 'short') return 0.2;
	if (tied) return 0.02;
	return length === 'bob' ? 0.46 : 0.6;
}

function lockOf(look: Look, tied: boolean): HairShape['lock'] {
	const { length, fringe } = look.hair;
	if (length === 'buzz' || fringe === 'swept') return { tip: 0, half: 0 };
	if (look.gender === 'man' && length === 'short') return { tip: 0.13, half: 0.04 };
	if (length === 'short') return { tip: 0.26, half: 0.055 };
	if (tied) return { tip: 0.42, half: 0.042 };
	if (length === 'bob') return { tip: 0.5, half: 0.07 };
	return { tip: length === 'shoulder' ? 0.72 : 0.98, half: 0.066 };
}

/** Degrees between -180 and 180. */
export function normal(degrees: number): number {
	return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** How far down hair reaches about an azimuth, degrees from the brow: straight from tip to notch. */
export function edgeY(shape: HairShape, phi: number): number {
	const tuft = shape.tufts.find(({ from, to }) => phi >= from && phi <= to);
	if (!tuft) return shape.back;
	const share = (phi - tuft.from) / (tuft.to - tuft.from);
	const at = 0.5 + tuft.lean;
	const off = share < at ? 1 - share / at : (share - at) / Math.max(0.01, 1 - at);
	return tuft.tip + (Math.min(tuft.notch, tuft.tip) - tuft.tip) * pow(Math.min(1, off), 1.25);
}

/** Azimuth in degrees and height. */
export type Place = readonly [number, number];

/** The whole lower edge from -180° to 180°: every tuft a curved leaf. */
export function edgePath(tufts: readonly Tuft[]): Place[] {
	const path: Place[] = [];
	tufts.forEach((tuft, index) => {
		const before = tufts[index - 1] ?? tuft;
		const wide = tuft.to - tuft.from;
		if (tuft.isFringe && tuft.tip - tuft.notch < 0.012) {
			path.push([(tuft.from + tuft.to) / 2, tuft.tip]);
			return;
		}
		const start: Place = [tuft.from, Math.max(tuft.notch, Math.min(before.notch, tuft.tip))];
		const end: Place = [tuft.to, tuft.notch];
		const tip: Place = [(tuft.from + tuft.to) / 2 + tuft.lean * wide, tuft.tip];
		const fall = (notch: number, share: number) => notch + (tuft.tip - notch) * share;
		const left: Place = [
			tuft.from + wide * (0.06 + 0.3 * Math.max(0, tuft.lean)),
			fall(start[1], tuft.lean > 0 ? 0.78 : 0.5),
		];
		const right: Place = [
			tuft.to - wide * (0.06 + 0.3 * Math.max(0, -tuft.lean)),
			fall(end[1], tuft.lean < 0 ? 0.78 : 0.5),
		];
		path.push(...curve(start, left, tip), ...curve(tip, right, end));
	});
	return path;
}

function curve(from: Place, by: Place, to: Place): Place[] {
	return [0, 0.2, 0.4, 0.6, 0.8, 0.96].map((t): Place => {
		const u = 1 - t;
		return [
			u * u * from[0] + 2 * u * t * by[0] + t * t * to[0],
			u * u * from[1] + 2 * u * t * by[1] + t * t * to[1],
		];
	});
}

/** The piece of the edge between two screen azimuths (within one turn), for a head at that yaw in degrees. */
export function edgeBetween(path: readonly Place[], yaw: number, from: number, to: number): Place[] {
	const piece: Place[] = [];
	for (const turn of [-360, 0, 360]) {
		for (const [phi, y] of path) {
			const azimuth = phi + yaw + turn;
			if (azimuth >= from && azimuth <= to) piece.push([azimuth, y]);
		}
	}
	const first = piece[0];
	const last = piece.at(-1);
	if (!first || !last) return [];
	return [[from, first[1]], ...piece, [to, last[1]]];
}
