/** The ring of tufts that a cut, a fringe and a length make. */
import { seeded } from '../../../base/random.ts';
import type { HairLength, Look } from './look.ts';

interface Tuft {
	/** Degrees. */
	readonly from: number;
	readonly to: number;
	readonly tip: number;
	readonly notch: number;
	/** Where between from and to the tip hangs. */
	readonly at: number;
}

export interface HairShape {
	readonly tufts: readonly Tuft[];
	readonly volume: number;
	readonly tapers: boolean;
	readonly back: number;
}

const BACK: Readonly<Record<HairLength, number>> = {
	bald: -0.2,
	buzz: 0.18,
	short: 0.33,
	bob: 0.56,
	shoulder: 0.85,
	long: 1.65,
	verylong: 2.6,
};

const TIED = /ponytail|twintails|braid|braids|bun|buns|topknot/;

type FringeTuft = readonly [number, number, number];

const FRINGES: Readonly<Record<string, { readonly notch: number; readonly tufts: readonly FringeTuft[] }>> = {
	soft: {
		notch: -0.15,
		tufts: [
			[-62, -44, 0.09],
			[-44, -26, 0.03],
			[-26, -9, -0.01],
			[-9, 6, 0.03],
			[6, 24, -0.02],
			[24, 43, 0.02],
			[43, 62, 0.08],
		],
	},
	blunt: {
		notch: -0.07,
		tufts: [
			[-64, -51, 0.02],
			[-51, -38, 0],
			[-38, -25, 0],
			[-25, -12, 0.01],
			[-12, 1, 0],
			[1, 14, 0],
			[14, 27, 0.01],
			[27, 40, 0],
			[40, 52, 0],
			[52, 64, 0.02],
		],
	},
	messy: {
		notch: -0.2,
		tufts: [
			[-64, -42, 0.06],
			[-42, -22, -0.06],
			[-22, 2, 0.05],
			[2, 20, -0.07],
			[20, 42, 0.03],
			[42, 64, 0.06],
		],
	},
	side: {
		notch: -0.2,
		tufts: [
			[-64, -46, 0.12],
			[-46, -24, 0.02],
			[-24, -2, -0.03],
			[-2, 20, -0.1],
			[20, 36, -0.22],
			[36, 64, 0.04],
		],
	},
	centre: {
		notch: -0.26,
		tufts: [
			[-66, -50, 0.16],
			[-50, -30, 0.06],
			[-30, -1, -0.1],
			[1, 30, -0.1],
			[30, 50, 0.06],
			[50, 66, 0.16],
		],
	},
	swept: {
		notch: -0.31,
		tufts: [
			[-64, -40, -0.22],
			[-40, -14, -0.3],
			[-14, 14, -0.32],
			[14, 40, -0.3],
			[40, 64, -0.22],
		],
	},
};

/** The ring that a look's hair makes; nothing for the bald. */
export function hairShape(look: Look): HairShape | undefined {
	const { hair } = look;
	if (hair.length === 'bald') return undefined;
	const tied = TIED.test(hair.cut);
	const back = tied ? 0.3 : BACK[hair.length];
	const chance = seeded(look.seed ^ 0x51f1);
	const fringe = hair.length === 'buzz' ? FRINGES.swept! : (FRINGES[hair.fringe] ?? FRINGES.soft!);
	const side = sideTip(look, tied);
	const tufts: Tuft[] = fringe.tufts.map(([from, to, tip], index) => ({
		from,
		to,
		tip: tip + (chance() - 0.5) * 0.02,
		notch: hair.fringe === 'side' && index === 4 ? -0.3 : fringe.notch + (chance() - 0.5) * 0.03,
		at: 0.35 + chance() * 0.35,
	}));
	const soft = hair.cut === 'curly' || hair.cut === 'afro' ? 1.4 : 1;
	for (const sign of [-1, 1]) {
		const add = (from: number, to: number, tip: number, notch: number) =>
			tufts.push({
				from: Math.min(from * sign, to * sign),
				to: Math.max(from * sign, to * sign),
				tip,
				notch,
				at: 0.5 + sign * 0.12,
			});
		add(64, 82, side, Math.min(side - 0.1, 0));
		add(82, 100, Math.min(side + 0.03, Math.max(0.05, back)), Math.min(side - 0.12, 0.02));
		for (let from = 100; from < 180; from += 16) {
			const ragged = (chance() - 0.35) * 0.08 * soft;
			add(from, from + 16, back + ragged, back - (back > 0.5 ? 0.12 : 0.08));
		}
	}
	const volume =
		hair.length === 'buzz'
			? -0.012
			: hair.cut === 'afro'
				? 0.2
				: hair.cut === 'curly'
					? 0.085
					: tied || hair.fringe === 'swept'
						? 0.012
						: 0.03;
	return { tufts: tufts.sort((a, b) => a.from - b.from), volume, tapers: tied || back < 0.5, back };
}

function sideTip(look: Look, tied: boolean): number {
	const { length, fringe } = look.hair;
	if (length === 'buzz') return -0.02;
	if (look.gender === 'man' && (length === 'short' || fringe === 'swept'))
		return fringe === 'swept' ? -0.02 : 0.1;
	if (fringe === 'swept') return tied ? 0.02 : 0.24;
	if (length === 'short') return 0.24;
	if (length === 'bob') return 0.48;
	return tied ? 0.42 : 0.56;
}

/** Degrees between -180 and 180. */
export function normal(degrees: number): number {
	return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

/** Where hair still covers all about an azimuth. */
export function lowestOf(shape: HairShape, phi: number): number {
	return Math.min(...[-5, -2, 0, 2, 5].map((off) => edgeY(shape, normal(phi + off))));
}

/** How far down hair reaches at an azimuth, degrees from the brow. */
export function edgeY(shape: HairShape, phi: number): number {
	const index = shape.tufts.findIndex((tuft) => phi >= tuft.from && phi <= tuft.to);
	const tuft = shape.tufts[index];
	if (!tuft) return shape.back;
	const share = (phi - tuft.from) / (tuft.to - tuft.from);
	const before = shape.tufts[index - 1] ?? tuft;
	const isLeft = share < tuft.at;
	const off = isLeft ? 1 - share / tuft.at : (share - tuft.at) / (1 - tuft.at);
	const notch = isLeft ? Math.max(tuft.notch, Math.min(before.notch, tuft.tip)) : tuft.notch;
	return tuft.tip + (Math.min(notch, tuft.tip) - tuft.tip) * off ** 1.25;
}
